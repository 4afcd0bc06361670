// SPDX-License-Identifier: GPL-3.0-or-later
// A sweep as a chart: the figure against the value that varies, with its spread over the seeds.
#pragma once

#include "core/experiments/sweep.h"
#include "widgets/style/theme.h"

#include <QWidget>

#include <optional>

class QPainter;

namespace dclscope {

class TryChart : public QWidget {
    Q_OBJECT

public:
    explicit TryChart(QWidget* parent = nullptr);

    /// @param title  what varies, for the axis
    void setTable(const experiments::SweepTable& table, const QString& title);
    void clear();
    const experiments::SweepTable& table() const noexcept { return table_; }
    /// Draws into any painter: a widget, an SVG.
    void paint(QPainter& painter, const QRectF& area, const ThemeColors& colors) const;
    /// The numbers of the row nearest to x, one line; empty where there is none.
    QString readingAt(double x) const;

    QSize sizeHint() const override { return {290, 190}; }
    QSize minimumSizeHint() const override { return {200, 150}; }

signals:
    void hovered(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QRectF plotIn(const QPainter& painter, const QRectF& area) const;
    void drawRows(QPainter& painter, const QRectF& plot, const ThemeColors& colors) const;

    experiments::SweepTable table_;
    QString title_;
    mutable QRectF plot_; ///< of the last paint
};

} // namespace dclscope

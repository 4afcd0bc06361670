// SPDX-License-Identifier: GPL-3.0-or-later
// One column of a table of figures as curves over epochs, a curve for each layer.
#pragma once

#include "core/run/figure_table.h"
#include "widgets/style/theme.h"

#include <QWidget>

#include <optional>
#include <string>
#include <vector>

class QPainter;

namespace dclscope {

class FigureCurves : public QWidget {
    Q_OBJECT

public:
    /// What a row of the table has, as far as it has it: epochs in ascending order.
    struct Curve {
        QString layer;
        std::vector<double> epochs;
        std::vector<double> values;
    };

    explicit FigureCurves(QWidget* parent = nullptr);

    /// @param table   with columns "layer" and "epoch"
    /// @param column  whose numbers are drawn; rows without a number there are passed over
    /// @param title   what it is called at the axis
    void setTable(const FigureTable& table, const std::string& column, const QString& title);
    const std::vector<Curve>& curves() const noexcept { return curves_; }
    /// The value nearest to a point of the last paint(), with its layer and epoch; empty where there is none.
    QString readingAt(const QPointF& where) const;
    /// Draws into any painter.
    void paint(QPainter& painter, const QRectF& area, const ThemeColors& colors);

    QSize sizeHint() const override { return {600, 200}; }
    QSize minimumSizeHint() const override { return {260, 140}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    struct Point {
        std::size_t curve = 0;
        std::size_t at = 0;
    };

    QColor colorOf(std::size_t curve, const ThemeColors& colors) const;
    QPointF place(double epoch, double value) const;
    std::optional<Point> nearest(const QPointF& where) const;
    double drawLegend(QPainter& painter, const QRectF& area, const ThemeColors& colors) const;
    void drawCurves(QPainter& painter, const ThemeColors& colors) const;

    QString title_;
    std::vector<Curve> curves_;
    double firstEpoch_ = 0.0;
    double lastEpoch_ = 1.0;
    double low_ = 0.0;
    double high_ = 1.0;
    QRectF plot_;
    std::optional<QPointF> hover_;
};

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
// What came of one recipe trained in several forms: a line for each, a dot for each seed, a stroke for their mean.
#pragma once

#include "core/training/varied_table.h"
#include "widgets/style/theme.h"

#include <QWidget>

class QPainter;

namespace dclscope {

class VariedView : public QWidget {
    Q_OBJECT

public:
    explicit VariedView(QWidget* parent = nullptr);

    /// @param runs  that there will be
    void setTable(const training::VariedTable& table, std::size_t runs);
    const training::VariedTable& table() const noexcept { return table_; }
    /// What lies at a point: "seed 2: 91.2 %", or a line's figures; empty elsewhere.
    QString readingAt(const QPointF& point) const;
    /// Draws into any painter.
    void paint(QPainter& painter, const QRectF& area, const ThemeColors& colors) const;

    QSize sizeHint() const override { return {560, 260}; }
    QSize minimumSizeHint() const override { return {280, 140}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    struct Places;

    Places places(const QPainter& painter, const QRectF& area) const;
    void drawRow(QPainter& painter, const Places& places, std::size_t row, const ThemeColors& colors) const;
    QString sentence() const;

    training::VariedTable table_;
    std::size_t runs_ = 0;
};

} // namespace dclscope

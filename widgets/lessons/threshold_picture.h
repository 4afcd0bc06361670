// SPDX-License-Identifier: GPL-3.0-or-later
// Figure "threshold": misses and false alarms over the threshold, and the one against the other.
#pragma once

#include "core/lessons/threshold_figure.h"
#include "widgets/lessons/figure_picture.h"
#include "widgets/lessons/figure_plot.h"

namespace dclscope {

class ThresholdPicture : public FigurePicture {
public:
    ThresholdPicture();

    const lessons::ThresholdFigure& figure() const noexcept { return figure_; }

    Work work() override;
    std::size_t handleCount() const override { return figure_.curve.empty() ? 0 : 1; }
    FigureHandle handle(std::size_t index) const override;
    void moveTo(std::size_t index, const QPointF& where) override;
    void moveBy(std::size_t index, int right, int up) override;
    std::vector<lessons::Measure> measures() const override;

protected:
    void compute() override;
    void draw(QPainter& painter, const QRectF& area, const ThemeColors& colors) override;

private:
    void look();
    double missedShare(const lessons::ThresholdPoint& point) const;
    double alarmShare(const lessons::ThresholdPoint& point) const;
    double drawLegend(QPainter& painter, const QRectF& area, const ThemeColors& colors) const;
    void drawOverThreshold(QPainter& painter, const QRectF& area, const ThemeColors& colors);
    void drawAgainst(QPainter& painter, const QRectF& area, const ThemeColors& colors);

    lessons::ThresholdOptions options_;
    lessons::ThresholdOptions computed_; ///< what figure_ was computed of
    lessons::ThresholdFigure figure_;
    FigurePlot over_;
};

} // namespace dclscope

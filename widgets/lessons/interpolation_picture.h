// SPDX-License-Identifier: GPL-3.0-or-later
// Figure "interpolation": above, the kernel's values at the points of a line; below, one value over all positions and its
// gradient.
#pragma once

#include "core/lessons/interpolation_figure.h"
#include "widgets/lessons/figure_picture.h"
#include "widgets/lessons/figure_plot.h"

namespace dclscope {

class InterpolationPicture : public FigurePicture {
public:
    InterpolationPicture();

    const lessons::InterpolationFigure& figure() const noexcept { return figure_; }

    bool offers(std::string_view key) const override;
    bool matters(std::string_view key) const override;
    std::size_t handleCount() const override { return 2; }
    FigureHandle handle(std::size_t index) const override;
    void moveTo(std::size_t index, const QPointF& where) override;
    void moveBy(std::size_t index, int right, int up) override;
    std::vector<lessons::Measure> measures() const override;

protected:
    void compute() override;
    void draw(QPainter& painter, const QRectF& area, const ThemeColors& colors) override;

private:
    void drawValues(QPainter& painter, const QRectF& area, const ThemeColors& colors);
    void drawWatched(QPainter& painter, const QRectF& area, const ThemeColors& colors);
    void drawSlope(QPainter& painter, const QRectF& area, const ThemeColors& colors);

    lessons::InterpolationOptions options_;
    lessons::InterpolationFigure figure_;
    FigurePlot line_;
};

} // namespace dclscope

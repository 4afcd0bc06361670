// SPDX-License-Identifier: GPL-3.0-or-later
// Figure "descent": the loss as a landscape over the position with the element in it, its gradient as an arrow, and the
// path that it takes.
#pragma once

#include "core/lessons/descent_figure.h"
#include "widgets/lessons/figure_picture.h"
#include "widgets/lessons/figure_plot.h"

namespace dclscope {

class DescentPicture : public FigurePicture {
public:
    DescentPicture();

    const lessons::DescentFigure& figure() const noexcept { return figure_; }

    bool matters(std::string_view key) const override;
    int frames() const override { return static_cast<int>(figure_.path.size()); }
    int frame() const override;
    void setFrame(int frame) override;
    QString frameText() const override;
    std::size_t handleCount() const override { return 2; }
    FigureHandle handle(std::size_t index) const override;
    void moveTo(std::size_t index, const QPointF& where) override;
    void moveBy(std::size_t index, int right, int up) override;
    std::vector<lessons::Measure> measures() const override;

protected:
    void compute() override;
    void draw(QPainter& painter, const QRectF& area, const ThemeColors& colors) override;

private:
    void drawLandscape(QPainter& painter, const QRectF& area, const ThemeColors& colors);
    QString title() const;
    void drawCurves(QPainter& painter, const ThemeColors& colors);
    void drawPath(QPainter& painter, const QRectF& area, const ThemeColors& colors);

    lessons::DescentOptions options_;
    lessons::DescentFigure figure_;
    int frame_ = -1; ///< -1: the last one
    FigurePlot landscape_;
};

} // namespace dclscope

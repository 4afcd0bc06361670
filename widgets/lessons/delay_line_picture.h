// SPDX-License-Identifier: GPL-3.0-or-later
// Figure "delay-line": spikes come in, the kernel lies over them, the current comes out.
#pragma once

#include "core/lessons/delay_line_figure.h"
#include "widgets/lessons/figure_picture.h"
#include "widgets/lessons/figure_plot.h"

namespace dclscope {

class DelayLinePicture : public FigurePicture {
public:
    DelayLinePicture();

    const lessons::DelayLineFigure& figure() const noexcept { return figure_; }

    bool matters(std::string_view key) const override;
    int frames() const override { return static_cast<int>(figure_.current.size()); }
    int frame() const override;
    void setFrame(int frame) override;
    QString frameText() const override;
    std::size_t handleCount() const override { return 1; }
    FigureHandle handle(std::size_t index) const override;
    void moveTo(std::size_t index, const QPointF& where) override;
    void moveBy(std::size_t index, int right, int up) override;
    bool press(const QPointF& where) override;
    std::vector<lessons::Measure> measures() const override;

protected:
    void compute() override;
    void draw(QPainter& painter, const QRectF& area, const ThemeColors& colors) override;

private:
    Axis timeAxis() const;
    void drawInput(QPainter& painter, const QRectF& area, const ThemeColors& colors);
    void drawWindow(QPainter& painter, const QRectF& area, const ThemeColors& colors) const;
    void drawKernel(QPainter& painter, const QRectF& area, const ThemeColors& colors);
    void drawOutput(QPainter& painter, const QRectF& area, const ThemeColors& colors);

    lessons::DelayLineOptions options_;
    lessons::DelayLineFigure figure_;
    int frame_ = -1; ///< -1: that of the largest current, with all that comes out
    FigurePlot input_;
    FigurePlot kernel_;
};

} // namespace dclscope

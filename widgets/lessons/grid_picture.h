// SPDX-License-Identifier: GPL-3.0-or-later
// Figure "grid": the kernel with its nine elements at the left, what it filters and what comes out at the right.
#pragma once

#include "core/lessons/grid_figure.h"
#include "widgets/lessons/figure_picture.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace dclscope {

class GridKernelPicture : public FigurePicture {
public:
    GridKernelPicture();

    const lessons::GridFigure& figure() const noexcept { return figure_; }

    bool offers(std::string_view key) const override;
    bool matters(std::string_view key) const override;
    std::size_t handleCount() const override;
    FigureHandle handle(std::size_t index) const override;
    void moveTo(std::size_t index, const QPointF& where) override;
    void moveBy(std::size_t index, int right, int up) override;
    std::vector<lessons::Measure> measures() const override;

protected:
    void compute() override;
    void draw(QPainter& painter, const QRectF& area, const ThemeColors& colors) override;

private:
    void drawKernel(QPainter& painter, const QRectF& area, const ThemeColors& colors);
    void drawElements(QPainter& painter, const ThemeColors& colors);
    void drawShares(QPainter& painter, const ThemeColors& colors);
    void place(std::size_t index, double row, double column);

    lessons::GridOptions options_;
    lessons::GridFigure figure_;
    lessons::Settings placedBy_; ///< the settings that said where elements lie when the last one was dragged
    std::vector<lessons::GridElement> dragged_;
    std::optional<std::size_t> held_; ///< the one that was dragged last: it is the one that moves
    QRectF box_;                      ///< the kernel's cells in the last paint
};

} // namespace dclscope

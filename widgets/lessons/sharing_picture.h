// SPDX-License-Identifier: GPL-3.0-or-later
// Figure "sharing": what a network has to learn, by how many of its blocks share a kernel, and what it then gets right.
#pragma once

#include "core/lessons/sharing_figure.h"
#include "widgets/lessons/figure_picture.h"

namespace dclscope {

class SharingPicture : public FigurePicture {
public:
    SharingPicture();

    const lessons::SharingFigure& figure() const noexcept { return figure_; }

    bool offers(std::string_view key) const override;
    std::size_t handleCount() const override { return figure_.rows.size() > 1 ? 1 : 0; }
    FigureHandle handle(std::size_t index) const override;
    void moveTo(std::size_t index, const QPointF& where) override;
    void moveBy(std::size_t index, int right, int up) override;
    bool press(const QPointF& where) override;
    std::vector<lessons::Measure> measures() const override;

protected:
    void compute() override;
    void draw(QPainter& painter, const QRectF& area, const ThemeColors& colors) override;

private:
    void chooseRow(std::size_t row);

    lessons::SharingFigure figure_;
    std::vector<QRectF> rows_; ///< in the last paint
};

} // namespace dclscope

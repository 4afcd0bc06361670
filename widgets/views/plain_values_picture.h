// SPDX-License-Identifier: GPL-3.0-or-later
// A plain matrix as one heat map, a plain vector as a plot over its index.
#pragma once

#include "widgets/views/plain_grid.h"
#include "widgets/views/plain_picture.h"

namespace dclscope {

class PlainValuesPicture : public PlainPicture {
public:
    using PlainPicture::PlainPicture;

    void look(const ViewState&) override {}
    QString subject() const override;

protected:
    void draw(QPainter& painter, const QRectF& area, const ThemeColors& colors, const ViewZoom& zoom) override;
    QString reading(const QPointF& where) const override;

private:
    HeatGrid grid() const;
    void drawVector(QPainter& painter, const QRectF& area, const ThemeColors& colors, const ViewZoom& zoom);
    void drawStems(QPainter& painter, const ThemeColors& colors) const;
    /// Where each column of pixels holds several values: their range.
    void drawRanges(QPainter& painter, const ThemeColors& colors) const;
    double yOf(double value) const;
    std::optional<std::size_t> indexAt(const QPointF& where) const;

    GridPlace place_;
    double low_ = 0.0; ///< of a vector's value axis
    double high_ = 1.0;
};

} // namespace dclscope

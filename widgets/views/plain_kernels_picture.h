// SPDX-License-Identifier: GPL-3.0-or-later
// Kernels of a plain convolution: many side by side, or one with its numbers.
#pragma once

#include "widgets/views/plain_grid.h"
#include "widgets/views/plain_picture.h"

#include <vector>

namespace dclscope {

/// Kernels of three axes show their slices side by side.
class PlainKernelsPicture : public PlainPicture {
public:
    using PlainPicture::PlainPicture;

    /// Takes the view (Channels or Channel) and the pair that is shown, or the first of them.
    void look(const ViewState& state) override;
    QString subject() const override;
    /// In View::Channels the kernel under a point.
    std::optional<ChannelPlace> placeAt(const QPointF& where) const override;

protected:
    void draw(QPainter& painter, const QRectF& area, const ThemeColors& colors, const ViewZoom& zoom) override;
    QString reading(const QPointF& where) const override;

private:
    /// How small pictures are laid out, in logical units at a zoom of 1.
    struct Tiles {
        std::size_t first = 0; ///< picture or, of a single kernel, slice
        std::size_t count = 0;
        std::size_t slices = 1; ///< in each tile
        std::size_t across = 1;
        double unit = 1.0;  ///< side of a cell
        double label = 0.0; ///< height of the line above each tile; 0: without names
        QSizeF tile;        ///< without its line
    };
    struct Spot { ///< a value of a tile
        std::size_t tile = 0;
        std::size_t slice = 0;
        std::size_t row = 0;
        std::size_t column = 0;
    };

    bool isAlone() const noexcept { return view_ == View::Channel; }
    std::size_t picture() const noexcept;
    HeatGrid grid(std::size_t picture, std::size_t slice) const;
    Tiles layOut(const QPainter& painter, const QSizeF& room) const;
    double unitFor(const QSizeF& room, std::size_t count, std::size_t across, const QSizeF& cells, double label) const;
    QRectF tileRect(std::size_t tile) const;
    QRectF toScreen(const QRectF& laidOut) const;
    QString tileName(std::size_t tile) const;
    void drawTiles(QPainter& painter, const QRectF& room, const ThemeColors& colors, const ViewZoom& zoom,
                   HeatBlock& block);
    void drawTile(QPainter& painter, std::size_t tile, const ThemeColors& colors, HeatBlock& block) const;
    std::optional<Spot> spotAt(const QPointF& where) const;
    QString pairName(std::size_t picture) const;

    View view_ = View::Channels;
    ChannelPlace wanted_;
    Tiles tiles_;
    QRectF visible_; ///< of the laid out page
    GridPlace alone_;
};

} // namespace dclscope

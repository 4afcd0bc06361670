// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as colours: signed values around zero, what is no number in a colour of its own, too many reduced.
#pragma once

#include "widgets/style/theme.h"

#include <QImage>
#include <QRect>
#include <QRectF>
#include <QSizeF>

#include <cstddef>
#include <span>

class QPainter;

namespace dclscope {

/// What is neither finite nor a number: no colour of any map comes near it.
QColor oddColor(bool dark);

/// Rows of values, one after the other.
struct HeatGrid {
    std::span<const float> values;
    std::size_t rows = 0;
    std::size_t columns = 0;
    bool finite = false; ///< nothing among them is known to be no number: spares a search
};

/// How many values one dot of a picture stands for.
struct HeatBlock {
    std::size_t rows = 1;
    std::size_t columns = 1;
    bool reduces() const noexcept { return rows * columns > 1; }
    bool operator==(const HeatBlock&) const = default;
};

/// So that no dot is smaller than a pixel.
HeatBlock blockFor(const QSizeF& cells, const QSizeF& pixels);

/// The cells as dots, each the value in the middle of its block, or one in it that is no number.
/// @param cells  part of the grid  @param limit  |value| at full strength
QImage heatImage(const HeatGrid& grid, const QRect& cells, const HeatBlock& block, double limit, bool dark);

/// The dots of the last picture: of millions of values they take longer than a mouse takes to move on.
struct HeatCache {
    QImage image;
    QRect cells;
    HeatBlock block;
    double limit = 0.0;
    bool dark = false;
};

/// Draws the part `visible` (in cells) of the grid into `target`.
/// @param cache  kept from picture to picture of the same values; whoever changes these clears it
/// @return what each dot stands for
HeatBlock drawHeat(QPainter& painter, const QRectF& target, const HeatGrid& grid, const QRectF& visible, double limit,
                   const ThemeColors& colors, HeatCache* cache = nullptr);

} // namespace dclscope

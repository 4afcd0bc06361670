// SPDX-License-Identifier: GPL-3.0-or-later
// A grid of numbers as a picture in any colour map, and a curve over an axis: the parts that several views are made of.
#pragma once

#include "widgets/style/color_map.h"
#include "widgets/style/theme.h"

#include <QFont>
#include <QImage>
#include <QPolygonF>
#include <QRectF>

#include <cstddef>
#include <span>

class QPainter;

namespace dclscope {

/// Rows of values and what the ends of the colour map stand for.
struct ValueMap {
    std::span<const float> values;
    std::size_t rows = 0;
    std::size_t columns = 0;
    double low = 0.0;
    double high = 1.0;
    bool upwards = false; ///< the first row lies at the bottom
};

/// Every value a dot; what is no number in a colour of its own.
QImage valueImage(const ValueMap& map, const ColorMap& colors, bool dark);

/// Draws the part `visible` (in cells, from the top) of an image of dots: mean colours where dots are smaller than pixels.
void drawValues(QPainter& painter, const QRectF& target, const QImage& dots, const QRectF& visible);

/// Values that lie evenly over the width of `plot`, `high` at its top and 0 at its bottom.
QPolygonF curveOf(std::span<const float> values, const QRectF& plot, double high);

/// Bold words above a part of a picture; cut where they have no room.
void drawPartTitle(QPainter& painter, const QRectF& line, const QString& text, const ThemeColors& colors);
/// Their font, and the height of their line.
QFont partTitleFont(const QPainter& painter);
double partTitleHeight(const QPainter& painter);

} // namespace dclscope

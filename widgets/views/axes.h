// SPDX-License-Identifier: GPL-3.0-or-later
// Axes, colour bars and sentences as every picture draws them: thin lines, few numbers, titles with units.
#pragma once

#include "widgets/style/color_map.h"
#include "widgets/style/theme.h"

#include <QRectF>
#include <QString>

#include <functional>
#include <vector>

class QPainter;

namespace dclscope {

/// Numbers along an axis: round values between `low` and `high`, about `wanted` of them; whole numbers only on demand.
std::vector<double> roundTicks(double low, double high, int wanted, bool wholeOnly = false);

struct Axis {
    QString title; ///< what, and after a comma its unit; where room is short only what stands before the comma is drawn
    double low = 0.0;
    double high = 1.0; ///< value at the right or bottom end; may be smaller than low
    bool wholeOnly = false;
    std::function<QString(double)> label; ///< text of a tick; formatNumber when empty

    double share(double value) const { return high == low ? 0.5 : (value - low) / (high - low); }
};

/// Room that axes take at the left and bottom for the painter's font.
struct AxisRoom {
    double left;
    double bottom;
};
AxisRoom axisRoom(const QPainter& painter);
/// Room that a left axis of this height takes with its own numbers and title.
double leftAxisRoom(const QPainter& painter, const Axis& axis, double height);

/// Ticks, numbers and title under `plot` and at its left. `grid` adds faint lines across it.
void drawBottomAxis(QPainter& painter, const QRectF& plot, const Axis& axis, const ThemeColors& colors,
                    bool grid = false);
void drawLeftAxis(QPainter& painter, const QRectF& plot, const Axis& axis, const ThemeColors& colors,
                  bool grid = false);
/// A thin frame at the left and bottom.
void drawFrame(QPainter& painter, const QRectF& plot, const ThemeColors& colors);

/// A vertical colour bar with `title` written beside it and numbers from low (bottom) to high (top).
void drawColorBar(QPainter& painter, const QRectF& bar, const ColorMap& map, const Axis& axis,
                  const ThemeColors& colors);
/// Width that a colour bar with its numbers and title takes in a picture of `width`; 0 where it would leave too
/// little for the data, and then it is not drawn.
double colorBarRoom(const QPainter& painter, double width);
/// Place of the colour bar right of `plot`.
QRectF colorBarBeside(const QRectF& plot);
/// What a line says where there is no room for a colour bar: "colours 0 to 240 ms", "colours to ±0.3".
QString colorEnds(double low, double high, const QString& unit = {});
/// Height of that line below the bottom axis of a picture of `width`; 0 where a colour bar has room.
double colorLineRoom(const QPainter& painter, double width);
/// Draws it below the bottom axis of `plot`, within the sides of `area`.
void drawColorLine(QPainter& painter, const QRectF& area, const QRectF& plot, const QString& text,
                   const ThemeColors& colors);

/// Text in the middle of `area`, wrapped, calm.
void drawSentence(QPainter& painter, const QRectF& area, const ThemeColors& colors, const QString& sentence);

} // namespace dclscope

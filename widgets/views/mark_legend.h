// SPDX-License-Identifier: GPL-3.0-or-later
// What size, haze and tail of an element's mark mean, drawn as small signs with a word each.
#pragma once

#include "widgets/style/theme.h"

#include <QRectF>

class QPainter;

namespace dclscope {

/// Which of them are in the picture; the size always is.
struct MarkSigns {
    bool spread = false;
    bool trail = false;
};

/// Draws into the column below a colour bar, as many lines as have room.
/// @param bar  as of colorBarBeside()  @param bottom  where the picture ends
void drawMarkLegend(QPainter& painter, const QRectF& bar, double bottom, const MarkSigns& signs,
                    const ThemeColors& colors);

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
// What size, haze and tail of an element's mark mean, and the cloud behind them, drawn as small signs with a word each.
#pragma once

#include "widgets/style/theme.h"

#include <QRectF>

class QPainter;

namespace dclscope {

/// Which of them are in the picture; the size always is.
struct MarkSigns {
    bool spread = false;
    double trail = 0.0; ///< epochs that it reaches back; 0: none is drawn
    bool cloud = false; ///< where many elements lie, as Overlay draws it
};

/// Draws into the column below a colour bar, as many lines as have room.
/// @param bar    as of colorBarBeside()  @param bottom  where the picture ends
/// @param right  where it ends, too: what would go beyond stands on a second line from its colon on
void drawMarkLegend(QPainter& painter, const QRectF& bar, double bottom, const MarkSigns& signs,
                    const ThemeColors& colors, double right = 1e9);

} // namespace dclscope

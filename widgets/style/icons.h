// SPDX-License-Identifier: GPL-3.0-or-later
// Icons drawn by code: sharp at every size, always in the theme's colours.
#pragma once

#include <QIcon>

class QPainter;
class QRectF;

namespace dclscope {

enum class IconShape {
    Play,
    Pause,
    Stop,
    StepBack,
    StepForward,
    First,
    Last,
    Loop,
    Open,
    Save,
    Camera,
    Reset,
    Microphone,
    Speaker,
    Record,
    Inspect,
    Live,
    Train,
    Learn,
    Kernel,
    Matrix,
    Ridges,
    Field,
    Warning,
    Close
};

/// Draws the shape into `area` in the pen colour `color`; lines are a twelfth of the side wide.
void drawIcon(QPainter& painter, IconShape shape, const QRectF& area, const QColor& color);

/// An icon that takes its colour from the theme in force each time it is painted.
QIcon makeIcon(IconShape shape);

} // namespace dclscope

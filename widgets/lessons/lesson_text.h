// SPDX-License-Identifier: GPL-3.0-or-later
// What lessons say, in the language of the window: their texts are themselves the keys, in the context "lessons".
#pragma once

#include "core/lessons/figure.h"

#include <QString>

#include <string_view>

namespace dclscope {

/// A text of a lesson, or the label of a setting, a choice or a measure.
QString lessonText(std::string_view source);

/// A number of a figure: "0.031"; "nearly 0" where it is so small that digits would tell less.
QString figureNumber(double value);

/// "Gradient of the position: −0.12". A line breaks within a long label at most, never between its end and the number.
QString measureText(const lessons::Measure& measure);

/// A setting's name and its unit: "Sigma (grid steps)".
QString settingName(const lessons::FigureSetting& setting);

/// The kind of a figure as a screen reader says it: "Kernel on a grid".
QString figureTitle(std::string_view kind);

} // namespace dclscope

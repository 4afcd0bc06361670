// SPDX-License-Identifier: Apache-2.0
// The figures of lessons by name: which there are, what may be set of them, and the numbers that they show.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dclscope::lessons {

using Settings = std::map<std::string, std::string>;

struct Figure {
    std::string kind;  ///< "view": the program's own view; else one of figureNames(). Empty: none
    std::string view;  ///< kind "view": a "dclscope:?..." link (core/run/view_state.h)
    Settings settings; ///< of other kinds; what is not said is as figureSettings() has it
    bool operator==(const Figure&) const = default;
};

/// One setting of a figure, for its control.
struct FigureSetting {
    std::string_view key;
    std::string_view label;                     ///< to be translated
    std::string_view unit = {};                 ///< "grid steps"; empty: none
    std::string_view usual = {};                ///< the value where none is set
    std::vector<std::string_view> choices = {}; ///< of a text; empty: a number, or a list of numbers
    double low = 0.0, high = 0.0;               ///< limits of numbers
    double step = 0.0;                          ///< of its control; 1 and more: whole numbers only
    bool list = false;                          ///< numbers with commas between them
    bool free = false;                          ///< any text; the figure's reader checks it
};

/// A number that a figure shows. A figure that is not computed yet has none.
struct Measure {
    std::string name;  ///< "gradient"
    std::string label; ///< "Gradient of the position", to be translated
    std::string unit;  ///< empty: none
    double value = 0.0;
};

/// "grid", "interpolation", "descent", "training", "delay-line", "coincidence", "trials", "variants", "sharing",
/// "threshold". "view" is none of them.
std::span<const std::string_view> figureNames() noexcept;
/// @throws ConfigError for a name that is none, listing those that are; also of "view", which has no settings
const std::vector<FigureSetting>& figureSettings(std::string_view kind);

/// @throws ConfigError for what is not to be drawn: an unknown kind or setting, a value out of its limits, a link that
///         is none, or whose run or layer does not exist
void checkFigure(const Figure& figure);

/// The numbers of a figure; of "view" those of its layer over the run ("drift", "epochs", ...).
/// @throws as checkFigure, and Error where what it needs cannot be read
std::vector<Measure> measureFigure(const Figure& figure);
/// One of them. @throws ConfigError listing those that there are
double measureOf(const Figure& figure, std::string_view name);

/// All labels of settings, choices and measures that a window shows, for translation; each once.
std::vector<std::string> figureTexts();

} // namespace dclscope::lessons

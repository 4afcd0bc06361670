// SPDX-License-Identifier: Apache-2.0
#include "core/lessons/figure.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/lessons/figure_kind.h"
#include "core/lessons/variants_figure.h"
#include "core/lessons/view_figure.h"

#include <algorithm>
#include <array>

namespace dclscope::lessons {
namespace {

const std::vector<FigureKind>& figureKinds() {
    static const std::vector<FigureKind> kinds{gridKind(),      interpolationKind(), descentKind(), trainingKind(),
                                               delayLineKind(), coincidenceKind(),   trialsKind(),  variantsKind(),
                                               sharingKind(),   thresholdKind()};
    return kinds;
}

const FigureKind& kindNamed(std::string_view name) {
    const auto& kinds = figureKinds();
    const auto found =
        std::find_if(kinds.begin(), kinds.end(), [name](const FigureKind& kind) { return kind.name == name; });
    if (found != kinds.end()) return *found;
    std::string names = "view";
    for (const FigureKind& kind : kinds) names += ", " + std::string(kind.name);
    throw ConfigError("'" + printable(name) + "' is no figure; there are " + names);
}

void addOnce(std::vector<std::string>& texts, std::string_view text) {
    if (!text.empty() && std::find(texts.begin(), texts.end(), text) == texts.end()) texts.emplace_back(text);
}

/// The message says whose it is.
[[noreturn]] void blame(const Figure& figure, const ConfigError& error) {
    throw ConfigError("figure '" + figure.kind + "': " + error.what());
}

} // namespace

std::span<const std::string_view> figureNames() noexcept {
    static constexpr std::array<std::string_view, 10> kNames{"grid",       "interpolation", "descent", "training",
                                                             "delay-line", "coincidence",   "trials",  "variants",
                                                             "sharing",    "threshold"};
    return kNames;
}

const std::vector<FigureSetting>& figureSettings(std::string_view kind) { return kindNamed(kind).settings; }

void checkFigure(const Figure& figure) {
    if (figure.kind == "view") return checkView(figure);
    const FigureKind& kind = kindNamed(figure.kind);
    if (!figure.view.empty()) throw ConfigError("figure '" + figure.kind + "' has no link; only 'view' has one");
    try {
        kind.check(figure.settings);
    } catch (const ConfigError& error) {
        blame(figure, error);
    }
}

std::vector<Measure> measureFigure(const Figure& figure) {
    checkFigure(figure);
    return figure.kind == "view" ? measureView(figure) : kindNamed(figure.kind).measure(figure.settings);
}

double measureOf(const Figure& figure, std::string_view name) {
    std::string names;
    for (const Measure& measure : measureFigure(figure)) {
        if (measure.name == name) return measure.value;
        names += (names.empty() ? "" : ", ") + measure.name;
    }
    throw ConfigError("figure '" + figure.kind + "' measures no '" + printable(name) + "'; it measures " + names);
}

std::vector<std::string> figureTexts() {
    std::vector<std::string> texts;
    for (const FigureKind& kind : figureKinds()) {
        for (const FigureSetting& setting : kind.settings) {
            addOnce(texts, setting.label);
            addOnce(texts, setting.unit);
            for (const std::string_view choice : setting.choices) addOnce(texts, choice);
        }
        for (const std::string_view label : kind.measures) addOnce(texts, label);
    }
    for (const std::string_view label : viewMeasureTexts()) addOnce(texts, label);
    return texts;
}

} // namespace dclscope::lessons

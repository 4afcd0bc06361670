// SPDX-License-Identifier: Apache-2.0
#include "app/cli/explanation.h"

#include "app/cli/failure.h"
#include "app/cli/tag_output.h"
#include "core/base/text.h"
#include "core/features/mel_filters.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstdio>

namespace dclscope::cli {
namespace {

constexpr std::size_t kPlaces = 3;

/// Parts of a recording overlap, and so do the places found in them: whether these are about the same one.
bool isSamePlace(const HeardPlace& a, const HeardPlace& b) {
    const double overlap = std::min(a.endSeconds, b.endSeconds) - std::max(a.startSeconds, b.startSeconds);
    const bool inBand = std::min(a.highHz, b.highHz) > std::max(a.lowHz, b.lowHz);
    return inBand && overlap > 0.5 * std::min(a.endSeconds - a.startSeconds, b.endSeconds - b.startSeconds);
}

nlohmann::ordered_json placeJson(const HeardPlace& place) {
    return {{"start_s", rounded(place.startSeconds, 3)}, {"end_s", rounded(place.endSeconds, 3)},
            {"low_hz", rounded(place.lowHz, 0)},         {"high_hz", rounded(place.highHz, 0)},
            {"share", rounded(place.share, 5)},          {"part", rounded(place.part, 4)}};
}

nlohmann::ordered_json partJson(const LabelMap& map, double startSeconds, std::span<const double> centresHz) {
    auto seconds = nlohmann::ordered_json::array();
    for (std::size_t i = 0; i <= map.grid.columns; ++i)
        seconds.push_back(rounded(startSeconds + map.grid.secondsAt(static_cast<double>(i)), 4));
    auto hertz = nlohmann::ordered_json::array();
    for (std::size_t i = 0; i <= map.grid.rows; ++i)
        hertz.push_back(rounded(frequencyAt(centresHz, map.grid.bandAt(static_cast<double>(i))), 1));
    auto rows = nlohmann::ordered_json::array();
    for (std::size_t row = 0; row < map.grid.rows; ++row) {
        auto shares = nlohmann::ordered_json::array();
        for (std::size_t column = 0; column < map.grid.columns; ++column)
            shares.push_back(rounded(static_cast<double>(map.shares[row * map.grid.columns + column]), 6));
        rows.push_back(std::move(shares));
    }
    return {{"start_s", rounded(startSeconds, 4)},  {"logit", rounded(map.logit, 6)},
            {"constant", rounded(map.constant, 6)}, {"edges_s", std::move(seconds)},
            {"edges_hz", std::move(hertz)},         {"shares", std::move(rows)}};
}

} // namespace

std::optional<std::size_t> labelNamed(const TagModel& model, const std::string& name) {
    constexpr std::size_t kNamed = 12;
    const auto found = std::find(model.labels.begin(), model.labels.end(), name);
    if (found != model.labels.end()) return static_cast<std::size_t>(found - model.labels.begin());
    if (name == "first") return std::nullopt;
    std::string some;
    for (std::size_t i = 0; i < std::min(kNamed, model.labels.size()); ++i)
        some += (i == 0 ? "" : ", ") + printable(model.labels[i]);
    if (model.labels.size() > kNamed) some += " and " + std::to_string(model.labels.size() - kNamed) + " more";
    throw UsageError("--explain: the model has no label '" + printable(name) + "'; it has " + some +
                     ", and first stands for the one that scores highest");
}

void Explanation::add(std::span<const float> samples, double startSeconds) {
    Part part{startSeconds, NetworkInsight(scorer_, samples, 0), {}};
    if (label_) {
        part.map = part.insight->labelMap(*label_);
        part.insight.reset();
    }
    parts_.push_back(std::move(part));
}

std::vector<HeardPlace> Explanation::places(std::size_t label) const {
    std::vector<HeardPlace> all;
    double shares = 0.0;
    for (const Part& part : parts_) {
        const LabelMap map = part.mapOf(label);
        for (const float share : map.shares) shares += std::max(0.0, static_cast<double>(share));
        for (HeardPlace place : heardPlaces(map, scorer_.model().frontEnd)) {
            place.startSeconds = std::max(0.0, place.startSeconds + part.startSeconds);
            place.endSeconds += part.startSeconds;
            all.push_back(place);
        }
    }
    for (HeardPlace& place : all) place.part = place.share / shares;
    std::stable_sort(all.begin(), all.end(),
                     [](const HeardPlace& a, const HeardPlace& b) { return a.share > b.share; });
    std::vector<HeardPlace> most;
    for (const HeardPlace& place : all) {
        const auto isKnown = [&](const HeardPlace& other) { return isSamePlace(place, other); };
        if (most.size() < kPlaces && std::none_of(most.begin(), most.end(), isKnown)) most.push_back(place);
    }
    return most;
}

std::string Explanation::text(std::size_t label, float score) const {
    const std::string name = printable(scorer_.model().labels[label]);
    std::array<char, 160> line{};
    std::snprintf(line.data(), line.size(), " (%.0f %%)", static_cast<double>(score) * 100.0);
    std::string text = "  " + name + line.data();
    const std::vector<HeardPlace> found = places(label);
    if (found.empty()) return text + ": nothing in the sound speaks for it\n";
    text += " was heard most at\n";
    for (const HeardPlace& place : found) {
        std::snprintf(line.data(), line.size(), "    %.2f to %.2f s, %.0f to %.0f Hz: %.0f %% of what speaks for it\n",
                      place.startSeconds, place.endSeconds, place.lowHz, place.highHz, place.part * 100.0);
        text += line.data();
    }
    return text + "    (" + exactness(parts_.front().mapOf(label)) + ")\n";
}

nlohmann::ordered_json Explanation::json(std::size_t label) const {
    const std::vector<double> edges = melEdgesHz(scorer_.model().frontEnd);
    const std::span<const double> centres = std::span(edges).subspan(1, edges.size() - 2);
    auto found = nlohmann::ordered_json::array();
    for (const HeardPlace& place : places(label)) found.push_back(placeJson(place));
    auto parts = nlohmann::ordered_json::array();
    std::string exact;
    for (const Part& part : parts_) {
        const LabelMap map = part.mapOf(label);
        parts.push_back(partJson(map, part.startSeconds, centres));
        exact = exactness(map);
    }
    return {{"label", scorer_.model().labels[label]},
            {"places", std::move(found)},
            {"parts", std::move(parts)},
            {"exact", exact}};
}

} // namespace dclscope::cli

// SPDX-License-Identifier: Apache-2.0
#include "app/cli/tag_output.h"

#include "core/base/text.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cmath>
#include <cstdio>

namespace dclscope::cli {
namespace {

std::string percent(float score) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.0f %%", static_cast<double>(score) * 100.0);
    return text.data();
}

} // namespace

double rounded(double value, int digits) {
    const double scale = std::pow(10.0, digits);
    return std::round(value * scale) / scale;
}

nlohmann::ordered_json topJson(std::span<const std::string> labels, std::span<const float> scores, std::size_t count) {
    auto list = nlohmann::ordered_json::array();
    for (const Tag& tag : topTags(scores, count))
        list.push_back({{"label", labels[tag.label]}, {"score", rounded(static_cast<double>(tag.score), 6)}});
    return list;
}

nlohmann::ordered_json windowJson(const TagModel& model, const TagFrame& frame, std::size_t count) {
    return {{"time_s", rounded(frame.timeSeconds, 4)},
            {"top", topJson(model.labels, frame.scores, count)},
            {"level_db", rounded(static_cast<double>(frame.levelDb), 1)},
            {"latency_ms", latencyJson(frame)},
            {"skipped_windows", frame.skippedWindows},
            {"lost_frames", frame.lostFrames}};
}

nlohmann::ordered_json eventJson(const TagModel& model, const TagEvent& event) {
    return {{"event", event.kind == TagEvent::Kind::Start ? "start" : "end"},
            {"label", model.labels[event.label]},
            {"time_s", rounded(event.timeSeconds, 4)},
            {"score", rounded(static_cast<double>(event.score), 6)}};
}

nlohmann::ordered_json latencyJson(const TagFrame& frame) {
    return frame.latencyMs ? nlohmann::ordered_json(rounded(*frame.latencyMs, 1)) : nlohmann::ordered_json();
}

nlohmann::ordered_json latencyPartsJson(const LatencyParts& parts) {
    nlohmann::ordered_json line;
    for (const LatencyPart part :
         {LatencyPart::Window, LatencyPart::Device, LatencyPart::Queue, LatencyPart::FrontEnd, LatencyPart::Network})
        line[latencyPartName(part)] = rounded(parts[part], 2);
    return line;
}

std::string eventText(const TagModel& model, const TagEvent& event) {
    std::array<char, 32> time{};
    std::snprintf(time.data(), time.size(), "%8.2f s  ", event.timeSeconds);
    return time.data() + printable(model.labels[event.label]) + "  " + percent(event.score);
}

std::string topText(std::span<const std::string> labels, std::span<const float> scores, std::size_t count) {
    std::string text;
    for (const Tag& tag : topTags(scores, count))
        text += (text.empty() ? "" : ", ") + printable(labels[tag.label]) + " " + percent(tag.score);
    return text;
}

} // namespace dclscope::cli

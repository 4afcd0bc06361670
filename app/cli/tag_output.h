// SPDX-License-Identifier: Apache-2.0
// How `tag` and `listen` write labels, windows and events.
#pragma once

#include "core/tagging/streaming_tagger.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace dclscope::cli {

/// [{"label", "score"}, ...], highest first.
nlohmann::ordered_json topJson(std::span<const std::string> labels, std::span<const float> scores, std::size_t count);
/// {"time_s", "top", "level_db", "latency_ms", "skipped_windows", "lost_frames"}.
nlohmann::ordered_json windowJson(const TagModel& model, const TagFrame& frame, std::size_t count);
/// {"event": "start" or "end", "label", "time_s", "score"}.
nlohmann::ordered_json eventJson(const TagModel& model, const TagEvent& event);
/// Of a live window: a number, or null for one whose end was never in the air.
nlohmann::ordered_json latencyJson(const TagFrame& frame);
/// {"device", "queue", "front_end", "network"}: where the time of a live window went, milliseconds, and on top {"window"}.
nlohmann::ordered_json latencyPartsJson(const LatencyParts& parts);
/// "  3.45 s  seven  97 %".
std::string eventText(const TagModel& model, const TagEvent& event);
/// "seven 97 %, six 2 %".
std::string topText(std::span<const std::string> labels, std::span<const float> scores, std::size_t count);
/// `value` with so many digits after the point, so that lines stay short.
double rounded(double value, int digits);

} // namespace dclscope::cli

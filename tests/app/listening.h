// SPDX-License-Identifier: Apache-2.0
// `dcls listen` at work, and what it wrote.
#pragma once

#include "tests/app/null_sink.h"
#include "tests/core/tagging/tone_model_file.h"
#include "tests/temporary_folder.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#define SKIP_WITHOUT_NULL_SINK()                                                                                       \
    if (const std::string missing = NullSink::missing(); !missing.empty())                                             \
    GTEST_SKIP() << "needs a microphone of its own: " << missing << " is not installed"

namespace dclscope::test {

inline std::filesystem::path toneModelIn(const TemporaryFolder& folder) {
    writeToneModel(folder / "tones.safetensors");
    return folder / "tones.safetensors";
}

inline std::vector<nlohmann::json> objects(const std::vector<TimedLine>& lines) {
    std::vector<nlohmann::json> all;
    for (const TimedLine& line : lines) all.push_back(nlohmann::json::parse(line.text));
    return all;
}

inline std::vector<std::string> startedLabels(const std::vector<nlohmann::json>& objects) {
    std::vector<std::string> labels;
    for (const nlohmann::json& o : objects)
        if (o.contains("event") && o["event"] == "start") labels.push_back(o["label"]);
    return labels;
}

inline std::unique_ptr<Process> listen(const std::filesystem::path& model, const std::vector<std::string>& more = {}) {
    std::vector<std::string> command{DCLSCOPE_DCLS, "listen", "--json", "--events", "--model", model.string()};
    command.insert(command.end(), more.begin(), more.end());
    return std::make_unique<Process>(command);
}

/// Waits until the program has written more than `before` lines: then the microphone is open and delivers.
inline bool hears(const Process& process, std::size_t before = 0) {
    for (int i = 0; i < 1000 && process.lines().size() <= before; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    return process.lines().size() > before;
}

/// Waits for a line with such an event among those from number `from` on. @return it
inline std::optional<TimedLine> eventLine(const Process& process, const std::string& event,
                                          std::chrono::milliseconds patience, std::size_t from = 0) {
    const auto until = std::chrono::steady_clock::now() + patience;
    while (std::chrono::steady_clock::now() < until) {
        const std::vector<TimedLine> lines = process.lines();
        for (; from < lines.size(); ++from)
            if (nlohmann::json::parse(lines[from].text).value("event", "") == event) return lines[from];
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return std::nullopt;
}

} // namespace dclscope::test

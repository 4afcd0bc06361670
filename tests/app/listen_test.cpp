// SPDX-License-Identifier: Apache-2.0
// The real `dcls listen` on the real PortAudio, recording from a PulseAudio null sink that the test speaks
// into.
#include "core/audio/sound_file.h"
#include "tests/app/null_sink.h"
#include "tests/core/tagging/tone_model_file.h"
#include "tests/fixtures.h"

#include <nlohmann/json.hpp>
#include <signal.h>
#include <sys/resource.h>

#include <algorithm>
#include <fstream>
#include <optional>
#include <regex>

namespace dclscope::test {
namespace {

using nlohmann::json;
using std::chrono::milliseconds;
using std::chrono::seconds;

#define SKIP_WITHOUT_NULL_SINK()                                                                                       \
    if (const std::string missing = NullSink::missing(); !missing.empty())                                             \
    GTEST_SKIP() << "needs a microphone of its own: " << missing << " is not installed"

std::filesystem::path toneModelIn(const TemporaryFolder& folder) {
    writeToneModel(folder / "tones.safetensors");
    return folder / "tones.safetensors";
}

std::vector<json> objects(const std::vector<TimedLine>& lines) {
    std::vector<json> all;
    for (const TimedLine& line : lines) all.push_back(json::parse(line.text));
    return all;
}

std::vector<std::string> startedLabels(const std::vector<json>& objects) {
    std::vector<std::string> labels;
    for (const json& o : objects)
        if (o.contains("event") && o["event"] == "start") labels.push_back(o["label"]);
    return labels;
}

std::unique_ptr<Process> listen(const std::filesystem::path& model, const std::vector<std::string>& more = {}) {
    std::vector<std::string> command{DCLSCOPE_DCLS, "listen", "--json", "--events", "--model", model.string()};
    command.insert(command.end(), more.begin(), more.end());
    return std::make_unique<Process>(command);
}

/// Waits until the program has written a line: then the microphone is open and delivers.
bool hears(const Process& process) {
    for (int i = 0; i < 1000 && process.lines().empty(); ++i) std::this_thread::sleep_for(milliseconds(10));
    return !process.lines().empty();
}

TEST(Listen, WithoutThatMicrophoneIsOneLineAndExitStatus1) {
    const TemporaryFolder folder;
    const auto process = listen(toneModelIn(folder), {"--device", "no such microphone"});
    EXPECT_EQ(process->waitFor(seconds(20)), 1);
    EXPECT_TRUE(process->lines().empty());
    const std::string errors = process->errors();
    EXPECT_EQ(std::count(errors.begin(), errors.end(), '\n'), 1) << errors;
    EXPECT_TRUE(errors.starts_with("dcls: ")) << errors;
    EXPECT_NE(errors.find("microphone"), std::string::npos) << errors;
}

TEST(Listen, ToAFileInRealTime) {
    const TemporaryFolder folder;
    writeSoundFile(folder / "tones.wav", {16000.0, 1, toneStream(16000.0, 2.4, {0.3, 1.5}, {0, 1})});
    const auto process = listen(toneModelIn(folder), {"--file", (folder / "tones.wav").string()});
    EXPECT_EQ(process->waitFor(seconds(20)), 0) << process->errors();
    EXPECT_EQ(startedLabels(objects(process->lines())), (std::vector<std::string>{"low", "high"}));
}

TEST(Listen, HearsEachToneOnceThroughPortAudioAndStopsOnCtrlC) {
    SKIP_WITHOUT_NULL_SINK();
    const TemporaryFolder folder;
    const NullSink sink;
    writeSoundFile(folder / "tones.wav", {48000.0, 1, toneStream(48000.0, 6.0, {0.5, 2.0, 3.5}, {0, 1, 1})});
    const auto process = listen(toneModelIn(folder));
    ASSERT_TRUE(hears(*process)) << process->errors();
    EXPECT_EQ(sink.play(folder / "tones.wav")->waitFor(seconds(30)), 0);
    process->sendSignal(SIGINT);
    EXPECT_EQ(process->waitFor(seconds(2)), 0) << process->errors();
    EXPECT_EQ(process->errors(), "");
    const std::vector<json> all = objects(process->lines());
    EXPECT_EQ(startedLabels(all), (std::vector<std::string>{"low", "high", "high"}));
    double last = 0.0;
    for (const json& o : all) {
        if (o.contains("event")) continue;
        EXPECT_GT(o.at("time_s"), last);
        last = o.at("time_s");
        EXPECT_EQ(o.at("lost_frames"), 0);
        EXPECT_EQ(o.at("top").size(), 3U);
    }
}

TEST(Listen, StopsAfterTheSecondsItWasGiven) {
    SKIP_WITHOUT_NULL_SINK();
    const TemporaryFolder folder;
    const NullSink sink;
    const auto process = listen(toneModelIn(folder), {"--seconds", "1.5"});
    EXPECT_EQ(process->waitFor(seconds(6)), 0) << process->errors();
}

/// Waits for a line with such an event. @return it
std::optional<TimedLine> eventLine(const Process& process, const std::string& event, milliseconds patience) {
    const auto until = std::chrono::steady_clock::now() + patience;
    while (std::chrono::steady_clock::now() < until) {
        for (const TimedLine& line : process.lines())
            if (json::parse(line.text).value("event", "") == event) return line;
        std::this_thread::sleep_for(milliseconds(10));
    }
    return std::nullopt;
}

TEST(Listen, GoesOnWhenAMicrophoneThatWentAwayIsBack) {
    SKIP_WITHOUT_NULL_SINK();
    const TemporaryFolder folder;
    NullSink sink;
    writeSoundFile(folder / "tones.wav", {48000.0, 1, toneStream(48000.0, 2.0, {0.5}, {1})});
    const auto process = listen(toneModelIn(folder));
    ASSERT_TRUE(hears(*process)) << process->errors();
    const auto unplugged = std::chrono::steady_clock::now();
    sink.unplug();
    const auto lost = eventLine(*process, "device_lost", seconds(5));
    ASSERT_TRUE(lost) << process->errors();
    EXPECT_LT(lost->when - unplugged, milliseconds(1000));
    sink.plugIn();
    const auto pluggedIn = std::chrono::steady_clock::now();
    const auto back = eventLine(*process, "device_back", seconds(20));
    ASSERT_TRUE(back) << process->errors();
    EXPECT_LT(back->when - pluggedIn, milliseconds(5000));
    EXPECT_EQ(sink.play(folder / "tones.wav")->waitFor(seconds(30)), 0);
    process->sendSignal(SIGTERM);
    EXPECT_EQ(process->waitFor(seconds(3)), 0) << process->errors();
    EXPECT_EQ(process->errors(), "");
    const std::vector<json> all = objects(process->lines());
    EXPECT_EQ(startedLabels(all), (std::vector<std::string>{"high"}));
    double last = 0.0;
    for (const json& o : all) {
        if (o.contains("event")) continue;
        EXPECT_GT(o.at("time_s"), last) << "the gap stays on the time axis";
        EXPECT_NE(o.at("latency_ms"), 0.0) << o;
        last = o.at("time_s");
    }
    EXPECT_GT(last, json::parse(back->text).at("time_s"));
}

TEST(Listen, GoesOnBehindAServerThatStoodStill) {
    SKIP_WITHOUT_NULL_SINK();
    const TemporaryFolder folder;
    const NullSink sink;
    const auto process = listen(toneModelIn(folder));
    ASSERT_TRUE(hears(*process)) << process->errors();
    sink.sendSignal(SIGSTOP);
    const auto lost = eventLine(*process, "device_lost", seconds(5));
    EXPECT_TRUE(lost) << process->errors();
    std::this_thread::sleep_for(seconds(2));
    sink.sendSignal(SIGCONT);
    EXPECT_TRUE(eventLine(*process, "device_back", seconds(20))) << process->errors();
    const std::size_t before = process->lines().size();
    for (int i = 0; i < 1000 && process->lines().size() < before + 5; ++i)
        std::this_thread::sleep_for(milliseconds(10));
    EXPECT_GE(process->lines().size(), before + 5);
    process->sendSignal(SIGTERM);
    EXPECT_EQ(process->waitFor(seconds(5)), 0) << process->errors();
}

TEST(Listen, AMicrophoneThatStaysAwayEndsItWhenAskedFor) {
    SKIP_WITHOUT_NULL_SINK();
    const TemporaryFolder folder;
    NullSink sink;
    const auto process = listen(toneModelIn(folder), {"--retry", "0"});
    ASSERT_TRUE(hears(*process)) << process->errors();
    const auto unplugged = std::chrono::steady_clock::now();
    sink.unplug();
    EXPECT_EQ(process->waitFor(seconds(5)), 1);
    EXPECT_LT(std::chrono::steady_clock::now() - unplugged,
              milliseconds(1500)); // noticed in 1 s, and leaving takes time
    const std::string errors = process->errors();
    EXPECT_NE(errors.find("went away"), std::string::npos) << errors;
    EXPECT_EQ(std::count(errors.begin(), errors.end(), '\n'), 1) << errors;
    const std::vector<json> all = objects(process->lines());
    EXPECT_TRUE(all.front().at("latency_ms").is_number());
    EXPECT_TRUE(all.back().at("latency_ms").is_null()) << "what ends in the silence after the loss was never heard";
}

TEST(Listen, WritesATableAndKeepsTheSoundsAroundEvents) {
    const TemporaryFolder folder;
    writeSoundFile(folder / "tones.wav", {16000.0, 1, toneStream(16000.0, 3.2, {0.3, 1.8}, {0, 1})});
    Process process({DCLSCOPE_DCLS, "listen", "--model", toneModelIn(folder).string(), "--file",
                     (folder / "tones.wav").string(), "--csv", "--clock", "--keep-sounds", (folder / "kept").string()});
    EXPECT_EQ(process.waitFor(seconds(20)), 0) << process.errors();
    const std::vector<TimedLine> lines = process.lines();
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_EQ(lines[0].text, "file,start_s,end_s,label,score,start_time,end_time");
    EXPECT_TRUE(lines[1].text.starts_with("tones.wav,")) << lines[1].text;
    EXPECT_NE(lines[1].text.find(",low,"), std::string::npos) << lines[1].text;
    EXPECT_NE(lines[2].text.find(",high,"), std::string::npos) << lines[2].text;
    EXPECT_TRUE(std::regex_search(lines[1].text, std::regex(R"(,\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d{4}$)")))
        << lines[1].text;
    std::vector<std::string> kept;
    for (const auto& entry : std::filesystem::directory_iterator(folder / "kept"))
        kept.push_back(entry.path().filename().string());
    std::sort(kept.begin(), kept.end());
    ASSERT_EQ(kept.size(), 2U);
    EXPECT_TRUE(kept[0].ends_with("_low.flac")) << kept[0];
    EXPECT_TRUE(kept[1].ends_with("_high.flac")) << kept[1];
    EXPECT_GT(readSoundFile(folder / "kept" / kept[0]).seconds(), 1.0);
}

TEST(Listen, BeginsALogAnewWhenItHasGrown) {
    const TemporaryFolder folder;
    writeSoundFile(folder / "tones.wav", {16000.0, 1, toneStream(16000.0, 2.0, {0.3}, {0})});
    const std::filesystem::path log = folder / "heard.jsonl";
    Process process({DCLSCOPE_DCLS, "listen", "--model", toneModelIn(folder).string(), "--file",
                     (folder / "tones.wav").string(), "--json", "-o", log.string(), "--rotate", "0.002"});
    EXPECT_EQ(process.waitFor(seconds(20)), 0) << process.errors();
    EXPECT_TRUE(process.lines().empty());
    EXPECT_LE(std::filesystem::file_size(log), 2000U);
    ASSERT_TRUE(std::filesystem::exists(log.string() + ".1"));
    std::ifstream older(log.string() + ".1");
    for (std::string line; std::getline(older, line);) EXPECT_NO_THROW(static_cast<void>(json::parse(line))) << line;
}

} // namespace
} // namespace dclscope::test

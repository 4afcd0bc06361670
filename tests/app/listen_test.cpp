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

TEST(Listen, AMicrophoneThatGoesAwayIsNoticedWithinASecond) {
    SKIP_WITHOUT_NULL_SINK();
    const TemporaryFolder folder;
    NullSink sink;
    const auto process = listen(toneModelIn(folder));
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
    for (const json& o : all) EXPECT_NE(o.at("latency_ms"), 0.0) << o;
    EXPECT_TRUE(all.front().at("latency_ms").is_number());
    EXPECT_TRUE(all.back().at("latency_ms").is_null()) << "what ends in the silence after the loss was never heard";
}

} // namespace
} // namespace dclscope::test

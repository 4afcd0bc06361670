// SPDX-License-Identifier: Apache-2.0
// The real `dcls listen` on the real PortAudio, recording from a PulseAudio null sink that the test speaks
// into.
#include "core/audio/sound_file.h"
#include "tests/app/listening.h"
#include "tests/core/tagging/tone_model_file.h"
#include "tests/fixtures.h"

#include <nlohmann/json.hpp>
#include <signal.h>
#include <sys/resource.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <regex>

namespace dclscope::test {
namespace {

using nlohmann::json;
using std::chrono::milliseconds;
using std::chrono::seconds;

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

TEST(Listen, SeveralModelsHearTheSameSoundAndEachLineSaysWhoseItIs) {
    const TemporaryFolder folder;
    writeSoundFile(folder / "tones.wav", {16000.0, 1, toneStream(16000.0, 2.4, {0.3, 1.5}, {0, 1})});
    const std::string one = toneModelIn(folder).string();
    const std::string other = (folder / "other.safetensors").string();
    std::filesystem::copy_file(one, other);
    const std::vector<std::string> sound{"--file", (folder / "tones.wav").string(), "--model", other};
    const auto process = listen(one, sound);
    EXPECT_EQ(process->waitFor(seconds(20)), 0) << process->errors();
    std::map<std::string, std::vector<std::string>> starts;
    std::map<std::string, double> latest;
    for (const json& line : objects(process->lines())) {
        const std::string model = line.at("model");
        const double time = line.at("time_s");
        EXPECT_GE(time, latest[model]);
        latest[model] = time;
        if (line.value("event", "") == "start") starts[model].push_back(line.at("label"));
    }
    const std::vector<std::string> both{"low", "high"};
    EXPECT_EQ(starts, (std::map<std::string, std::vector<std::string>>{{one, both}, {other, both}}));
    EXPECT_EQ(latest[one], latest[other]) << "they share one time axis";

    Process table({DCLSCOPE_DCLS, "listen", "--csv", "--model", one, "--model", other, "--file", sound[1]});
    EXPECT_EQ(table.waitFor(seconds(20)), 0) << table.errors();
    ASSERT_EQ(table.lines().size(), 5U);
    EXPECT_EQ(table.lines().front().text, "file,start_s,end_s,label,score,model");
    EXPECT_TRUE(table.lines().back().text.ends_with(".safetensors")) << table.lines().back().text;

    const auto refused = listen(one, {"--model", other, "--keep-sounds", (folder / "kept").string()});
    EXPECT_EQ(refused->waitFor(seconds(20)), 2);
}

TEST(Listen, EachWindowSaysWhereItsTimeWentAndWhatWasClipped) {
    const TemporaryFolder folder;
    std::vector<float> samples = toneStream(16000.0, 1.5, {0.3}, {0});
    std::fill_n(samples.begin() + 8000, 40, 1.0F);
    writeSoundFile(folder / "tones.wav", {16000.0, 1, samples});
    const auto process = listen(toneModelIn(folder), {"--file", (folder / "tones.wav").string()});
    EXPECT_EQ(process->waitFor(seconds(20)), 0) << process->errors();
    int known = 0;
    double clipped = 0.0;
    for (const json& line : objects(process->lines())) {
        if (line.contains("event")) continue;
        EXPECT_FALSE(line.contains("model")) << "there is only one";
        clipped = line.at("clipped_frames");
        if (line.at("latency_ms").is_null()) continue;
        ++known;
        const json& parts = line.at("latency_parts_ms");
        EXPECT_EQ(parts.at("window"), 25.0);
        double sum = 0.0;
        for (const char* part : {"device", "queue", "front_end", "network"}) sum += parts.at(part).get<double>();
        EXPECT_NEAR(sum, line.at("latency_ms").get<double>(), 0.1);
    }
    EXPECT_GT(known, 10);
    EXPECT_EQ(clipped, 40.0);
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

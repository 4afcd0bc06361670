// SPDX-License-Identifier: Apache-2.0
// What `dcls listen` makes of a microphone that goes away, stands still, is another one, or has another rate. Promises of
// many times or of long times are kept a few times in the suite, and as often as DCLSCOPE_KILLS and for as many seconds as
// DCLSCOPE_STANDSTILL say.
#include "core/audio/sound_file.h"
#include "core/base/bundled.h"
#include "core/base/error.h"
#include "core/base/resource_path.h"
#include "tests/app/listening.h"
#include "tests/fixtures.h"

#include <signal.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iostream>
#include <map>

namespace dclscope::test {
namespace {

using nlohmann::json;
using std::chrono::milliseconds;
using std::chrono::seconds;
using Clock = std::chrono::steady_clock;

int fromEnvironment(const char* name, int otherwise) {
    const char* text = std::getenv(name);
    return text != nullptr && std::atoi(text) > 0 ? std::atoi(text) : otherwise;
}

milliseconds since(Clock::time_point begin, const TimedLine& line) {
    return std::chrono::duration_cast<milliseconds>(line.when - begin);
}

/// Plays a sound with a tone in it, which must be named.
void expectToHear(const Process& process, const NullSink& sink, const std::filesystem::path& sound,
                  const std::string& microphone = "mic") {
    const std::size_t before = process.lines().size();
    EXPECT_EQ(sink.play(sound, microphone)->waitFor(seconds(30)), 0);
    EXPECT_TRUE(eventLine(process, "start", seconds(5), before)) << process.errors();
}

TEST(ListenLosses, EveryKillOfTheServerIsNoticedAndHeardThrough) {
    SKIP_WITHOUT_NULL_SINK();
    const int kills = fromEnvironment("DCLSCOPE_KILLS", 3);
    const TemporaryFolder folder;
    NullSink sink;
    const auto process = listen(toneModelIn(folder));
    ASSERT_TRUE(hears(*process)) << process->errors();
    milliseconds noticed(0);
    milliseconds resumed(0);
    for (int kill = 0; kill < kills; ++kill) {
        std::size_t before = process->lines().size();
        const auto unplugged = Clock::now();
        sink.unplug();
        const auto lost = eventLine(*process, "device_lost", seconds(5), before);
        ASSERT_TRUE(lost) << "kill " << kill << ": " << process->errors();
        noticed = std::max(noticed, since(unplugged, *lost));
        sink.plugIn();
        const auto pluggedIn = Clock::now();
        before = process->lines().size();
        const auto back = eventLine(*process, "device_back", seconds(20), before);
        ASSERT_TRUE(back) << "kill " << kill << ": " << process->errors();
        resumed = std::max(resumed, since(pluggedIn, *back));
        ASSERT_TRUE(hears(*process, process->lines().size())) << "kill " << kill << ": " << process->errors();
    }
    process->sendSignal(SIGTERM);
    EXPECT_EQ(process->waitFor(seconds(5)), 0) << process->errors();
    EXPECT_EQ(process->errors(), "");
    std::cout << kills << " kills: noticed after " << noticed.count() << " ms at most, heard again " << resumed.count()
              << " ms at most after the server was back\n";
    EXPECT_LE(noticed, milliseconds(1000));
    EXPECT_LE(resumed, milliseconds(5000));
}

TEST(ListenLosses, GoesOnBehindAServerThatStoodStill) {
    SKIP_WITHOUT_NULL_SINK();
    const TemporaryFolder folder;
    const NullSink sink;
    writeSoundFile(folder / "tones.wav", {48000.0, 1, toneStream(48000.0, 2.0, {0.5}, {1})});
    const auto process = listen(toneModelIn(folder));
    ASSERT_TRUE(hears(*process)) << process->errors();
    const auto stopped = Clock::now();
    sink.sendSignal(SIGSTOP);
    const auto lost = eventLine(*process, "device_lost", seconds(5));
    ASSERT_TRUE(lost) << process->errors();
    EXPECT_LE(since(stopped, *lost), milliseconds(1000));
    std::this_thread::sleep_for(seconds(fromEnvironment("DCLSCOPE_STANDSTILL", 2)));
    sink.sendSignal(SIGCONT);
    const auto goesOn = Clock::now();
    const auto back = eventLine(*process, "device_back", seconds(20));
    ASSERT_TRUE(back) << process->errors();
    EXPECT_LE(since(goesOn, *back), milliseconds(5000));
    expectToHear(*process, sink, folder / "tones.wav");
    process->sendSignal(SIGTERM);
    EXPECT_EQ(process->waitFor(seconds(5)), 0) << process->errors();
}

TEST(ListenLosses, HearsTheDefaultMicrophoneAlsoWhereThatBecomesAnother) {
    SKIP_WITHOUT_NULL_SINK();
    const TemporaryFolder folder;
    const NullSink sink;
    writeSoundFile(folder / "tones.wav", {48000.0, 1, toneStream(48000.0, 2.0, {0.5}, {1})});
    const auto process = listen(toneModelIn(folder));
    ASSERT_TRUE(hears(*process)) << process->errors();
    sink.addDefault("other");
    expectToHear(*process, sink, folder / "tones.wav", "other");
    process->sendSignal(SIGTERM);
    EXPECT_EQ(process->waitFor(seconds(5)), 0) << process->errors();
    double last = 0.0;
    for (const json& line : objects(process->lines())) {
        if (line.contains("event")) continue;
        EXPECT_GT(line.at("time_s"), last);
        last = line.at("time_s");
    }
}

/// The highest score of each label in any window.
std::map<std::string, double> peaks(const std::vector<TimedLine>& lines) {
    std::map<std::string, double> peaks;
    for (const json& line : objects(lines)) {
        if (line.contains("event")) continue;
        for (const json& tag : line.at("top")) {
            double& peak = peaks[tag.at("label")];
            peak = std::max(peak, tag.at("score").get<double>());
        }
    }
    return peaks;
}

TEST(ListenLosses, MicrophonesOfOtherRatesHearTheSame) {
    SKIP_WITHOUT_NULL_SINK();
    const TemporaryFolder folder;
    std::string sound;
    try {
        static_cast<void>(bundledRun("demo"));
        Sound spoken = readSoundFile(resourcePath("sounds/digits.wav"));
        spoken.samples.resize(static_cast<std::size_t>(6.0 * spoken.sampleRateHz));
        sound = (folder / "digits.wav").string();
        writeSoundFile(sound, spoken);
    } catch (const Error& error) {
        GTEST_SKIP() << "needs what comes with the program: " << error.what();
    }
    std::map<int, std::map<std::string, double>> highest;
    for (const int rate : {16000, 44100}) {
        const NullSink sink(rate);
        const auto process = listen("demo");
        ASSERT_TRUE(hears(*process)) << process->errors();
        EXPECT_EQ(sink.play(sound)->waitFor(seconds(30)), 0);
        process->sendSignal(SIGTERM);
        EXPECT_EQ(process->waitFor(seconds(5)), 0) << process->errors();
        highest[rate] = peaks(process->lines());
    }
    // Where a window lies upon a word is not the same twice: what is as good as certain does not depend on it.
    constexpr double kCertain = 0.95;
    double most = 0.0;
    int words = 0;
    for (const auto& [label, score] : highest[16000]) {
        if (label == "background" || score < kCertain) continue;
        ++words;
        most = std::max(most, score - highest[44100][label]);
    }
    std::cout << "16 and 44.1 kHz through PulseAudio: the highest scores of " << words << " words differ by at most "
              << most << "\n";
    EXPECT_GE(words, 2);
    EXPECT_LE(most, 0.1);
}

} // namespace
} // namespace dclscope::test

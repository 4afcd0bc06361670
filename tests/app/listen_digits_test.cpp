// SPDX-License-Identifier: Apache-2.0
// What the bundled model hears live: digits spoken into the microphone, and a minute in which nobody speaks.
#include "core/audio/sound_file.h"
#include "core/base/resource_path.h"
#include "tests/app/listening.h"
#include "tests/core/tagging/digit_stream.h"
#include "tests/fixtures.h"

#include <nlohmann/json.hpp>
#include <signal.h>
#include <unistd.h>

#include <fstream>
#include <iostream>
#include <sstream>

namespace dclscope::test {
namespace {

using nlohmann::json;
using std::chrono::milliseconds;
using std::chrono::seconds;
using Clock = std::chrono::steady_clock;

#define SKIP_WITHOUT_DEMO()                                                                                            \
    if (!bundled("demo")) GTEST_SKIP() << "needs the bundled run, resources/demo"

bool bundled(const char* resource) {
    try {
        return !resourcePath(resource).empty();
    } catch (const std::exception&) {
        return false;
    }
}

/// User and system time of a process, seconds.
double cpuSeconds(pid_t process) {
    std::ifstream in("/proc/" + std::to_string(process) + "/stat");
    std::string text((std::istreambuf_iterator<char>(in)), {});
    std::istringstream fields(text.substr(text.rfind(')') + 2));
    std::string skipped;
    for (int i = 0; i < 11; ++i) fields >> skipped;
    double user = 0.0;
    double system = 0.0;
    fields >> user >> system;
    return (user + system) / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

struct Heard {
    std::vector<TagEvent> events; ///< starts, in seconds since the sound began to play, as they arrived here
    double lostFrames = 0.0;
    double skippedWindows = 0.0;
    double cpuShare = 0.0; ///< of one core, while listening
};

const std::vector<std::string> kLabels{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};

/// Plays a sound to `dcls listen` and collects what it names. Time is the test's own clock: from the moment a
/// player is started to the moment a line has come through the pipe.
Heard hear(const NullSink& sink, const std::filesystem::path& sound) {
    Process listener({DCLSCOPE_DCLS, "listen", "--json", "--events"});
    for (int i = 0; i < 1000 && listener.lines().empty(); ++i) std::this_thread::sleep_for(milliseconds(10));
    EXPECT_FALSE(listener.lines().empty()) << listener.errors();
    const double cpuBefore = cpuSeconds(listener.id());
    const Clock::time_point begin = Clock::now();
    EXPECT_EQ(sink.play(sound)->waitFor(seconds(110)), 0);
    const std::chrono::duration<double> passed = Clock::now() - begin;
    Heard heard;
    heard.cpuShare = (cpuSeconds(listener.id()) - cpuBefore) / passed.count();
    listener.sendSignal(SIGINT);
    EXPECT_EQ(listener.waitFor(seconds(5)), 0) << listener.errors();
    for (const TimedLine& line : listener.lines()) {
        const json object = json::parse(line.text);
        heard.lostFrames = object.value("lost_frames", heard.lostFrames);
        heard.skippedWindows = object.value("skipped_windows", heard.skippedWindows);
        if (object.value("event", "") != "start") continue;
        const auto label = std::find(kLabels.begin(), kLabels.end(), object.at("label").get<std::string>());
        const std::chrono::duration<double> when = line.when - begin;
        heard.events.push_back({TagEvent::Kind::Start, static_cast<std::size_t>(label - kLabels.begin()), when.count(),
                                object.at("score").get<float>()});
    }
    return heard;
}

/// Prints the figures, so that a log of the test answers "how well".
void print(const char* what, const Heard& heard, const Fit& fit) {
    const auto delayMs = [&](double share) {
        if (fit.delays.empty()) return 0.0;
        return 1000.0 * fit.delays[static_cast<std::size_t>(share * static_cast<double>(fit.delays.size() - 1))];
    };
    std::cout << what << ": " << fit.hits << " of " << fit.words << " right, " << fit.wrong << " wrong, " << fit.missed
              << " missed, " << fit.repeats << " repeated, " << fit.stray
              << " where nothing was; end of word to label: median " << delayMs(0.5) << " ms, 95 % " << delayMs(0.95)
              << " ms, slowest " << delayMs(1.0) << " ms; " << 100.0 * heard.cpuShare << " % of one core; lost frames "
              << heard.lostFrames << ", skipped windows " << heard.skippedWindows << "\n";
}

void expectNamed(const Heard& heard, const Fit& fit) {
    EXPECT_GE(fit.hits * 10, fit.words * 9);
    EXPECT_EQ(fit.repeats, 0);
    EXPECT_LE(fit.stray, 1);
    EXPECT_EQ(heard.lostFrames, 0.0);
    ASSERT_FALSE(fit.delays.empty());
    EXPECT_LT(fit.delays[fit.delays.size() / 2], 0.3) << "end of word to label, median";
}

TEST(ListenLive, NamesDigitsSpokenOneAndAHalfSecondsApart) {
    SKIP_WITHOUT_SHARED("data/fsdd");
    SKIP_WITHOUT_NULL_SINK();
    SKIP_WITHOUT_DEMO();
    const TemporaryFolder folder;
    const NullSink sink;
    auto files = recordings(shared("data/fsdd"), 45, 49);
    files.resize(20);
    WordStream stream = speak(files, 1.1);
    writeSoundFile(folder / "digits.wav", {WordStream::kRateHz, 1, stream.samples});
    const Heard heard = hear(sink, folder / "digits.wav");
    const Fit fit = fitOf(stream.words, heard.events, kLabels);
    print("recorded digits", heard, fit);
    expectNamed(heard, fit);
}

TEST(ListenLive, HearsInTheBundledSoundWhatIsInIt) {
    SKIP_WITHOUT_NULL_SINK();
    SKIP_WITHOUT_DEMO();
    if (!bundled("sounds/digits.wav")) GTEST_SKIP() << "needs resources/sounds/digits.wav";
    const std::string sound = resourcePath("sounds/digits.wav").string();
    Process tagger({DCLSCOPE_DCLS, "tag", "--timeline", "--json", sound});
    ASSERT_EQ(tagger.waitFor(seconds(30)), 0) << tagger.errors();
    std::vector<std::string> expected;
    const json tagged = json::parse(tagger.lines().at(0).text);
    for (const json& event : tagged.at("sounds").at(0).at("events"))
        if (event.at("event") == "start") expected.push_back(event.at("label"));
    ASSERT_FALSE(expected.empty());

    const NullSink sink;
    std::vector<std::string> heard;
    for (const TagEvent& event : hear(sink, sound).events) heard.push_back(kLabels.at(event.label));
    EXPECT_EQ(heard, expected);
}

TEST(ListenLive, KeepsQuietThroughAMinuteOfEverydaySounds) {
    SKIP_WITHOUT_SHARED("data/esc10");
    SKIP_WITHOUT_NULL_SINK();
    SKIP_WITHOUT_DEMO();
    const TemporaryFolder folder;
    const NullSink sink;
    const std::vector<float> sounds = everydaySounds(shared("data/esc10"), "4-", 60.0);
    writeSoundFile(folder / "sounds.wav", {WordStream::kRateHz, 1, sounds});
    const Heard heard = hear(sink, folder / "sounds.wav");
    const Fit fit = fitOf({}, heard.events, kLabels);
    print("a minute of everyday sounds", heard, fit);
    EXPECT_LE(fit.stray, 1);
    EXPECT_EQ(heard.lostFrames, 0.0);
}

} // namespace
} // namespace dclscope::test

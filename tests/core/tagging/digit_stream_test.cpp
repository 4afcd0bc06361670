// SPDX-License-Identifier: Apache-2.0
// How well the bundled model names words in streams of kept-out recordings, faster than real time.
#include "core/base/resource_path.h"
#include "core/tagging/load_tag_model.h"
#include "tests/core/tagging/digit_stream.h"
#include "tests/fixtures.h"

#include <gtest/gtest.h>

#include <iostream>

namespace dclscope::test {
namespace {

bool demoExists() {
    try {
        return !resourcePath("demo").empty();
    } catch (const std::exception&) {
        return false;
    }
}

#define SKIP_WITHOUT_DEMO()                                                                                            \
    if (!demoExists()) GTEST_SKIP() << "needs the bundled run, resources/demo"

std::vector<TagEvent> eventsOn(const TagModel& model, const std::vector<float>& samples) {
    StreamingTagger tagger(model, WordStream::kRateHz, {.keepSpikes = false});
    std::vector<TagEvent> events;
    std::vector<TagFrame> frames;
    for (std::size_t at = 0; at < samples.size(); at += 8000) {
        frames.clear();
        tagger.push(std::span(samples).subspan(at, std::min<std::size_t>(8000, samples.size() - at)), frames);
        for (const TagFrame& frame : frames) events.insert(events.end(), frame.events.begin(), frame.events.end());
    }
    return events;
}

Fit fitOn(const TagModel& model, const WordStream& stream, const char* what) {
    const Fit fit = fitOf(stream.words, eventsOn(model, stream.samples), model.labels);
    std::cout << what << ": " << fit.hits << " of " << fit.words << " right, " << fit.wrong << " wrong, " << fit.missed
              << " missed, " << fit.repeats << " repeated, " << fit.stray
              << " where nothing was; end of word to event: median "
              << (fit.delays.empty() ? 0.0 : 1000.0 * fit.delays[fit.delays.size() / 2]) << " ms\n";
    return fit;
}

TEST(DigitStream, WordsAreNamedOnceEach) {
    SKIP_WITHOUT_SHARED("data/fsdd");
    SKIP_WITHOUT_DEMO();
    const TagModel model = loadTagModel("demo");
    auto files = recordings(shared("data/fsdd"), 45, 49);
    files.resize(100);
    const Fit fit = fitOn(model, speak(files, 1.1), "silence between the words");
    EXPECT_GE(fit.hits, 90);
    EXPECT_LE(fit.repeats, 2);
    EXPECT_EQ(fit.stray, 0);
    ASSERT_FALSE(fit.delays.empty());
    EXPECT_LT(fit.delays[fit.delays.size() * 95 / 100], 0.25) << "end of word to event, 95 %";
}

TEST(DigitStream, WordsAreNamedOverEverydaySounds) {
    SKIP_WITHOUT_SHARED("data/esc10");
    SKIP_WITHOUT_SHARED("data/fsdd");
    SKIP_WITHOUT_DEMO();
    const TagModel model = loadTagModel("demo");
    auto files = recordings(shared("data/fsdd"), 45, 49);
    files.resize(60);
    WordStream stream = speak(files, 1.1);
    addBed(stream, everydaySounds(shared("data/esc10"), "4-", 60.0), 20.0);
    const Fit fit = fitOn(model, stream, "everyday sounds 20 dB below the words");
    EXPECT_GE(fit.hits, 50);
    EXPECT_LE(fit.stray + fit.repeats, 3);
}

TEST(DigitStream, EverydaySoundsAreNoWords) {
    SKIP_WITHOUT_SHARED("data/esc10");
    SKIP_WITHOUT_DEMO();
    const WordStream stream{everydaySounds(shared("data/esc10"), "4-", 180.0), {}};
    const Fit fit = fitOn(loadTagModel("demo"), stream, "three minutes of everyday sounds");
    EXPECT_LE(fit.stray, 3);
}

} // namespace
} // namespace dclscope::test

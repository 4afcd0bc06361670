// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/base/softmax.h"
#include "core/tagging/file_tagger.h"
#include "core/tagging/streaming_tagger.h"
#include "tests/core/tagging/tone_model.h"

#include <gtest/gtest.h>
#include <malloc.h>

#include <cmath>
#include <map>
#include <numeric>

namespace dclscope {
namespace {

const std::vector<double> kTimes{1.0, 2.5, 4.0, 5.5};
const std::vector<int> kTones{0, 1, 1, 0};

std::vector<TagFrame> framesOf(const std::vector<float>& samples, double rate, std::size_t block) {
    StreamingTagger tagger(test::toneModel(), rate);
    std::vector<TagFrame> frames;
    for (std::size_t at = 0; at < samples.size(); at += block)
        tagger.push(std::span(samples).subspan(at, std::min(block, samples.size() - at)), frames);
    tagger.finish(frames);
    return frames;
}

std::vector<TagEvent> startsOf(const std::vector<TagFrame>& frames) {
    std::vector<TagEvent> starts;
    for (const TagFrame& frame : frames)
        for (const TagEvent& event : frame.events)
            if (event.kind == TagEvent::Kind::Start) starts.push_back(event);
    return starts;
}

TEST(StreamingTagger, NamesEachToneOnceAtAnyRate) {
    for (const double rate : {8000.0, 16000.0, 44100.0, 48000.0}) {
        const auto starts = startsOf(framesOf(test::toneStream(rate, 7.0, kTimes, kTones), rate, 480));
        ASSERT_EQ(starts.size(), 4U) << rate;
        for (std::size_t i = 0; i < 4; ++i) {
            EXPECT_EQ(starts[i].label, static_cast<std::size_t>(kTones[i]));
            EXPECT_GT(starts[i].timeSeconds, kTimes[i]);
            EXPECT_LT(starts[i].timeSeconds, kTimes[i] + 0.6 + 0.3) << "later than 300 ms after the tone's end";
        }
    }
}

/// Bytes that the program has taken and not given back.
std::size_t bytesInUse() {
    const struct mallinfo2 all = mallinfo2();
    return all.uordblks + all.hblkhd;
}

TEST(StreamingTagger, GivesBackTheRoomThatMuchSoundAtOnceTook) {
    StreamingTagger tagger(test::toneModel(), 48000.0);
    const std::vector<float> stall(48000 * 20, 0.01F);
    std::vector<TagFrame> frames;
    const auto listen = [&] {
        for (int i = 0; i < 20; ++i) tagger.push(std::span(stall).first(4800), frames);
        frames.clear();
        frames.shrink_to_fit();
        return bytesInUse();
    };
    const std::size_t before = listen();
    tagger.push(stall, frames, 1);
    const std::size_t after = listen();
    EXPECT_LT(after, before + 300000) << "a second of sound has 64 KB at 16 kHz";
}

TEST(StreamingTagger, BlocksDoNotMatter) {
    const std::vector<float> samples = test::toneStream(16000.0, 3.0, {1.0}, {1});
    const auto one = framesOf(samples, 16000.0, samples.size());
    for (const std::size_t block : {std::size_t{100}, std::size_t{777}}) {
        const auto other = framesOf(samples, 16000.0, block);
        ASSERT_EQ(other.size(), one.size());
        for (std::size_t i = 0; i < one.size(); ++i) {
            EXPECT_EQ(other[i].timeSeconds, one[i].timeSeconds);
            for (std::size_t k = 0; k < 3; ++k) ASSERT_NEAR(other[i].scores[k], one[i].scores[k], 1e-4F) << i;
        }
    }
}

TEST(StreamingTagger, AWindowIsScoredAsTheNetworkAloneWould) {
    const std::vector<float> samples = test::toneStream(8000.0, 3.0, {1.0}, {1});
    const TagModel model = test::toneModel();
    const auto frames = framesOf(samples, 8000.0, 800);
    const TagFrame& frame = frames[29]; // ends at 1.5 s
    ASSERT_NEAR(frame.timeSeconds, 1.5, 1e-9);
    const Array features = LogMel(model.frontEnd).features(std::span(samples).subspan(5600, 6400));
    EXPECT_EQ(frame.input, features.values);
    EXPECT_EQ(frame.scores, softmax<float>(model.spiking->scores(features.values)));
    EXPECT_NEAR(std::accumulate(frame.scores.begin(), frame.scores.end(), 0.0), 1.0, 1e-6);
}

TEST(StreamingTagger, ColumnsAndSpikesFollowEachOtherWithoutAGap) {
    const auto frames = framesOf(test::toneStream(8000.0, 3.0, {1.0}, {1}), 8000.0, 333);
    std::int64_t columns = 0;
    std::map<long, int> spikesAtStep;
    for (const TagFrame& frame : frames) {
        EXPECT_EQ(frame.firstColumn, columns);
        columns += static_cast<std::int64_t>(frame.columns.size() / 40);
        for (const Spike& spike : frame.spikes) {
            EXPECT_GT(spike.timeSeconds, frame.timeSeconds - 0.05 - 1e-9);
            EXPECT_LT(spike.timeSeconds, frame.timeSeconds);
            if (spike.neuron == 1) ++spikesAtStep[std::lround(spike.timeSeconds * 100.0)];
        }
    }
    EXPECT_NEAR(static_cast<double>(columns), 380.0, 5.0); // 3 s of sound and the 0.8 s after it
    // One a step of 10 ms while the tone lasts, none lost or doubled where two windows meet.
    for (long step = 102; step < 158; ++step) EXPECT_EQ(spikesAtStep[step], 1) << step;
    for (long step = 164; step < 180; ++step) EXPECT_EQ(spikesAtStep[step], 0) << step;
}

TEST(StreamingTagger, HearsThroughAFrontEndThatWorksAtAnotherRateThanItTakes) {
    Card card = test::toneCard();
    card.frontEnd["input_rate_hz"] = "16000";
    card.frontEnd["window_samples"] = "12800";
    const TagModel model = TagModel::make("tones", snn::Network(test::toneNetwork()), card);
    StreamingTagger tagger(model, 16000.0);
    EXPECT_DOUBLE_EQ(tagger.hopSeconds(), 0.05);
    std::vector<TagFrame> frames;
    tagger.push(test::toneStream(16000.0, 4.0, {0.5, 2.0}, {0, 1}), frames);
    tagger.finish(frames);
    std::vector<std::size_t> heard;
    std::size_t columns = 0;
    for (const TagFrame& frame : frames) {
        columns += frame.columns.size() / 40;
        for (const Spike& spike : frame.spikes) {
            EXPECT_GT(spike.timeSeconds, frame.timeSeconds - 0.05 - 1e-9);
            EXPECT_LT(spike.timeSeconds, frame.timeSeconds);
        }
        for (const TagEvent& event : frame.events)
            if (event.kind == TagEvent::Kind::Start) heard.push_back(event.label);
    }
    EXPECT_EQ(heard, (std::vector<std::size_t>{0, 1}));
    EXPECT_NEAR(frames.back().timeSeconds, 4.8, 1e-9);
    EXPECT_NEAR(static_cast<double>(columns), 480.0, 8.0);
}

TEST(StreamingTagger, WhoFallsBehindLooksAtTheNewestWindowAndCountsTheRest) {
    StreamingTagger tagger(test::toneModel(), 8000.0);
    const std::vector<float> samples = test::toneStream(8000.0, 3.0, {1.0}, {1});
    std::vector<TagFrame> frames;
    tagger.push(samples, frames, 5);
    ASSERT_EQ(frames.size(), 1U);
    EXPECT_NEAR(frames[0].timeSeconds, 3.0, 1e-9);
    EXPECT_EQ(tagger.skippedWindows(), 59U);
    EXPECT_EQ(frames[0].skippedWindows, 59U);
}

TEST(StreamingTagger, BeginsAnewAfterReset) {
    StreamingTagger tagger(test::toneModel(), 8000.0);
    const std::vector<float> samples = test::toneStream(8000.0, 2.0, {0.5}, {1});
    std::vector<TagFrame> first;
    tagger.push(samples, first);
    tagger.reset();
    std::vector<TagFrame> second;
    tagger.push(samples, second);
    ASSERT_EQ(first.size(), second.size());
    for (std::size_t i = 0; i < first.size(); ++i) {
        EXPECT_EQ(first[i].scores, second[i].scores);
        EXPECT_EQ(first[i].events.size(), second[i].events.size());
    }
}

TEST(TagModel, ACardThatDoesNotFitIsRefused) {
    const snn::Network network(test::toneNetwork());
    const auto message = [&](const Card& card) -> std::string {
        try {
            TagModel::make("m", network, card);
        } catch (const ConfigError& e) {
            return e.what();
        }
        return "accepted";
    };
    Card card = test::toneCard();
    EXPECT_EQ(message(card), "accepted");
    card.background = "rest";
    EXPECT_NE(message(card).find("'rest'"), std::string::npos);
    card = test::toneCard();
    card.thresholds = {{"high", 0.7}, {"shrill", 0.5}};
    EXPECT_NE(message(card).find("thresholds name 'shrill'"), std::string::npos) << message(card);
    card = test::toneCard();
    card.labels.pop_back();
    EXPECT_NE(message(card).find("2 labels"), std::string::npos);
    card = test::toneCard();
    card.frontEnd["mels"] = "64";
    EXPECT_NE(message(card).find("64 channels"), std::string::npos);
    card.frontEnd.clear();
    EXPECT_NE(message(card).find("front end"), std::string::npos);
}

TEST(TagModel, LabelsHaveTheThresholdsOfTheCard) {
    Card card = test::toneCard();
    card.thresholds = {{"high", 0.25}};
    const TagModel model = TagModel::make("m", snn::Network(test::toneNetwork()), card);
    EXPECT_EQ(model.thresholds, (std::map<std::size_t, float>{{1, 0.25F}}));
    TaggerOptions options = taggerOptionsFor(model);
    options.events.threshold = 1.01F; // no score reaches it
    std::vector<std::size_t> heard;
    const std::vector<float> sound = test::toneStream(16000.0, 4.0, {0.5, 2.0}, {0, 1});
    for (const TagFrame& frame : tagTimeline(model, sound, 16000.0, options))
        for (const TagEvent& event : frame.events)
            if (event.kind == TagEvent::Kind::Start) heard.push_back(event.label);
    EXPECT_EQ(heard, (std::vector<std::size_t>{1}));
}

TEST(TagModel, SilenceAndUnknownWordsAreNeverHeard) {
    Card card = test::toneCard();
    card.labels = {"_silence_", "high", "_unknown_"};
    card.background = "";
    const TagModel model = TagModel::make("m", snn::Network(test::toneNetwork()), card);
    EXPECT_EQ(model.unheard, (std::vector<std::size_t>{0, 2}));
    EXPECT_FALSE(model.background);
    EXPECT_EQ(TagModel::make("m", snn::Network(test::toneNetwork()), test::toneCard()).unheard,
              std::vector<std::size_t>{2});
    const std::vector<float> sound = test::toneStream(16000.0, 4.0, {0.5, 2.0}, {0, 1});
    StreamingTagger tagger(model, 16000.0, {});
    std::vector<TagFrame> frames;
    tagger.push(sound, frames);
    tagger.finish(frames);
    std::vector<std::size_t> heard;
    for (const TagFrame& frame : frames)
        for (const TagEvent& event : frame.events)
            if (event.kind == TagEvent::Kind::Start) heard.push_back(event.label);
    EXPECT_EQ(heard, std::vector<std::size_t>{1});
}

TEST(TopTags, AreOrdered) {
    const auto tags = topTags(std::vector<float>{0.1F, 0.4F, 0.1F, 0.4F}, 3);
    ASSERT_EQ(tags.size(), 3U);
    EXPECT_EQ(tags[0].label, 1U);
    EXPECT_EQ(tags[1].label, 3U);
    EXPECT_EQ(tags[2].label, 0U);
    EXPECT_EQ(topTags(std::vector<float>{0.5F}, 3).size(), 1U);
}

} // namespace
} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
// What networks that do not spike are given of a sound.
#include "core/base/error.h"
#include "core/tagging/file_tagger.h"
#include "core/tagging/live_tagger.h"
#include "tests/core/tagging/fake_model.h"
#include "tests/core/tagging/tone_model.h"

#include <gtest/gtest.h>

namespace dclscope::test {
namespace {

using models::InputKind;

struct Fake {
    std::shared_ptr<FakeModel> network;
    TagModel model;

    explicit Fake(InputKind kind, const Card& card = {}, std::int64_t classes = 2)
        : network(std::make_shared<FakeModel>(kind, classes)), model(TagModel::make("fake", network, card)) {}
};

std::vector<float> ramp(double seconds) {
    return std::vector<float>(static_cast<std::size_t>(32000.0 * seconds), 0.5F);
}

TEST(WindowScorer, GivesTenSecondsOfFeaturesAsAPicture) {
    const Fake fake(InputKind::LogMel);
    EXPECT_EQ(fake.model.frontEnd.windowSamples, 320000);
    const WindowScorer scorer(fake.model);
    for (const double seconds : {0.2, 10.0, 12.0})
        EXPECT_EQ(scorer.input(ramp(seconds)).shape, (std::vector<std::int64_t>{1, 1, 128, 1001})) << seconds;
    // Silence behind a short sound, not before it.
    std::vector<float> click(3200, 0.0F);
    click[1600] = 0.5F; // in the middle of frame 5
    const Array input = scorer.input(click);
    EXPECT_GT(input.values[5], input.values[1000] + 1.0F);
}

TEST(WindowScorer, GivesTheWaveformAsItIs) {
    const Fake fake(InputKind::Waveform);
    const WindowScorer scorer(fake.model);
    EXPECT_EQ(scorer.input(ramp(1.5)).shape, (std::vector<std::int64_t>{1, 48000}));
    EXPECT_EQ(scorer.input(ramp(0.25)).shape, (std::vector<std::int64_t>{1, 32000})) << "a second at least";
    EXPECT_EQ(scorer.input(ramp(0.25)).values.back(), 0.0F);
}

TEST(WindowScorer, ACardsFrontEndWins) {
    Card card;
    card.frontEnd = FrontEnd::named("dcls-audio-128").toMap();
    card.frontEnd["window_samples"] = "64000";
    const Fake fake(InputKind::LogMel, card);
    EXPECT_EQ(WindowScorer(fake.model).input(ramp(0.5)).shape, (std::vector<std::int64_t>{1, 1, 128, 201}));
    card.frontEnd = FrontEnd::named("snn-digits-40").toMap();
    EXPECT_THROW(Fake(InputKind::Waveform, card), ConfigError) << "8 kHz for a network that takes 32 kHz";
    EXPECT_THROW((void)Fake(InputKind::Image), ConfigError);
}

TEST(TagWhole, TakesTheFirstTenSecondsOfFeatures) {
    const Fake fake(InputKind::LogMel);
    const std::vector<float> samples = ramp(25.0);
    const auto parts = judgedParts(fake.model, samples);
    ASSERT_EQ(parts.size(), 1U);
    EXPECT_EQ(parts[0].size(), 320000U);
    EXPECT_EQ(judgedSeconds(fake.model, 25.0), 10.0);
}

TEST(TagWhole, TakesAllWindowsOfAShortOne) {
    Card card;
    card.frontEnd = FrontEnd::named("dcls-audio-128").toMap();
    card.frontEnd["window_samples"] = "80000";
    const Fake fake(InputKind::LogMel, card);
    const std::vector<float> samples = ramp(5.5);
    const auto parts = judgedParts(fake.model, samples);
    ASSERT_EQ(parts.size(), 4U);
    for (const auto& part : parts) EXPECT_EQ(part.size(), 80000U);
    EXPECT_EQ(parts[1].data() - parts[0].data(), 40000);
    EXPECT_EQ(parts[3].data() + parts[3].size(), samples.data() + samples.size()) << "the last one reaches back";
    EXPECT_EQ(judgedParts(fake.model, ramp(2.5)).size(), 1U);
    EXPECT_EQ(judgedParts(fake.model, ramp(1.0)).front().size(), 32000U);
    EXPECT_EQ(judgedSeconds(fake.model, 5.5), 5.5);
}

TEST(TagWhole, TakesAWaveformWholeUpToAMinuteAndThenInParts) {
    const Fake fake(InputKind::Waveform);
    EXPECT_EQ(judgedParts(fake.model, ramp(30.0)).size(), 1U);
    std::vector<float> samples = ramp(65.0);
    std::fill(samples.end() - 320000, samples.end(), -0.5F);
    const auto parts = judgedParts(fake.model, samples);
    ASSERT_EQ(parts.size(), 7U);
    for (const auto& part : parts) EXPECT_EQ(part.size(), 320000U);
    EXPECT_EQ(parts.back().data() + parts.back().size(), samples.data() + samples.size());
    const std::vector<float> scores = tagWhole(WindowScorer(fake.model), samples, 32000.0);
    // Five parts of 0.5, one of them half and one wholly of -0.5.
    EXPECT_NEAR(scores[0], (5 * 0.5 + 0.0 - 0.5) / 7.0, 1e-6);
    EXPECT_EQ(judgedSeconds(fake.model, 65.0), 65.0);
}

TEST(TagTimeline, OfALongNetworkHasAWindowASecondThatBeginsWithTheSound) {
    const Fake fake(InputKind::Waveform);
    const TaggerOptions options = taggerOptionsFor(fake.model);
    const auto frames = tagTimeline(fake.model, ramp(12.5), 32000.0, options);
    ASSERT_EQ(frames.size(), 13U);
    ASSERT_EQ(fake.network->given.size(), 13U);
    EXPECT_EQ(fake.network->given[0].shape[1], 32000) << "what has been heard so far";
    EXPECT_EQ(fake.network->given[9].shape[1], 320000);
    EXPECT_EQ(fake.network->given[12].shape[1], 320000) << "and no more than a window";
    EXPECT_EQ(fake.network->given[12].values.back(), 0.0F) << "half a second of silence fills the last one";
    EXPECT_DOUBLE_EQ(frames[12].timeSeconds, 13.0);
    EXPECT_TRUE(frames[3].spikes.empty());
}

TEST(TaggerOptions, OfSpikingNetworksAreTheirs) {
    const TaggerOptions spiking = taggerOptionsFor(toneModel());
    EXPECT_EQ(spiking.hopSeconds, TaggerOptions{}.hopSeconds);
    EXPECT_EQ(liveOptionsFor(toneModel(), Pace::RealTime).tagger.hopSeconds, TaggerOptions{}.hopSeconds);
    EXPECT_EQ(liveOptionsFor(Fake(InputKind::LogMel).model, Pace::RealTime).tagger.hopSeconds, 1.0);
}

TEST(TaggerOptions, OfManyLabelsAtOnceHaveEventsForEach) {
    TagModel audioSet = Fake(InputKind::LogMel, {}, 527).model;
    audioSet.thresholds = {{3, 0.1F}};
    const EventOptions events = taggerOptionsFor(audioSet).events;
    EXPECT_TRUE(events.several);
    EXPECT_EQ(events.thresholds, audioSet.thresholds);
    EXPECT_FALSE(taggerOptionsFor(Fake(InputKind::LogMel).model).events.several);
}

TEST(LiveOptions, OfASlowNetworkGiveItTheTimeThatItNeeds) {
    const Fake slow(InputKind::LogMel);
    slow.network->slowness = std::chrono::milliseconds(800);
    EXPECT_GE(liveOptionsFor(slow.model, Pace::RealTime).tagger.hopSeconds, 1.2);
    const std::size_t before = slow.network->given.size();
    EXPECT_EQ(liveOptionsFor(slow.model, Pace::AsFastAsPossible).tagger.hopSeconds, 1.0);
    EXPECT_EQ(slow.network->given.size(), before) << "a file that waits needs no measurement";
}

TEST(LiveOptions, MeasuringIsBrokenOff) {
    const Fake fake(InputKind::LogMel);
    std::stop_source stop;
    stop.request_stop();
    static_cast<void>(liveOptionsFor(fake.model, Pace::RealTime, stop.get_token()));
    EXPECT_EQ(fake.network->given.size(), 1U);
}

TEST(TagModelOfAnyNetwork, IsNamedByItsDataSet) {
    const Fake audioSet(InputKind::LogMel, {}, 527);
    EXPECT_TRUE(audioSet.model.multiLabel);
    EXPECT_EQ(audioSet.model.labels[0], "Speech");
    EXPECT_EQ(Fake(InputKind::LogMel).model.labels[1], "class 1");
}

} // namespace
} // namespace dclscope::test

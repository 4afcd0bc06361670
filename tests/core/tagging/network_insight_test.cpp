// SPDX-License-Identifier: Apache-2.0
// What a network looks at, laid over time and frequency: the scores stay what they are, maps lie where the sound is, and a
// label's map adds up to its logit.
#include "core/base/error.h"
#include "core/checkpoint/checkpoint.h"
#include "core/features/mel_filters.h"
#include "core/models/registry.h"
#include "core/tagging/file_tagger.h"
#include "core/tagging/network_insight.h"
#include "core/tagging/streaming_tagger.h"
#include "tests/app/made_models.h"
#include "tests/core/models/generated_source.h"
#include "tests/core/tagging/fake_model.h"
#include "tests/core/tagging/tone_model.h"
#include "tests/fixtures.h"
#include "tests/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace dclscope::test {
namespace {

constexpr double kRate = 32000.0;

/// Takes log-mel features of two seconds.
TagModel convolutional() {
    const TemporaryFolder folder;
    writeSoundConvNeXt(folder / "made.safetensors", 3);
    Card card;
    card.labels = {"hum", "hiss", "ring"};
    card.frontEnd = FrontEnd::named("dcls-audio-128").toMap();
    card.frontEnd["window_samples"] = "64000";
    return TagModel::make("made", models::loadModel(*openCheckpoint(folder / "made.safetensors"), card), card);
}

/// Takes the waveform.
TagModel ofWaveform() {
    const GeneratedSource source(testData("models") / "pann" / "spec" / "Cnn6.json");
    return TagModel::make("Cnn6", models::loadModel(source, {}), {});
}

/// Faint noise and in it a tone of a quarter of a second.
std::vector<float> burst(double seconds, double at, double hertz) {
    std::vector<float> samples(static_cast<std::size_t>(kRate * seconds));
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double t = static_cast<double>(i) / kRate;
        const double tone = std::fabs(t - at) < 0.125 ? 0.5 * std::sin(2.0 * std::numbers::pi * hertz * t) : 0.0;
        samples[i] = static_cast<float>(tone + 1e-4 * GeneratedSource::noise(static_cast<std::uint32_t>(i)));
    }
    return samples;
}

/// The middle of the place at which a stage departs most.
struct Peak {
    double seconds, hertz;
};
Peak peakOf(const StageInsight& stage, const FrontEnd& frontEnd) {
    const auto most = static_cast<std::size_t>(std::max_element(stage.departure.begin(), stage.departure.end()) -
                                               stage.departure.begin());
    const double row = static_cast<double>(most / stage.grid.columns) + 0.5;
    const double column = static_cast<double>(most % stage.grid.columns) + 0.5;
    const std::vector<double> edges = melEdgesHz(frontEnd);
    return {stage.grid.secondsAt(column),
            frequencyAt(std::span(edges).subspan(1, edges.size() - 2), stage.grid.bandAt(row))};
}

void expectThePeakWhereTheSoundIs(const TagModel& model) {
    const WindowScorer scorer(model);
    for (const auto& [at, hertz] : {std::pair(0.5, 400.0), std::pair(1.4, 6000.0)}) {
        const NetworkInsight insight(scorer, burst(2.0, at, hertz));
        const StageInsight& stage = insight.stages().front();
        const Peak peak = peakOf(stage, model.frontEnd);
        EXPECT_NEAR(peak.seconds, at, 0.125 + 3.0 * stage.grid.secondsPerColumn) << hertz;
        EXPECT_GT(peak.hertz, hertz / 2.0) << at;
        EXPECT_LT(peak.hertz, hertz * 2.0) << at;
    }
}

TEST(NetworkInsight, GivesTheScoresThemselves) {
    const WindowScorer scorer(convolutional());
    const std::vector<float> sound = burst(1.5, 0.6, 900.0);
    const NetworkInsight insight(scorer, sound);
    EXPECT_EQ(insight.scores(), scorer.scores(sound));
    EXPECT_EQ(insight.seconds(), 1.5);
}

TEST(NetworkInsight, LaysEachStageOverTheWindow) {
    const NetworkInsight insight(WindowScorer(convolutional()), burst(2.0, 1.0, 900.0), 3);
    ASSERT_EQ(insight.stages().size(), 4U);
    const StageInsight& first = insight.stages().front();
    EXPECT_EQ(first.number, 1U);
    EXPECT_EQ(first.channels, 4U);
    EXPECT_EQ(first.grid.rows, 64U);    // of 128 bands
    EXPECT_EQ(first.grid.columns, 12U); // of 201 frames, 16 each
    EXPECT_DOUBLE_EQ(first.grid.secondsPerColumn, 0.16);
    EXPECT_DOUBLE_EQ(first.grid.firstSecond, -0.005) << "a frame stands for a hop around its middle";
    EXPECT_EQ(first.grid.bandsPerRow, 2.0);
    const StageInsight& last = insight.stages().back();
    EXPECT_EQ(last.channels, 10U);
    EXPECT_EQ(last.grid.rows, 8U);
    EXPECT_EQ(last.grid.columns, 1U);
    EXPECT_DOUBLE_EQ(last.grid.secondsPerColumn, 1.28);
    ASSERT_EQ(first.strongest.size(), 3U);
    double before = 1e9;
    for (const ChannelMap& map : first.strongest) {
        ASSERT_EQ(map.values.size(), first.grid.rows * first.grid.columns);
        EXPECT_NEAR(std::accumulate(map.values.begin(), map.values.end(), 0.0), 0.0, 1e-2);
        double squares = 0.0;
        for (const float value : map.values) squares += static_cast<double>(value * value);
        EXPECT_LE(squares, before) << "most first";
        before = squares;
    }
}

TEST(NetworkInsight, LiesWhereTheSoundIs) {
    expectThePeakWhereTheSoundIs(convolutional());
    expectThePeakWhereTheSoundIs(ofWaveform());
}

TEST(NetworkInsight, ALabelsMapAddsUpToItsLogit) {
    for (const TagModel& model : {convolutional(), ofWaveform()}) {
        const WindowScorer scorer(model);
        const std::vector<float> sound = burst(2.0, 1.0, 900.0);
        const NetworkInsight insight(scorer, sound);
        const std::vector<float> logits = scorer.head("logits", sound);
        for (const std::size_t label : {std::size_t{0}, model.labels.size() - 1}) {
            const LabelMap map = insight.labelMap(label);
            EXPECT_EQ(map.logit, static_cast<double>(logits[label]));
            EXPECT_NEAR(std::accumulate(map.shares.begin(), map.shares.end(), map.constant), map.logit,
                        1e-4 * std::max(1.0, std::fabs(map.logit)));
            EXPECT_EQ(map.shares.size(), map.grid.rows * map.grid.columns);
            EXPECT_EQ(map.grid, insight.stages().back().grid);
        }
    }
}

TEST(NetworkInsight, IsNotForNetworksThatShowNoMaps) {
    EXPECT_FALSE(toneModel().showsMaps());
    EXPECT_THROW(NetworkInsight(WindowScorer(toneModel()), std::vector<float>(6400, 0.1F)), ConfigError);
    const TagModel fake = TagModel::make("fake", std::make_shared<FakeModel>(models::InputKind::Waveform), {});
    EXPECT_FALSE(fake.showsMaps());
    EXPECT_THROW(NetworkInsight(WindowScorer(fake), std::vector<float>(6400, 0.1F)), ConfigError);
}

TEST(HeardPlaces, AreWhatHangsTogetherOverHalfOfTheMost) {
    LabelMap map;
    map.grid = {4, 6, 0.0, 0.5, 0.0, 32.0};
    map.shares.assign(24, -0.5F);
    for (const std::size_t pixel : {7U, 8U, 13U}) map.shares[pixel] = 1.0F; // rows 1 and 2, columns 1 and 2
    map.shares[5] = 1.5F;                                                   // row 0, column 5
    map.shares[23] = 0.5F;                                                  // not half of the most
    const FrontEnd frontEnd = FrontEnd::named("dcls-audio-128");
    const std::vector<HeardPlace> places = heardPlaces(map, frontEnd);
    ASSERT_EQ(places.size(), 2U);
    EXPECT_DOUBLE_EQ(places[0].startSeconds, 0.5);
    EXPECT_DOUBLE_EQ(places[0].endSeconds, 1.5);
    EXPECT_NEAR(places[0].share, 3.0, 1e-6);
    EXPECT_NEAR(places[0].part, 0.6, 1e-6);
    EXPECT_DOUBLE_EQ(places[1].startSeconds, 2.5);
    EXPECT_NEAR(places[1].part, 0.3, 1e-6);
    const std::vector<double> edges = melEdgesHz(frontEnd);
    EXPECT_NEAR(places[0].lowHz, 0.5 * (edges[32] + edges[33]), 1.0) << "between bands 31 and 32";
    EXPECT_NEAR(places[0].highHz, 0.5 * (edges[96] + edges[97]), 1.0);
    map.shares.assign(24, -1.0F);
    EXPECT_TRUE(heardPlaces(map, frontEnd).empty());
}

TEST(StreamingTagger, CarriesWhatTheNetworkLookedAtWhereThatIsAskedFor) {
    const TagModel model = convolutional();
    TaggerOptions options = taggerOptionsFor(model);
    options.hopSeconds = 0.5;
    StreamingTagger plain(model, kRate, options);
    options.watch = true;
    StreamingTagger watched(model, kRate, options);
    std::vector<TagFrame> without, with;
    const std::vector<float> sound = burst(3.0, 1.0, 900.0);
    plain.push(sound, without);
    watched.push(sound, with);
    ASSERT_EQ(with.size(), 6U);
    for (std::size_t i = 0; i < with.size(); ++i) {
        EXPECT_EQ(with[i].scores, without[i].scores);
        EXPECT_EQ(without[i].insight, nullptr);
        ASSERT_NE(with[i].insight, nullptr);
        EXPECT_NEAR(with[i].insight->seconds(), std::min(2.0, 0.5 * static_cast<double>(i + 1)), 1e-9);
    }
    with.clear();
    watched.setWatch(false);
    watched.push(sound, with);
    EXPECT_EQ(with.back().insight, nullptr);
    options = taggerOptionsFor(toneModel());
    options.watch = true;
    EXPECT_EQ(tagTimeline(toneModel(), toneStream(8000.0, 1.0, {0.2}, {0}), 8000.0, options).back().insight, nullptr);
}

} // namespace
} // namespace dclscope::test

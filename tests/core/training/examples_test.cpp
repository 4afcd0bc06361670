// SPDX-License-Identifier: Apache-2.0
#include "core/tagging/file_tagger.h"
#include "core/training/examples.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace dclscope::training {
namespace {

TrainingData madeUpData(bool background) {
    TrainingData data;
    data.labels = {"low", "high"};
    Random random(1);
    for (std::size_t label = 0; label < 2; ++label)
        for (std::int64_t i = 0; i < 6; ++i) {
            Recording recording;
            recording.file = {"made-up.wav", data.labels[label], "nobody", i, 0};
            recording.label = label;
            const double pitch = label == 0 ? 0.05 : 0.2;
            for (std::size_t t = 0; t < 3000; ++t)
                recording.samples.push_back(
                    static_cast<float>(0.3 * std::sin(6.2832 * pitch * static_cast<double>(t))));
            (i < 4 ? data.training : data.validation).push_back(recording);
        }
    data.sounds.push_back(data.training.front());
    data.sounds.front().samples.assign(20000, 0.1F);
    data.validationSounds = data.sounds;
    data.words = data.training;
    data.background = background ? 2 : 3;
    if (background) data.labels.push_back("none");
    return data;
}

Recipe madeUpRecipe(bool background) {
    Recipe recipe;
    recipe.augmentation.noiseProbability = 0.8;
    recipe.augmentation.timeMaskProbability = 0.5;
    recipe.augmentation.speeds = {0.9, 1.0, 1.1};
    if (background) {
        recipe.augmentation.placement = "sliding";
        recipe.background.label = "none";
        recipe.background.soundsPerEpoch = 3;
        recipe.background.noisePerEpoch = 4;
        recipe.background.fragmentsPerEpoch = 5;
        recipe.background.backwardsPerEpoch = 2;
        recipe.background.wordsPerEpoch = 6;
        recipe.background.mixProbability = 0.5;
    }
    return recipe;
}

TEST(Examples, AnEpochDependsOnSeedAndNumberOnly) {
    const TrainingData data = madeUpData(true);
    Recipe recipe = madeUpRecipe(true);
    const Examples one = ExampleMaker(recipe, data).trainingEpoch(3, 1);
    const Examples two = ExampleMaker(recipe, data).trainingEpoch(3, 3);
    EXPECT_EQ(one.features, two.features);
    EXPECT_EQ(one.labels, two.labels);
    EXPECT_NE(ExampleMaker(recipe, data).trainingEpoch(4, 1).features, one.features);
    recipe.training.seed = 2;
    EXPECT_NE(ExampleMaker(recipe, data).trainingEpoch(3, 1).features, one.features);
}

/// Of the shown words of the made-up data: the mean of the highest bands, which the words do not reach, in the word's
/// frames, and in those behind it.
std::pair<double, double> noiseInAndBehindWords(double ownNoiseProbability) {
    const TrainingData data = madeUpData(false);
    Recipe recipe;
    recipe.augmentation.noiseSnrDb = {5, 5};
    recipe.augmentation.noiseSlope = {0, 0};
    recipe.augmentation.ownNoiseProbability = ownNoiseProbability;
    recipe.frontEnd.windowSamples = 6400;
    const Examples epoch = ExampleMaker(recipe, data).trainingEpoch(0, 1);
    double within = 0.0;
    double behind = 0.0;
    std::size_t inside = 0;
    std::size_t outside = 0;
    for (std::size_t i = 0; i < epoch.count(); ++i)
        for (std::size_t frame = 0; frame < epoch.frames; ++frame) {
            const float* bands = epoch.window(i).data() + frame * epoch.channels;
            const double highest = bands[epoch.channels - 1];
            const bool word = *std::max_element(bands, bands + epoch.channels) > 0.9F;
            (word ? within : behind) += highest;
            ++(word ? inside : outside);
        }
    return {within / static_cast<double>(inside), behind / static_cast<double>(outside)};
}

TEST(Examples, NoiseOfARecordingsOwnEndsWhereItEnds) {
    const auto [quietWithin, quietBehind] = noiseInAndBehindWords(0.0);
    EXPECT_LT(quietWithin, 0.05);
    EXPECT_LT(quietBehind, 0.05);
    const auto [within, behind] = noiseInAndBehindWords(1.0);
    EXPECT_GT(within, 0.4);
    EXPECT_LT(behind, 0.1) << "but for the frames at the word's borders";
}

TEST(Examples, ShowsEachRecordingOnceAndTheBackgroundAsOftenAsAsked) {
    const TrainingData data = madeUpData(true);
    const Recipe recipe = madeUpRecipe(true);
    const Examples epoch = ExampleMaker(recipe, data).trainingEpoch(0, 1);
    EXPECT_EQ(std::count(epoch.labels.begin(), epoch.labels.end(), 0), 4);
    EXPECT_EQ(std::count(epoch.labels.begin(), epoch.labels.end(), 1), 4);
    EXPECT_EQ(std::count(epoch.labels.begin(), epoch.labels.end(), 2), 20);
    EXPECT_EQ(epoch.frames, 80U);
    EXPECT_EQ(epoch.channels, 40U);
    EXPECT_TRUE(std::all_of(epoch.features.begin(), epoch.features.end(),
                            [](float value) { return value >= 0.0F && value <= 1.0F; }));
}

TEST(Examples, ValidationIsTheRecordingItself) {
    const TrainingData data = madeUpData(false);
    const Recipe recipe = madeUpRecipe(false);
    const ExampleMaker maker(recipe, data);
    const Examples validation = maker.validation(2);
    ASSERT_EQ(validation.count(), 4U);
    const Array expected = LogMel(recipe.frontEnd).features(judgedWindow(data.validation[2].samples, 6400));
    EXPECT_TRUE(std::equal(validation.window(2).begin(), validation.window(2).end(), expected.values.begin()));
    EXPECT_EQ(validation.labels[2], 1);
    EXPECT_EQ(maker.validationBackground(1).count(), 0U);
}

TEST(Examples, ChannelsComeOfLevelsThatWereMasked) {
    const TrainingData data = madeUpData(false);
    Recipe recipe = madeUpRecipe(false);
    recipe.frontEnd = FrontEnd::named("snn-slopes-60");
    recipe.augmentation.frequencyMaskProbability = 1.0;
    recipe.augmentation.frequencyMaskBands = {40, 40};
    const ExampleMaker maker(recipe, data);
    EXPECT_EQ(maker.channels(), 60U);
    const Examples masked = maker.trainingEpoch(0, 1);
    ASSERT_EQ(masked.channels, 60U);
    EXPECT_TRUE(std::all_of(masked.features.begin(), masked.features.end(), [](float value) { return value == 0.0F; }))
        << "all 40 bands were masked, so that no edge is left";
    const Examples validation = maker.validation(1);
    const Array expected = LogMel(recipe.frontEnd).features(judgedWindow(data.validation[2].samples, 6400));
    EXPECT_TRUE(std::equal(validation.window(2).begin(), validation.window(2).end(), expected.values.begin()));
    EXPECT_GT(*std::max_element(expected.values.begin(), expected.values.end()), 0.5F);
}

TEST(Examples, ValidationBackgroundLeavesOutWhatThereIsNot) {
    const TrainingData data = madeUpData(true);
    const Recipe recipe = madeUpRecipe(true);
    const Examples background = ExampleMaker(recipe, data).validationBackground(1);
    EXPECT_EQ(background.count(), 3U + 4U + 5U + 2U);
    EXPECT_EQ(std::set<std::int64_t>(background.labels.begin(), background.labels.end()), std::set<std::int64_t>{2});
}

} // namespace
} // namespace dclscope::training

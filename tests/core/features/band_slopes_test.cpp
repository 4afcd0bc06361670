// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/features/band_slopes.h"
#include "core/features/log_mel.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <random>

namespace dclscope {
namespace {

FrontEnd withSlopes(std::int64_t mels, std::int64_t bandsPerChannel) {
    FrontEnd f;
    f.mels = mels;
    f.slopes = true;
    f.bandsPerChannel = bandsPerChannel;
    f.validate();
    return f;
}

std::vector<float> channelsOf(const FrontEnd& f, const std::vector<float>& levels) {
    std::vector<float> channels(static_cast<std::size_t>(f.channels()), -1.0F);
    setChannels(f, levels, channels);
    return channels;
}

TEST(BandSlopes, AnEdgeIsSeenWhereItIsAndOnItsOwnSide) {
    const std::vector<float> channels = channelsOf(withSlopes(8, 1), {0, 0, 0, 0, 1, 1, 1, 1});
    EXPECT_EQ(channels, (std::vector<float>{0, 0, 0, 0, 1, 1, 1, 1,    // levels
                                            0, 0, 1, 2, 2, 1, 0, 0,    // rising
                                            0, 0, 0, 0, 0, 0, 0, 0})); // falling
    const std::vector<float> mirrored = channelsOf(withSlopes(8, 1), {1, 1, 1, 1, 0, 0, 0, 0});
    EXPECT_EQ(mirrored, (std::vector<float>{1, 1, 1, 1, 0, 0, 0, 0, //
                                            0, 0, 0, 0, 0, 0, 0, 0, //
                                            0, 0, 1, 2, 2, 1, 0, 0}));
}

TEST(BandSlopes, TheLargestOfNeighboursMakesAChannel) {
    const std::vector<float> channels = channelsOf(withSlopes(8, 2), {0.25F, 0, 0, 0, 1, 0, 0, 0});
    EXPECT_EQ(channels, (std::vector<float>{0.25F, 0, 1, 0, //
                                            0, 1, 0, 0,     //
                                            0.5F, 0, 1, 1}));
    FrontEnd levelsOnly = withSlopes(8, 4);
    levelsOnly.slopes = false;
    EXPECT_EQ(channelsOf(levelsOnly, {0.25F, 0, 0, 0, 1, 0, 0, 0}), (std::vector<float>{0.25F, 1}));
}

TEST(BandSlopes, ALevelAddedToAllBandsMovesNoEdge) {
    std::mt19937 generator(4);
    std::uniform_real_distribution<float> uniform(0.0F, 0.5F);
    std::vector<float> levels(40);
    for (float& level : levels) level = uniform(generator);
    const FrontEnd f = withSlopes(40, 2);
    const std::vector<float> quiet = channelsOf(f, levels);
    for (float& level : levels) level += 0.5F;
    const std::vector<float> loud = channelsOf(f, levels);
    for (std::size_t c = 0; c < quiet.size(); ++c) EXPECT_NEAR(loud[c], quiet[c] + (c < 20 ? 0.5F : 0.0F), 1e-6) << c;
    EXPECT_GT(*std::max_element(quiet.begin() + 20, quiet.end()), 0.1F);
}

TEST(BandSlopes, ASingleBandHasNoEdges) {
    EXPECT_EQ(channelsOf(withSlopes(1, 1), {0.7F}), (std::vector{0.7F, 0.0F, 0.0F}));
}

TEST(BandSlopes, FeaturesAreTheChannelsOfLevels) {
    FrontEnd f = FrontEnd::named("snn-slopes-60");
    EXPECT_EQ(f.channels(), 60);
    std::vector<float> samples(6400);
    for (std::size_t i = 0; i < samples.size(); ++i) samples[i] = std::sin(0.6F * static_cast<float>(i)); // 764 Hz
    const LogMel logMel(f);
    const Array features = logMel.features(samples);
    const Array levels = logMel.levels(samples);
    EXPECT_EQ(features.shape, (std::vector<std::int64_t>{80, 60}));
    EXPECT_EQ(levels.shape, (std::vector<std::int64_t>{80, 40}));
    EXPECT_EQ(logMel.channelsOf(levels).values, features.values);
    const std::span<const float> frame = std::span(features.values).subspan(40 * 60, 60);
    const auto loudest = [&](std::size_t from) {
        const auto group = frame.subspan(from, 20);
        return std::max_element(group.begin(), group.end()) - group.begin();
    };
    EXPECT_LT(loudest(20), loudest(0) + 1) << "it rises below the tone";
    EXPECT_GT(loudest(40), loudest(20)) << "and falls above it";
    f.slopes = false;
    f.bandsPerChannel = 1;
    EXPECT_EQ(LogMel(f).features(samples).values, levels.values);
}

TEST(BandSlopes, WhatDoesNotFitIsRefused) {
    const auto refusal = [](const std::function<void(FrontEnd&)>& change) -> std::string {
        FrontEnd f = FrontEnd::named("snn-digits-40");
        change(f);
        try {
            f.validate();
        } catch (const ConfigError& error) {
            return error.what();
        }
        return "accepted";
    };
    EXPECT_NE(refusal([](FrontEnd& f) { f.bandsPerChannel = 3; }).find("must divide mels"), std::string::npos);
    EXPECT_NE(refusal([](FrontEnd& f) { f.bandsPerChannel = 0; }).find("must divide mels"), std::string::npos);
    EXPECT_NE(refusal([](FrontEnd& f) { f.bandsPerChannel = 80; }).find("must divide mels"), std::string::npos);
    EXPECT_NE(refusal([](FrontEnd& f) {
                  f.slopes = true;
                  f.layout = FeatureLayout::MelTime;
              }).find("[time, mel]"),
              std::string::npos);
    EXPECT_EQ(refusal([](FrontEnd& f) { f.slopes = true; }), "accepted");
}

} // namespace
} // namespace dclscope

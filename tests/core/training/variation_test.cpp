// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/training/variation.h"

#include <gtest/gtest.h>

#include <set>

namespace dclscope::training {
namespace {

using Texts = std::vector<std::string>;

TEST(Variation, ValuesInBracketsAreKeptTogether) {
    const Variation plain = parseVariation("network.delays=learned,fixed, none");
    EXPECT_EQ(plain.key, "network.delays");
    EXPECT_EQ(plain.values, (Texts{"learned", "fixed", "none"}));
    EXPECT_EQ(parseVariation("network.hidden=[64, 64],[128,128]").values, (Texts{"[64, 64]", "[128,128]"}));
    EXPECT_EQ(parseVariation("name=\"a,b\",c").values, (Texts{"\"a,b\"", "c"}));
    for (const char* wrong : {"network.delays", "=a", "network.delays=", "network.delays=a,,b"})
        EXPECT_THROW(parseVariation(wrong), ConfigError) << wrong;
}

TEST(Setting, IsWhatStandsBehindTheFirstEqualsSign) {
    const Setting list = parseSetting("network.hidden = [64, 64]");
    EXPECT_EQ(list.key, "network.hidden");
    EXPECT_EQ(list.value, "[64, 64]");
    EXPECT_EQ(parseSetting("training.start_from=a=b").value, "a=b");
    EXPECT_EQ(parseSetting("training.start_from=").value, "");
    for (const char* wrong : {"network.delays", "=a", ""}) EXPECT_THROW(parseSetting(wrong), ConfigError) << wrong;
}

TEST(Variation, AllCombinationsEachWithItsSeeds) {
    Recipe recipe;
    recipe.training.seed = 5;
    const auto runs = variedRuns(
        recipe, {parseVariation("network.delays=learned,none"), parseVariation("network.hidden=[8],[9, 7]")}, 2);
    ASSERT_EQ(runs.size(), 8U);
    EXPECT_EQ(runs[0].folder, "delays-learned-hidden-8-seed5");
    EXPECT_EQ(runs[1].folder, "delays-learned-hidden-8-seed6");
    EXPECT_EQ(runs[7].folder, "delays-none-hidden-9_7-seed6");
    EXPECT_EQ(runs[7].values, (Texts{"none", "[9, 7]"}));
    EXPECT_EQ(runs[7].recipe.training.seed, 6);
    EXPECT_EQ(runs[7].recipe.spiking().delays, "none");
    EXPECT_EQ(runs[7].recipe.spiking().hidden, (std::vector<std::int64_t>{9, 7}));
    std::set<std::string> folders;
    for (const VariedRun& run : runs) folders.insert(run.folder);
    EXPECT_EQ(folders.size(), 8U);
    EXPECT_EQ(variedRuns(recipe, {}, 1).front().folder, "seed5");
}

TEST(Variation, WhatCannotBeIsSaidBeforeAnythingTrains) {
    const Recipe recipe;
    EXPECT_THROW(variedRuns(recipe, {{"network.delay", {"learned"}}}, 1), ConfigError);
    EXPECT_THROW(variedRuns(recipe, {{"network.delays", {"learned", "loose"}}}, 1), ConfigError);
    EXPECT_THROW(variedRuns(recipe, {{"network.tau", {"1.5"}}, {"network.tau", {"2"}}}, 1), ConfigError);
}

} // namespace
} // namespace dclscope::training

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/inspect/layer_facts.h"
#include "tests/widgets/made_run.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace dclscope;

namespace {

QString value(const std::vector<LayerFact>& facts, const QString& title) {
    const auto found = std::find_if(facts.begin(), facts.end(), [&](const LayerFact& f) { return f.title == title; });
    return found == facts.end() ? QString() : found->value;
}

} // namespace

TEST(LayerFacts, sayWhereEachFactIsFrom) {
    const auto run = test::madeRun();
    const auto facts = layerFacts(*run, 2);
    EXPECT_EQ(value(facts, "Kind"), "Dcls2d (inferred)");
    EXPECT_EQ(value(facts, "Version"), "gauss (from the card)");
    EXPECT_EQ(value(facts, "Grid"), QString::fromUtf8("11 × 11 (given)"));
    EXPECT_EQ(value(facts, "Weight"), "[12, 1, 9]");
    EXPECT_TRUE(value(facts, "Shares P").isEmpty());
}

TEST(LayerFacts, explainPositionsWithTheLayersOwnNumbers) {
    const auto run = test::madeRun();
    const QString plane = positionsExplained(*run, 2);
    EXPECT_TRUE(plane.contains("P [2, 12, 1, 9]")) << plane.toStdString();
    EXPECT_TRUE(plane.contains("P + 5")) << plane.toStdString();
    const QString delays = positionsExplained(*run, 0);
    EXPECT_TRUE(delays.contains("P [1, 8, 6, 1]")) << delays.toStdString();
    EXPECT_TRUE(delays.contains(QString::fromUtf8("7 − P"))) << delays.toStdString(); // (15 - 1) - 15 // 2
}

TEST(LayerFacts, troubleComesFirst) {
    auto run = std::make_shared<dclscope::Run>(*test::madeRun());
    run->layers[0].problem = "P has 3 rows, expected 1";
    run->layers[1].sharedPositions = "layers.0";
    const auto facts = layerFacts(*run, 0);
    EXPECT_TRUE(facts.front().trouble);
    EXPECT_EQ(facts.front().value, "P has 3 rows, expected 1");
    EXPECT_EQ(value(layerFacts(*run, 1), "Shares P"), "with layers.0");
}

TEST(LayerFacts, sayOfOffsetsThatTheyAreNoDelays) {
    auto run = std::make_shared<dclscope::Run>(*test::madeRun());
    EXPECT_TRUE(positionsExplained(*run, 0).contains("Its delay is"));
    run->layers[0].delays = DelayMap::None;
    EXPECT_FALSE(positionsExplained(*run, 0).contains("Its delay is"));
    EXPECT_TRUE(positionsExplained(*run, 0).contains("these are no delays"));
}

TEST(LayerFacts, sayOfStoredDelaysWhatTheyAreAndNothingOfKernels) {
    auto run = std::make_shared<dclscope::Run>(*test::madeRun());
    Layer& layer = run->layers[0];
    layer.delays = DelayMap::Stored;
    layer.place = Place::Axon;
    layer.hasWeights = false;
    layer.stored.delays = "layers.0.delay";
    layer.outChannels = 512;
    const auto facts = layerFacts(*run, 0);
    EXPECT_EQ(value(facts, "Delays of"), "512 axons");
    EXPECT_EQ(value(facts, "Tensor"), "layers.0.delay");
    EXPECT_EQ(value(facts, "Weights"), "none beside them");
    EXPECT_TRUE(value(facts, "Kind").isEmpty());
    EXPECT_EQ(positionsExplained(*run, 0), "One delay for each of 512 axons, as the file stores it, in steps.");
}

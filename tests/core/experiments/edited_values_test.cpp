// SPDX-License-Identifier: Apache-2.0
// What each edit does, number by number.
#include "tests/core/experiments/tried_layers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace dclscope::test {
namespace {

using Floats = std::vector<float>;

/// The positions of model.0 after edits.
Floats places(const std::vector<std::string>& texts) {
    return numbers(*edited(spikingLayers(), spikingCard(), texts), "model.0.P");
}
Floats weights(const std::vector<std::string>& texts) {
    return numbers(*edited(spikingLayers(), spikingCard(), texts), "model.0.weight");
}
Floats widths(const std::vector<std::string>& texts) {
    return numbers(*edited(spikingLayers(), spikingCard(), texts), "model.0.SIG");
}

Floats sorted(Floats values) {
    std::sort(values.begin(), values.end());
    return values;
}

/// The same bytes in every tensor.
void expectUntouched(const TensorSource& edited, const TensorSource& original) {
    ASSERT_EQ(edited.tensors().size(), original.tensors().size());
    for (const TensorInfo& tensor : original.tensors())
        EXPECT_EQ(edited.readBytes(tensor.name), original.readBytes(tensor.name)) << tensor.name;
}

TEST(EditedValues, NoEditIsNothing) {
    const auto original = spikingLayers();
    expectUntouched(*edited(original, spikingCard(), {}), *original);
    expectUntouched(*edited(original, spikingCard(), {"shift by=0", "jitter sigma=0", "scale by=1", "move by=0"}),
                    *original);
}

TEST(EditedValues, MirrorTwiceIsNothingAndOnceIsTheOtherEnd) {
    const auto original = spikingLayers();
    expectUntouched(*edited(original, spikingCard(), {"mirror", "mirror"}), *original);
    const auto plane = planeLayers();
    expectUntouched(*edited(plane, planeCard(), {"mirror", "mirror"}), *plane);
    const Floats before = places({});
    const Floats after = places({"mirror"});
    for (std::size_t i = 0; i < before.size(); ++i) {
        EXPECT_FLOAT_EQ(after[i], -before[i]);
        EXPECT_FLOAT_EQ(delayFromPosition(after[i], 25), 24.0F - delayFromPosition(before[i], 25));
    }
}

TEST(EditedValues, RoundToOneStepIsTheDiscreteMode) {
    const Floats before = places({});
    const Floats after = places({"round step=1"});
    for (std::size_t i = 0; i < before.size(); ++i)
        EXPECT_EQ(after[i], std::clamp(std::nearbyint(before[i]), -12.0F, 12.0F));
}

TEST(EditedValues, RoundMakesDelaysMultiplesOfTheStepWithinTheGrid) {
    for (const std::int64_t size : {25, 26, 31})
        for (const double step : {0.5, 2.0, 3.0, 5.0, 7.0}) {
            Card card;
            card.dilatedKernelSize = {size};
            const auto source = edited(spikingLayers(), card, {"round step=" + std::to_string(step)});
            const Floats before = numbers(*spikingLayers(), "model.0.P");
            const Floats after = numbers(*source, "model.0.P");
            for (std::size_t i = 0; i < after.size(); ++i) {
                const double delay = static_cast<double>(delayFromPosition(after[i], size));
                EXPECT_NEAR(std::remainder(delay, step), 0.0, 1e-5) << size << " by " << step;
                EXPECT_LE(std::fabs(after[i]), static_cast<float>(size / 2));
                EXPECT_LE(std::fabs(after[i] - before[i]), static_cast<float>(step)) << "not further than a step";
            }
        }
}

TEST(EditedValues, MoveAndShiftGoOppositeWaysAndStayInTheGrid) {
    const Floats before = places({});
    const Floats moved = places({"move by=2"});
    const Floats shifted = places({"shift by=2"});
    for (std::size_t i = 0; i < before.size(); ++i) {
        EXPECT_FLOAT_EQ(moved[i], std::min(before[i] + 2.0F, 12.0F));
        EXPECT_FLOAT_EQ(shifted[i], std::max(before[i] - 2.0F, -12.0F)) << "a longer delay lies nearer to the left end";
        EXPECT_LE(delayFromPosition(shifted[i], 25), 24.0F);
    }
    EXPECT_EQ(places({"move to=3"}), Floats(12, 3.0F));
    EXPECT_EQ(places({"shift by=100"}), Floats(12, -12.0F));
    EXPECT_FLOAT_EQ(delayFromPosition(places({"shift by=-100"})[0], 25), 0.0F);
}

TEST(EditedValues, ScaleMultipliesDelaysAndElseOffsets) {
    const Floats before = places({});
    const Floats after = places({"scale by=0.5"});
    for (std::size_t i = 0; i < before.size(); ++i)
        EXPECT_NEAR(delayFromPosition(after[i], 25), 0.5F * delayFromPosition(before[i], 25), 1e-5F);
    const auto plane = planeLayers();
    const Floats offsets = numbers(*plane, "stages.0.0.dwconv.P");
    const Floats halved = numbers(*edited(plane, planeCard(), {"scale by=0.5"}), "stages.0.0.dwconv.P");
    for (std::size_t i = 0; i < offsets.size(); ++i) EXPECT_FLOAT_EQ(halved[i], 0.5F * offsets[i]);
}

TEST(EditedValues, JitterIsTheSameNoiseLargerAndDrawnAnewForEachSeedAndLayer) {
    const Floats before = places({});
    const Floats small = places({"jitter sigma=0.001 seed=4"});
    const Floats large = places({"jitter sigma=0.002 seed=4"});
    const Floats other = places({"jitter sigma=0.001 seed=5"});
    EXPECT_EQ(places({"jitter sigma=0.001 seed=4"}), small);
    for (std::size_t i = 0; i < before.size(); ++i) {
        EXPECT_NEAR(large[i] - before[i], 2.0F * (small[i] - before[i]), 1e-5F);
        EXPECT_NE(small[i], other[i]);
    }
    // What an element draws does not depend on which others are chosen.
    const Floats one = places({"jitter layer=model.0 elements=7 sigma=0.001 seed=4"});
    for (std::size_t i = 0; i < before.size(); ++i) EXPECT_EQ(one[i], i == 7 ? small[i] : before[i]);
    const Floats wide = places({"jitter sigma=1000"});
    for (const float position : wide) EXPECT_LE(std::fabs(position), 12.0F);
}

TEST(EditedValues, JitterHasTheDeviationThatIsAsked) {
    auto source = std::make_shared<MadeUpSource>();
    source->add("delay.weight", {100, 100, 1}, {1.0F}).add("delay.P", {1, 100, 100, 1}, {0.0F});
    Card card;
    card.dilatedKernelSize = {201};
    const Floats after = numbers(*edited(source, card, {"jitter sigma=3 seed=2"}), "delay.P");
    double sum = 0.0, squares = 0.0;
    for (const float value : after) {
        sum += static_cast<double>(value);
        squares += static_cast<double>(value) * static_cast<double>(value);
    }
    EXPECT_NEAR(sum / 1e4, 0.0, 0.1);
    EXPECT_NEAR(std::sqrt(squares / 1e4), 3.0, 0.1);
}

TEST(EditedValues, ShuffleKeepsTheMultisetAndEachPlaceTogether) {
    const Floats before = places({});
    const Floats after = places({"shuffle seed=3"});
    EXPECT_NE(after, before);
    EXPECT_EQ(sorted(after), sorted(before));
    EXPECT_EQ(weights({"shuffle seed=3"}), weights({}));
    EXPECT_NE(places({"shuffle seed=4"}), after);
    const auto plane = planeLayers();
    const Floats points = numbers(*plane, "stages.0.0.dwconv.P");
    const Floats dealt = numbers(*edited(plane, planeCard(), {"shuffle seed=3"}), "stages.0.0.dwconv.P");
    const auto pairs = [](const Floats& values) {
        std::vector<std::pair<float, float>> all;
        for (std::size_t i = 0; i < 30; ++i) all.emplace_back(values[i], values[30 + i]);
        std::sort(all.begin(), all.end());
        return all;
    };
    EXPECT_NE(dealt, points);
    EXPECT_EQ(pairs(dealt), pairs(points)) << "both coordinates of an element stay together";
    const Floats some = places({"shuffle layer=model.0 out=1 seed=1"});
    for (std::size_t i = 0; i < before.size(); ++i)
        if (i / 3 != 1) {
            EXPECT_EQ(some[i], before[i]);
        }
    EXPECT_EQ(sorted({some.begin() + 3, some.begin() + 6}), sorted({before.begin() + 3, before.begin() + 6}));
}

TEST(EditedValues, RedrawIsTheInitialDistribution) {
    auto source = std::make_shared<MadeUpSource>();
    source->add("model.0.weight", {100, 100, 1}, {1.0F}).add("model.0.P", {1, 100, 100, 1}, {3.0F});
    const Floats delays = numbers(*edited(source, spikingCard(), {"redraw seed=1"}), "model.0.P");
    std::vector<int> counts(5);
    for (const float position : delays) {
        EXPECT_LE(std::fabs(position), 12.0F);
        ++counts[static_cast<std::size_t>(std::min(4.0F, (position + 12.0F) / 4.8F))];
    }
    for (const int count : counts) EXPECT_NEAR(count, 2000, 400) << "even over the grid";
    auto plane = planeLayers();
    double squares = 0.0;
    for (const float offset : numbers(*edited(plane, planeCard(), {"redraw seed=1"}), "stages.0.0.dwconv.P"))
        squares += static_cast<double>(offset) * static_cast<double>(offset);
    EXPECT_NEAR(std::sqrt(squares / 60.0), 0.5, 0.15);
}

TEST(EditedValues, SigmaIsTheWidthAsUsed) {
    // Of the spiking layers: gauss, |SIG| + 0.27.
    for (const float sig : widths({"sigma set=1"})) EXPECT_NEAR(sig, 0.73F, 1e-6F);
    for (const float sig : widths({"sigma scale=2"})) EXPECT_NEAR(sig, 2.0F * 0.5F - 0.27F, 1e-6F);
    for (const float sig : widths({"sigma scale=0.1"})) EXPECT_EQ(sig, 0.0F) << "never narrower than 0.27";
    EXPECT_EQ(places({"sigma set=1"}), places({}));
}

TEST(EditedValues, WeightsAreSetAndScaledWhereTheyAreAsked) {
    const Floats before = weights({});
    const Floats silent = weights({"weight out=2 set=0"});
    const Floats turned = weights({"weight in=1 scale=-2"});
    for (std::size_t i = 0; i < before.size(); ++i) {
        EXPECT_EQ(silent[i], i / 3 == 2 ? 0.0F : before[i]);
        EXPECT_EQ(turned[i], i % 3 == 1 ? -2.0F * before[i] : before[i]);
    }
}

TEST(EditedValues, DropSilencesTheShareThatIsAsked) {
    const Floats before = weights({});
    const auto zeros = [](const Floats& values) { return std::count(values.begin(), values.end(), 0.0F); };
    EXPECT_EQ(zeros(weights({"drop share=0"})), 0);
    EXPECT_EQ(zeros(weights({"drop share=1"})), 12);
    for (const std::string by : {"weight", "random"}) {
        EXPECT_EQ(zeros(weights({"drop share=0.25 by=" + by})), 3) << by;
        EXPECT_EQ(zeros(weights({"drop share=0.3 by=" + by})), 4) << "3.6, rounded";
    }
    const Floats after = weights({"drop share=0.25"});
    float largestDropped = 0.0F, smallestKept = 9.0F;
    for (std::size_t i = 0; i < before.size(); ++i)
        if (after[i] == 0.0F)
            largestDropped = std::max(largestDropped, std::fabs(before[i]));
        else
            smallestKept = std::min(smallestKept, std::fabs(after[i]));
    EXPECT_LT(largestDropped, smallestKept);
    EXPECT_NE(weights({"drop share=0.5 by=random seed=1"}), weights({"drop share=0.5 by=random seed=2"}));
    EXPECT_EQ(places({"drop share=0.5"}), places({}));
}

} // namespace
} // namespace dclscope::test

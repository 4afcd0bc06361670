// SPDX-License-Identifier: Apache-2.0
// Edits on whole networks: which layers they reach, shared tensors, other checkpoints, and what is refused.
#include "core/base/error.h"
#include "tests/core/experiments/tried_layers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace dclscope::test {
namespace {

using experiments::OtherCheckpoints;
using Floats = std::vector<float>;

std::string refusal(const std::shared_ptr<const TensorSource>& source, const Card& card,
                    const std::vector<std::string>& texts, const OtherCheckpoints& others = {}) {
    try {
        (void)edited(source, card, texts, others);
    } catch (const Error& error) {
        return error.what();
    }
    return "no refusal";
}

TEST(EditedSource, ReachesTheLayersThatAreAsked) {
    const auto original = spikingLayers();
    const auto one = edited(original, spikingCard(), {"move layer=model.4 to=0"});
    EXPECT_EQ(one->layersOf(0), std::vector<std::string>{"model.4"});
    EXPECT_EQ(numbers(*one, "model.0.P"), numbers(*original, "model.0.P"));
    EXPECT_EQ(numbers(*one, "model.4.P"), Floats(8, 0.0F));
    const auto all = edited(original, spikingCard(), {"move layer=all to=0"});
    EXPECT_EQ(numbers(*all, "model.0.P"), Floats(12, 0.0F));
    EXPECT_EQ(numbers(*all, "model.4.P"), Floats(8, 0.0F));
    EXPECT_EQ(numbers(*all, "model.1.weight"), Floats(4, 1.0F));
    EXPECT_EQ(all->path(), original->path());
    const auto stage = edited(planeLayers(), planeCard(), {"weight stage=1 set=0"});
    EXPECT_EQ(stage->layersOf(0), std::vector<std::string>{"stages.1.0.dwconv"});
}

TEST(EditedSource, EditsFollowOneAnother) {
    const auto both = edited(spikingLayers(), spikingCard(), {"move to=1.6", "round step=1"});
    EXPECT_EQ(numbers(*both, "model.0.P"), Floats(12, 2.0F));
    const auto turned = edited(spikingLayers(), spikingCard(), {"round step=1", "move to=1.6"});
    EXPECT_EQ(numbers(*turned, "model.0.P"), Floats(12, 1.6F));
}

TEST(EditedSource, TiedTensorsMoveTogetherAndOnce) {
    const auto original = planeLayers();
    const Floats before = numbers(*original, "stages.0.0.dwconv.P");
    const auto all = edited(original, planeCard(), {"move by=0.25,-0.5"});
    const Floats first = numbers(*all, "stages.0.0.dwconv.P");
    EXPECT_EQ(numbers(*all, "stages.1.0.dwconv.P"), first);
    for (std::size_t i = 0; i < before.size(); ++i) {
        const float by = i < 30 ? 0.25F : -0.5F;
        EXPECT_FLOAT_EQ(first[i], std::clamp(before[i] + by, -8.0F, 8.0F)) << "once, not once for each layer";
    }
    // Asked of one layer, the other one follows: it has the same tensor. Weights are its own.
    const auto one = edited(original, planeCard(), {"move layer=stages.1.0.dwconv to=1,1", "weight stage=1 set=0"});
    EXPECT_EQ(numbers(*one, "stages.0.0.dwconv.P"), Floats(60, 1.0F));
    EXPECT_EQ(numbers(*one, "stages.0.0.dwconv.weight"), numbers(*original, "stages.0.0.dwconv.weight"));
    EXPECT_EQ(numbers(*one, "stages.1.0.dwconv.weight"), Floats(30, 0.0F));
    const auto jittered = edited(original, planeCard(), {"jitter sigma=1"});
    EXPECT_EQ(jittered->readBytes("stages.0.0.dwconv.P"), jittered->readBytes("stages.1.0.dwconv.P"));
    const std::vector<Layer> layers = discoverLayers(*jittered, planeCard());
    EXPECT_EQ(layers.at(1).sharedPositions, "stages.0.0.dwconv");
}

TEST(EditedSource, TiesThatTheFileDoesNotNameAreFoundByTheirBytes) {
    auto source = std::make_shared<MadeUpSource>();
    for (const std::string name : {"a", "b"})
        source->add(name + ".weight", {3, 2, 1}, drawnNumbers(6, -1, 1, name == "a" ? 1 : 2))
            .add(name + ".P", {1, 3, 2, 1}, drawnNumbers(6, -5, 5, 3))
            .add(name + ".SIG", {1, 3, 2, 1}, drawnNumbers(6, 0, 1, 4));
    Card card;
    card.dilatedKernelSize = {11};
    const auto shuffled = edited(source, card, {"shuffle layer=b seed=2", "sigma set=3"});
    EXPECT_EQ(shuffled->readBytes("a.P"), shuffled->readBytes("b.P"));
    EXPECT_NE(shuffled->readBytes("a.P"), source->readBytes("a.P"));
    EXPECT_EQ(shuffled->readBytes("a.SIG"), shuffled->readBytes("b.SIG"));
}

TEST(EditedSource, LoadsAsANetworkOfTheSameKind) {
    const auto shifted = edited(spikingLayers(), spikingCard(), {"shift by=3", "sigma set=1"});
    const std::vector<Layer> layers = discoverLayers(*shifted, spikingCard());
    ASSERT_EQ(layers.size(), 2U);
    const LayerState state = readLayer(*shifted, layers[0]);
    EXPECT_EQ(state.positions, numbers(*shifted, "model.0.P"));
    EXPECT_NEAR(state.sigmas[0], 1.0F, 1e-6F);
}

TEST(EditedSource, FreezesPositionsOfOneEpochUnderEverythingElseOfAnother) {
    const auto early = spikingLayers(100);
    const auto late = spikingLayers(1);
    OtherCheckpoints others;
    others.ofEpoch = [&](const std::string& epoch) -> std::shared_ptr<const TensorSource> {
        return epoch == "first" ? early : late;
    };
    const auto nothing = edited(late, spikingCard(), {"freeze positions=last"}, others);
    for (const TensorInfo& tensor : late->tensors())
        EXPECT_EQ(nothing->readBytes(tensor.name), late->readBytes(tensor.name)) << tensor.name;
    const auto frozen = edited(late, spikingCard(), {"freeze positions=first"}, others);
    EXPECT_EQ(numbers(*frozen, "model.0.P"), numbers(*early, "model.0.P"));
    EXPECT_EQ(numbers(*frozen, "model.0.weight"), numbers(*late, "model.0.weight"));
    const auto turned = edited(late, spikingCard(), {"freeze positions=last weights=first layer=model.0"}, others);
    EXPECT_EQ(numbers(*turned, "model.0.P"), numbers(*late, "model.0.P"));
    for (const std::string key : {"model.4.P", "model.0.weight", "model.4.weight", "model.0.bias"})
        EXPECT_EQ(numbers(*turned, key), numbers(*early, key)) << key;
    EXPECT_NE(refusal(late, spikingCard(), {"freeze positions=first"}).find("there is no run"), std::string::npos);
    const auto stranger = std::make_shared<MadeUpSource>();
    stranger->add("model.0.P", {1, 4, 4, 1});
    others.ofEpoch = [&](const std::string&) { return stranger; };
    EXPECT_EQ(refusal(late, spikingCard(), {"freeze positions=first"}, others),
              "has no tensor 'model.0.P' of shape [1, 4, 3, 1] (float32), which the edited network has");
}

TEST(EditedSource, ReplacesALayerByThatOfAnotherCheckpoint) {
    const auto own = spikingLayers(1);
    const auto other = spikingLayers(50);
    OtherCheckpoints others;
    std::string asked;
    others.ofFile = [&](const std::string& path) {
        asked = path;
        return other;
    };
    const auto replaced = edited(own, spikingCard(), {"replace layer=model.0 from=other.pt"}, others);
    EXPECT_EQ(asked, "other.pt");
    for (const std::string key : {"model.0.P", "model.0.weight", "model.0.bias"})
        EXPECT_EQ(numbers(*replaced, key), numbers(*other, key)) << key;
    EXPECT_EQ(numbers(*replaced, "model.4.P"), numbers(*own, "model.4.P"));
    const auto part = edited(own, spikingCard(), {"replace layer=model.0 elements=5 from=other.pt"}, others);
    EXPECT_EQ(numbers(*part, "model.0.bias"), numbers(*own, "model.0.bias"));
    EXPECT_EQ(numbers(*part, "model.0.P")[5], numbers(*other, "model.0.P")[5]);
    EXPECT_EQ(numbers(*part, "model.0.P")[6], numbers(*own, "model.0.P")[6]);
    EXPECT_NE(refusal(own, spikingCard(), {"replace layer=model.0 as=model.4 from=x"}, others)
                  .find("has no tensor 'model.4.P' of shape [1, 4, 3, 1]"),
              std::string::npos);
}

TEST(EditedSource, DelaysThatAreStoredAsSuchAreEditedAsDelays) {
    auto source = std::make_shared<MadeUpSource>();
    source->add("block.delay.delay", {3}, {0.0F, 4.5F, 10.0F}).add("block.synapse.weight", {3, 2, 1, 1, 1}, {1.0F});
    const auto shifted = edited(source, {}, {"shift by=-2", "round step=1"});
    EXPECT_EQ(numbers(*shifted, "block.delay.delay"), (Floats{0.0F, 2.0F, 8.0F})) << "at least 0, half to even";
    EXPECT_EQ(numbers(*edited(source, {}, {"mirror"}), "block.delay.delay"), (Floats{10.0F, 5.5F, 0.0F}));
    EXPECT_EQ(refusal(source, {}, {"drop share=0.5"}),
              "edit 'drop share=0.5 by=weight seed=1': 'block.delay' stores no weights");
}

TEST(EditedSource, SaysWhatItCannotDo) {
    const auto own = spikingLayers();
    const auto plane = planeLayers();
    EXPECT_EQ(refusal(own, spikingCard(), {"mirror layer=model.2"}),
              "edit 'mirror layer=model.2': there is no layer 'model.2'; there are model.0, model.4");
    EXPECT_EQ(refusal(own, spikingCard(), {"mirror stage=1"}),
              "edit 'mirror stage=1': no layer's name speaks of stage 1; the layers are model.0, model.4");
    EXPECT_EQ(refusal(own, spikingCard(), {"mirror layer=model.0 out=4"}),
              "edit 'mirror layer=model.0 out=4': 'model.0' has 4 outputs, numbered from 0; 4 is none of them");
    EXPECT_EQ(refusal(own, spikingCard(), {"move by=1,2"}),
              "edit 'move by=1,2': 'model.0' learns along 1 axis, 2 numbers are given");
    EXPECT_EQ(refusal(plane, planeCard(), {"shift by=1"}),
              "edit 'shift by=1': 'stages.0.0.dwconv' has offsets and no delays; 'move' moves them");
    EXPECT_EQ(refusal(plane, planeCard(), {"sigma set=0.1"}),
              "edit 'sigma set=0.1': 'stages.0.0.dwconv' is never narrower than 0.27, set is 0.1");
    Card triangle = planeCard();
    triangle.version = Version::v1;
    EXPECT_EQ(refusal(plane, triangle, {"sigma scale=2"}),
              "edit 'sigma scale=2': 'stages.0.0.dwconv' has no widths that could be changed: its interpolation is v1");
    const auto plain = std::make_shared<MadeUpSource>();
    plain->add("fc.weight", {3, 2});
    EXPECT_EQ(refusal(plain, {}, {"mirror"}),
              "edit 'mirror': this network has no layer with learned positions or delays");
    EXPECT_EQ(refusal(own, spikingCard(), {"mirror in=99"}), "edit 'mirror in=99': no layer has such elements");
}

TEST(EditedSource, TheGridKeepsTheSizeThatWasInferredBeforePositionsMoved) {
    const auto original = spikingLayers();
    const std::vector<Layer> layers = discoverLayers(*original, {});
    const Card pinned = experiments::pinnedCard({}, layers);
    ASSERT_TRUE(pinned.dilatedKernelSize);
    EXPECT_EQ(*pinned.dilatedKernelSize, layers[0].dilatedSize.value);
    const auto middle = edited(original, {}, {"move to=0"});
    EXPECT_EQ(discoverLayers(*middle, pinned)[0].dilatedSize.value, layers[0].dilatedSize.value);
}

} // namespace
} // namespace dclscope::test

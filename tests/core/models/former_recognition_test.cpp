// SPDX-License-Identifier: Apache-2.0
// ConvFormer and FastViT are known by names and shapes, and what is wrong with a file is said by naming the tensor.
#include "core/models/registry.h"
#include "tests/core/models/former_sources.h"

#include <gtest/gtest.h>

namespace dclscope::models {
namespace {

using namespace test::former;
using test::MemorySource;

void expectProblem(MemorySource source, const std::string& key) {
    const Recognition recognition = recognise(source, {});
    EXPECT_NE(recognition.problem.find(key), std::string::npos) << key << ": " << recognition.problem;
    EXPECT_EQ(recognition.problemKey, key);
    EXPECT_EQ(recognition.problem.find('\n'), std::string::npos);
    EXPECT_THROW(loadModel(source, {}), CheckpointError);
}

/// Each tensor in turn is taken away: it is missed.
void expectEveryTensorMatters(const MemorySource& whole) {
    for (const TensorInfo& tensor : whole.tensors()) {
        if (tensor.name.ends_with(".num_batches_tracked")) continue;
        MemorySource without = whole;
        without.remove(tensor.name);
        const Recognition missing = recognise(without, {});
        EXPECT_NE(missing.problem, "") << tensor.name;
        EXPECT_NE(std::find(missing.missing.begin(), missing.missing.end(), tensor.name), missing.missing.end())
            << tensor.name << ": " << missing.problem;
    }
}

TEST(FormerRecognition, KnowsWholeNetworks) {
    const Recognition dcls = recognise(goodConvFormer(), {});
    EXPECT_EQ(dcls.problem, "");
    EXPECT_EQ(dcls.name, "convformer-dcls-audio");
    EXPECT_EQ(dcls.description, "widths 3-4-5-6, depths 1-1-1-1, 5 elements per kernel, 5 outputs");
    EXPECT_TRUE(dcls.missing.empty() && dcls.unexpected.empty());
    EXPECT_EQ(recognise(goodConvFormer(false), {}).name, "convformer-audio");
    EXPECT_EQ(recognise(goodConvFormer(true, true), {}).name, "convformer-dcls");
    const Recognition image = recognise(goodConvFormer(false, true), {});
    EXPECT_EQ(image.name, "convformer");
    EXPECT_EQ(image.problem, "");
    const Recognition fastVit = recognise(goodFastVit(), {});
    EXPECT_EQ(fastVit.problem, "");
    EXPECT_EQ(fastVit.name, "fastvit-dcls-audio");
    EXPECT_EQ(fastVit.description, "widths 16-32, depths 2-1, attention in stage 1, 5 elements per kernel, 5 outputs");
    EXPECT_TRUE(fastVit.missing.empty() && fastVit.unexpected.empty());
    EXPECT_EQ(recognise(goodFastVit(false), {}).name, "fastvit-audio");
    EXPECT_EQ(recognise(goodImageFastVit(), {}).name, "fastvit");
    EXPECT_EQ(recognise(goodImageFastVit(), {}).problem, "");
}

TEST(FormerRecognition, MissesEveryTensor) {
    expectEveryTensorMatters(goodConvFormer());
    expectEveryTensorMatters(goodConvFormer(false, true));
    expectEveryTensorMatters(goodFastVit());
    expectEveryTensorMatters(goodFastVit(false));
    expectEveryTensorMatters(goodImageFastVit());
}

/// Whatever shape a tensor has: no harm, and the file is no network any more.
TEST(FormerRecognition, BearsEveryShape) {
    const std::int64_t huge = std::int64_t{1} << 40;
    const std::vector<std::vector<std::int64_t>> shapes{
        {}, {0}, {huge}, {0, 0}, {huge, 7, 1, 1}, {7, huge, 0, 3}, {0, 0, 0, 0}, {3, 0, 2, 16}, {2, 2, 2, 2, 2, 2}};
    for (const MemorySource& whole : {goodConvFormer(), goodConvFormer(false, true), goodFastVit(), goodImageFastVit()})
        for (const TensorInfo& tensor : whole.tensors()) {
            if (tensor.name.ends_with(".num_batches_tracked")) continue;
            for (const auto& shape : shapes) {
                MemorySource source = whole;
                source.reshape(tensor.name, shape);
                EXPECT_NE(recognise(source, {}).problem, "") << tensor.name;
            }
        }
}

template <class Change>
MemorySource changed(MemorySource source, Change change) {
    change(source);
    return source;
}

TEST(FormerRecognition, NamesTheTensorThatIsWrong) {
    const auto reshaped = [](const MemorySource& source, const std::string& key, std::vector<std::int64_t> shape) {
        return changed(source, [&](auto& s) { s.reshape(key, shape); });
    };
    for (const char* key : {"stages.0.0.token_mixer.pwconv1.weight", "stages.3.0.mlp.act.scale", "head.norm.bias",
                            "stages.2.0.res_scale2.scale", "downsample_layers.2.pre_norm.weight"})
        expectProblem(reshaped(goodConvFormer(), key, {9}), key);
    expectProblem(changed(goodConvFormer(), [](auto& s) { s.remove("stages.1.0.token_mixer.dwconv.P"); }),
                  "stages.1.0.token_mixer.dwconv.P");
    expectProblem(changed(goodConvFormer(), [](auto& s) { s.remove("stages.1.0.token_mixer.dwconv.SIG"); }),
                  "stages.1.0.token_mixer.dwconv.SIG");
    expectProblem(changed(goodConvFormer(), [](auto& s) { s.add("stages.2.1.norm1.weight", {5}); }),
                  "stages.2.1.token_mixer.pwconv1.weight");
    expectProblem(changed(goodConvFormer(true, true), [](auto& s) { s.remove("downsample_layers.0.conv.bias"); }),
                  "downsample_layers.0.conv.bias");
    for (const char* key :
         {"network.0.1.token_mixer.mixer.rbr_scale.conv.weight", "network.1.proj.0.small_conv.bn.weight",
          "network.3.0.token_mixer.qkv.weight", "conv_exp.se.expand.weight", "network.2.pe.bias"})
        expectProblem(reshaped(goodFastVit(), key, {9}), key);
    expectProblem(changed(goodFastVit(), [](auto& s) { s.remove("network.2.pe.SIG"); }), "network.2.pe.SIG");
    expectProblem(changed(goodFastVit(), [](auto& s) { s.add("network.5.pe.bias", {32}); }),
                  "network.4.proj.0.lkb_origin.conv.weight");
}

TEST(FormerRecognition, KnowsReparameterisedMixers) {
    const MemorySource fused = changed(goodFastVit(), fuseMixers);
    const Recognition recognition = recognise(fused, {});
    EXPECT_EQ(recognition.problem, "");
    EXPECT_TRUE(recognition.missing.empty() && recognition.unexpected.empty());
    EXPECT_NE(recognition.description.find("re-parameterised"), std::string::npos);
    expectProblem(changed(fused, [](auto& s) { s.remove("network.0.1.token_mixer.reparam_conv.bias"); }),
                  "network.0.1.token_mixer.reparam_conv.bias");
    expectProblem(changed(fused,
                          [](auto& s) {
                              s.reshape("network.0.0.token_mixer.reparam_conv.weight", {16, 1, 5, 5});
                          }),
                  "network.0.0.token_mixer.reparam_conv.weight");
}

TEST(FormerRecognition, RefusesWidthsThatCannotBeSplit) {
    MemorySource source;
    source.add("patch_embed.weight", {10, 1, 2, 16});
    addRepMixerBlock(source, "network.0.0.", 10, false);
    addPatchMerging(source, "network.1.", 15);
    EXPECT_EQ(recognise(source, {}).missing.front(), "conv_exp.rbr_conv.0.conv.weight");
    addBranch(source, "conv_exp.rbr_conv.0", {30, 1, 3, 3});
    addBranch(source, "conv_exp.rbr_scale", {30, 1, 1, 1});
    source.add("conv_exp.se.reduce.weight", {2, 30, 1, 1});
    source.add("conv_exp.se.expand.weight", {30, 2, 1, 1});
    source.add("conv_exp.se.reduce.bias", {2});
    source.add("conv_exp.se.expand.bias", {30});
    expectProblem(source, "network.1.proj.0.lkb_origin.conv.weight");
}

TEST(FormerRecognition, LetsBeWhatIsOnlyOdd) {
    const Recognition headless = recognise(changed(goodFastVit(),
                                                   [](auto& s) {
                                                       s.remove("head.bias");
                                                       s.remove("head.weight");
                                                   }),
                                           {});
    EXPECT_EQ(headless.problem, "");
    EXPECT_EQ(headless.missing.size(), 2U);
    for (const char* key :
         {"network.999999999.0.layer_scale", "network.0.999999999.layer_scale", "network..x", "teacher"}) {
        const Recognition odd = recognise(changed(goodFastVit(), [&](auto& s) { s.add(key, {3}); }), {});
        EXPECT_EQ(odd.problem, "") << key;
        EXPECT_EQ(odd.unexpected, std::vector<std::string>{key});
    }
}

TEST(FormerRecognition, AsksForSigWhereTheVersionNeedsIt) {
    Card card;
    card.version = Version::gauss;
    MemorySource source = goodConvFormer();
    for (int s = 0; s < 4; ++s) source.remove("stages." + std::to_string(s) + ".0.token_mixer.dwconv.SIG");
    EXPECT_EQ(recognise(source, {}).problem, "");
    EXPECT_EQ(recognise(source, card).problemKey, "stages.0.0.token_mixer.dwconv.SIG");
}

} // namespace
} // namespace dclscope::models

// SPDX-License-Identifier: Apache-2.0
// Small checkpoints that PyTorch itself made, with what it computes beside them (tests/data/checkpoint/make_torch.py).
#include "core/checkpoint/checkpoint.h"
#include "tests/fixtures.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

std::shared_ptr<const Checkpoint> open(const std::string& name) {
    return openCheckpoint(test::testData("checkpoint/torch") / name);
}

bool says(const Checkpoint& checkpoint, const std::string& words) {
    const auto& notes = checkpoint.notes();
    return std::any_of(notes.begin(), notes.end(),
                       [&](const std::string& note) { return note.find(words) != std::string::npos; });
}

void expectNear(const Array& found, const Array& expected, const std::string& what) {
    ASSERT_EQ(found.shape, expected.shape) << what;
    for (std::size_t i = 0; i < found.values.size(); ++i)
        ASSERT_NEAR(found.values[i], expected.values[i], 1e-6F) << what << " " << i;
}

struct Normalised {
    const char* file;
    const char* note;
};

class Normalisation : public testing::TestWithParam<Normalised> {};

TEST_P(Normalisation, GivesTheWeightsThatPyTorchRunsWith) {
    const auto checkpoint = open(GetParam().file);
    for (const std::string name : {"linear", "conv", "up", "wide"}) {
        ASSERT_NE(checkpoint->find(name + ".weight"), nullptr) << name;
        EXPECT_EQ(checkpoint->roleOf(name + ".weight"), TensorRole::Computed) << name;
        expectNear(checkpoint->readFloats(name + ".weight"), checkpoint->readFloats("expected." + name), name);
    }
    EXPECT_TRUE(says(*checkpoint, GetParam().note));
}

INSTANTIATE_TEST_SUITE_P(Files, Normalisation,
                         testing::Values(Normalised{"spectral_norm_old.pt", "before spectral normalisation"},
                                         Normalised{"spectral_norm_new.pt", "before spectral normalisation"},
                                         Normalised{"weight_norm_old.pt", "magnitudes and directions"}),
                         [](const auto& info) {
                             const std::string name = info.param.file;
                             return name.substr(0, name.find('.'));
                         });

TEST(TorchMade, ParametrizationsThatAreNotComputedAreSaid) {
    const auto checkpoint = open("other_parametrizations.pt");
    for (const char* name : {"rotation.weight", "reflection.weight", "chain.weight", "symmetric.weight"})
        EXPECT_EQ(checkpoint->find(name), nullptr) << name;
    EXPECT_TRUE(says(*checkpoint, "'reflection.weight', 'rotation.weight': not computed, an orthogonal"));
    EXPECT_TRUE(says(*checkpoint, "'chain.weight', 'symmetric.weight': not computed, the file does not say"));
}

TEST(TorchMade, QuantisedTensorsAreTheNumbersThatTheyStandFor) {
    const auto checkpoint = open("quantised.pt");
    expectNear(checkpoint->readFloats("a.weight"), checkpoint->readFloats("expected.a"), "a.weight");
    EXPECT_EQ(checkpoint->find("a.weight")->dtype, DType::Float32);
    EXPECT_EQ(checkpoint->roleOf("a.weight"), TensorRole::Computed);
    EXPECT_NEAR(checkpoint->statisticsOf("a.weight").maximum, 2.0, 2.0);
    EXPECT_TRUE(says(*checkpoint, "2 tensors of quantised numbers"));
    const Array channels = checkpoint->readFloats("b.weight"); // a scale per channel, each of them 0.05
    for (const float value : channels.values) EXPECT_NEAR(value, 0.05F * std::round(value / 0.05F), 1e-6F);
}

TEST(TorchMade, TensorsQuantisedPerChannelAreTheNumbersThatTheyStandFor) {
    const auto checkpoint = open("per_channel.pt");
    for (const std::string name : {"outputs", "inputs", "embeddings", "listed"}) {
        ASSERT_NE(checkpoint->find(name + ".weight"), nullptr) << name;
        EXPECT_EQ(checkpoint->find(name + ".weight")->dtype, DType::Float32);
        EXPECT_EQ(checkpoint->roleOf(name + ".weight"), TensorRole::Computed);
        expectNear(checkpoint->readFloats(name + ".weight"), checkpoint->readFloats("expected." + name), name);
        EXPECT_NEAR(checkpoint->statisticsOf(name + ".weight").mean, checkpoint->statisticsOf("expected." + name).mean,
                    1e-6);
    }
    EXPECT_TRUE(says(*checkpoint, "4 tensors of quantised numbers"));
    for (const char* name : {"few", "word", "axis", "below", "square", "complex"}) {
        EXPECT_EQ(checkpoint->find(std::string(name) + ".weight"), nullptr) << name;
        EXPECT_TRUE(says(*checkpoint, "'" + std::string(name) + ".weight' is left out")) << name;
    }
}

TEST(TorchMade, LayersPackedPerChannelShowTheirWeights) {
    const auto checkpoint = open("packed_channels.pt");
    expectNear(checkpoint->readFloats("module.0.weight"), checkpoint->readFloats("expected.conv"), "conv");
    expectNear(checkpoint->readFloats("module.2._packed_params._packed_params.weight"),
               checkpoint->readFloats("expected.linear"), "linear");
}

struct Packed {
    const char* file;
    const char* first;
    const char* second;
    const char* format;
};

class PackedLayers : public testing::TestWithParam<Packed> {};

TEST_P(PackedLayers, ShowTheirWeights) {
    const Packed& packed = GetParam();
    const auto checkpoint = open(packed.file);
    const auto expected = open("packed_expected.pt");
    EXPECT_EQ(checkpoint->format(), packed.format);
    std::string names;
    for (const TensorInfo& tensor : checkpoint->tensors()) names += tensor.name + " ";
    ASSERT_NE(checkpoint->find(std::string(packed.first) + ".weight"), nullptr) << names;
    expectNear(checkpoint->readFloats(std::string(packed.first) + ".weight"), expected->readFloats("0"), "0");
    expectNear(checkpoint->readFloats(std::string(packed.first) + ".bias"), expected->readFloats("0.bias"), "0.bias");
    expectNear(checkpoint->readFloats(std::string(packed.second) + ".weight"), expected->readFloats("2"), "2");
}

INSTANTIATE_TEST_SUITE_P(Files, PackedLayers,
                         testing::Values(Packed{"packed_state.pt", "0._packed_params._packed_params",
                                                "2._packed_params._packed_params", "torch zip"},
                                         Packed{"packed_module.pt", "0._packed_params._packed_params",
                                                "2._packed_params._packed_params", "torchscript"},
                                         Packed{"packed_mobile.ptl", "CONSTANTS.c0", "CONSTANTS.c1", "torchscript"}),
                         [](const auto& info) {
                             const std::string name = info.param.file;
                             return name.substr(0, name.find('.'));
                         });

TEST(TorchMade, AModuleOfConstantsSaysSo) {
    EXPECT_TRUE(says(*open("packed_mobile.ptl"), "the module holds no tensors of its own"));
}

TEST(TorchMade, APackedNetworkForPhonesShowsItsWeights) {
    SKIP_WITHOUT_SHARED("real/vit4mnist/vit4mnist.ptl");
    const auto checkpoint = openCheckpoint(test::shared("real/vit4mnist/vit4mnist.ptl"));
    const TensorInfo* embedding = checkpoint->find("CONSTANTS.c3.weight");
    ASSERT_NE(embedding, nullptr);
    EXPECT_EQ(embedding->shape, (std::vector<std::int64_t>{64, 49}));
    const TensorStatistics found = checkpoint->statisticsOf("CONSTANTS.c3.weight");
    EXPECT_LE(found.maximum, 127 * 0.008270378224551678 + 1e-6);
    EXPECT_GE(found.minimum, -128 * 0.008270378224551678 - 1e-6);
    EXPECT_EQ(found.finite, 64 * 49);
    EXPECT_EQ(checkpoint->find("CONSTANTS.c3.bias")->shape, std::vector<std::int64_t>{64});
    EXPECT_EQ(checkpoint->tensors().size(), 79U);
}

TEST(TorchMade, ABareTensorIsOne) {
    const auto checkpoint = open("bare.pt");
    ASSERT_EQ(checkpoint->tensors().size(), 1U);
    EXPECT_EQ(checkpoint->readFloats("").values, (std::vector<float>{0, 1, 2, 3, 4, 5}));
    EXPECT_TRUE(says(*checkpoint, "one tensor"));
}

} // namespace
} // namespace dclscope

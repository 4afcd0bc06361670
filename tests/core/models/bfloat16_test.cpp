// SPDX-License-Identifier: Apache-2.0
// Networks of each convolutional family in bfloat16: no probability changes by a hundredth; by two in those whose
// parameters are made by a closed form and never were trained.
#include "core/base/error.h"
#include "core/checkpoint/checkpoint.h"
#include "core/models/registry.h"
#include "tests/core/models/generated_source.h"
#include "tests/core/models/parity.h"

#include <gtest/gtest.h>

namespace dclscope::models {
namespace {

using layers::Precision;

float largestChange(const Array& a, const Array& b) {
    EXPECT_EQ(a.shape, b.shape);
    float largest = 0.0F;
    for (std::size_t i = 0; i < a.values.size(); ++i) largest = std::max(largest, std::fabs(a.values[i] - b.values[i]));
    return largest;
}

void expectNearlyTheSame(const TensorSource& source, const Array& input, float most) {
    const auto exact = loadModel(source, {});
    const auto coarse = loadModel(source, {}, Precision::Bfloat16);
    EXPECT_LT(largestChange(coarse->run(input, "probabilities"), exact->run(input, "probabilities")), most);
    EXPECT_GT(largestChange(coarse->run(input, "logits"), exact->run(input, "logits")), 0.0F) << "not in bfloat16";
    EXPECT_EQ(coarse->run(input, "logits", 3).values, coarse->run(input, "logits").values);
}

struct File {
    const char* system;
    const char* name;
};

class InBfloat16 : public testing::TestWithParam<File> {
protected:
    void SetUp() override {
        if (!layers::hasBfloat16Products()) GTEST_SKIP() << "this processor has no products of bfloat16 numbers";
    }
};

TEST_P(InBfloat16, ProbabilitiesChangeByLessThanAHundredth) {
    const auto file = test::fixture(GetParam().system, GetParam().name);
    if (!std::filesystem::exists(file)) GTEST_SKIP() << "needs " << file << ", which is not beside this checkout";
    const auto index = test::readJson(file.parent_path() / "index.json");
    const nlohmann::json entry = index.at(index.contains(GetParam().name) ? GetParam().name : file.stem().string());
    const auto expected = openCheckpoint(file.parent_path() / entry.at("expected").get<std::string>());
    expectNearlyTheSame(*openCheckpoint(file),
                        expected->readFloats(expected->find("waveform") != nullptr ? "waveform" : "input"), 0.01F);
}

INSTANTIATE_TEST_SUITE_P(Files, InBfloat16,
                         testing::Values(File{"dcls_audio", "convnext_dcls_audio_gauss.pth"},
                                         File{"dcls_audio", "convformer_dcls_audio.pth"},
                                         File{"dcls_audio", "fastvit_dcls_audio.pth"},
                                         File{"audioset_convnext", "convnext_tiny_cfg.safetensors"},
                                         File{"kernel_sharing", "convmixer_shared.pt"},
                                         File{"kernel_sharing", "seresnet_partial.pt"}));

class PannInBfloat16 : public testing::TestWithParam<const char*> {};

TEST_P(PannInBfloat16, ProbabilitiesChangeByLessThanTwoHundredths) {
    if (!layers::hasBfloat16Products()) GTEST_SKIP() << "this processor has no products of bfloat16 numbers";
    SKIP_WITHOUT_SHARED("fixtures/checkpoints/pann");
    const auto folder = test::shared("fixtures/checkpoints/pann");
    expectNearlyTheSame(test::GeneratedSource(folder / "spec" / (std::string(GetParam()) + ".json")),
                        openCheckpoint(folder / "input.pt")->readFloats("waveform"), 0.02F);
}

INSTANTIATE_TEST_SUITE_P(Networks, PannInBfloat16, testing::Values("Cnn6", "MobileNetV1", "Cnn6Next"));

TEST(Bfloat16, IsRefusedForSpikingNetworks) {
    const auto file = test::fixture("snn", "snn_shd.pt");
    if (!std::filesystem::exists(file)) GTEST_SKIP() << "needs " << file << ", which is not beside this checkout";
    try {
        (void)loadModel(*openCheckpoint(file), {}, Precision::Bfloat16);
        ADD_FAILURE() << "accepted";
    } catch (const ConfigError& error) {
        EXPECT_NE(std::string(error.what()).find("spiking network runs in float32 only"), std::string::npos);
    }
}

} // namespace
} // namespace dclscope::models

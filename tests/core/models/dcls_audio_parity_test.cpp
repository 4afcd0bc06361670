// SPDX-License-Identifier: Apache-2.0
// The networks of DCLS-Audio, built from the reference's checkpoints, give the reference's feature maps and logits.
#include "core/base/error.h"
#include "core/checkpoint/checkpoint.h"
#include "core/models/registry.h"
#include "tests/core/models/parity.h"

#include <gtest/gtest.h>

namespace dclscope::models {
namespace {

using test::expectClose;

Card cardFromMeta(const nlohmann::json& meta) {
    Card card;
    if (!meta.contains("version")) return card;
    const std::int64_t size = meta.at("dilated_kernel_size").get<std::int64_t>();
    card.version = versionFromName(meta.at("version").get<std::string>());
    card.dilatedKernelSize = std::vector<std::int64_t>{size, size};
    return card;
}

/// The mean over the pixels of [batch, channels, height, width].
Array pixelMean(const Array& map) {
    const auto pixels = static_cast<std::size_t>(map.shape[2] * map.shape[3]);
    Array mean{{map.shape[0], map.shape[1]}, {}};
    for (std::size_t begin = 0; begin < map.values.size(); begin += pixels) {
        double sum = 0.0;
        for (std::size_t i = 0; i < pixels; ++i) sum += static_cast<double>(map.values[begin + i]);
        mean.values.push_back(static_cast<float>(sum / static_cast<double>(pixels)));
    }
    return mean;
}

class DclsAudioParity : public testing::TestWithParam<const char*> {
protected:
    void SetUp() override {
        const auto file = test::fixture("dcls_audio", GetParam());
        if (!std::filesystem::exists(file)) GTEST_SKIP() << "needs " << file << ", which is not beside this checkout";
        entry_ = test::readJson(file.parent_path() / "index.json").at(GetParam());
        checkpoint_ = openCheckpoint(file);
        expected_ = openCheckpoint(file.parent_path() / entry_.at("expected").get<std::string>());
        card_ = cardFromMeta(entry_.at("meta"));
    }

    float tolerance(const std::string& name) const { return entry_.at("tolerance").at(name).get<float>(); }

    nlohmann::json entry_;
    std::shared_ptr<const Checkpoint> checkpoint_, expected_;
    Card card_;
};

TEST_P(DclsAudioParity, EveryStageTheEmbeddingAndTheLogits) {
    const auto model = loadModel(*checkpoint_, card_);
    const Array input = expected_->readFloats("input");
    const std::string prefix = expected_->find("stage0_mean") != nullptr ? "stage" : "network";
    for (std::size_t s = 0; expected_->find(prefix + std::to_string(s) + "_mean") != nullptr; ++s) {
        const std::string name = prefix + std::to_string(s) + "_mean";
        expectClose(pixelMean(model->run(input, stageHead(s))), expected_->readFloats(name), tolerance(name), name);
    }
    expectClose(model->run(input, "scene"), expected_->readFloats("embedding"), tolerance("embedding"), "embedding");
    expectClose(model->run(input), expected_->readFloats("logits"), tolerance("logits"), "logits");
}

/// Version and dilated size of the published networks follow from the layers' shapes.
TEST_P(DclsAudioParity, NeedsNoCard) {
    const auto model = loadModel(*checkpoint_, {});
    expectClose(model->run(expected_->readFloats("input")), expected_->readFloats("logits"), tolerance("logits"),
                "logits");
}

TEST_P(DclsAudioParity, ThreadsChangeNothing) {
    const auto model = loadModel(*checkpoint_, card_);
    const Array input = expected_->readFloats("input");
    EXPECT_EQ(model->run(input, "logits", 1).values, model->run(input, "logits", 3).values);
}

TEST_P(DclsAudioParity, IsRecognisedWhole) {
    const Recognition recognition = recognise(*checkpoint_, card_);
    EXPECT_EQ(recognition.problem, "");
    EXPECT_EQ(recognition.certainty, "by all names and shapes");
    EXPECT_TRUE(recognition.missing.empty() && recognition.unexpected.empty());
}

INSTANTIATE_TEST_SUITE_P(Networks, DclsAudioParity,
                         testing::Values("convnext_dcls_audio_gauss.pth", "convnext_dcls_audio_v0.pth",
                                         "convnext_audio.pth", "convformer_dcls_audio.pth", "convformer_audio.pth",
                                         "fastvit_dcls_audio.pth", "fastvit_audio.pth"));

} // namespace
} // namespace dclscope::models

// SPDX-License-Identifier: Apache-2.0
// Networks that take the waveform give the reference's features, feature maps, embeddings and probabilities: the ConvNeXt
// for AudioSet from its files, the PANNs family from parameters made by a closed form.
#include "core/base/error.h"
#include "core/checkpoint/checkpoint.h"
#include "core/models/registry.h"
#include "tests/core/models/generated_source.h"
#include "tests/core/models/parity.h"

#include <gtest/gtest.h>

#include <utility>

namespace dclscope::models {
namespace {

using test::expectClose;
using test::GeneratedSource;

const std::vector<std::pair<const char*, const char*>> kConvNeXtHeads{{"logmel", "logmel"},
                                                                      {"frame", "frame_embeddings"},
                                                                      {"scene", "scene_embeddings"},
                                                                      {"logits", "clipwise_logits"},
                                                                      {"probabilities", "clipwise_output"}};

class ConvNeXtAudioSetParity : public testing::TestWithParam<std::pair<const char*, const char*>> {};

TEST_P(ConvNeXtAudioSetParity, EveryHead) {
    SKIP_WITHOUT_SHARED("fixtures/checkpoints/audioset_convnext");
    const auto folder = test::shared("fixtures/checkpoints/audioset_convnext");
    const auto [file, name] = GetParam();
    const nlohmann::json entry = test::readJson(folder / "index.json").at(name);
    const auto checkpoint = openCheckpoint(folder / file);
    const auto expected = openCheckpoint(folder / entry.at("expected").get<std::string>());
    const Recognition recognition = recognise(*checkpoint, {});
    EXPECT_EQ(recognition.name, "convnext-audioset");
    EXPECT_EQ(recognition.certainty, "by all names and shapes");
    EXPECT_TRUE(recognition.missing.empty() && recognition.unexpected.empty());
    EXPECT_NE(recognition.description.find("stem " + entry.at("meta").at("stem").get<std::string>()),
              std::string::npos);
    const auto model = loadModel(*checkpoint, {});
    EXPECT_EQ(model->facts().input, InputKind::Waveform);
    EXPECT_EQ(model->facts().sampleRateHz, 32000.0);
    const Array waveform = expected->readFloats("waveform");
    for (const auto& [head, tensor] : kConvNeXtHeads)
        expectClose(model->run(waveform, head), expected->readFloats(tensor),
                    entry.at("tolerance").at(tensor).get<float>(), tensor);
    EXPECT_EQ(model->run(waveform, "logits", 1).values, model->run(waveform, "logits", 3).values);
    EXPECT_EQ(model->run(waveform, "stage:3").values, model->run(waveform, "frame").values);
}

INSTANTIATE_TEST_SUITE_P(Networks, ConvNeXtAudioSetParity,
                         testing::Values(std::pair("convnext_tiny_cfg.pth", "convnext_tiny_cfg"),
                                         std::pair("convnext_tiny_cfg.safetensors", "convnext_tiny_cfg"),
                                         std::pair("convnext_stem56.safetensors", "convnext_stem56")));

std::filesystem::path pann(const std::string& name) { return test::shared("fixtures/checkpoints/pann") / name; }

Card cardFor(const std::string& name) {
    Card card;
    if (name == "Cnn6NextNoLastPool") card.model = name; // its names and shapes are those of Cnn6Next
    return card;
}

class PannsParity : public testing::TestWithParam<const char*> {};

TEST_P(PannsParity, EveryHead) {
    SKIP_WITHOUT_SHARED("fixtures/checkpoints/pann");
    const std::string name = GetParam();
    const nlohmann::json entry = test::readJson(pann("index.json")).at(name);
    const GeneratedSource source(pann("spec/" + name + ".json"));
    const auto expected = openCheckpoint(pann(entry.at("expected").get<std::string>()));
    const Recognition recognition = recognise(source, cardFor(name));
    EXPECT_EQ(recognition.name, name);
    EXPECT_EQ(recognition.problem, "");
    EXPECT_TRUE(recognition.missing.empty() && recognition.unexpected.empty());
    const auto model = loadModel(source, cardFor(name));
    const Array waveform = openCheckpoint(pann("input.pt"))->readFloats("waveform");
    const nlohmann::json& tolerance = entry.at("tolerance");
    const Array logits = model->run(waveform);
    expectClose(logits, expected->readFloats("logits"), tolerance.at("logits").get<float>(), "logits");
    expectClose(probabilitiesOf(logits, true), expected->readFloats("clipwise_output"),
                tolerance.at("clipwise_output").get<float>(), "clipwise_output");
    if (expected->find("embedding") != nullptr)
        expectClose(model->run(waveform, "scene"), expected->readFloats("embedding"),
                    tolerance.at("embedding").get<float>(), "embedding");
}

INSTANTIATE_TEST_SUITE_P(Networks, PannsParity,
                         testing::Values("Cnn6", "Cnn10", "Cnn14", "MobileNetV1", "MobileNetV2", "Cnn14Sep",
                                         "Cnn14SepPW", "Cnn6Next", "Cnn6NextNoStem", "Cnn6NextNoLastPool",
                                         "Cnn6NextConvPool", "Cnn6NextConvPoolGroup1", "Cnn6Next11", "Cnn6Next13",
                                         "Cnn7Next", "Cnn8NextNoStemNoFC1", "Cnn10Next", "Cnn10Next11",
                                         "Cnn10NextNoStem", "Cnn14Next"));

/// Two seconds of sound, as reproducible as the parameters.
Array generatedSound() {
    constexpr std::uint32_t kSamples = 32000;
    Array sound{{2, kSamples}, {}};
    for (std::uint32_t clip = 0; clip < 2; ++clip)
        for (std::uint32_t i = 0; i < kSamples; ++i)
            sound.values.push_back(
                static_cast<float>(0.2 * GeneratedSource::noise(i * 0x85EBCA6BU + clip * 0x9E3779B9U)));
    return sound;
}

class PannsOfGeneratedSound : public testing::TestWithParam<const char*> {};

/// Also of classes of which the collection has only names and shapes: every 33rd logit of both clips and some 16 values of
/// each embedding, computed by the reference's code from the same parameters.
TEST_P(PannsOfGeneratedSound, GivesTheReferencesValues) {
    const std::string name = GetParam();
    const auto spec = test::fixture("pann", "spec/" + name + ".json");
    if (!std::filesystem::exists(spec)) GTEST_SKIP() << "needs " << spec << ", which is not beside this checkout";
    const GeneratedSource source(spec);
    EXPECT_EQ(recognise(source, {}).name, name);
    const nlohmann::json entry = test::readJson(test::testData("models/pann/generated_sound.json")).at(name);
    const auto model = loadModel(source, {});
    for (const auto& [head, key] : {std::pair("logits", "logits"), std::pair("scene", "embedding")}) {
        const Array got = model->run(generatedSound(), head);
        const auto expected = entry.at(key).get<std::vector<float>>();
        const std::size_t width = got.values.size() / 2;
        const std::size_t step = std::string_view(key) == "logits" ? 33 : std::max<std::size_t>(width / 16, 1);
        std::vector<float> some;
        for (std::size_t row = 0; row < 2; ++row)
            for (std::size_t i = 0; i < width; i += step) some.push_back(got.values[row * width + i]);
        ASSERT_EQ(some.size(), expected.size());
        float largest = 1.0F;
        for (const float value : expected) largest = std::max(largest, std::fabs(value));
        const auto count = static_cast<std::int64_t>(some.size());
        expectClose({{count}, some}, {{count}, expected}, 2e-5F * largest, key);
    }
}

INSTANTIATE_TEST_SUITE_P(Networks, PannsOfGeneratedSound,
                         testing::Values("Cnn6", "Cnn6NextConvPoolGroup1", "MobileNetV2", "Cnn6Next11NoStem",
                                         "Cnn6Next13NoStem", "ResNet22", "ResNet38", "ResNet54", "Cnn14_emb512",
                                         "Cnn14_emb128", "Cnn14_emb32"));

TEST(PannsParity, LogMel) {
    SKIP_WITHOUT_SHARED("fixtures/checkpoints/pann");
    const auto model = loadModel(GeneratedSource(pann("spec/Cnn6.json")), {});
    const Array waveform = openCheckpoint(pann("input.pt"))->readFloats("waveform");
    expectClose(model->run(waveform, "logmel"), openCheckpoint(pann("logmel64.pt"))->readFloats("logmel"), 1e-3F,
                "logmel");
}

} // namespace
} // namespace dclscope::models

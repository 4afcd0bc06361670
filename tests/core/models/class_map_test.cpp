// SPDX-License-Identifier: Apache-2.0
// Where a logit comes from: the shares of all pixels and the constant are the logit, for every architecture that names
// sounds, and the maps come from the pass that the logits come from.
#include "core/base/error.h"
#include "core/checkpoint/checkpoint.h"
#include "core/models/passage.h"
#include "core/models/registry.h"
#include "tests/app/made_models.h"
#include "tests/core/models/former_sources.h"
#include "tests/core/models/generated_source.h"
#include "tests/core/models/parity.h"
#include "tests/temporary_folder.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <numeric>

namespace dclscope::models {
namespace {

using test::GeneratedSource;
using test::MemorySource;

/// Names and shapes of another source, with values that follow from them.
class FilledSource : public TensorSource {
public:
    explicit FilledSource(MemorySource shapes) : shapes_(std::move(shapes)) {}

    const std::string& path() const noexcept override { return shapes_.path(); }
    const std::vector<TensorInfo>& tensors() const noexcept override { return shapes_.tensors(); }
    std::vector<std::byte> readBytes(std::string_view name) const override {
        std::vector<std::byte> bytes = shapes_.readBytes(name);
        const TensorInfo& info = *find(name);
        if (info.dtype != DType::Float32) return bytes;
        const auto rank = static_cast<std::uint32_t>(&info - tensors().data());
        for (std::uint32_t j = 0; j < bytes.size() / sizeof(float); ++j) {
            const auto s = static_cast<float>(GeneratedSource::noise(j * 0x85EBCA6BU + rank * 0x9E3779B9U));
            const float value = valueOf(info, s);
            std::memcpy(bytes.data() + j * sizeof(float), &value, sizeof(float));
        }
        return bytes;
    }

private:
    static float valueOf(const TensorInfo& info, float s) {
        if (info.name.ends_with("running_var")) return 1.0F + 0.5F * s * s;
        if (info.shape.size() >= 2 && info.shape[1] > 0 && info.name.ends_with("weight"))
            return s * std::sqrt(6.0F * static_cast<float>(info.shape[0]) / static_cast<float>(info.elementCount()));
        if (info.name.ends_with("weight") || info.name.ends_with("scale")) return 1.0F + 0.3F * s;
        return 0.2F * s;
    }

    MemorySource shapes_;
};

Array noise(std::vector<std::int64_t> shape, double scale) {
    Array array{std::move(shape), {}};
    const std::int64_t count =
        std::accumulate(array.shape.begin(), array.shape.end(), std::int64_t{1}, std::multiplies<>());
    for (std::int64_t i = 0; i < count; ++i)
        array.values.push_back(
            static_cast<float>(scale * GeneratedSource::noise(static_cast<std::uint32_t>(i) * 0x85EBCA6BU + 17U)));
    return array;
}

Array spectrogram() { return noise({1, 1, 128, 211}, 1.0); }
Array waveform() { return noise({1, 40000}, 0.2); }

double sumOf(const ClassMap& map) { return std::accumulate(map.shares.begin(), map.shares.end(), map.constant); }

std::vector<std::int64_t> someLabels(const Model& model) {
    const std::int64_t classes = model.facts().classes;
    return {0, classes / 2, classes - 1};
}

/// The heart of it.
void expectSharesToMakeTheLogits(const Model& model, const Array& input) {
    ASSERT_TRUE(model.facts().showsMaps);
    const Passage passage = model.watch(input);
    EXPECT_EQ(passage.logits.values, model.run(input, "logits").values);
    EXPECT_EQ(passage.last.toArray().values, model.run(input, "frame").values);
    for (const std::int64_t label : someLabels(model)) {
        const ClassMap map = model.classMap(passage, label);
        const auto logit = static_cast<double>(passage.logits.values[static_cast<std::size_t>(label)]);
        EXPECT_NEAR(sumOf(map), logit, 1e-4 * std::max(1.0, std::fabs(logit))) << "class " << label;
        ASSERT_EQ(map.shares.size(), static_cast<std::size_t>(map.height * map.width));
        EXPECT_EQ(map.height, passage.last.height);
        EXPECT_EQ(map.width, passage.last.width);
        const auto [low, high] = std::minmax_element(map.shares.begin(), map.shares.end());
        EXPECT_LT(*low, *high) << "a map that says nothing";
    }
    EXPECT_THROW(static_cast<void>(model.classMap(passage, model.facts().classes)), ConfigError);
    EXPECT_THROW(static_cast<void>(model.classMap(passage, -1)), ConfigError);
}

/// The heads stage:0 and so on are the same maps.
void expectStagesOfThatPass(const Model& model, const Array& input) {
    const Passage passage = model.watch(input);
    ASSERT_GE(passage.stages.size(), 2U);
    for (std::size_t s = 0; s < passage.stages.size(); ++s)
        EXPECT_EQ(passage.stages[s].toArray().values, model.run(input, stageHead(s)).values) << "stage " << s;
}

/// What a pixel adds is what is missing of the logit, bit by bit, when the pixel is made smaller: for classifiers that are
/// linear from piece to piece.
void expectSharesToBeWhatPixelsAdd(const Model& model, const Array& input) {
    constexpr float kLess = 1e-4F; // so little that no other row becomes the loudest one
    const Passage passage = model.watch(input);
    const std::int64_t label = 1;
    const ClassMap map = model.classMap(passage, label);
    const std::int64_t pixels = passage.last.pixels();
    for (const std::int64_t pixel : {std::int64_t{0}, pixels / 2, pixels - 1}) {
        Passage smaller = passage;
        for (std::int64_t c = 0; c < smaller.last.channels; ++c)
            smaller.last.values[static_cast<std::size_t>(c * pixels + pixel)] *= 1.0F - kLess;
        const double missing = sumOf(map) - sumOf(model.classMap(smaller, label));
        const auto share = static_cast<double>(map.shares[static_cast<std::size_t>(pixel)]);
        EXPECT_NEAR(missing, static_cast<double>(kLess) * share,
                    5e-6 + 0.03 * static_cast<double>(kLess) * std::fabs(share))
            << "pixel " << pixel;
    }
}

/// What all channels have in common the norm behind the pooling takes away: it says nothing of any class.
void expectCommonPartsToSayNothing(const Model& model, const Array& input) {
    const Passage passage = model.watch(input);
    Passage lifted = passage;
    const std::int64_t pixels = lifted.last.pixels();
    for (std::int64_t c = 0; c < lifted.last.channels; ++c)
        lifted.last.values[static_cast<std::size_t>(c * pixels + pixels / 2)] += 3.0F;
    const ClassMap before = model.classMap(passage, 0);
    const ClassMap after = model.classMap(lifted, 0);
    for (std::size_t p = 0; p < before.shares.size(); ++p) EXPECT_NEAR(before.shares[p], after.shares[p], 1e-4F) << p;
    EXPECT_TRUE(before.holdsNorm);
}

std::unique_ptr<Model> madeConvNeXt() {
    const test::TemporaryFolder folder;
    test::writeSoundConvNeXt(folder / "convnext.safetensors", 5);
    return loadModel(*openCheckpoint(folder / "convnext.safetensors"), {});
}

std::unique_ptr<Model> madeConvFormer() { return loadModel(FilledSource(test::former::goodConvFormer(false)), {}); }
std::unique_ptr<Model> madeFastVit() { return loadModel(FilledSource(test::former::goodFastVit(false)), {}); }

TEST(ClassMap, OfConvNeXt) {
    const auto model = madeConvNeXt();
    expectSharesToMakeTheLogits(*model, spectrogram());
    expectStagesOfThatPass(*model, spectrogram());
    expectCommonPartsToSayNothing(*model, spectrogram());
    const Passage passage = model->watch(spectrogram());
    EXPECT_EQ(passage.stages.size(), 4U);
    EXPECT_EQ(passage.stages[0].down.step, 2.0);
    EXPECT_EQ(passage.stages[0].across.step, 16.0);
    EXPECT_EQ(passage.last.down.step, 16.0);
    EXPECT_EQ(passage.last.across.step, 128.0);
    EXPECT_EQ(passage.last.across.origin, 0.0);
}

TEST(ClassMap, OfConvFormer) {
    const auto model = madeConvFormer();
    expectSharesToMakeTheLogits(*model, spectrogram());
    expectStagesOfThatPass(*model, spectrogram());
    expectCommonPartsToSayNothing(*model, spectrogram());
    EXPECT_TRUE(model->classMap(model->watch(spectrogram()), 0).holdsUnits);
}

TEST(ClassMap, OfFastVit) {
    const auto model = madeFastVit();
    expectSharesToMakeTheLogits(*model, spectrogram());
    expectSharesToBeWhatPixelsAdd(*model, spectrogram());
    const Passage passage = model->watch(spectrogram());
    ASSERT_EQ(passage.stages.size(), 2U) << "merging patches and encoding positions are no stages";
    EXPECT_EQ(passage.stages[0].toArray().values, model->run(spectrogram(), "stage:0").values);
    EXPECT_EQ(passage.stages[1].toArray().values, model->run(spectrogram(), "stage:3").values);
    EXPECT_EQ(passage.stages[1].across.step, 32.0);
    EXPECT_EQ(passage.stages[1].across.origin, -8.0) << "half a pixel of the stage before";
    const ClassMap map = model->classMap(passage, 0);
    EXPECT_FALSE(map.holdsNorm || map.holdsMaximum || map.holdsUnits) << "the classifier is linear";
}

class ClassMapOfPanns : public testing::TestWithParam<const char*> {};

TEST_P(ClassMapOfPanns, SharesMakeTheLogits) {
    const auto spec = test::fixture("pann", "spec/" + std::string(GetParam()) + ".json");
    if (!std::filesystem::exists(spec)) GTEST_SKIP() << "needs " << spec << ", which is not beside this checkout";
    const auto model = loadModel(GeneratedSource(spec), {});
    expectSharesToMakeTheLogits(*model, waveform());
    EXPECT_TRUE(model->classMap(model->watch(waveform()), 0).holdsMaximum);
    // MobileNet's channels end at 6: which row is the largest jumps.
    if (std::string_view(GetParam()).starts_with("Cnn6")) {
        expectSharesToBeWhatPixelsAdd(*model, waveform());
        expectStagesOfThatPass(*model, waveform());
    }
}

INSTANTIATE_TEST_SUITE_P(Networks, ClassMapOfPanns,
                         testing::Values("Cnn6", "Cnn6NextConvPoolGroup1", "MobileNetV2", "Cnn8NextNoStemNoFC1"));

class ClassMapOfFiles : public testing::TestWithParam<std::pair<const char*, const char*>> {};

TEST_P(ClassMapOfFiles, SharesMakeTheLogits) {
    const auto [system, name] = GetParam();
    const auto file = test::fixture(system, name);
    if (!std::filesystem::exists(file)) GTEST_SKIP() << "needs " << file << ", which is not beside this checkout";
    const auto model = loadModel(*openCheckpoint(file), {});
    const Array input = model->facts().input == InputKind::Waveform ? waveform() : spectrogram();
    expectSharesToMakeTheLogits(*model, input);
    if (std::string_view(name).find("fastvit") == std::string_view::npos) expectStagesOfThatPass(*model, input);
}

INSTANTIATE_TEST_SUITE_P(Networks, ClassMapOfFiles,
                         testing::Values(std::pair("dcls_audio", "convnext_dcls_audio_gauss.pth"),
                                         std::pair("dcls_audio", "convformer_dcls_audio.pth"),
                                         std::pair("dcls_audio", "fastvit_dcls_audio.pth"),
                                         std::pair("dcls_audio", "fastvit_audio.pth"),
                                         std::pair("audioset_convnext", "convnext_tiny_cfg.safetensors"),
                                         std::pair("audioset_convnext", "convnext_stem56.safetensors")));

TEST(ClassMap, TakesOneInputAlone) {
    const auto model = madeConvNeXt();
    EXPECT_THROW(static_cast<void>(model->watch(noise({2, 1, 128, 211}, 1.0))), ShapeError);
}

TEST(ClassMap, IsNotForNetworksWithoutClassifier) {
    const test::TemporaryFolder folder;
    test::writeSoundConvNeXt(folder / "embeds.safetensors", 0);
    const auto model = loadModel(*openCheckpoint(folder / "embeds.safetensors"), {});
    EXPECT_FALSE(model->facts().showsMaps);
    EXPECT_THROW(static_cast<void>(model->watch(spectrogram())), ConfigError);
}

} // namespace
} // namespace dclscope::models

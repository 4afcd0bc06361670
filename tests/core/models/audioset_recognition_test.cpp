// SPDX-License-Identifier: Apache-2.0
// Networks that take the waveform are known by names and shapes; what does not fit is named by its key.
#include "core/base/error.h"
#include "core/models/registry.h"
#include "tests/core/models/generated_source.h"
#include "tests/core/models/memory_source.h"
#include "tests/fixtures.h"

#include <gtest/gtest.h>

#include <cmath>

namespace dclscope::models {
namespace {

using test::GeneratedSource;
using test::MemorySource;

void addNorm(MemorySource& source, const std::string& name, std::int64_t channels) {
    for (const char* leaf : {".weight", ".bias", ".running_mean", ".running_var"}) source.add(name + leaf, {channels});
    source.add(name + ".num_batches_tracked", {}, DType::Int64);
}

/// A Cnn6 of few channels.
MemorySource smallCnn6() {
    MemorySource source;
    addNorm(source, "bn0", 64);
    std::int64_t width = 1;
    for (int block = 1; block <= 4; ++block) {
        const std::string name = "conv_block" + std::to_string(block);
        source.add(name + ".conv1.weight", {2 * block, width, 5, 5});
        width = 2 * block;
        addNorm(source, name + ".bn1", width);
    }
    source.add("fc1.weight", {5, 8});
    source.add("fc1.bias", {5});
    source.add("fc_audioset.weight", {7, 5});
    source.add("fc_audioset.bias", {7});
    return source;
}

/// A ConvNeXt of few channels.
MemorySource smallConvNeXt(std::vector<std::int64_t> stem = {3, 1, 4, 4}) {
    MemorySource source;
    addNorm(source, "bn0", 224);
    source.add("downsample_layers.0.0.weight", std::move(stem));
    for (const char* key : {"downsample_layers.0.0.bias", "downsample_layers.0.1.weight", "downsample_layers.0.1.bias"})
        source.add(key, {3});
    for (std::int64_t s = 0; s < 4; ++s) {
        const std::int64_t width = 3 + s;
        if (s > 0) {
            const std::string down = "downsample_layers." + std::to_string(s);
            source.add(down + ".0.weight", {width - 1});
            source.add(down + ".0.bias", {width - 1});
            source.add(down + ".1.weight", {width, width - 1, 2, 2});
            source.add(down + ".1.bias", {width});
        }
        const std::string block = "stages." + std::to_string(s) + ".0.";
        for (const char* leaf : {"gamma", "dwconv.bias", "norm.weight", "norm.bias", "pwconv2.bias"})
            source.add(block + leaf, {width});
        source.add(block + "dwconv.weight", {width, 1, 7, 7});
        source.add(block + "pwconv1.weight", {4 * width, width});
        source.add(block + "pwconv1.bias", {4 * width});
        source.add(block + "pwconv2.weight", {width, 4 * width});
    }
    source.add("norm.weight", {6});
    source.add("norm.bias", {6});
    source.add("head_audioset.weight", {5, 6});
    source.add("head_audioset.bias", {5});
    return source;
}

template <class Source, class Change>
Source changed(Source source, Change change) {
    change(source);
    return source;
}

void expectProblem(const TensorSource& source, const std::string& key, const Card& card = {}) {
    const Recognition recognition = recognise(source, card);
    EXPECT_EQ(recognition.problemKey, key);
    EXPECT_NE(recognition.problem.find(key), std::string::npos) << recognition.problem;
    try {
        loadModel(source, card);
        FAIL() << key;
    } catch (const CheckpointError& error) {
        EXPECT_NE(std::string(error.what()).find(key), std::string::npos) << error.what();
    }
}

Array someSound(std::int64_t samples) {
    Array sound{{1, samples}, {}};
    for (std::int64_t i = 0; i < samples; ++i)
        sound.values.push_back(0.3F * std::sin(0.05F * static_cast<float>(i) + 1e-6F * static_cast<float>(i * i)));
    return sound;
}

TEST(AudioSetRecognition, ReadsWidthsOffTheShapes) {
    const Recognition cnn6 = recognise(smallCnn6(), {});
    EXPECT_EQ(cnn6.name, "Cnn6");
    EXPECT_EQ(cnn6.problem, "");
    EXPECT_EQ(cnn6.certainty, "by all names and shapes");
    EXPECT_EQ(cnn6.description, "PANNs, widths 2-4-6-8, embedding of 5, 7 outputs");
    const Recognition convNeXt = recognise(smallConvNeXt(), {});
    EXPECT_EQ(convNeXt.name, "convnext-audioset");
    EXPECT_EQ(convNeXt.problem, "");
    EXPECT_NE(convNeXt.description.find("stem 252x56"), std::string::npos) << convNeXt.description;
}

TEST(AudioSetRecognition, NamesTheTensorThatIsWrong) {
    const auto cnn6 = smallCnn6();
    for (const char* key :
         {"bn0.running_var", "conv_block3.bn1.weight", "conv_block1.conv1.weight", "fc1.bias", "fc_audioset.weight"})
        expectProblem(changed(cnn6, [key](auto& s) { s.remove(key); }), key);
    expectProblem(changed(cnn6,
                          [](auto& s) {
                              s.reshape("conv_block2.conv1.weight", {4, 2, 3, 3});
                          }),
                  "conv_block2.conv1.weight");
    expectProblem(changed(cnn6,
                          [](auto& s) {
                              s.reshape("conv_block2.conv1.weight", {0, 2, 5, 5});
                          }),
                  "conv_block2.conv1.weight");
    expectProblem(changed(cnn6, [](auto& s) { s.reshape("bn0.weight", {128}); }), "bn0.weight");
    expectProblem(changed(cnn6, [](auto& s) { s.add("conv_block4.attention.weight", {8}); }),
                  "conv_block4.attention.weight");
    const auto convNeXt = smallConvNeXt();
    for (const char* key : {"bn0.running_mean", "stages.2.0.norm.bias", "norm.weight", "head_audioset.bias"})
        expectProblem(changed(convNeXt, [key](auto& s) { s.remove(key); }), key);
    expectProblem(smallConvNeXt({3, 1, 5, 5}), "downsample_layers.0.0.weight");
    expectProblem(smallConvNeXt({3, 3, 4, 4}), "downsample_layers.0.0.weight");
}

TEST(AudioSetRecognition, RefusesAnotherFrontEnd) {
    for (const char* key :
         {"spectrogram_extractor.stft.conv_real.weight", "spectrogram_extractor.stft.conv_imag.weight"}) {
        expectProblem(changed(smallCnn6(), [key](auto& s) { s.add(key, {257, 1, 512}); }), key);
        // The right shape, and ones for values: recognised, but not run.
        const auto wrong = changed(smallCnn6(), [key](auto& s) { s.add(key, {513, 1, 1024}); });
        EXPECT_EQ(recognise(wrong, {}).problem, "");
        EXPECT_THROW(loadModel(wrong, {}), CheckpointError);
    }
    expectProblem(changed(smallConvNeXt(),
                          [](auto& s) {
                              s.add("logmel_extractor.melW", {513, 64});
                          }),
                  "logmel_extractor.melW");
    EXPECT_THROW(loadModel(changed(smallConvNeXt(),
                                   [](auto& s) {
                                       s.add("logmel_extractor.melW", {513, 224});
                                   }),
                           {}),
                 CheckpointError);
}

TEST(AudioSetRecognition, TheCardChoosesWhereShapesCannot) {
    Card card;
    card.model = "convnext-audioset-504x56";
    EXPECT_NE(recognise(smallConvNeXt(), card).description.find("stem 504x56"), std::string::npos);
    const auto rows = [](const Array& map) { return map.shape[2]; };
    const Array sound = someSound(32000);
    EXPECT_EQ(rows(loadModel(smallConvNeXt(), {})->run(sound, "stage:0")), (101 + 2 * 4 - 4) / 4 + 1);
    EXPECT_EQ(rows(loadModel(smallConvNeXt(), card)->run(sound, "stage:0")), (101 + 2 * 5 - 4) / 2 + 1);
    card.model = "Cnn10";
    EXPECT_NE(recognise(smallCnn6(), card).problem, "");
    card.model = "Cnn66";
    const Recognition unknown = recognise(smallCnn6(), card);
    EXPECT_NE(unknown.problem.find("Cnn66"), std::string::npos);
    EXPECT_NE(unknown.problem.find("Cnn6NextNoLastPool"), std::string::npos);
}

TEST(AudioSetRecognition, RunsAndSaysWhatDoesNotFit) {
    for (const MemorySource& source : {smallCnn6(), smallConvNeXt()}) {
        const auto model = loadModel(source, {});
        for (const std::string& head : model->facts().heads)
            for (const float value : model->run(someSound(32000), head).values)
                ASSERT_TRUE(std::isfinite(value)) << head;
        EXPECT_THROW(model->run(Array{{4}, {0, 0, 0, 0}}), ShapeError);
        EXPECT_THROW(model->run(Array{{1, 0}, {}}), ShapeError);
        EXPECT_THROW(model->run(someSound(100)), ShapeError); // one frame, too few to be pooled
        EXPECT_THROW(model->run(someSound(32000), "stage:9"), ConfigError);
    }
}

TEST(PannsRecognition, EveryListedClassByNamesAndShapesAlone) {
    SKIP_WITHOUT_SHARED("fixtures/checkpoints/pann/spec");
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(test::shared("fixtures/checkpoints/pann/spec"))) {
        const std::string name = entry.path().stem().string();
        const Recognition recognition = recognise(GeneratedSource(entry.path()), {});
        const bool twin = name == "Cnn6Next" || name == "Cnn6NextNoLastPool";
        EXPECT_EQ(recognition.name, twin ? "Cnn6Next" : name);
        EXPECT_EQ(recognition.problem, "") << name;
        EXPECT_TRUE(recognition.missing.empty() && recognition.unexpected.empty()) << name;
        EXPECT_EQ(recognition.certainty.find("Cnn6NextNoLastPool") != std::string::npos, twin) << recognition.certainty;
        ++count;
    }
    EXPECT_EQ(count, 28U);
}

/// Each class with each of its tensors gone in turn: still taken for itself (or for what it then is), and the key is named.
TEST(PannsRecognition, OneMissingTensorIsNamed) {
    SKIP_WITHOUT_SHARED("fixtures/checkpoints/pann/spec");
    const auto folder = test::shared("fixtures/checkpoints/pann/spec");
    for (const char* name : {"Cnn14Sep", "Cnn6NextConvPoolGroup1", "MobileNetV2", "ResNet22", "Cnn10Next11"}) {
        const GeneratedSource whole(folder / (std::string(name) + ".json"));
        std::size_t step = 0;
        for (const TensorInfo& tensor : whole.tensors()) {
            if (tensor.dtype == DType::Int64 || step++ % 7 != 0) continue;
            const auto broken = changed(whole, [&tensor](auto& s) { s.remove(tensor.name); });
            const Recognition recognition = recognise(broken, {});
            EXPECT_EQ(recognition.name, name) << tensor.name;
            EXPECT_EQ(recognition.problemKey, tensor.name);
            EXPECT_EQ(recognition.certainty, "by some names");
        }
    }
}

} // namespace
} // namespace dclscope::models

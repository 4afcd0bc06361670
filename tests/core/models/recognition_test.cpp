// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/models/registry.h"
#include "core/models/snn_delays.h"
#include "tests/core/models/memory_source.h"
#include "tests/core/snn/reference_files.h"

#include <gtest/gtest.h>

namespace dclscope::models {
namespace {

using test::MemorySource;

MemorySource goodSnn() {
    MemorySource source;
    source.add("model.0.weight", {8, 6, 1});
    source.add("model.0.P", {1, 8, 6, 1});
    source.add("model.0.SIG", {1, 8, 6, 1});
    for (const char* leaf : {"weight", "bias", "running_mean", "running_var"})
        source.add(std::string("model.1.") + leaf, {8});
    source.add("model.1.num_batches_tracked", {}, DType::Int64);
    source.add("model.4.weight", {3, 8, 1});
    source.add("model.4.P", {1, 3, 8, 1});
    source.add("model.4.SIG", {1, 3, 8, 1});
    return source;
}

MemorySource goodConvNeXt(bool dcls = true) {
    MemorySource source;
    const std::vector<std::int64_t> dims{3, 4, 5, 6};
    source.add("downsample_layers.0.0.weight", {3, 1, 2, 16});
    for (const char* key : {"downsample_layers.0.0.bias", "downsample_layers.0.1.weight", "downsample_layers.0.1.bias"})
        source.add(key, {3});
    for (std::size_t s = 1; s < 4; ++s) {
        const std::string prefix = "downsample_layers." + std::to_string(s);
        source.add(prefix + ".0.weight", {dims[s - 1]});
        source.add(prefix + ".0.bias", {dims[s - 1]});
        source.add(prefix + ".1.weight", {dims[s], dims[s - 1], 2, 2});
        source.add(prefix + ".1.bias", {dims[s]});
    }
    for (std::size_t s = 0; s < 4; ++s) {
        const std::string prefix = "stages." + std::to_string(s) + ".0.";
        const std::int64_t d = dims[s];
        for (const char* leaf : {"gamma", "dwconv.bias", "norm.weight", "norm.bias", "pwconv2.bias"})
            source.add(prefix + leaf, {d});
        if (dcls) {
            source.add(prefix + "dwconv.weight", {d, 1, 5});
            source.add(prefix + "dwconv.P", {2, d, 1, 5});
            source.add(prefix + "dwconv.SIG", {2, d, 1, 5});
        } else {
            source.add(prefix + "dwconv.weight", {d, 1, 7, 7});
        }
        source.add(prefix + "pwconv1.weight", {4 * d, d});
        source.add(prefix + "pwconv1.bias", {4 * d});
        source.add(prefix + "pwconv2.weight", {d, 4 * d});
    }
    source.add("norm.weight", {6});
    source.add("norm.bias", {6});
    source.add("head.weight", {5, 6});
    source.add("head.bias", {5});
    return source;
}

void expectProblem(const MemorySource& source, const std::string& key) {
    const Recognition recognition = recognise(source, {});
    EXPECT_NE(recognition.problem.find(key), std::string::npos) << key << ": " << recognition.problem;
    EXPECT_EQ(recognition.problemKey, key);
    EXPECT_EQ(recognition.problem.find('\n'), std::string::npos);
}

template <class Change>
MemorySource changed(MemorySource source, Change change) {
    change(source);
    return source;
}

TEST(Recognition, KnowsWholeNetworks) {
    const Recognition snn = recognise(goodSnn(), {});
    EXPECT_EQ(snn.name, "snn-delays");
    EXPECT_EQ(snn.description, "6-8-3, 1 element per synapse, LIF, batch norm");
    EXPECT_EQ(snn.problem, "");
    const Recognition dcls = recognise(goodConvNeXt(), {});
    EXPECT_EQ(dcls.name, "convnext-dcls-audio");
    EXPECT_EQ(dcls.description, "widths 3-4-5-6, depths 1-1-1-1, 5 elements per kernel, 5 outputs");
    EXPECT_EQ(dcls.problem, "");
    EXPECT_TRUE(dcls.missing.empty() && dcls.unexpected.empty());
    EXPECT_EQ(recognise(goodConvNeXt(false), {}).name, "convnext-audio");
}

TEST(Recognition, SaysWhatTheNetworkTakesWithoutReadingATensor) {
    const std::optional<ModelFacts> sound = recognise(goodConvNeXt(), {}).facts;
    ASSERT_TRUE(sound);
    EXPECT_EQ(sound->input, InputKind::LogMel);
    EXPECT_EQ(sound->classes, 5);
    EXPECT_EQ(sound->heads, loadModel(goodConvNeXt(), {})->facts().heads);
    const std::optional<ModelFacts> spiking = recognise(goodSnn(), {}).facts;
    ASSERT_TRUE(spiking);
    EXPECT_EQ(spiking->input, InputKind::TimeSeries);
    EXPECT_EQ(spiking->classes, 3);
    EXPECT_FALSE(recognise(MemorySource(), {}).facts);
}

TEST(Recognition, NamesTheTensorThatIsWrong) {
    expectProblem(changed(goodSnn(), [](auto& s) { s.reshape("model.1.weight", {7}); }), "model.1.weight");
    expectProblem(changed(goodSnn(), [](auto& s) { s.reshape("model.4.weight", {3, 9, 1}); }), "model.4.weight");
    expectProblem(changed(goodSnn(), [](auto& s) { s.remove("model.1.running_mean"); }), "model.1.running_mean");
    expectProblem(changed(goodSnn(), [](auto& s) { s.remove("model.4.weight"); }), "model.4.weight");
    expectProblem(changed(goodConvNeXt(), [](auto& s) { s.remove("stages.1.0.dwconv.P"); }), "stages.1.0.dwconv.P");
    expectProblem(changed(goodConvNeXt(), [](auto& s) { s.remove("stages.1.0.dwconv.SIG"); }), "stages.1.0.dwconv.SIG");
    expectProblem(changed(goodConvNeXt(), [](auto& s) { s.reshape("head.weight", {}); }), "head.weight");
    expectProblem(changed(goodConvNeXt(),
                          [](auto& s) {
                              s.reshape("head.weight", {0, 6});
                              s.reshape("head.bias", {0});
                          }),
                  "head.weight");
    expectProblem(changed(goodConvNeXt(), [](auto& s) { s.remove("head.bias"); }), "head.bias");
    expectProblem(changed(goodConvNeXt(), [](auto& s) { s.remove("norm.weight"); }), "norm.weight");
    expectProblem(changed(goodConvNeXt(), [](auto& s) { s.add("stages.2.2.gamma", {5}); }), "stages.2.1.gamma");
}

TEST(Recognition, LetsBeWhatIsOnlyOdd) {
    const Recognition extra = recognise(changed(goodConvNeXt(), [](auto& s) { s.add("teacher.weight", {3}); }), {});
    EXPECT_EQ(extra.problem, "");
    EXPECT_EQ(extra.unexpected, std::vector<std::string>{"teacher.weight"});
    const Recognition huge =
        recognise(changed(goodConvNeXt(), [](auto& s) { s.add("stages.999999999999.0.gamma", {3}); }), {});
    EXPECT_EQ(huge.problem, "");
    const Recognition headless = recognise(changed(goodConvNeXt(),
                                                   [](auto& s) {
                                                       s.remove("head.bias");
                                                       s.remove("head.weight");
                                                   }),
                                           {});
    EXPECT_EQ(headless.problem, "");
    EXPECT_EQ(headless.missing.size(), 2U);
}

TEST(Recognition, AsksForSigWhereTheVersionNeedsIt) {
    const auto without = changed(goodConvNeXt(), [](auto& s) {
        for (int stage = 0; stage < 4; ++stage) s.remove("stages." + std::to_string(stage) + ".0.dwconv.SIG");
    });
    EXPECT_EQ(recognise(without, {}).problem, "");
    Card card;
    card.version = Version::gauss;
    EXPECT_EQ(recognise(without, card).problemKey, "stages.0.0.dwconv.SIG");
}

TEST(Recognition, LeavesTablesAndUnknownDclsNetworksAlone) {
    MemorySource table;
    table.add("head.weight", {4, 6});
    EXPECT_EQ(recognise(table, {}).problem, "");
    MemorySource unknown;
    unknown.add("conv.weight", {4, 3, 2});
    unknown.add("conv.P", {2, 4, 3, 2});
    unknown.add("fc.weight", {4, 6});
    EXPECT_FALSE(recognise(unknown, {}).known());
    EXPECT_EQ(recognise(unknown, {}).problem, "");
    MemorySource other;
    other.add("layer1.0.conv1.weight", {4, 3, 3, 3});
    other.add("fc.weight", {2, 4});
    EXPECT_NE(recognise(other, {}).problem.find("layer1.0.conv1"), std::string::npos);
}

TEST(SnnDelays, SaysWhatTheCardMustSay) {
    Card card;
    card.dilatedKernelSize = std::vector<std::int64_t>{9};
    try {
        readSnnDelays(goodSnn(), card);
        FAIL() << "tau is unknown";
    } catch (const ConfigError& error) {
        EXPECT_NE(std::string(error.what()).find("--set tau="), std::string::npos);
    }
    card.tau = 1.5;
    card.numClasses = 4;
    EXPECT_THROW(readSnnDelays(goodSnn(), card), CheckpointError);
    card.numClasses = 3;
    EXPECT_EQ(snn::Network(readSnnDelays(goodSnn(), card)).classes(), 3);
}

/// Every model_* and snn_* file: what must be refused is, by one sentence that names a key; nothing crashes.
TEST(Malformed, NetworksAreRefusedByAKeyOrReadWithoutHarm) {
    SKIP_WITHOUT_SHARED("fixtures/checkpoints/malformed/index.json");
    const auto folder = test::shared("fixtures/checkpoints/malformed");
    const auto index = test::readJson(folder / "index.json");
    Card card;
    card.tau = 1.5;
    for (const auto& [name, entry] : index.at("files").items()) {
        if (!name.starts_with("model_") && !name.starts_with("snn_") && !name.starts_with("00_good_")) continue;
        SCOPED_TRACE(name);
        const auto checkpoint = openCheckpoint(folder / name);
        const Recognition recognition = recognise(*checkpoint, card);
        if (entry.at("class") == "REJECT") {
            EXPECT_NE(recognition.problem, "");
            EXPECT_EQ(recognition.problem.find('\n'), std::string::npos);
            EXPECT_NE(recognition.problemKey, "");
        }
        if (entry.at("class") == "LOAD") {
            EXPECT_EQ(recognition.problem, "");
        }
        if (recognition.name != "snn-delays") continue;
        try {
            const snn::Network network(readSnnDelays(*checkpoint, card));
            network.run(Array{{5, 1, network.inputs()},
                              std::vector<float>(static_cast<std::size_t>(5 * network.inputs()), 1.0F)});
        } catch (const Error& error) {
            EXPECT_NE(entry.at("class"), "LOAD") << error.what();
        }
    }
}

/// The published architectures, each by its registry name.
TEST(Recognition, KnowsTheReferencesFiles) {
    SKIP_WITHOUT_SHARED("fixtures/checkpoints/dcls_audio");
    const auto folder = test::shared("fixtures/checkpoints");
    for (const auto& [file, name] : std::vector<std::pair<std::string, std::string>>{
             {"dcls_audio/convnext_dcls_audio_gauss.pth", "convnext-dcls-audio"},
             {"dcls_audio/convnext_dcls_audio_v0.pth", "convnext-dcls-audio"},
             {"dcls_audio/convnext_audio.pth", "convnext-audio"},
             {"dcls_audio/convformer_dcls_audio.pth", "convformer-dcls-audio"},
             {"dcls_audio/convformer_audio.pth", "convformer-audio"},
             {"dcls_audio/fastvit_dcls_audio.pth", "fastvit-dcls-audio"},
             {"dcls_audio/fastvit_audio.pth", "fastvit-audio"},
             {"audioset_convnext/convnext_tiny_cfg.pth", "convnext-audioset"},
             {"audioset_convnext/convnext_stem56.safetensors", "convnext-audioset"},
             {"series_convnext/checkpoint-11.pth", "convnext-dcls-audio"}}) {
        const Recognition recognition = recognise(*openCheckpoint(folder / file), {});
        EXPECT_EQ(recognition.name, name) << file;
        EXPECT_EQ(recognition.problem, "") << file;
    }
}

} // namespace
} // namespace dclscope::models

// SPDX-License-Identifier: Apache-2.0
// ConvMixer and SE-ResNet, with shared kernels and without: the reference's logits, and what is shared is kept once.
#include "core/base/error.h"
#include "core/checkpoint/checkpoint.h"
#include "core/models/parameters.h"
#include "core/models/registry.h"
#include "core/run/sharing.h"
#include "tests/core/models/memory_source.h"
#include "tests/core/models/parity.h"
#include "tests/core/models/tied_source.h"

#include <gtest/gtest.h>
#include <malloc.h>

#include <set>

namespace dclscope::models {
namespace {

using test::expectClose;
using test::MemorySource;
using test::TiedSource;

class KernelSharing : public testing::TestWithParam<const char*> {
protected:
    void SetUp() override {
        const auto file = test::fixture("kernel_sharing", GetParam());
        if (!std::filesystem::exists(file)) GTEST_SKIP() << "needs " << file << ", which is not beside this checkout";
        entry_ = test::readJson(file.parent_path() / "index.json").at(GetParam());
        checkpoint_ = openCheckpoint(file);
        expected_ = openCheckpoint(file.parent_path() / entry_.at("expected").get<std::string>());
    }

    nlohmann::json entry_;
    std::shared_ptr<const Checkpoint> checkpoint_, expected_;
};

TEST_P(KernelSharing, GivesTheReferencesLogits) {
    const auto model = loadModel(*checkpoint_, {});
    const Array input = expected_->readFloats("input");
    const Array logits = model->run(input);
    expectClose(logits, expected_->readFloats("logits"), entry_.at("tolerance").at("logits").get<float>(), "logits");
    EXPECT_EQ(model->run(input, "logits", 3).values, logits.values);
    EXPECT_EQ(model->facts().input, InputKind::Image);
    EXPECT_EQ(model->facts().classes, 10);
    const std::size_t stages = entry_.at("meta").at("arch") == "ConvMixer" ? 4 : 3;
    EXPECT_EQ(model->facts().heads.size(), 4 + stages);
    EXPECT_EQ(model->run(input, stageHead(stages - 1)).values, model->run(input, "frame").values);
    EXPECT_EQ(model->run(input, "scene").shape, (std::vector<std::int64_t>{input.shape[0], 32}));
}

TEST_P(KernelSharing, IsRecognisedWholeWithItsTies) {
    const Recognition recognition = recognise(*checkpoint_, {});
    EXPECT_EQ(recognition.problem, "");
    EXPECT_EQ(recognition.certainty, "by all names and shapes");
    EXPECT_TRUE(recognition.missing.empty() && recognition.unexpected.empty());
    const auto& meta = entry_.at("meta");
    if (meta.at("arch") == "ConvMixer") {
        const std::string sharing = meta.at("shared") == 1 ? ", all blocks share their kernels" : "";
        EXPECT_EQ(recognition.name, "convmixer");
        EXPECT_EQ(recognition.description, "width 32, 4 blocks, kernels of 9x9, patches of 1x1, 10 outputs" + sharing);
        return;
    }
    const std::map<std::string, std::string> sharing{
        {"1,1,1", ", each stage shares one kernel"}, {"1,0,1", ", one kernel shared in stages 1 and 3"}, {"0,0,0", ""}};
    EXPECT_EQ(recognition.name, "se-resnet");
    EXPECT_EQ(recognition.description, "widths 16-16-24-32, depths 2-2-2, activation " +
                                           std::string(meta.at("new_resnet") == 1 ? "before" : "after") +
                                           " the convolutions, 10 outputs" + sharing.at(meta.at("share")));
}

TEST_P(KernelSharing, TheFileHasAsManyStoragesAsItShould) {
    std::set<std::string> storages;
    for (const TensorInfo& tensor : checkpoint_->tensors()) storages.insert(tensor.storage);
    EXPECT_EQ(checkpoint_->tensors().size(), entry_.at("keys").get<std::size_t>());
    EXPECT_EQ(storages.size(), entry_.at("storages_in_file").get<std::size_t>());
}

TEST_P(KernelSharing, CountsSharedParametersOnce) {
    const std::map<std::string, std::int64_t> parameters{
        {"convmixer_shared.pt", 4714},   {"convmixer_unshared.pt", 15754}, {"seresnet_shared.pt", 30122},
        {"seresnet_unshared.pt", 65834}, {"seresnet_partial.pt", 40490},   {"seresnet_preact_shared.pt", 30090}};
    const std::map<std::string, std::size_t> groups{{"convmixer_shared.pt", 4}, {"convmixer_unshared.pt", 0},
                                                    {"seresnet_shared.pt", 3},  {"seresnet_unshared.pt", 0},
                                                    {"seresnet_partial.pt", 2}, {"seresnet_preact_shared.pt", 3}};
    const Sharing sharing = findSharing(*checkpoint_);
    EXPECT_EQ(sharing.parameters, parameters.at(GetParam()));
    EXPECT_EQ(sharing.tensors.size(), groups.at(GetParam()));
    std::size_t repeated = 0;
    for (const SharedTensor& tensor : sharing.tensors) repeated += tensor.keys.size() - 1;
    EXPECT_EQ(repeated, entry_.at("keys").get<std::size_t>() - entry_.at("storages_in_file").get<std::size_t>());
}

INSTANTIATE_TEST_SUITE_P(Files, KernelSharing,
                         testing::Values("convmixer_shared.pt", "convmixer_unshared.pt", "seresnet_shared.pt",
                                         "seresnet_unshared.pt", "seresnet_partial.pt", "seresnet_preact_shared.pt"));

/// What ties the reference's variants have: the blocks' kernels, but no norms. Its network of six blocks a stage shares
/// them, too, though its name does not say so.
std::string tieOf(const std::string& variant, const std::string& key) {
    if (!variant.ends_with("shared") && variant != "se_resnet_d_6") return {};
    if (variant.starts_with("convmixer")) {
        const std::size_t dot = key.find('.');
        const std::string rest = key.substr(dot + 1);
        return rest.starts_with("0.fn.0.") || rest.starts_with("1.") ? rest : "";
    }
    const bool convolution = key.starts_with("layer") && key.ends_with(".weight") &&
                             (key.find(".conv2.") != std::string::npos ||
                              (key.find(".conv1.") != std::string::npos && key.find(".0.conv1") == std::string::npos));
    return convolution ? key.substr(0, 6) : "";
}

TiedSource fullSize(const std::string& variant) {
    TiedSource::Keys keys;
    const auto specs = test::readJson(test::shared("fixtures/checkpoints/kernel_sharing/full_size_specs.json"));
    for (const auto& entry : specs.at(variant))
        keys.emplace_back(entry.at(0).get<std::string>(), entry.at(1).get<std::vector<std::int64_t>>());
    return {keys, [&variant](const std::string& key) { return tieOf(variant, key); }};
}

class FullSize : public testing::TestWithParam<const char*> {};

TEST_P(FullSize, GivesTheReferencesLogits) {
    SKIP_WITHOUT_SHARED("fixtures/checkpoints/kernel_sharing/full_size_specs.json");
    const auto folder = test::shared("fixtures/checkpoints/kernel_sharing");
    const auto expected = openCheckpoint(folder / "full_size.expected.pt");
    const std::string head = "logits/" + std::string(GetParam());
    const auto tolerances = test::readJson(folder / "index.json").at("full_size").at("tolerance");
    const auto model = loadModel(fullSize(GetParam()), {});
    expectClose(model->run(expected->readFloats("input")), expected->readFloats(head), tolerances.at(head).get<float>(),
                head);
}

INSTANTIATE_TEST_SUITE_P(Variants, FullSize,
                         testing::Values("se_resnet_d_2", "se_resnet_d_2_full_shared", "se_resnet_d_6",
                                         "convmixer_256_16_shared", "convmixer_256_16"));

TEST(TiedTensors, AreLoadedOnceUntilOneIsChanged) {
    const TiedSource source({{"a", {4, 5}}, {"b", {4, 5}}, {"c", {4, 5}}},
                            [](const std::string& key) { return key == "c" ? "" : "ab"; });
    ParameterLoader loader(source, {});
    layers::SharedValues a, b, c;
    loader.tensor("a", {4, 5}, a);
    loader.tensor("b", {4, 5}, b);
    loader.tensor("c", {4, 5}, c);
    const auto where = [](const layers::SharedValues& values) { return values.data(); };
    EXPECT_EQ(where(a), where(b));
    EXPECT_NE(where(a), where(c));
    const float before = std::as_const(b)[3];
    a[3] += 1.0F;
    EXPECT_NE(where(a), where(b));
    EXPECT_EQ(std::as_const(b)[3], before);
    const float* ownMemory = where(c);
    c[3] += 1.0F;
    EXPECT_EQ(where(c), ownMemory);
    layers::SharedValues again;
    loader.tensor("c", {4, 5}, again);
    EXPECT_NE(where(again), where(c)) << "the file's values, not those that were changed since";
}

/// Bytes that are allocated while the network lives and not before.
std::size_t heldBy(const std::string& variant) {
    const TiedSource source = fullSize(variant);
    const std::size_t before = ::mallinfo2().uordblks + ::mallinfo2().hblkhd;
    const auto model = loadModel(source, {});
    return ::mallinfo2().uordblks + ::mallinfo2().hblkhd - before;
}

TEST(TiedTensors, StayTiedInMemory) {
    SKIP_WITHOUT_SHARED("fixtures/checkpoints/kernel_sharing/full_size_specs.json");
#if defined(__SANITIZE_ADDRESS__)
    GTEST_SKIP() << "the sanitizer's allocator does not say how much it holds";
#endif
    const std::size_t unshared = heldBy("convmixer_256_16"), shared = heldBy("convmixer_256_16_shared");
    EXPECT_GT(unshared, 5'000'000U);
    EXPECT_LT(shared, 600'000U);
}

MemorySource copyOf(const TensorSource& source) {
    MemorySource copy;
    for (const TensorInfo& tensor : source.tensors()) copy.add(tensor.name, tensor.shape, tensor.dtype);
    return copy;
}

template <class Change>
Recognition afterwards(const char* file, Change change) {
    MemorySource source = copyOf(*openCheckpoint(test::fixture("kernel_sharing", file)));
    change(source);
    const Recognition recognition = recognise(source, {});
    if (!recognition.problem.empty()) {
        EXPECT_THROW(loadModel(source, {}), CheckpointError);
    }
    return recognition;
}

TEST(Strictness, NamesWhatIsMissingUnexpectedOrMisshapen) {
    constexpr const char *kMixer = "convmixer_shared.pt", *kResNet = "seresnet_preact_shared.pt";
    const auto blame = [](const char* file, auto change) { return afterwards(file, change).problemKey; };
    EXPECT_EQ(blame(kMixer, [](auto& s) { s.remove("4.1.bias"); }), "4.1.bias");
    EXPECT_EQ(blame(kMixer, [](auto& s) { s.remove("9.weight"); }), "9.weight");
    EXPECT_EQ(blame(kMixer, [](auto& s) { s.reshape("5.3.running_var", {31}); }), "5.3.running_var");
    EXPECT_EQ(blame(kMixer,
                    [](auto& s) {
                        for (const char* block : {"3", "4", "5", "6"})
                            s.reshape(std::string(block) + ".0.fn.0.weight", {32, 1, 8, 8});
                    }),
              "3.0.fn.0.weight");
    EXPECT_EQ(blame(kResNet, [](auto& s) { s.remove("layer2.0.downsample.0.weight"); }),
              "layer2.0.downsample.0.weight");
    EXPECT_EQ(blame(kResNet, [](auto& s) { s.reshape("layer3.0.bn1.weight", {32}); }), "layer3.0.bn1.weight");
    EXPECT_EQ(blame(kResNet, [](auto& s) { s.remove("fc.bias"); }), "fc.bias");
    const Recognition extra = afterwards(kResNet, [](auto& s) { s.add("layer1.0.se.fc.3.weight", {3}); });
    EXPECT_EQ(extra.problem, "");
    EXPECT_EQ(extra.unexpected, std::vector<std::string>{"layer1.0.se.fc.3.weight"});
}

} // namespace
} // namespace dclscope::models

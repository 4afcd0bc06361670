// SPDX-License-Identifier: Apache-2.0
#include "core/models/convnext.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace dclscope::models {
namespace {

constexpr std::size_t kStages = 4;
constexpr std::int64_t kMostBlocks = 1000; ///< per stage; a larger index is no block but a strange name
constexpr std::int64_t kExpansion = 4;     ///< width of the hidden pointwise layer over the block's

/// What the shapes say of one file.
struct Structure {
    std::int64_t stemInputs = 1, stemHeight = 2, stemWidth = 16;
    std::array<std::int64_t, kStages> dims{};
    std::array<std::int64_t, kStages> depths{};
    std::int64_t plainKernel = 7;
    std::int64_t elements = 0;
    bool dcls = false, hasSig = false, hasGamma = false;
    std::string head = "head"; ///< or "head_audioset"
};

std::string join(const std::array<std::int64_t, kStages>& numbers, char separator) {
    std::string text;
    for (const std::int64_t number : numbers)
        text += (text.empty() ? "" : std::string(1, separator)) + std::to_string(number);
    return text;
}

std::string downsample(std::size_t stage, int part) {
    return "downsample_layers." + std::to_string(stage) + "." + std::to_string(part) + ".";
}

std::string block(std::size_t stage, std::int64_t index) {
    return "stages." + std::to_string(stage) + "." + std::to_string(index) + ".";
}

std::int64_t sizeOf(const TensorIndex& index, const std::string& key, std::size_t axis) {
    const TensorInfo* tensor = index.find(key);
    return tensor != nullptr && axis < tensor->shape.size() ? tensor->shape[axis] : 0;
}

/// Looks at one name below "stages.": depth, and what its blocks are made of.
void readStageName(std::string_view name, Structure& structure) {
    const auto stage = numbered(name);
    if (!stage || stage->number >= static_cast<std::int64_t>(kStages)) return;
    const auto inner = numbered(stage->rest);
    if (!inner || inner->number >= kMostBlocks) return;
    auto& depth = structure.depths[static_cast<std::size_t>(stage->number)];
    depth = std::max(depth, inner->number + 1);
    structure.dcls = structure.dcls || inner->rest == "dwconv.P" || inner->rest == "dwconv.SIG";
    structure.hasSig = structure.hasSig || inner->rest == "dwconv.SIG";
    structure.hasGamma = structure.hasGamma || inner->rest == "gamma";
}

Structure readStructure(const TensorIndex& index) {
    Structure structure;
    constexpr std::string_view kStagePrefix = "stages.";
    for (const TensorInfo& tensor : index.all())
        if (tensor.name.starts_with(kStagePrefix))
            readStageName(std::string_view(tensor.name).substr(kStagePrefix.size()), structure);
    for (std::int64_t& depth : structure.depths) depth = std::max<std::int64_t>(depth, 1);
    const std::string stem = downsample(0, 0) + "weight";
    if (const TensorInfo* tensor = index.find(stem); tensor != nullptr && tensor->shape.size() == 4) {
        structure.stemInputs = tensor->shape[1];
        structure.stemHeight = tensor->shape[2];
        structure.stemWidth = tensor->shape[3];
    }
    structure.dims[0] = sizeOf(index, stem, 0);
    for (std::size_t stage = 1; stage < kStages; ++stage)
        structure.dims[stage] = sizeOf(index, downsample(stage, 1) + "weight", 0);
    // A missing layer must not make all that depends on its width look wrong.
    for (std::size_t stage = 0; stage < kStages; ++stage)
        if (structure.dims[stage] == 0) structure.dims[stage] = sizeOf(index, block(stage, 0) + "norm.weight", 0);
    const std::string depthwise = block(0, 0) + "dwconv.weight";
    if (structure.dcls)
        structure.elements = std::max(sizeOf(index, depthwise, 2), sizeOf(index, block(0, 0) + "dwconv.P", 3));
    else if (sizeOf(index, depthwise, 3) > 0)
        structure.plainKernel = sizeOf(index, depthwise, 3);
    if (index.find("head_audioset.weight") != nullptr || index.find("head_audioset.bias") != nullptr)
        structure.head = "head_audioset";
    return structure;
}

void expectDepthwise(Checklist& list, const Structure& structure, const std::string& prefix, std::int64_t dim) {
    if (structure.dcls) {
        list.expect(prefix + "weight", {dim, 1, structure.elements});
        list.expect(prefix + "P", {2, dim, 1, structure.elements});
        if (structure.hasSig) list.expect(prefix + "SIG", {2, dim, 1, structure.elements});
    } else {
        list.expect(prefix + "weight", {dim, 1, structure.plainKernel, structure.plainKernel});
    }
    list.expect(prefix + "bias", {dim});
}

void expectBlock(Checklist& list, const Structure& structure, const std::string& prefix, std::int64_t dim) {
    if (structure.hasGamma) list.expect(prefix + "gamma", {dim});
    expectDepthwise(list, structure, prefix + "dwconv.", dim);
    list.expect(prefix + "norm.weight", {dim});
    list.expect(prefix + "norm.bias", {dim});
    list.expect(prefix + "pwconv1.weight", {kExpansion * dim, dim});
    list.expect(prefix + "pwconv1.bias", {kExpansion * dim});
    list.expect(prefix + "pwconv2.weight", {dim, kExpansion * dim});
    list.expect(prefix + "pwconv2.bias", {dim});
}

void expectDownsample(Checklist& list, const Structure& structure, std::size_t stage) {
    const std::int64_t dim = structure.dims[stage];
    if (stage == 0) {
        list.expect(downsample(0, 0) + "weight",
                    {dim, structure.stemInputs, structure.stemHeight, structure.stemWidth});
        list.expect(downsample(0, 0) + "bias", {dim});
        list.expect(downsample(0, 1) + "weight", {dim});
        list.expect(downsample(0, 1) + "bias", {dim});
        return;
    }
    const std::int64_t before = structure.dims[stage - 1];
    list.expect(downsample(stage, 0) + "weight", {before});
    list.expect(downsample(stage, 0) + "bias", {before});
    list.expect(downsample(stage, 1) + "weight", {dim, before, 2, 2});
    list.expect(downsample(stage, 1) + "bias", {dim});
}

/// A network without a head gives embeddings only; half a head is a mistake.
void expectHead(Checklist& list, const TensorIndex& index, const Structure& structure, Recognition& recognition) {
    const std::string weight = structure.head + ".weight";
    const std::string bias = structure.head + ".bias";
    if (index.find(weight) == nullptr && index.find(bias) == nullptr) {
        recognition.missing.insert(recognition.missing.end(), {weight, bias});
        return;
    }
    const std::int64_t classes = std::max(sizeOf(index, weight, 0), sizeOf(index, bias, 0));
    list.expect(weight, {classes, structure.dims.back()});
    list.expect(bias, {classes});
}

void checkVersion(Checklist& list, const Structure& structure, const Card& card) {
    const bool needsSig = card.version == Version::gauss || card.version == Version::max;
    if (!structure.dcls || structure.hasSig || !needsSig) return;
    const std::string key = block(0, 0) + "dwconv.SIG";
    list.complain(key, "tensor " + inQuotes(key) + " is missing, which version " +
                           std::string(versionName(*card.version)) + " needs");
}

std::string nameOf(const Structure& structure) {
    if (structure.head == "head_audioset") return "convnext-audioset";
    const std::string base = structure.dcls ? "convnext-dcls" : "convnext";
    return structure.stemInputs == 1 ? base + "-audio" : base;
}

} // namespace

bool claimsConvNeXt(const TensorIndex& index) {
    const bool hasStem =
        index.find("downsample_layers.0.0.weight") != nullptr || index.find("downsample_layers.1.1.weight") != nullptr;
    const auto isBlock = [](const TensorInfo& tensor) {
        return tensor.name.starts_with("stages.") &&
               (tensor.name.ends_with(".pwconv1.weight") || tensor.name.ends_with(".dwconv.weight")) &&
               tensor.name.find("token_mixer") == std::string::npos;
    };
    return hasStem && std::any_of(index.all().begin(), index.all().end(), isBlock);
}

Recognition checkConvNeXt(const TensorIndex& index, const Card& card) {
    const Structure structure = readStructure(index);
    Recognition recognition;
    recognition.name = nameOf(structure);
    Checklist list(index, recognition);
    for (std::size_t stage = 0; stage < kStages; ++stage) {
        expectDownsample(list, structure, stage);
        for (std::int64_t i = 0; i < structure.depths[stage]; ++i)
            expectBlock(list, structure, block(stage, i), structure.dims[stage]);
    }
    list.expect("norm.weight", {structure.dims.back()});
    list.expect("norm.bias", {structure.dims.back()});
    expectHead(list, index, structure, recognition);
    checkVersion(list, structure, card);
    if (structure.head == "head_audioset")
        for (const std::string_view prefix : {"bn0.", "spectrogram_extractor.", "logmel_extractor."})
            list.ignorePrefix(prefix);
    list.finish();
    recognition.certainty = recognition.problem.empty() ? "by all names and shapes" : "by some names";
    recognition.description = "widths " + join(structure.dims, '-') + ", depths " + join(structure.depths, '-') + ", " +
                              (structure.dcls ? counted(structure.elements, "element") + " per kernel"
                                              : "kernels of " + std::to_string(structure.plainKernel) + "x" +
                                                    std::to_string(structure.plainKernel)) +
                              ", " + counted(sizeOf(index, structure.head + ".bias", 0), "output");
    return recognition;
}

} // namespace dclscope::models

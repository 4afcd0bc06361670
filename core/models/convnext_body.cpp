// SPDX-License-Identifier: Apache-2.0
#include "core/models/convnext_body.h"

#include "core/models/staged.h"

#include <algorithm>

namespace dclscope::models {
namespace {

constexpr std::size_t kStages = ConvNeXtSizes::kStages;
constexpr std::int64_t kMostBlocks = 1000; ///< per stage; a larger index is no block but a strange name
constexpr std::int64_t kExpansion = 4;     ///< width of the hidden pointwise layer over the block's

std::string downsampleKey(std::size_t stage, int part) {
    return "downsample_layers." + std::to_string(stage) + "." + std::to_string(part);
}

std::string blockKey(std::size_t stage, std::size_t index) {
    return "stages." + std::to_string(stage) + "." + std::to_string(index) + ".";
}

/// Looks at one name below "stages.": depth, and what its blocks are made of.
void readStageName(std::string_view name, ConvNeXtSizes& sizes) {
    const auto stage = numbered(name);
    if (!stage || stage->number >= static_cast<std::int64_t>(kStages)) return;
    const auto inner = numbered(stage->rest);
    if (!inner || inner->number >= kMostBlocks) return;
    auto& depth = sizes.depths[static_cast<std::size_t>(stage->number)];
    depth = std::max(depth, inner->number + 1);
    sizes.depthwise.dcls = sizes.depthwise.dcls || inner->rest == "dwconv.P" || inner->rest == "dwconv.SIG";
    sizes.depthwise.hasSig = sizes.depthwise.hasSig || inner->rest == "dwconv.SIG";
    sizes.hasGamma = sizes.hasGamma || inner->rest == "gamma";
}

} // namespace

ConvNeXtSizes ConvNeXtSizes::of(const TensorIndex& index) {
    constexpr std::string_view kStagePrefix = "stages.";
    ConvNeXtSizes sizes;
    for (const TensorInfo& tensor : index.all())
        if (tensor.name.starts_with(kStagePrefix))
            readStageName(std::string_view(tensor.name).substr(kStagePrefix.size()), sizes);
    for (std::int64_t& depth : sizes.depths) depth = std::max<std::int64_t>(depth, 1);
    const std::string stem = downsampleKey(0, 0) + ".weight";
    if (const TensorInfo* tensor = index.find(stem); tensor != nullptr && tensor->shape.size() == 4) {
        sizes.stemInputs = tensor->shape[1];
        sizes.stemHeight = sizes.stemStrideHeight = tensor->shape[2];
        sizes.stemWidth = sizes.stemStrideWidth = tensor->shape[3];
    }
    sizes.dims[0] = index.sizeOf(stem, 0);
    for (std::size_t stage = 1; stage < kStages; ++stage)
        sizes.dims[stage] = index.sizeOf(downsampleKey(stage, 1) + ".weight", 0);
    // A missing layer must not make all that depends on its width look wrong.
    for (std::size_t stage = 0; stage < kStages; ++stage)
        if (sizes.dims[stage] == 0) sizes.dims[stage] = index.sizeOf(blockKey(stage, 0) + "norm.weight", 0);
    readKernel(index, blockKey(0, 0) + "dwconv", sizes.depthwise);
    return sizes;
}

std::string ConvNeXtSizes::text() const {
    return "widths " + joined(dims) + ", depths " + joined(depths) + ", " + kernelText(depthwise);
}

ConvNeXtBody::ConvNeXtBody(const ConvNeXtSizes& sizes) : sizes_(sizes) {
    for (std::size_t s = 0; s < kStages; ++s) {
        Stage& stage = stages_[s];
        const std::int64_t dim = sizes.dims[s];
        stage.downsample.inputs = s == 0 ? sizes.stemInputs : sizes.dims[s - 1];
        stage.downsample.outputs = dim;
        stage.downsample.kernelHeight = s == 0 ? sizes.stemHeight : 2;
        stage.downsample.kernelWidth = s == 0 ? sizes.stemWidth : 2;
        stage.downsample.strideHeight = s == 0 ? sizes.stemStrideHeight : 2;
        stage.downsample.strideWidth = s == 0 ? sizes.stemStrideWidth : 2;
        if (s == 0) stage.downsample.paddingHeight = sizes.stemPadding;
        stage.blocks.resize(static_cast<std::size_t>(sizes.depths[s]));
        for (Block& block : stage.blocks) {
            block.depthwise.inputs = block.depthwise.outputs = dim;
            block.mlp.norm.emplace();
            block.mlp.first.inputs = block.mlp.second.outputs = dim;
            block.mlp.first.outputs = block.mlp.second.inputs = kExpansion * dim;
            block.mlp.function.kind = layers::Activation::Gelu;
        }
    }
}

void ConvNeXtBody::walk(Parameters& parameters) {
    for (std::size_t s = 0; s < kStages; ++s) {
        Stage& stage = stages_[s];
        // The stem's norm follows it, the other stages' stands before their convolution.
        parameters.convolution(downsampleKey(s, s == 0 ? 0 : 1), stage.downsample, true);
        parameters.layerNorm(downsampleKey(s, s == 0 ? 1 : 0),
                             s == 0 ? stage.downsample.outputs : stage.downsample.inputs, stage.norm);
        for (std::size_t i = 0; i < stage.blocks.size(); ++i) walkBlock(parameters, blockKey(s, i), stage.blocks[i]);
    }
}

void ConvNeXtBody::walkBlock(Parameters& parameters, const std::string& prefix, Block& block) const {
    const std::int64_t dim = block.depthwise.outputs;
    if (sizes_.hasGamma) parameters.tensor(prefix + "gamma", {dim}, block.gamma);
    parameters.depthwise(prefix + "dwconv", sizes_.depthwise, block.depthwise);
    parameters.layerNorm(prefix + "norm", dim, *block.mlp.norm);
    parameters.linear(prefix + "pwconv1", block.mlp.first, true);
    parameters.linear(prefix + "pwconv2", block.mlp.second, true);
}

void ConvNeXtBody::fold() {
    for (Stage& stage : stages_)
        for (Block& block : stage.blocks) {
            layers::foldScale(block.mlp.second, block.gamma);
            block.gamma.clear();
        }
}

layers::FeatureMap ConvNeXtBody::run(const layers::FeatureMap& input, std::size_t lastStage, const ParallelFor& workers,
                                     const StageWatch& watch) const {
    layers::FeatureMap x;
    for (std::size_t s = 0; s <= lastStage; ++s) {
        const Stage& stage = stages_[s];
        x = entered(stage.downsample, stage.norm, s == 0, s == 0 ? input : x, workers);
        for (const Block& block : stage.blocks) addMlp(block.mlp, apply(block.depthwise, x, workers), x, workers);
        if (watch) watch(x);
    }
    return x;
}

} // namespace dclscope::models

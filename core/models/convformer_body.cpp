// SPDX-License-Identifier: Apache-2.0
#include "core/models/convformer_body.h"

#include "core/models/staged.h"

#include <algorithm>

namespace dclscope::models {
namespace {

constexpr std::size_t kStages = ConvFormerSizes::kStages;
constexpr std::int64_t kMostBlocks = 1000;    ///< per stage; a larger index is no block but a strange name
constexpr std::int64_t kMixerExpansion = 2;   ///< width of the depthwise convolution over the block's
constexpr std::int64_t kMlpExpansion = 4;     ///< width of the hidden layer over the block's
constexpr std::int64_t kVisionStemSize = 7;   ///< stem of images: 7 x 7, stride 4, padding 2
constexpr std::int64_t kDownsamplingSize = 3; ///< stride 2, padding 1

std::string downsampleKey(std::size_t stage, const char* part) {
    return "downsample_layers." + std::to_string(stage) + "." + part;
}

std::string blockKey(std::size_t stage, std::size_t index) {
    return "stages." + std::to_string(stage) + "." + std::to_string(index) + ".";
}

/// Looks at one name below "stages.": depth, and what its blocks are made of.
void readStageName(std::string_view name, ConvFormerSizes& sizes) {
    const auto stage = numbered(name);
    if (!stage || stage->number >= static_cast<std::int64_t>(kStages)) return;
    const auto inner = numbered(stage->rest);
    if (!inner || inner->number >= kMostBlocks) return;
    const auto s = static_cast<std::size_t>(stage->number);
    sizes.depths[s] = std::max(sizes.depths[s], inner->number + 1);
    sizes.resScale[s] = sizes.resScale[s] || inner->rest.starts_with("res_scale");
    sizes.layerScale[s] = sizes.layerScale[s] || inner->rest.starts_with("layer_scale");
    const bool sig = inner->rest == "token_mixer.dwconv.SIG";
    sizes.depthwise.hasSig = sizes.depthwise.hasSig || sig;
    sizes.depthwise.dcls = sizes.depthwise.dcls || sig || inner->rest == "token_mixer.dwconv.P";
}

void setStem(layers::Convolution& stem, const ConvFormerSizes& sizes) {
    stem.inputs = sizes.stemInputs;
    stem.kernelHeight = stem.strideHeight = sizes.stemHeight;
    stem.kernelWidth = stem.strideWidth = sizes.stemWidth;
    if (sizes.stemHeight != kVisionStemSize || sizes.stemWidth != kVisionStemSize) return;
    stem.strideHeight = stem.strideWidth = 4;
    stem.paddingHeight = stem.paddingWidth = 2;
}

void setDownsampling(layers::Convolution& layer, std::int64_t inputs) {
    layer.inputs = inputs;
    layer.kernelHeight = layer.kernelWidth = kDownsamplingSize;
    layer.strideHeight = layer.strideWidth = 2;
    layer.paddingHeight = layer.paddingWidth = 1;
}

} // namespace

ConvFormerSizes ConvFormerSizes::of(const TensorIndex& index) {
    constexpr std::string_view kStagePrefix = "stages.";
    ConvFormerSizes sizes;
    sizes.depthwise.hasBias = false;
    for (const TensorInfo& tensor : index.all())
        if (tensor.name.starts_with(kStagePrefix))
            readStageName(std::string_view(tensor.name).substr(kStagePrefix.size()), sizes);
    for (std::int64_t& depth : sizes.depths) depth = std::max<std::int64_t>(depth, 1);
    const std::string stem = downsampleKey(0, "conv.weight");
    if (const TensorInfo* tensor = index.find(stem); tensor != nullptr && tensor->shape.size() == 4) {
        sizes.stemInputs = tensor->shape[1];
        sizes.stemHeight = tensor->shape[2];
        sizes.stemWidth = tensor->shape[3];
    }
    // The stem for spectrograms has none in the reference; the one for images has.
    sizes.stemBias = sizes.stemInputs != 1 || index.has(downsampleKey(0, "conv.bias"));
    for (std::size_t s = 0; s < kStages; ++s) {
        sizes.dims[s] = index.sizeOf(downsampleKey(s, "conv.weight"), 0);
        // A missing layer must not make all that depends on its width look wrong.
        if (sizes.dims[s] == 0) sizes.dims[s] = index.sizeOf(blockKey(s, 0) + "norm1.weight", 0);
    }
    readKernel(index, blockKey(0, 0) + "token_mixer.dwconv", sizes.depthwise);
    return sizes;
}

std::string ConvFormerSizes::text() const {
    return "widths " + joined(dims) + ", depths " + joined(depths) + ", " + kernelText(depthwise);
}

ConvFormerBody::ConvFormerBody(const ConvFormerSizes& sizes) : sizes_(sizes) {
    for (std::size_t s = 0; s < kStages; ++s) {
        Stage& stage = stages_[s];
        const std::int64_t dim = sizes.dims[s];
        stage.downsample.outputs = dim;
        if (s == 0)
            setStem(stage.downsample, sizes);
        else
            setDownsampling(stage.downsample, sizes.dims[s - 1]);
        stage.blocks.resize(static_cast<std::size_t>(sizes.depths[s]));
        for (Block& block : stage.blocks) {
            SepConv& mixer = block.mixer;
            mixer.widen.inputs = mixer.narrow.outputs = dim;
            mixer.widen.outputs = mixer.narrow.inputs = kMixerExpansion * dim;
            mixer.depthwise.inputs = mixer.depthwise.outputs = kMixerExpansion * dim;
            block.mlp.norm.emplace();
            block.mlp.first.inputs = block.mlp.second.outputs = dim;
            block.mlp.first.outputs = block.mlp.second.inputs = kMlpExpansion * dim;
        }
    }
}

void ConvFormerBody::walk(Parameters& parameters) {
    for (std::size_t s = 0; s < kStages; ++s) {
        Stage& stage = stages_[s];
        parameters.convolution(downsampleKey(s, "conv"), stage.downsample, s > 0 || sizes_.stemBias);
        // The stem's norm follows it, the other stages' stands before their convolution.
        if (s == 0)
            parameters.layerNorm(downsampleKey(s, "post_norm"), stage.downsample.outputs, stage.norm, false);
        else
            parameters.layerNorm(downsampleKey(s, "pre_norm"), stage.downsample.inputs, stage.norm, false);
        for (std::size_t i = 0; i < stage.blocks.size(); ++i) walkBlock(parameters, blockKey(s, i), s, stage.blocks[i]);
    }
}

void ConvFormerBody::walkBlock(Parameters& parameters, const std::string& prefix, std::size_t stage,
                               Block& block) const {
    const std::int64_t dim = sizes_.dims[stage];
    SepConv& mixer = block.mixer;
    parameters.layerNorm(prefix + "norm1", dim, mixer.norm, false);
    parameters.linear(prefix + "token_mixer.pwconv1", mixer.widen, false);
    parameters.tensor(prefix + "token_mixer.act1.scale", {1}, mixer.star.scale);
    parameters.tensor(prefix + "token_mixer.act1.bias", {1}, mixer.star.bias);
    parameters.depthwise(prefix + "token_mixer.dwconv", sizes_.depthwise, mixer.depthwise);
    parameters.linear(prefix + "token_mixer.pwconv2", mixer.narrow, false);
    parameters.layerNorm(prefix + "norm2", dim, *block.mlp.norm, false);
    parameters.linear(prefix + "mlp.fc1", block.mlp.first, false);
    parameters.tensor(prefix + "mlp.act.scale", {1}, block.mlpStar.scale);
    parameters.tensor(prefix + "mlp.act.bias", {1}, block.mlpStar.bias);
    parameters.linear(prefix + "mlp.fc2", block.mlp.second, false);
    if (sizes_.layerScale[stage]) {
        parameters.tensor(prefix + "layer_scale1.scale", {dim}, block.layerScale[0]);
        parameters.tensor(prefix + "layer_scale2.scale", {dim}, block.layerScale[1]);
    }
    if (sizes_.resScale[stage]) {
        parameters.tensor(prefix + "res_scale1.scale", {dim}, mixer.keep);
        parameters.tensor(prefix + "res_scale2.scale", {dim}, block.mlp.keep);
    }
}

void ConvFormerBody::fold() {
    const auto functionOf = [](const StarRelu& star) {
        return layers::PointFunction{layers::Activation::StarRelu, star.scale.front(), star.bias.front()};
    };
    for (Stage& stage : stages_)
        for (Block& block : stage.blocks) {
            block.mixer.function = functionOf(block.mixer.star);
            block.mlp.function = functionOf(block.mlpStar);
            layers::foldScale(block.mixer.narrow, block.layerScale[0]);
            layers::foldScale(block.mlp.second, block.layerScale[1]);
            block.layerScale = {};
        }
}

void ConvFormerBody::addMixer(const SepConv& mixer, layers::FeatureMap& x, const ParallelFor& workers) {
    const layers::FeatureMap wide = apply(mixer.widen, normalized(mixer.norm, x, workers), workers, mixer.function);
    addLinear(mixer.narrow, apply(mixer.depthwise, wide, workers), mixer.keep, x, workers);
}

layers::FeatureMap ConvFormerBody::run(const layers::FeatureMap& input, std::size_t lastStage,
                                       const ParallelFor& workers, const StageWatch& watch) const {
    layers::FeatureMap x;
    for (std::size_t s = 0; s <= lastStage; ++s) {
        const Stage& stage = stages_[s];
        x = entered(stage.downsample, stage.norm, s == 0, s == 0 ? input : x, workers);
        for (const Block& block : stage.blocks) {
            addMixer(block.mixer, x, workers);
            addMlp(block.mlp, x, x, workers);
        }
        if (watch) watch(x);
    }
    return x;
}

} // namespace dclscope::models

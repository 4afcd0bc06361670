// SPDX-License-Identifier: Apache-2.0
#include "core/models/fastvit_blocks.h"

#include <algorithm>

namespace dclscope::models {
namespace {

constexpr layers::PointFunction kGelu{layers::Activation::Gelu};
constexpr std::int64_t kMixerSize = 3;   ///< of RepMixer's kernels
constexpr std::int64_t kMergingSize = 7; ///< of the kernels that halve height and width

layers::Convolution depthwiseSquare(std::int64_t channels, std::int64_t size) {
    return squareConvolution(channels, channels, channels, size);
}

} // namespace

layers::Convolution squareConvolution(std::int64_t inputs, std::int64_t outputs, std::int64_t groups, std::int64_t size,
                                      std::int64_t stride) {
    layers::Convolution layer;
    layer.inputs = inputs;
    layer.outputs = outputs;
    layer.groups = std::max<std::int64_t>(groups, 1); // a file may lack what says it
    layer.kernelHeight = layer.kernelWidth = size;
    layer.paddingHeight = layer.paddingWidth = size / 2;
    layer.strideHeight = layer.strideWidth = stride;
    return layer;
}

ConvFfn::ConvFfn(const FastVitBlockSizes& sizes) : parameters_(sizes.depthwise) {
    parameters_.hasBias = false;
    depthwise_.inputs = depthwise_.outputs = sizes.dim;
    mlp_.first.inputs = mlp_.second.outputs = sizes.dim;
    mlp_.first.outputs = mlp_.second.inputs = sizes.hidden;
    mlp_.function = kGelu;
}

void ConvFfn::walk(Parameters& parameters, const std::string& prefix) {
    parameters.depthwise(prefix + "conv.conv", parameters_, depthwise_);
    parameters.batchNorm(prefix + "conv.bn", depthwise_.outputs, norm_);
    parameters.pointConvolution(prefix + "fc1", mlp_.first, true);
    parameters.pointConvolution(prefix + "fc2", mlp_.second, true);
}

void ConvFfn::fold(const std::vector<float>& scale) {
    foldNorm(depthwise_, norm_);
    foldScale(mlp_.second, scale);
}

void ConvFfn::addTo(layers::FeatureMap& x, const ParallelFor& workers) const {
    addMlp(mlp_, apply(depthwise_, x, workers), x, workers);
}

RepMixerBlock::RepMixerBlock(const TensorIndex& index, std::string prefix, const FastVitBlockSizes& sizes)
    : prefix_(std::move(prefix)), sizes_(sizes), fused_(index.has(prefix_ + "token_mixer.reparam_conv.weight") ||
                                                        index.has(prefix_ + "token_mixer.reparam_conv.bias")),
      norm_(index, prefix_ + "token_mixer.norm.", BranchNames::SkipOnly, depthwiseSquare(sizes.dim, kMixerSize)),
      mixer_(index, prefix_ + "token_mixer.mixer.", BranchNames::MobileOne, depthwiseSquare(sizes.dim, kMixerSize)),
      mixing_(depthwiseSquare(sizes.dim, kMixerSize)), ffn_(sizes) {}

void RepMixerBlock::walk(Parameters& parameters) {
    const std::vector<std::int64_t> scaleShape{sizes_.dim, 1, 1};
    if (sizes_.layerScale) parameters.tensor(prefix_ + "layer_scale", scaleShape, scale_);
    if (fused_) {
        parameters.convolution(prefix_ + "token_mixer.reparam_conv", mixing_, true);
    } else {
        if (sizes_.layerScale) parameters.tensor(prefix_ + "token_mixer.layer_scale", scaleShape, mixerScale_);
        norm_.walk(parameters);
        mixer_.walk(parameters);
    }
    ffn_.walk(parameters, prefix_ + "convffn.");
}

void RepMixerBlock::fold() {
    ffn_.fold(scale_);
    if (fused_) return;
    norm_.fold();
    mixer_.fold();
    mixing_ = mixer_.convolution();
    const layers::Convolution& norm = norm_.convolution();
    const auto channels = static_cast<std::size_t>(sizes_.dim);
    const std::size_t taps = mixing_.weight.size() / channels;
    if (!sizes_.layerScale) mixerScale_.assign(channels, 1.0F);
    for (std::size_t c = 0; c < channels; ++c) {
        for (std::size_t tap = c * taps; tap < (c + 1) * taps; ++tap)
            mixing_.weight[tap] = (mixing_.weight[tap] - norm.weight[tap]) * mixerScale_[c];
        mixing_.bias[c] = (mixing_.bias[c] - norm.bias[c]) * mixerScale_[c];
    }
    addIdentity(mixing_, std::vector<float>(channels, 1.0F));
}

void RepMixerBlock::run(layers::FeatureMap& x, const ParallelFor& workers) const {
    x = apply(mixing_, x, workers);
    ffn_.addTo(x, workers);
}

AttentionBlock::AttentionBlock(std::string prefix, const FastVitBlockSizes& sizes)
    : prefix_(std::move(prefix)), sizes_(sizes), ffn_(sizes) {
    attention_.qkv.inputs = attention_.proj.inputs = attention_.proj.outputs = sizes.dim;
    attention_.qkv.outputs = 3 * sizes.dim;
}

void AttentionBlock::walk(Parameters& parameters) {
    if (sizes_.layerScale) {
        const std::vector<std::int64_t> shape{sizes_.dim, 1, 1};
        parameters.tensor(prefix_ + "layer_scale_1", shape, attentionScale_);
        parameters.tensor(prefix_ + "layer_scale_2", shape, ffnScale_);
    }
    parameters.batchNorm(prefix_ + "norm", sizes_.dim, norm_);
    parameters.linear(prefix_ + "token_mixer.qkv", attention_.qkv, false);
    parameters.linear(prefix_ + "token_mixer.proj", attention_.proj, true);
    ffn_.walk(parameters, prefix_ + "convffn.");
}

void AttentionBlock::check(Checklist& list) const {
    if (sizes_.dim % Attention::kHeadSize == 0) return;
    const std::string key = prefix_ + "token_mixer.qkv.weight";
    list.complain(key, inQuotes(key) + " is for " + std::to_string(sizes_.dim) + " channels, expected a multiple of " +
                           std::to_string(Attention::kHeadSize) + ", the size of a head");
}

void AttentionBlock::fold() {
    foldAround(attention_, norm_, attentionScale_);
    ffn_.fold(ffnScale_);
}

void AttentionBlock::run(layers::FeatureMap& x, const ParallelFor& workers) const {
    addAttention(attention_, x, workers);
    ffn_.addTo(x, workers);
}

PositionEncoding::PositionEncoding(const TensorIndex& index, std::string prefix, const FastVitBlockSizes& sizes)
    : prefix_(std::move(prefix)), parameters_(sizes.depthwise),
      fused_(index.has(prefix_ + "reparam_conv.weight") || index.has(prefix_ + "reparam_conv.bias")) {
    parameters_.hasBias = true;
    const std::int64_t fusedSize = index.sizeOf(prefix_ + "reparam_conv.weight", 2);
    convolution_ = depthwiseSquare(sizes.dim, fusedSize > 0 ? fusedSize : parameters_.size);
}

void PositionEncoding::walk(Parameters& parameters) {
    if (fused_) return parameters.convolution(prefix_ + "reparam_conv", convolution_, true);
    parameters.depthwise(prefix_ + "pe", parameters_, convolution_);
}

void PositionEncoding::fold() {
    if (!fused_) addIdentity(convolution_, std::vector<float>(static_cast<std::size_t>(convolution_.outputs), 1.0F));
}

void PositionEncoding::run(layers::FeatureMap& x, const ParallelFor& workers) const {
    x = apply(convolution_, x, workers);
}

PatchMerging::PatchMerging(const TensorIndex& index, const std::string& prefix, std::int64_t inputs,
                           std::int64_t outputs)
    : shrink_(index, prefix + "proj.0.", BranchNames::LargeKernel,
              squareConvolution(inputs, outputs, inputs, kMergingSize, 2)),
      mix_(index, prefix + "proj.1.", BranchNames::MobileOne, squareConvolution(outputs, outputs, 1, 1)) {}

void PatchMerging::walk(Parameters& parameters) {
    shrink_.walk(parameters);
    mix_.walk(parameters);
}

void PatchMerging::fold() {
    shrink_.fold();
    mix_.fold();
}

void PatchMerging::run(layers::FeatureMap& x, const ParallelFor& workers) const {
    x = apply(mix_.convolution(), apply(shrink_.convolution(), x, workers), workers, kGelu);
}

} // namespace dclscope::models

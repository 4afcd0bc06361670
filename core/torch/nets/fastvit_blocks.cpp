// SPDX-License-Identifier: Apache-2.0
#include "core/torch/nets/fastvit_blocks.h"

#include "core/base/error.h"

#include <cmath>

namespace dclscope::nets {
namespace {

constexpr std::int64_t kMixerSize = 3, kMergingSize = 7, kSmallSize = 3;
constexpr std::int64_t kFfnExpansion = 4;

/// [channels, 1, 1] under its name; undefined where networks have no layer scale.
torch::Tensor layerScale(torch::nn::Module& root, const std::string& name, const FastVitBlockOptions& options) {
    if (options.layerScale <= 0.0) return {};
    return placedParameter(root, name, torch::full({options.dim, 1, 1}, options.layerScale));
}

torch::Tensor scaledBy(const torch::Tensor& scale, const torch::Tensor& x) { return scale.defined() ? scale * x : x; }

} // namespace

void BranchedConvolution::addBranch(Module& root, const std::string& name, ConvolutionOptions options,
                                    std::int64_t size) {
    options.kernel = {size, size};
    options.padding = {size / 2, size / 2};
    branches_.emplace_back(placed(root, name + ".conv", Convolution(options.withoutBias())),
                           placed(root, name + ".bn", BatchNorm(options.outputs)));
}

BranchedConvolution BranchedConvolution::mobileOne(Module& root, const std::string& prefix,
                                                   const ConvolutionOptions& options) {
    const bool keepsShape = options.inputs == options.outputs && options.stride == std::array<std::int64_t, 2>{1, 1};
    BranchedConvolution made = keepsShape ? skip(root, prefix, options.inputs) : BranchedConvolution();
    made.addBranch(root, prefix + "rbr_conv.0", options, options.kernel[0]);
    if (options.kernel[0] > 1) made.addBranch(root, prefix + "rbr_scale", options, 1);
    return made;
}

BranchedConvolution BranchedConvolution::skip(Module& root, const std::string& prefix, std::int64_t channels) {
    BranchedConvolution made;
    made.skip_ = placed(root, prefix + "rbr_skip", BatchNorm(channels));
    return made;
}

BranchedConvolution BranchedConvolution::largeKernel(Module& root, const std::string& prefix,
                                                     const ConvolutionOptions& options) {
    BranchedConvolution made;
    made.addBranch(root, prefix + "lkb_origin", options, options.kernel[0]);
    made.addBranch(root, prefix + "small_conv", options, kSmallSize);
    return made;
}

torch::Tensor BranchedConvolution::forward(const torch::Tensor& x) {
    torch::Tensor sum = skip_ ? skip_->forward(x) : torch::Tensor();
    for (auto& [convolution, norm] : branches_) {
        const torch::Tensor branch = norm->forward(convolution->forward(x));
        sum = sum.defined() ? sum + branch : branch;
    }
    return sum;
}

ConvFfn::ConvFfn(torch::nn::Module& root, const std::string& prefix, std::int64_t dim, DepthwiseLayers& depthwise) {
    depthwise_ = depthwise.make(root, prefix + "conv.conv", dim, false);
    norm_ = placed(root, prefix + "conv.bn", BatchNorm(dim));
    widen_ = placed(root, prefix + "fc1", Convolution(ConvolutionOptions::square(dim, kFfnExpansion * dim, 1)));
    narrow_ = placed(root, prefix + "fc2", Convolution(ConvolutionOptions::square(kFfnExpansion * dim, dim, 1)));
    if (depthwise_.plain) drawNarrow(depthwise_.plain->weight, {});
    drawNarrow(widen_->weight, widen_->bias);
    drawNarrow(narrow_->weight, narrow_->bias);
}

torch::Tensor ConvFfn::forward(const torch::Tensor& x) {
    return narrow_->forward(torch::gelu(widen_->forward(norm_->forward(depthwise_.forward(x)))));
}

RepMixerBlock::RepMixerBlock(torch::nn::Module& root, const std::string& prefix, const FastVitBlockOptions& options,
                             DepthwiseLayers& depthwise)
    : options_(options), scale_(layerScale(root, prefix + "layer_scale", options)),
      mixerScale_(layerScale(root, prefix + "token_mixer.layer_scale", options)),
      norm_(BranchedConvolution::skip(root, prefix + "token_mixer.norm.", options.dim)),
      mixer_(BranchedConvolution::mobileOne(root, prefix + "token_mixer.mixer.",
                                            ConvolutionOptions::depthwise(options.dim, kMixerSize))),
      ffn_(root, prefix + "convffn.", options.dim, depthwise) {}

torch::Tensor RepMixerBlock::forward(const torch::Tensor& x, bool training) {
    const torch::Tensor mixed = x + scaledBy(mixerScale_, mixer_.forward(x) - norm_.forward(x));
    return mixed + dropPath(scaledBy(scale_, ffn_.forward(mixed)), options_.dropPath, training);
}

AttentionBlock::AttentionBlock(torch::nn::Module& root, const std::string& prefix, const FastVitBlockOptions& options,
                               DepthwiseLayers& depthwise)
    : options_(options), attentionScale_(layerScale(root, prefix + "layer_scale_1", options)),
      ffnScale_(layerScale(root, prefix + "layer_scale_2", options)),
      norm_(placed(root, prefix + "norm", BatchNorm(options.dim))),
      qkv_(placed(root, prefix + "token_mixer.qkv",
                  torch::nn::Linear(torch::nn::LinearOptions(options.dim, 3 * options.dim).bias(false)))),
      proj_(placed(root, prefix + "token_mixer.proj", torch::nn::Linear(options.dim, options.dim))),
      ffn_(root, prefix + "convffn.", options.dim, depthwise) {
    if (options.dim % kHeadSize != 0)
        throw ConfigError("FastViT: a stage with attention must be a multiple of " + std::to_string(kHeadSize) +
                          " wide, the size of a head, got " + std::to_string(options.dim));
    drawNarrow(qkv_->weight, {});
    drawNarrow(proj_->weight, proj_->bias);
}

torch::Tensor AttentionBlock::attended(const torch::Tensor& x) {
    const std::int64_t batch = x.size(0), channels = x.size(1), pixels = x.size(2) * x.size(3);
    const torch::Tensor rows = x.flatten(2).transpose(1, 2);
    const torch::Tensor heads =
        qkv_->forward(rows).reshape({batch, pixels, 3, channels / kHeadSize, kHeadSize}).permute({2, 0, 3, 1, 4});
    const double scale = 1.0 / std::sqrt(static_cast<double>(kHeadSize));
    const torch::Tensor weights = torch::softmax(torch::matmul(heads[0] * scale, heads[1].transpose(2, 3)), 3);
    const torch::Tensor heard = torch::matmul(weights, heads[2]).transpose(1, 2).reshape({batch, pixels, channels});
    return proj_->forward(heard).transpose(1, 2).reshape(x.sizes());
}

torch::Tensor AttentionBlock::forward(const torch::Tensor& x, bool training) {
    const torch::Tensor seen =
        x + dropPath(scaledBy(attentionScale_, attended(norm_->forward(x))), options_.dropPath, training);
    return seen + dropPath(scaledBy(ffnScale_, ffn_.forward(seen)), options_.dropPath, training);
}

PositionEncoding::PositionEncoding(torch::nn::Module& root, const std::string& prefix, std::int64_t dim,
                                   DepthwiseLayers& depthwise)
    : depthwise_(depthwise.make(root, prefix + "pe", dim, true)) {}

torch::Tensor PositionEncoding::forward(const torch::Tensor& x, bool) { return depthwise_.forward(x) + x; }

PatchMerging::PatchMerging(torch::nn::Module& root, const std::string& prefix, std::int64_t inputs,
                           std::int64_t outputs) {
    ConvolutionOptions shrink = ConvolutionOptions::square(inputs, outputs, kMergingSize).strided(2);
    shrink.groups = inputs;
    shrink_ = BranchedConvolution::largeKernel(root, prefix + "proj.0.", shrink);
    mix_ = BranchedConvolution::mobileOne(root, prefix + "proj.1.", ConvolutionOptions::square(outputs, outputs, 1));
}

torch::Tensor PatchMerging::forward(const torch::Tensor& x, bool) {
    return torch::gelu(mix_.forward(shrink_.forward(x)));
}

} // namespace dclscope::nets

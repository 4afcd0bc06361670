// SPDX-License-Identifier: Apache-2.0
#include "core/torch/nets/fastvit.h"

#include "core/base/error.h"

#include <numeric>

namespace dclscope::nets {
namespace {

constexpr std::int64_t kLastExpansion = 2, kLastSize = 3; ///< of the last convolution
constexpr std::int64_t kSqueeze = 16;                     ///< of its gates

} // namespace

FastVit::FastVit(const FastVitOptions& options) : headDropout_(options.headDropout) {
    requireSizes("FastViT's widths", options.dims);
    requireSizes("FastViT's depths", options.depths, options.dims.size());
    requireSizes("FastViT's input channels and classes", {options.inputs, options.classes});
    if (options.attention.size() != options.dims.size())
        throw ConfigError("FastViT: of each of the " + std::to_string(options.dims.size()) +
                          " stages must be said whether it has attention");
    addStem(options);
    addStages(options);
    addHead(options);
}

void FastVit::addStem(const FastVitOptions& options) {
    const std::int64_t dim = options.dims.front();
    if (options.inputs == 1) {
        ConvolutionOptions stem;
        stem.outputs = dim;
        stem.kernel = stem.stride = {2, 16};
        stem_ = placed(*this, "patch_embed", Convolution(stem.withoutBias()));
        return drawNarrow(stem_->weight, {});
    }
    steps_.push_back(BranchedConvolution::mobileOne(*this, "patch_embed.0.",
                                                    ConvolutionOptions::square(options.inputs, dim, 3).strided(2)));
    steps_.push_back(
        BranchedConvolution::mobileOne(*this, "patch_embed.1.", ConvolutionOptions::depthwise(dim, 3).strided(2)));
    steps_.push_back(BranchedConvolution::mobileOne(*this, "patch_embed.2.", ConvolutionOptions::square(dim, dim, 1)));
}

void FastVit::addStages(const FastVitOptions& options) {
    DepthwiseLayers depthwise(options.kernelSize, options.spacings);
    const std::int64_t blocks = std::accumulate(options.depths.begin(), options.depths.end(), std::int64_t{0});
    std::int64_t index = 0, part = 0;
    const auto prefix = [&part] { return "network." + std::to_string(part++) + "."; };
    for (std::size_t s = 0; s < options.dims.size(); ++s) {
        const std::int64_t dim = options.dims[s];
        if (s > 0) parts_.push_back(std::make_unique<PatchMerging>(*this, prefix(), options.dims[s - 1], dim));
        if (options.attention[s]) parts_.push_back(std::make_unique<PositionEncoding>(*this, prefix(), dim, depthwise));
        const std::string stage = prefix();
        for (std::int64_t b = 0; b < options.depths[s]; ++b) {
            const std::string block = stage + std::to_string(b) + ".";
            const FastVitBlockOptions own{dim, options.layerScale, dropPathRate(options.dropPath, index++, blocks)};
            if (options.attention[s])
                parts_.push_back(std::make_unique<AttentionBlock>(*this, block, own, depthwise));
            else
                parts_.push_back(std::make_unique<RepMixerBlock>(*this, block, own, depthwise));
        }
    }
}

void FastVit::addHead(const FastVitOptions& options) {
    const std::int64_t dim = options.dims.back(), wide = kLastExpansion * dim;
    requireSizes("FastViT's width behind the gates", {wide / kSqueeze});
    reduce_ = placed(*this, "conv_exp.se.reduce", Convolution(ConvolutionOptions::square(wide, wide / kSqueeze, 1)));
    expand_ = placed(*this, "conv_exp.se.expand", Convolution(ConvolutionOptions::square(wide / kSqueeze, wide, 1)));
    ConvolutionOptions last = ConvolutionOptions::square(dim, wide, kLastSize);
    last.groups = dim;
    last_ = BranchedConvolution::mobileOne(*this, "conv_exp.", last);
    head_ = placed(*this, "head", torch::nn::Linear(wide, options.classes));
    drawNarrow(head_->weight, head_->bias);
}

torch::Tensor FastVit::classify(const torch::Tensor& input) {
    torch::Tensor x = stem_ ? stem_->forward(input) : input;
    for (BranchedConvolution& step : steps_) x = torch::gelu(step.forward(x));
    for (const auto& part : parts_) x = part->forward(x, is_training());
    x = last_.forward(x);
    const torch::Tensor squeezed = torch::relu(reduce_->forward(x.mean({2, 3}, true)));
    x = torch::gelu(x * torch::sigmoid(expand_->forward(squeezed)));
    return head_->forward(torch::dropout(x.mean({2, 3}), headDropout_, is_training()));
}

} // namespace dclscope::nets

// SPDX-License-Identifier: Apache-2.0
#include "core/torch/nets/convnext.h"

#include <numeric>

namespace dclscope::nets {
namespace {

constexpr std::size_t kConvNextStages = 4; ///< as many as core/models runs
constexpr std::int64_t kConvNextExpansion = 4;

ConvolutionOptions downsampling(const ConvNextOptions& options, std::size_t stage) {
    ConvolutionOptions layer;
    layer.inputs = stage == 0 ? options.inputs : options.dims[stage - 1];
    layer.outputs = options.dims[stage];
    layer.kernel = layer.stride = {2, 2};
    if (stage > 0) return layer;
    layer.kernel = options.stemKernel;
    layer.stride = options.stemStride;
    layer.padding = options.stemPadding;
    return layer;
}

} // namespace

ConvNextOptions ConvNextOptions::forImages(std::int64_t patch) const {
    ConvNextOptions options = *this;
    options.inputs = 3;
    options.stemKernel = options.stemStride = {patch, patch};
    return options;
}

ConvNextBody::ConvNextBody(torch::nn::Module& root, const ConvNextOptions& options) : stages_(kConvNextStages) {
    requireSizes("ConvNeXt's depths", options.depths, kConvNextStages);
    requireSizes("ConvNeXt's widths", options.dims, kConvNextStages);
    requireSizes("ConvNeXt's input channels and classes", {options.inputs, options.classes});
    for (std::size_t s = 0; s < kConvNextStages; ++s) {
        // The stem's norm follows it, the other stages' stands before their convolution.
        const std::string name = "downsample_layers." + std::to_string(s) + ".";
        const ConvolutionOptions layer = downsampling(options, s);
        if (s > 0) stages_[s].norm = placed(root, name + "0", ChannelNorm(layer.inputs));
        stages_[s].downsample = placed(root, name + (s == 0 ? "0" : "1"), Convolution(layer));
        if (s == 0) stages_[s].norm = placed(root, name + "1", ChannelNorm(layer.outputs));
    }
    DepthwiseLayers depthwise(options.kernelSize, options.spacings);
    const std::int64_t blocks = std::accumulate(options.depths.begin(), options.depths.end(), std::int64_t{0});
    std::int64_t index = 0;
    for (std::size_t s = 0; s < kConvNextStages; ++s)
        for (std::int64_t b = 0; b < options.depths[s]; ++b) {
            const std::string name = "stages." + std::to_string(s) + "." + std::to_string(b) + ".";
            const std::int64_t dim = options.dims[s];
            Block& block = stages_[s].blocks.emplace_back();
            if (options.layerScale > 0.0)
                block.gamma = placedParameter(root, name + "gamma", torch::full({dim}, options.layerScale));
            block.depthwise = depthwise.make(root, name + "dwconv", dim, true);
            block.norm = placed(root, name + "norm", ChannelNorm(dim));
            block.widen = placed(root, name + "pwconv1", torch::nn::Linear(dim, kConvNextExpansion * dim));
            block.narrow = placed(root, name + "pwconv2", torch::nn::Linear(kConvNextExpansion * dim, dim));
            block.dropPath = dropPathRate(options.dropPath, index++, blocks);
        }
}

torch::Tensor ConvNextBody::runBlock(Block& block, const torch::Tensor& x, bool training) {
    torch::Tensor added = block.norm->forward(block.depthwise.forward(x).permute({0, 2, 3, 1}));
    added = block.narrow->forward(torch::gelu(block.widen->forward(added)));
    if (block.gamma.defined()) added = block.gamma * added;
    return x + dropPath(added.permute({0, 3, 1, 2}), block.dropPath, training);
}

torch::Tensor ConvNextBody::forward(torch::Tensor x, bool training) {
    for (std::size_t s = 0; s < stages_.size(); ++s) {
        Stage& stage = stages_[s];
        x = s == 0 ? stage.norm->overImage(stage.downsample->forward(x))
                   : stage.downsample->forward(stage.norm->overImage(x));
        for (Block& block : stage.blocks) x = runBlock(block, x, training);
    }
    return x;
}

ConvNext::ConvNext(const ConvNextOptions& options) : body_(*this, options), headDropout_(options.headDropout) {
    norm_ = placed(*this, "norm", ChannelNorm(options.dims.back()));
    head_ = placed(*this, "head", torch::nn::Linear(options.dims.back(), options.classes));
    drawAllNarrow(*this);
}

torch::Tensor ConvNext::classify(const torch::Tensor& x) {
    const torch::Tensor scene = norm_->forward(body_.forward(x, is_training()).mean({2, 3}));
    return head_->forward(torch::dropout(scene, headDropout_, is_training()));
}

} // namespace dclscope::nets

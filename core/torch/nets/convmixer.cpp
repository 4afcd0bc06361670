// SPDX-License-Identifier: Apache-2.0
#include "core/torch/nets/convmixer.h"

namespace dclscope::nets {

ConvMixer::ConvMixer(const ConvMixerOptions& options) {
    requireSizes(
        "ConvMixer's channels, classes, blocks, patch and blocks per kernel",
        {options.inputs, options.classes, options.dim, options.blocks, options.patch, options.blocksPerKernel});
    constexpr std::int64_t kFirstBlock = 3;  // before it: patches, GELU, batch norm
    constexpr std::int64_t kAfterBlocks = 2; // pooling and flattening
    ConvolutionOptions patches;
    patches.inputs = options.inputs;
    patches.outputs = options.dim;
    patches.kernel = patches.stride = {options.patch, options.patch};
    patches_ = placed(*this, "0", Convolution(patches));
    patchesNorm_ = placed(*this, "2", BatchNorm(options.dim));
    DepthwiseLayers depthwise(options.kernelSize, options.spacings);
    for (std::int64_t b = 0; b < options.blocks; ++b) {
        const std::string name = std::to_string(kFirstBlock + b) + ".";
        Block block;
        block.depthwise = depthwise.make(*this, name + "0.fn.0", options.dim, true);
        block.depthwiseNorm = placed(*this, name + "0.fn.2", BatchNorm(options.dim));
        block.pointwise =
            placed(*this, name + "1", Convolution(ConvolutionOptions::square(options.dim, options.dim, 1)));
        block.pointwiseNorm = placed(*this, name + "3", BatchNorm(options.dim));
        if (const std::int64_t first = b - b % options.blocksPerKernel; first != b) {
            block.depthwise.share(blocks_[static_cast<std::size_t>(first)].depthwise);
            block.pointwise->share(*blocks_[static_cast<std::size_t>(first)].pointwise);
        }
        blocks_.push_back(block);
    }
    head_ = placed(*this, std::to_string(kFirstBlock + options.blocks + kAfterBlocks),
                   torch::nn::Linear(options.dim, options.classes));
}

torch::Tensor ConvMixer::classify(const torch::Tensor& input) {
    torch::Tensor x = patchesNorm_->forward(torch::gelu(patches_->forward(input)));
    for (Block& block : blocks_) {
        x = x + block.depthwiseNorm->forward(torch::gelu(block.depthwise.forward(x)));
        x = block.pointwiseNorm->forward(torch::gelu(block.pointwise->forward(x)));
    }
    return head_->forward(x.mean({2, 3}));
}

} // namespace dclscope::nets

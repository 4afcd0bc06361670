// SPDX-License-Identifier: Apache-2.0
// ConvNeXt for spectrograms (DCLS-Audio) and for images, plain or with learned spacings, as a module that trains.
// Follows Liu et al., "A ConvNet for the 2020s" (CVPR 2022), in the form of DCLS-Audio; names as there.
#pragma once

#include "core/torch/nets/layers.h"
#include "core/torch/nets/network.h"

#include <vector>

namespace dclscope::nets {

/// The defaults are those of convnext_audio_tiny.
struct ConvNextOptions {
    std::int64_t inputs = 1; ///< channels: 1 of a spectrogram, 3 of an image
    std::int64_t classes = 527;
    std::vector<std::int64_t> depths{3, 3, 9, 3};
    std::vector<std::int64_t> dims{96, 192, 384, 768};
    std::array<std::int64_t, 2> stemKernel{2, 16}, stemStride{2, 16}, stemPadding{0, 0};
    std::int64_t kernelSize = 7; ///< of depthwise layers without learned spacings
    std::optional<DepthwiseReplacement> spacings;
    double layerScale = 1e-6; ///< at the start; 0: none
    double dropPath = 0.0;    ///< of the last block
    double headDropout = 0.0;

    /// An image of three channels cut into squares, as published for ImageNet with 4.
    ConvNextOptions forImages(std::int64_t patch) const;
};

/// Stem, downsampling and blocks: what the forms of ConvNeXt share.
class ConvNextBody {
public:
    /// Puts its modules into `root`. @throws ConfigError for options that make no network.
    ConvNextBody(torch::nn::Module& root, const ConvNextOptions& options);

    /// @param x [batch, inputs, height, width]  @return the last feature map
    torch::Tensor forward(torch::Tensor x, bool training);

private:
    struct Block {
        torch::Tensor gamma; ///< undefined without layer scale
        SpacedLayer depthwise;
        ChannelNorm norm{nullptr};
        torch::nn::Linear widen{nullptr}, narrow{nullptr};
        double dropPath = 0.0;
    };
    struct Stage {
        Convolution downsample{nullptr}; ///< the stem in stage 0
        ChannelNorm norm{nullptr};
        std::vector<Block> blocks;
    };

    static torch::Tensor runBlock(Block& block, const torch::Tensor& x, bool training);

    std::vector<Stage> stages_;
};

class ConvNext : public Network {
public:
    /// @throws ConfigError for options that make no network.
    explicit ConvNext(const ConvNextOptions& options);
    torch::Tensor classify(const torch::Tensor& x) override;

private:
    ConvNextBody body_;
    ChannelNorm norm_{nullptr};
    torch::nn::Linear head_{nullptr};
    double headDropout_;
};

} // namespace dclscope::nets

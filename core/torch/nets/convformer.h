// SPDX-License-Identifier: Apache-2.0
// ConvFormer for spectrograms (DCLS-Audio) and for images, plain or with learned spacings, as a module that trains. Follows
// Yu et al., "MetaFormer Baselines for Vision" (2022), in the form of DCLS-Audio; names as there.
#pragma once

#include "core/torch/nets/layers.h"
#include "core/torch/nets/network.h"

#include <array>
#include <vector>

namespace dclscope::nets {

/// The defaults are those of convformer_audio_s18.
struct ConvFormerOptions {
    std::int64_t inputs = 1; ///< channels: 1 of a spectrogram (stem 2x16, no bias), 3 of an image (7x7, stride 4)
    std::int64_t classes = 527;
    std::vector<std::int64_t> depths{3, 3, 9, 3};
    std::vector<std::int64_t> dims{64, 128, 320, 512};
    std::int64_t kernelSize = 7; ///< of depthwise layers without learned spacings
    std::optional<DepthwiseReplacement> spacings;
    double layerScale = 0.0;            ///< at the start; 0: none
    std::size_t firstResidualScale = 2; ///< from this stage on what a block adds to is scaled, at first by 1
    double dropPath = 0.0;              ///< of the last block
    double headDropout = 0.0;
};

class ConvFormer : public Network {
public:
    /// @throws ConfigError for options that make no network.
    explicit ConvFormer(const ConvFormerOptions& options);
    torch::Tensor classify(const torch::Tensor& x) override;

private:
    /// scale relu(x)^2 + bias, both one learned number.
    struct StarRelu {
        torch::Tensor scale, bias;
        torch::Tensor operator()(const torch::Tensor& x) const { return scale * torch::relu(x).square() + bias; }
    };
    /// One half of a block: what it adds, and how much.
    struct Branch {
        ChannelNorm norm{nullptr};
        torch::nn::Linear widen{nullptr}, narrow{nullptr};
        StarRelu activation;
        torch::Tensor keep, scale; ///< of what was there and of what is added; undefined: 1
    };
    struct Block {
        Branch mixer, mlp;
        SpacedLayer depthwise; ///< in the mixer, between its linear layers
        double dropPath = 0.0;
    };
    struct Stage {
        Convolution downsample{nullptr}; ///< the stem in stage 0
        ChannelNorm norm{nullptr};
        std::vector<Block> blocks;
    };

    void addDownsampling(const ConvFormerOptions& options, std::size_t stage);
    Branch makeBranch(const ConvFormerOptions& options, std::size_t stage, const std::string& block, bool isMixer);
    torch::Tensor runBlock(Block& block, torch::Tensor x) const;

    std::vector<Stage> stages_;
    ChannelNorm norm_{nullptr}, headNorm_{nullptr};
    torch::nn::Linear headHidden_{nullptr}, head_{nullptr};
    double headDropout_;
};

} // namespace dclscope::nets

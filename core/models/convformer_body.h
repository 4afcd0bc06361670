// SPDX-License-Identifier: Apache-2.0
// The stages of a ConvFormer, for images and for spectrograms (DCLS-Audio). Private to core/models. Follows Yu et al.,
// "MetaFormer Baselines for Vision" (2022), with the key names of its code.
#pragma once

#include "core/models/parameters.h"
#include "core/models/passage.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace dclscope::models {

/// What names and shapes say of one file.
struct ConvFormerSizes {
    static constexpr std::size_t kStages = 4;

    std::int64_t stemInputs = 1, stemHeight = 2, stemWidth = 16;
    bool stemBias = false;
    std::array<std::int64_t, kStages> dims{};
    std::array<std::int64_t, kStages> depths{};
    std::array<bool, kStages> resScale{};   ///< what a block adds to is scaled per channel
    std::array<bool, kStages> layerScale{}; ///< what a block adds is scaled per channel
    DepthwiseParameters depthwise;

    static ConvFormerSizes of(const TensorIndex& index);
    /// "widths 64-128-320-512, depths 3-3-9-3, 26 elements per kernel"
    std::string text() const;
};

/// Stem, downsampling layers and blocks.
class ConvFormerBody {
public:
    explicit ConvFormerBody(const ConvFormerSizes& sizes);

    void walk(Parameters& parameters);
    /// To be called once after loading: puts what was learned of activations and scales where it works.
    void fold();

    /// The feature map after stage `lastStage` (0 to 3). @param x [batch, stemInputs, height, width]
    layers::FeatureMap run(const layers::FeatureMap& x, std::size_t lastStage, const ParallelFor& workers,
                           const StageWatch& watch = {}) const;

private:
    /// scale relu(x)^2 + bias, both one learned number.
    struct StarRelu {
        std::vector<float> scale, bias;
    };
    /// "Inverted separable convolution": wider, convolved channel by channel, narrower.
    struct SepConv {
        layers::LayerNorm norm;
        layers::Linear widen;
        StarRelu star;
        layers::PointFunction function;
        layers::Convolution depthwise;
        layers::Linear narrow;
        std::vector<float> keep; ///< [channels]: how much of what was there stays; empty: all of it
    };
    struct Block {
        SepConv mixer;
        layers::Mlp mlp;
        StarRelu mlpStar;
        std::array<std::vector<float>, 2> layerScale; ///< of mixer and mlp; empty once folded
    };
    struct Stage {
        layers::Convolution downsample; ///< the stem in stage 0
        layers::LayerNorm norm;
        std::vector<Block> blocks;
    };

    void walkBlock(Parameters& parameters, const std::string& prefix, std::size_t stage, Block& block) const;
    static void addMixer(const SepConv& mixer, layers::FeatureMap& x, const ParallelFor& workers);

    ConvFormerSizes sizes_;
    std::array<Stage, ConvFormerSizes::kStages> stages_;
};

} // namespace dclscope::models

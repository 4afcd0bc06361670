// SPDX-License-Identifier: Apache-2.0
// The stages of a ConvNeXt, which its forms for images, spectrograms (DCLS-Audio) and AudioSet share. Private to
// core/models. Follows Liu et al., "A ConvNet for the 2020s" (CVPR 2022), with the key names of its code.
#pragma once

#include "core/models/parameters.h"
#include "core/models/passage.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace dclscope::models {

/// What names and shapes say of one file.
struct ConvNeXtSizes {
    static constexpr std::size_t kStages = 4;

    std::int64_t stemInputs = 1, stemHeight = 2, stemWidth = 16;
    std::int64_t stemStrideHeight = 2, stemStrideWidth = 16; ///< of() says: the kernel's size
    std::int64_t stemPadding = 0;                            ///< zeros above and below
    std::array<std::int64_t, kStages> dims{};
    std::array<std::int64_t, kStages> depths{};
    DepthwiseParameters depthwise;
    bool hasGamma = false; ///< layer scale

    static ConvNeXtSizes of(const TensorIndex& index);
    /// "widths 96-192-384-768, depths 3-3-9-3, 26 elements per kernel"
    std::string text() const;
};

/// Stem, downsampling layers and blocks.
class ConvNeXtBody {
public:
    explicit ConvNeXtBody(const ConvNeXtSizes& sizes);

    void walk(Parameters& parameters);
    /// To be called once after loading: puts layer scale into the weights.
    void fold();

    /// The feature map after stage `lastStage` (0 to 3). @param x [batch, stemInputs, height, width]
    layers::FeatureMap run(const layers::FeatureMap& x, std::size_t lastStage, const ParallelFor& workers,
                           const StageWatch& watch = {}) const;

private:
    struct Block {
        std::vector<float> gamma; ///< empty once folded
        layers::Convolution depthwise;
        layers::Mlp mlp;
    };
    struct Stage {
        layers::Convolution downsample; ///< the stem in stage 0
        layers::LayerNorm norm;
        std::vector<Block> blocks;
    };

    void walkBlock(Parameters& parameters, const std::string& prefix, Block& block) const;

    ConvNeXtSizes sizes_;
    std::array<Stage, ConvNeXtSizes::kStages> stages_;
};

} // namespace dclscope::models

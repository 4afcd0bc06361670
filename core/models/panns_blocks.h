// SPDX-License-Identifier: Apache-2.0
// Networks of the PANNs family that are a row of blocks, "conv_block1" and so on: plain, separable and ConvNeXt-like ones.
// Follows Kong et al., "PANNs" (2020), and the variants of audioset-convnext-inf. Private to core/models.
#pragma once

#include "core/layers/pointwise.h"
#include "core/models/panns_body.h"

#include <optional>
#include <string_view>

namespace dclscope::models {

enum class PannsBlockKind {
    Wide,         ///< 5x5 convolution, batch norm, ReLU
    Pair,         ///< twice: 3x3 convolution, batch norm, ReLU
    Separable,    ///< as Pair, the second convolution depthwise
    SeparableMlp, ///< as Separable, then linear layers to twice the width and back, GELU between
    Next, ///< depthwise 7x7 (or larger), layer norm, linear layers to four times the width and back, GELU between
    NextConvPooled, ///< as Next, then layer norm and 2x2 convolution of stride 2
    NextConvWidened ///< as NextConvPooled, but only that last convolution changes the width
};

/// What a file does not say of itself.
struct PannsBlocksPlan {
    PannsBlockKind kind = PannsBlockKind::Pair;
    /// The names' ends behind "conv_block", each with a "p" where 2x2 means follow: "1p 2p 3".
    std::string_view blocks;
    bool stem = false; ///< 4x4 convolution of stride 2 and layer norm before the first block
};

class PannsBlocks : public PannsBody {
public:
    /// Widths and depthwise kernels' sizes are read off the shapes.
    PannsBlocks(const TensorIndex& index, const PannsBlocksPlan& plan);

    void walk(Parameters& parameters) override;
    void fold() override;
    layers::FeatureMap run(const layers::FeatureMap& x, std::size_t lastStage, const ParallelFor& workers,
                           const StageWatch& watch) const override;
    std::vector<std::int64_t> widths() const override;
    std::int64_t kernelSize() const override;

private:
    struct ConvPool {
        layers::LayerNorm norm;
        layers::Convolution convolution;
    };
    struct Block {
        std::string name; ///< "conv_block1."
        bool pooled = false;
        std::vector<ConvolutionAndNorm> convolutions; ///< each followed by ReLU; none in Next blocks
        std::optional<layers::Convolution> depthwise; ///< of Next blocks
        std::optional<layers::Mlp> mlp;
        std::optional<ConvPool> convPool;
        std::int64_t outputs = 1;
    };

    Block makeBlock(const TensorIndex& index, std::string_view plan, std::int64_t inputs) const;
    void addNext(const TensorIndex& index, std::int64_t inputs, Block& block) const;
    void addConvolutions(const TensorIndex& index, std::int64_t inputs, Block& block) const;
    static layers::FeatureMap runBlock(const Block& block, const layers::FeatureMap& x, const ParallelFor& workers);

    PannsBlockKind kind_;
    std::optional<ConvPool> stem_; ///< the norm stands behind the convolution
    std::vector<Block> blocks_;
};

} // namespace dclscope::models

// SPDX-License-Identifier: Apache-2.0
// Stem and stages of a FastViT. Private to core/models.
#pragma once

#include "core/models/fastvit_blocks.h"
#include "core/models/passage.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace dclscope::models {

/// What names and shapes say of one file.
struct FastVitSizes {
    enum class Kind { RepMixers, Attentions, PositionEncoding, PatchMerging };
    /// network.0, network.1 and so on.
    struct Part {
        Kind kind = Kind::PatchMerging;
        std::int64_t dim = 0;    ///< channels of its result
        std::int64_t depth = 0;  ///< blocks
        std::int64_t hidden = 0; ///< channels of the blocks' wide part

        bool isStage() const noexcept { return kind == Kind::RepMixers || kind == Kind::Attentions; }
    };

    /// Three convolutions that halve height and width twice (images), else one whose stride is its kernel's size.
    bool imageStem = false;
    std::int64_t stemInputs = 1, stemHeight = 2, stemWidth = 16, stemOutputs = 0;
    std::vector<Part> parts;
    DepthwiseParameters depthwise;
    bool layerScale = false;
    bool fused = false; ///< re-parameterised, wholly or in part

    /// Whether "network.PART.BLOCK." can be the name of a block: larger numbers are strange names.
    static bool isIndex(std::int64_t part, std::int64_t block) noexcept;
    /// @param index  with a block at least
    static FastVitSizes of(const TensorIndex& index);
    /// "widths 64-128-256-512, depths 4-4-12-4, attention in stage 3, 26 elements per kernel"
    std::string text() const;
};

class FastVitBody {
public:
    FastVitBody(const TensorIndex& index, const FastVitSizes& sizes);

    void walk(Parameters& parameters);
    /// Complains of what the shapes, right as they are, cannot make.
    void check(Checklist& list) const;
    /// To be called once after loading: branches and norms go into the convolutions.
    void fold();

    /// The feature map after part `last`, counted from 0. @param x [batch, stemInputs, height, width]
    /// @param watch  told of the parts that are stages
    layers::FeatureMap run(const layers::FeatureMap& x, std::size_t last, const ParallelFor& workers,
                           const StageWatch& watch = {}) const;

private:
    layers::FeatureMap embedded(const layers::FeatureMap& input, const ParallelFor& workers) const;

    layers::Convolution stem_; ///< of spectrograms
    std::vector<BranchedConvolution> imageStem_;
    std::vector<std::vector<std::unique_ptr<FastVitPart>>> parts_; ///< blocks of network.0, network.1 and so on
    std::vector<bool> isStage_;                                    ///< of the same
};

} // namespace dclscope::models

// SPDX-License-Identifier: Apache-2.0
// The ResNets of the PANNs family: a pair of convolutions, four layers of residual blocks, another pair. Strides are 2x2
// means, also before the shortcut's convolution. Follows Kong et al., "PANNs" (2020). Private to core/models.
#pragma once

#include "core/models/panns_body.h"

#include <array>
#include <optional>

namespace dclscope::models {

/// What a file does not say of itself.
struct PannsResNetPlan {
    static constexpr std::size_t kLayers = 4;

    std::array<int, kLayers> depths{};
    bool bottleneck = false; ///< 1x1, 3x3, 1x1 convolutions, else two of 3x3
};

/// Stages: the first pair, the four layers, the last pair.
class PannsResNet : public PannsBody {
public:
    /// Widths are read off the shapes.
    PannsResNet(const TensorIndex& index, const PannsResNetPlan& plan);

    void walk(Parameters& parameters) override;
    void fold() override;
    layers::FeatureMap run(const layers::FeatureMap& x, std::size_t lastStage, const ParallelFor& workers,
                           const StageWatch& watch) const override;
    std::vector<std::int64_t> widths() const override;

private:
    struct Block {
        std::string name; ///< "resnet.layer1.0."
        bool halved = false;
        std::vector<ConvolutionAndNorm> convolutions;
        std::optional<ConvolutionAndNorm> shortcut;
        std::int64_t outputs = 1;
    };
    using Pair = std::array<ConvolutionAndNorm, 2>;

    /// @param mayWiden  whether it may have another width than its inputs: only the first of a layer may
    static Block makeBlock(const TensorIndex& index, const std::string& name, std::int64_t inputs, bool bottleneck,
                           bool mayWiden);
    static layers::FeatureMap runBlock(const Block& block, const layers::FeatureMap& x, const ParallelFor& workers);

    Pair first_, last_;
    std::array<std::vector<Block>, PannsResNetPlan::kLayers> layers_;
};

} // namespace dclscope::models

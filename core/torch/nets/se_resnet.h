// SPDX-License-Identifier: Apache-2.0
// ResNet with squeeze and excitation for small images, with or without shared kernels, as a module that trains. Follows
// Hu et al. (CVPR 2018) in the form of Azadbakht et al. (kernel-sharing); names as there.
#pragma once

#include "core/torch/nets/layers.h"
#include "core/torch/nets/network.h"

#include <array>
#include <vector>

namespace dclscope::nets {

/// The defaults are those of se_resnet_d_2 for CIFAR-10.
struct SeResNetOptions {
    static constexpr std::size_t kStages = 3;

    std::int64_t inputs = 3;
    std::int64_t classes = 10;
    std::int64_t stem = 16; ///< width before the first stage
    std::array<std::int64_t, kStages> planes{64, 128, 256};
    std::int64_t blocks = 2; ///< in each stage
    std::int64_t reduction = 16;
    /// In such a stage all 3x3 convolutions from `planes` to `planes` channels have one kernel.
    std::array<bool, kStages> shared{};
    /// The blocks' 3x3 convolutions get learned spacings instead, each its own but where kernels are shared.
    std::optional<DepthwiseReplacement> spacings;
    bool normFirst = false; ///< norm and ReLU stand before each convolution ("pre-activation")
    double dropout = 0.0;   ///< before the classifier
};

class SeResNet : public Network {
public:
    /// @throws ConfigError for options that make no network.
    explicit SeResNet(const SeResNetOptions& options);
    torch::Tensor classify(const torch::Tensor& x) override;

private:
    struct Block {
        SpacedLayer first, second;
        BatchNorm firstNorm{nullptr}, secondNorm{nullptr};
        torch::nn::Linear reduce{nullptr}, expand{nullptr};
        Convolution shortcut{nullptr}; ///< where the block changes the width
        BatchNorm shortcutNorm{nullptr};
    };

    SpacedLayer makeLayer(const std::string& name, std::int64_t inputs, std::int64_t planes, std::int64_t stride);
    Block makeBlock(const std::string& name, std::int64_t inputs, std::int64_t planes, std::int64_t stride);
    torch::Tensor runBlock(Block& block, const torch::Tensor& x) const;

    SeResNetOptions options_;
    Convolution stem_{nullptr};
    BatchNorm stemNorm_{nullptr};
    std::vector<Block> blocks_; ///< of all stages
    torch::nn::Linear head_{nullptr};
};

} // namespace dclscope::nets

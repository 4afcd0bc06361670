// SPDX-License-Identifier: Apache-2.0
// ConvMixer with or without shared kernels as a module that trains. Follows Trockman and Kolter, "Patches Are All You
// Need?" (2022), and the shared form of Azadbakht et al. (kernel-sharing); names as there.
#pragma once

#include "core/torch/nets/layers.h"
#include "core/torch/nets/network.h"

#include <vector>

namespace dclscope::nets {

/// The defaults are those of convmixer_256_16 for CIFAR-10.
struct ConvMixerOptions {
    std::int64_t inputs = 3;
    std::int64_t classes = 10;
    std::int64_t dim = 256;
    std::int64_t blocks = 16;
    std::int64_t kernelSize = 9;
    std::int64_t patch = 1;
    /// So many blocks after one another have the kernels and biases of the first of them: 1 shares nothing, `blocks` all.
    std::int64_t blocksPerKernel = 1;
    std::optional<DepthwiseReplacement> spacings; ///< P and SIG are one in all blocks
};

class ConvMixer : public Network {
public:
    /// @throws ConfigError for options that make no network.
    explicit ConvMixer(const ConvMixerOptions& options);
    torch::Tensor classify(const torch::Tensor& x) override;

private:
    struct Block {
        SpacedLayer depthwise;
        Convolution pointwise{nullptr};
        BatchNorm depthwiseNorm{nullptr}, pointwiseNorm{nullptr};
    };

    Convolution patches_{nullptr};
    BatchNorm patchesNorm_{nullptr};
    std::vector<Block> blocks_;
    torch::nn::Linear head_{nullptr};
};

} // namespace dclscope::nets

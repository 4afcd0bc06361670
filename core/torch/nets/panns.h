// SPDX-License-Identifier: Apache-2.0
// Networks of the PANNs family as modules that train: Cnn6, Cnn10, Cnn14 and the depthwise-separable forms of Cnn14. Follows
// Kong et al., "PANNs" (2020), and audioset-convnext-inf; names as there.
#pragma once

#include "core/torch/nets/layers.h"
#include "core/torch/nets/network.h"

#include <string>
#include <utility>
#include <vector>

namespace dclscope::nets {

struct PannsOptions {
    std::string name = "Cnn14";         ///< Cnn6, Cnn10, Cnn14, Cnn14Sep or Cnn14SepPW
    std::vector<std::int64_t> widths{}; ///< of the blocks; empty: as published, from 64 on
    std::int64_t embedding = 0;         ///< width of fc1; 0: as wide as the last block
    std::int64_t classes = 527;
    std::int64_t mels = 64;
    double blockDropout = 0.2;     ///< after each block
    double embeddingDropout = 0.5; ///< before fc1
};

/// Takes decibels [batch, 1, time, mels]: what comes out of the front end, which does not train.
class Panns : public Network {
public:
    /// @throws ConfigError for an unknown name and for options that make no network.
    explicit Panns(const PannsOptions& options);
    torch::Tensor normalized(const torch::Tensor& decibels) override;
    torch::Tensor classify(const torch::Tensor& x) override;

private:
    struct Block {
        std::vector<std::pair<Convolution, BatchNorm>> steps; ///< each followed by ReLU
        torch::nn::Linear widen{nullptr}, narrow{nullptr};    ///< of Cnn14SepPW
        bool pooled = true;                                   ///< 2x2 means follow
    };

    Block makeBlock(const std::string& name, std::int64_t inputs, std::int64_t outputs);
    static torch::Tensor runBlock(Block& block, torch::Tensor x);

    PannsOptions options_;
    BatchNorm bn0_{nullptr};
    std::vector<Block> blocks_;
    torch::nn::Linear fc1_{nullptr}, head_{nullptr};
};

} // namespace dclscope::nets

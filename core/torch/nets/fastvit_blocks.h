// SPDX-License-Identifier: Apache-2.0
// What a FastViT in training is made of.
#pragma once

#include "core/torch/nets/layers.h"
#include "core/torch/nets/network.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace dclscope::nets {

/// The sum of convolutions, each with a batch norm of its own, and of a batch norm alone where input and output have one
/// shape.
class BranchedConvolution {
public:
    using Module = torch::nn::Module;
    BranchedConvolution() = default;

    /// rbr_conv.0, rbr_scale (1x1) and rbr_skip. @param prefix  of the names, with the dot
    static BranchedConvolution mobileOne(Module& root, const std::string& prefix, const ConvolutionOptions& options);
    /// rbr_skip alone.
    static BranchedConvolution skip(Module& root, const std::string& prefix, std::int64_t channels);
    /// lkb_origin and small_conv (3x3).
    static BranchedConvolution largeKernel(Module& root, const std::string& prefix, const ConvolutionOptions& options);

    torch::Tensor forward(const torch::Tensor& x);

private:
    void addBranch(Module& root, const std::string& name, ConvolutionOptions options, std::int64_t size);

    std::vector<std::pair<Convolution, BatchNorm>> branches_;
    BatchNorm skip_{nullptr};
};

class FastVitPart {
public:
    virtual ~FastVitPart() = default;
    virtual torch::Tensor forward(const torch::Tensor& x, bool training) = 0;
};

/// What the blocks of one network have in common.
struct FastVitBlockOptions {
    std::int64_t dim = 0;
    double layerScale = 0.0; ///< 0: none
    double dropPath = 0.0;
};

/// Depthwise convolution, batch norm and two pointwise convolutions.
class ConvFfn {
public:
    ConvFfn(torch::nn::Module& root, const std::string& prefix, std::int64_t dim, DepthwiseLayers& depthwise);
    torch::Tensor forward(const torch::Tensor& x);

private:
    SpacedLayer depthwise_;
    BatchNorm norm_{nullptr};
    Convolution widen_{nullptr}, narrow_{nullptr};
};

/// RepMixer, then ConvFfn.
class RepMixerBlock : public FastVitPart {
public:
    RepMixerBlock(torch::nn::Module& root, const std::string& prefix, const FastVitBlockOptions& options,
                  DepthwiseLayers& depthwise);
    torch::Tensor forward(const torch::Tensor& x, bool training) override;

private:
    FastVitBlockOptions options_;
    torch::Tensor scale_, mixerScale_; ///< undefined: 1
    BranchedConvolution norm_, mixer_;
    ConvFfn ffn_;
};

/// Batch norm and attention between all pixels (Vaswani et al. 2017), then ConvFfn.
class AttentionBlock : public FastVitPart {
public:
    static constexpr std::int64_t kHeadSize = 32; ///< channels of one head

    /// @throws ConfigError when the heads do not divide the channels
    AttentionBlock(torch::nn::Module& root, const std::string& prefix, const FastVitBlockOptions& options,
                   DepthwiseLayers& depthwise);
    torch::Tensor forward(const torch::Tensor& x, bool training) override;

private:
    torch::Tensor attended(const torch::Tensor& x);

    FastVitBlockOptions options_;
    torch::Tensor attentionScale_, ffnScale_; ///< undefined: 1
    BatchNorm norm_{nullptr};
    torch::nn::Linear qkv_{nullptr}, proj_{nullptr};
    ConvFfn ffn_;
};

/// Positional encoding: x plus a depthwise convolution of it.
class PositionEncoding : public FastVitPart {
public:
    PositionEncoding(torch::nn::Module& root, const std::string& prefix, std::int64_t dim, DepthwiseLayers& depthwise);
    torch::Tensor forward(const torch::Tensor& x, bool training) override;

private:
    SpacedLayer depthwise_;
};

/// Half the height and width, other channels.
class PatchMerging : public FastVitPart {
public:
    PatchMerging(torch::nn::Module& root, const std::string& prefix, std::int64_t inputs, std::int64_t outputs);
    torch::Tensor forward(const torch::Tensor& x, bool training) override;

private:
    BranchedConvolution shrink_, mix_;
};

} // namespace dclscope::nets

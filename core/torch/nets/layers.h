// SPDX-License-Identifier: Apache-2.0
// What networks that train are made of, and how they put it under the reference's names.
#pragma once

#include "core/torch/dcls/replace_depthwise.h"

#include <torch/torch.h>

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace dclscope::nets {

/// Puts a module where a state dict's name says: with "3.0.fn.2" it is child "2" of child "fn" of child "0" of child "3",
/// plain modules being made where there are none yet.
void place(torch::nn::Module& root, const std::string& path, const std::shared_ptr<torch::nn::Module>& module);

template <class Holder>
Holder placed(torch::nn::Module& root, const std::string& path, Holder module) {
    place(root, path, module.ptr());
    return module;
}

/// The same for a single parameter, "stages.0.1.gamma".
torch::Tensor placedParameter(torch::nn::Module& root, const std::string& path, const torch::Tensor& value);

/// A convolution of height and width.
struct ConvolutionOptions {
    std::int64_t inputs = 1, outputs = 1;
    std::array<std::int64_t, 2> kernel{1, 1}, stride{1, 1}, padding{0, 0};
    std::int64_t groups = 1;
    bool bias = true;

    /// A square kernel, padded so that stride 1 keeps the size.
    static ConvolutionOptions square(std::int64_t inputs, std::int64_t outputs, std::int64_t size);
    static ConvolutionOptions depthwise(std::int64_t channels, std::int64_t size);
    ConvolutionOptions strided(std::int64_t step) const;
    ConvolutionOptions withoutBias() const;
};

/// Depthwise ones of stride 1 run on depthwiseConv2d where that is faster, all others on LibTorch's convolution.
class ConvolutionImpl : public torch::nn::Module {
public:
    /// Weight and bias uniform in +-1/sqrt(fan in), as PyTorch draws them. @throws ConfigError for sizes that make none.
    explicit ConvolutionImpl(const ConvolutionOptions& options);

    /// @param x [batch, inputs, height, width]
    torch::Tensor forward(const torch::Tensor& x);
    /// From now on both train one kernel, and one bias where they have any. @throws ShapeError for another shape.
    void share(ConvolutionImpl& other);

    torch::Tensor weight; ///< [outputs, inputs / groups, height, width]
    torch::Tensor bias;   ///< [outputs], or undefined

private:
    bool runsDepthwise(const torch::Tensor& x) const;

    ConvolutionOptions options_;
};
TORCH_MODULE(Convolution);

/// Layer norm over channels.
class ChannelNormImpl : public torch::nn::Module {
public:
    static constexpr double kEpsilon = 1e-6;
    explicit ChannelNormImpl(std::int64_t channels, bool bias = true, double epsilon = kEpsilon);

    /// @param x [..., channels]
    torch::Tensor forward(const torch::Tensor& x);
    /// @param x [batch, channels, height, width]
    torch::Tensor overImage(const torch::Tensor& x);

    torch::Tensor weight, bias; ///< [channels]; bias may be undefined

private:
    double epsilon_;
};
TORCH_MODULE(ChannelNorm);

/// PyTorch's BatchNorm2d, but over the examples of all processes where several train together (joint_batch.h).
class BatchNormImpl : public torch::nn::Module {
public:
    static constexpr double kMomentum = 0.1, kEpsilon = 1e-5;
    explicit BatchNormImpl(std::int64_t channels);

    /// @param x [batch, channels, height, width]
    torch::Tensor forward(const torch::Tensor& x);

    torch::Tensor weight, bias, runningMean, runningVariance, batches;
};
TORCH_MODULE(BatchNorm);

/// A convolution with a plain kernel, or with learned spacings.
struct SpacedLayer {
    Convolution plain{nullptr};
    Dcls spaced{nullptr};

    torch::Tensor forward(const torch::Tensor& x) { return spaced ? spaced->forward(x) : plain->forward(x); }
    /// From now on both train one kernel.
    void share(SpacedLayer& other);
};

/// Makes the depthwise layers of one network, in its order.
class DepthwiseLayers {
public:
    /// @param kernelSize  of plain ones, odd
    /// @param spacings    layers get learned spacings instead, P and SIG shared as DCLS-Audio shares them
    DepthwiseLayers(std::int64_t kernelSize, std::optional<DepthwiseReplacement> spacings);

    SpacedLayer make(torch::nn::Module& root, const std::string& path, std::int64_t channels, bool bias);

private:
    std::int64_t kernelSize_;
    std::optional<DepthwiseReplacement> spacings_;
    SharedPositions positions_;
};

/// Leaves out what a block adds, for each item of the batch with probability `rate`, and scales up what stays (stochastic
/// depth, Huang et al. 2016).
torch::Tensor dropPath(const torch::Tensor& x, double rate, bool training);

/// The rate of block `index` of `blocks`, growing evenly from 0 to `last`.
double dropPathRate(double last, std::int64_t index, std::int64_t blocks);

/// Mean over mel, then maximum plus mean over time. @param x [batch, channels, time, mel]  @return [batch, channels]
torch::Tensor maximumPlusMean(const torch::Tensor& x);

/// Weight normal of deviation 0.02, bias 0.
void drawNarrow(torch::Tensor weight, torch::Tensor bias);
/// The same for all plain convolutions and linear layers of a network.
void drawAllNarrow(const torch::nn::Module& network);

/// @throws ConfigError naming `what`, when one is below 1 or there are not `count` of them (0: any number but none)
void requireSizes(const char* what, const std::vector<std::int64_t>& sizes, std::size_t count = 0);

} // namespace dclscope::nets

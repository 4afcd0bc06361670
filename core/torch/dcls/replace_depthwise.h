// SPDX-License-Identifier: Apache-2.0
// Makes a plain network one with learned spacings: its depthwise convolutions become DCLS layers, as DCLS-Audio does it.
#pragma once

#include "core/torch/dcls/dcls_module.h"

#include <torch/torch.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace dclscope {

/// The defaults are those of DCLS-Audio's networks with Gaussians; its bilinear ones have 17, 34 and v0.
struct DepthwiseReplacement {
    std::int64_t dilatedKernelSize = 23; ///< odd: an even one would make the output a pixel larger than the input
    std::int64_t kernelCount = 26;
    Version version = Version::gauss;
    /// Only convolutions of this kernel size, both ways: 7 in FastViT, whose 3x3 ones stay. Empty: any.
    std::optional<std::int64_t> onlyKernelSize;
};

/// A Dcls2d that stands where a plain depthwise convolution of stride 1 would: padded to keep the size, weights normal of
/// deviation 0.02, bias 0, P and SIG as the method draws them (normal of deviation 0.5, 0.23).
/// @throws ConfigError for an even size.
Dcls depthwiseDcls(std::int64_t channels, bool bias, const DepthwiseReplacement& replacement);

/// Which layers of a network train one P and SIG: all from the first one on that is wider than all before it.
class SharedPositions {
public:
    /// Layers join in the network's order. @param name  of the layer, for the message
    /// @throws ConfigError when it is narrower than the one whose P it would share.
    void join(const std::string& name, Dcls& layer);

private:
    Dcls leader_{nullptr};
};

/// What a module offers that holds convolutions as torch::nn::AnyModule, so that they can be exchanged; for
/// torch::nn::Sequential no such thing is needed.
class ExchangesConvolutions {
public:
    virtual ~ExchangesConvolutions() = default;
    /// Puts `layer` where the child `name` was: `dwconv = AnyModule(replace_module(name, layer))`.
    virtual void exchangeConvolution(const std::string& name, const Dcls& layer) = 0;
};

/// Replaces every Conv2d of stride 1 with groups = in = out channels by a depthwiseDcls() of the same name, with a bias
/// where there was one. They join SharedPositions in the order of named_modules(). Follows replace_depthwise_dcls of
/// DCLS-Audio (Khalfaoui-Hassani, Masquelier, Pellegrini, "Audio classification with Dilated Convolution with Learnable
/// Spacings", 2023).
/// @return the names of the replaced layers, in that order
/// @throws ConfigError when a convolution stands in a module that cannot exchange it, when a later layer is narrower than
///         the one whose P it would share, and for an even size.
std::vector<std::string> replaceDepthwise(torch::nn::Module& network, const DepthwiseReplacement& replacement = {});

/// Every parameter once, by its first name. torch::nn::Module::parameters() lists a shared P once per layer, and an
/// optimiser made of that list would step it as often.
std::vector<std::pair<std::string, torch::Tensor>> distinctParameters(const torch::nn::Module& network);

/// The parameters as DCLS-Audio trains them, each once.
struct ParameterGroups {
    std::vector<torch::Tensor> decayed;   ///< with weight decay
    std::vector<torch::Tensor> undecayed; ///< biases and other tensors of one axis: without
    std::vector<torch::Tensor> positions; ///< P and SIG: without decay, at kPositionRate times the learning rate
};
inline constexpr double kPositionRate = 5.0;

ParameterGroups parameterGroups(const torch::nn::Module& network);

} // namespace dclscope

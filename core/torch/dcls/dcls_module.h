// SPDX-License-Identifier: Apache-2.0
// The DCLS layers as LibTorch modules, with the reference's parameter names and initialisation.
#pragma once

#include "core/base/tensor_source.h"
#include "core/dcls/kernel_shape.h"

#include <torch/torch.h>

#include <string>
#include <vector>

namespace dclscope {

enum class PaddingMode { Zeros, Reflect, Replicate, Circular };

/// How a DCLS layer is made. Lists hold one size per axis; a list of one counts for all axes.
struct DclsOptions {
    LayerKind kind = LayerKind::Dcls2d;
    std::int64_t inChannels = 1;
    std::int64_t outChannels = 1;
    std::int64_t kernelCount = 1;                   ///< learned elements per kernel
    std::vector<std::int64_t> dilatedKernelSize{1}; ///< grid size per learned axis
    std::vector<std::int64_t> denseKernelSize{};    ///< taps per dense axis of Dcls2_1d and Dcls3_1d; empty: 1
    std::vector<std::int64_t> stride{1};            ///< per axis of the input
    std::vector<std::int64_t> padding{0};           ///< per axis of the input, on both sides
    std::int64_t groups = 1;
    bool bias = true;
    PaddingMode paddingMode = PaddingMode::Zeros;
    Version version = Version::gauss;
    int flatDim = 0;         ///< Dcls2dK1d: 0 lies along the height (D, 1), 1 along the width (1, D)
    bool transposed = false; ///< refused: the method's own code never built it

    /// Lists brought to their full length. @throws ConfigError naming the option that does not fit.
    DclsOptions completed() const;
    /// Axes of the input besides batch and channels: 1, 2 or 3.
    int inputAxes() const noexcept;
    KernelShape kernelShape() const;
};

/// A convolution whose kernel is constructed from `weight`, positions `P` and widths `SIG` at every call.
/// Not safe to call from several threads while its parameters change.
class DclsImpl : public torch::nn::Module {
public:
    /// @throws ConfigError for options that do not fit together, ShapeError for sizes that are not positive.
    explicit DclsImpl(const DclsOptions& options);

    /// Depthwise layers of stride 1 in float32 run on depthwiseConv2d, all others on LibTorch's convolution.
    /// @param input  [batch, inChannels, axes...], float32 or float64 like the parameters
    /// @return [batch, outChannels, axes...]
    /// @throws ShapeError when the input does not fit.
    torch::Tensor forward(const torch::Tensor& input);

    /// The dense kernel, differentiable: [out, in/groups, dense..., dilated...] (Dcls2dK1d: [out, in/groups, D]).
    /// In discrete mode positions are rounded half to even and clamped and every element has one tap: the limit
    /// sigma -> 0, which the SNN paper evaluates with; then without gradient to P and SIG.
    torch::Tensor kernel() const;

    void setDiscrete(bool discrete) noexcept { discrete_ = discrete; }
    bool discrete() const noexcept { return discrete_; }

    /// As the reference: weight and bias uniform in +-1/sqrt(fan in); P normal of deviation 0.5, clamped (uniform over
    /// the limits in Dcls2_1d and Dcls3_1d); SIG 0.23 (gauss) or 0 (max).
    void resetParameters();
    /// Keeps row i of P within +-(dilatedKernelSize[i] // 2). Networks with delays call it after every step.
    void clampParameters();
    /// Takes over P and SIG of another layer: from now on both train the same tensors (DCLS-Audio within a stage).
    /// @throws ShapeError when the two have different kernels.
    void sharePositions(DclsImpl& other);
    /// Takes over all of another layer, weight and bias too (kernel sharing). @throws ShapeError as sharePositions.
    void shareKernel(DclsImpl& other);
    /// Copies NAME.weight, NAME.P, NAME.SIG and NAME.bias out of a checkpoint.
    /// @throws CheckpointError naming the key that is missing or has another shape; a transposed layer is named as such.
    void load(const TensorSource& source, const std::string& name);

    const DclsOptions& options() const noexcept { return options_; }
    const KernelShape& shape() const noexcept { return shape_; }
    void pretty_print(std::ostream& stream) const override;

    torch::Tensor weight; ///< [out, in/groups, dense..., kernelCount]
    torch::Tensor P;      ///< [axes, out, in/groups, dense..., kernelCount]
    torch::Tensor SIG;    ///< as P; undefined for v0 and v1
    torch::Tensor bias;   ///< [out]; undefined without bias

private:
    torch::Tensor convolve(const torch::Tensor& input, const torch::Tensor& dense) const;
    torch::Tensor convolveDepthwise(const torch::Tensor& x, const torch::Tensor& dense,
                                    std::vector<std::int64_t> padding) const;
    bool isDepthwise(const torch::Tensor& x) const;
    void copyParameter(const TensorSource& source, const std::string& key, torch::Tensor& parameter);

    DclsOptions options_;
    KernelShape shape_;
    bool discrete_ = false;
};
TORCH_MODULE(Dcls);

/// Names of the method's classes: each is a DclsImpl of its kind.
template <LayerKind kind>
class DclsOfKindImpl : public DclsImpl {
public:
    explicit DclsOfKindImpl(DclsOptions options) : DclsImpl((options.kind = kind, options)) {}
};
using Dcls1dImpl = DclsOfKindImpl<LayerKind::Dcls1d>;
using Dcls2dImpl = DclsOfKindImpl<LayerKind::Dcls2d>;
using Dcls3dImpl = DclsOfKindImpl<LayerKind::Dcls3d>;
using Dcls2_1dImpl = DclsOfKindImpl<LayerKind::Dcls2_1d>;
using Dcls3_1dImpl = DclsOfKindImpl<LayerKind::Dcls3_1d>;
using Dcls2dK1dImpl = DclsOfKindImpl<LayerKind::Dcls2dK1d>;
TORCH_MODULE(Dcls1d);
TORCH_MODULE(Dcls2d);
TORCH_MODULE(Dcls3d);
TORCH_MODULE(Dcls2_1d);
TORCH_MODULE(Dcls3_1d);
TORCH_MODULE(Dcls2dK1d);

} // namespace dclscope

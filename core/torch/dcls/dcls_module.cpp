// SPDX-License-Identifier: Apache-2.0
#include "core/torch/dcls/dcls_module.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/torch/dcls/construct_function.h"
#include "core/torch/dcls/depthwise_function.h"
#include "core/torch/dcls/own_kernels.h"
#include "core/torch/dcls/torch_error.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <ostream>

namespace dclscope {
namespace {

torch::Tensor padded(const torch::Tensor& input, const std::vector<std::int64_t>& padding, PaddingMode mode) {
    namespace F = torch::nn::functional;
    std::vector<std::int64_t> both; // last axis first, before and after
    for (auto axis = padding.rbegin(); axis != padding.rend(); ++axis) both.insert(both.end(), 2, *axis);
    F::PadFuncOptions options(both);
    if (mode == PaddingMode::Reflect) options.mode(torch::kReflect);
    if (mode == PaddingMode::Replicate) options.mode(torch::kReplicate);
    if (mode == PaddingMode::Circular) options.mode(torch::kCircular);
    return F::pad(input, options);
}

std::string shapeOf(const torch::Tensor& tensor) { return shapeText({tensor.sizes().data(), tensor.sizes().size()}); }

const char* paddingModeName(PaddingMode mode) {
    switch (mode) {
    case PaddingMode::Zeros: return "zeros";
    case PaddingMode::Reflect: return "reflect";
    case PaddingMode::Replicate: return "replicate";
    case PaddingMode::Circular: return "circular";
    }
    return "zeros";
}

} // namespace

DclsImpl::DclsImpl(const DclsOptions& options) : options_(options.completed()), shape_(options_.kernelShape()) {
    weight = register_parameter("weight", torch::empty(shape_.weightSizes()));
    P = register_parameter("P", torch::empty(shape_.positionSizes()));
    if (shape_.hasSig()) SIG = register_parameter("SIG", torch::empty(shape_.positionSizes()));
    if (options_.bias) bias = register_parameter("bias", torch::empty({options_.outChannels}));
    resetParameters();
}

void DclsImpl::resetParameters() {
    const torch::NoGradGuard noGrad;
    // kaiming_uniform with a = sqrt(5) is uniform in +-1/sqrt(fan in), where fan in counts the elements of one output.
    const double bound = 1.0 / std::sqrt(static_cast<double>(shape_.weightCount() / shape_.outChannels));
    weight.uniform_(-bound, bound);
    if (bias.defined()) bias.uniform_(-bound, bound);
    for (int row = 0; row < shape_.axes(); ++row) {
        const double limit = positionLimit(shape_, row);
        torch::Tensor positions = P.select(0, row);
        if (shape_.denseSize.empty())
            positions.normal_(0.0, 0.5).clamp_(-limit, limit);
        else
            positions.uniform_(-limit, limit);
    }
    if (SIG.defined()) SIG.fill_(shape_.version == Version::gauss ? 0.23 : 0.0);
}

void DclsImpl::clampParameters() {
    const torch::NoGradGuard noGrad;
    for (int row = 0; row < shape_.axes(); ++row) {
        const double limit = positionLimit(shape_, row);
        P.select(0, row).clamp_(-limit, limit);
    }
}

void DclsImpl::sharePositions(DclsImpl& other) {
    if (shape_.positionSizes() != other.shape_.positionSizes() || shape_.dilatedSize != other.shape_.dilatedSize ||
        shape_.kind != other.shape_.kind || shape_.version != other.shape_.version)
        throw ShapeError("positions can only be shared between layers of one kind, version and size: " +
                         shapeText(shape_.positionSizes()) + " and " + shapeText(other.shape_.positionSizes()));
    P = parameters_["P"] = other.P;
    if (shape_.hasSig()) SIG = parameters_["SIG"] = other.SIG;
}

void DclsImpl::shareKernel(DclsImpl& other) {
    sharePositions(other);
    if (bias.defined() != other.bias.defined() || shape_.weightSizes() != other.shape_.weightSizes())
        throw ShapeError("kernels can only be shared between layers of one size, with a bias or without");
    weight = parameters_["weight"] = other.weight;
    if (bias.defined()) bias = parameters_["bias"] = other.bias;
}

torch::Tensor DclsImpl::kernel() const {
    if (!discrete_) return constructKernel(shape_, weight, P, SIG);
    KernelShape discrete = shape_;
    const bool smooth = shape_.hasSig();
    if (smooth) discrete.version = Version::max; // of width 1: one tap per element; the axes' order is that of gauss
    torch::Tensor positions = P.detach().round();
    for (int row = 0; row < shape_.axes(); ++row) {
        const double limit = positionLimit(shape_, row);
        positions.select(0, row).clamp_(-limit, limit);
    }
    return constructKernel(discrete, weight, positions, smooth ? torch::zeros_like(positions) : torch::Tensor());
}

torch::Tensor DclsImpl::forward(const torch::Tensor& input) {
    const int axes = options_.inputAxes();
    if (input.dim() != axes + 2 || input.size(1) != options_.inChannels)
        throw ShapeError(std::string(kindName(options_.kind)) + ": expected an input of [batch, " +
                         std::to_string(options_.inChannels) + "] and " + counted(axes, "more size") + ", got " +
                         shapeOf(input));
    return translated("forward of " + std::string(kindName(options_.kind)), [&] { return convolve(input, kernel()); });
}

torch::Tensor DclsImpl::convolve(const torch::Tensor& input, const torch::Tensor& dense) const {
    const bool zeros = options_.paddingMode == PaddingMode::Zeros;
    const torch::Tensor x = zeros ? input : padded(input, options_.padding, options_.paddingMode);
    const std::vector<std::int64_t> padding =
        zeros ? options_.padding : std::vector<std::int64_t>(options_.padding.size(), 0);
    const std::int64_t groups = options_.groups;
    if (isDepthwise(x)) return convolveDepthwise(x, dense, padding);
    switch (options_.inputAxes()) {
    case 1: return torch::conv1d(x, dense, bias, options_.stride, padding, 1, groups);
    case 3: return torch::conv3d(x, dense, bias, options_.stride, padding, 1, groups);
    default: break;
    }
    const bool flat = options_.kind == LayerKind::Dcls2dK1d;
    return torch::conv2d(x, flat ? dense.unsqueeze(-1 - options_.flatDim) : dense, bias, options_.stride, padding, 1,
                         groups);
}

bool DclsImpl::isDepthwise(const torch::Tensor& x) const {
    const bool perChannel = options_.groups == options_.inChannels && options_.groups == options_.outChannels;
    const bool unitStride =
        std::all_of(options_.stride.begin(), options_.stride.end(), [](std::int64_t step) { return step == 1; });
    if (!perChannel || !unitStride || options_.inputAxes() > 2) return false;
    const bool isFloat =
        x.scalar_type() == torch::kFloat32 && weight.scalar_type() == torch::kFloat32 && ownKernelsTake(x);
    const std::int64_t points = shape_.kernelCount() / shape_.outChannels;
    if (!isFloat || x.numel() == 0) return false;
    const bool needsGradient =
        torch::GradMode::is_enabled() && (x.requires_grad() || weight.requires_grad() || P.requires_grad());
    return depthwiseIsFaster(points / shape_.dilatedSize.back(), shape_.dilatedSize.back(), x.size(-1), needsGradient);
}

torch::Tensor DclsImpl::convolveDepthwise(const torch::Tensor& x, const torch::Tensor& dense,
                                          std::vector<std::int64_t> padding) const {
    // A layer along one axis is one of two axes whose other size is 1.
    if (options_.inputAxes() == 1) return depthwiseConv2d(x.unsqueeze(2), dense, bias, 0, padding[0]).squeeze(2);
    torch::Tensor kernel = dense.squeeze(1);
    if (options_.kind == LayerKind::Dcls2dK1d) kernel = dense.squeeze(1).unsqueeze(options_.flatDim == 0 ? 2 : 1);
    return depthwiseConv2d(x, kernel, bias, padding[0], padding[1]);
}

void DclsImpl::copyParameter(const TensorSource& source, const std::string& key, torch::Tensor& parameter) {
    const TensorInfo* info = source.find(key);
    if (!info) throw CheckpointError(source.path(), "no tensor " + key + " for this layer", key);
    const std::vector<std::int64_t> expected = parameter.sizes().vec();
    if (info->shape != expected) {
        std::string message = key + ": expected " + shapeText(expected) + ", got " + shapeText(info->shape);
        std::vector<std::int64_t> swapped = info->shape;
        if (swapped.size() >= 3) {
            const std::size_t channel = swapped.size() == expected.size() && key.ends_with(".weight") ? 0 : 1;
            std::swap(swapped[channel], swapped[channel + 1]);
            if (swapped == expected)
                message += "; these are the parameters of a transposed convolution, which is not supported";
        }
        throw CheckpointError(source.path(), message, key);
    }
    const torch::NoGradGuard noGrad;
    const Array array = source.readFloats(key);
    std::vector<float> values = array.values;
    parameter.copy_(torch::from_blob(values.data(), expected, torch::kFloat32));
}

void DclsImpl::load(const TensorSource& source, const std::string& name) {
    copyParameter(source, name + ".weight", weight);
    copyParameter(source, name + ".P", P);
    if (SIG.defined()) copyParameter(source, name + ".SIG", SIG);
    if (bias.defined()) copyParameter(source, name + ".bias", bias);
}

void DclsImpl::pretty_print(std::ostream& stream) const {
    stream << kindName(options_.kind) << "(" << options_.inChannels << ", " << options_.outChannels
           << ", kernel_count=" << options_.kernelCount
           << ", dilated_kernel_size=" << shapeText(options_.dilatedKernelSize)
           << ", stride=" << shapeText(options_.stride) << ", padding=" << shapeText(options_.padding);
    if (!options_.denseKernelSize.empty()) stream << ", dense_kernel_size=" << shapeText(options_.denseKernelSize);
    stream << ", groups=" << options_.groups << ", padding_mode=" << paddingModeName(options_.paddingMode)
           << ", version=" << versionName(options_.version) << (options_.bias ? ")" : ", bias=false)");
}

} // namespace dclscope

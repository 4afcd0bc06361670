// SPDX-License-Identifier: Apache-2.0
#include "core/torch/nets/layers.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/torch/dcls/depthwise_function.h"
#include "core/torch/dcls/joint_batch.h"
#include "core/torch/dcls/own_kernels.h"

#include <algorithm>
#include <cmath>

namespace dclscope::nets {
namespace {

using torch::nn::Module;

/// The module that `path` names but for its last part; `leaf` becomes that part.
Module& parentOf(Module& root, const std::string& path, std::string& leaf) {
    Module* parent = &root;
    std::size_t begin = 0;
    for (std::size_t dot = path.find('.'); dot != std::string::npos; dot = path.find('.', begin)) {
        const std::string name = path.substr(begin, dot - begin);
        const auto children = parent->named_children();
        const std::shared_ptr<Module>* child = children.find(name);
        parent = child != nullptr ? child->get() : parent->register_module(name, std::make_shared<Module>()).get();
        begin = dot + 1;
    }
    leaf = path.substr(begin);
    return *parent;
}

std::string shapeOf(const torch::Tensor& tensor) { return shapeText(tensor.sizes().vec()); }

} // namespace

void place(Module& root, const std::string& path, const std::shared_ptr<Module>& module) {
    std::string leaf;
    Module& parent = parentOf(root, path, leaf);
    parent.register_module(leaf, module);
}

torch::Tensor placedParameter(Module& root, const std::string& path, const torch::Tensor& value) {
    std::string leaf;
    Module& parent = parentOf(root, path, leaf);
    return parent.register_parameter(leaf, value);
}

ConvolutionOptions ConvolutionOptions::square(std::int64_t inputs, std::int64_t outputs, std::int64_t size) {
    ConvolutionOptions options;
    options.inputs = inputs;
    options.outputs = outputs;
    options.kernel = {size, size};
    options.padding = {size / 2, size / 2};
    return options;
}

ConvolutionOptions ConvolutionOptions::depthwise(std::int64_t channels, std::int64_t size) {
    ConvolutionOptions options = square(channels, channels, size);
    options.groups = channels;
    return options;
}

ConvolutionOptions ConvolutionOptions::strided(std::int64_t step) const {
    ConvolutionOptions options = *this;
    options.stride = {step, step};
    return options;
}

ConvolutionOptions ConvolutionOptions::withoutBias() const {
    ConvolutionOptions options = *this;
    options.bias = false;
    return options;
}

ConvolutionImpl::ConvolutionImpl(const ConvolutionOptions& options) : options_(options) {
    requireSizes("a convolution's channels, groups, kernel and stride",
                 {options.inputs, options.outputs, options.groups, options.kernel[0], options.kernel[1],
                  options.stride[0], options.stride[1]});
    if (options.inputs % options.groups != 0 || options.outputs % options.groups != 0)
        throw ConfigError("a convolution of " + std::to_string(options.inputs) + " to " +
                          std::to_string(options.outputs) + " channels cannot have " + std::to_string(options.groups) +
                          " groups");
    const std::int64_t perGroup = options.inputs / options.groups;
    const double bound = 1.0 / std::sqrt(static_cast<double>(perGroup * options.kernel[0] * options.kernel[1]));
    weight = register_parameter(
        "weight",
        torch::empty({options.outputs, perGroup, options.kernel[0], options.kernel[1]}).uniform_(-bound, bound));
    if (options.bias) bias = register_parameter("bias", torch::empty({options.outputs}).uniform_(-bound, bound));
}

torch::Tensor ConvolutionImpl::forward(const torch::Tensor& x) {
    if (runsDepthwise(x)) return depthwiseConv2d(x, weight.squeeze(1), bias, options_.padding[0], options_.padding[1]);
    return torch::conv2d(x, weight, bias, options_.stride, options_.padding, 1, options_.groups);
}

bool ConvolutionImpl::runsDepthwise(const torch::Tensor& x) const {
    const ConvolutionOptions& o = options_;
    if (o.groups != o.inputs || o.groups != o.outputs || o.stride != std::array<std::int64_t, 2>{1, 1}) return false;
    if (x.dim() != 4 || x.size(1) != o.inputs || x.numel() == 0 || !ownKernelsTake(x) ||
        x.scalar_type() != torch::kFloat32 || weight.scalar_type() != torch::kFloat32)
        return false;
    const bool needsGradient = torch::GradMode::is_enabled() && (x.requires_grad() || weight.requires_grad());
    return depthwiseIsFaster(o.kernel[0], o.kernel[1], x.size(3), needsGradient);
}

void ConvolutionImpl::share(ConvolutionImpl& other) {
    if (weight.sizes() != other.weight.sizes() || bias.defined() != other.bias.defined())
        throw ShapeError("convolutions of " + shapeOf(weight) + " and " + shapeOf(other.weight) +
                         " cannot share their kernel");
    weight = parameters_["weight"] = other.weight;
    if (bias.defined()) bias = parameters_["bias"] = other.bias;
}

ChannelNormImpl::ChannelNormImpl(std::int64_t channels, bool hasBias, double epsilon) : epsilon_(epsilon) {
    weight = register_parameter("weight", torch::ones({channels}));
    if (hasBias) bias = register_parameter("bias", torch::zeros({channels}));
}

torch::Tensor ChannelNormImpl::forward(const torch::Tensor& x) {
    return torch::layer_norm(x, weight.sizes(), weight, bias, epsilon_);
}

torch::Tensor ChannelNormImpl::overImage(const torch::Tensor& x) {
    return forward(x.permute({0, 2, 3, 1})).permute({0, 3, 1, 2});
}

BatchNormImpl::BatchNormImpl(std::int64_t channels) {
    requireSizes("a batch norm's channels", {channels});
    weight = register_parameter("weight", torch::ones({channels}));
    bias = register_parameter("bias", torch::zeros({channels}));
    runningMean = register_buffer("running_mean", torch::zeros({channels}));
    runningVariance = register_buffer("running_var", torch::ones({channels}));
    batches = register_buffer("num_batches_tracked", torch::zeros({}, torch::kInt64));
}

torch::Tensor BatchNormImpl::forward(const torch::Tensor& x) {
    if (is_training() && JointBatch::current() != nullptr)
        return jointBatchNorm(x, {weight, bias, runningMean, runningVariance, batches, kMomentum, kEpsilon});
    if (is_training()) batches += 1;
    return torch::batch_norm(x, weight, bias, runningMean, runningVariance, is_training(), kMomentum, kEpsilon, true);
}

void SpacedLayer::share(SpacedLayer& other) {
    if (spaced)
        spaced->shareKernel(*other.spaced);
    else
        plain->share(*other.plain);
}

DepthwiseLayers::DepthwiseLayers(std::int64_t kernelSize, std::optional<DepthwiseReplacement> spacings)
    : kernelSize_(kernelSize), spacings_(spacings) {
    if (!spacings && kernelSize % 2 == 0)
        throw ConfigError("depthwise layers keep the size of what they see only with an odd kernel size, got " +
                          std::to_string(kernelSize));
}

SpacedLayer DepthwiseLayers::make(Module& root, const std::string& path, std::int64_t channels, bool bias) {
    SpacedLayer layer;
    if (spacings_) {
        layer.spaced = placed(root, path, depthwiseDcls(channels, bias, *spacings_));
        positions_.join(path, layer.spaced);
        return layer;
    }
    ConvolutionOptions options = ConvolutionOptions::depthwise(channels, kernelSize_);
    options.bias = bias;
    layer.plain = placed(root, path, Convolution(options));
    return layer;
}

torch::Tensor dropPath(const torch::Tensor& x, double rate, bool training) {
    if (rate <= 0.0 || !training) return x;
    std::vector<std::int64_t> sizes(static_cast<std::size_t>(x.dim()), 1);
    sizes.front() = x.size(0);
    return x * torch::empty(sizes, x.options()).bernoulli_(1.0 - rate).div_(1.0 - rate);
}

double dropPathRate(double last, std::int64_t index, std::int64_t blocks) {
    return blocks > 1 ? last * static_cast<double>(index) / static_cast<double>(blocks - 1) : 0.0;
}

torch::Tensor maximumPlusMean(const torch::Tensor& x) {
    const torch::Tensor overTime = x.mean(3);
    return std::get<0>(overTime.max(2)) + overTime.mean(2);
}

void drawNarrow(torch::Tensor weight, torch::Tensor bias) {
    const torch::NoGradGuard noGrad;
    weight.normal_(0.0, 0.02);
    if (bias.defined()) bias.zero_();
}

void drawAllNarrow(const Module& network) {
    for (const std::shared_ptr<Module>& module : network.modules(false)) {
        if (const auto* convolution = module->as<ConvolutionImpl>()) drawNarrow(convolution->weight, convolution->bias);
        if (const auto* linear = module->as<torch::nn::LinearImpl>()) drawNarrow(linear->weight, linear->bias);
    }
}

void requireSizes(const char* what, const std::vector<std::int64_t>& sizes, std::size_t count) {
    const bool positive = std::all_of(sizes.begin(), sizes.end(), [](std::int64_t size) { return size > 0; });
    if (positive && !sizes.empty() && (count == 0 || sizes.size() == count)) return;
    throw ConfigError(std::string(what) + ": expected " + (count > 0 ? std::to_string(count) + " " : "") +
                      "whole numbers above 0, got " + shapeText(sizes));
}

} // namespace dclscope::nets

// SPDX-License-Identifier: Apache-2.0
#include "core/torch/bench/libtorch_layers.h"

namespace dclscope::bench {

DclsParameters::DclsParameters(const KernelShape& shape)
    : shape(shape), weight(tensorOf(madeUpValues(shape.weightCount(), 0.2F), shape.weightSizes())),
      P(tensorOf(madeUpPositions(shape), shape.positionSizes())), SIG(torch::full_like(P, 0.23F)) {
    const std::int64_t size = shape.dilatedSize.front();
    grid =
        torch::stack(torch::meshgrid({torch::arange(size), torch::arange(size)}, "xy")).view({2, size, size, 1, 1, 1});
}

void DclsParameters::requireGradients() {
    for (torch::Tensor* parameter : {&weight, &P, &SIG}) parameter->requires_grad_(true);
}

torch::Tensor DclsParameters::kernel() const {
    const torch::Tensor q = (P + shape.dilatedSize.front() / 2).unsqueeze(1).unsqueeze(1);
    torch::Tensor x;
    if (shape.version == Version::gauss) {
        const torch::Tensor s = (SIG.abs() + 0.27).unsqueeze(1).unsqueeze(1);
        x = torch::exp(-0.5 * ((grid - q) / s).norm(2, 0).pow(2));
    } else {
        x = torch::relu(1.0 - (grid - q).abs()).prod(0); // v1
    }
    x = x / (x.sum(torch::IntArrayRef({0, 1})) + 1e-7);
    return (x * weight).sum(-1).permute({2, 3, 0, 1});
}

LibTorchConvNeXt::LibTorchConvNeXt(const TensorSource& source, Layout layout) : layout_(layout) {
    for (const TensorInfo& info : source.tensors()) {
        torch::Tensor tensor = tensorOf(source.readFloats(info.name).values, info.shape);
        if (tensor.dim() == 4) tensor = tensor.contiguous(layout);
        tensors_.emplace(info.name, tensor);
    }
    for (std::size_t stage = 0; stage < 4; ++stage)
        for (int i = 0;; ++i) {
            const std::string name = "stages." + std::to_string(stage) + "." + std::to_string(i) + ".";
            if (tensors_.count(name + "gamma") == 0) break;
            blocks_.emplace_back(name, stage);
        }
}

torch::Tensor LibTorchConvNeXt::run(torch::Tensor x) const {
    auto next = blocks_.begin();
    for (std::size_t stage = 0; stage < 4; ++stage) {
        const std::string down = "downsample_layers." + std::to_string(stage) + ".";
        if (stage == 0)
            // Of one channel both layouts are the same: what the stem makes is in the default one.
            x = channelNorm(down + "1",
                            torch::conv2d(x, at(down + "0.weight"), at(down + "0.bias"), {2, 16}).contiguous(layout_));
        else
            x = torch::conv2d(channelNorm(down + "0", x), at(down + "1.weight"), at(down + "1.bias"), 2);
        for (; next != blocks_.end() && next->second == stage; ++next) x = x + block(next->first, x);
    }
    return linear("head", norm("norm", x.mean(torch::IntArrayRef({2, 3}))));
}

torch::Tensor LibTorchConvNeXt::linear(const std::string& name, const torch::Tensor& x) const {
    return torch::nn::functional::linear(x, at(name + ".weight"), at(name + ".bias"));
}

torch::Tensor LibTorchConvNeXt::norm(const std::string& name, const torch::Tensor& x) const {
    return torch::layer_norm(x, {x.size(-1)}, at(name + ".weight"), at(name + ".bias"), 1e-6);
}

torch::Tensor LibTorchConvNeXt::channelNorm(const std::string& name, const torch::Tensor& x) const {
    const torch::Tensor centred = x - x.mean(1, true);
    const torch::Tensor scaled = centred / torch::sqrt(centred.pow(2).mean(1, true) + 1e-6);
    return at(name + ".weight").view({-1, 1, 1}) * scaled + at(name + ".bias").view({-1, 1, 1});
}

torch::Tensor LibTorchConvNeXt::block(const std::string& name, const torch::Tensor& input) const {
    const torch::Tensor kernel = at(name + "dwconv.weight");
    torch::Tensor x = torch::conv2d(input, kernel, at(name + "dwconv.bias"), 1, kernel.size(2) / 2, 1, input.size(1));
    x = norm(name + "norm", x.permute({0, 2, 3, 1}));
    x = linear(name + "pwconv2", torch::gelu(linear(name + "pwconv1", x)));
    return (at(name + "gamma") * x).permute({0, 3, 1, 2});
}

} // namespace dclscope::bench

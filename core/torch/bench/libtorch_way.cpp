// SPDX-License-Identifier: Apache-2.0
#include "core/torch/bench/libtorch_way.h"

#include "core/bench/made_up_convnext.h"
#include "core/torch/bench/libtorch_spiking.h"
#include "core/torch/bench/libtorch_tensor.h"
#include "core/torch/dcls/torch_threads.h"

#include <torch/torch.h>

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <utility>

namespace dclscope::bench {
namespace {

/// One layer's parameters, the same values as ours.
struct Parameters {
    explicit Parameters(const KernelShape& shape)
        : shape(shape), weight(tensorOf(madeUpValues(shape.weightCount(), 0.2F), shape.weightSizes())),
          P(tensorOf(madeUpPositions(shape), shape.positionSizes())), SIG(torch::full_like(P, 0.23F)) {
        const std::int64_t size = shape.dilatedSize.front();
        grid = torch::stack(torch::meshgrid({torch::arange(size), torch::arange(size)}, "xy"))
                   .view({2, size, size, 1, 1, 1});
    }

    void requireGradients() {
        for (torch::Tensor* parameter : {&weight, &P, &SIG}) parameter->requires_grad_(true);
    }

    /// The formula as the method's code has it: every grid point for every element at once.
    torch::Tensor kernel() const {
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

    KernelShape shape;
    torch::Tensor weight, P, SIG, grid;
};

Run prepared(const Construction& task) {
    Parameters layer(task.shape);
    if (!task.backward)
        return [layer] {
            const torch::NoGradGuard noGrad;
            layer.kernel();
        };
    layer.requireGradients();
    const torch::Tensor gradKernel = tensorOf(madeUpValues(task.shape.kernelCount(), 1.0F), task.shape.kernelSizes());
    return [layer, gradKernel] {
        torch::autograd::grad({layer.kernel()}, {layer.weight, layer.P, layer.SIG}, {gradKernel}, {}, false, true);
    };
}

torch::Tensor convolve(const DepthwiseShape& shape, const torch::Tensor& input, const torch::Tensor& kernel) {
    return torch::conv2d(input, kernel, {}, 1, {shape.paddingHeight, shape.paddingWidth}, 1, shape.channels);
}

torch::Tensor inputOf(const DepthwiseShape& shape) {
    return tensorOf(madeUpValues(shape.inputCount(), 1.0F), {shape.batch, shape.channels, shape.height, shape.width});
}

Run prepared(const Convolution& task) {
    const DepthwiseShape shape = task.shape;
    const torch::Tensor input = inputOf(shape).requires_grad_(task.backward);
    const torch::Tensor kernel =
        tensorOf(madeUpValues(shape.kernelCount(), 1.0F), {shape.channels, 1, shape.kernelHeight, shape.kernelWidth})
            .requires_grad_(task.backward);
    if (!task.backward)
        return [=] {
            const torch::NoGradGuard noGrad;
            convolve(shape, input, kernel);
        };
    const torch::Tensor gradOutput = tensorOf(madeUpValues(shape.outputCount(), 1.0F),
                                              {shape.batch, shape.channels, shape.outHeight(), shape.outWidth()});
    return [=] { torch::autograd::grad({convolve(shape, input, kernel)}, {input, kernel}, {gradOutput}); };
}

Run prepared(const DepthwiseLayers& task) {
    struct Layers {
        Parameters parameters;
        torch::Tensor input;
        DepthwiseShape plane;
        int count;
    };
    std::vector<Layers> stages;
    for (const Stage& stage : task.stages)
        stages.push_back({Parameters(stage.kernel), inputOf(stage.plane), stage.plane, stage.layers});
    return [stages] {
        const torch::NoGradGuard noGrad;
        for (const Layers& stage : stages)
            for (int i = 0; i < stage.count; ++i) convolve(stage.plane, stage.input, stage.parameters.kernel());
    };
}

/// The network as its Python code has it.
class ConvNeXt {
public:
    explicit ConvNeXt(const TensorSource& source) {
        for (const TensorInfo& info : source.tensors())
            tensors_.emplace(info.name, tensorOf(source.readFloats(info.name).values, info.shape));
    }

    torch::Tensor run(torch::Tensor x) const {
        for (int s = 0; s < 4; ++s) {
            const std::string down = "downsample_layers." + std::to_string(s) + ".";
            if (s == 0)
                x = channelNorm(down + "1", torch::conv2d(x, at(down + "0.weight"), at(down + "0.bias"), {2, 16}));
            else
                x = torch::conv2d(channelNorm(down + "0", x), at(down + "1.weight"), at(down + "1.bias"), 2);
            for (int i = 0;; ++i) {
                const std::string name = "stages." + std::to_string(s) + "." + std::to_string(i) + ".";
                if (tensors_.count(name + "gamma") == 0) break;
                x = x + block(name, x);
            }
        }
        return linear("head", norm("norm", x.mean(torch::IntArrayRef({2, 3}))));
    }

private:
    const torch::Tensor& at(const std::string& name) const { return tensors_.at(name); }
    torch::Tensor linear(const std::string& name, const torch::Tensor& x) const {
        return torch::nn::functional::linear(x, at(name + ".weight"), at(name + ".bias"));
    }
    torch::Tensor norm(const std::string& name, const torch::Tensor& x) const {
        return torch::layer_norm(x, {x.size(-1)}, at(name + ".weight"), at(name + ".bias"), 1e-6);
    }
    torch::Tensor channelNorm(const std::string& name, const torch::Tensor& x) const {
        const torch::Tensor centred = x - x.mean(1, true);
        const torch::Tensor scaled = centred / torch::sqrt(centred.pow(2).mean(1, true) + 1e-6);
        return at(name + ".weight").view({-1, 1, 1}) * scaled + at(name + ".bias").view({-1, 1, 1});
    }
    torch::Tensor block(const std::string& name, const torch::Tensor& input) const {
        const torch::Tensor kernel = at(name + "dwconv.weight");
        torch::Tensor x =
            torch::conv2d(input, kernel, at(name + "dwconv.bias"), 1, kernel.size(2) / 2, 1, input.size(1));
        x = norm(name + "norm", x.permute({0, 2, 3, 1}));
        x = linear(name + "pwconv2", torch::gelu(linear(name + "pwconv1", x)));
        return (at(name + "gamma") * x).permute({0, 3, 1, 2});
    }

    std::map<std::string, torch::Tensor> tensors_;
};

Run prepared(const Network& task) {
    const auto network = std::make_shared<ConvNeXt>(MadeUpConvNeXt(task.kernelSize));
    const Array input = MadeUpConvNeXt::input();
    return [network, x = tensorOf(input.values, input.shape)] {
        const torch::NoGradGuard noGrad;
        network->run(x);
    };
}

Run prepared(const SpikingSequence& task) { return libtorchRunning(task); }

Run prepared(const SpikingTraining& task) { return libtorchTraining(task); }

} // namespace

std::string addLibTorchWays(std::vector<Workload>& workloads, int threads) {
    useTorchThreads(threads);
    for (Workload& workload : workloads) {
        if (const auto* training = std::get_if<SpikingTraining>(&workload.task))
            workload.ours = [task = *training] { return ourTraining(task); };
        workload.libtorch = [task = workload.task] {
            return std::visit([](const auto& one) { return prepared(one); }, task);
        };
    }
    return TORCH_VERSION;
}

} // namespace dclscope::bench

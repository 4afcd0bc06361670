// SPDX-License-Identifier: Apache-2.0
#include "core/torch/bench/libtorch_way.h"

#include "core/bench/made_up_convnext.h"
#include "core/torch/bench/convnext_training.h"
#include "core/torch/bench/libtorch_layers.h"
#include "core/torch/bench/libtorch_spiking.h"
#include "core/torch/bench/libtorch_tensor.h"
#include "core/torch/dcls/torch_threads.h"

#include <torch/torch.h>

#include <memory>
#include <string>
#include <utility>

namespace dclscope::bench {
namespace {

torch::Tensor convolve(const DepthwiseShape& shape, const torch::Tensor& input, const torch::Tensor& kernel) {
    return torch::conv2d(input, kernel, {}, 1, {shape.paddingHeight, shape.paddingWidth}, 1, shape.channels);
}

torch::Tensor inputOf(const DepthwiseShape& shape, Layout layout) {
    return tensorOf(madeUpValues(shape.inputCount(), 1.0F), {shape.batch, shape.channels, shape.height, shape.width})
        .contiguous(layout);
}

/// Each task in a layout of its images.
struct Preparation {
    Layout layout;

    Run operator()(const Construction& task) const {
        DclsParameters layer(task.shape);
        if (!task.backward)
            return [layer] {
                const torch::NoGradGuard noGrad;
                layer.kernel();
            };
        layer.requireGradients();
        const torch::Tensor gradKernel =
            tensorOf(madeUpValues(task.shape.kernelCount(), 1.0F), task.shape.kernelSizes());
        return [layer, gradKernel] {
            torch::autograd::grad({layer.kernel()}, {layer.weight, layer.P, layer.SIG}, {gradKernel}, {}, false, true);
        };
    }

    Run operator()(const Convolution& task) const {
        const DepthwiseShape shape = task.shape;
        const torch::Tensor input = inputOf(shape, layout).requires_grad_(task.backward);
        const torch::Tensor kernel = tensorOf(madeUpValues(shape.kernelCount(), 1.0F),
                                              {shape.channels, 1, shape.kernelHeight, shape.kernelWidth})
                                         .contiguous(layout)
                                         .requires_grad_(task.backward);
        if (!task.backward)
            return [=] {
                const torch::NoGradGuard noGrad;
                convolve(shape, input, kernel);
            };
        const torch::Tensor gradOutput = tensorOf(madeUpValues(shape.outputCount(), 1.0F),
                                                  {shape.batch, shape.channels, shape.outHeight(), shape.outWidth()})
                                             .contiguous(layout);
        return [=] { torch::autograd::grad({convolve(shape, input, kernel)}, {input, kernel}, {gradOutput}); };
    }

    Run operator()(const DepthwiseLayers& task) const {
        struct Layers {
            DclsParameters parameters;
            torch::Tensor input;
            DepthwiseShape plane;
            int count;
        };
        std::vector<Layers> stages;
        for (const Stage& stage : task.stages)
            stages.push_back({DclsParameters(stage.kernel), inputOf(stage.plane, layout), stage.plane, stage.layers});
        return [stages, layout = layout] {
            const torch::NoGradGuard noGrad;
            for (const Layers& stage : stages)
                for (int i = 0; i < stage.count; ++i)
                    convolve(stage.plane, stage.input, stage.parameters.kernel().contiguous(layout));
        };
    }

    Run operator()(const Network& task) const {
        const auto network = std::make_shared<LibTorchConvNeXt>(MadeUpConvNeXt(task.kernelSize), layout);
        const Array input = MadeUpConvNeXt::input();
        return [network, x = tensorOf(input.values, input.shape).contiguous(layout)] {
            const torch::NoGradGuard noGrad;
            network->run(x);
        };
    }

    Run operator()(const SpikingSequence& task) const { return libtorchRunning(task); }
    Run operator()(const SpikingTraining& task) const { return libtorchTraining(task); }
    Run operator()(const ConvNeXtTraining& task) const {
        return libtorchTraining(task, layout == Layout::ChannelsLast);
    }
};

bool hasImages(const Task& task) {
    return std::holds_alternative<Convolution>(task) || std::holds_alternative<DepthwiseLayers>(task) ||
           std::holds_alternative<Network>(task) || std::holds_alternative<ConvNeXtTraining>(task);
}

Prepare prepared(const Task& task, Layout layout) {
    return [task, layout] { return std::visit(Preparation{layout}, task); };
}

} // namespace

std::string addLibTorchWays(std::vector<Workload>& workloads, int threads) {
    useTorchThreads(threads);
    for (Workload& workload : workloads) {
        if (const auto* training = std::get_if<SpikingTraining>(&workload.task))
            workload.ours = [task = *training] { return ourTraining(task); };
        if (const auto* training = std::get_if<ConvNeXtTraining>(&workload.task))
            workload.ours = [task = *training] { return ourTraining(task); };
        workload.libtorch = prepared(workload.task, Layout::Contiguous);
        if (hasImages(workload.task)) workload.libtorchChannelsLast = prepared(workload.task, Layout::ChannelsLast);
    }
    return TORCH_VERSION;
}

} // namespace dclscope::bench

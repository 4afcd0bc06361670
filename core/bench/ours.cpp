// SPDX-License-Identifier: Apache-2.0
// Our way of doing each task.
#include "core/base/threads.h"
#include "core/bench/made_up_convnext.h"
#include "core/bench/workload.h"
#include "core/dcls/construct.h"
#include "core/models/registry.h"
#include "core/snn/streaming.h"

#include <memory>
#include <utility>

namespace dclscope::bench {
namespace {

ParallelFor spreading(int threads) { return threads > 1 ? onThreads(threads) : ParallelFor(); }

struct How {
    int threads = 1;
    layers::Precision precision = layers::Precision::Float32;
};

/// One layer's parameters, made up.
struct Parameters {
    explicit Parameters(const KernelShape& shape)
        : shape(shape), weight(madeUpValues(shape.weightCount(), 0.2F)), P(madeUpPositions(shape)),
          SIG(static_cast<std::size_t>(shape.positionCount()), 0.23F),
          kernel(static_cast<std::size_t>(shape.kernelCount())) {}

    void construct(const ParallelFor& parallel) { constructKernel<float>(shape, weight, P, SIG, kernel, parallel); }

    KernelShape shape;
    std::vector<float> weight, P, SIG, kernel;
};

Run prepared(const Construction& task, const How& how) {
    const auto layer = std::make_shared<Parameters>(task.shape);
    const ParallelFor parallel = spreading(how.threads);
    if (!task.backward) return [layer, parallel] { layer->construct(parallel); };
    struct Gradients {
        std::vector<float> kernel, weight, P, SIG;
    };
    const auto gradients = std::make_shared<Gradients>(
        Gradients{madeUpValues(task.shape.kernelCount(), 1.0F), std::vector<float>(layer->weight.size()),
                  std::vector<float>(layer->P.size()), std::vector<float>(layer->SIG.size())});
    return [layer, gradients, parallel] {
        layer->construct(parallel);
        constructKernelBackward<float>(layer->shape, layer->weight, layer->P, layer->SIG, gradients->kernel,
                                       gradients->weight, gradients->P, gradients->SIG, parallel);
    };
}

Run prepared(const Convolution& task, const How& how) {
    struct Buffers {
        DepthwiseShape shape;
        std::vector<float> input, kernel, output, gradInput, gradKernel, gradOutput;
    };
    const auto buffers = std::make_shared<Buffers>();
    buffers->shape = task.shape;
    buffers->input = madeUpValues(task.shape.inputCount(), 1.0F);
    buffers->kernel = madeUpValues(task.shape.kernelCount(), 1.0F);
    buffers->output.resize(static_cast<std::size_t>(task.shape.outputCount()));
    const ParallelFor parallel = spreading(how.threads);
    if (task.backward) {
        buffers->gradOutput = madeUpValues(task.shape.outputCount(), 1.0F);
        buffers->gradInput.resize(buffers->input.size());
        buffers->gradKernel.resize(buffers->kernel.size());
    }
    return [buffers, parallel, backward = task.backward] {
        Buffers& b = *buffers;
        depthwiseForward(b.shape, b.input, b.kernel, {}, b.output, parallel);
        if (!backward) return;
        depthwiseGradInput(b.shape, b.gradOutput, b.kernel, b.gradInput, parallel);
        depthwiseGradKernel(b.shape, b.input, b.gradOutput, b.gradKernel, parallel);
    };
}

Run prepared(const DepthwiseLayers& task, const How& how) {
    std::vector<std::pair<Run, int>> stages;
    for (const Stage& stage : task.stages) {
        const auto layer = std::make_shared<Parameters>(stage.kernel);
        const auto input = std::make_shared<std::vector<float>>(madeUpValues(stage.plane.inputCount(), 1.0F));
        const auto output = std::make_shared<std::vector<float>>(static_cast<std::size_t>(stage.plane.outputCount()));
        const ParallelFor parallel = spreading(how.threads);
        stages.emplace_back(
            [layer, input, output, parallel, plane = stage.plane] {
                layer->construct(parallel);
                depthwiseForward(plane, *input, layer->kernel, {}, *output, parallel);
            },
            stage.layers);
    }
    return [stages] {
        for (const auto& [stage, layers] : stages)
            for (int i = 0; i < layers; ++i) stage();
    };
}

Run prepared(const Network& task, const How& how) {
    const std::shared_ptr<models::Model> model =
        models::loadModel(MadeUpConvNeXt(task.kernelSize), Card(), how.precision);
    const auto input = std::make_shared<Array>(MadeUpConvNeXt::input());
    return [model, input, threads = how.threads] { model->run(*input, "logits", threads); };
}

/// Step by step, as sound comes in, to the end of the sequence: with the exact result of the whole.
Run prepared(const SpikingSequence& task, const How&) {
    const auto stream = std::make_shared<snn::StreamingNetwork>(snn::Network(task.spec));
    const auto input = std::make_shared<Array>(task.input);
    return [stream, input] {
        const auto width = static_cast<std::size_t>(input->shape[2]);
        stream->reset();
        for (std::size_t at = 0; at < input->values.size(); at += width)
            stream->step(std::span<const float>(input->values).subspan(at, width));
        while (stream->flushStep()) {}
    };
}

/// Gradients need LibTorch: its library has both ways.
Run prepared(const SpikingTraining&, const How&) { return {}; }

Run prepared(const ConvNeXtTraining&, const How&) { return {}; }

} // namespace

void addOurWays(std::vector<Workload>& workloads, int threads, layers::Precision precision) {
    for (Workload& workload : workloads) {
        if (std::holds_alternative<SpikingTraining>(workload.task) ||
            std::holds_alternative<ConvNeXtTraining>(workload.task))
            continue;
        workload.ours = [task = workload.task, threads, precision] {
            return std::visit([&](const auto& one) { return prepared(one, How{threads, precision}); }, task);
        };
    }
}

} // namespace dclscope::bench

// SPDX-License-Identifier: Apache-2.0
#include "core/models/mobilenet.h"

#include "core/layers/activation.h"
#include "core/layers/pooling.h"

namespace dclscope::models {
namespace {

using layers::Activation;

constexpr std::int64_t kDepthwise = 0;
constexpr std::int64_t kDepthwiseSize = 3;

} // namespace

/// The modules between are means and functions, which hold no tensors.
std::vector<MobileNet::StepPlan> MobileNet::stepsOf(const MobileNetPlan& plan, std::size_t stage) {
    const Activation function = plan.inverted ? Activation::Relu6 : Activation::Relu;
    const std::int64_t stride = plan.strides[stage] - '0';
    if (stage == 0) return {{0, 2, 3, stride, function}};
    if (!plan.inverted) return {{0, 2, kDepthwise, stride, function}, {4, 5, 1, 1, function}};
    if (stage + 1 == plan.strides.size()) return {{0, 1, 1, 1, function}};
    if (stage == 1) return {{0, 2, kDepthwise, stride, function}, {4, 5, 1, 1, Activation::None}};
    return {{0, 1, 1, 1, function}, {3, 5, kDepthwise, stride, function}, {7, 8, 1, 1, Activation::None}};
}

MobileNet::MobileNet(const TensorIndex& index, const MobileNetPlan& plan) {
    std::int64_t width = 1;
    for (std::size_t s = 0; s < plan.strides.size(); ++s) {
        const bool inverted = plan.inverted && s > 0 && s + 1 < plan.strides.size();
        const std::string prefix = "features." + std::to_string(s) + (inverted ? ".conv." : ".");
        Stage stage;
        const std::int64_t inputs = width;
        for (const StepPlan& planned : stepsOf(plan, s)) {
            Step step;
            step.convolutionName = prefix + std::to_string(planned.convolution);
            step.normName = prefix + std::to_string(planned.norm);
            step.stride = planned.stride;
            step.function.kind = planned.activation;
            if (planned.kernelSize == kDepthwise) {
                step.layers = ConvolutionAndNorm(width, width, kDepthwiseSize, width);
            } else {
                const std::int64_t outputs =
                    widthOf(index, {step.convolutionName + ".weight", step.normName + ".weight"});
                step.layers = ConvolutionAndNorm(width, outputs, planned.kernelSize);
                width = outputs;
            }
            stage.steps.push_back(std::move(step));
        }
        stage.residual = inverted && plan.strides[s] == '1' && inputs == width;
        stages_.push_back(std::move(stage));
    }
}

void MobileNet::walk(Parameters& parameters) {
    for (Stage& stage : stages_)
        for (Step& step : stage.steps) step.layers.walk(parameters, step.convolutionName, step.normName);
}

void MobileNet::fold() {
    for (Stage& stage : stages_)
        for (Step& step : stage.steps) step.layers.fold(); // a mean of normed values is the norm of their mean
}

layers::FeatureMap MobileNet::runStep(const Step& step, const layers::FeatureMap& x, const ParallelFor& workers) {
    if (step.stride == 1) return apply(step.layers.convolution, x, workers, step.function);
    layers::FeatureMap y = averagePooled(apply(step.layers.convolution, x, workers), step.stride, step.stride);
    activate(y.values, 0.0F, step.function);
    return y;
}

layers::FeatureMap MobileNet::run(const layers::FeatureMap& input, std::size_t lastStage, const ParallelFor& workers,
                                  const StageWatch& watch) const {
    layers::FeatureMap x;
    for (std::size_t s = 0; s <= lastStage; ++s) {
        const layers::FeatureMap& from = s == 0 ? input : x;
        layers::FeatureMap y = runStep(stages_[s].steps.front(), from, workers);
        for (std::size_t i = 1; i < stages_[s].steps.size(); ++i) y = runStep(stages_[s].steps[i], y, workers);
        if (stages_[s].residual) addScaled(y.values, from.values);
        x = std::move(y);
        if (watch) watch(x);
    }
    return x;
}

std::vector<std::int64_t> MobileNet::widths() const {
    std::vector<std::int64_t> widths;
    for (const Stage& stage : stages_) widths.push_back(stage.steps.back().layers.convolution.outputs);
    return widths;
}

} // namespace dclscope::models

// SPDX-License-Identifier: Apache-2.0
#include "core/models/panns_resnet.h"

#include "core/layers/activation.h"
#include "core/layers/pooling.h"

namespace dclscope::models {
namespace {

constexpr layers::PointFunction kRelu{layers::Activation::Relu};
constexpr const char* kFirst = "conv_block1.";
constexpr const char* kLast = "conv_block_after1.";

std::array<ConvolutionAndNorm, 2> makePair(const TensorIndex& index, const std::string& name, std::int64_t inputs) {
    const std::int64_t width = widthOf(index, {name + "conv1.weight", name + "bn1.weight"});
    return {ConvolutionAndNorm(inputs, width, 3), ConvolutionAndNorm(width, width, 3)};
}

void walkPair(Parameters& parameters, const std::string& name, std::array<ConvolutionAndNorm, 2>& pair) {
    pair[0].walk(parameters, name + "conv1", name + "bn1");
    pair[1].walk(parameters, name + "conv2", name + "bn2");
}

layers::FeatureMap runPair(const std::array<ConvolutionAndNorm, 2>& pair, const layers::FeatureMap& x,
                           const ParallelFor& workers) {
    return apply(pair[1].convolution, apply(pair[0].convolution, x, workers, kRelu), workers, kRelu);
}

} // namespace

PannsResNet::PannsResNet(const TensorIndex& index, const PannsResNetPlan& plan) {
    first_ = makePair(index, kFirst, 1);
    std::int64_t width = first_[1].convolution.outputs;
    for (std::size_t l = 0; l < layers_.size(); ++l)
        for (int i = 0; i < plan.depths[l]; ++i) {
            const std::string name = "resnet.layer" + std::to_string(l + 1) + "." + std::to_string(i) + ".";
            Block block = makeBlock(index, name, width, plan.bottleneck, i == 0);
            block.halved = l > 0 && i == 0;
            if (block.halved || block.outputs != width) block.shortcut = ConvolutionAndNorm(width, block.outputs, 1);
            width = block.outputs;
            layers_[l].push_back(std::move(block));
        }
    last_ = makePair(index, kLast, width);
}

PannsResNet::Block PannsResNet::makeBlock(const TensorIndex& index, const std::string& name, std::int64_t inputs,
                                          bool bottleneck, bool mayWiden) {
    Block block;
    block.name = name;
    const std::string last = bottleneck ? "3.weight" : "2.weight";
    block.outputs = mayWiden ? widthOf(index, {name + "conv" + last, name + "bn" + last}) : inputs;
    const std::int64_t width =
        bottleneck ? widthOf(index, {name + "conv1.weight", name + "bn1.weight"}) : block.outputs;
    block.convolutions.emplace_back(inputs, width, bottleneck ? 1 : 3);
    block.convolutions.emplace_back(width, width, 3);
    if (bottleneck) block.convolutions.emplace_back(width, block.outputs, 1);
    return block;
}

void PannsResNet::walk(Parameters& parameters) {
    walkPair(parameters, kFirst, first_);
    for (std::vector<Block>& layer : layers_)
        for (Block& block : layer) {
            for (std::size_t i = 0; i < block.convolutions.size(); ++i) {
                const std::string number = std::to_string(i + 1);
                block.convolutions[i].walk(parameters, block.name + "conv" + number, block.name + "bn" + number);
            }
            if (!block.shortcut) continue;
            // The mean, where there is one, is the first of the shortcut's modules.
            const std::string name = block.name + "downsample.";
            block.shortcut->walk(parameters, name + (block.halved ? "1" : "0"), name + (block.halved ? "2" : "1"));
        }
    walkPair(parameters, kLast, last_);
}

void PannsResNet::fold() {
    for (Pair* pair : {&first_, &last_})
        for (ConvolutionAndNorm& step : *pair) step.fold();
    for (std::vector<Block>& layer : layers_)
        for (Block& block : layer) {
            for (ConvolutionAndNorm& step : block.convolutions) step.fold();
            if (block.shortcut) block.shortcut->fold();
        }
}

layers::FeatureMap PannsResNet::runBlock(const Block& block, const layers::FeatureMap& input,
                                         const ParallelFor& workers) {
    layers::FeatureMap smaller;
    if (block.halved) smaller = averagePooled(input, 2, 2);
    const layers::FeatureMap& x = block.halved ? smaller : input;
    layers::FeatureMap y = apply(block.convolutions.front().convolution, x, workers, kRelu);
    for (std::size_t i = 1; i < block.convolutions.size(); ++i)
        y = apply(block.convolutions[i].convolution, y, workers,
                  i + 1 < block.convolutions.size() ? kRelu : layers::PointFunction{});
    if (block.shortcut)
        addScaled(y.values, apply(block.shortcut->convolution, x, workers).values);
    else
        addScaled(y.values, x.values);
    activate(y.values, 0.0F, kRelu);
    return y;
}

layers::FeatureMap PannsResNet::run(const layers::FeatureMap& input, std::size_t lastStage, const ParallelFor& workers,
                                    const StageWatch& watch) const {
    layers::FeatureMap x = averagePooled(runPair(first_, input, workers), 2, 2);
    if (watch) watch(x);
    for (std::size_t l = 0; l < layers_.size() && l < lastStage; ++l) {
        for (const Block& block : layers_[l]) x = runBlock(block, x, workers);
        if (watch) watch(x);
    }
    if (lastStage <= layers_.size()) return x;
    x = runPair(last_, averagePooled(x, 2, 2), workers);
    if (watch) watch(x);
    return x;
}

std::vector<std::int64_t> PannsResNet::widths() const {
    std::vector<std::int64_t> widths{first_[1].convolution.outputs};
    for (const std::vector<Block>& layer : layers_) widths.push_back(layer.back().outputs);
    widths.push_back(last_[1].convolution.outputs);
    return widths;
}

} // namespace dclscope::models

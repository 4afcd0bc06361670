// SPDX-License-Identifier: Apache-2.0
#include "core/torch/nets/se_resnet.h"

#include "core/base/error.h"

#include <cmath>

namespace dclscope::nets {
namespace {

constexpr std::int64_t kSeKernelSize = 3;

/// He et al., "Delving Deep into Rectifiers" (2015): normal, by the inputs of one output.
void drawKaiming(const torch::nn::Module& network) {
    const torch::NoGradGuard noGrad;
    for (const auto& module : network.modules(false)) {
        torch::Tensor weight;
        if (const auto* convolution = module->as<ConvolutionImpl>()) weight = convolution->weight;
        if (const auto* spaced = module->as<DclsImpl>()) weight = spaced->weight;
        if (!weight.defined()) continue;
        weight.normal_(0.0, std::sqrt(2.0 * static_cast<double>(weight.size(0)) / static_cast<double>(weight.numel())));
    }
}

} // namespace

SeResNet::SeResNet(const SeResNetOptions& options) : options_(options) {
    requireSizes("SE-ResNet's channels, classes, blocks and reduction",
                 {options.inputs, options.classes, options.stem, options.blocks, options.reduction});
    requireSizes("SE-ResNet's widths", {options.planes.begin(), options.planes.end()});
    if (options.spacings && options.spacings->dilatedKernelSize % 2 == 0)
        throw ConfigError("SE-ResNet: the dilated kernel size must be odd, got " +
                          std::to_string(options.spacings->dilatedKernelSize));
    stem_ = placed(*this, "conv1",
                   Convolution(ConvolutionOptions::square(options.inputs, options.stem, kSeKernelSize).withoutBias()));
    stemNorm_ = placed(*this, "bn1", BatchNorm(options.stem));
    std::int64_t inputs = options.stem;
    for (std::size_t s = 0; s < SeResNetOptions::kStages; ++s) {
        const std::int64_t planes = options.planes[s];
        std::optional<SpacedLayer> leader; // of the stage's shared kernel
        for (std::int64_t b = 0; b < options.blocks; ++b) {
            const std::string name = "layer" + std::to_string(s + 1) + "." + std::to_string(b) + ".";
            Block block = makeBlock(name, inputs, planes, b == 0 && s > 0 ? 2 : 1);
            for (SpacedLayer* layer : {&block.first, &block.second}) {
                if (!options.shared[s] || (layer == &block.first && inputs != planes)) continue;
                if (leader)
                    layer->share(*leader);
                else
                    leader = *layer;
            }
            blocks_.push_back(block);
            inputs = planes;
        }
    }
    head_ = placed(*this, "fc", torch::nn::Linear(inputs, options.classes));
    drawKaiming(*this);
}

SpacedLayer SeResNet::makeLayer(const std::string& name, std::int64_t inputs, std::int64_t planes,
                                std::int64_t stride) {
    SpacedLayer layer;
    if (!options_.spacings) {
        const ConvolutionOptions plain = ConvolutionOptions::square(inputs, planes, kSeKernelSize).strided(stride);
        layer.plain = placed(*this, name, Convolution(plain.withoutBias()));
        return layer;
    }
    DclsOptions spaced;
    spaced.inChannels = inputs;
    spaced.outChannels = planes;
    spaced.kernelCount = options_.spacings->kernelCount;
    spaced.dilatedKernelSize = {options_.spacings->dilatedKernelSize};
    spaced.padding = {options_.spacings->dilatedKernelSize / 2};
    spaced.stride = {stride};
    spaced.bias = false;
    spaced.version = options_.spacings->version;
    layer.spaced = placed(*this, name, Dcls(spaced));
    return layer;
}

SeResNet::Block SeResNet::makeBlock(const std::string& name, std::int64_t inputs, std::int64_t planes,
                                    std::int64_t stride) {
    if (inputs == planes && stride != 1)
        throw ConfigError("SE-ResNet: a stage that halves the image must be wider than the one before, got " +
                          std::to_string(inputs) + " and " + std::to_string(planes));
    const std::int64_t squeezed = planes / options_.reduction;
    requireSizes("SE-ResNet's widths divided by the reduction", {squeezed});
    Block block;
    block.first = makeLayer(name + "conv1", inputs, planes, stride);
    block.firstNorm = placed(*this, name + "bn1", BatchNorm(options_.normFirst ? inputs : planes));
    block.second = makeLayer(name + "conv2", planes, planes, 1);
    block.secondNorm = placed(*this, name + "bn2", BatchNorm(planes));
    const auto linear = [&](const char* leaf, std::int64_t in, std::int64_t out) {
        return placed(*this, name + leaf, torch::nn::Linear(torch::nn::LinearOptions(in, out).bias(false)));
    };
    block.reduce = linear("se.fc.0", planes, squeezed);
    block.expand = linear("se.fc.2", squeezed, planes);
    if (inputs == planes) return block;
    block.shortcut = placed(*this, name + "downsample.0",
                            Convolution(ConvolutionOptions::square(inputs, planes, 1).strided(stride).withoutBias()));
    block.shortcutNorm = placed(*this, name + "downsample.1", BatchNorm(planes));
    return block;
}

torch::Tensor SeResNet::runBlock(Block& block, const torch::Tensor& x) const {
    torch::Tensor y;
    if (options_.normFirst) {
        y = block.first.forward(torch::relu(block.firstNorm->forward(x)));
        y = block.second.forward(torch::relu(block.secondNorm->forward(y)));
    } else {
        y = torch::relu(block.firstNorm->forward(block.first.forward(x)));
        y = block.secondNorm->forward(block.second.forward(y));
    }
    const torch::Tensor squeezed = torch::relu(block.reduce->forward(y.mean({2, 3})));
    y = y * torch::sigmoid(block.expand->forward(squeezed)).unsqueeze(2).unsqueeze(3);
    y = y + (block.shortcut ? block.shortcutNorm->forward(block.shortcut->forward(x)) : x);
    return options_.normFirst ? y : torch::relu(y);
}

torch::Tensor SeResNet::classify(const torch::Tensor& input) {
    torch::Tensor x = torch::relu(stemNorm_->forward(stem_->forward(input)));
    for (Block& block : blocks_) x = runBlock(block, x);
    return head_->forward(torch::dropout(x.mean({2, 3}), options_.dropout, is_training()));
}

} // namespace dclscope::nets

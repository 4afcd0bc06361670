// SPDX-License-Identifier: Apache-2.0
#include "core/models/panns_blocks.h"

#include "core/layers/pooling.h"

#include <algorithm>

namespace dclscope::models {
namespace {

constexpr layers::PointFunction kRelu{layers::Activation::Relu};

bool isNext(PannsBlockKind kind) {
    return kind == PannsBlockKind::Next || kind == PannsBlockKind::NextConvPooled ||
           kind == PannsBlockKind::NextConvWidened;
}

/// The two linear layers behind a block's convolutions.
layers::Mlp makeMlp(std::int64_t width, std::int64_t expansion, bool norm) {
    layers::Mlp mlp;
    if (norm) mlp.norm.emplace();
    mlp.first.inputs = mlp.second.outputs = width;
    mlp.first.outputs = mlp.second.inputs = expansion * width;
    mlp.function.kind = layers::Activation::Gelu;
    return mlp;
}

layers::Convolution makeReduction(std::int64_t inputs, std::int64_t outputs, std::int64_t kernelSize) {
    layers::Convolution convolution;
    convolution.inputs = inputs;
    convolution.outputs = outputs;
    convolution.kernelHeight = convolution.kernelWidth = kernelSize;
    convolution.strideHeight = convolution.strideWidth = 2;
    return convolution;
}

} // namespace

std::int64_t widthOf(const TensorIndex& index, std::initializer_list<std::string> keys) {
    constexpr std::int64_t kMost = 1 << 20; // a multiple of it still is a number
    for (const std::string& key : keys)
        if (const std::int64_t width = index.sizeOf(key, 0); width > 0) return std::min(width, kMost);
    return 1;
}

PannsBlocks::PannsBlocks(const TensorIndex& index, const PannsBlocksPlan& plan) : kind_(plan.kind) {
    std::int64_t width = 1;
    if (plan.stem) {
        width = widthOf(index, {"stem.0.weight", "stem.1.weight"});
        stem_ = ConvPool{{}, makeReduction(1, width, 4)};
    }
    for (std::string_view rest = plan.blocks; !rest.empty();) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        blocks_.push_back(makeBlock(index, rest.substr(0, end), width));
        width = blocks_.back().outputs;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
}

PannsBlocks::Block PannsBlocks::makeBlock(const TensorIndex& index, std::string_view plan, std::int64_t inputs) const {
    Block block;
    block.pooled = plan.ends_with('p');
    if (block.pooled) plan.remove_suffix(1);
    block.name = "conv_block" + std::string(plan) + ".";
    if (isNext(kind_))
        addNext(index, inputs, block);
    else
        addConvolutions(index, inputs, block);
    return block;
}

void PannsBlocks::addNext(const TensorIndex& index, std::int64_t inputs, Block& block) const {
    constexpr std::int64_t kUsualKernel = 7;
    constexpr std::int64_t kExpansion = 4;
    // Every input channel is seen by as many outputs: a width that is no multiple does not fit and is named as such.
    const std::int64_t seen = widthOf(index, {block.name + "dwconv.weight", block.name + "norm.weight"});
    const bool widens = kind_ != PannsBlockKind::NextConvWidened;
    const std::int64_t width = widens ? std::max<std::int64_t>(seen / inputs, 1) * inputs : inputs;
    const std::int64_t kernel = index.sizeOf(block.name + "dwconv.weight", 3);
    block.depthwise = ConvolutionAndNorm(inputs, width, kernel % 2 == 1 ? kernel : kUsualKernel, inputs).convolution;
    block.mlp = makeMlp(width, kExpansion, true);
    block.outputs = width;
    if (kind_ == PannsBlockKind::Next) return;
    const std::string last = block.name + "downsample_layer.1";
    if (!widens) block.outputs = widthOf(index, {last + ".weight", last + ".bias"});
    block.convPool = ConvPool{{}, makeReduction(width, block.outputs, 2)};
}

void PannsBlocks::addConvolutions(const TensorIndex& index, std::int64_t inputs, Block& block) const {
    constexpr std::int64_t kWideKernel = 5;
    constexpr std::int64_t kKernel = 3;
    constexpr std::int64_t kExpansion = 2;
    const std::int64_t width = widthOf(index, {block.name + "conv1.weight", block.name + "bn1.weight"});
    block.outputs = width;
    block.convolutions.emplace_back(inputs, width, kind_ == PannsBlockKind::Wide ? kWideKernel : kKernel);
    if (kind_ == PannsBlockKind::Wide) return;
    block.convolutions.emplace_back(width, width, kKernel, kind_ == PannsBlockKind::Pair ? 1 : width);
    if (kind_ == PannsBlockKind::SeparableMlp) block.mlp = makeMlp(width, kExpansion, false);
}

void PannsBlocks::walk(Parameters& parameters) {
    if (stem_) {
        parameters.convolution("stem.0", stem_->convolution, true);
        parameters.layerNorm("stem.1", stem_->convolution.outputs, stem_->norm);
    }
    for (Block& block : blocks_) {
        for (std::size_t i = 0; i < block.convolutions.size(); ++i) {
            const std::string number = std::to_string(i + 1);
            block.convolutions[i].walk(parameters, block.name + "conv" + number, block.name + "bn" + number);
        }
        if (block.depthwise) parameters.convolution(block.name + "dwconv", *block.depthwise, true);
        if (block.mlp) {
            if (block.mlp->norm) parameters.layerNorm(block.name + "norm", block.mlp->first.inputs, *block.mlp->norm);
            parameters.linear(block.name + "pwconv1", block.mlp->first, true);
            parameters.linear(block.name + "pwconv2", block.mlp->second, true);
        }
        if (block.convPool) {
            const std::string name = block.name + "downsample_layer.";
            parameters.layerNorm(name + "0", block.convPool->convolution.inputs, block.convPool->norm);
            parameters.convolution(name + "1", block.convPool->convolution, true);
        }
    }
}

void PannsBlocks::fold() {
    for (Block& block : blocks_)
        for (ConvolutionAndNorm& step : block.convolutions) step.fold();
}

layers::FeatureMap PannsBlocks::runBlock(const Block& block, const layers::FeatureMap& input,
                                         const ParallelFor& workers) {
    layers::FeatureMap x;
    const layers::FeatureMap* from = &input;
    const auto keep = [&](layers::FeatureMap map) {
        x = std::move(map);
        from = &x;
    };
    for (const ConvolutionAndNorm& step : block.convolutions) keep(apply(step.convolution, *from, workers, kRelu));
    if (block.depthwise) keep(apply(*block.depthwise, *from, workers));
    if (block.mlp) keep(apply(*block.mlp, *from, workers));
    if (block.convPool)
        keep(apply(block.convPool->convolution, normalized(block.convPool->norm, *from, workers), workers));
    if (block.pooled) keep(averagePooled(*from, 2, 2));
    return x;
}

layers::FeatureMap PannsBlocks::run(const layers::FeatureMap& input, std::size_t lastStage, const ParallelFor& workers,
                                    const StageWatch& watch) const {
    layers::FeatureMap x;
    if (stem_) x = normalized(stem_->norm, apply(stem_->convolution, input, workers), workers);
    for (std::size_t b = 0; b <= lastStage; ++b) {
        x = runBlock(blocks_[b], b == 0 && !stem_ ? input : x, workers);
        if (watch) watch(x);
    }
    return x;
}

std::vector<std::int64_t> PannsBlocks::widths() const {
    std::vector<std::int64_t> widths;
    for (const Block& block : blocks_) widths.push_back(block.outputs);
    return widths;
}

std::int64_t PannsBlocks::kernelSize() const {
    return blocks_.front().depthwise ? blocks_.front().depthwise->kernelHeight : 0;
}

} // namespace dclscope::models

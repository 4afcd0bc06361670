// SPDX-License-Identifier: Apache-2.0
#include "core/torch/nets/panns.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace dclscope::nets {
namespace {

/// What a member's name stands for.
struct PannsMember {
    std::string_view name;
    std::size_t blocks;
    bool lastPooled;
    std::int64_t kernelSize;
    int convolutions; ///< in a block
    bool separable;   ///< the second convolution is depthwise
    bool pointwise;   ///< linear layers to twice the width and back follow
};

constexpr std::array kPannsMembers{
    PannsMember{"Cnn6", 4, true, 5, 1, false, false},      PannsMember{"Cnn10", 4, true, 3, 2, false, false},
    PannsMember{"Cnn14", 6, false, 3, 2, false, false},    PannsMember{"Cnn14Sep", 6, false, 3, 2, true, false},
    PannsMember{"Cnn14SepPW", 6, false, 3, 2, true, true},
};

const PannsMember& pannsMember(const std::string& name) {
    const auto found = std::find_if(kPannsMembers.begin(), kPannsMembers.end(),
                                    [&name](const PannsMember& member) { return member.name == name; });
    if (found != kPannsMembers.end()) return *found;
    std::string names;
    for (const PannsMember& member : kPannsMembers) names += (names.empty() ? "" : ", ") + std::string(member.name);
    throw ConfigError("no network of the PANNs family that trains is called '" + name + "'; " + names + " are");
}

/// 64, 128 and so on, as published.
std::vector<std::int64_t> publishedWidths(std::size_t blocks) {
    std::vector<std::int64_t> widths{64};
    while (widths.size() < blocks) widths.push_back(2 * widths.back());
    return widths;
}

} // namespace

Panns::Panns(const PannsOptions& options) : options_(options) {
    const PannsMember& member = pannsMember(options.name);
    if (options_.widths.empty()) options_.widths = publishedWidths(member.blocks);
    if (options_.embedding == 0) options_.embedding = options_.widths.back();
    requireSizes("widths of the PANNs blocks", options_.widths, member.blocks);
    requireSizes("mel bands, embedding and classes", {options_.mels, options_.embedding, options_.classes});
    bn0_ = placed(*this, "bn0", BatchNorm(options_.mels));
    std::int64_t inputs = 1;
    for (std::size_t b = 0; b < member.blocks; ++b) {
        blocks_.push_back(makeBlock("conv_block" + std::to_string(b + 1) + ".", inputs, options_.widths[b]));
        blocks_.back().pooled = b + 1 < member.blocks || member.lastPooled;
        inputs = options_.widths[b];
    }
    fc1_ = placed(*this, "fc1", torch::nn::Linear(inputs, options_.embedding));
    head_ = placed(*this, "fc_audioset", torch::nn::Linear(options_.embedding, options_.classes));
    drawAllNarrow(*this);
}

Panns::Block Panns::makeBlock(const std::string& name, std::int64_t inputs, std::int64_t outputs) {
    constexpr std::int64_t kExpansion = 2;
    const PannsMember& member = pannsMember(options_.name);
    Block block;
    for (int i = 0; i < member.convolutions; ++i) {
        const ConvolutionOptions convolution =
            i == 1 && member.separable
                ? ConvolutionOptions::depthwise(outputs, member.kernelSize)
                : ConvolutionOptions::square(i == 0 ? inputs : outputs, outputs, member.kernelSize);
        block.steps.emplace_back(
            placed(*this, name + "conv" + std::to_string(i + 1), Convolution(convolution.withoutBias())),
            BatchNorm(outputs));
    }
    for (std::size_t i = 0; i < block.steps.size(); ++i)
        place(*this, name + "bn" + std::to_string(i + 1), block.steps[i].second.ptr());
    if (!member.pointwise) return block;
    block.widen = placed(*this, name + "pwconv1", torch::nn::Linear(outputs, kExpansion * outputs));
    block.narrow = placed(*this, name + "pwconv2", torch::nn::Linear(kExpansion * outputs, outputs));
    return block;
}

torch::Tensor Panns::normalized(const torch::Tensor& decibels) {
    return bn0_->forward(decibels.transpose(1, 3)).transpose(1, 3);
}

torch::Tensor Panns::runBlock(Block& block, torch::Tensor x) {
    for (auto& [convolution, norm] : block.steps) x = torch::relu(norm->forward(convolution->forward(x)));
    if (block.widen)
        x = block.narrow->forward(torch::gelu(block.widen->forward(x.permute({0, 2, 3, 1})))).permute({0, 3, 1, 2});
    return block.pooled ? torch::avg_pool2d(x, {2, 2}) : x;
}

torch::Tensor Panns::classify(const torch::Tensor& input) {
    torch::Tensor x = input;
    for (Block& block : blocks_) x = torch::dropout(runBlock(block, x), options_.blockDropout, is_training());
    const torch::Tensor scene = torch::dropout(maximumPlusMean(x), options_.embeddingDropout, is_training());
    return head_->forward(torch::relu(fc1_->forward(scene)));
}

} // namespace dclscope::nets

// SPDX-License-Identifier: Apache-2.0
#include "core/torch/nets/convformer.h"

#include <numeric>

namespace dclscope::nets {
namespace {

constexpr std::size_t kConvFormerStages = 4; ///< as many as core/models runs
constexpr std::int64_t kMixerExpansion = 2, kMlpExpansion = 4;
constexpr double kHeadEpsilon = 1e-5; ///< of the norm within the classifier

torch::nn::Linear linear(std::int64_t inputs, std::int64_t outputs) {
    return torch::nn::Linear(torch::nn::LinearOptions(inputs, outputs).bias(false));
}

ConvolutionOptions downsampling(const ConvFormerOptions& options, std::size_t stage) {
    constexpr std::int64_t kSize = 3, kImageStem = 7;
    if (stage > 0) return ConvolutionOptions::square(options.dims[stage - 1], options.dims[stage], kSize).strided(2);
    ConvolutionOptions stem;
    stem.inputs = options.inputs;
    stem.outputs = options.dims[0];
    stem.bias = options.inputs != 1;
    stem.kernel = stem.stride = {2, 16};
    if (options.inputs == 1) return stem;
    stem.kernel = {kImageStem, kImageStem};
    stem.stride = {4, 4};
    stem.padding = {2, 2};
    return stem;
}

} // namespace

ConvFormer::ConvFormer(const ConvFormerOptions& options)
    : stages_(kConvFormerStages), headDropout_(options.headDropout) {
    requireSizes("ConvFormer's depths", options.depths, kConvFormerStages);
    requireSizes("ConvFormer's widths", options.dims, kConvFormerStages);
    requireSizes("ConvFormer's input channels and classes", {options.inputs, options.classes});
    for (std::size_t s = 0; s < kConvFormerStages; ++s) addDownsampling(options, s);
    DepthwiseLayers depthwise(options.kernelSize, options.spacings);
    const std::int64_t blocks = std::accumulate(options.depths.begin(), options.depths.end(), std::int64_t{0});
    std::int64_t index = 0;
    for (std::size_t s = 0; s < kConvFormerStages; ++s)
        for (std::int64_t b = 0; b < options.depths[s]; ++b) {
            const std::string name = "stages." + std::to_string(s) + "." + std::to_string(b) + ".";
            Block& block = stages_[s].blocks.emplace_back();
            block.mixer = makeBranch(options, s, name, true);
            block.depthwise =
                depthwise.make(*this, name + "token_mixer.dwconv", kMixerExpansion * options.dims[s], false);
            block.mlp = makeBranch(options, s, name, false);
            block.dropPath = dropPathRate(options.dropPath, index++, blocks);
        }
    const std::int64_t width = options.dims.back(), hidden = kMlpExpansion * width;
    norm_ = placed(*this, "norm", ChannelNorm(width));
    headHidden_ = placed(*this, "head.fc1", torch::nn::Linear(width, hidden));
    headNorm_ = placed(*this, "head.norm", ChannelNorm(hidden, true, kHeadEpsilon));
    head_ = placed(*this, "head.fc2", torch::nn::Linear(hidden, options.classes));
    drawAllNarrow(*this);
}

void ConvFormer::addDownsampling(const ConvFormerOptions& options, std::size_t stage) {
    // The stem's norm follows it, the other stages' stands before their convolution.
    const std::string name = "downsample_layers." + std::to_string(stage) + ".";
    const ConvolutionOptions layer = downsampling(options, stage);
    if (stage > 0) stages_[stage].norm = placed(*this, name + "pre_norm", ChannelNorm(layer.inputs, false));
    stages_[stage].downsample = placed(*this, name + "conv", Convolution(layer));
    if (stage == 0) stages_[stage].norm = placed(*this, name + "post_norm", ChannelNorm(layer.outputs, false));
}

ConvFormer::Branch ConvFormer::makeBranch(const ConvFormerOptions& options, std::size_t stage, const std::string& block,
                                          bool isMixer) {
    const std::int64_t dim = options.dims[stage], wide = dim * (isMixer ? kMixerExpansion : kMlpExpansion);
    const std::string number = isMixer ? "1" : "2", inner = block + (isMixer ? "token_mixer." : "mlp.");
    const std::string act = inner + (isMixer ? "act1." : "act.");
    Branch branch;
    branch.norm = placed(*this, block + "norm" + number, ChannelNorm(dim, false));
    branch.widen = placed(*this, inner + (isMixer ? "pwconv1" : "fc1"), linear(dim, wide));
    branch.activation = {placedParameter(*this, act + "scale", torch::ones({1})),
                         placedParameter(*this, act + "bias", torch::zeros({1}))};
    branch.narrow = placed(*this, inner + (isMixer ? "pwconv2" : "fc2"), linear(wide, dim));
    if (options.layerScale > 0.0)
        branch.scale =
            placedParameter(*this, block + "layer_scale" + number + ".scale", torch::full({dim}, options.layerScale));
    if (stage >= options.firstResidualScale)
        branch.keep = placedParameter(*this, block + "res_scale" + number + ".scale", torch::ones({dim}));
    return branch;
}

torch::Tensor ConvFormer::runBlock(Block& block, torch::Tensor x) const {
    for (Branch* branch : {&block.mixer, &block.mlp}) {
        torch::Tensor added = branch->activation(branch->widen->forward(branch->norm->forward(x)));
        if (branch == &block.mixer) added = block.depthwise.forward(added.permute({0, 3, 1, 2})).permute({0, 2, 3, 1});
        added = dropPath(branch->narrow->forward(added), block.dropPath, is_training());
        if (branch->scale.defined()) added = added * branch->scale;
        x = (branch->keep.defined() ? x * branch->keep : x) + added;
    }
    return x;
}

torch::Tensor ConvFormer::classify(const torch::Tensor& input) {
    torch::Tensor x = input; // channels last behind the stem
    for (std::size_t s = 0; s < stages_.size(); ++s) {
        Stage& stage = stages_[s];
        if (s > 0) x = stage.norm->forward(x).permute({0, 3, 1, 2});
        x = stage.downsample->forward(x).permute({0, 2, 3, 1});
        if (s == 0) x = stage.norm->forward(x);
        for (Block& block : stage.blocks) x = runBlock(block, x);
    }
    const torch::Tensor scene = norm_->forward(x.mean({1, 2}));
    const torch::Tensor hidden = headNorm_->forward(torch::relu(headHidden_->forward(scene)).square());
    return head_->forward(torch::dropout(hidden, headDropout_, is_training()));
}

} // namespace dclscope::nets

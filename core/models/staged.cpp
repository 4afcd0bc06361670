// SPDX-License-Identifier: Apache-2.0
#include "core/models/staged.h"

#include "core/base/text.h"

#include <algorithm>

namespace dclscope::models {

std::string joined(std::span<const std::int64_t> numbers) {
    std::string text;
    for (const std::int64_t number : numbers) text += (text.empty() ? "" : "-") + std::to_string(number);
    return text;
}

void readKernel(const TensorIndex& index, const std::string& layer, DepthwiseParameters& depthwise) {
    const std::string weight = layer + ".weight";
    if (depthwise.dcls)
        depthwise.elements = std::max(index.sizeOf(weight, 2), index.sizeOf(layer + ".P", 3));
    else if (index.sizeOf(weight, 3) > 0)
        depthwise.size = index.sizeOf(weight, 3);
}

std::string kernelText(const DepthwiseParameters& depthwise) {
    if (depthwise.dcls) return counted(depthwise.elements, "element") + " per kernel";
    const std::string size = std::to_string(depthwise.size);
    return "kernels of " + size + "x" + size;
}

ModelFacts stagedFacts(std::int64_t stemInputs, std::size_t stages, bool hasHead, std::int64_t classes) {
    const bool audio = stemInputs == 1;
    ModelFacts facts;
    facts.input = audio ? InputKind::LogMel : InputKind::Image;
    facts.inputText = audio ? "[batch, 1, mel, time], the features of dcls-audio-128"
                            : "[batch, " + std::to_string(stemInputs) + ", height, width], a normalised image";
    if (audio) facts.frontEnd = "dcls-audio-128";
    if (audio) facts.sampleRateHz = 32000.0;
    facts.classes = classes;
    facts.multiLabel = isAudioSet(classes);
    facts.showsMaps = hasHead;
    if (hasHead) facts.heads = {"logits", "probabilities"};
    facts.heads.insert(facts.heads.end(), {"scene", "frame"});
    for (std::size_t s = 0; s < stages; ++s) facts.heads.push_back(stageHead(s));
    return facts;
}

layers::FeatureMap entered(const layers::Convolution& downsample, const layers::LayerNorm& norm, bool isStem,
                           const layers::FeatureMap& x, const ParallelFor& workers) {
    if (isStem) return normalized(norm, apply(downsample, x, workers), workers);
    return apply(downsample, normalized(norm, x, workers), workers);
}

void requireSig(Checklist& list, const DepthwiseParameters& depthwise, const std::string& layer, const Card& card) {
    const bool needsSig = card.version == Version::gauss || card.version == Version::max;
    if (!depthwise.dcls || depthwise.hasSig || !needsSig) return;
    const std::string key = layer + ".SIG";
    list.complain(key, "tensor " + inQuotes(key) + " is missing, which version " +
                           std::string(versionName(*card.version)) + " needs");
}

} // namespace dclscope::models

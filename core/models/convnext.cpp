// SPDX-License-Identifier: Apache-2.0
#include "core/models/convnext.h"

#include "core/base/text.h"
#include "core/layers/pooling.h"
#include "core/models/convnext_body.h"
#include "core/models/logit_slope.h"
#include "core/models/staged.h"

#include <algorithm>

namespace dclscope::models {
namespace {

constexpr const char* kHead = "head";

/// The whole network: body, norm and classifier.
class ConvNeXt : public Model {
public:
    explicit ConvNeXt(const TensorIndex& index);

    void walk(Parameters& parameters);
    void fold() { body_.fold(); }
    const ModelFacts& facts() const noexcept override { return facts_; }
    const ConvNeXtSizes& sizes() const noexcept { return sizes_; }
    bool hasHead() const noexcept { return hasHead_; }
    std::int64_t classes() const noexcept { return head_.outputs; }

private:
    Array compute(const Array& input, std::string_view head, int threads) const override;
    Passage passageOf(const Array& input, int threads) const override;
    ClassMap classMapOf(const Passage& passage, std::int64_t label) const override;
    layers::Rows sceneOf(const layers::FeatureMap& last) const { return normalized(norm_, meanOverPixels(last)); }

    ConvNeXtSizes sizes_;
    ConvNeXtBody body_;
    layers::LayerNorm norm_;
    bool hasHead_ = false; ///< a file without classifier still gives embeddings
    layers::Linear head_;
    ModelFacts facts_;
};

ConvNeXt::ConvNeXt(const TensorIndex& index) : sizes_(ConvNeXtSizes::of(index)), body_(sizes_) {
    hasHead_ = index.has("head.weight") || index.has("head.bias");
    head_.inputs = sizes_.dims.back();
    head_.outputs = std::max(index.sizeOf("head.weight", 0), index.sizeOf("head.bias", 0));
    facts_ = stagedFacts(sizes_.stemInputs, ConvNeXtSizes::kStages, hasHead_, head_.outputs);
}

void ConvNeXt::walk(Parameters& parameters) {
    body_.walk(parameters);
    parameters.layerNorm("norm", sizes_.dims.back(), norm_);
    if (hasHead_) parameters.rowLinear(kHead, head_, true);
}

Array ConvNeXt::compute(const Array& input, std::string_view head, int threads) const {
    const layers::FeatureMap x(input);
    const ParallelFor workers = onThreads(threads);
    if (const auto stage = stageOf(head)) return body_.run(x, *stage, workers).toArray();
    const layers::FeatureMap last = body_.run(x, ConvNeXtSizes::kStages - 1, workers);
    if (head == "frame") return last.toArray();
    const layers::Rows scene = sceneOf(last);
    if (head == "scene") return scene.toArray();
    Array logits = apply(head_, scene).toArray();
    return head == "logits" ? logits : probabilitiesOf(std::move(logits), facts_.multiLabel);
}

Passage ConvNeXt::passageOf(const Array& input, int threads) const {
    Passage passage;
    passage.last = body_.run(layers::FeatureMap(input), ConvNeXtSizes::kStages - 1, onThreads(threads),
                             [&](const layers::FeatureMap& map) { passage.stages.push_back(map); });
    passage.logits = apply(head_, sceneOf(passage.last)).toArray();
    return passage;
}

ClassMap ConvNeXt::classMapOf(const Passage& passage, std::int64_t label) const {
    return LogitSlope(head_, label).through(norm_, meanOverPixels(passage.last)).overMean(passage.last);
}

std::string nameOf(const ConvNeXt& network) {
    const std::string base = network.sizes().depthwise.dcls ? "convnext-dcls" : "convnext";
    return network.sizes().stemInputs == 1 ? base + "-audio" : base;
}

} // namespace

bool claimsConvNeXt(const TensorIndex& index) {
    const bool hasStem =
        index.find("downsample_layers.0.0.weight") != nullptr || index.find("downsample_layers.1.1.weight") != nullptr;
    const auto isBlock = [](const TensorInfo& tensor) {
        return tensor.name.starts_with("stages.") &&
               (tensor.name.ends_with(".pwconv1.weight") || tensor.name.ends_with(".dwconv.weight")) &&
               tensor.name.find("token_mixer") == std::string::npos;
    };
    return hasStem && std::any_of(index.all().begin(), index.all().end(), isBlock);
}

Recognition checkConvNeXt(const TensorIndex& index, const Card& card) {
    ConvNeXt network(index);
    Recognition recognition;
    recognition.name = nameOf(network);
    recognition.facts = network.facts();
    Checklist list(index, recognition);
    ParameterCheck check(list);
    network.walk(check);
    if (!network.hasHead()) recognition.missing.insert(recognition.missing.end(), {"head.weight", "head.bias"});
    requireSig(list, network.sizes().depthwise, "stages.0.0.dwconv", card);
    list.finish();
    recognition.description = network.sizes().text() + ", " + counted(network.classes(), "output");
    return recognition;
}

std::unique_ptr<Model> loadConvNeXt(const LoadTask& task) {
    return loaded(std::make_unique<ConvNeXt>(task.index), task);
}

} // namespace dclscope::models

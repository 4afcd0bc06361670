// SPDX-License-Identifier: Apache-2.0
#include "core/models/convformer.h"

#include "core/base/text.h"
#include "core/layers/pooling.h"
#include "core/models/convformer_body.h"
#include "core/models/logit_slope.h"
#include "core/models/staged.h"

#include <algorithm>

namespace dclscope::models {
namespace {

constexpr std::int64_t kHeadExpansion = 4; ///< width of the classifier's hidden layer over the last stage's
constexpr float kHeadEpsilon = 1e-5F;      ///< of the norm within the classifier
constexpr layers::PointFunction kSquaredRelu{layers::Activation::StarRelu, 1.0F, 0.0F};

/// The whole network: body, norm and a classifier of two layers.
class ConvFormer : public Model {
public:
    explicit ConvFormer(const TensorIndex& index);

    void walk(Parameters& parameters);
    void fold() { body_.fold(); }
    const ModelFacts& facts() const noexcept override { return facts_; }
    const ConvFormerSizes& sizes() const noexcept { return sizes_; }
    bool hasHead() const noexcept { return hasHead_; }

private:
    Array compute(const Array& input, std::string_view head, int threads) const override;
    Passage passageOf(const Array& input, int threads) const override;
    ClassMap classMapOf(const Passage& passage, std::int64_t label) const override;
    layers::Rows sceneOf(const layers::FeatureMap& last) const { return normalized(norm_, meanOverPixels(last)); }
    layers::Rows logitsOf(const layers::Rows& scene) const;

    ConvFormerSizes sizes_;
    ConvFormerBody body_;
    layers::LayerNorm norm_;
    bool hasHead_ = false; ///< a file without classifier still gives embeddings
    layers::Linear headHidden_;
    layers::LayerNorm headNorm_;
    layers::Linear head_;
    ModelFacts facts_;
};

ConvFormer::ConvFormer(const TensorIndex& index) : sizes_(ConvFormerSizes::of(index)), body_(sizes_) {
    hasHead_ = std::any_of(index.all().begin(), index.all().end(),
                           [](const TensorInfo& tensor) { return tensor.name.starts_with("head."); });
    headHidden_.inputs = sizes_.dims.back();
    headHidden_.outputs = head_.inputs = headHidden_.inputs * kHeadExpansion;
    headNorm_.epsilon = kHeadEpsilon;
    head_.outputs = std::max(index.sizeOf("head.fc2.weight", 0), index.sizeOf("head.fc2.bias", 0));
    facts_ = stagedFacts(sizes_.stemInputs, ConvFormerSizes::kStages, hasHead_, head_.outputs);
}

void ConvFormer::walk(Parameters& parameters) {
    body_.walk(parameters);
    parameters.layerNorm("norm", sizes_.dims.back(), norm_);
    if (!hasHead_) return;
    parameters.rowLinear("head.fc1", headHidden_, true);
    parameters.layerNorm("head.norm", headHidden_.outputs, headNorm_);
    parameters.rowLinear("head.fc2", head_, true);
}

Array ConvFormer::compute(const Array& input, std::string_view head, int threads) const {
    const layers::FeatureMap x(input);
    const ParallelFor workers = onThreads(threads);
    if (const auto stage = stageOf(head)) return body_.run(x, *stage, workers).toArray();
    const layers::FeatureMap last = body_.run(x, ConvFormerSizes::kStages - 1, workers);
    if (head == "frame") return last.toArray();
    const layers::Rows scene = sceneOf(last);
    if (head == "scene") return scene.toArray();
    Array logits = logitsOf(scene).toArray();
    return head == "logits" ? logits : probabilitiesOf(std::move(logits), facts_.multiLabel);
}

layers::Rows ConvFormer::logitsOf(const layers::Rows& scene) const {
    return apply(head_, normalized(headNorm_, apply(headHidden_, scene, kSquaredRelu)));
}

Passage ConvFormer::passageOf(const Array& input, int threads) const {
    Passage passage;
    passage.last = body_.run(layers::FeatureMap(input), ConvFormerSizes::kStages - 1, onThreads(threads),
                             [&](const layers::FeatureMap& map) { passage.stages.push_back(map); });
    passage.logits = logitsOf(sceneOf(passage.last)).toArray();
    return passage;
}

ClassMap ConvFormer::classMapOf(const Passage& passage, std::int64_t label) const {
    const layers::Rows pooled = meanOverPixels(passage.last);
    const layers::Rows scene = normalized(norm_, pooled);
    const layers::Rows hidden = apply(headHidden_, scene, kSquaredRelu);
    return LogitSlope(head_, label)
        .through(headNorm_, hidden)
        .through(apply(headHidden_, scene), hidden)
        .through(headHidden_)
        .through(norm_, pooled)
        .overMean(passage.last);
}

} // namespace

bool claimsConvFormer(const TensorIndex& index) {
    const bool hasStem = index.has("downsample_layers.0.conv.weight") || index.has("downsample_layers.1.conv.weight");
    const auto isBlock = [](const TensorInfo& tensor) {
        return tensor.name.starts_with("stages.") && tensor.name.find(".token_mixer.") != std::string::npos;
    };
    return hasStem && std::any_of(index.all().begin(), index.all().end(), isBlock);
}

Recognition checkConvFormer(const TensorIndex& index, const Card& card) {
    ConvFormer network(index);
    Recognition recognition;
    recognition.name = network.sizes().depthwise.dcls ? "convformer-dcls" : "convformer";
    if (network.facts().input == InputKind::LogMel) recognition.name += "-audio";
    recognition.facts = network.facts();
    Checklist list(index, recognition);
    ParameterCheck check(list);
    network.walk(check);
    if (!network.hasHead())
        for (const char* layer : {"fc1", "norm", "fc2"})
            for (const char* leaf : {".weight", ".bias"})
                recognition.missing.push_back("head." + std::string(layer) + leaf);
    requireSig(list, network.sizes().depthwise, "stages.0.0.token_mixer.dwconv", card);
    list.finish();
    recognition.description = network.sizes().text() + ", " + counted(network.facts().classes, "output");
    return recognition;
}

std::unique_ptr<Model> loadConvFormer(const LoadTask& task) {
    return loaded(std::make_unique<ConvFormer>(task.index), task);
}

} // namespace dclscope::models

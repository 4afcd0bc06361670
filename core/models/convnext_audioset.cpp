// SPDX-License-Identifier: Apache-2.0
#include "core/models/convnext_audioset.h"

#include "core/base/text.h"
#include "core/layers/pooling.h"
#include "core/models/convnext.h"
#include "core/models/convnext_body.h"
#include "core/models/logit_slope.h"
#include "core/models/waveform_front_end.h"

#include <algorithm>
#include <array>

namespace dclscope::models {
namespace {

constexpr const char* kName = "convnext-audioset";
constexpr const char* kHead = "head_audioset";
constexpr const char* kStemKey = "downsample_layers.0.0.weight";

/// The published stems, called by what they make of 10 s: time steps x mel bands, or mel bands alone.
struct Stem {
    std::string_view name;
    std::int64_t height, width, strideHeight, strideWidth, padding;
};
constexpr std::array kStems{
    Stem{"252x56", 4, 4, 4, 4, 4}, Stem{"56", 18, 4, 18, 4, 9},   Stem{"112", 9, 2, 9, 2, 4},
    Stem{"504x28", 4, 8, 2, 8, 5}, Stem{"504x56", 4, 4, 2, 4, 5},
};

/// The stem that the card names, else the first of this shape; nullptr when there is none.
const Stem* stemOf(const ConvNeXtSizes& sizes, const Card& card) {
    const std::string named = card.model.value_or("");
    const Stem* first = nullptr;
    for (const Stem& stem : kStems) {
        if (stem.height != sizes.stemHeight || stem.width != sizes.stemWidth) continue;
        if (named == std::string(kName) + "-" + std::string(stem.name)) return &stem;
        if (first == nullptr) first = &stem;
    }
    return first;
}

ConvNeXtSizes sizesOf(const TensorIndex& index, const Card& card) {
    ConvNeXtSizes sizes = ConvNeXtSizes::of(index);
    sizes.stemInputs = 1;
    if (const Stem* stem = stemOf(sizes, card); stem != nullptr) {
        sizes.stemStrideHeight = stem->strideHeight;
        sizes.stemStrideWidth = stem->strideWidth;
        sizes.stemPadding = stem->padding;
    }
    return sizes;
}

class ConvNeXtAudioSet : public Model {
public:
    ConvNeXtAudioSet(const TensorIndex& index, const Card& card);

    void walk(Parameters& parameters);
    void check(Checklist& list) const;
    void verify(const TensorSource& source) const { frontEnd_.verify(source); }
    void fold() {
        frontEnd_.fold();
        body_.fold();
    }
    const ModelFacts& facts() const noexcept override { return facts_; }
    const ConvNeXtSizes& sizes() const noexcept { return sizes_; }
    bool hasHead() const noexcept { return hasHead_; }

private:
    Array compute(const Array& input, std::string_view head, int threads) const override;
    Passage passageOf(const Array& input, int threads) const override;
    ClassMap classMapOf(const Passage& passage, std::int64_t label) const override;
    layers::Rows sceneOf(const layers::FeatureMap& last) const {
        return normalized(norm_, meanThenMaximumPlusMean(last));
    }

    ConvNeXtSizes sizes_;
    WaveformFrontEnd frontEnd_{"convnext-224"};
    ConvNeXtBody body_;
    layers::LayerNorm norm_;
    bool hasHead_ = false; ///< a file without classifier still gives embeddings
    layers::Linear head_;
    ModelFacts facts_;
};

ConvNeXtAudioSet::ConvNeXtAudioSet(const TensorIndex& index, const Card& card)
    : sizes_(sizesOf(index, card)), body_(sizes_) {
    hasHead_ = index.has("head_audioset.weight") || index.has("head_audioset.bias");
    head_.inputs = sizes_.dims.back();
    head_.outputs = std::max(index.sizeOf("head_audioset.weight", 0), index.sizeOf("head_audioset.bias", 0));
    frontEnd_.describe(facts_);
    facts_.classes = head_.outputs;
    facts_.multiLabel = true;
    facts_.showsMaps = hasHead_;
    if (hasHead_) facts_.heads = {"logits", "probabilities"};
    facts_.heads.insert(facts_.heads.end(), {"scene", "frame", "logmel"});
    for (std::size_t s = 0; s < ConvNeXtSizes::kStages; ++s) facts_.heads.push_back(stageHead(s));
}

void ConvNeXtAudioSet::walk(Parameters& parameters) {
    frontEnd_.walk(parameters);
    body_.walk(parameters);
    parameters.layerNorm("norm", sizes_.dims.back(), norm_);
    if (hasHead_) parameters.rowLinear(kHead, head_, true);
}

void ConvNeXtAudioSet::check(Checklist& list) const {
    frontEnd_.check(list);
    const bool known = std::any_of(kStems.begin(), kStems.end(), [this](const Stem& stem) {
        return stem.height == sizes_.stemHeight && stem.width == sizes_.stemWidth;
    });
    if (!known)
        list.complain(kStemKey, "tensor " + inQuotes(kStemKey) + " has a kernel of " +
                                    std::to_string(sizes_.stemHeight) + "x" + std::to_string(sizes_.stemWidth) +
                                    ", whose stride is not known; those of 4x4, 18x4, 9x2 and 4x8 are");
}

Array ConvNeXtAudioSet::compute(const Array& input, std::string_view head, int threads) const {
    const ParallelFor workers = onThreads(threads);
    layers::FeatureMap x = frontEnd_.decibels(input, workers);
    if (head == "logmel") return x.toArray();
    frontEnd_.normalize(x);
    if (const auto stage = stageOf(head)) return body_.run(x, *stage, workers).toArray();
    const layers::FeatureMap last = body_.run(x, ConvNeXtSizes::kStages - 1, workers);
    if (head == "frame") return last.toArray();
    const layers::Rows scene = sceneOf(last);
    if (head == "scene") return scene.toArray();
    Array logits = apply(head_, scene).toArray();
    return head == "logits" ? logits : probabilitiesOf(std::move(logits), facts_.multiLabel);
}

Passage ConvNeXtAudioSet::passageOf(const Array& input, int threads) const {
    const ParallelFor workers = onThreads(threads);
    layers::FeatureMap x = frontEnd_.decibels(input, workers);
    frontEnd_.normalize(x);
    Passage passage;
    passage.last = body_.run(x, ConvNeXtSizes::kStages - 1, workers,
                             [&](const layers::FeatureMap& map) { passage.stages.push_back(map); });
    passage.logits = apply(head_, sceneOf(passage.last)).toArray();
    return passage;
}

ClassMap ConvNeXtAudioSet::classMapOf(const Passage& passage, std::int64_t label) const {
    return LogitSlope(head_, label)
        .through(norm_, meanThenMaximumPlusMean(passage.last))
        .overMaximumPlusMean(passage.last);
}

} // namespace

bool claimsConvNeXtAudioSet(const TensorIndex& index) {
    constexpr std::array kSigns{"head_audioset.weight", "head_audioset.bias", "bn0.weight", "bn0.running_mean"};
    const auto has = [&index](const char* key) { return index.has(key); };
    return claimsConvNeXt(index) && std::any_of(kSigns.begin(), kSigns.end(), has);
}

Recognition checkConvNeXtAudioSet(const TensorIndex& index, const Card& card) {
    ConvNeXtAudioSet network(index, card);
    Recognition recognition;
    recognition.name = kName;
    recognition.facts = network.facts();
    Checklist list(index, recognition);
    ParameterCheck check(list);
    network.walk(check);
    network.check(list);
    if (!network.hasHead())
        recognition.missing.insert(recognition.missing.end(), {"head_audioset.weight", "head_audioset.bias"});
    list.finish();
    const Stem* stem = stemOf(network.sizes(), card);
    recognition.description = network.sizes().text() +
                              (stem != nullptr ? ", stem " + std::string(stem->name) : std::string()) + ", " +
                              counted(network.facts().classes, "output");
    return recognition;
}

std::unique_ptr<Model> loadConvNeXtAudioSet(const LoadTask& task) {
    auto network = std::make_unique<ConvNeXtAudioSet>(task.index, task.card);
    network->verify(task.index.source());
    return loaded(std::move(network), task);
}

} // namespace dclscope::models

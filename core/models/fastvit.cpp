// SPDX-License-Identifier: Apache-2.0
#include "core/models/fastvit.h"

#include "core/base/text.h"
#include "core/layers/pooling.h"
#include "core/layers/squeeze_excite.h"
#include "core/models/fastvit_body.h"
#include "core/models/logit_slope.h"
#include "core/models/staged.h"

#include <algorithm>

namespace dclscope::models {
namespace {

constexpr std::int64_t kExpansion = 2; ///< width of the last convolution over the last stage's, where no tensor says it
constexpr std::int64_t kLastSize = 3;  ///< of the last convolution's kernels

/// Channels of the last convolution.
std::int64_t featuresOf(const TensorIndex& index, std::int64_t dim) {
    for (const char* key :
         {"conv_exp.reparam_conv.weight", "conv_exp.rbr_conv.0.conv.weight", "conv_exp.se.expand.weight"})
        if (const std::int64_t size = index.sizeOf(key, 0); size > 0) return size;
    return kExpansion * dim;
}

/// The whole network: body, last convolution and classifier.
class FastVit : public Model {
public:
    explicit FastVit(const TensorIndex& index);

    void walk(Parameters& parameters);
    void fold() {
        body_.fold();
        last_.fold();
    }
    const ModelFacts& facts() const noexcept override { return facts_; }
    void check(Checklist& list) const {
        body_.check(list);
        last_.check(list);
    }
    const FastVitSizes& sizes() const noexcept { return sizes_; }
    bool hasHead() const noexcept { return hasHead_; }

private:
    Array compute(const Array& input, std::string_view head, int threads) const override;
    Passage passageOf(const Array& input, int threads) const override;
    ClassMap classMapOf(const Passage& passage, std::int64_t label) const override;
    layers::FeatureMap lastMap(const layers::FeatureMap& x, const ParallelFor& workers,
                               const StageWatch& watch = {}) const;

    FastVitSizes sizes_;
    FastVitBody body_;
    std::int64_t dim_ = 0; ///< channels of the last stage
    std::int64_t features_ = 0;
    BranchedConvolution last_;
    layers::SqueezeExcite gates_;
    bool hasHead_ = false; ///< a file without classifier still gives embeddings
    layers::Linear head_;
    ModelFacts facts_;
};

FastVit::FastVit(const TensorIndex& index)
    : sizes_(FastVitSizes::of(index)), body_(index, sizes_), dim_(sizes_.parts.back().dim),
      features_(featuresOf(index, dim_)),
      last_(index, "conv_exp.", BranchNames::MobileOne, squareConvolution(dim_, features_, dim_, kLastSize)) {
    gates_.reduce.inputs = gates_.expand.outputs = features_;
    gates_.reduce.outputs = gates_.expand.inputs =
        std::max(index.sizeOf("conv_exp.se.reduce.weight", 0), index.sizeOf("conv_exp.se.reduce.bias", 0));
    hasHead_ = index.has("head.weight") || index.has("head.bias");
    head_.inputs = features_;
    head_.outputs = std::max(index.sizeOf("head.weight", 0), index.sizeOf("head.bias", 0));
    facts_ = stagedFacts(sizes_.stemInputs, sizes_.parts.size(), hasHead_, head_.outputs);
}

void FastVit::walk(Parameters& parameters) {
    body_.walk(parameters);
    last_.walk(parameters);
    parameters.pointConvolution("conv_exp.se.reduce", gates_.reduce, true);
    parameters.pointConvolution("conv_exp.se.expand", gates_.expand, true);
    if (hasHead_) parameters.rowLinear("head", head_, true);
}

Array FastVit::compute(const Array& input, std::string_view head, int threads) const {
    const layers::FeatureMap x(input);
    const ParallelFor workers = onThreads(threads);
    if (const auto stage = stageOf(head)) return body_.run(x, *stage, workers).toArray();
    const layers::FeatureMap last = lastMap(x, workers);
    if (head == "frame") return last.toArray();
    const layers::Rows scene = meanOverPixels(last);
    if (head == "scene") return scene.toArray();
    Array logits = apply(head_, scene).toArray();
    return head == "logits" ? logits : probabilitiesOf(std::move(logits), facts_.multiLabel);
}

layers::FeatureMap FastVit::lastMap(const layers::FeatureMap& x, const ParallelFor& workers,
                                    const StageWatch& watch) const {
    layers::FeatureMap last =
        apply(last_.convolution(), body_.run(x, sizes_.parts.size() - 1, workers, watch), workers);
    applyGates(gates_, last);
    layers::activate(last.values, 0.0F, {layers::Activation::Gelu});
    return last;
}

Passage FastVit::passageOf(const Array& input, int threads) const {
    Passage passage;
    passage.last = lastMap(layers::FeatureMap(input), onThreads(threads),
                           [&](const layers::FeatureMap& map) { passage.stages.push_back(map); });
    passage.logits = apply(head_, meanOverPixels(passage.last)).toArray();
    return passage;
}

ClassMap FastVit::classMapOf(const Passage& passage, std::int64_t label) const {
    return LogitSlope(head_, label).overMean(passage.last);
}

} // namespace

bool claimsFastVit(const TensorIndex& index) {
    return std::any_of(index.all().begin(), index.all().end(), [](const TensorInfo& tensor) {
        constexpr std::string_view kPrefix = "network.";
        const std::string_view name = tensor.name;
        if (!name.starts_with(kPrefix)) return false;
        const auto part = numbered(name.substr(kPrefix.size()));
        const auto block = part ? numbered(part->rest) : std::nullopt;
        return block && block->rest.starts_with("convffn.") && FastVitSizes::isIndex(part->number, block->number);
    });
}

Recognition checkFastVit(const TensorIndex& index, const Card& card) {
    FastVit network(index);
    Recognition recognition;
    recognition.name = network.sizes().depthwise.dcls ? "fastvit-dcls" : "fastvit";
    if (network.facts().input == InputKind::LogMel) recognition.name += "-audio";
    recognition.facts = network.facts();
    Checklist list(index, recognition);
    ParameterCheck check(list);
    network.walk(check);
    network.check(list);
    if (!network.hasHead()) recognition.missing.insert(recognition.missing.end(), {"head.weight", "head.bias"});
    requireSig(list, network.sizes().depthwise, "network.0.0.convffn.conv.conv", card);
    list.finish();
    recognition.description = network.sizes().text() + ", " + counted(network.facts().classes, "output");
    return recognition;
}

std::unique_ptr<Model> loadFastVit(const LoadTask& task) { return loaded(std::make_unique<FastVit>(task.index), task); }

} // namespace dclscope::models

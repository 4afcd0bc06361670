// SPDX-License-Identifier: Apache-2.0
#include "core/models/panns.h"

#include "core/base/text.h"
#include "core/layers/pooling.h"
#include "core/models/logit_slope.h"
#include "core/models/mobilenet.h"
#include "core/models/panns_blocks.h"
#include "core/models/panns_resnet.h"
#include "core/models/staged.h"
#include "core/models/waveform_front_end.h"

#include <algorithm>
#include <array>
#include <variant>

namespace dclscope::models {
namespace {

using Kind = PannsBlockKind;
using Blocks = PannsBlocksPlan;
using ResNet = PannsResNetPlan;

/// One member of the family: what its files do not say.
struct PannsClass {
    std::string_view name, nameEnd; ///< a kernel size other than 7 stands between the two
    std::variant<PannsBlocksPlan, PannsResNetPlan, MobileNetPlan> plan;
    bool hasFc1 = true;
    std::int64_t usualEmbedding = 0; ///< another width of fc1 goes into the name, as in "Cnn14_emb128"; 0: never
};

/// Where two fit a file alike, the more common one stands first.
constexpr std::array kClasses{
    PannsClass{"Cnn6", "", Blocks{Kind::Wide, "1p 2p 3p 4p"}},
    PannsClass{"Cnn10", "", Blocks{Kind::Pair, "1p 2p 3p 4p"}},
    PannsClass{"Cnn14", "", Blocks{Kind::Pair, "1p 2p 3p 4p 5p 6"}, true, 2048},
    PannsClass{"Cnn14Sep", "", Blocks{Kind::Separable, "1p 2p 3p 4p 5p 6"}},
    PannsClass{"Cnn14SepPW", "", Blocks{Kind::SeparableMlp, "1p 2p 3p 4p 5p 6"}},
    PannsClass{"Cnn6Next", "", Blocks{Kind::Next, "1p 2p 3p", true}},
    PannsClass{"Cnn6Next", "NoLastPool", Blocks{Kind::Next, "1p 2p 3", true}},
    PannsClass{"Cnn6Next", "NoStem", Blocks{Kind::Next, "1p 2p 3p 4"}},
    PannsClass{"Cnn6Next", "ConvPool", Blocks{Kind::NextConvPooled, "1 2 3", true}},
    PannsClass{"Cnn6Next", "ConvPoolGroup1", Blocks{Kind::NextConvWidened, "1 2 3", true}},
    PannsClass{"Cnn7Next", "", Blocks{Kind::Next, "1p 2p 3p 4p 5"}},
    PannsClass{"Cnn8Next", "NoStemNoFC1", Blocks{Kind::Next, "1p 2p 3p 4p 5p 6"}, false},
    PannsClass{"Cnn10Next", "", Blocks{Kind::Next, "11 12p 21 22p 31 32", true}},
    PannsClass{"Cnn10Next", "NoStem", Blocks{Kind::Next, "01 11 12p 21 22p 31 32"}},
    PannsClass{"Cnn14Next", "", Blocks{Kind::Next, "11 12p 21 22p 31 32p 41 42p 51 52", true}},
    PannsClass{"ResNet22", "", ResNet{{2, 2, 2, 2}, false}},
    PannsClass{"ResNet38", "", ResNet{{3, 4, 6, 3}, false}},
    PannsClass{"ResNet54", "", ResNet{{3, 4, 6, 3}, true}},
    PannsClass{"MobileNetV1", "", MobileNetPlan{"21212121111121", false}},
    PannsClass{"MobileNetV2", "", MobileNetPlan{"2121211211121111111", true}},
};

struct MakeBody {
    const TensorIndex& index;
    std::unique_ptr<PannsBody> operator()(const PannsBlocksPlan& plan) const {
        return std::make_unique<PannsBlocks>(index, plan);
    }
    std::unique_ptr<PannsBody> operator()(const PannsResNetPlan& plan) const {
        return std::make_unique<PannsResNet>(index, plan);
    }
    std::unique_ptr<PannsBody> operator()(const MobileNetPlan& plan) const {
        return std::make_unique<MobileNet>(index, plan);
    }
};

class Panns : public Model {
public:
    Panns(const TensorIndex& index, const PannsClass& member);

    void walk(Parameters& parameters);
    void check(Checklist& list) const { frontEnd_.check(list); }
    void verify(const TensorSource& source) const { frontEnd_.verify(source); }
    void fold() {
        frontEnd_.fold();
        body_->fold();
    }
    const ModelFacts& facts() const noexcept override { return facts_; }
    std::string name() const;
    std::string text() const;

private:
    Array compute(const Array& input, std::string_view head, int threads) const override;
    Passage passageOf(const Array& input, int threads) const override;
    ClassMap classMapOf(const Passage& passage, std::int64_t label) const override;
    layers::Rows sceneOf(const layers::FeatureMap& last) const;

    const PannsClass& class_;
    WaveformFrontEnd frontEnd_{"panns-64"};
    std::unique_ptr<PannsBody> body_;
    layers::Linear fc1_;
    layers::Linear head_;
    ModelFacts facts_;
};

Panns::Panns(const TensorIndex& index, const PannsClass& member)
    : class_(member), body_(std::visit(MakeBody{index}, member.plan)) {
    const std::vector<std::int64_t> widths = body_->widths();
    head_.inputs = widths.back();
    if (member.hasFc1) {
        fc1_.inputs = widths.back();
        fc1_.outputs = head_.inputs = widthOf(index, {"fc1.weight", "fc1.bias"});
    }
    head_.outputs = widthOf(index, {"fc_audioset.weight", "fc_audioset.bias"});
    frontEnd_.describe(facts_);
    facts_.classes = head_.outputs;
    facts_.multiLabel = true;
    facts_.showsMaps = true;
    facts_.heads = {"logits", "probabilities", "scene", "frame", "logmel"};
    for (std::size_t s = 0; s < widths.size(); ++s) facts_.heads.push_back(stageHead(s));
}

std::string Panns::name() const {
    constexpr std::int64_t kUsualKernel = 7;
    std::string name(class_.name);
    if (const std::int64_t size = body_->kernelSize(); size != 0 && size != kUsualKernel) name += std::to_string(size);
    name += class_.nameEnd;
    if (class_.usualEmbedding != 0 && fc1_.outputs != class_.usualEmbedding)
        name += "_emb" + std::to_string(fc1_.outputs);
    return name;
}

std::string Panns::text() const {
    return "PANNs, widths " + joined(body_->widths()) + ", " +
           (class_.hasFc1 ? "embedding of " + std::to_string(fc1_.outputs) + ", " : "") +
           counted(head_.outputs, "output");
}

void Panns::walk(Parameters& parameters) {
    frontEnd_.walk(parameters);
    body_->walk(parameters);
    if (class_.hasFc1) parameters.rowLinear("fc1", fc1_, true);
    parameters.rowLinear("fc_audioset", head_, true);
}

Array Panns::compute(const Array& input, std::string_view head, int threads) const {
    const ParallelFor workers = onThreads(threads);
    layers::FeatureMap x = frontEnd_.decibels(input, workers);
    if (head == "logmel") return x.toArray();
    frontEnd_.normalize(x);
    if (const auto stage = stageOf(head)) return body_->run(x, *stage, workers, {}).toArray();
    x = body_->run(x, body_->widths().size() - 1, workers, {});
    if (head == "frame") return x.toArray();
    const layers::Rows scene = sceneOf(x);
    if (head == "scene") return scene.toArray();
    Array logits = apply(head_, scene).toArray();
    return head == "logits" ? logits : probabilitiesOf(std::move(logits), facts_.multiLabel);
}

layers::Rows Panns::sceneOf(const layers::FeatureMap& last) const {
    layers::Rows scene = meanThenMaximumPlusMean(last);
    return class_.hasFc1 ? apply(fc1_, scene, {layers::Activation::Relu}) : scene;
}

Passage Panns::passageOf(const Array& input, int threads) const {
    const ParallelFor workers = onThreads(threads);
    layers::FeatureMap x = frontEnd_.decibels(input, workers);
    frontEnd_.normalize(x);
    Passage passage;
    passage.last = body_->run(x, body_->widths().size() - 1, workers,
                              [&](const layers::FeatureMap& map) { passage.stages.push_back(map); });
    passage.logits = apply(head_, sceneOf(passage.last)).toArray();
    return passage;
}

ClassMap Panns::classMapOf(const Passage& passage, std::int64_t label) const {
    LogitSlope slope(head_, label);
    if (class_.hasFc1)
        slope.through(apply(fc1_, meanThenMaximumPlusMean(passage.last)), sceneOf(passage.last)).through(fc1_);
    return slope.overMaximumPlusMean(passage.last);
}

/// One member compared with a file.
struct Fit {
    const PannsClass* member = nullptr;
    Recognition recognition;
    std::size_t misfits = 0; ///< tensors that are missing, too many or of another shape
};

Fit compare(const TensorIndex& index, const PannsClass& member) {
    Fit fit{&member, {}, 0};
    Panns network(index, member);
    Checklist list(index, fit.recognition);
    ParameterCheck check(list);
    network.walk(check);
    network.check(list);
    list.finish();
    fit.recognition.name = network.name();
    fit.recognition.description = network.text();
    fit.recognition.facts = network.facts();
    fit.misfits = list.problems() + fit.recognition.unexpected.size();
    // The family's members differ by single layers: what is too many belongs to another network.
    if (!fit.recognition.unexpected.empty()) {
        fit.recognition.certainty = "by some names";
        const std::string key = fit.recognition.unexpected.front();
        list.complain(key, "tensor " + inQuotes(key) + " belongs to no " + fit.recognition.name +
                               ", the network that fits best");
    }
    return fit;
}

/// All members compared that the card does not rule out.
std::vector<Fit> compareAll(const TensorIndex& index, const Card& card) {
    std::vector<Fit> fits;
    for (const PannsClass& member : kClasses) {
        if (card.model && !card.model->starts_with(member.name)) continue; // every member's name begins with its class
        Fit fit = compare(index, member);
        const std::string plainName = std::string(member.name) + std::string(member.nameEnd);
        if (!card.model || *card.model == fit.recognition.name || *card.model == plainName)
            fits.push_back(std::move(fit));
    }
    return fits;
}

std::string memberNames() {
    std::string names;
    for (const PannsClass& member : kClasses)
        names += (names.empty() ? "" : ", ") + std::string(member.name) + std::string(member.nameEnd);
    return names;
}

Fit bestFit(const TensorIndex& index, const Card& card) {
    std::vector<Fit> fits = compareAll(index, card);
    if (fits.empty()) {
        Fit fit = bestFit(index, {});
        fit.recognition.problem = "the card's model '" + printable(*card.model, 40) + "' does not fit: this is " +
                                  fit.recognition.name + ", and known are " + memberNames();
        fit.recognition.problemKey = "fc_audioset.weight";
        return fit;
    }
    const auto best =
        std::min_element(fits.begin(), fits.end(), [](const Fit& a, const Fit& b) { return a.misfits < b.misfits; });
    std::string others;
    for (const Fit& fit : fits)
        if (&fit != &*best && fit.misfits == 0) others += (others.empty() ? "" : " or ") + fit.recognition.name;
    if (!others.empty())
        best->recognition.certainty += ", shared with " + others + ": inferred, --set model= says which";
    return std::move(*best);
}

} // namespace

bool claimsPanns(const TensorIndex& index) {
    constexpr std::array kSigns{"fc_audioset.weight", "fc_audioset.bias", "bn0.weight", "bn0.running_mean"};
    const auto has = [&index](const char* key) { return index.has(key); };
    const auto isBody = [](const TensorInfo& tensor) {
        return tensor.name.starts_with("conv_block") || tensor.name.starts_with("features.");
    };
    return std::count_if(kSigns.begin(), kSigns.end(), has) >= 2 &&
           std::any_of(index.all().begin(), index.all().end(), isBody);
}

Recognition checkPanns(const TensorIndex& index, const Card& card) { return bestFit(index, card).recognition; }

std::unique_ptr<Model> loadPanns(const LoadTask& task) {
    auto network = std::make_unique<Panns>(task.index, *bestFit(task.index, task.card).member);
    network->verify(task.index.source());
    return loaded(std::move(network), task);
}

} // namespace dclscope::models

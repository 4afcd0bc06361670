// SPDX-License-Identifier: Apache-2.0
#include "core/models/snn_delays.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/models/snn_structure.h"
#include "core/run/layer_discovery.h"

#include <algorithm>
#include <cmath>

namespace dclscope::models {
namespace {

constexpr std::string_view kName = "snn-delays";
constexpr float kNeverFires = 1e9F;

/// The layer's own size where its weight says it, else what P or SIG say.
std::int64_t layerSize(const TensorIndex& index, const SnnBlock& block, std::size_t axis) {
    for (const std::string_view leaf : {"weight", "P", "SIG"})
        if (const std::int64_t size = index.sizeOf(block.key(leaf), leaf == "weight" ? axis : axis + 1); size > 0)
            return size;
    return 0;
}

void expectBlock(Checklist& list, const TensorIndex& index, const SnnBlock& block, bool hasSig, std::int64_t inputs) {
    const std::int64_t outputs = layerSize(index, block, 0);
    const std::int64_t elements = layerSize(index, block, 2);
    list.expect(block.key("weight"), {outputs, inputs, elements});
    list.expect(block.key("P"), {1, outputs, inputs, elements});
    if (hasSig) list.expect(block.key("SIG"), {1, outputs, inputs, elements});
    if (block.hasBias) list.expect(block.key("bias"), {outputs});
    if (block.hasNorm) {
        for (const std::string_view leaf : {"weight", "bias", "running_mean", "running_var"})
            list.expect(block.normKey(leaf), {outputs});
        list.ignore(block.normKey("num_batches_tracked"));
    }
    if (block.learnsTau) list.expect(block.neuronKey(), {});
    if (block.learnsFilter) list.expect(block.filterKey(), {});
}

/// All hidden layers are made alike, so their modules follow at equal distances.
void checkOrder(Checklist& list, const SnnStructure& structure) {
    for (std::size_t k = 1; k < structure.blocks.size(); ++k) {
        const SnnBlock& before = structure.blocks[k - 1];
        const std::int64_t expected = before.index + 3 + (before.hasNorm ? 1 : 0) + (before.hasFilter ? 1 : 0);
        const std::string key = structure.blocks[k].key("weight");
        if (structure.blocks[k].index != expected)
            list.complain(key, inQuotes(key) + " does not stand where a layer follows 'model." +
                                   std::to_string(before.index) + "': expected 'model." + std::to_string(expected) +
                                   ".weight'");
    }
}

void checkVersion(Checklist& list, const SnnStructure& structure, const Card& card) {
    const bool needsSig = card.version == Version::gauss || card.version == Version::max;
    if (structure.hasSig || !needsSig) return;
    const std::string key = structure.blocks.front().key("SIG");
    list.complain(key, "tensor " + inQuotes(key) + " is missing, which version " +
                           std::string(versionName(*card.version)) + " needs");
}

std::string describe(const TensorIndex& index, const SnnStructure& structure) {
    std::string text = std::to_string(layerSize(index, structure.blocks.front(), 1));
    for (const SnnBlock& block : structure.blocks) text += "-" + std::to_string(layerSize(index, block, 0));
    const SnnBlock& first = structure.blocks.front();
    text += ", " + counted(layerSize(index, first, 2), "element") + " per synapse, ";
    text += first.learnsTau ? "PLIF" : "LIF";
    if (first.hasNorm) text += ", batch norm";
    if (first.hasFilter) text += first.learnsFilter ? ", learnable synapse filter" : ", synapse filter";
    return text;
}

[[noreturn]] void needs(const std::string& what, const std::string& field, const std::string& example) {
    throw ConfigError("the checkpoint does not say " + what + "; give it by --set " + field + "=" + example +
                      " or in a card file beside it");
}

template <class Enum>
Enum named(const std::optional<std::string>& text, Enum fallback,
           std::optional<Enum> (*parse)(std::string_view) noexcept, const char* field, const char* choices) {
    if (!text) return fallback;
    const auto value = parse(*text);
    if (!value) throw ConfigError(std::string(field) + " is '" + printable(*text) + "', expected one of " + choices);
    return *value;
}

/// tau that a 0-d parameter w stands for: 1/tau = sigmoid(w).
double tauFromLogit(const TensorSource& source, const std::string& key) {
    const Array w = source.readFloats(key);
    const double tau = 1.0 + std::exp(-static_cast<double>(w.values.at(0)));
    if (!std::isfinite(tau))
        throw CheckpointError(
            source.path(), inQuotes(key) + " holds " + std::to_string(w.values[0]) + ", which gives no time constant",
            key);
    return tau;
}

void requireFinite(const TensorSource& source, const std::string& key, const std::vector<float>& values,
                   const char* what) {
    const auto odd = std::count_if(values.begin(), values.end(), [](float v) { return !std::isfinite(v); });
    if (odd > 0)
        throw CheckpointError(source.path(),
                              inQuotes(key) + " holds " + counted(odd, what) + " that are NaN or infinite", key);
}

snn::BatchNorm readNorm(const TensorSource& source, const SnnBlock& block) {
    snn::BatchNorm norm;
    norm.weight = source.readFloats(block.normKey("weight")).values;
    norm.bias = source.readFloats(block.normKey("bias")).values;
    norm.mean = source.readFloats(block.normKey("running_mean")).values;
    norm.variance = source.readFloats(block.normKey("running_var")).values;
    for (const float variance : norm.variance)
        if (!(variance >= 0.0F))
            throw CheckpointError(source.path(),
                                  inQuotes(block.normKey("running_var")) + " holds " + std::to_string(variance) +
                                      ", expected variances of at least 0",
                                  block.normKey("running_var"));
    return norm;
}

/// What the card says of all layers alike.
struct Common {
    std::int64_t delaySteps = 1;
    snn::NeuronKind neuron = snn::NeuronKind::Lif;
    snn::Loss loss = snn::Loss::Sum;
    float threshold = 1.0F, outputThreshold = kNeverFires;
};

snn::LayerSpec readLayer(const TensorSource& source, const Card& card, const SnnBlock& block, bool hasSig,
                         const Common& common) {
    snn::LayerSpec layer;
    Array weight = source.readFloats(block.key("weight"));
    layer.outputs = weight.shape[0];
    layer.inputs = weight.shape[1];
    layer.elements = weight.shape[2];
    layer.delaySteps = common.delaySteps;
    layer.weight = std::move(weight.values);
    layer.positions = source.readFloats(block.key("P")).values;
    requireFinite(source, block.key("P"), layer.positions, "position");
    if (hasSig) layer.sig = source.readFloats(block.key("SIG")).values;
    if (block.hasBias) layer.bias = source.readFloats(block.key("bias")).values;
    if (block.hasNorm) layer.norm = readNorm(source, block);
    if (block.learnsTau)
        layer.tau = tauFromLogit(source, block.neuronKey());
    else if (card.tau)
        layer.tau = *card.tau;
    else if (common.neuron != snn::NeuronKind::Heaviside)
        needs("tau, the membrane time constant in steps", "tau", "1.5");
    if (block.learnsFilter)
        layer.synapseTau = tauFromLogit(source, block.filterKey());
    else if (block.hasFilter && !card.synapseTau)
        needs("synapse_tau, the synapse filter's time constant in steps", "synapse_tau", "2.0");
    else if (block.hasFilter)
        layer.synapseTau = card.synapseTau;
    layer.threshold = block.hidden ? common.threshold : common.outputThreshold;
    return layer;
}

/// The dilated size as discovery settles it: from the card, or from the positions.
std::int64_t delayStepsOf(const TensorSource& source, const Card& card) {
    const std::vector<Layer> layers = discoverLayers(source, card);
    for (const Layer& layer : layers)
        if (layer.broken) throw CheckpointError(source.path(), layer.problem, layer.key("P"));
    if (layers.empty() || layers.front().dilatedSize.value.size() != 1)
        needs("how many delays there are", "dilated_kernel_size", "25");
    return layers.front().dilatedSize.value.front();
}

} // namespace

bool claimsSnnDelays(const TensorIndex& index) {
    bool positions = false;
    bool onlySequential = !index.all().empty();
    bool onlyNorms = true;
    for (const TensorInfo& tensor : index.all()) {
        const bool inModel = tensor.name.starts_with("model.");
        const auto part = inModel ? numbered(std::string_view(tensor.name).substr(6)) : std::nullopt;
        const bool leaf = part && part->rest.find('.') == std::string_view::npos;
        onlySequential = onlySequential && leaf;
        onlyNorms = onlyNorms && tensor.shape.size() <= 1;
        if (!leaf || part->rest != "P") continue;
        const bool plane = tensor.shape.size() >= 3 && (tensor.shape[0] == 2 || tensor.shape[0] == 3);
        if (plane) return false; // a Sequential of Dcls2d or Dcls3d
        positions = true;
    }
    return positions || (onlySequential && onlyNorms);
}

Recognition checkSnnDelays(const TensorIndex& index, const Card& card) {
    Recognition recognition;
    recognition.name = kName;
    Checklist list(index, recognition);
    const SnnStructure structure = readSnnStructure(index);
    if (structure.blocks.empty()) {
        const std::string key = "model.0.P";
        recognition.missing.push_back(key);
        list.complain(key, "tensor " + inQuotes(key) + " is missing, and so is any other delayed layer");
        recognition.certainty = "by some names";
        return recognition;
    }
    std::int64_t inputs = layerSize(index, structure.blocks.front(), 1);
    for (const SnnBlock& block : structure.blocks) {
        expectBlock(list, index, block, structure.hasSig, inputs);
        inputs = layerSize(index, block, 0);
    }
    checkOrder(list, structure);
    checkVersion(list, structure, card);
    list.finish();
    recognition.description = describe(index, structure);
    return recognition;
}

snn::NetworkSpec readSnnDelays(const TensorSource& source, const Card& card) {
    const TensorIndex index(source);
    if (!claimsSnnDelays(index))
        throw CheckpointError(source.path(),
                              "this is no spiking network: no tensors named 'model.<i>.weight' and 'model.<i>.P'",
                              "model.0.P");
    const Recognition recognition = checkSnnDelays(index, card);
    if (!recognition.problem.empty()) throw CheckpointError(source.path(), recognition.problem, recognition.problemKey);
    const SnnStructure structure = readSnnStructure(index);
    Common common;
    common.delaySteps = delayStepsOf(source, card);
    const bool plif = structure.blocks.front().learnsTau;
    common.neuron = named(card.neuron, plif ? snn::NeuronKind::Plif : snn::NeuronKind::Lif, snn::neuronFromName,
                          "neuron", "lif, plif, heaviside");
    if (common.neuron == snn::NeuronKind::Plif && !plif)
        throw CheckpointError(source.path(),
                              "tensor " + inQuotes(structure.blocks.front().neuronKey()) +
                                  " is missing, which plif neurons have",
                              structure.blocks.front().neuronKey());
    common.loss = named(card.loss, snn::Loss::Sum, snn::lossFromName, "loss", "sum, mean, max, spike_count");
    common.threshold = static_cast<float>(card.vThreshold.value_or(1.0));
    const float silent = common.loss == snn::Loss::SpikeCount ? common.threshold : kNeverFires;
    common.outputThreshold = static_cast<float>(card.outputVThreshold.value_or(static_cast<double>(silent)));
    snn::NetworkSpec spec;
    spec.version = card.version.value_or(structure.hasSig ? Version::gauss : Version::v1);
    spec.neuron = common.neuron;
    spec.loss = common.loss;
    spec.mode = named(card.mode, snn::Mode::Discrete, snn::modeFromName, "mode", "discrete, smooth");
    for (const SnnBlock& block : structure.blocks)
        spec.layers.push_back(readLayer(source, card, block, structure.hasSig, common));
    if (card.numClasses && *card.numClasses != spec.layers.back().outputs)
        throw CheckpointError(source.path(),
                              inQuotes(structure.blocks.back().key("weight")) + " has " +
                                  counted(spec.layers.back().outputs, "output") + ", num_classes is " +
                                  std::to_string(*card.numClasses),
                              structure.blocks.back().key("weight"));
    return spec;
}

} // namespace dclscope::models

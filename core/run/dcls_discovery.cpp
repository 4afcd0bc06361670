// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/run/causal_layers.h"
#include "core/run/dcls_family.h"
#include "core/run/layer_values.h"

#include <string>
#include <unordered_map>

namespace dclscope {
namespace {

using Index = std::unordered_map<std::string_view, const TensorInfo*>;

/// The tensors of one module that may be a DCLS layer.
struct Candidate {
    std::string_view name;
    const TensorInfo* weight = nullptr;
    const TensorInfo* positions = nullptr;
    const TensorInfo* sig = nullptr;
};

bool endsAsLeaf(std::string_view key, std::string_view leaf) {
    if (key == leaf) return true;
    return key.size() > leaf.size() && key.ends_with(leaf) && key[key.size() - leaf.size() - 1] == '.';
}

std::string_view moduleOf(std::string_view key) {
    const std::size_t dot = key.rfind('.');
    return dot == std::string_view::npos ? std::string_view() : key.substr(0, dot);
}

const TensorInfo* lookUp(const Index& index, std::string_view module, std::string_view leaf) {
    const std::string key = module.empty() ? std::string(leaf) : std::string(module) + "." + std::string(leaf);
    const auto found = index.find(key);
    return found == index.end() ? nullptr : found->second;
}

/// Modules with at least two of weight, P and SIG, one of them P or SIG, in the order of their first tensor.
std::vector<Candidate> candidates(const TensorSource& source, const Index& index) {
    std::vector<Candidate> found;
    std::unordered_map<std::string_view, bool> seen;
    for (const TensorInfo& tensor : source.tensors()) {
        if (!endsAsLeaf(tensor.name, "weight") && !endsAsLeaf(tensor.name, "P") && !endsAsLeaf(tensor.name, "SIG"))
            continue;
        const std::string_view module = moduleOf(tensor.name);
        if (!seen.emplace(module, true).second) continue;
        const Candidate candidate{module, lookUp(index, module, "weight"), lookUp(index, module, "P"),
                                  lookUp(index, module, "SIG")};
        const int parts = (candidate.weight != nullptr) + (candidate.positions != nullptr) + (candidate.sig != nullptr);
        if (parts >= 2) found.push_back(candidate);
    }
    return found;
}

std::string named(const TensorInfo& tensor) { return "'" + printable(tensor.name) + "'"; }

std::string shapeOf(const TensorInfo& tensor) { return printable(shapeText(tensor.shape)); }

bool isComplex(const TensorInfo& tensor) {
    return tensor.dtype == DType::Complex64 || tensor.dtype == DType::Complex128;
}

void setBroken(Layer& layer, std::string problem) {
    if (!layer.broken) layer.problem = std::move(problem);
    layer.broken = true;
}

void checkDtype(Layer& layer, const TensorInfo& tensor) {
    if (isComplex(tensor))
        setBroken(layer, named(tensor) + " is " + std::string(dtypeName(tensor.dtype)) + ", expected real numbers");
}

/// Sizes from the weight: [out, in/groups, dense taps..., elements].
void readWeightShape(Layer& layer, const TensorInfo& weight) {
    const auto& shape = weight.shape;
    if (shape.size() < 3 || shape.size() > 5) {
        setBroken(layer, named(weight) + " has shape " + shapeOf(weight) +
                             ", expected [out, in/groups, (dense taps,) elements]");
        return;
    }
    layer.outChannels = shape[0];
    layer.inChannelsPerGroup = shape[1];
    layer.elements = shape.back();
    layer.denseSize.assign(shape.begin() + 2, shape.end() - 1);
    for (const std::int64_t size : shape)
        if (size == 0) setBroken(layer, named(weight) + " has shape " + shapeOf(weight) + ": nothing is left to build");
}

void checkPositionsShape(Layer& layer, const TensorInfo& weight, const TensorInfo& positions) {
    std::vector<std::int64_t> expected = weight.shape;
    const std::size_t dense = layer.denseSize.size();
    const bool rankFits = positions.shape.size() == weight.shape.size() + 1;
    const std::int64_t axes = positions.shape.empty() ? 0 : positions.shape.front();
    const bool axesFit = axes == 1 || (dense == 0 && (axes == 2 || axes == 3));
    expected.insert(expected.begin(), rankFits && axesFit ? axes : 1);
    if (positions.shape == expected) return;
    const bool restFits = rankFits && std::equal(weight.shape.begin(), weight.shape.end(), positions.shape.begin() + 1);
    const std::string wanted =
        restFits ? "1, 2 or 3 learned axes in front" : "[axes, and then " + shapeOf(weight) + "]";
    setBroken(layer, named(positions) + " has shape " + shapeOf(positions) + ", expected " + wanted + " as " +
                         named(weight) + " says");
}

LayerKind kindFromShapes(std::int64_t axes, std::size_t dense) {
    if (dense == 1) return LayerKind::Dcls2_1d;
    if (dense == 2) return LayerKind::Dcls3_1d;
    return axes == 3 ? LayerKind::Dcls3d : axes == 2 ? LayerKind::Dcls2d : LayerKind::Dcls1d;
}

void settleKind(Layer& layer, const Candidate& candidate, const Card& card) {
    const std::int64_t axes =
        candidate.positions == nullptr || candidate.positions->shape.empty() ? 1 : candidate.positions->shape.front();
    layer.kind = {kindFromShapes(axes, layer.denseSize.size()), Origin::Inferred};
    if (!card.kind) return;
    const auto origin = card.origins.find("kind");
    // Shapes decide; the only thing they leave open is whether a 1-D kernel lies in a plane.
    const bool possible =
        *card.kind == layer.kind.value || (*card.kind == LayerKind::Dcls2dK1d && layer.kind.value == LayerKind::Dcls1d);
    if (possible) layer.kind = {*card.kind, origin == card.origins.end() ? Origin::Card : origin->second};
}

void checkSig(Layer& layer, const Candidate& candidate, bool othersHaveSig) {
    if (candidate.sig == nullptr) {
        if (othersHaveSig)
            setBroken(layer, "'" + printable(layer.key("SIG")) + "' is missing, other layers have theirs");
        return;
    }
    checkDtype(layer, *candidate.sig);
    if (candidate.positions != nullptr && candidate.sig->shape != candidate.positions->shape)
        setBroken(layer, named(*candidate.sig) + " has shape " + shapeOf(*candidate.sig) + ", expected " +
                             shapeOf(*candidate.positions) + " like " + named(*candidate.positions));
}

Layer describe(const Candidate& candidate, const Index& index, const Card& card, bool othersHaveSig) {
    Layer layer;
    layer.name = candidate.name;
    layer.hasSig = candidate.sig != nullptr;
    layer.hasBias = lookUp(index, candidate.name, "bias") != nullptr;
    if (candidate.weight == nullptr)
        setBroken(layer, "'" + printable(layer.key("weight")) + "' is missing beside its P");
    else {
        checkDtype(layer, *candidate.weight);
        readWeightShape(layer, *candidate.weight);
    }
    if (candidate.positions == nullptr)
        setBroken(layer, "'" + printable(layer.key("P")) + "' is missing beside its SIG");
    else
        checkDtype(layer, *candidate.positions);
    if (!layer.broken) checkPositionsShape(layer, *candidate.weight, *candidate.positions);
    checkSig(layer, candidate, othersHaveSig);
    settleKind(layer, candidate, card);
    if (const TensorInfo* grid = lookUp(index, candidate.name, "DCK.IDX");
        grid != nullptr && !layer.broken && learnedAxes(layer.kind.value) == 1 && !grid->shape.empty() &&
        grid->shape.front() > 0 && grid->shape.front() <= 1'000'000)
        layer.dilatedSize = {{grid->shape.front()}, Origin::File};
    return layer;
}

} // namespace

std::vector<Layer> findDclsLayers(const TensorSource& source, const Card& card) {
    Index index;
    for (const TensorInfo& tensor : source.tensors()) index.emplace(tensor.name, &tensor);
    const std::vector<Candidate> found = candidates(source, index);
    bool anySig = false;
    for (const Candidate& candidate : found) anySig = anySig || candidate.sig != nullptr;
    std::vector<Layer> layers;
    layers.reserve(found.size());
    for (const Candidate& candidate : found) layers.push_back(describe(candidate, index, card, anySig));
    settleVersions(layers, card);
    settleValues(layers, source, card);
    settleDelays(layers, source, card);
    return layers;
}

} // namespace dclscope

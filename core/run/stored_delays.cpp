// SPDX-License-Identifier: Apache-2.0
#include "core/run/stored_delays.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

/// From [sources, targets] to [targets, sources].
std::vector<float> turned(const std::vector<float>& values, std::size_t targets, std::size_t sources) {
    std::vector<float> out(values.size());
    for (std::size_t source = 0; source < sources; ++source)
        for (std::size_t target = 0; target < targets; ++target)
            out[target * sources + source] = values[source * targets + target];
    return out;
}

std::vector<float> readOrdered(const TensorSource& source, const Layer& layer, const std::string& key) {
    if (source.find(key) == nullptr) throw CheckpointError(source.path(), "'" + printable(key) + "' is missing", key);
    Array array = source.readFloats(key);
    if (layer.stored.epochs > 0 && array.elementCount() == layer.stored.epochs * layer.positionsPerAxis())
        array.values.erase(array.values.begin(), array.values.end() - layer.positionsPerAxis());
    if (array.elementCount() != layer.positionsPerAxis())
        throw CheckpointError(source.path(),
                              "'" + printable(key) + "' has shape " + printable(shapeText(array.shape)) +
                                  ", elsewhere in the run it has " + std::to_string(layer.positionsPerAxis()) +
                                  " elements",
                              key);
    if (!layer.stored.sourcesFirst) return std::move(array.values);
    return turned(array.values, static_cast<std::size_t>(layer.outChannels),
                  static_cast<std::size_t>(layer.inChannelsPerGroup));
}

std::vector<std::int64_t> squeezed(const std::vector<std::int64_t>& shape) {
    std::vector<std::int64_t> rest;
    std::copy_if(shape.begin(), shape.end(), std::back_inserter(rest), [](std::int64_t size) { return size != 1; });
    return rest;
}

} // namespace

DelayShape delayShapeOf(const std::vector<std::int64_t>& shape, bool sourcesFirst) {
    const std::vector<std::int64_t> rest = squeezed(shape);
    if (rest.empty()) return {1, 1, 1, Place::Axon};
    if (rest.size() == 1) {
        const bool receivers = sourcesFirst && shape.size() == 2 && shape.front() == 1;
        return {rest.front(), 1, 1, receivers ? Place::Dendrite : Place::Axon};
    }
    DelayShape found{rest[0], rest[1], 1, Place::Synapse};
    if (sourcesFirst) std::swap(found.targets, found.sources);
    for (std::size_t axis = 2; axis < rest.size(); ++axis) found.elements *= rest[axis];
    return found;
}

Layer storedDelayLayer(std::string name, StoredDelays stored, const DelayShape& shape, std::string_view unit) {
    Layer layer;
    layer.name = std::move(name);
    layer.kind = {LayerKind::Dcls1d, Origin::Inferred};
    layer.version = {Version::v1, Origin::Inferred};
    layer.outChannels = shape.targets;
    layer.inChannelsPerGroup = shape.sources;
    layer.elements = shape.elements;
    layer.place = shape.place;
    layer.unit = unit;
    layer.delays = DelayMap::Stored;
    layer.hasWeights = !stored.weights.empty();
    layer.stored = std::move(stored);
    return layer;
}

LayerState readStoredDelays(const TensorSource& source, const Layer& layer) {
    LayerState state;
    if (layer.broken) return state;
    state.positions = readOrdered(source, layer, layer.stored.delays);
    if (const auto& sigmoid = layer.stored.sigmoid)
        for (float& delay : state.positions)
            delay = static_cast<float>(sigmoid->shift + sigmoid->scale / (1.0 + std::exp(-static_cast<double>(delay))));
    if (layer.hasWeights)
        state.weights = readOrdered(source, layer, layer.stored.weights);
    else
        state.weights.assign(state.positions.size(), 1.0F);
    return state;
}

std::pair<std::string, std::string> moduleAndLeaf(std::string_view key) {
    const std::size_t dot = key.rfind('.');
    if (dot == std::string_view::npos) return {"", std::string(key)};
    return {std::string(key.substr(0, dot)), std::string(key.substr(dot + 1))};
}

std::string keyIn(const std::string& module, std::string_view leaf) {
    return module.empty() ? std::string(leaf) : module + "." + std::string(leaf);
}

std::string weightsBeside(const TensorSource& source, const TensorInfo& delays, std::span<const std::string> keys) {
    const std::vector<std::int64_t> wanted = squeezed(delays.shape);
    if (wanted.size() < 2) return {};
    for (const std::string& key : keys)
        if (const TensorInfo* found = source.find(key);
            found != nullptr && mayBeDelays(*found) && squeezed(found->shape) == wanted)
            return key;
    return {};
}

bool mayBeDelays(const TensorInfo& tensor) {
    const bool real =
        tensor.dtype != DType::Complex64 && tensor.dtype != DType::Complex128 && tensor.dtype != DType::Bool;
    return real && !tensor.shape.empty() && tensor.elementCount() > 0;
}

} // namespace dclscope

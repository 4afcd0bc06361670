// SPDX-License-Identifier: Apache-2.0
#include "core/experiments/edited_layers.h"

#include "core/base/error.h"
#include "core/base/tensor_values.h"
#include "core/base/text.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dclscope::experiments {
namespace {

constexpr double kNearlySaturated = 1e-7; // of a sigmoid: what lies nearer to 0 or 1 has no finite argument

/// Exchanges the axes of a [rows, columns] matrix.
std::vector<double> turned(const std::vector<double>& values, std::size_t rows, std::size_t columns) {
    std::vector<double> out(values.size());
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t column = 0; column < columns; ++column)
            out[column * rows + row] = values[row * columns + column];
    return out;
}

double delayOf(const Sigmoid& sigmoid, double stored) {
    return sigmoid.shift + sigmoid.scale / (1.0 + std::exp(-stored));
}

double storedOf(const Sigmoid& sigmoid, double delay) {
    const double share = std::clamp((delay - sigmoid.shift) / sigmoid.scale, kNearlySaturated, 1.0 - kNearlySaturated);
    return std::log(share / (1.0 - share));
}

/// Finds or adds the tensors, layer by layer.
class TensorFinder {
public:
    TensorFinder(const TensorSource& source, std::span<const Layer> layers, LayerTensors& found)
        : source_(source), layers_(layers), found_(found) {
        for (std::size_t i = 0; i < layers.size(); ++i) byName_.emplace(layers[i].name, i);
    }

    void add(std::size_t index) {
        auto& own = found_.ofLayer.emplace_back();
        own.fill(kNoTensorOfLayer);
        const Layer& layer = layers_[index];
        if (layer.broken) return;
        for (const Part part : kParts) {
            const std::string key = keyOf(layer, part);
            const TensorInfo* info = key.empty() ? nullptr : source_.find(key);
            if (info != nullptr) own[static_cast<std::size_t>(part)] = tensorFor(index, part, *info);
        }
    }

    /// Other names of tensors that the layers have.
    void addOtherNames() {
        for (const TensorInfo& info : source_.tensors())
            if (const auto at = byStorage_.find(info.storage); !info.storage.empty() && at != byStorage_.end())
                found_.byKey.emplace(info.name, at->second);
    }

private:
    std::size_t tensorFor(std::size_t index, Part part, const TensorInfo& info) {
        const std::size_t known = alreadyFound(index, part, info);
        const std::size_t at = known == kNoTensorOfLayer ? found_.tensors.size() : known;
        if (known == kNoTensorOfLayer)
            found_.tensors.push_back(
                {info.name, index, part, isFloatingPoint(info.dtype) ? info.dtype : DType::Float32});
        found_.byKey.emplace(info.name, at);
        if (!info.storage.empty()) byStorage_.emplace(info.storage, at);
        return at;
    }

    std::size_t alreadyFound(std::size_t index, Part part, const TensorInfo& info) const {
        const Layer& layer = layers_[index];
        if (const auto named = found_.byKey.find(info.name); named != found_.byKey.end()) return named->second;
        if (!info.storage.empty())
            if (const auto at = byStorage_.find(info.storage); at != byStorage_.end()) return at->second;
        const std::string& first = part == Part::Weight ? layer.sharedWeight : layer.sharedPositions;
        const auto owner = first.empty() ? byName_.end() : byName_.find(first);
        if (owner == byName_.end() || owner->second >= index) return kNoTensorOfLayer;
        const std::size_t at = found_.indexOf(owner->second, part);
        if (part != Part::Sig || at == kNoTensorOfLayer) return at;
        // Nobody says that widths are shared: those of layers that share positions are, when they are equal.
        return source_.readBytes(found_.tensors[at].key) == source_.readBytes(info.name) ? at : kNoTensorOfLayer;
    }

    const TensorSource& source_;
    std::span<const Layer> layers_;
    LayerTensors& found_;
    std::map<std::string_view, std::size_t> byName_;
    std::map<std::string, std::size_t, std::less<>> byStorage_;
};

/// Layers that have a tensor in common belong together.
void joinFamilies(LayerTensors& found) {
    std::vector<std::size_t> root(found.ofLayer.size());
    std::iota(root.begin(), root.end(), std::size_t{0});
    const auto rootOf = [&root](std::size_t layer) {
        while (root[layer] != layer) layer = root[layer];
        return layer;
    };
    for (std::size_t layer = 0; layer < found.ofLayer.size(); ++layer)
        for (const std::size_t tensor : found.ofLayer[layer]) {
            if (tensor == kNoTensorOfLayer) continue;
            const std::size_t a = rootOf(layer), b = rootOf(found.tensors[tensor].layer);
            root[std::max(a, b)] = std::min(a, b);
        }
    std::map<std::size_t, std::size_t> familyOfRoot;
    for (std::size_t layer = 0; layer < root.size(); ++layer) {
        const auto [at, isNew] = familyOfRoot.emplace(rootOf(layer), found.families.size());
        if (isNew) found.families.emplace_back();
        found.families[at->second].push_back(layer);
        found.familyOf.push_back(at->second);
    }
}

} // namespace

LayerTensors LayerTensors::of(const TensorSource& source, std::span<const Layer> layers) {
    LayerTensors found;
    TensorFinder finder(source, layers, found);
    for (std::size_t i = 0; i < layers.size(); ++i) finder.add(i);
    finder.addOtherNames();
    joinFamilies(found);
    return found;
}

std::string keyOf(const Layer& layer, Part part) {
    if (isStored(layer)) {
        if (part == Part::Positions) return layer.stored.delays;
        return part == Part::Weight ? layer.stored.weights : std::string();
    }
    if (part == Part::Sig) return layer.hasSig ? layer.key("SIG") : std::string();
    return layer.key(part == Part::Positions ? "P" : "weight");
}

std::vector<double> readNumbers(const TensorSource& source, const Layer& layer, Part part, const std::string& key) {
    const TensorInfo* info = source.find(key);
    if (info == nullptr) throw CheckpointError(source.path(), "tensor '" + printable(key) + "' is missing", key);
    if (info->dtype == DType::Complex64 || info->dtype == DType::Complex128)
        throw CheckpointError(source.path(), "tensor '" + printable(key) + "' is complex, expected real numbers", key);
    const std::int64_t rows = part == Part::Weight || isStored(layer) ? 1 : learnedAxes(layer.kind.value);
    if (info->elementCount() != rows * layer.positionsPerAxis())
        throw CheckpointError(source.path(),
                              "tensor '" + printable(key) + "' has shape " + printable(shapeText(info->shape)) +
                                  ", expected " + std::to_string(rows * layer.positionsPerAxis()) + " elements",
                              key);
    std::vector<double> numbers = doublesOf(source.readBytes(key), info->dtype);
    if (!isStored(layer)) return numbers;
    if (layer.stored.sourcesFirst)
        numbers = turned(numbers, static_cast<std::size_t>(layer.inChannelsPerGroup),
                         static_cast<std::size_t>(layer.outChannels));
    if (part == Part::Positions && layer.stored.sigmoid)
        for (double& number : numbers) number = delayOf(*layer.stored.sigmoid, number);
    return numbers;
}

std::vector<std::byte> numberBytes(const Layer& layer, Part part, std::vector<double> numbers, DType dtype) {
    if (!isStored(layer)) return bytesOf(numbers, dtype);
    if (part == Part::Positions && layer.stored.sigmoid)
        for (double& number : numbers) number = storedOf(*layer.stored.sigmoid, number);
    if (layer.stored.sourcesFirst)
        numbers = turned(numbers, static_cast<std::size_t>(layer.outChannels),
                         static_cast<std::size_t>(layer.inChannelsPerGroup));
    return bytesOf(numbers, dtype);
}

} // namespace dclscope::experiments

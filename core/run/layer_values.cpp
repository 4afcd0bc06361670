// SPDX-License-Identifier: Apache-2.0
#include "core/run/layer_values.h"

#include "core/base/text.h"
#include "core/run/known_models.h"
#include "core/run/layer_discovery.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <unordered_map>

namespace dclscope {
namespace {

constexpr double kMostGridPoints = 1e6;

Origin originOf(const Card& card, const std::string& field) {
    const auto origin = card.origins.find(field);
    return origin == card.origins.end() ? Origin::Card : origin->second;
}

void settleSizeFromCard(Layer& layer, const Card& card) {
    if (!card.dilatedKernelSize) return;
    const auto axes = static_cast<std::size_t>(learnedAxes(layer.kind.value));
    std::vector<std::int64_t> sizes = *card.dilatedKernelSize;
    if (sizes.size() == 1) sizes.resize(axes, sizes.front()); // one number stands for all axes
    if (sizes.size() == axes) {
        layer.dilatedSize = {std::move(sizes), originOf(card, "dilated_kernel_size")};
    } else if (!layer.broken) {
        layer.problem = "dilated_kernel_size gives " + counted(static_cast<std::int64_t>(sizes.size()), "size") +
                        ", '" + printable(layer.name) + "' learns along " +
                        (axes == 1 ? "1 axis" : std::to_string(axes) + " axes");
        layer.broken = true;
    }
}

bool sizeFromPositionsAlone(const Layer& layer) {
    if (layer.dilatedSize.origin != Origin::Inferred) return false;
    return layer.delays == DelayMap::Stored || knownSetting(layer.kind.value, layer.hasSig, layer.elements) == nullptr;
}

/// What a user should know of a layer's positions: how many are no numbers, how many lie off every sensible grid.
std::string oddValues(const Layer& layer, std::span<const float> positions) {
    const auto notFinite = std::count_if(positions.begin(), positions.end(), [](float p) { return !std::isfinite(p); });
    if (notFinite > 0)
        return "'" + printable(layer.key("P")) + "' holds " + counted(notFinite, "position") +
               " that are not finite numbers, of " + std::to_string(positions.size());
    if (layer.dilatedSize.value.empty() && sizesThatHold(positions, learnedAxes(layer.kind.value)).empty())
        return "'" + printable(layer.key("P")) +
               "' holds positions too far out for any kernel: "
               "say dilated_kernel_size";
    return {};
}

/// Finds the first layer that holds the very same tensor: the same storage, or (formats that store tied tensors
/// twice) bit-equal values, unless these are all one constant, as after an initialisation.
class SharingFinder {
public:
    SharingFinder(const TensorSource& source, std::string_view leaf) : source_(source), leaf_(leaf) {
        for (const TensorInfo& tensor : source.tensors()) {
            if (!tensor.name.ends_with(leaf)) continue;
            tensors_.emplace(tensor.name, &tensor);
            ++shapes_[tensor.shape];
        }
    }

    std::string firstWithSame(const Layer& layer) {
        const std::string key = layer.key(leaf_);
        const auto found = tensors_.find(key);
        if (found == tensors_.end()) return {};
        const TensorInfo& tensor = *found->second;
        if (!tensor.storage.empty())
            if (const auto [first, isNew] = byStorage_.emplace(tensor.storage, layer.name); !isNew)
                return first->second;
        if (shapes_[tensor.shape] < 2) return {};
        const std::vector<std::byte> bytes = source_.readBytes(key);
        if (isConstant(bytes, dtypeSize(tensor.dtype))) return {};
        const std::string_view content(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        const auto [first, isNew] = byContent_.emplace(std::hash<std::string_view>()(content), layer.name);
        if (isNew) return {};
        const std::string firstKey = (first->second.empty() ? "" : first->second + ".") + leaf_;
        const TensorInfo& rival = *tensors_.at(firstKey);
        const bool same = rival.shape == tensor.shape && source_.readBytes(firstKey) == bytes;
        return same ? first->second : std::string();
    }

private:
    static bool isConstant(const std::vector<std::byte>& bytes, std::size_t elementSize) {
        return std::equal(bytes.begin() + static_cast<std::ptrdiff_t>(std::min(elementSize, bytes.size())), bytes.end(),
                          bytes.begin());
    }

    const TensorSource& source_;
    std::string leaf_;
    std::unordered_map<std::string_view, const TensorInfo*> tensors_;
    std::map<std::vector<std::int64_t>, int> shapes_;
    std::unordered_map<std::string, std::string> byStorage_;
    std::unordered_map<std::size_t, std::string> byContent_;
};

using Sizes = std::vector<std::int64_t>;

bool tooManyPoints(const Sizes& sizes) {
    double points = 1.0;
    for (const std::int64_t size : sizes) points *= static_cast<double>(size);
    return points > kMostGridPoints;
}

/// Axis by axis the larger size, unless that makes an absurdly large grid.
void widen(Sizes& sizes, const Sizes& other) {
    if (other.empty()) return;
    Sizes wider = sizes.empty() ? other : sizes;
    for (std::size_t axis = 0; axis < std::min(wider.size(), other.size()); ++axis)
        wider[axis] = std::max(wider[axis], other[axis]);
    if (sizes.empty() || !tooManyPoints(wider)) sizes = std::move(wider);
}

/// Which axes are long, a bit each: 25x3x3 and 3x25x3 are made by different calls, 7x7 and what has come to 7x5 so far
/// perhaps by one.
unsigned longAxes(const Sizes& sizes) {
    unsigned bits = 0;
    const auto longest = std::max_element(sizes.begin(), sizes.end());
    for (std::size_t axis = 0; axis < sizes.size(); ++axis)
        if (2 * sizes[axis] > *longest) bits |= 1U << axis;
    return bits;
}

/// Layers of one kind, kernel count and form come from one constructor call: they get the widest size found among them.
void shareWidestSizes(std::span<Layer> layers) {
    using Alike = std::tuple<LayerKind, std::int64_t, Sizes, unsigned>;
    std::map<Alike, Sizes> widest;
    const auto likeness = [](const Layer& l) {
        return Alike(l.kind.value, l.elements, l.denseSize, longAxes(l.dilatedSize.value));
    };
    std::vector<std::pair<Layer*, Alike>> concerned;
    for (Layer& layer : layers) {
        if (layer.broken || !sizeFromPositionsAlone(layer)) continue;
        concerned.emplace_back(&layer, likeness(layer));
        if (!layer.dilatedSize.value.empty()) widen(widest[concerned.back().second], layer.dilatedSize.value);
    }
    for (const auto& [layer, alike] : concerned) {
        // One without a size of its own takes that of any other of its kind.
        const auto found = widest.lower_bound(alike);
        if (found == widest.end()) continue;
        const auto& [kind, elements, dense, form] = found->first;
        if (kind == layer->kind.value && elements == layer->elements && dense == layer->denseSize &&
            (form == std::get<3>(alike) || std::get<3>(alike) == 0))
            layer->dilatedSize.value = found->second;
    }
}

/// Steps from no delay to the longest, both counted; none without any.
Sizes sizeOfDelays(std::span<const float> delays) {
    float longest = -1.0F;
    for (const float delay : delays)
        if (std::isfinite(delay)) longest = std::max(longest, delay);
    if (longest < 0.0F || longest >= static_cast<float>(kMostGridPoints)) return {};
    return {static_cast<std::int64_t>(std::ceil(longest)) + 1};
}

/// The smallest odd size that holds the positions of one axis; 0 without any that is finite.
double sizeOfAxis(std::span<const float> positions) {
    float furthest = -1.0F;
    for (const float p : positions)
        if (std::isfinite(p)) furthest = std::max(furthest, std::fabs(p));
    return furthest < 0.0F ? 0.0 : 2.0 * std::ceil(static_cast<double>(furthest)) + 1.0;
}

} // namespace

std::vector<std::int64_t> sizesThatHold(std::span<const float> positions, int axes) {
    const std::size_t perAxis = positions.size() / static_cast<std::size_t>(axes);
    std::vector<double> found;
    for (std::size_t axis = 0; axis < static_cast<std::size_t>(axes); ++axis)
        found.push_back(sizeOfAxis(positions.subspan(axis * perAxis, perAxis)));
    const double longest = *std::max_element(found.begin(), found.end());
    if (longest == 0.0 || longest > kMostGridPoints) return {};
    std::vector<std::int64_t> sizes;
    for (const double size : found) sizes.push_back(static_cast<std::int64_t>(size > 0.0 ? size : longest));
    return tooManyPoints(sizes) ? std::vector<std::int64_t>() : sizes;
}

void widenInferredSizes(std::span<Layer> layers, std::span<const std::span<const float>> positions) {
    for (std::size_t i = 0; i < layers.size() && i < positions.size(); ++i) {
        Layer& layer = layers[i];
        if (layer.broken || !sizeFromPositionsAlone(layer)) continue;
        widen(layer.dilatedSize.value, layer.delays == DelayMap::Stored
                                           ? sizeOfDelays(positions[i])
                                           : sizesThatHold(positions[i], learnedAxes(layer.kind.value)));
    }
    shareWidestSizes(layers);
}

void settleVersions(std::span<Layer> layers, const Card& card) {
    for (Layer& layer : layers) {
        const KnownSetting* known = knownSetting(layer.kind.value, layer.hasSig, layer.elements);
        const Version fallback = known != nullptr ? known->version : layer.hasSig ? Version::gauss : Version::v1;
        layer.version = {fallback, Origin::Inferred};
        if (!card.version) continue;
        layer.version = {*card.version, originOf(card, "version")};
        const bool needsSig = *card.version == Version::gauss || *card.version == Version::max;
        if (needsSig && !layer.hasSig && !layer.broken) {
            layer.problem = "'" + printable(layer.key("SIG")) + "' is missing, which version " +
                            std::string(versionName(*card.version)) + " needs";
            layer.broken = true;
        }
    }
}

void settleValues(std::span<Layer> layers, const TensorSource& source, const Card& card) {
    SharingFinder positionsFinder(source, "P");
    SharingFinder weightFinder(source, "weight");
    for (Layer& layer : layers) {
        settleSizeFromCard(layer, card);
        if (layer.broken) continue;
        const KnownSetting* known = knownSetting(layer.kind.value, layer.hasSig, layer.elements);
        const auto axes = static_cast<std::size_t>(learnedAxes(layer.kind.value));
        if (layer.dilatedSize.value.empty() && known != nullptr) layer.dilatedSize.value.assign(axes, known->size);
        const std::vector<float> positions = source.readFloats(layer.key("P")).values;
        if (layer.dilatedSize.value.empty()) layer.dilatedSize.value = sizesThatHold(positions, static_cast<int>(axes));
        layer.problem = oddValues(layer, positions);
        layer.sharedPositions = positionsFinder.firstWithSame(layer);
        layer.sharedWeight = weightFinder.firstWithSame(layer);
    }
    shareWidestSizes(layers);
}

} // namespace dclscope

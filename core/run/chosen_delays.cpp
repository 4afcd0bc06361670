// SPDX-License-Identifier: Apache-2.0
#include "core/run/delay_families.h"
#include "core/run/stored_delays.h"

#include <algorithm>
#include <array>

namespace dclscope {
namespace {

/// What `*` stands for when the pattern ("*.tau", or a whole name) is this name; nothing when it is not.
std::optional<std::string> matched(std::string_view pattern, std::string_view name) {
    const std::size_t star = pattern.find('*');
    if (star == std::string_view::npos) return pattern == name ? std::optional<std::string>("") : std::nullopt;
    const std::string_view before = pattern.substr(0, star);
    const std::string_view after = pattern.substr(star + 1);
    if (name.size() < before.size() + after.size() || !name.starts_with(before) || !name.ends_with(after))
        return std::nullopt;
    return std::string(name.substr(before.size(), name.size() - before.size() - after.size()));
}

std::string filledIn(std::string pattern, const std::string& star) {
    if (const std::size_t at = pattern.find('*'); at != std::string::npos) pattern.replace(at, 1, star);
    return pattern;
}

std::string_view unitOf(const Card& card) {
    // Layers keep a view of the unit: it must outlive the card.
    const auto* known = std::find(kDelayUnits.begin(), kDelayUnits.end(), card.delayUnit.value_or("steps"));
    return known == kDelayUnits.end() ? kDelayUnits.front() : *known;
}

Layer chosenLayer(const TensorSource& source, const Card& card, const TensorInfo& tensor, const std::string& star) {
    StoredDelays stored{.delays = tensor.name};
    stored.sourcesFirst = card.delayOrder == "sources_first";
    DelayShape shape = delayShapeOf(tensor.shape, stored.sourcesFirst);
    std::string problem;
    if (card.delayWeights) {
        const std::string weights = filledIn(*card.delayWeights, star);
        const TensorInfo* found = source.find(weights);
        if (found == nullptr)
            problem = "'" + weights + "', said to hold its weights, is missing";
        else if (!mayBeDelays(*found) || found->elementCount() != tensor.elementCount())
            problem = "'" + weights + "', said to hold its weights, has another number of elements";
        else
            stored.weights = weights;
    }
    if (shape.place != Place::Synapse && card.delayPlace)
        shape.place = card.delayPlace == "dendrite" ? Place::Dendrite
                      : card.delayPlace == "axon"   ? Place::Axon
                                                    : Place::Synapse;
    Layer layer = storedDelayLayer(tensor.name, std::move(stored), shape, unitOf(card));
    layer.problem = std::move(problem);
    return layer;
}

} // namespace

std::vector<Layer> findChosenDelays(const TensorSource& source, const Card& card) {
    std::vector<Layer> layers;
    if (!card.delays) return layers;
    for (const TensorInfo& tensor : source.tensors())
        if (const auto star = matched(*card.delays, tensor.name); star && mayBeDelays(tensor))
            layers.push_back(chosenLayer(source, card, tensor, *star));
    return layers;
}

} // namespace dclscope

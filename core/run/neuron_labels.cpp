// SPDX-License-Identifier: Apache-2.0
#include "core/run/neuron_labels.h"

#include "core/base/text.h"

#include <algorithm>
#include <numeric>

namespace dclscope {
namespace {

/// Sum of the elements' weights from each input to each neuron, [neurons, inputs]; empty where the state does not fit.
std::vector<double> summedWeights(const Layer& layer, const LayerState& state) {
    const auto neurons = static_cast<std::size_t>(layer.outChannels);
    const auto inputs = static_cast<std::size_t>(layer.inChannelsPerGroup);
    const std::size_t pairs = neurons * inputs;
    if (pairs == 0 || state.count() == 0 || state.count() % pairs != 0) return {};
    const std::size_t each = state.count() / pairs;
    std::vector<double> sums(pairs);
    for (std::size_t i = 0; i < state.count(); ++i) sums[i / each] += static_cast<double>(state.weights[i]);
    return sums;
}

NeuronLabels strongest(std::span<const double> values, std::size_t labels, bool mustBePositive) {
    NeuronLabels result;
    if (labels == 0) return result;
    for (std::size_t first = 0; first + labels <= values.size(); first += labels) {
        const auto row = values.subspan(first, labels);
        const auto best = std::max_element(row.begin(), row.end());
        result.labels.push_back(mustBePositive && !(*best > 0.0) ? NeuronLabels::kNone : best - row.begin());
    }
    return result;
}

} // namespace

std::string whyNoNeuronLabels(const Run& run, std::size_t layer) {
    if (layer >= run.layers.size()) return "there is no such layer";
    if (run.card.labels.empty()) return "nothing says what the network's labels are; a card beside the file can";
    for (std::size_t at = layer; at < run.layers.size(); ++at) {
        const Layer& each = run.layers[at];
        if (learnedAxes(each.kind.value) != 1 || each.place != Place::Synapse || each.broken)
            return "'" + printable(each.name) + "' is no layer of synapses with delays";
        if (!each.hasWeights) return "'" + printable(each.name) + "' has no weights";
        const std::int64_t next = at + 1 < run.layers.size() ? run.layers[at + 1].inChannelsPerGroup
                                                             : static_cast<std::int64_t>(run.card.labels.size());
        if (each.outChannels == next) continue;
        return at + 1 < run.layers.size() ? "it is not known how '" + printable(each.name) + "' leads to '" +
                                                printable(run.layers[at + 1].name) + "'"
                                          : "the last layer has " + std::to_string(each.outChannels) +
                                                " neurons, and there are " + std::to_string(next) + " labels";
    }
    return {};
}

NeuronLabels labelsByWeights(const Run& run, std::size_t layer, const Snapshot& state) {
    if (!whyNoNeuronLabels(run, layer).empty() || state.layers.size() != run.layers.size()) return {};
    const std::size_t labels = run.card.labels.size();
    std::vector<double> reach(labels * labels); // [neurons, labels] of the layer that was come to
    for (std::size_t i = 0; i < labels; ++i) reach[i * labels + i] = 1.0;
    for (std::size_t at = run.layers.size() - 1; at > layer; --at) {
        const std::vector<double> weights = summedWeights(run.layers[at], state.layers[at]);
        if (weights.empty()) return {};
        const auto inputs = static_cast<std::size_t>(run.layers[at].inChannelsPerGroup);
        std::vector<double> before(inputs * labels);
        for (std::size_t pair = 0; pair < weights.size(); ++pair)
            for (std::size_t label = 0; label < labels; ++label)
                before[pair % inputs * labels + label] += weights[pair] * reach[pair / inputs * labels + label];
        reach = std::move(before);
    }
    return strongest(reach, labels, false);
}

NeuronLabels labelsByAnswers(std::span<const double> answers, std::size_t labels) {
    NeuronLabels result = strongest(answers, labels, true);
    result.heard = true;
    return result;
}

std::vector<std::size_t> orderByLabel(const NeuronLabels& labels) {
    std::vector<std::size_t> order(labels.labels.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        // As unsigned numbers, kNone is the largest.
        return static_cast<std::uint64_t>(labels.labels[a]) < static_cast<std::uint64_t>(labels.labels[b]);
    });
    return order;
}

} // namespace dclscope

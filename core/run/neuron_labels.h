// SPDX-License-Identifier: Apache-2.0
// Which label each neuron of a layer speaks for: by what it answers to, or by the weights on its way to the outputs.
#pragma once

#include "core/run/run.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace dclscope {

struct NeuronLabels {
    static constexpr std::int64_t kNone = -1;

    std::vector<std::int64_t> labels; ///< per neuron, an index into Card::labels; kNone where nothing speaks for one
    bool heard = false;               ///< told by answers to examples; else by weights

    bool empty() const noexcept { return labels.empty(); }
};

/// Why neurons of a layer cannot be told apart by label, a sentence without a full stop; empty when they can: the layer and
/// those behind it are synapses with weights, each the next one's input, and the outputs are as many as the card's labels.
std::string whyNoNeuronLabels(const Run& run, std::size_t layer);

/// Sums weights along all ways from a neuron to each output, and takes the output that gets most. An output stands for
/// itself. Delays and thresholds do not count.
/// @param state  a moment of the run
/// @return nothing where whyNoNeuronLabels() says why, or the snapshot does not hold the layers
NeuronLabels labelsByWeights(const Run& run, std::size_t layer, const Snapshot& state);

/// The label that each neuron answered to most; kNone for one that never did.
/// @param answers  [neurons, labels]: for instance mean spikes
NeuronLabels labelsByAnswers(std::span<const double> answers, std::size_t labels);

/// Neurons in the order of their labels, each label's own in the order in which they are stored; kNone comes last.
std::vector<std::size_t> orderByLabel(const NeuronLabels& labels);

} // namespace dclscope

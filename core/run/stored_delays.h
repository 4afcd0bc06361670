// SPDX-License-Identifier: Apache-2.0
// What the families share whose checkpoints hold delays as they are, a number per neuron or per synapse.
#pragma once

#include "core/base/tensor_source.h"
#include "core/run/layer.h"
#include "core/run/snapshots.h"

#include <optional>
#include <string>
#include <string_view>

namespace dclscope {

/// What a tensor's shape says of the delays in it.
struct DelayShape {
    std::int64_t targets = 0;  ///< neurons that receive; of delays per neuron: how many
    std::int64_t sources = 1;  ///< neurons that send; of delays per neuron: 1
    std::int64_t elements = 1; ///< per synapse: taps of a kernel, else 1
    Place place = Place::Synapse;
};

/// Axes of length 1 count for nothing. One axis that is left: delays per neuron, taken for those of axons (of
/// [1, N] with `sourcesFirst`: dendrites). Two: [targets, sources], the other way round with `sourcesFirst`. More: a
/// kernel's taps behind them.
DelayShape delayShapeOf(const std::vector<std::int64_t>& shape, bool sourcesFirst = false);

/// A layer of delays that are read as they stand.
Layer storedDelayLayer(std::string name, StoredDelays stored, const DelayShape& shape, std::string_view unit);

/// Delays and weights in the order of LayerState; all weights 1 where the layer has none.
/// @throws CheckpointError naming the key that is missing or has another number of elements
LayerState readStoredDelays(const TensorSource& source, const Layer& layer);

/// Splits "a.b.c" into "a.b" and "c".
std::pair<std::string, std::string> moduleAndLeaf(std::string_view key);

/// The key of `leaf` in `module`, which may be the top ("").
std::string keyIn(const std::string& module, std::string_view leaf);

/// The weights that lie beside delays: the first of these keys that holds as many real numbers as `delays`, in the
/// same two axes; or, for delays per neuron, nothing.
std::string weightsBeside(const TensorSource& source, const TensorInfo& delays, std::span<const std::string> keys);

/// Whether a tensor can hold delays: real numbers, at least one axis, at least one element.
bool mayBeDelays(const TensorInfo& tensor);

} // namespace dclscope

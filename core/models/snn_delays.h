// SPDX-License-Identifier: Apache-2.0
// Spiking networks with learned delays (SNN-delays): which tensors such a state dict has, and the network they make.
#pragma once

#include "core/models/model.h"
#include "core/models/registry.h"
#include "core/models/tensor_index.h"
#include "core/snn/network.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dclscope::models {

/// The heads "spikes:N" begin with this.
constexpr std::string_view kSpikesPrefix = "spikes:";

/// Whether the names are those of an SNN-delays state dict: `model.<i>.weight` and `model.<i>.P`.
bool claimsSnnDelays(const TensorIndex& index);
Recognition checkSnnDelays(const TensorIndex& index, const Card& card);
/// What such a network says of itself. @param layers  its delayed layers, the output among them
ModelFacts snnDelaysFacts(std::int64_t inputs, std::int64_t classes, std::size_t layers);

/// Reads the network. Sizes, batch norm, PLIF's and a learnable filter's time constants come from the tensors; the card
/// says what they cannot: tau (unless plif) and synapse_tau are needed; version, neuron, v_threshold (1),
/// output_v_threshold (1e9, so that the output never fires; 1 for loss spike_count), loss (sum) and mode (discrete)
/// have the reference's defaults; the dilated size is inferred from the positions where nothing says it.
/// @throws CheckpointError naming the key, for tensors that make no such network;
///         ConfigError naming what the card or --set must say.
snn::NetworkSpec readSnnDelays(const TensorSource& source, const Card& card);

} // namespace dclscope::models

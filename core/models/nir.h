// SPDX-License-Identifier: Apache-2.0
// NIR graphs (neuromorphic intermediate representation, .nir) as networks that run: feed-forward ones, in steps of one
// length. Follows Pedersen et al. (Nature Communications 2024) and the forward Euler scheme of its package's own
// reference (paper/03_rnn/extras/debug_CubaLIF).
#pragma once

#include "core/models/model.h"
#include "core/models/registry.h"
#include "core/models/tensor_index.h"

#include <memory>

namespace dclscope::models {

/// Whether the file says that it is a NIR graph.
bool claimsNir(const TensorIndex& index);

/// Why it cannot be run, if so: in one sentence that names the node.
/// @param card  time_step_ms: how long a step is. Unsaid: 0.1 ms, as in NIR's paper; where no node has a time constant
///              or a delay, 1 s, so that an integrator adds what it gets, as the libraries do that write such graphs.
Recognition checkNir(const TensorIndex& index, const Card& card);

/// Takes [time, batch, shape of the Input...], or [time, batch, values]. Heads: output [time, batch, ...], what reaches the
/// Output; scores [batch, ...], its sum over time; membrane:N and, of neurons that fire, spikes:N [time, batch, ...]
/// of the Nth neurons in order of computation. Nothing takes time but delays: what arrives at a step is answered at it.
/// @throws CheckpointError naming the node
std::unique_ptr<Model> loadNir(const LoadTask& task);

} // namespace dclscope::models

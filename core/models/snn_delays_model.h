// SPDX-License-Identifier: Apache-2.0
// A spiking network behind the interface that all networks are run through.
#pragma once

#include "core/models/model.h"
#include "core/models/tensor_index.h"
#include "core/run/card.h"

#include <memory>

namespace dclscope::models {

/// Heads: scores (also as logits), probabilities, membrane [time, batch, classes] and spikes:N [time, batch, neurons] of
/// layer N, the output layer last. The card says what readSnnDelays() needs.
/// @throws as readSnnDelays()
std::unique_ptr<Model> loadSnnDelays(const LoadTask& task);

} // namespace dclscope::models

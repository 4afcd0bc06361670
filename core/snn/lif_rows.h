// SPDX-License-Identifier: Apache-2.0
// One time step of many neurons on the widest vectors the machine has. Private to core/snn and its tests; products and
// sums are rounded one by one, so that every instruction set and the plain loops give the same bits forward.
#pragma once

#include "core/snn/lif.h"

#include <cstddef>
#include <cstdint>

namespace dclscope::snn::detail {

/// charged = the membranes `before` (not yet reset; nullptr: at rest), one step on with input x. `spikes` and `v` may be
/// nullptr.
void lifForwardRow(const LifOptions& options, const float* before, const float* x, float* charged, float* spikes,
                   float* v, std::size_t neurons);

/// One row of the backward pass. `carried` is the gradient that reaches v from the next step, decay already applied, and
/// is brought one step back. `gradSpikes` and `gradV` may be nullptr.
void lifBackwardRow(const LifOptions& options, const float* charged, const float* gradSpikes, const float* gradV,
                    float* carried, float* gradX, std::size_t neurons);

/// One step of the streaming engine: v = membrane - membrane / tau + (input + bias), or membrane * decay + ..., or
/// (input + bias) alone; spikes as bytes, membrane after the reset.
struct StreamStep {
    enum class Charge { Lif, Plif, None };
    Charge charge = Charge::Lif;
    float tau = 2.0F, decay = 0.5F, threshold = 1.0F;
};
void streamRow(const StreamStep& step, const float* input, const float* bias, float* membrane, std::uint8_t* spikes,
               std::size_t neurons);

/// underWay[offset] += weight * value for each tap. No two offsets may be the same.
void scatterTaps(const std::int32_t* offsets, const float* weights, std::size_t count, float value, float* underWay);

} // namespace dclscope::snn::detail

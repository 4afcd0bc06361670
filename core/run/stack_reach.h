// SPDX-License-Identifier: Apache-2.0
// How far a layer sees through all that lies before it: back in time through its delays, or over the input's pixels.
#pragma once

#include "core/run/run.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>

namespace dclscope {

/// From the input to one layer.
struct StackReach {
    std::size_t layers = 0; ///< on the way, the layer itself the last one
    /// Of delays: the longest way that the layers' grids allow, and the longest one that is there, in steps.
    struct Delays {
        double allowed = 0.0;
        double learned = 0.0;
    };
    std::optional<Delays> delays;
    /// Of spacings: rows and columns of the input that the grids allow to be seen, and that elements now stand over.
    struct Pixels {
        std::array<std::int64_t, 2> allowed{1, 1};
        std::array<std::int64_t, 2> learned{1, 1};
    };
    std::optional<Pixels> pixels;
    std::string unknown; ///< why there is neither, a sentence without a full stop

    bool known() const noexcept { return delays.has_value() || pixels.has_value(); }
};

/// Delays add up along layers of synapses that are each the next one's input; of all ways the longest counts, over weights
/// that are not 0. Spacings multiply by the strides before them, which are known of ConvNeXts: their stem (whose stride is
/// its size, but not of AudioSet's, where files leave it open) and their halving layers.
/// @param moment  which positions are learned
StackReach reachUpTo(const Run& run, std::size_t layer, const Snapshot& moment);

} // namespace dclscope

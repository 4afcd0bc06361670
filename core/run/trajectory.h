// SPDX-License-Identifier: Apache-2.0
// How one layer moves over a run: its state between epochs, and how far its elements have gone.
#pragma once

#include "core/run/run.h"

#include <vector>

namespace dclscope {

/// One layer of a run seen as a function of time. Holds a reference: the run must outlive it.
class Trajectory {
public:
    /// @param layer  index into run.layers
    Trajectory(const Run& run, std::size_t layer);

    std::size_t stepCount() const noexcept;
    double firstEpoch() const noexcept;
    double lastEpoch() const noexcept;

    /// Positions, sigmas and weights at a fractional epoch, linear between the two neighbouring snapshots and
    /// constant outside. Snapshots that could not be read are passed over.
    LayerState at(double epoch) const;
    /// The same, written into `out` whose storage is reused: 60 calls a second must not allocate.
    void at(double epoch, LayerState& out) const;

    /// Mean over elements of the distance (Euclidean over axes, grid steps) from the first snapshot, per snapshot.
    std::vector<double> meanDrift() const;
    /// Mean sigma per snapshot (empty when the layer has none).
    std::vector<double> meanSigma() const;
    /// Epochs of the snapshots that meanDrift and meanSigma refer to.
    std::vector<double> epochs() const;

private:
    const Run& run_;
    std::size_t layer_;
    std::vector<std::size_t> usable_; ///< snapshots that hold this layer
};

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
// How one layer differs from another of the same shapes, element by element; or, of other shapes, as far as that goes.
#pragma once

#include "core/run/layer.h"
#include "core/run/snapshots.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace dclscope {

/// How far elements lie from their partners. Elements that are not finite in both are passed over.
struct Displacement {
    std::size_t count = 0; ///< elements that were compared; 0: all below means nothing
    double mean = 0.0;
    double median = 0.0;
    double largest = 0.0;
};

/// Along one axis, or of delays.
struct AxisDifference {
    Displacement moved;                ///< of |b - a|
    double shift = 0.0;                ///< mean of b - a
    std::optional<double> correlation; ///< Pearson's, over elements; nothing where one side does not vary
    /// Mean distance between the two distributions (earth mover's): small although elements have changed places. Nothing
    /// where one side has no finite value.
    std::optional<double> apart;
};

struct LayerDifference {
    std::size_t elementsA = 0;
    std::size_t elementsB = 0;
    std::string
        reason; ///< why elements are not compared one by one, a sentence without a full stop; empty when they are
    Displacement moved;                   ///< Euclidean over the axes, grid steps (or the layer's own unit)
    std::vector<AxisDifference> axes;     ///< of one by one compared layers, and of others with as many axes `apart`
    std::optional<AxisDifference> delays; ///< where both have delays in one unit
    std::string delayUnit;                ///< "ms" where both time steps are known, else what both layers have
    std::optional<double> positionCorrelation; ///< over elements of all axes
    std::optional<double> weightCorrelation;
    std::optional<double> sigmaA; ///< mean width
    std::optional<double> sigmaB;
};

/// A layer at one moment.
struct LayerMoment {
    const Layer& layer;
    const LayerState* state = nullptr;  ///< nullptr: that checkpoint does not hold it
    std::optional<double> timeStepMs{}; ///< of its network, for delays in ms
};

LayerDifference compareLayers(const LayerMoment& a, const LayerMoment& b);

/// Whether elements of the two can be compared one by one; else why not, as LayerDifference::reason.
std::string whyNotOneByOne(const Layer& a, const Layer& b);

/// Distances (Euclidean over all axes) from `a` to `b`, which must have equal counts.
Displacement displacementBetween(const LayerState& a, const LayerState& b);

/// Pearson's correlation of the pairs that are finite; nothing where one side does not vary.
std::optional<double> correlationOf(std::span<const float> a, std::span<const float> b);

/// Mean distance of two distributions on a line, each value weighing the same; not finite values are passed over.
/// Nothing where one has no value.
std::optional<double> distributionDistance(std::span<const float> a, std::span<const float> b);

/// Units of time in one unit of a layer's positions, and their name: ms where the time step is known.
struct DelayScale {
    double perUnit = 1.0;
    std::string name;
};
/// Nothing for layers whose positions are no delays.
std::optional<DelayScale> delayScaleOf(const Layer& layer, std::optional<double> timeStepMs);

/// Delays of all elements in that scale; NaN stays NaN.
std::vector<float> delaysOf(const Layer& layer, const LayerState& state, const DelayScale& scale);

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
// Two runs, or two moments of one, side by side: which layers belong together, and how far each has gone from its partner.
#pragma once

#include "core/run/figure_table.h"
#include "core/run/layer_difference.h"
#include "core/run/run.h"
#include "core/run/view_state.h"

#include <string>
#include <string_view>
#include <vector>

namespace dclscope {

/// What two layers have in common that makes them partners.
enum class MatchedBy { Name, Shape };
std::string_view matchedByName(MatchedBy by) noexcept; ///< "name", "shape"

struct LayerPair {
    std::size_t a = 0; ///< index into the layers of the first run
    std::size_t b = 0; ///< of the second
    MatchedBy by = MatchedBy::Name;

    bool operator==(const LayerPair&) const = default;
};

struct LayerMatch {
    std::vector<LayerPair> pairs;   ///< in the order of the first run's layers
    std::vector<std::size_t> onlyA; ///< layers of the first run without a partner, in order
    std::vector<std::size_t> onlyB;

    /// The pair that layer `a` of the first run is in; nullptr when it has no partner.
    const LayerPair* ofA(std::size_t a) const noexcept;
};

/// Partners are layers of one name (whatever their shapes); of those that are left, the first ones of equal kind and
/// shapes, in the order of their files.
LayerMatch matchLayers(const std::vector<Layer>& a, const std::vector<Layer>& b);

/// One moment of a run. Both must outlive it.
struct RunMoment {
    const Run& run;
    const Snapshot& snapshot;
};

struct ComparedLayer {
    LayerPair layers;
    LayerDifference difference;
};

struct RunDifference {
    std::vector<ComparedLayer> layers;
    std::vector<std::size_t> onlyA;
    std::vector<std::size_t> onlyB;
};

/// All layers at an epoch, whole or between two checkpoints; empty states of layers that no checkpoint holds.
Snapshot snapshotAt(const Run& run, double epoch);

/// The epoch of `other` that stands beside an epoch of `run`: the same one where both begin and end together, else the one
/// at the same share of its training.
double epochBeside(double epoch, const Run& run, const Run& other);

/// The same for what is looked at: the epoch that the state says, and where nothing is said of the run itself and the same
/// layer, its first one.
double secondEpoch(const ViewState& state, double epoch, const Run& run, const Run& other);

RunDifference compareRuns(const RunMoment& a, const RunMoment& b);

/// A row per pair: layer, layer_b, matched_by, elements_a, elements_b, displacement_mean, displacement_median,
/// displacement_largest (grid steps, or the layer's unit), the same and distribution_distance of each axis, delay_unit
/// and the same of delays, position_correlation, weight_correlation, sigma_a, sigma_b, sigma_change, and why elements
/// could not be compared one by one.
FigureTable differenceTable(const RunDifference& difference, const Run& a, const Run& b);

} // namespace dclscope

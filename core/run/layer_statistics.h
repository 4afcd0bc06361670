// SPDX-License-Identifier: Apache-2.0
// The numbers of one layer, epoch by epoch: where its elements lie, how far they have gone, how wide and heavy they are.
#pragma once

#include "core/run/figure_table.h"
#include "core/run/layer_difference.h"
#include "core/run/run.h"
#include "core/run/statistics.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace dclscope {

/// Values on a line: mean and spread, and how they are distributed.
struct Spread {
    static constexpr std::array<double, 5> kShares{0.05, 0.25, 0.5, 0.75, 0.95};

    Summary summary;
    std::array<double, kShares.size()> quantiles{}; ///< at kShares; 0 without values
};

Spread spreadOf(std::span<const float> values);

/// Weights apart by their sign; not finite ones are left out.
struct SignedWeights {
    std::size_t positive = 0;
    std::size_t negative = 0;
    std::size_t zero = 0;
    double positiveMean = 0.0; ///< 0 without any
    double negativeMean = 0.0;
};

struct LayerStatistics {
    double epoch = 0.0;
    std::size_t elements = 0;
    std::vector<Spread> positions; ///< per learned axis, grid steps from the middle (or the layer's own unit)
    std::optional<Spread> delays;  ///< where positions are delays
    std::string delayUnit;         ///< "ms" where the time step is known
    /// Share of the elements that lie on an outermost point of the grid or beyond, along any axis; nothing of delays
    /// that are stored as such, which have no grid.
    std::optional<double> atBorder;
    std::size_t pairs = 0;      ///< of elements of one kernel: of one output, input and dense tap
    std::size_t closePairs = 0; ///< of these the ones less than a step apart
    std::optional<Summary> sigma;
    std::optional<Spread> weights;
    std::optional<SignedWeights> bySign;
    std::optional<Displacement> moved;      ///< since the first checkpoint that can be read; nothing at that one
    std::optional<Displacement> movedSince; ///< since the one before
};

/// Of one state; what it takes a run for (how far elements moved) is left empty.
LayerStatistics statisticsOf(const Layer& layer, const LayerState& state, std::optional<double> timeStepMs);

/// Of every checkpoint that holds the layer, in order. Linear in elements and epochs.
std::vector<LayerStatistics> layerStatistics(const Run& run, std::size_t layer);

/// A row per layer and epoch. Columns: layer, epoch, elements, of each axis position_N_mean, _sd, _min, _q05, _q25,
/// _median, _q75, _q95, _max; the same of delay and its unit; border_share, pairs, close_pairs, sigma_mean, _sd, _min,
/// _max, weight_mean, _sd, weights_positive, _negative, _zero, weight_positive_mean, weight_negative_mean, moved_mean,
/// moved_median, moved_largest, moved_since_mean, _median, _largest.
/// @param layers  indices into run.layers
FigureTable statisticsTable(const Run& run, std::span<const std::size_t> layers);

} // namespace dclscope

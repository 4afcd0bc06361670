// SPDX-License-Identifier: Apache-2.0
// A run: the checkpoints of one training in order, as plain values that the views draw.
#pragma once

#include "core/run/card.h"
#include "core/run/layer.h"

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace dclscope {

/// Positions, widths and weights of one layer at one epoch.
/// An element's index is ((out * inPerGroup + in) * denseTaps + tap) * elements + element.
struct LayerState {
    std::vector<float> positions; ///< [axes, n]: offsets from the kernel's middle in grid steps, axis by axis as in P
    std::vector<float> sigmas;    ///< [axes, n]: width as used by the construction; empty for v0 and v1
    std::vector<float> weights;   ///< [n]

    std::size_t count() const noexcept { return weights.size(); }
    /// The n positions along one learned axis (row of P).
    std::span<const float> axis(std::size_t index) const;
};

/// One checkpoint of a run.
struct Snapshot {
    double epoch = 0.0; ///< number in the file's name
    std::filesystem::path file;
    std::vector<LayerState> layers; ///< as Run::layers
    std::string problem;            ///< one sentence when this file could not be read; then layers is empty
};

/// One row of metrics.jsonl or metrics.csv: whatever numbers it holds, by name.
struct EpochMetrics {
    double epoch = 0.0;
    std::map<std::string, double> values; ///< e.g. train_loss, valid_accuracy, sigma, mean_drift, seconds
};

/// A training opened for looking at.
struct Run {
    std::string name;
    std::filesystem::path path;
    std::string modelName; ///< registry name of the recognised model; empty when unknown
    /// What is known of a network without DCLS layers, a sentence each; empty for others.
    std::vector<std::string> plainFacts;
    Card card;
    std::vector<Layer> layers;
    std::vector<Snapshot> snapshots;   ///< in ascending epoch order; at least one
    std::vector<EpochMetrics> metrics; ///< may be empty

    /// Index of the layer called `name`, or layers.size().
    std::size_t layerIndex(std::string_view name) const noexcept;
};

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
// A run: the checkpoints of one training in order, as plain values that the views draw.
#pragma once

#include "core/run/card.h"
#include "core/run/layer.h"
#include "core/run/snapshots.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace dclscope {

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
    Snapshots snapshots;               ///< in ascending epoch order; at least one
    std::vector<EpochMetrics> metrics; ///< may be empty

    /// Index of the layer called `name`, or layers.size().
    std::size_t layerIndex(std::string_view name) const noexcept;
};

} // namespace dclscope

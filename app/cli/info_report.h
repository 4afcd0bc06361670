// SPDX-License-Identifier: Apache-2.0
// What `dcls info` says of a checkpoint or a run: gathered first, then written as text or JSON.
#pragma once

#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/run_series.h"
#include "core/models/registry.h"
#include "core/run/run.h"
#include "core/run/sharing.h"
#include "core/run/statistics.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace dclscope::cli {

struct LayerFacts {
    Layer layer;
    std::vector<std::int64_t> weightShape;
    std::vector<Summary> positions; ///< per learned axis, in grid steps
    Summary sigma;                  ///< width as used, over all axes; count 0 when the version has none
    Summary weight;
};

struct InfoReport {
    std::string path;
    std::string checkpoint; ///< the file the facts below are of: `path`, or the last readable one of a run
    std::string format;
    std::uint64_t fileBytes = 0;
    std::size_t tensors = 0;
    Sharing sharing;
    std::string entry; ///< where in the file the tensors are, e.g. "model"
    std::vector<std::string> otherEntries;
    std::vector<std::string> notes;
    std::vector<TensorInfo> listed;           ///< all tensors
    std::vector<TensorStatistics> statistics; ///< as listed
    std::vector<bool> computed;               ///< as listed
    std::vector<LayerFacts> layers;
    models::Recognition recognition;
    std::string problem; ///< why no network can be built; empty when nothing stands against it
    Card card;
    const Run* run = nullptr; ///< set for a run folder
};

/// Reads the layers' tensors one by one and sums them up.
/// @param layers  as discoverLayers gives them
InfoReport gather(const Checkpoint& checkpoint, const std::vector<Layer>& layers, const Card& card);

std::string asText(const InfoReport& report);
nlohmann::ordered_json asJson(const InfoReport& report);

/// A folder with several series of checkpoints, of which none was chosen.
std::string asText(const SeriesError& error);
nlohmann::ordered_json asJson(const SeriesError& error);

} // namespace dclscope::cli

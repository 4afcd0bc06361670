// SPDX-License-Identifier: Apache-2.0
// Figure "sharing": the parameters of a convolutional network whose layers share their kernels, or do not.
#pragma once

#include "core/lessons/figure.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dclscope::lessons {

struct SharingOptions {
    std::int64_t dim = 256, blocks = 8;
    std::int64_t gridSize = 9;  ///< of the depthwise kernels
    std::int64_t elements = 15; ///< learned elements per channel
    std::int64_t classes = 10;
};

/// What a training measured; from resources/lessons/sharing.toml.
struct SharedResult {
    std::string name;
    double accuracy = 0.0;
    std::int64_t epochs = 0;
    std::string command; ///< that measured it
};

/// One way to share.
struct SharingRow {
    std::string name;         ///< "none", "positions", "depthwise", "all"
    std::int64_t kernels = 0; ///< weights and positions of the depthwise layers
    std::int64_t pointwise = 0;
    std::int64_t rest = 0; ///< patches, norms, head
    std::optional<SharedResult> measured;

    std::int64_t parameters() const noexcept { return kernels + pointwise + rest; }
};

struct SharingFigure {
    std::vector<SharingRow> rows;
};

/// @throws ConfigError naming the setting
SharingOptions readSharing(const Settings& settings);
SharingFigure computeSharing(const SharingOptions& options);
/// parameters_none, parameters_positions, parameters_depthwise, parameters_all, kernels_none, ...; measured (rows with an
/// accuracy)
std::vector<Measure> measureSharing(const SharingFigure& figure);

} // namespace dclscope::lessons

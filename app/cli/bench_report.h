// SPDX-License-Identifier: Apache-2.0
// What `dcls bench` found, as text and as JSON.
#pragma once

#include "core/bench/measure.h"
#include "core/training/blas.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>
#include <vector>

namespace dclscope::cli {

/// LibTorch as it was loaded to be timed.
struct LibTorchSide {
    std::string version;
    training::Blas blas;
};

struct BenchReport {
    struct Row {
        std::string id, what, part;
        bench::Measured measured;
        std::optional<double> shareOfPeak; ///< of `threads` cores
    };

    std::string instructionSet;
    double peakOperationsPerSecond = 0.0; ///< of one core
    int threads = 1;
    std::string precision = "float32"; ///< of our whole networks; LibTorch's are float32
    bool cpuTime = true;
    std::optional<LibTorchSide> libtorch;
    std::string withoutLibTorch; ///< why there is none
    std::vector<Row> rows;

    /// Time of a network's DCLS layers, kernels constructed anew, over that of everything else in it; where both rows are.
    std::optional<double> layersOverRest() const;
};

/// Fits into 100 columns.
std::string benchText(const BenchReport& report);
nlohmann::ordered_json benchJson(const BenchReport& report);

} // namespace dclscope::cli

// SPDX-License-Identifier: Apache-2.0
// Figure "sharing": the parameters of a ConvMixer whose blocks share their kernels, all, some or none of them.
// Follows Azadbakht, Kheradpisheh, Khalfaoui-Hassani, Masquelier, "Drastically Reducing the Number of Trainable
// Parameters in Deep CNNs by Inter-layer Kernel-sharing" (2022): kernels and biases of both convolutions of a block are
// shared, its batch norms are not. Places and widths of learned spacings are the same in all blocks, as in all networks
// of one width here, whether or not the blocks share their weights.
#pragma once

#include "core/lessons/figure.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dclscope::lessons {

struct SharingOptions {
    std::int64_t dim = 128, blocks = 6, patch = 2;
    bool learned = false;        ///< the depthwise kernels learn their spacings
    std::int64_t kernelSize = 5; ///< plain kernels: both ways
    std::int64_t elements = 8;   ///< learned ones: elements of each kernel (weight, two coordinates and two widths)
    std::int64_t classes = 10;
    bool accuracies = true;           ///< what trainings measured is told
    bool others = true;               ///< false: no other way of sharing beside the row that is looked at
    std::int64_t blocksPerKernel = 2; ///< the row that is looked at; divides `blocks`
};

/// A tensor of such a network, as files name it.
struct SharingTensor {
    std::string name;
    std::vector<std::int64_t> shape;
    bool trained = true; ///< false: running statistics
    bool again = false;  ///< another name of a tensor that came before: shared

    std::int64_t count() const noexcept;
};
/// Every tensor in the file's order.
std::vector<SharingTensor> sharingTensors(const SharingOptions& options);

/// What a training measured; from resources/lessons/sharing.toml.
struct SharedResult {
    double accuracy = 0.0;              ///< 0 to 1, mean over the seeds
    double lowest = 0.0, highest = 0.0; ///< of the seeds
    std::int64_t seeds = 1;
    std::int64_t pictures = 0; ///< kept out, and judged
    std::int64_t epochs = 0;
    std::string command; ///< that measured it
};

struct SharingRow {
    std::int64_t blocksPerKernel = 1;
    std::int64_t depthwise = 0, pointwise = 0, rest = 0; ///< trained numbers
    std::optional<SharedResult> measured;

    std::int64_t parameters() const noexcept { return depthwise + pointwise + rest; }
};

struct SharingFigure {
    std::vector<SharingRow> rows; ///< 1 block per kernel, which shares nothing, to all; or the chosen one alone
    std::size_t chosen = 0;
    bool others = true, accuracies = true; ///< as the options say
};

/// @throws ConfigError naming the setting
SharingOptions readSharing(const Settings& settings);
/// @throws ConfigError for a broken resources/lessons/sharing.toml
SharingFigure computeSharing(const SharingOptions& options);
/// parameters, depthwise, pointwise, rest (of the chosen row); beside others share (of the parameters without sharing),
/// unshared, all_shared (parameters) and, where accuracies are told, measured (rows with one); of a measured row
/// accuracy, pictures, seeds
std::vector<Measure> measureSharing(const SharingFigure& figure);

} // namespace dclscope::lessons

// SPDX-License-Identifier: Apache-2.0
// Figure "variants": one network trained in several ways, each from several seeds, judged by the demo's examples.
#pragma once

#include "core/lessons/figure.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace dclscope::lessons {

struct VariantsOptions {
    std::vector<std::string> networks; ///< resources/lessons/variants/NETWORK-SEED.safetensors, seeds from 1
    std::vector<std::string> names;    ///< what each is called, to be translated; none, or as many
};

struct VariantRow {
    std::string network;
    std::string name;               ///< of the options; may be empty
    std::vector<double> accuracies; ///< one per seed; none: not judged yet
    std::size_t examples = 0;
    std::int64_t learned = 0; ///< numbers that the training could change: weights, norms and, where learned, delays

    double mean() const noexcept;
    double lowest() const noexcept;
    double highest() const noexcept;
};

struct VariantsFigure {
    std::vector<VariantRow> rows;
};

/// Settings: networks and their names (with ; between them).
/// @throws ConfigError naming the setting
VariantsOptions readVariants(const Settings& settings);
/// @param stop      set from another thread: ends with Error "cancelled"
/// @param progress  after each row. Rows that were judged before in this process are not judged again.
/// @throws CheckpointError, ConfigError where a network or the examples are not installed
VariantsFigure computeVariants(const VariantsOptions& options, const std::atomic<bool>* stop = nullptr,
                               const std::function<void(const VariantsFigure&)>& progress = {});
/// examples, then seeds_0, mean_0, lowest_0, highest_0, learned_0 (of the first network), seeds_1, ...
std::vector<Measure> measureVariants(const VariantsFigure& figure);

struct FigureKind;
FigureKind variantsKind(); ///< core/lessons/figure_kind.h says what it is

} // namespace dclscope::lessons

// SPDX-License-Identifier: Apache-2.0
// What the name of a checkpoint says of its time, and of the series it belongs to.
#pragma once

#include "core/run/run.h"

#include <optional>
#include <string>
#include <string_view>

namespace dclscope {

constexpr bool isNumeral(char c) noexcept { return c >= '0' && c <= '9'; }

/// The times in one name. What is no time: decimals (of a loss or an accuracy), the values of other keys
/// ("seed=1", "bins=5"), versions ("-v1"), shards ("-of-00002"), numbers with letters behind ("10ms").
struct NamedTimes {
    std::optional<double> epoch;  ///< after epoch, epochs, ep
    std::optional<double> step;   ///< after step, steps, global_step, iter, iteration
    std::optional<double> number; ///< the last other whole number
    std::string series;           ///< the name with `#` in the place of each time and each decimal

    /// Epoch, else step, else number, unless one of them is asked for.
    std::optional<double> at(RunTime wanted) const noexcept;
    /// Which one that is.
    RunTime kind() const noexcept;
};

/// @param stem  a file's name without the ending of a checkpoint, or a folder's name
NamedTimes timesInName(std::string_view stem);

/// The name without the ending of a checkpoint (.pt, .pth, .ckpt, .safetensors, ...); empty when it has none.
std::string checkpointStem(const std::string& name);

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
// One recipe trained in several forms: all combinations of some of its keys' values, each with several seeds.
#pragma once

#include "core/training/recipe.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dclscope::training {

/// The values that one key takes.
struct Variation {
    std::string key; ///< "network.delays"
    std::vector<std::string> values;
};

/// "network.hidden=[64, 64],[128, 128]": what lies in brackets or quotes is one value.
/// @throws ConfigError for a text that is not KEY=A,B,C
Variation parseVariation(std::string_view text);

/// One key's value.
struct Setting {
    std::string key; ///< "training.start_from"
    std::string value;
};

/// "network.hidden=[128, 128]": what stands behind the first = is the value, and may be empty.
/// @throws ConfigError for a text that is not KEY=VALUE
Setting parseSetting(std::string_view text);

struct VariedRun {
    std::vector<std::string> values; ///< one for each variation
    std::int64_t seed = 0;
    std::string folder; ///< what to call its folder: "delays-learned-seed1"
    Recipe recipe;
};

/// Every combination with `seeds` seeds from the recipe's on; seeds of one combination follow each other.
/// @throws ConfigError naming the key that there is not, or a value that it cannot take; for a key that is given twice
std::vector<VariedRun> variedRuns(const Recipe& recipe, const std::vector<Variation>& variations, std::int64_t seeds);

} // namespace dclscope::training

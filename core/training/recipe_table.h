// SPDX-License-Identifier: Apache-2.0
// A recipe as a table of fields, for forms and for `--vary`: every key with its value, limits and a sentence of help.
#pragma once

#include "core/training/recipe.h"

#include <string>
#include <string_view>
#include <vector>

namespace dclscope::training {

enum class FieldKind { Number, Integer, Range, Flag, Text, Texts, Numbers, Integers };

struct RecipeField {
    std::string key; ///< "training.learning_rate"; "name" and "description" stand in no section
    FieldKind kind = FieldKind::Text;
    std::string help; ///< one sentence without a full stop
    std::string unit; ///< empty: none
    double low = 0.0; ///< limits of numbers
    double high = 0.0;
    std::vector<std::string> choices; ///< of texts; empty: any
    std::string value;                ///< as it stands in TOML: 0.005, [64, 64], "learned", true
};

/// Every key of a recipe in its order. Which keys [network] has depends on its kind.
std::vector<RecipeField> recipeTable(const Recipe& recipe);

/// The recipe with one key changed. A new `network.kind` brings that kind's defaults.
/// @param key    "network.delays"
/// @param value  as in TOML; a text may stand without quotes, a list of one without brackets
/// @throws ConfigError naming the key: unknown, of another kind, out of range, or at odds with other keys.
Recipe withValue(const Recipe& recipe, std::string_view key, std::string_view value);

} // namespace dclscope::training

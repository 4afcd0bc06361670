// SPDX-License-Identifier: Apache-2.0
// Recipes: whatever is read can be written, and reads back as the same.
#include "core/base/error.h"
#include "core/training/recipe.h"
#include "tests/fuzz/targets.h"

#include <cstdlib>
#include <string>

namespace dclscope::fuzz {

void recipeTarget(std::span<const std::byte> bytes) {
    const std::string_view toml(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    try {
        const std::string text = training::recipeText(training::parseRecipe(toml, "input"));
        if (training::recipeText(training::parseRecipe(text, "written")) != text) std::abort();
    } catch (const ConfigError&) { // NOLINT(bugprone-empty-catch): the one thing that may happen
    }
}

} // namespace dclscope::fuzz

DCLSCOPE_FUZZ_TARGET(dclscope::fuzz::recipeTarget)

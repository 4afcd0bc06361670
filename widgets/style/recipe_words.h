// SPDX-License-Identifier: GPL-3.0-or-later
// Names, help and units of a recipe's fields in the language of the window. Core writes them down in English
// (core/training/recipe_fields.h); each text is its own key in the context "recipe", which scripts/translations fills.
#pragma once

#include <QString>

#include <string_view>

namespace dclscope {

/// "training.learning_rate" as "learning rate", translated.
QString recipeFieldName(std::string_view key);
/// A help or a unit, translated.
QString recipeText(std::string_view text);

} // namespace dclscope

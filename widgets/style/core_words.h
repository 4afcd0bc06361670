// SPDX-License-Identifier: GPL-3.0-or-later
// What core writes down in English for forms and menus, in the language of the window: fields of recipes
// (core/training/recipe_fields.h) and edits of experiments (core/experiments/edit_words.h). Each text is its own key in
// the context "core", which scripts/translations fills.
#pragma once

#include <QString>

#include <string_view>

namespace dclscope {

/// "training.learning_rate" as "learning rate", translated.
QString recipeFieldName(std::string_view key);
/// A help, a unit, what an edit does or takes: translated where a translation is known.
QString coreText(std::string_view text);

} // namespace dclscope

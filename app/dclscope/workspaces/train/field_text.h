// SPDX-License-Identifier: GPL-3.0-or-later
// Values of a recipe as people type them, without brackets and quotes, and as they stand in TOML.
#pragma once

#include "core/training/recipe_table.h"

#include <QString>

#include <string>

namespace dclscope {

/// "[64, 64]" as "64, 64", "\"fsdd\"" as "fsdd"; a list of texts that hold commas or quotes stays as it is.
QString typedText(training::FieldKind kind, const std::string& toml);
/// And back.
std::string tomlOf(training::FieldKind kind, const QString& typed);

} // namespace dclscope

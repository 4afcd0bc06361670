// SPDX-License-Identifier: Apache-2.0
// A table of figures as JSON: the words of its CSV as keys.
#pragma once

#include "core/run/figure_table.h"

#include <nlohmann/json.hpp>

namespace dclscope::cli {

/// An object a row; cells without anything are null.
nlohmann::ordered_json figureJson(const FigureTable& table);

/// A cell as people read it: numbers with four digits, "-" where there is nothing.
std::string shortText(const Figure& figure);

} // namespace dclscope::cli

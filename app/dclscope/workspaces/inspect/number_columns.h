// SPDX-License-Identifier: GPL-3.0-or-later
// Titles for people of what `dcls stats` counts per layer and epoch.
#pragma once

#include "core/run/figure_table.h"
#include "widgets/models/figure_table_model.h"

#include <vector>

namespace dclscope {

/// The columns of a table of statisticsTable() in which some row has a figure, in the language of the window. What has
/// no title stands under its own name.
std::vector<FigureColumn> numberColumns(const FigureTable& table);

} // namespace dclscope

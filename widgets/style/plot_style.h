// SPDX-License-Identifier: GPL-3.0-or-later
// QCustomPlot in the clothes of the program.
#pragma once

#include "widgets/style/theme.h"

class QCPAxisRect;
class QCPGraph;
class QCustomPlot;

namespace dclscope {

/// Ground, fonts and every axis rect of `plot` in the theme's colours: thin axes at the left and bottom, faint grid.
void stylePlot(QCustomPlot& plot, const ThemeColors& colors);
/// The same for one axis rect that was added later.
void styleAxisRect(QCPAxisRect& rect, const ThemeColors& colors, const QFont& font);
/// A curve of the given colour; `filled` paints the area under it softly.
void styleGraph(QCPGraph& graph, const QColor& color, bool filled = false);

} // namespace dclscope

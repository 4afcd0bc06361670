// SPDX-License-Identifier: GPL-3.0-or-later
// How the rows of P lie on the two axes of a drawn kernel, and what people call them.
#pragma once

#include "core/run/layer.h"
#include "core/run/snapshots.h"

#include <QPointF>
#include <QString>

#include <cstddef>
#include <optional>

namespace dclscope {

/// Offsets belong to P's row, sizes to the grid's axis: for kernels that are not square, v1, max and gauss mix the two, as
/// the reference does.
struct KernelAxes {
    std::size_t columnAxis = 0; ///< row of P that gives the column
    std::size_t rowAxis = 0;    ///< row of P that gives the row
    int columns = 1;
    int rows = 1;
    double columnOffset = 0.0;         ///< column index = P + columnOffset
    double rowOffset = 0.0;            ///< row index = P + rowOffset
    std::optional<std::size_t> hidden; ///< of three learned axes the row of P that is not drawn
    int hiddenSteps = 1;               ///< size of the grid along it
};

/// Axis roles of a layer with two or three learned axes. Of the two that are drawn the later one of the grid runs across.
/// @param hidden  of three learned axes the row of P that is not drawn; empty: the grid's first axis, its depth
KernelAxes kernelAxes(const Layer& layer, std::optional<std::size_t> hidden = {});

/// Where an element stands, column and row.
QPointF gridPoint(const KernelAxes& axes, const LayerState& state, std::size_t index);

/// "column", "row" or "depth": what a row of P of a layer with two or three learned axes says.
QString axisWord(const Layer& layer, std::size_t axis);
/// "column P[0]".
QString axisName(const Layer& layer, std::size_t axis);

} // namespace dclscope

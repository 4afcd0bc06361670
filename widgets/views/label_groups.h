// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a matrix that stand together by label: where each group lies, and its name at the side.
#pragma once

#include "core/run/neuron_labels.h"
#include "widgets/style/theme.h"

#include <QRectF>
#include <QString>

#include <cstddef>
#include <vector>

class QPainter;

namespace dclscope {

/// Rows (or columns) of one label, in the order that is shown.
struct LabelGroup {
    std::size_t first = 0;
    std::size_t count = 0;
    QString name;
};

/// @param order  as of orderByLabel()  @param names  what labels are called
std::vector<LabelGroup> labelGroups(const NeuronLabels& labels, const std::vector<std::size_t>& order,
                                    const std::vector<std::string>& names);

/// Room that the groups' names take at the left, without ticks and title.
double groupNamesRoom(const QPainter& painter, const std::vector<LabelGroup>& groups);

/// Names beside the rows that they are of, as far as they have room, and `title` beside them.
/// @param visible  what of the matrix is shown, in cells
void drawGroupNames(QPainter& painter, const QRectF& plot, const QRectF& visible, const std::vector<LabelGroup>& groups,
                    const QString& title, const ThemeColors& colors);

/// Height of the names of groups of columns above a plot.
double groupNamesHeight(const QPainter& painter);
/// Names above the columns that they are of, as far as they have room.
void drawColumnNames(QPainter& painter, const QRectF& plot, const QRectF& visible,
                     const std::vector<LabelGroup>& groups, const ThemeColors& colors);

/// Places in ascending order moved as little as keeps each `apart` from the next and the last before `end`; as they are
/// where that cannot be.
std::vector<double> pushedApart(std::vector<double> middles, double apart, double end);

/// Lines between groups of rows, and of columns.
void drawGroupLines(QPainter& painter, const QRectF& plot, const QRectF& visible, const std::vector<LabelGroup>& rows,
                    const std::vector<LabelGroup>& columns, const ThemeColors& colors);

} // namespace dclscope

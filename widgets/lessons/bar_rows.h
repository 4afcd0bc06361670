// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of words with a bar each: what figures of a few numbers are made of.
#pragma once

#include "widgets/style/theme.h"

#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace dclscope {

struct BarPart {
    double value = 0.0;
    QColor color;
};

struct BarRow {
    QString name;
    std::vector<BarPart> parts; ///< one behind the other; none: it is not known yet
    QString words;              ///< behind the bar
    bool strong = false;
    std::vector<double> marks = {}; ///< drawn across the bar: the single values of a mean
};

/// Draws the rows into `area`; `whole` is as long as a bar can be. @return the place of each row
std::vector<QRectF> drawBarRows(QPainter& painter, const QRectF& area, const std::vector<BarRow>& rows, double whole,
                                const ThemeColors& colors, bool bare);

} // namespace dclscope

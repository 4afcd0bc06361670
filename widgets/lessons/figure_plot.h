// SPDX-License-Identifier: GPL-3.0-or-later
// The plots that figures are made of: two axes, what lies between them, and the way from there to the painter and back.
#pragma once

#include "widgets/style/theme.h"
#include "widgets/views/axes.h"

#include <QColor>
#include <QPolygonF>
#include <QRectF>
#include <QString>

#include <algorithm>
#include <span>
#include <vector>

class QPainter;

namespace dclscope {

/// Where a plot lies and what its ends mean. `up.low` is the value at its bottom.
struct FigurePlot {
    QRectF box;
    Axis across;
    Axis up;

    double x(double value) const { return box.left() + across.share(value) * box.width(); }
    double y(double value) const { return box.bottom() - up.share(value) * box.height(); }
    QPointF at(double right, double high) const { return {x(right), y(high)}; }
    /// What lies at a pixel.
    double acrossAt(double pixel) const {
        return across.low + (pixel - box.left()) / std::max(1.0, box.width()) * (across.high - across.low);
    }
    double upAt(double pixel) const {
        return up.low + (box.bottom() - pixel) / std::max(1.0, box.height()) * (up.high - up.low);
    }
};

/// What a part of a figure has: its words above, its axes around.
struct PlotWords {
    QString title; ///< bold, above; empty: none
    bool bottom = true;
    bool left = true;
};

/// Makes room in `area` for title, axes and numbers, draws them and the ground, and gives what is left.
/// @param bare  only the ground
FigurePlot drawPlot(QPainter& painter, const QRectF& area, const Axis& across, const Axis& up, const PlotWords& words,
                    const ThemeColors& colors, bool bare);

/// A curve through the points, clipped to the plot.
void drawCurve(QPainter& painter, const FigurePlot& plot, std::span<const double> x, std::span<const double> y,
               const QColor& color, bool dashed = false, bool filled = false);

/// A curve to compare another one with: thin and dashed.
void drawComparedCurve(QPainter& painter, const FigurePlot& plot, std::span<const double> x, std::span<const double> y,
                       const QColor& color);

/// What a curve is called.
struct CurveName {
    QString text;
    QColor color;
    bool dashed = false;
};
/// Names of curves, one under another at half the height of a plot, each behind a piece of its line.
/// @param atRight  at the plot's right edge, not at its left
void drawCurveNames(QPainter& painter, const QRectF& plot, std::span<const CurveName> names, bool atRight,
                    const ThemeColors& colors);

/// A thin line with a round end from the ground up to the value.
void drawStem(QPainter& painter, const FigurePlot& plot, double x, double value, const QColor& color, bool strong);

/// A line across, or upwards, at a value.
void drawLevel(QPainter& painter, const FigurePlot& plot, double value, const QColor& color);
void drawMoment(QPainter& painter, const FigurePlot& plot, double value, const QColor& color);

/// An arrow between two points.
void drawArrow(QPainter& painter, const QPointF& from, const QPointF& to, const QColor& color);

/// A line of small words inside a plot, at its top right; `row` counts from the top.
void drawPlotNote(QPainter& painter, const QRectF& plot, const QString& text, const QColor& color, int row = 0);

/// Areas over one another in `area`, by their shares of the height.
std::vector<QRectF> stacked(const QRectF& area, std::span<const double> shares, double gap = 8.0);
/// The same side by side.
std::vector<QRectF> sideBySide(const QRectF& area, std::span<const double> shares, double gap = 12.0);

} // namespace dclscope

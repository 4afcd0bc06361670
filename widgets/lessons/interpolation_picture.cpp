// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lessons/interpolation_picture.h"

#include "widgets/style/format.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr std::size_t kElement = 0;
constexpr double kLineKeyStep = 0.05;
constexpr double kLineReach = static_cast<double>(lessons::kLineSize / 2);

QString lineSaid(const char* text) { return QCoreApplication::translate("dclscope::InterpolationPicture", text); }

Axis offsetAxis() { return {lineSaid("Offset from the middle, grid steps"), -kLineReach, kLineReach, true, {}}; }

double largestIn(const std::vector<double>& values) {
    double largest = 0.0;
    for (const double value : values) largest = std::max(largest, std::abs(value));
    return largest;
}

} // namespace

InterpolationPicture::InterpolationPicture() : FigurePicture("interpolation") {}

void InterpolationPicture::compute() {
    const lessons::InterpolationOptions options = lessons::readInterpolation(settings());
    figure_ = lessons::computeInterpolation(options);
    options_ = options;
}

bool InterpolationPicture::offers(std::string_view key) const { return key != "compared"; }

bool InterpolationPicture::matters(std::string_view key) const {
    return key != "sigma" || options_.version == Version::gauss || options_.version == Version::max;
}

FigureHandle InterpolationPicture::handle(std::size_t index) const {
    if (index == kElement) return {lineSaid("Element"), lineSaid("position %1").arg(formatFixed(options_.position, 2))};
    return {lineSaid("Watched grid point"), lineSaid("offset %1").arg(formatFixed(options_.watched, 0))};
}

void InterpolationPicture::moveTo(std::size_t index, const QPointF& where) {
    change(index == kElement ? "position" : "watched", line_.acrossAt(where.x()));
}

void InterpolationPicture::moveBy(std::size_t index, int right, int up) {
    const int steps = right + up;
    if (index == kElement)
        change("position", options_.position + steps * kLineKeyStep);
    else
        change("watched", options_.watched + steps);
}

std::vector<lessons::Measure> InterpolationPicture::measures() const {
    return lessons::measureInterpolation(options_, figure_);
}

void InterpolationPicture::drawValues(QPainter& painter, const QRectF& area, const ThemeColors& colors) {
    // The element is taken hold of above all values, the watched point below them: neither hides one or looks like one.
    const double most = std::max(1.0, largestIn(figure_.values));
    const double low = bare() ? 0.0 : -0.16 * most;
    line_ = drawPlot(painter, area, offsetAxis(), {lineSaid("Value"), low, 1.3 * most, false, {}},
                     {lineSaid("The kernel at its grid points (weight 1)"), true, true}, colors, bare());
    painter.setPen(QPen(colors.axis, 1.0));
    painter.drawLine(line_.at(-kLineReach, 0.0), line_.at(kLineReach, 0.0));
    for (std::size_t i = 0; i < figure_.offsets.size(); ++i) {
        const bool watched = figure_.offsets[i] == options_.watched;
        drawStem(painter, line_, figure_.offsets[i], figure_.values[i], watched ? colors.series[1] : colors.series[0],
                 watched);
    }
    drawMoment(painter, line_, options_.position, colors.subtle);
    const QPointF element = line_.at(options_.position, 1.17 * most);
    const QPointF watchedPoint = line_.at(options_.watched, 0.5 * low);
    drawHandleName(painter, line_.box, element, lineSaid("element"), colors);
    drawHandleName(painter, line_.box, watchedPoint, lineSaid("watched point"), colors);
    drawHandle(painter, kElement, element, colors.accent, colors);
    drawHandle(painter, kElement + 1, watchedPoint, colors.series[1], colors);
}

void InterpolationPicture::drawWatched(QPainter& painter, const QRectF& area, const ThemeColors& colors) {
    const double most = std::max({1.0, largestIn(figure_.watchedValue), largestIn(figure_.comparedValue)});
    const FigurePlot plot =
        drawPlot(painter, area, offsetAxis(), {lineSaid("Value"), 0.0, 1.08 * most, false, {}},
                 {lineSaid("Value at the watched point, wherever the element is"), false, true}, colors, bare());
    if (options_.compared) {
        drawComparedCurve(painter, plot, figure_.positions, figure_.comparedValue, colors.text);
        if (!bare()) drawPlotNote(painter, plot.box, lineSaid("dashed: the triangle (max)"), colors.text);
    }
    drawCurve(painter, plot, figure_.positions, figure_.watchedValue, colors.series[1], false, true);
    drawMoment(painter, plot, options_.position, colors.subtle);
}

void InterpolationPicture::drawSlope(QPainter& painter, const QRectF& area, const ThemeColors& colors) {
    const double reach = std::max({0.1, largestIn(figure_.watchedSlope), largestIn(figure_.comparedSlope)}) * 1.1;
    Axis across = offsetAxis();
    across.title = lineSaid("Position of the element, grid steps");
    const FigurePlot plot = drawPlot(painter, area, across, {lineSaid("Gradient"), -reach, reach, false, {}},
                                     {lineSaid("Its gradient: what moves the element"), true, true}, colors, bare());
    drawLevel(painter, plot, 0.0, colors.axis);
    if (options_.compared) drawComparedCurve(painter, plot, figure_.positions, figure_.comparedSlope, colors.text);
    drawCurve(painter, plot, figure_.positions, figure_.watchedSlope, colors.series[2], false, true);
    drawMoment(painter, plot, options_.position, colors.subtle);
}

void InterpolationPicture::draw(QPainter& painter, const QRectF& area, const ThemeColors& colors) {
    const double shares[] = {1.2, 0.85, 1.1};
    const auto parts = stacked(area, shares, 2.0);
    drawValues(painter, parts[0], colors);
    drawWatched(painter, parts[1], colors);
    drawSlope(painter, parts[2], colors);
}

} // namespace dclscope

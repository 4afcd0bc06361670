// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lessons/grid_picture.h"

#include "widgets/lessons/figure_plot.h"
#include "widgets/style/color_map.h"
#include "widgets/style/format.h"
#include "widgets/views/heat_map.h"
#include "widgets/views/value_map.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr double kGridKeyStep = 0.05;
constexpr double kGridReach = static_cast<double>(lessons::kGridSize / 2);

QString gridSaid(const char* text) { return QCoreApplication::translate("dclscope::GridKernelPicture", text); }

QString kernelTitle(std::size_t columns) {
    return gridSaid("Kernel: %1 cells wide").arg(columns); // never a single one
}

double largestOf(const lessons::Plane& plane) {
    float largest = 0.0F;
    for (const float value : plane.values) largest = std::max(largest, std::abs(value));
    return static_cast<double>(largest);
}

/// The largest rectangle of the plane's proportions in the middle of `area`.
QRectF fitted(const QRectF& area, const lessons::Plane& plane) {
    const double scale = std::min(area.width() / static_cast<double>(std::max<std::size_t>(plane.columns, 1)),
                                  area.height() / static_cast<double>(std::max<std::size_t>(plane.rows, 1)));
    const QSizeF size(scale * static_cast<double>(plane.columns), scale * static_cast<double>(plane.rows));
    return {area.center() - QPointF(size.width() / 2, size.height() / 2), size};
}

QRectF underTitle(QPainter& painter, const QRectF& area, const QString& title, const ThemeColors& colors, bool bare) {
    if (bare) return area;
    const double height = partTitleHeight(painter);
    drawPartTitle(painter, {area.left(), area.top(), area.width(), height}, title, colors);
    return area.adjusted(0, height, 0, 0);
}

void drawPlane(QPainter& painter, const QRectF& area, const lessons::Plane& plane, double limit, bool magnitude,
               const ThemeColors& colors) {
    // A spectrogram's axes are of different kinds: it may be stretched, a picture may not.
    const QRectF target = plane.rows == plane.columns ? fitted(area, plane) : area;
    if (magnitude) {
        const ValueMap map{plane.values, plane.rows, plane.columns, 0.0, limit};
        drawValues(painter, target, valueImage(map, ColorMap::magnitude(), colors.dark),
                   QRectF(0, 0, static_cast<double>(plane.columns), static_cast<double>(plane.rows)));
    } else {
        drawHeat(painter, target, {plane.values, plane.rows, plane.columns},
                 QRectF(0, 0, static_cast<double>(plane.columns), static_cast<double>(plane.rows)), limit, colors);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.axis, 1.0));
    painter.drawRect(target);
}

/// Each value a square of its own: paper keeps its edges, where an image of nine dots would be blurred.
void drawCells(QPainter& painter, const QRectF& area, const lessons::Plane& plane, const ThemeColors& colors) {
    const double limit = std::max(1e-6, largestOf(plane));
    const double side = area.width() / static_cast<double>(plane.columns);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (std::size_t row = 0; row < plane.rows; ++row)
        for (std::size_t column = 0; column < plane.columns; ++column)
            painter.fillRect(
                QRectF(area.left() + static_cast<double>(column) * side, area.top() + static_cast<double>(row) * side,
                       side, side),
                QColor::fromRgb(
                    ColorMap::diverging(colors.dark).signedRgb(static_cast<double>(plane.at(row, column)), limit)));
    painter.restore();
}

/// The settings that say where elements lie.
lessons::Settings placing(const lessons::Settings& settings) {
    lessons::Settings some;
    for (const char* key : {"kernel", "spacing", "moved", "row", "column"})
        if (const auto said = settings.find(key); said != settings.end()) some.insert(*said);
    return some;
}

} // namespace

GridKernelPicture::GridKernelPicture() : FigurePicture("grid") {}

void GridKernelPicture::compute() {
    lessons::GridOptions options = lessons::readGrid(settings());
    const lessons::Settings placed = placing(settings());
    if (placed != placedBy_) dragged_.clear();
    if (options.kernel == lessons::GridKernel::Learnable) options.elements = dragged_;
    figure_ = lessons::computeGrid(options);
    options_ = options;
    placedBy_ = placed;
}

bool GridKernelPicture::offers(std::string_view key) const { return key != "moved" && key != "row" && key != "column"; }

bool GridKernelPicture::matters(std::string_view key) const {
    if (key == "spacing") return options_.kernel == lessons::GridKernel::Dilated;
    if (key == "version") return options_.kernel == lessons::GridKernel::Learnable;
    if (key == "sigma")
        return options_.kernel == lessons::GridKernel::Learnable &&
               (options_.version == Version::gauss || options_.version == Version::max);
    return true;
}

std::size_t GridKernelPicture::handleCount() const {
    return options_.kernel == lessons::GridKernel::Learnable ? figure_.elements.size() : 0;
}

FigureHandle GridKernelPicture::handle(std::size_t index) const {
    const lessons::GridElement& element = figure_.elements.at(index);
    return {gridSaid("Element %1").arg(index + 1),
            gridSaid("row %1, column %2").arg(formatFixed(element.row, 2), formatFixed(element.column, 2))};
}

void GridKernelPicture::place(std::size_t index, double row, double column) {
    if (index >= handleCount()) return;
    dragged_ = figure_.elements;
    dragged_[index].row = std::clamp(row, -kGridReach, kGridReach);
    dragged_[index].column = std::clamp(column, -kGridReach, kGridReach);
    compute();
}

void GridKernelPicture::moveTo(std::size_t index, const QPointF& where) {
    if (box_.width() < 1.0) return;
    const double cell = box_.width() / static_cast<double>(lessons::kGridSize);
    place(index, (where.y() - box_.center().y()) / cell, (where.x() - box_.center().x()) / cell);
}

void GridKernelPicture::moveBy(std::size_t index, int right, int up) {
    if (index >= handleCount()) return;
    const lessons::GridElement& element = figure_.elements[index];
    place(index, element.row - up * kGridKeyStep, element.column + right * kGridKeyStep);
}

std::vector<lessons::Measure> GridKernelPicture::measures() const { return lessons::measureGrid(options_, figure_); }

void GridKernelPicture::drawElements(QPainter& painter, const ThemeColors& colors) {
    const double cell = box_.width() / static_cast<double>(figure_.kernel.columns);
    for (std::size_t i = 0; i < figure_.elements.size(); ++i) {
        const lessons::GridElement& element = figure_.elements[i];
        const QPointF at = box_.center() + QPointF(element.column, element.row) * cell;
        if (i < handleCount()) {
            drawHandle(painter, i, at, element.weight < 0 ? colors.series[0] : colors.series[1], colors);
            continue;
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colors.text, 1.5));
        painter.drawEllipse(at, 4.0, 4.0);
    }
}

void GridKernelPicture::drawKernel(QPainter& painter, const QRectF& area, const ThemeColors& colors) {
    QRectF room = underTitle(painter, area, kernelTitle(figure_.kernel.columns), colors, bare());
    // A plain kernel stands on the same scale as the others: three of nine cells.
    const double side = std::min(room.width(), room.height());
    const QRectF whole(room.center().x() - side / 2, room.top() + (room.height() - side) / 2, side, side);
    const double share = static_cast<double>(figure_.kernel.columns) / static_cast<double>(lessons::kGridSize);
    box_ = QRectF(whole.center() - QPointF(side, side) * share / 2, QSizeF(side, side) * share);
    painter.fillRect(whole, colors.plot);
    drawCells(painter, box_, figure_.kernel, colors);
    painter.setPen(QPen(colors.grid, 1.0));
    const double cell = side / static_cast<double>(lessons::kGridSize);
    for (std::int64_t i = 0; i <= lessons::kGridSize; ++i) {
        const double along = static_cast<double>(i) * cell;
        painter.drawLine(whole.topLeft() + QPointF(along, 0), whole.bottomLeft() + QPointF(along, 0));
        painter.drawLine(whole.topLeft() + QPointF(0, along), whole.topRight() + QPointF(0, along));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.axis, 1.0));
    painter.drawRect(box_);
    drawElements(painter, colors);
}

void GridKernelPicture::draw(QPainter& painter, const QRectF& area, const ThemeColors& colors) {
    const double shares[] = {1.25, 1.0};
    const bool wide = area.width() > 1.2 * area.height();
    const QRectF room = area.adjusted(8, 6, -8, -8);
    const auto parts = wide ? sideBySide(room, shares) : stacked(room, shares);
    drawKernel(painter, parts[0], colors);
    const double even[] = {1.0, 1.0};
    const auto planes = wide ? stacked(parts[1], even) : sideBySide(parts[1], even);
    const bool sound = options_.picture == lessons::GridPicture::Spectrogram;
    const QRectF before = underTitle(
        painter, planes[0], sound ? gridSaid("Spectrogram of a spoken digit") : gridSaid("Picture"), colors, bare());
    drawPlane(painter, before, figure_.picture, std::max(1e-6, largestOf(figure_.picture)), true, colors);
    const QRectF after = underTitle(painter, planes[1], gridSaid("The same, filtered"), colors, bare());
    drawPlane(painter, after, figure_.filtered, std::max(1e-6, largestOf(figure_.filtered)), false, colors);
}

} // namespace dclscope

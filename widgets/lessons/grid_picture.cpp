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

QString kernelTitle(std::size_t columns) { return gridSaid("Kernel on a grid of %1 × %1 points").arg(columns); }

double largestOf(const lessons::Plane& plane) {
    float largest = 0.0F;
    for (const float value : plane.values) largest = std::max(largest, std::abs(value));
    return static_cast<double>(largest);
}

/// A value's root, with its sign, on a scale that ends at 1: what is small beside the largest can be seen, too.
double rootOf(float value, double limit) {
    const double share = std::abs(static_cast<double>(value)) / limit;
    return std::copysign(std::sqrt(std::min(1.0, share)), static_cast<double>(value));
}

QRgb cellColor(float value, double limit, bool dark) {
    return ColorMap::diverging(dark).signedRgb(rootOf(value, limit), 1.0);
}

lessons::Plane rootsOf(const lessons::Plane& plane, double limit) {
    lessons::Plane roots = plane;
    for (float& value : roots.values) value = static_cast<float>(rootOf(value, limit));
    return roots;
}

/// Cells of a kernel whose first lies at the corner of `box`.
QRectF cellsIn(const QRectF& box, double side, const lessons::CellRange& range) {
    return {box.left() + static_cast<double>(range.left) * side, box.top() + static_cast<double>(range.top) * side,
            static_cast<double>(range.right - range.left) * side, static_cast<double>(range.bottom - range.top) * side};
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
            painter.fillRect(cellsIn(area, side, {row, row + 1, column, column + 1}),
                             QColor::fromRgb(cellColor(plane.at(row, column), limit, colors.dark)));
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
    if (placed != placedBy_) {
        dragged_.clear();
        held_.reset();
    }
    if (options.kernel == lessons::GridKernel::Learnable) {
        options.elements = dragged_;
        options.moved = held_.value_or(options.moved);
    }
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
    held_ = index;
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
            if (i != options_.moved || bare()) continue;
            constexpr double kMarkRadius = 15.0; // around the ring of a handle that keys move
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(colors.text, 2.0, Qt::DotLine));
            painter.drawEllipse(at, kMarkRadius, kMarkRadius);
            continue;
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colors.text, 1.5));
        painter.drawEllipse(at, 4.0, 4.0);
    }
}

/// How much of its weight the marked element has on each cell, in the corner that is farthest from it.
void GridKernelPicture::drawShares(QPainter& painter, const ThemeColors& colors) {
    if (bare() || figure_.shares.values.empty()) return;
    constexpr double kWorthSaying = 0.01, kAllOfIt = 0.995;
    const lessons::GridElement& element = figure_.elements.at(options_.moved);
    const double cell = box_.width() / static_cast<double>(figure_.kernel.columns);
    const double limit = std::max(1e-6, largestOf(figure_.kernel));
    painter.save();
    painter.setFont(readableFont(painter.font(), 0.9));
    const QFontMetricsF metrics(painter.font());
    for (std::size_t row = 0; row < figure_.shares.rows; ++row)
        for (std::size_t column = 0; column < figure_.shares.columns; ++column) {
            const double share = static_cast<double>(figure_.shares.at(row, column));
            const QString text = formatFixed(100.0 * share, 0) + QStringLiteral("\u00a0%");
            if (share < kWorthSaying || share > kAllOfIt || metrics.horizontalAdvance(text) + 6.0 > cell) continue;
            const bool before = static_cast<double>(column) - kGridReach < element.column;
            const bool above = static_cast<double>(row) - kGridReach < element.row;
            const QRgb ground = cellColor(figure_.kernel.at(row, column), limit, colors.dark);
            painter.setPen(themeColors(perceivedLightness(ground) < 0.6).text);
            painter.drawText(cellsIn(box_, cell, {row, row + 1, column, column + 1}).adjusted(3, 2, -3, -2),
                             (before ? Qt::AlignLeft : Qt::AlignRight) | (above ? Qt::AlignTop : Qt::AlignBottom),
                             text);
        }
    painter.restore();
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
    painter.setPen(QPen(colors.axis, 1.0));
    const double cell = side / static_cast<double>(lessons::kGridSize);
    for (std::int64_t i = 0; i <= lessons::kGridSize; ++i) {
        const double along = static_cast<double>(i) * cell;
        painter.drawLine(whole.topLeft() + QPointF(along, 0), whole.bottomLeft() + QPointF(along, 0));
        painter.drawLine(whole.topLeft() + QPointF(0, along), whole.topRight() + QPointF(0, along));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.subtle, 1.0));
    painter.drawRect(box_);
    if (!bare()) { // what it sees of the picture
        painter.setPen(QPen(colors.text, 1.5));
        painter.drawRect(cellsIn(box_, cell, lessons::touchedRange(figure_.kernel)));
    }
    drawElements(painter, colors);
    drawShares(painter, colors);
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
    const double largest = std::max(1e-6, largestOf(figure_.filtered));
    if (options_.picture == lessons::GridPicture::Dot) // the kernel itself, in the kernel's colours
        drawPlane(painter, after, rootsOf(figure_.filtered, largest), 1.0, false, colors);
    else
        drawPlane(painter, after, figure_.filtered, largest, false, colors);
}

} // namespace dclscope

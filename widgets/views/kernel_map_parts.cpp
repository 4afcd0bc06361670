// SPDX-License-Identifier: GPL-3.0-or-later
// The four parts of KernelMapPicture: elements, kernel, frequency response, and the response as a curve.
#include "widgets/style/format.h"
#include "widgets/views/axes.h"
#include "widgets/views/delay_axis.h"
#include "widgets/views/kernel_map_picture.h"
#include "widgets/views/value_map.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr double kPartEdge = 14.0;
constexpr double kLowRow = 6.0; ///< a frame around a row that is lower would hide it

struct PartWords {
    Q_DECLARE_TR_FUNCTIONS(dclscope::KernelMapPicture)
};

/// A small triangle at each side of the plot, outside of it.
void pointAtRow(QPainter& painter, const QRectF& plot, double y, const ThemeColors& colors) {
    constexpr double kWide = 6.0;
    constexpr double kHalf = 4.0;
    if (y < plot.top() || y > plot.bottom()) return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.accent);
    for (const bool left : {true, false}) {
        const double tip = left ? plot.left() - 1.0 : plot.right() + 1.0;
        const double back = left ? tip - kWide : tip + kWide;
        painter.drawPolygon(QPolygonF({QPointF(tip, y), QPointF(back, y - kHalf), QPointF(back, y + kHalf)}));
    }
    painter.setBrush(Qt::NoBrush);
}

/// From the top of a part to its plot: the upper half of the left axis' highest number stands above it, too.
double partHeadHeight(const QPainter& painter) {
    return partTitleHeight(painter) + 0.5 * QFontMetricsF(readableFont(painter.font(), 0.9)).height();
}

/// The longest of these that fits as a part's title; the last where none does.
QString fittingPartTitle(const QPainter& painter, const QStringList& titles, double width) {
    const QFontMetricsF metrics(partTitleFont(painter));
    for (const QString& title : titles)
        if (metrics.horizontalAdvance(title) <= width) return title;
    return titles.back();
}

} // namespace

/// Where a part's data stand in its box, below its title.
QRectF KernelMapPicture::inner(QPainter& painter, const QRectF& box, bool square, bool bar) const {
    const AxisRoom room = axisRoom(painter);
    QRectF plot = box.adjusted(room.left, partHeadHeight(painter), bar ? -colorBarRoom(painter, box.width()) : -8.0,
                               -room.bottom - colorLineRoom(painter, box.width()));
    if (!square) return plot;
    const double unit = std::min(plot.width() / static_cast<double>(kernel_.columns),
                                 plot.height() / static_cast<double>(kernel_.rows));
    QRectF kept(QPointF(), QSizeF(static_cast<double>(kernel_.columns), static_cast<double>(kernel_.rows)) * unit);
    kept.moveCenter(plot.center());
    return kept;
}

void KernelMapPicture::drawElements(QPainter& painter, const QRectF& box, const ThemeColors& colors,
                                    const ViewZoom& zoom) {
    elementsBox_ = box.adjusted(-kPartEdge, partHeadHeight(painter) - kPartEdge, 0, kPartEdge / 2);
    painter.save();
    elements_->setCursor(cursor_ && elementsBox_.contains(*cursor_) ? cursor_ : std::nullopt);
    elements_->paint(painter, elementsBox_, colors, zoom);
    painter.restore();
    drawPartTitle(painter, box, PartWords::tr("Elements"), colors);
}

Axis KernelMapPicture::rowAxis(const QRectF& visible) const {
    if (!kernel_.isPlane) { // the first input lies at the bottom, as in the receptive field
        const auto last = static_cast<double>(kernel_.rows) - 0.5;
        return {kernel_.rows == scene_.inChannels() || isPlain() ? PartWords::tr("input")
                                                                 : PartWords::tr("input and tap"),
                last - visible.top(),
                last - visible.bottom(),
                true,
                {}};
    }
    const double middle = isPlain() ? 0.0 : scene_.kernelAxes().rowOffset;
    return {isPlain() ? PartWords::tr("row") : axisName(*scene_.layer(), scene_.kernelAxes().rowAxis),
            visible.top() - 0.5 - middle,
            visible.bottom() - 0.5 - middle,
            true,
            {}};
}

Axis KernelMapPicture::tapAxis(const QRectF& visible) const {
    const double left = visible.left() - 0.5;
    const double right = visible.right() - 0.5;
    if (isPlain()) return {kernel_.isPlane ? PartWords::tr("column") : PartWords::tr("tap"), left, right, true, {}};
    if (kernel_.isPlane) {
        const double middle = scene_.kernelAxes().columnOffset;
        return {axisName(*scene_.layer(), scene_.kernelAxes().columnAxis), left - middle, right - middle, true, {}};
    }
    const DelayUnit unit = delayUnit(scene_);
    if (scene_.hasOffsets()) {
        const double middle = std::floor(static_cast<double>(kernel_.columns) / 2.0);
        return {unit.title, (left - middle) * unit.perStep, (right - middle) * unit.perStep, false, {}};
    }
    const double longest = static_cast<double>(kernel_.columns) - 1.0;
    return {unit.title, (longest - left) * unit.perStep, (longest - right) * unit.perStep, false, {}};
}

Axis KernelMapPicture::frequencyAxis() const {
    const auto step = scene_.timeStepMs();
    if (!kernel_.isPlane && !isPlain() && step && *step > 0.0)
        return {PartWords::tr("frequency (Hz)"), 0.0, 500.0 / *step, false, {}};
    return {PartWords::tr("cycles per step"), 0.0, 0.5, false, {}};
}

QString KernelMapPicture::frequencyText(double cycles) const {
    const Axis axis = frequencyAxis();
    if (axis.high == 0.5) return PartWords::tr("%1 cycles per step").arg(formatNumber(cycles, 2));
    return PartWords::tr("%1 Hz").arg(formatNumber(cycles * 2.0 * axis.high, 3));
}

std::size_t KernelMapPicture::chosenRow() const noexcept {
    const std::size_t perInput =
        kernel_.rows / std::max<std::size_t>(1, isPlain() ? kernel_.rows : scene_.inChannels());
    return std::min(place().in * std::max<std::size_t>(1, perInput), kernel_.rows - 1);
}

QString KernelMapPicture::rowName(std::size_t row) const {
    const std::size_t inputs = isPlain() ? kernel_.rows : std::max<std::size_t>(1, scene_.inChannels());
    const std::size_t taps = std::max<std::size_t>(1, kernel_.rows / inputs);
    if (taps == 1) return PartWords::tr("input %1").arg(row);
    return PartWords::tr("input %1, tap %2").arg(row / taps).arg(row % taps);
}

void KernelMapPicture::markRow(QPainter& painter, const Part& part, const ThemeColors& colors) const {
    if (kernel_.isPlane || kernel_.rows < 2) return;
    const double height = part.plot.height() / part.visible.height();
    const double y = static_cast<double>(kernel_.rows - 1 - chosenRow());
    const QRectF box(part.plot.left(), part.plot.top() + (y - part.visible.top()) * height, part.plot.width(), height);
    if (height < kLowRow) return pointAtRow(painter, part.plot, box.center().y(), colors);
    painter.setPen(QPen(colors.accent, 1.4));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box.adjusted(-1, 0, 1, 0).intersected(part.plot.adjusted(-2, -2, 2, 2)));
}

void KernelMapPicture::drawKernel(QPainter& painter, const QRectF& box, const ThemeColors& colors,
                                  const ViewZoom& zoom) {
    const bool curve = kernel_.rows == 1;
    map_.plot = inner(painter, box, kernel_.isPlane, !curve);
    map_.visible =
        visiblePart(zoom, QRectF(0, 0, static_cast<double>(kernel_.columns), static_cast<double>(kernel_.rows)));
    drawPartTitle(painter, box, isPlain() ? PartWords::tr("Kernel") : PartWords::tr("Dense kernel, as constructed"),
                  colors);
    if (map_.plot.width() < 20 || map_.plot.height() < 20) return;
    if (curve) {
        drawTaps(painter, colors);
    } else {
        const ColorMap& map = ColorMap::diverging(colors.dark);
        const QImage dots =
            valueImage({kernel_.values, kernel_.rows, kernel_.columns, -limits_.value, limits_.value, !kernel_.isPlane},
                       map, colors.dark);
        drawValues(painter, map_.plot, dots, map_.visible);
        markRow(painter, map_, colors);
        drawPins(painter, colors);
        drawLeftAxis(painter, map_.plot, rowAxis(map_.visible), colors);
        if (colorBarRoom(painter, box.width()) <= 0.0)
            drawColorLine(painter, box, map_.plot, colorEnds(-limits_.value, limits_.value), colors);
        else
            drawColorBar(painter, colorBarBeside(map_.plot), map,
                         {PartWords::tr("value"), -limits_.value, limits_.value, false,
                          [](double v) { return formatNumber(v, 2); }},
                         colors);
    }
    drawFrame(painter, map_.plot, colors);
    drawBottomAxis(painter, map_.plot, tapAxis(map_.visible), colors);
}

/// Where the pinned elements of what is shown stand on the grid: between its cells, as they were learned.
void KernelMapPicture::drawPins(QPainter& painter, const ThemeColors& colors) const {
    if (isPlain()) return;
    const std::size_t perInput = std::max<std::size_t>(1, kernel_.rows / std::max<std::size_t>(1, scene_.inChannels()));
    painter.save();
    painter.setClipRect(map_.plot, Qt::IntersectClip);
    for (const std::size_t element : pinned()) {
        const ElementAddress address = scene_.address(element);
        if (address.out != place().out || (isPlane() && address.in != place().in)) continue;
        QPointF cell = QPointF(0.5, 0.5);
        if (isPlane()) {
            cell += gridPoint(scene_.kernelAxes(), scene_.state(), element);
        } else { // rows from the bottom, columns from the longest delay
            const auto taken = static_cast<double>(address.in * perInput + std::min(address.tap, perInput - 1));
            const double delay = scene_.delay(scene_.state(), element);
            const double middle = std::floor(static_cast<double>(kernel_.columns) / 2.0);
            cell += QPointF(scene_.hasOffsets() ? delay + middle : static_cast<double>(kernel_.columns) - 1.0 - delay,
                            static_cast<double>(kernel_.rows) - 1.0 - taken);
        }
        const QPointF share((cell.x() - map_.visible.left()) / map_.visible.width(),
                            (cell.y() - map_.visible.top()) / map_.visible.height());
        drawPin(painter, map_.plot.topLeft() + QPointF(share.x() * map_.plot.width(), share.y() * map_.plot.height()),
                3.0, element, colors);
    }
    painter.restore();
}

/// A kernel of a single row: each tap a bar from zero.
void KernelMapPicture::drawTaps(QPainter& painter, const ThemeColors& colors) const {
    const QRectF& plot = map_.plot;
    const Axis height{PartWords::tr("value"), limits_.value, -limits_.value, false,
                      [](double v) { return formatNumber(v, 2); }};
    drawLeftAxis(painter, plot, height, colors, true);
    const double zero = plot.center().y();
    const double width = plot.width() / map_.visible.width();
    painter.save();
    painter.setClipRect(plot, Qt::IntersectClip);
    painter.setPen(QPen(colors.axis, 1.0));
    painter.drawLine(QPointF(plot.left(), zero), QPointF(plot.right(), zero));
    painter.setPen(Qt::NoPen);
    for (std::size_t i = 0; i < kernel_.columns; ++i) {
        const auto value = static_cast<double>(kernel_.values[i]);
        if (!std::isfinite(value)) continue;
        const double x = plot.left() + (static_cast<double>(i) - map_.visible.left()) * width;
        const double tall = value / limits_.value * plot.height() / 2;
        painter.setBrush(QColor::fromRgb(ColorMap::diverging(colors.dark).signedRgb(value, limits_.value)));
        painter.drawRect(QRectF(x + 0.1 * width, zero, 0.8 * width, -tall).normalized());
    }
    painter.restore();
}

void KernelMapPicture::drawResponse(QPainter& painter, const QRectF& box, const ThemeColors& colors) {
    constexpr std::size_t kBins = LayerKernel::kFrequencies;
    drawPartTitle(painter, box, PartWords::tr("Frequency response |H|"), colors);
    const std::size_t across = kernel_.isPlane ? 2 * kBins - 1 : kBins;
    const std::size_t down = kernel_.isPlane ? across : kernel_.rows;
    answer_.plot = inner(painter, box, false, true);
    if (kernel_.isPlane) {
        const double side = std::min(answer_.plot.width(), answer_.plot.height());
        QRectF kept(0, 0, side, side);
        kept.moveCenter(answer_.plot.center());
        answer_.plot = kept;
    }
    if (answer_.plot.width() < 20 || answer_.plot.height() < 20) return;
    answer_.visible = QRectF(0, 0, static_cast<double>(across), static_cast<double>(down));
    const ColorMap& map = ColorMap::magnitude();
    drawValues(painter, answer_.plot,
               valueImage({kernel_.response, down, across, 0.0, limits_.answer, !kernel_.isPlane}, map, colors.dark),
               answer_.visible);
    markRow(painter, answer_, colors);
    drawFrame(painter, answer_.plot, colors);
    if (kernel_.isPlane) {
        const Axis cycles{PartWords::tr("cycles per step across"), -0.5, 0.5, false, {}};
        drawBottomAxis(painter, answer_.plot, cycles, colors);
        drawLeftAxis(painter, answer_.plot, {PartWords::tr("cycles per step down"), -0.5, 0.5, false, {}}, colors);
    } else {
        drawBottomAxis(painter, answer_.plot, frequencyAxis(), colors);
        drawLeftAxis(painter, answer_.plot, rowAxis(answer_.visible), colors);
    }
    if (colorBarRoom(painter, box.width()) <= 0.0)
        drawColorLine(painter, box, answer_.plot, colorEnds(0.0, limits_.answer), colors);
    else
        drawColorBar(painter, colorBarBeside(answer_.plot), map,
                     {PartWords::tr("|H|"), 0.0, limits_.answer, false, [](double v) { return formatNumber(v, 2); }},
                     colors);
}

void KernelMapPicture::drawCurve(QPainter& painter, const QRectF& box, const ThemeColors& colors) {
    constexpr std::size_t kBins = LayerKernel::kFrequencies;
    curve_.plot = inner(painter, box, false, false);
    if (curve_.plot.width() < 20 || curve_.plot.height() < 20) return;
    const bool rows = !kernel_.isPlane && kernel_.rows > 1;
    QStringList titles{PartWords::tr("Frequency response |H|")};
    if (kernel_.isPlane) titles = {PartWords::tr("Response, mean over directions"), PartWords::tr("Mean response")};
    if (rows) {
        const QString row = rowName(chosenRow());
        titles = {PartWords::tr("Response: %1, and the mean (grey)").arg(row),
                  PartWords::tr("%1; grey: mean").arg(row)};
    }
    drawPartTitle(painter, box, fittingPartTitle(painter, titles, box.width()), colors);
    drawLeftAxis(painter, curve_.plot,
                 {PartWords::tr("|H|"), limits_.curve, 0.0, false, [](double v) { return formatNumber(v, 2); }}, colors,
                 true);
    drawBottomAxis(painter, curve_.plot, frequencyAxis(), colors, true);
    painter.save();
    painter.setClipRect(curve_.plot.adjusted(-1, -1, 1, 1), Qt::IntersectClip);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(rows ? colors.subtle : colors.accent, rows ? 1.4 : 2.0));
    painter.drawPolyline(curveOf(kernel_.mean, curve_.plot, limits_.curve));
    if (rows) {
        painter.setPen(QPen(colors.accent, 2.0));
        painter.drawPolyline(
            curveOf(std::span(kernel_.response).subspan(chosenRow() * kBins, kBins), curve_.plot, limits_.curve));
    }
    painter.restore();
    drawFrame(painter, curve_.plot, colors);
}

} // namespace dclscope

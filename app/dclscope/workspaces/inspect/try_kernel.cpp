// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/inspect/try_kernel.h"

#include "core/base/text.h"
#include "widgets/style/format.h"
#include "widgets/views/axes.h"
#include "widgets/views/value_map.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr double kMapGap = 8.0;
constexpr double kRowsAspect = 0.9;  ///< height by width of kernels along one axis
constexpr double kLastNumber = 12.0; ///< half of it stands past the plot
constexpr double kCurveHeight = 128.0;

double peakOf(std::span<const float> values) {
    double most = 0.0;
    for (const float value : values)
        if (std::isfinite(value)) most = std::max(most, std::fabs(static_cast<double>(value)));
    return most;
}

/// The next of 1, 2, 5, 10, ...: an axis that ends there has a number at its end.
double roundedUp(double value) {
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    for (const double step : {1.0, 2.0, 5.0})
        if (value <= step * power) return step * power;
    return 10.0 * power;
}

double mapWidth(double width) { return (width - 2.0 * kMapGap) / 3.0; }

} // namespace

TryKernel::TryKernel(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Dense kernel before and after the edits"));
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void TryKernel::show(const std::shared_ptr<const Run>& run, std::size_t snapshot,
                     const std::shared_ptr<const Run>& edited, const TriedPlace& place) {
    const int before = heightForWidth(width());
    if (!pair_.show(run, snapshot, edited, place)) return;
    describe();
    if (heightForWidth(width()) != before) updateGeometry();
    update();
}

/// What the picture says, for those who do not see it.
void TryKernel::describe() {
    if (pair_.empty()) return setAccessibleDescription(QString::fromStdString(printable(pair_.problem(), 300)));
    const QString size = tr("%1 by %2 values").arg(pair_.before().rows).arg(pair_.before().columns);
    setAccessibleDescription(
        pair_.differs() ? tr("%1; the largest change is %2").arg(size, formatNumber(peakOf(pair_.difference())))
                        : tr("%1; the edits do not change it").arg(size));
}

double TryKernel::mapHeight(double width) const {
    const double each = mapWidth(width);
    if (!pair_.before().isPlane) return pair_.before().rows == 1 ? 0.4 * each : kRowsAspect * each;
    return each * static_cast<double>(pair_.before().rows) / static_cast<double>(pair_.before().columns);
}

int TryKernel::heightForWidth(int width) const {
    const int line = fontMetrics().height();
    if (pair_.empty()) return 4 * line;
    return static_cast<int>(std::lround(mapHeight(width) + kCurveHeight)) + 3 * line + 16;
}

void TryKernel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(readableFont(font()));
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors& colors = Theme::instance().colors();
    maps_ = {};
    if (pair_.empty()) {
        const QString why = QString::fromStdString(printable(pair_.problem(), 300));
        return drawSentence(painter, rect(), colors,
                            why.isEmpty() ? tr("Choose a layer to see its kernel.")
                                          : tr("This layer shows no kernel: %1.").arg(why));
    }
    const double line = partTitleHeight(painter);
    const double each = mapWidth(width());
    const double limit = std::max(peakOf(pair_.before().values), peakOf(pair_.after().values));
    const double change = peakOf(pair_.difference());
    const std::array<std::span<const float>, 3> values{pair_.before().values, pair_.after().values, pair_.difference()};
    const std::array titles{tr("Before"), tr("After"), tr("Difference")};
    for (std::size_t i = 0; i < 3; ++i) {
        const double left = static_cast<double>(i) * (each + kMapGap);
        drawPartTitle(painter, {left, 0.0, each, line}, titles[i], colors);
        maps_[i] = QRectF(left, line, each, mapHeight(width()));
        drawMap(painter, maps_[i], values[i], i == 2 ? change : limit, colors);
    }
    const double below = line + mapHeight(width()) + 2.0;
    painter.setPen(colors.subtle);
    painter.drawText(QRectF(0.0, below, width(), line), Qt::AlignLeft | Qt::AlignVCenter,
                     pair_.differs()
                         ? tr("Colours to ±%1; difference to ±%2").arg(formatNumber(limit), formatNumber(change))
                         : tr("Colours to ±%1; no edit changes it").arg(formatNumber(limit)));
    drawResponses(painter, QRectF(0.0, below + line + 4.0, width(), kCurveHeight + line), colors);
}

void TryKernel::drawMap(QPainter& painter, const QRectF& box, std::span<const float> values, double limit,
                        const ThemeColors& colors) const {
    const LayerKernel& kernel = pair_.before();
    const double high = limit > 0.0 ? limit : 1.0;
    const QImage dots = valueImage({values, kernel.rows, kernel.columns, -high, high, !kernel.isPlane},
                                   ColorMap::diverging(colors.dark), colors.dark);
    drawValues(painter, box, dots, QRectF(0, 0, static_cast<double>(kernel.columns), static_cast<double>(kernel.rows)));
    drawFrame(painter, box, colors);
}

/// One row where one stands out: the mean over hundreds of inputs would hide it.
std::span<const float> TryKernel::responseOf(const LayerKernel& kernel) const {
    if (!pair_.changedRow()) return kernel.mean;
    return std::span(kernel.response)
        .subspan(*pair_.changedRow() * LayerKernel::kFrequencies, LayerKernel::kFrequencies);
}

QString TryKernel::responseTitle() const {
    if (pair_.before().isPlane) return tr("Response, mean over directions");
    return pair_.changedRow() ? tr("Response of row %1, changed most").arg(*pair_.changedRow())
                              : tr("Response, mean over inputs");
}

void TryKernel::drawResponses(QPainter& painter, const QRectF& box, const ThemeColors& colors) const {
    const double line = partTitleHeight(painter);
    drawPartTitle(painter, box, responseTitle(), colors);
    const AxisRoom room = axisRoom(painter);
    const QRectF plot = box.adjusted(room.left, line + 2.0, -kLastNumber, -room.bottom);
    if (plot.height() < 20 || plot.width() < 20) return;
    const std::span<const float> before = responseOf(pair_.before());
    const std::span<const float> after = responseOf(pair_.after());
    const double high = roundedUp(std::max({peakOf(before), peakOf(after), 1e-9}));
    drawLeftAxis(painter, plot, {tr("|H|"), high, 0.0, false, [](double v) { return formatNumber(v, 2); }}, colors,
                 true);
    drawBottomAxis(painter, plot, {tr("cycles per step"), 0.0, 0.5, false, {}}, colors);
    painter.save();
    painter.setClipRect(plot.adjusted(-1, -1, 1, 1));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.subtle, 1.6, Qt::DashLine));
    painter.drawPolyline(curveOf(before, plot, high));
    painter.setPen(QPen(colors.accent, 1.8));
    painter.drawPolyline(curveOf(after, plot, high));
    painter.restore();
    drawFrame(painter, plot, colors);
    painter.setPen(colors.subtle);
    painter.drawText(box, Qt::AlignLeft | Qt::AlignBottom,
                     std::equal(before.begin(), before.end(), after.begin(), after.end()) ? tr("unchanged")
                                                                                          : tr("dashed: before"));
}

QString TryKernel::readingAt(const QPointF& where) const {
    const LayerKernel& kernel = pair_.before();
    for (const QRectF& map : maps_) {
        if (map.isEmpty() || !map.contains(where)) continue;
        const auto along = [](double share, std::size_t count) {
            return std::min(count - 1, static_cast<std::size_t>(std::max(0.0, share * static_cast<double>(count))));
        };
        std::size_t row = along((where.y() - map.top()) / map.height(), kernel.rows);
        const std::size_t column = along((where.x() - map.left()) / map.width(), kernel.columns);
        if (!kernel.isPlane) row = kernel.rows - 1 - row;
        const std::size_t at = row * kernel.columns + column;
        const auto number = [at](const std::vector<float>& values) {
            return formatNumber(static_cast<double>(values[at]));
        };
        return tr("kernel row %1, column %2 · before %3 · after %4 · difference %5")
            .arg(row)
            .arg(column)
            .arg(number(kernel.values), number(pair_.after().values), number(pair_.difference()));
    }
    return {};
}

void TryKernel::mouseMoveEvent(QMouseEvent* event) { emit hovered(readingAt(event->position())); }

void TryKernel::leaveEvent(QEvent*) { emit hovered({}); }

} // namespace dclscope

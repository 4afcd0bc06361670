// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/comparison_kernel.h"

#include "core/base/error.h"
#include "widgets/style/format.h"
#include "widgets/views/axes.h"
#include "widgets/views/value_map.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr double kKernelEdge = 14.0;
constexpr double kMapShare = 0.62; ///< of the height
constexpr double kBesideAspect = 1.6;

struct KernelPairWords {
    Q_DECLARE_TR_FUNCTIONS(dclscope::ComparisonKernel)
};

bool isAlike(const LayerKernel& a, const LayerKernel& b) {
    return !a.empty() && a.isPlane == b.isPlane && a.rows == b.rows && a.columns == b.columns;
}

} // namespace

ComparisonKernel::ComparisonKernel(const KernelMapPicture& a, const KernelMapPicture& b)
    : ComparisonDifference(a, b), first_(a), second_(b) {}

bool ComparisonKernel::suits(const KernelMapPicture& a, const KernelMapPicture& b) {
    return isAlike(a.kernel(), b.kernel());
}

void ComparisonKernel::look(const ViewState&) { limit_ = 0.0; }

QString ComparisonKernel::caption() const { return KernelPairWords::tr("B less A: the dense kernels"); }

std::vector<float> ComparisonKernel::difference() const {
    if (!suits(first_, second_)) return {};
    std::vector<float> values = second_.kernel().values;
    for (std::size_t i = 0; i < values.size(); ++i) values[i] -= first_.kernel().values[i];
    return values;
}

/// Over the beginnings and ends of both trainings, so that a run beside its own beginning has colours, too; beside a
/// single moment, as a run's edited self is one, of what is shown.
double ComparisonKernel::limit() const {
    double limit = 0.0;
    const auto widen = [&limit](const std::vector<float>& a, const std::vector<float>& b) {
        for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
            if (const double apart = std::fabs(static_cast<double>(b[i]) - static_cast<double>(a[i]));
                std::isfinite(apart))
                limit = std::max(limit, apart);
    };
    const std::vector<double>& epochsA = first_.epochs();
    const std::vector<double>& epochsB = second_.epochs();
    widen(first_.kernel().values, second_.kernel().values);
    if (epochsB.size() < 2) return limit > 0.0 ? limit : first_.limits().value;
    try {
        const LayerKernel firstA = first_.kernelAt(epochsA.front());
        const LayerKernel lastA = first_.kernelAt(epochsA.back());
        const LayerKernel lastB = second_.kernelAt(epochsB.back());
        widen(lastA.values, lastB.values);
        widen(firstA.values, lastB.values);
        widen(lastA.values, second_.kernelAt(epochsB.front()).values);
    } catch (const Error&) {
        // An epoch without a kernel has none to be measured; what is drawn was.
    }
    return limit > 0.0 ? limit : first_.limits().value;
}

void ComparisonKernel::draw(QPainter& painter, const QRectF& area, const ThemeColors& colors, const ViewZoom& zoom) {
    plotRect_ = curves_ = {};
    if (!suits(first_, second_))
        return drawSentence(painter, area, colors, KernelPairWords::tr("The two kernels are of different sizes."));
    const QRectF page = area.adjusted(kKernelEdge, kKernelEdge / 2, -kKernelEdge, -kKernelEdge / 2);
    if (page.width() > kBesideAspect * page.height()) {
        const double half = (page.width() - kKernelEdge) / 2.0;
        drawMap(painter, {page.topLeft(), QSizeF(half, page.height())}, colors, zoom);
        drawCurves(painter, page.adjusted(half + kKernelEdge, 0, 0, 0), colors);
    } else {
        drawMap(painter, {page.topLeft(), QSizeF(page.width(), kMapShare * page.height())}, colors, zoom);
        drawCurves(painter, page.adjusted(0, kMapShare * page.height() + kKernelEdge / 2, 0, 0), colors);
    }
}

void ComparisonKernel::drawMap(QPainter& painter, const QRectF& box, const ThemeColors& colors, const ViewZoom& zoom) {
    const LayerKernel& kernel = first_.kernel();
    const QSizeF cells(static_cast<double>(kernel.columns), static_cast<double>(kernel.rows));
    const AxisRoom room = axisRoom(painter);
    const double bar = colorBarRoom(painter, box.width());
    QRectF plot = box.adjusted(room.left, 4.0, -bar, -room.bottom - colorLineRoom(painter, box.width()));
    if (plot.width() < 20 || plot.height() < 20) return;
    if (kernel.isPlane) {
        QRectF square(QPointF(), cells * std::min(plot.width() / cells.width(), plot.height() / cells.height()));
        square.moveCenter(plot.center());
        plot = square;
    }
    plotRect_ = plot;
    const bool moved = second_.epochs().size() < 2 && first_.scene().epoch() != measuredAt_;
    if (!(limit_ > 0.0) || moved) limit_ = limit();
    measuredAt_ = first_.scene().epoch();
    visible_ = visiblePart(zoom, QRectF(QPointF(), cells));
    const ColorMap& map = ColorMap::diverging(colors.dark);
    const std::vector<float> values = difference();
    drawValues(painter, plot,
               valueImage({values, kernel.rows, kernel.columns, -limit_, limit_, !kernel.isPlane}, map, colors.dark),
               visible_);
    drawFrame(painter, plot, colors);
    drawBottomAxis(painter, plot, first_.tapAxis(visible_), colors);
    drawLeftAxis(painter, plot, first_.rowAxis(visible_), colors);
    if (bar <= 0.0)
        drawColorLine(painter, box, plot, colorEnds(-limit_, limit_), colors);
    else
        drawColorBar(painter, colorBarBeside(plot), map,
                     {KernelPairWords::tr("value, B less A"), -limit_, limit_, false,
                      [](double v) { return formatNumber(v, 2); }},
                     colors);
}

void ComparisonKernel::drawCurves(QPainter& painter, const QRectF& box, const ThemeColors& colors) {
    const AxisRoom room = axisRoom(painter);
    const QRectF plot = box.adjusted(room.left, partTitleHeight(painter), -8.0, -room.bottom);
    if (plot.width() < 20 || plot.height() < 20) return;
    curves_ = plot;
    const QString title = first_.kernel().isPlane ? KernelPairWords::tr("Responses of A and B, mean over directions")
                                                  : KernelPairWords::tr("Responses of A and B, mean over inputs");
    drawPartTitle(painter, box, title, colors);
    const double most = first_.limits().curve;
    drawLeftAxis(painter, plot,
                 {KernelPairWords::tr("|H|"), most, 0.0, false, [](double v) { return formatNumber(v, 2); }}, colors,
                 true);
    drawBottomAxis(painter, plot, first_.frequencyAxis(), colors, true);
    painter.save();
    painter.setClipRect(plot.adjusted(-1, -1, 1, 1), Qt::IntersectClip);
    painter.setBrush(Qt::NoBrush);
    const auto draw = [&](const KernelMapPicture& side, const QColor& color) {
        painter.setPen(QPen(color, 2.0));
        painter.drawPolyline(curveOf(side.kernel().mean, plot, most));
    };
    draw(first_, firstSideColor(colors));
    draw(second_, secondSideColor(colors));
    painter.restore();
    drawFrame(painter, plot, colors);
}

QString ComparisonKernel::readingAt(const QPointF& where) const {
    const LayerKernel& kernel = first_.kernel();
    if (plotRect_.isEmpty() || !plotRect_.contains(where) || visible_.isEmpty()) return {};
    const auto along = [](double share, double from, double size, std::size_t count) {
        return static_cast<std::size_t>(std::clamp(from + share * size, 0.0, static_cast<double>(count) - 1.0));
    };
    const std::size_t column =
        along((where.x() - plotRect_.left()) / plotRect_.width(), visible_.left(), visible_.width(), kernel.columns);
    std::size_t row =
        along((where.y() - plotRect_.top()) / plotRect_.height(), visible_.top(), visible_.height(), kernel.rows);
    if (!kernel.isPlane) row = kernel.rows - 1 - row;
    const std::vector<float> values = difference();
    if (values.empty()) return {};
    const auto value = static_cast<double>(values[row * kernel.columns + column]);
    return KernelPairWords::tr("kernel %1").arg((value > 0.0 ? QStringLiteral("+") : QString()) + formatNumber(value));
}

} // namespace dclscope

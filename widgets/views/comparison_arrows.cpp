// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/comparison_arrows.h"

#include "widgets/style/format.h"
#include "widgets/views/axes.h"
#include "widgets/views/delay_axis.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr std::size_t kClearArrows = 400; ///< up to so many have heads and dots
constexpr double kStrongArrows = 120.0;   ///< up to about so many are drawn at full strength
constexpr double kShortestArrow = 0.6;    ///< in units of the painter; below it a dot says that nothing moved
constexpr double kHead = 5.0;
constexpr double kNearArrow = 14.0;
constexpr double kArrowMargin = 14.0;

struct ArrowWords {
    Q_DECLARE_TR_FUNCTIONS(dclscope::ComparisonArrows)
};

double lengthOf(const QPointF& way) { return std::hypot(way.x(), way.y()); }

} // namespace

ComparisonArrows::ComparisonArrows(const Picture& a, const Picture& b, CentreOf centreInA, CentreOf centreInB)
    : ComparisonDifference(a, b), centreInA_(std::move(centreInA)), centreInB_(std::move(centreInB)) {}

/// Asked before the first draw(), when both sides have been painted.
QString ComparisonArrows::caption() const {
    std::size_t drawn = 0;
    const std::size_t elements = std::min(a().scene().state().count(), b().scene().state().count());
    for (std::size_t i = 0; i < elements && drawn <= kClearArrows; ++i)
        if (centreInA_(i) && centreInB_(i)) ++drawn;
    return drawn <= kClearArrows ? ArrowWords::tr("from A to B, an arrow per element")
                                 : ArrowWords::tr("from A to B (dot), a line per element");
}

QPointF ComparisonArrows::inPlot(const QPointF& point, const QRectF& plot) const {
    return {plotRect_.left() + (point.x() - plot.left()) / plot.width() * plotRect_.width(),
            plotRect_.top() + (point.y() - plot.top()) / plot.height() * plotRect_.height()};
}

void ComparisonArrows::collect() {
    arrows_.clear();
    const std::size_t elements = std::min(a().scene().state().count(), b().scene().state().count());
    for (std::size_t i = 0; i < elements; ++i) {
        const auto from = centreInA_(i);
        const auto to = centreInB_(i);
        if (!from || !to) continue;
        const Arrow arrow{i, inPlot(*from, a().plotRect()), inPlot(*to, b().plotRect())};
        if (std::isfinite(lengthOf(arrow.to - arrow.from))) arrows_.push_back(arrow);
    }
}

void ComparisonArrows::draw(QPainter& painter, const QRectF& area, const ThemeColors& colors, const ViewZoom&) {
    const QRectF model = a().plotRect();
    plotRect_ = {};
    if (model.isEmpty() || b().plotRect().isEmpty()) return;
    QRectF inside = area;
    if (a().hasAxes()) {
        const AxisRoom room = axisRoom(painter);
        inside.adjust(kArrowMargin + room.left, kArrowMargin, -kArrowMargin, -kArrowMargin / 2 - room.bottom);
    }
    if (inside.width() < 20 || inside.height() < 20) return;
    // As large as its neighbours, where they are as large as they can be.
    const double fit = std::min({1.0, inside.width() / model.width(), inside.height() / model.height()});
    const QSizeF size = model.size() * fit;
    plotRect_ = QRectF(inside.center() - QPointF(size.width() / 2, size.height() / 2), size);
    collect();
    if (a().hasAxes()) a().drawAxesAt(painter, plotRect_, colors);
    painter.save();
    painter.setClipRect(plotRect_.adjusted(-1, -1, 1, 1), Qt::IntersectClip);
    drawFrame(painter, colors);
    painter.setClipRect(plotRect_, Qt::IntersectClip);
    // Many arrows over one another become a cloud, in which long ones are seen.
    const auto many = static_cast<double>(std::max<std::size_t>(1, arrows_.size()));
    const double strength = std::clamp(std::sqrt(kStrongArrows / many), 0.07, 0.9);
    raster_.run(painter, plotRect_, [&](SoftPainter& canvas) {
        for (const Arrow& arrow : arrows_) paintArrow(canvas, arrow, colors, strength);
    });
    if (cursor_)
        if (const Arrow* chosen = arrowAt(*cursor_)) {
            painter.setPen(QPen(colors.text, 2.2, Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(chosen->from, chosen->to);
        }
    painter.restore();
}

void ComparisonArrows::drawFrame(QPainter& painter, const ThemeColors& colors) const {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.axis, 1.0));
    const QRectF frame = a().frameRect(); // of a grid the grid itself, as in the picture of A
    painter.drawRect(QRectF(inPlot(frame.topLeft(), a().plotRect()), inPlot(frame.bottomRight(), a().plotRect())));
}

void ComparisonArrows::paintArrow(SoftPainter& canvas, const Arrow& arrow, const ThemeColors& colors,
                                  double strength) const {
    const QPointF way = arrow.to - arrow.from;
    const double length = lengthOf(way);
    const QRgb end = secondSideColor(colors).rgb();
    const bool clear = arrows_.size() <= kClearArrows;
    if (length > kShortestArrow) canvas.tail(arrow.from, arrow.to, clear ? 1.4 : 1.0, colors.subtle.rgb(), strength);
    if (!clear) {
        canvas.disc(arrow.to, 1.1, end, std::min(1.0, 1.6 * strength), end, 0.0);
        return;
    }
    canvas.disc(arrow.from, 1.8, firstSideColor(colors).rgb(), 0.95, firstSideColor(colors).rgb(), 0.0);
    if (length < kHead) {
        canvas.disc(arrow.to, 1.8, end, 0.95, end, 0.0);
        return;
    }
    const QPointF along = way / length;
    const QPointF across(-along.y(), along.x());
    for (const double side : {-0.55, 0.55})
        canvas.tail(arrow.to - kHead * along + side * kHead * across, arrow.to, 1.8, end, 0.95);
}

const ComparisonArrows::Arrow* ComparisonArrows::arrowAt(const QPointF& where) const {
    const Arrow* nearest = nullptr;
    double best = kNearArrow;
    for (const Arrow& arrow : arrows_) {
        const double distance = std::min(lengthOf(arrow.to - where), lengthOf(arrow.from - where));
        if (distance >= best) continue;
        best = distance;
        nearest = &arrow;
    }
    return nearest;
}

QString ComparisonArrows::readingAt(const QPointF& where) const {
    const Arrow* arrow = arrowAt(where);
    if (arrow == nullptr) return {};
    const LayerScene& first = a().scene();
    const LayerScene& second = b().scene();
    const ElementAddress address = first.address(arrow->element);
    QString text = ArrowWords::tr("out %1, in %2, element %3").arg(address.out).arg(address.in).arg(address.element);
    if (learnedAxes(first.layer()->kind.value) == 1)
        return text + ArrowWords::tr(" · from %1 to %2")
                          .arg(delayText(first, first.delay(first.state(), arrow->element)),
                               delayText(second, second.delay(second.state(), arrow->element)));
    QStringList steps;
    double squared = 0.0;
    const std::size_t n = first.state().count();
    for (std::size_t axis = 0; axis < first.state().positions.size() / n; ++axis) {
        const double moved = static_cast<double>(second.state().positions[axis * n + arrow->element]) -
                             static_cast<double>(first.state().positions[axis * n + arrow->element]);
        squared += moved * moved;
        steps << QStringLiteral("%1 %2").arg(axisWord(*first.layer(), axis), formatFixed(moved, 2));
    }
    return text + ArrowWords::tr(" · moved %1 steps (%2)")
                      .arg(formatFixed(std::sqrt(squared), 2), steps.join(QStringLiteral(", ")));
}

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/comparison_coincidence.h"

#include "widgets/style/format.h"
#include "widgets/views/axes.h"
#include "widgets/views/value_map.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr double kHeardMargin = 14.0;
constexpr double kGivenShare = 0.55;  ///< of the height
constexpr double kFullStrength = 0.6; ///< of the largest difference

struct HeardPairWords {
    Q_DECLARE_TR_FUNCTIONS(dclscope::ComparisonCoincidence)
};

} // namespace

ComparisonCoincidence::ComparisonCoincidence(const CoincidencePicture& a, const CoincidencePicture& b)
    : ComparisonDifference(a, b), first_(a), second_(b) {}

QString ComparisonCoincidence::caption() const {
    return HeardPairWords::tr("B less A: what arrives, and both membranes");
}

bool ComparisonCoincidence::isThere() const {
    const Coincidence* a = first_.coincidence();
    const Coincidence* b = second_.coincidence();
    return a != nullptr && b != nullptr && a->problem.empty() && b->problem.empty() && a->inputs == b->inputs;
}

std::size_t ComparisonCoincidence::steps() const { return std::max(first_.steps(), second_.steps()); }

std::vector<float> ComparisonCoincidence::difference() const {
    if (!isThere()) return {};
    const std::size_t inputs = first_.coincidence()->inputs;
    std::vector<float> values(inputs * steps());
    const auto add = [&](const CoincidencePicture& side, float sign) {
        const std::vector<float> given = side.given();
        for (std::size_t i = 0; i < given.size(); ++i)
            values[i / side.steps() * steps() + i % side.steps()] += sign * given[i];
    };
    add(second_, 1.0F);
    add(first_, -1.0F);
    return values;
}

double ComparisonCoincidence::xOf(double step) const {
    return membranes_.left() + (step - visible_.left()) / visible_.width() * membranes_.width();
}

void ComparisonCoincidence::draw(QPainter& painter, const QRectF& area, const ThemeColors& colors,
                                 const ViewZoom& zoom) {
    plotRect_ = membranes_ = {};
    if (!isThere())
        return drawSentence(painter, area, colors,
                            HeardPairWords::tr("There is no difference to draw: one of the two does not hear this, or "
                                               "hears other inputs."));
    const AxisRoom room = axisRoom(painter);
    bar_ = colorBarRoom(painter, area.width());
    const double ends = colorLineRoom(painter, area.width());
    const QRectF page = area.adjusted(kHeardMargin + room.left, kHeardMargin / 2, -kHeardMargin - bar_,
                                      -kHeardMargin / 2 - room.bottom - ends);
    const double title = partTitleHeight(painter);
    const double free = page.height() - title - kHeardMargin;
    if (page.width() < 40 || free < 60) return;
    plotRect_ = QRectF(page.topLeft(), QSizeF(page.width(), kGivenShare * free));
    membranes_ = QRectF(QPointF(page.left(), plotRect_.bottom() + kHeardMargin + title), page.bottomRight());
    visible_ = visiblePart(zoom, QRectF(-0.5, 0.0, static_cast<double>(std::max<std::size_t>(1, steps())), 1.0));
    drawMap(painter, colors);
    drawPartTitle(painter, QRectF(page.left(), membranes_.top() - title, page.width(), title),
                  HeardPairWords::tr("Membranes of A and B, and their spikes"), colors);
    drawMembranes(painter, colors);
    if (ends > 0.0) drawColorLine(painter, area, membranes_, colorEnds(-limit_, limit_), colors);
}

void ComparisonCoincidence::drawMap(QPainter& painter, const ThemeColors& colors) {
    const std::vector<float> values = difference();
    const std::size_t inputs = first_.coincidence()->inputs;
    limit_ = 0.0;
    for (const float value : values) limit_ = std::max(limit_, kFullStrength * std::fabs(static_cast<double>(value)));
    if (!(limit_ > 0.0)) limit_ = 1.0;
    const ColorMap& map = ColorMap::diverging(colors.dark);
    const QImage dots = valueImage({values, inputs, steps(), -limit_, limit_, true}, map, colors.dark);
    painter.save();
    painter.setClipRect(plotRect_, Qt::IntersectClip);
    drawValues(painter, plotRect_, dots,
               QRectF(visible_.left() + 0.5, 0.0, visible_.width(), static_cast<double>(inputs)));
    painter.restore();
    drawFrame(painter, plotRect_, colors);
    drawLeftAxis(painter, plotRect_, {HeardPairWords::tr("input"), static_cast<double>(inputs) - 0.5, -0.5, true, {}},
                 colors);
    if (bar_ > 0.0)
        drawColorBar(painter, colorBarBeside(plotRect_), map,
                     {HeardPairWords::tr("weight × input, B less A"), -limit_, limit_, false,
                      [](double v) { return formatNumber(v, 2); }},
                     colors);
}

void ComparisonCoincidence::drawMembranes(QPainter& painter, const ThemeColors& colors) const {
    painter.save();
    painter.setClipRect(membranes_.adjusted(-1, -1, 1, 1), Qt::IntersectClip);
    drawMembrane(painter, first_, firstSideColor(colors));
    drawMembrane(painter, second_, secondSideColor(colors));
    painter.restore();
    drawFrame(painter, membranes_, colors);
    drawLeftAxis(painter, membranes_,
                 {HeardPairWords::tr("membrane"), first_.membraneRange().high, first_.membraneRange().low, false,
                  [](double v) { return formatNumber(v, 2); }},
                 colors);
    const double step = first_.scene().timeStepMs().value_or(0.0);
    const double unit = step > 0.0 ? step : 1.0;
    drawBottomAxis(painter, membranes_,
                   {step > 0.0 ? HeardPairWords::tr("time (ms)") : HeardPairWords::tr("time (steps)"),
                    visible_.left() * unit,
                    visible_.right() * unit,
                    false,
                    {}},
                   colors);
}

/// Its threshold dashed, its spikes as discs.
void ComparisonCoincidence::drawMembrane(QPainter& painter, const CoincidencePicture& side, const QColor& color) const {
    const Coincidence& heard = *side.coincidence();
    const auto range = first_.membraneRange();
    const auto yOf = [&](double value) {
        return membranes_.bottom() - (value - range.low) / (range.high - range.low) * membranes_.height();
    };
    if (heard.fires) {
        const double y = yOf(static_cast<double>(heard.threshold));
        painter.setPen(QPen(color, 1.0, Qt::DashLine));
        painter.drawLine(QPointF(membranes_.left(), y), QPointF(membranes_.right(), y));
    }
    QPolygonF curve;
    for (std::size_t t = 0; t < heard.charged.size(); ++t) {
        curve.append({xOf(static_cast<double>(t)), yOf(static_cast<double>(heard.charged[t]))});
        if (heard.spikes[t] != 0) curve.append({xOf(static_cast<double>(t)), yOf(0.0)});
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, 1.6));
    painter.drawPolyline(curve);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    for (std::size_t t = 0; t < heard.spikes.size(); ++t)
        if (heard.spikes[t] != 0)
            painter.drawEllipse(QPointF(xOf(static_cast<double>(t)), yOf(static_cast<double>(heard.charged[t]))), 3.2,
                                3.2);
}

QString ComparisonCoincidence::stepText(std::size_t step) const {
    const double ms = first_.scene().timeStepMs().value_or(0.0);
    return ms > 0.0 ? formatWithUnit(static_cast<double>(step) * ms, QStringLiteral("ms"), 4)
                    : HeardPairWords::tr("step %1").arg(step);
}

QString ComparisonCoincidence::readingAt(const QPointF& where) const {
    if (plotRect_.isEmpty() || !plotRect_.contains(where) || !isThere()) return {};
    const std::size_t inputs = first_.coincidence()->inputs;
    const double exact = visible_.left() + (where.x() - plotRect_.left()) / plotRect_.width() * visible_.width();
    const auto step = static_cast<std::size_t>(std::clamp(std::lround(exact), 0L, static_cast<long>(steps()) - 1));
    const double share = (plotRect_.bottom() - where.y()) / plotRect_.height();
    const auto input =
        std::min(inputs - 1, static_cast<std::size_t>(std::max(0.0, share) * static_cast<double>(inputs)));
    const auto value = static_cast<double>(difference()[input * steps() + step]);
    return HeardPairWords::tr("input %1 · %2 · %3")
        .arg(input)
        .arg(stepText(step), (value > 0.0 ? QStringLiteral("+") : QString()) + formatNumber(value));
}

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
// The three parts of CoincidencePicture: what is sent, what arrives, and the membrane.
#include "core/base/text.h"
#include "widgets/style/format.h"
#include "widgets/views/axes.h"
#include "widgets/views/coincidence_picture.h"
#include "widgets/views/value_map.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr double kHeardEdge = 14.0;
constexpr double kTopShare = 0.35;     ///< of the height, for each part of inputs
constexpr double kArrivedShare = 0.55; ///< where there is one such part alone
constexpr double kLeastPart = 34.0;
constexpr double kLargestArrival = 4.5;
constexpr double kDenseSpikes = 6.0; ///< lines that stand nearer would hide what comes together between them
constexpr double kSpikeTick = 5.0;
constexpr double kLeastForEnds = 260.0; ///< height of a picture that has room for a line with the ends of its colours

struct HeardWords {
    Q_DECLARE_TR_FUNCTIONS(dclscope::CoincidencePicture)
};

} // namespace

void CoincidencePicture::placeParts(QPainter& painter, const QRectF& area) {
    const AxisRoom room = axisRoom(painter);
    const double title = partTitleHeight(painter);
    const double line = QFontMetricsF(painter.font()).height() + 4.0;
    bar_ = colorBarRoom(painter, area.width());
    ends_ = area.height() < kLeastForEnds ? 0.0 : colorLineRoom(painter, area.width());
    const QRectF page = area.adjusted(kHeardEdge + room.left, kHeardEdge / 2 + line, -kHeardEdge - bar_,
                                      -kHeardEdge / 2 - room.bottom - ends_);
    const double gap = 6.0;
    double free = page.height() - 3 * title - 2 * gap;
    sent_ = QRectF(page.left(), page.top() + title, page.width(), kTopShare * free);
    if (sent_.height() < kLeastPart) { // what arrives says more than what was sent
        sent_ = {};
        free = page.height() - 2 * title - gap;
    }
    const double above = sent_.isEmpty() ? page.top() : sent_.bottom() + gap;
    arrived_ = QRectF(page.left(), above + title, page.width(), (sent_.isEmpty() ? kArrivedShare : kTopShare) * free);
    membrane_ = QRectF(QPointF(page.left(), arrived_.bottom() + gap + title), page.bottomRight());
    plotRect_ = page;
}

void CoincidencePicture::draw(QPainter& painter, const QRectF& area, const ThemeColors& colors, const ViewZoom& zoom) {
    placeParts(painter, area);
    if (membrane_.width() < 40 || membrane_.height() < 12) {
        plotRect_ = {};
        return;
    }
    visible_ = visiblePart(zoom, QRectF(-0.5, 0.0, static_cast<double>(std::max<std::size_t>(1, steps())), 1.0));
    drawWords(painter, area.right() - kHeardEdge / 2, area.top() + kHeardEdge / 2, colors);
    drawSent(painter, colors);
    drawArrived(painter, colors);
    drawMembrane(painter, colors);
    drawSpikeTimes(painter, colors);
    if (cursor_ && plotRect_.contains(*cursor_)) {
        painter.setPen(QPen(colors.subtle, 1.0, Qt::DotLine));
        painter.drawLine(QPointF(cursor_->x(), plotRect_.top()), QPointF(cursor_->x(), membrane_.bottom()));
    }
}

/// What is heard, and the titles of the parts; shorter where there is little room.
/// @param right  where they must end
void CoincidencePicture::drawWords(QPainter& painter, double right, double top, const ThemeColors& colors) const {
    const double width = right - plotRect_.left();
    painter.save();
    painter.setPen(colors.subtle);
    const QFontMetricsF metrics(painter.font());
    QStringList sayings{HeardWords::tr("Hears %1.").arg(heardText())};
    if (!found_->heard.empty())
        for (const QString& words :
             {HeardWords::tr("The network takes it for “%1” (%2 %)."), HeardWords::tr("Taken for “%1” (%2 %).")})
            sayings << words.arg(QString::fromStdString(printable(found_->heard)),
                                 formatNumber(100.0 * found_->share, 2));
    const auto fits = [&](const QString& words) { return metrics.horizontalAdvance(words) <= width; };
    const auto longest = std::find_if(sayings.begin(), sayings.end(), fits);
    const QString heard = longest != sayings.end() ? *longest : sayings.back();
    painter.drawText(QRectF(plotRect_.left(), top, width, metrics.height()), Qt::AlignLeft | Qt::AlignTop,
                     metrics.elidedText(heard, Qt::ElideRight, width));
    painter.restore();
    const double height = partTitleHeight(painter);
    const QFontMetricsF bold(partTitleFont(painter));
    const auto title = [&](const QRectF& part, const QString& text, const QString& shorter) {
        drawPartTitle(painter, QRectF(part.left(), part.top() - height, width, height),
                      bold.horizontalAdvance(text) > width ? shorter : text, colors);
    };
    if (!sent_.isEmpty()) title(sent_, HeardWords::tr("Its input as it comes"), HeardWords::tr("As it comes"));
    title(arrived_,
          sent_.isEmpty() ? HeardWords::tr("Its input behind its delays, by weight")
                          : HeardWords::tr("The same behind its delays, by weight"),
          HeardWords::tr("As it arrives"));
    title(membrane_,
          found_->fires ? HeardWords::tr("Its membrane, the threshold, and its spikes")
                        : HeardWords::tr("Its membrane; as an output it never fires"),
          HeardWords::tr("Its membrane"));
}

void CoincidencePicture::drawInputAxis(QPainter& painter, const QRectF& part, const ThemeColors& colors) const {
    const double top = static_cast<double>(found_->inputs) - 0.5;
    drawLeftAxis(painter, part, {HeardWords::tr("input"), top, -0.5, true, {}}, colors);
    drawFrame(painter, part, colors);
}

void CoincidencePicture::drawSent(QPainter& painter, const ThemeColors& colors) {
    if (sent_.isEmpty()) return;
    painter.save();
    painter.setClipRect(sent_, Qt::IntersectClip);
    if (found_->inputsSpike) {
        const double radius =
            std::clamp(0.5 * sent_.height() / static_cast<double>(found_->inputs), 1.2, kLargestArrival);
        raster_.run(painter, sent_, [&](SoftPainter& canvas) {
            for (std::size_t i = 0; i < found_->arriving.size(); ++i)
                if (found_->arriving[i] != 0.0F)
                    canvas.disc({xOf(static_cast<double>(i / found_->inputs)), yOf(sent_, i % found_->inputs)}, radius,
                                colors.text.rgb(), 0.85, colors.text.rgb(), 0.0);
        });
    } else {
        // Rows of the picture are inputs, its columns are steps.
        const std::size_t count = found_->arrivingSteps();
        std::vector<float> turned(found_->arriving.size());
        for (std::size_t i = 0; i < turned.size(); ++i)
            turned[i % found_->inputs * count + i / found_->inputs] = found_->arriving[i];
        const QImage dots = valueImage({turned, found_->inputs, count, valueLow_, valueHigh_, true},
                                       ColorMap::magnitude(), colors.dark);
        painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
        painter.drawImage(
            QRectF(QPointF(xOf(-0.5), sent_.top()), QPointF(xOf(static_cast<double>(count) - 0.5), sent_.bottom())),
            dots);
    }
    painter.restore();
    drawInputAxis(painter, sent_, colors);
}

void CoincidencePicture::drawArrived(QPainter& painter, const ThemeColors& colors) {
    const ColorMap& map = ColorMap::diverging(colors.dark);
    painter.save();
    painter.setClipRect(arrived_, Qt::IntersectClip);
    double limit = weightLimit_;
    if (found_->inputsSpike) {
        const double most =
            std::clamp(0.9 * arrived_.height() / static_cast<double>(found_->inputs), 2.2, kLargestArrival);
        raster_.run(painter, arrived_, [&](SoftPainter& canvas) {
            for (const Arrival& each : arrivals_) {
                const auto weight = static_cast<double>(each.weight);
                const double share = std::sqrt(std::fabs(weight) / weightLimit_);
                const double x = xOf(static_cast<double>(each.sent) + static_cast<double>(each.delay));
                canvas.disc({x, yOf(arrived_, each.input)}, std::max(0.9, most * share), map.signedRgb(weight, limit),
                            0.25 + 0.75 * share, colors.text.rgb(), 0.0);
            }
        });
    } else {
        const std::vector<float> sums = given();
        limit = 0.0;
        for (const float sum : sums) limit = std::max(limit, 0.6 * std::fabs(static_cast<double>(sum)));
        if (!(limit > 0.0)) limit = 1.0;
        const QImage dots = valueImage({sums, found_->inputs, steps(), -limit, limit, true}, map, colors.dark);
        painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
        painter.drawImage(QRectF(QPointF(xOf(-0.5), arrived_.top()),
                                 QPointF(xOf(static_cast<double>(steps()) - 0.5), arrived_.bottom())),
                          dots);
    }
    painter.restore();
    drawPins(painter, colors);
    drawInputAxis(painter, arrived_, colors);
    if (ends_ > 0.0)
        drawColorLine(painter, plotRect_, membrane_, colorEnds(-limit, limit), colors);
    else if (bar_ > 0.0)
        drawColorBar(painter, colorBarBeside(arrived_), map,
                     {found_->inputsSpike ? HeardWords::tr("weight") : HeardWords::tr("weight × input"), -limit, limit,
                      false, [](double v) { return formatNumber(v, 2); }},
                     colors);
}

/// The row of a pinned synapse, with a ring around what first comes through it.
void CoincidencePicture::drawPins(QPainter& painter, const ThemeColors& colors) const {
    painter.save();
    painter.setClipRect(arrived_, Qt::IntersectClip);
    for (const std::size_t element : pinned())
        if (const auto where = pointOf(element)) {
            painter.setPen(QPen(colors.accent, 1.0, Qt::DotLine));
            painter.drawLine(QPointF(arrived_.left(), where->y()), QPointF(arrived_.right(), where->y()));
            drawPin(painter, *where, kLargestArrival, element, colors);
        }
    painter.restore();
}

void CoincidencePicture::drawMembrane(QPainter& painter, const ThemeColors& colors) {
    painter.save();
    painter.setClipRect(membrane_.adjusted(-1, -1, 1, 1), Qt::IntersectClip);
    painter.setPen(QPen(colors.grid, 1.0));
    painter.drawLine(QPointF(membrane_.left(), membraneY(0)), QPointF(membrane_.right(), membraneY(0)));
    if (found_->fires) {
        const double y = membraneY(static_cast<double>(found_->threshold));
        painter.setPen(QPen(colors.warning, 1.2, Qt::DashLine));
        painter.drawLine(QPointF(membrane_.left(), y), QPointF(membrane_.right(), y));
    }
    QPolygonF curve;
    for (std::size_t t = 0; t < steps(); ++t) {
        const auto x = static_cast<double>(t);
        curve.append({xOf(x), membraneY(static_cast<double>(found_->charged[t]))});
        if (found_->spikes[t] != 0) curve.append({xOf(x), membraneY(0.0)}); // the reset
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.text, 1.6));
    painter.drawPolyline(curve);
    painter.restore();
    drawFrame(painter, membrane_, colors);
    drawLeftAxis(
        painter, membrane_,
        {HeardWords::tr("membrane"), range_.high, range_.low, false, [](double v) { return formatNumber(v, 2); }},
        colors);
    const double unit = stepMs() > 0.0 ? stepMs() : 1.0;
    drawBottomAxis(painter, membrane_,
                   {stepMs() > 0.0 ? HeardWords::tr("time (ms)") : HeardWords::tr("time (steps)"),
                    visible_.left() * unit,
                    visible_.right() * unit,
                    false,
                    {}},
                   colors);
}

/// How near two of the spikes stand, in pixels; more than the width of all where there are no two.
double CoincidencePicture::nearestSpikes() const {
    double nearest = 1e9;
    double last = -1e9;
    for (std::size_t t = 0; t < steps(); ++t) {
        if (found_->spikes[t] == 0) continue;
        const double x = xOf(static_cast<double>(t));
        nearest = std::min(nearest, x - last);
        last = x;
    }
    return nearest;
}

/// A line through what arrives where the neuron fires, or a tick at its edges where lines would stand close, and a mark at
/// its membrane. Grey: blue and orange are weights.
void CoincidencePicture::drawSpikeTimes(QPainter& painter, const ThemeColors& colors) const {
    painter.save();
    painter.setClipRect(QRectF(plotRect_.topLeft(), membrane_.bottomRight()).adjusted(0, -4, 0, 0), Qt::IntersectClip);
    QColor line = colors.text;
    line.setAlphaF(0.45F);
    const bool dense = nearestSpikes() < kDenseSpikes;
    const double radius = dense ? 1.6 : 2.6;
    for (std::size_t t = 0; t < steps(); ++t) {
        if (found_->spikes[t] == 0) continue;
        const double x = xOf(static_cast<double>(t));
        painter.setPen(QPen(line, 1.0));
        if (dense) {
            painter.drawLine(QPointF(x, arrived_.top()), QPointF(x, arrived_.top() + kSpikeTick));
            painter.drawLine(QPointF(x, arrived_.bottom() - kSpikeTick), QPointF(x, arrived_.bottom()));
        } else {
            painter.drawLine(QPointF(x, arrived_.top()), QPointF(x, arrived_.bottom()));
            painter.drawLine(QPointF(x, membrane_.top()), QPointF(x, membrane_.bottom()));
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.accent);
        painter.drawEllipse(QPointF(x, membraneY(static_cast<double>(found_->charged[t]))), radius, radius);
    }
    painter.restore();
}

} // namespace dclscope

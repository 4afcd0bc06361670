// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/coincidence_picture.h"

#include "core/base/text.h"
#include "widgets/style/format.h"
#include "widgets/views/axes.h"
#include "widgets/views/value_map.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr double kEdge = 14.0;
constexpr double kWorthDrawing = 0.03; ///< of the largest |weight|: fainter taps would only be a veil
constexpr double kTopShare = 0.35;     ///< of the height, for each part of inputs
constexpr double kLargestDot = 4.5;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(dclscope::CoincidencePicture)
};

} // namespace

void CoincidencePicture::look(const ViewState& state) {
    if (state.out != state_.out || state.sound != state_.sound) low_ = 0.0, high_ = 1.0;
    state_ = state;
    wish();
}

void CoincidencePicture::runChanged() {
    found_ = nullptr;
    arrivals_.clear();
    wished_ = {};
    low_ = 0.0;
    high_ = 1.0;
}

QString CoincidencePicture::subject() const {
    const std::size_t count = std::max<std::size_t>(1, scene_.outChannels());
    return Words::tr("what %1 hears").arg(scene_.neuronName(std::min(state_.out, count - 1)));
}

QString CoincidencePicture::heardText() const {
    QString sound = state_.sound.empty() ? Words::tr("the first of the bundled sounds")
                                         : QFileInfo(QString::fromStdString(printable(state_.sound))).fileName();
    if (!found_ || found_->heard.empty()) return sound;
    return Words::tr("%1, which the network takes for “%2” (%3 %)")
        .arg(sound, QString::fromStdString(printable(found_->heard)), formatNumber(100.0 * found_->share, 2));
}

QString CoincidencePicture::facts() const { return Words::tr("hears %1").arg(heardText()); }

void CoincidencePicture::wish() {
    const Layer* layer = scene_.layer();
    if (layer == nullptr || !scene_.hasData() || layer->delays != DelayMap::Causal) return;
    const Run* run = scene_.run();
    CoincidenceWish wanted{run_, momentAt(run->snapshots, scene_.epoch()).nearest(),
                           static_cast<std::size_t>(layer - run->layers.data()),
                           std::min(state_.out, scene_.outChannels() - 1), state_.sound};
    const bool same = wished_.run == wanted.run && wished_.snapshot == wanted.snapshot &&
                      wished_.layer == wanted.layer && wished_.neuron == wanted.neuron && wished_.sound == wanted.sound;
    if (same) return;
    wished_ = wanted;
    if (reading_ == PlainReading::AtOnce) return take(finder_.find(wanted));
    finder_.want(wanted, [inbox = inbox_, waker = waker_](const CoincidenceFinder::Pointer& found) {
        {
            const std::lock_guard<std::mutex> lock(inbox->guard);
            inbox->found = found;
        }
        if (waker) waker();
    });
}

void CoincidencePicture::refresh() {
    CoincidenceFinder::Pointer found;
    {
        const std::lock_guard<std::mutex> lock(inbox_->guard);
        found.swap(inbox_->found);
    }
    if (found) take(std::move(found));
}

void CoincidencePicture::take(CoincidenceFinder::Pointer found) {
    found_ = std::move(found);
    arrivals_.clear();
    if (!found_->problem.empty()) return;
    weightLimit_ = 0.0;
    std::vector<std::vector<Coincidence::Tap>> taps(found_->inputs);
    for (const Coincidence::Tap& tap : found_->taps) {
        weightLimit_ = std::max(weightLimit_, std::fabs(static_cast<double>(tap.weight)));
        taps[tap.input].push_back(tap);
    }
    if (!(weightLimit_ > 0.0)) weightLimit_ = 1.0;
    for (std::size_t i = 0; i < found_->arriving.size(); ++i) {
        const float value = found_->arriving[i];
        if (value == 0.0F) continue;
        for (const Coincidence::Tap& tap : taps[i % found_->inputs])
            if (std::fabs(static_cast<double>(tap.weight)) >= kWorthDrawing * weightLimit_)
                arrivals_.push_back({i % found_->inputs, i / found_->inputs, tap.delay, value, tap.weight});
    }
    const auto ends = std::minmax_element(found_->arriving.begin(), found_->arriving.end());
    valueLow_ = found_->arriving.empty() ? 0.0 : static_cast<double>(*ends.first);
    valueHigh_ = found_->arriving.empty() ? 1.0 : static_cast<double>(*ends.second);
    if (found_->fires) high_ = std::max(high_, 1.15 * static_cast<double>(found_->threshold));
    for (const float v : found_->charged) {
        low_ = std::min(low_, 1.05 * static_cast<double>(v));
        high_ = std::max(high_, 1.05 * static_cast<double>(v));
    }
}

QString CoincidencePicture::whyEmpty() const {
    if (scene_.layer()->delays != DelayMap::Causal)
        return Words::tr("Only layers of a spiking network with delays have coincidences to show.");
    if (!found_) return Words::tr("Listening …");
    if (found_->problem.empty()) return {};
    return Words::tr("What this neuron hears cannot be shown: %1.")
        .arg(QString::fromStdString(printable(found_->problem, 300)));
}

double CoincidencePicture::xOf(double step) const {
    return membrane_.left() + (step - visible_.left()) / visible_.width() * membrane_.width();
}

double CoincidencePicture::yOf(const QRectF& part, std::size_t input) const {
    return part.bottom() - (static_cast<double>(input) + 0.5) / static_cast<double>(found_->inputs) * part.height();
}

double CoincidencePicture::membraneY(double value) const {
    return membrane_.bottom() - (value - low_) / (high_ - low_) * membrane_.height();
}

QString CoincidencePicture::timeText(double step) const {
    return stepMs() > 0.0 ? formatWithUnit(step * stepMs(), QStringLiteral("ms"), 4)
                          : Words::tr("step %1").arg(formatNumber(step, 4));
}

void CoincidencePicture::placeParts(QPainter& painter, const QRectF& area) {
    const AxisRoom room = axisRoom(painter);
    const double title = partTitleHeight(painter);
    const double line = QFontMetricsF(painter.font()).height() + 4.0;
    bar_ = colorBarRoom(painter, area.width());
    const QRectF page = area.adjusted(kEdge + room.left, kEdge / 2 + line, -kEdge - colorBarRoom(painter, area.width()),
                                      -kEdge / 2 - room.bottom);
    const double gap = 6.0;
    const double free = page.height() - 3 * title - 2 * gap;
    sent_ = QRectF(page.left(), page.top() + title, page.width(), kTopShare * free);
    arrived_ = sent_.translated(0, sent_.height() + gap + title);
    membrane_ = QRectF(page.left(), arrived_.bottom() + gap + title, page.width(), 0);
    membrane_.setBottom(page.bottom());
    plotRect_ = page;
}

void CoincidencePicture::draw(QPainter& painter, const QRectF& area, const ThemeColors& colors, const ViewZoom& zoom) {
    placeParts(painter, area);
    if (membrane_.width() < 40 || membrane_.height() < 20) {
        plotRect_ = {};
        return;
    }
    visible_ = visiblePart(zoom, QRectF(-0.5, 0.0, static_cast<double>(std::max<std::size_t>(1, steps())), 1.0));
    painter.save();
    painter.setPen(colors.subtle);
    const QFontMetricsF metrics(painter.font());
    const QString heard = Words::tr("Hears %1.").arg(heardText());
    painter.drawText(QRectF(plotRect_.left(), area.top() + kEdge / 2, plotRect_.width(), metrics.height()),
                     Qt::AlignLeft | Qt::AlignTop, metrics.elidedText(heard, Qt::ElideRight, plotRect_.width()));
    painter.restore();
    const double title = partTitleHeight(painter);
    const auto above = [title](const QRectF& part) {
        return QRectF(part.left(), part.top() - title, part.width(), title);
    };
    drawPartTitle(painter, above(sent_), Words::tr("Its input as it comes"), colors);
    drawPartTitle(painter, above(arrived_), Words::tr("The same behind its delays, by weight"), colors);
    drawPartTitle(painter, above(membrane_),
                  found_->fires ? Words::tr("Its membrane, the threshold, and its spikes")
                                : Words::tr("Its membrane; as an output it never fires"),
                  colors);
    drawSent(painter, colors);
    drawArrived(painter, colors);
    drawMembrane(painter, colors);
    drawSpikeTimes(painter, colors);
    if (cursor_ && plotRect_.contains(*cursor_)) {
        painter.setPen(QPen(colors.subtle, 1.0, Qt::DotLine));
        painter.drawLine(QPointF(cursor_->x(), sent_.top()), QPointF(cursor_->x(), membrane_.bottom()));
    }
}

void CoincidencePicture::drawInputAxis(QPainter& painter, const QRectF& part, const ThemeColors& colors) const {
    const double top = static_cast<double>(found_->inputs) - 0.5;
    drawLeftAxis(painter, part, {Words::tr("input"), top, -0.5, true, {}}, colors);
    drawFrame(painter, part, colors);
}

void CoincidencePicture::drawSent(QPainter& painter, const ThemeColors& colors) {
    painter.save();
    painter.setClipRect(sent_, Qt::IntersectClip);
    if (found_->inputsSpike) {
        const double radius = std::clamp(0.5 * sent_.height() / static_cast<double>(found_->inputs), 1.2, kLargestDot);
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
        const double most = std::clamp(0.9 * arrived_.height() / static_cast<double>(found_->inputs), 2.2, kLargestDot);
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
        std::vector<float> sums(found_->inputs * steps());
        for (const Arrival& each : arrivals_)
            if (const std::size_t at = each.sent + static_cast<std::size_t>(each.delay); at < steps())
                sums[each.input * steps() + at] += each.value * each.weight;
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
    drawInputAxis(painter, arrived_, colors);
    if (bar_ > 0.0)
        drawColorBar(painter, colorBarBeside(arrived_), map,
                     {found_->inputsSpike ? Words::tr("weight") : Words::tr("weight × input"), -limit, limit, false,
                      [](double v) { return formatNumber(v, 2); }},
                     colors);
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
    drawLeftAxis(painter, membrane_,
                 {Words::tr("membrane"), high_, low_, false, [](double v) { return formatNumber(v, 2); }}, colors);
    const double unit = stepMs() > 0.0 ? stepMs() : 1.0;
    drawBottomAxis(painter, membrane_,
                   {stepMs() > 0.0 ? Words::tr("time (ms)") : Words::tr("time (steps)"),
                    visible_.left() * unit,
                    visible_.right() * unit,
                    false,
                    {}},
                   colors);
}

/// A line through all parts where the neuron fires, and a mark at its membrane.
void CoincidencePicture::drawSpikeTimes(QPainter& painter, const ThemeColors& colors) const {
    painter.save();
    painter.setClipRect(QRectF(sent_.topLeft(), membrane_.bottomRight()).adjusted(0, -4, 0, 0), Qt::IntersectClip);
    QColor line = colors.accent;
    line.setAlphaF(0.55F);
    for (std::size_t t = 0; t < steps(); ++t) {
        if (found_->spikes[t] == 0) continue;
        const double x = xOf(static_cast<double>(t));
        painter.setPen(QPen(line, 1.0));
        painter.drawLine(QPointF(x, arrived_.top()), QPointF(x, arrived_.bottom()));
        painter.drawLine(QPointF(x, membrane_.top()), QPointF(x, membrane_.bottom()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.accent);
        painter.drawEllipse(QPointF(x, membraneY(static_cast<double>(found_->charged[t]))), 3.4, 3.4);
    }
    painter.restore();
}

std::optional<std::size_t> CoincidencePicture::inputAt(const QRectF& part, const QPointF& where) const {
    if (!part.contains(where)) return std::nullopt;
    const double share = (part.bottom() - where.y()) / part.height();
    return std::min(found_->inputs - 1,
                    static_cast<std::size_t>(std::max(0.0, share) * static_cast<double>(found_->inputs)));
}

QString CoincidencePicture::reading(const QPointF& where) const {
    const double exact = visible_.left() + (where.x() - membrane_.left()) / membrane_.width() * visible_.width();
    const auto step = static_cast<std::size_t>(std::clamp(std::lround(exact), 0L, static_cast<long>(steps()) - 1));
    const QString time = timeText(static_cast<double>(step));
    if (const auto input = inputAt(sent_, where)) {
        if (step >= found_->arrivingSteps())
            return Words::tr("input %1 · %2 · nothing comes any more").arg(*input).arg(time);
        const float value = found_->arriving[step * found_->inputs + *input];
        return Words::tr("input %1 · %2 · %3").arg(*input).arg(time, formatNumber(static_cast<double>(value)));
    }
    if (const auto input = inputAt(arrived_, where)) {
        QString text = Words::tr("input %1 · %2").arg(*input).arg(time);
        for (const Arrival& each : arrivals_)
            if (each.input == *input && each.sent + static_cast<std::size_t>(each.delay) == step)
                text +=
                    Words::tr(" · sent at %1, weight %2")
                        .arg(timeText(static_cast<double>(each.sent)), formatNumber(static_cast<double>(each.weight)));
        return text;
    }
    if (!membrane_.contains(where)) return {};
    QString text = Words::tr("%1 · membrane %2").arg(time, formatNumber(static_cast<double>(found_->charged[step])));
    if (!found_->fires) return text;
    text += Words::tr(" of %1").arg(formatNumber(static_cast<double>(found_->threshold)));
    return found_->spikes[step] != 0 ? text + Words::tr(" · fires") : text;
}

} // namespace dclscope

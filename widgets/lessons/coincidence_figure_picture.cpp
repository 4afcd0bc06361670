// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lessons/coincidence_figure_picture.h"

#include "widgets/style/format.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr double kDelayStep = 0.25;
constexpr double kThresholdStep = 0.05;
constexpr double kLongestDelay = 14.0;
constexpr double kInputTick = 14.0; ///< half of an input's spike: longer than the handle that a delay of 0 lays upon it
constexpr double kBareInputTick = 8.0;
constexpr double kSpikeAbove = 5.0; ///< the mark of a spike begins so far above the membrane's peak
constexpr double kSpikeLength = 16.0;

QString listenerSaid(const char* text) {
    return QCoreApplication::translate("dclscope::CoincidenceFigurePicture", text);
}

double highestOf(const lessons::CoincidenceTrace& trace) {
    return trace.charged.empty() ? 0.0 : *std::max_element(trace.charged.begin(), trace.charged.end());
}

} // namespace

CoincidenceFigurePicture::CoincidenceFigurePicture() : FigurePicture("coincidence") {}

void CoincidenceFigurePicture::compute() {
    const lessons::CoincidenceOptions options = lessons::readCoincidence(settings());
    figure_ = lessons::computeCoincidence(options);
    options_ = options;
    if (frame_ >= frames()) frame_ = -1;
}

int CoincidenceFigurePicture::frame() const { return frame_ < 0 ? frames() - 1 : frame_; }

void CoincidenceFigurePicture::setFrame(int frame) { frame_ = std::clamp(frame, 0, std::max(0, frames() - 1)); }

QString CoincidenceFigurePicture::frameText() const {
    return listenerSaid("step %1 of %2").arg(frame()).arg(std::max(0, frames() - 1));
}

std::size_t CoincidenceFigurePicture::handleCount() const { return options_.delays.size() + 1; }

FigureHandle CoincidenceFigurePicture::handle(std::size_t index) const {
    if (index < options_.delays.size())
        return {listenerSaid("Delay of synapse %1").arg(index + 1),
                listenerSaid("%1 steps").arg(formatFixed(options_.delays[index], 2))};
    return {listenerSaid("Threshold"), formatFixed(options_.threshold, 2)};
}

void CoincidenceFigurePicture::setDelay(std::size_t index, double delay) {
    QStringList words;
    for (std::size_t i = 0; i < options_.delays.size(); ++i) {
        const double wanted = i == index ? std::clamp(delay, 0.0, kLongestDelay) : options_.delays[i];
        words << QString::number(std::round(wanted / kDelayStep) * kDelayStep);
    }
    change("delays", words.join(QStringLiteral(", ")).toStdString());
}

void CoincidenceFigurePicture::moveTo(std::size_t index, const QPointF& where) {
    if (index < options_.delays.size())
        setDelay(index, inputs_.acrossAt(where.x()) - static_cast<double>(options_.times[index]));
    else
        change("threshold", membrane_.upAt(where.y()));
}

void CoincidenceFigurePicture::moveBy(std::size_t index, int right, int up) {
    const int steps = right + up;
    if (index < options_.delays.size())
        setDelay(index, options_.delays[index] + steps * kDelayStep);
    else
        change("threshold", options_.threshold + steps * kThresholdStep);
}

std::vector<lessons::Measure> CoincidenceFigurePicture::measures() const {
    return lessons::measureCoincidence(figure_);
}

void CoincidenceFigurePicture::drawInputs(QPainter& painter, const QRectF& area, const lessons::CoincidenceTrace& trace,
                                          bool pattern, const ThemeColors& colors) {
    const auto count = static_cast<double>(trace.times.size());
    const Axis synapses{listenerSaid("Synapse"), count + 0.6, 0.4, true, {}};
    const Axis time{listenerSaid("Time, steps"), -0.5, static_cast<double>(figure_.steps) - 0.5, true, {}};
    const FigurePlot plot = drawPlot(
        painter, area, time, synapses,
        {pattern ? listenerSaid("The pattern: drag where spikes arrive") : listenerSaid("Its mirror"), false, true},
        colors, bare());
    if (pattern) inputs_ = plot;
    for (std::size_t i = 0; i < trace.times.size(); ++i) {
        const double row = static_cast<double>(i) + 1.0;
        const auto came = static_cast<double>(trace.times[i]);
        const QColor color = colors.series[i % colors.series.size()];
        const QPointF from = plot.at(came, row);
        const QPointF to = plot.at(trace.arrivals[i], row);
        painter.setPen(QPen(color, 2.0, Qt::DotLine));
        painter.drawLine(from, to);
        painter.setPen(QPen(color, 3.0));
        const QPointF tick(0.0, bare() ? kBareInputTick : kInputTick);
        painter.drawLine(from - tick, from + tick);
        if (pattern) {
            drawHandle(painter, i, to, color, colors);
        } else {
            painter.setPen(Qt::NoPen);
            painter.setBrush(color);
            painter.drawEllipse(to, 6.0, 6.0);
        }
    }
    if (frame() + 1 >= frames()) return; // all has been played
    drawMoment(painter, plot, frame(), colors.axis);
    if (!bare()) drawPlotNote(painter, plot.box, listenerSaid("dashed: the step that is played"), colors.subtle);
}

void CoincidenceFigurePicture::drawMembrane(QPainter& painter, const QRectF& area,
                                            const lessons::CoincidenceTrace& trace, bool pattern,
                                            const ThemeColors& colors) {
    const double top = 1.2 * std::max({options_.threshold, highestOf(figure_.pattern), highestOf(figure_.mirror), 0.1});
    const Axis time{listenerSaid("Time, steps"), -0.5, static_cast<double>(figure_.steps) - 0.5, true, {}};
    const FigurePlot plot = drawPlot(painter, area, time, {listenerSaid("Membrane"), 0.0, top, false, {}},
                                     {listenerSaid("The membrane and its threshold"), true, true}, colors, bare());
    if (pattern) membrane_ = plot;
    std::vector<double> steps;
    std::vector<double> charged;
    for (int i = 0; i <= frame() && i < static_cast<int>(trace.charged.size()); ++i) {
        steps.push_back(i);
        charged.push_back(trace.charged[static_cast<std::size_t>(i)]);
    }
    drawLevel(painter, plot, options_.threshold, colors.warning);
    drawCurve(painter, plot, steps, charged, colors.series[0], false, true);
    int fired = 0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (!trace.spikes[i]) continue;
        ++fired;
        const QPointF peak = plot.at(steps[i], charged[i]);
        const double foot = peak.y() - kSpikeAbove;
        painter.setPen(QPen(colors.good, 3.0, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(peak.x(), foot), QPointF(peak.x(), std::max(plot.box.top(), foot - kSpikeLength)));
    }
    if (pattern)
        drawHandle(painter, options_.delays.size(), QPointF(plot.box.right() - 12.0, plot.y(options_.threshold)),
                   colors.warning, colors);
    if (!bare())
        drawPlotNote(painter, plot.box, fired > 0 ? listenerSaid("It fires") : listenerSaid("It stays silent"),
                     fired > 0 ? colors.good : colors.subtle);
}

void CoincidenceFigurePicture::drawTrace(QPainter& painter, const QRectF& area, const lessons::CoincidenceTrace& trace,
                                         bool pattern, const ThemeColors& colors) {
    const double shares[] = {0.85, 1.2};
    const auto parts = stacked(area, shares, 2.0);
    drawInputs(painter, parts[0], trace, pattern, colors);
    drawMembrane(painter, parts[1], trace, pattern, colors);
}

void CoincidenceFigurePicture::draw(QPainter& painter, const QRectF& area, const ThemeColors& colors) {
    const double shares[] = {1.0, 1.0};
    const auto sides = area.width() > 0.9 * area.height() ? sideBySide(area, shares, 4.0) : stacked(area, shares, 4.0);
    drawTrace(painter, sides[0], figure_.pattern, true, colors);
    drawTrace(painter, sides[1], figure_.mirror, false, colors);
}

} // namespace dclscope

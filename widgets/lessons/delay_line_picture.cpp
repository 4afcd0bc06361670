// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lessons/delay_line_picture.h"

#include "widgets/style/format.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr double kDelayKeyStep = 0.05;

QString delaySaid(const char* text) { return QCoreApplication::translate("dclscope::DelayLinePicture", text); }

} // namespace

DelayLinePicture::DelayLinePicture() : FigurePicture("delay-line") {}

void DelayLinePicture::compute() {
    const lessons::DelayLineOptions options = lessons::readDelayLine(settings());
    figure_ = lessons::computeDelayLine(options);
    options_ = options;
    if (frame_ >= frames()) frame_ = -1;
}

bool DelayLinePicture::matters(std::string_view key) const {
    return key != "sigma" || options_.version == Version::gauss || options_.version == Version::max;
}

int DelayLinePicture::frame() const { return frame_ < 0 ? frames() - 1 : frame_; }

void DelayLinePicture::setFrame(int frame) { frame_ = std::clamp(frame, 0, std::max(0, frames() - 1)); }

QString DelayLinePicture::frameText() const {
    return delaySaid("step %1 of %2").arg(frame()).arg(std::max(0, frames() - 1));
}

FigureHandle DelayLinePicture::handle(std::size_t) const {
    return {delaySaid("Delay"), delaySaid("%1 steps").arg(formatFixed(options_.delay, 2))};
}

void DelayLinePicture::moveTo(std::size_t, const QPointF& where) {
    const double last = static_cast<double>(options_.size - 1);
    change("delay", std::clamp(last - kernel_.acrossAt(where.x()), 0.0, last));
}

void DelayLinePicture::moveBy(std::size_t, int right, int up) {
    // Further to the right on the grid is a shorter delay.
    change("delay", options_.delay - (right - up) * kDelayKeyStep);
}

bool DelayLinePicture::press(const QPointF& where) {
    if (!input_.box.contains(where)) return false;
    const auto step = static_cast<std::int64_t>(std::lround(input_.acrossAt(where.x())));
    if (step < 0 || step >= options_.steps) return false;
    std::vector<std::int64_t> spikes = options_.spikes;
    if (std::erase(spikes, step) == 0) spikes.push_back(step);
    std::sort(spikes.begin(), spikes.end());
    QStringList words;
    for (const std::int64_t spike : spikes) words << QString::number(spike);
    change("spikes", words.join(QStringLiteral(", ")).toStdString());
    return true;
}

std::vector<lessons::Measure> DelayLinePicture::measures() const {
    return lessons::measureDelayLine(options_, figure_);
}

Axis DelayLinePicture::timeAxis() const {
    return {delaySaid("Time, steps"),
            -static_cast<double>(figure_.padding) - 0.5,
            static_cast<double>(options_.steps) - 0.5,
            true,
            {}};
}

void DelayLinePicture::drawInput(QPainter& painter, const QRectF& area, const ThemeColors& colors) {
    input_ =
        drawPlot(painter, area, timeAxis(), {delaySaid("Spikes"), 0.0, 1.3, true, {}},
                 {delaySaid("What comes in (click to set a spike, or to take it away)"), false, true}, colors, bare());
    if (figure_.padding > 0) {
        QColor soft = colors.axis;
        soft.setAlpha(60);
        const double zero = input_.x(-0.5);
        painter.fillRect(QRectF(input_.box.left(), input_.box.top(), zero - input_.box.left(), input_.box.height()),
                         soft);
        if (!bare()) {
            painter.setPen(colors.subtle);
            painter.drawText(QRectF(input_.box.left(), input_.box.top(), zero - input_.box.left(), input_.box.height()),
                             Qt::AlignCenter | Qt::TextWordWrap, delaySaid("%1 zeros").arg(figure_.padding));
        }
    }
    for (std::size_t i = 0; i < figure_.input.size(); ++i)
        if (figure_.input[i] > 0.0)
            drawStem(painter, input_, static_cast<double>(i) - static_cast<double>(figure_.padding), figure_.input[i],
                     colors.series[0], true);
    // What the kernel lies on while this step is computed.
    const double first = static_cast<double>(frame()) - static_cast<double>(figure_.padding);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.series[1], 2.0));
    painter.drawRect(
        QRectF(input_.at(first - 0.45, 1.2), input_.at(first + static_cast<double>(options_.size) - 0.55, 0.0)));
}

void DelayLinePicture::drawKernel(QPainter& painter, const QRectF& area, const ThemeColors& colors) {
    double highest = 1.0;
    for (const double value : figure_.kernel) highest = std::max(highest, value);
    const double last = static_cast<double>(options_.size - 1);
    const Axis across{delaySaid("Index on the grid (the last one is delay 0)"), -0.5, last + 0.5, true, {}};
    kernel_ = drawPlot(painter, area, across, {delaySaid("Value"), 0.0, 1.3 * highest, false, {}},
                       {delaySaid("The kernel: one element, drag it   ·   delay %1   ·   P %2")
                            .arg(formatFixed(options_.delay, 2), formatFixed(figure_.position, 2)),
                        true, true},
                       colors, bare());
    for (std::size_t i = 0; i < figure_.kernel.size(); ++i)
        drawStem(painter, kernel_, static_cast<double>(i), figure_.kernel[i], colors.series[1], true);
    const double place = last - options_.delay;
    drawMoment(painter, kernel_, place, colors.subtle);
    drawHandle(painter, 0, kernel_.at(place, 1.12 * highest), colors.accent, colors);
}

void DelayLinePicture::drawOutput(QPainter& painter, const QRectF& area, const ThemeColors& colors) {
    double highest = 1.0;
    for (const double value : figure_.current) highest = std::max(highest, value);
    const FigurePlot plot = drawPlot(painter, area, timeAxis(), {delaySaid("Current"), 0.0, 1.2 * highest, false, {}},
                                     {delaySaid("What comes out"), true, true}, colors, bare());
    // Without padding the first output needs all of the first L steps: it is the step L - 1.
    const double first = static_cast<double>(options_.size - 1 - figure_.padding);
    for (int i = 0; i <= frame() && i < frames(); ++i)
        drawStem(painter, plot, static_cast<double>(i) + first, figure_.current[static_cast<std::size_t>(i)],
                 colors.series[2], true);
    for (const std::int64_t spike : options_.spikes) drawMoment(painter, plot, static_cast<double>(spike), colors.axis);
}

void DelayLinePicture::draw(QPainter& painter, const QRectF& area, const ThemeColors& colors) {
    const double shares[] = {0.75, 1.15, 1.1};
    const auto parts = stacked(area, shares, 2.0);
    drawInput(painter, parts[0], colors);
    drawKernel(painter, parts[1], colors);
    drawOutput(painter, parts[2], colors);
}

} // namespace dclscope

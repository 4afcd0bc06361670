// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lessons/delay_line_picture.h"

#include "widgets/style/format.h"
#include "widgets/views/axes.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr double kDelayKeyStep = 0.05;
constexpr double kSpikesHigh = 1.6; ///< of the spikes' axis: above a spike there is room for the window's name
constexpr double kWindowHigh = 1.5;
constexpr double kKernelHigh = 1.5; ///< of the kernel's axis, and its handle, times the largest value
constexpr double kHandleHigh = 1.35;

QString delaySaid(const char* text) { return QCoreApplication::translate("dclscope::DelayLinePicture", text); }

/// What is too little to count as a current lies on the ground.
double grounded(double value) { return value < lessons::kLeastCurrent ? 0.0 : value; }

/// Height of the numbers below an axis that has no title.
double numbersRoom(const QPainter& painter) {
    return axisRoom(painter).bottom - QFontMetricsF(painter.font()).height() - 8.0;
}

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

int DelayLinePicture::frame() const {
    if (frame_ >= 0 || figure_.current.empty()) return std::max(0, frame_);
    const auto peak = std::max_element(figure_.current.begin(), figure_.current.end());
    return static_cast<int>((*peak > lessons::kLeastCurrent ? peak : figure_.current.end() - 1) -
                            figure_.current.begin());
}

void DelayLinePicture::setFrame(int frame) { frame_ = std::clamp(frame, 0, std::max(0, frames() - 1)); }

QString DelayLinePicture::frameText() const {
    return delaySaid("time step %1 of %2").arg(frame() + figure_.first).arg(std::max(0, frames() - 1) + figure_.first);
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
    const QRectF upper = bare() ? area : area.adjusted(0, 0, 0, -numbersRoom(painter));
    Axis time = timeAxis();
    input_ =
        drawPlot(painter, upper, time, {delaySaid("Spikes"), 0.0, kSpikesHigh, true, {}},
                 {delaySaid("What comes in (click to set a spike, or to take it away)"), false, true}, colors, bare());
    time.title.clear(); // it stands below the last plot
    if (!bare()) drawBottomAxis(painter, input_.box, time, colors, true);
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
    drawWindow(painter, area, colors);
}

/// What the kernel lies on while this step is computed.
void DelayLinePicture::drawWindow(QPainter& painter, const QRectF& area, const ThemeColors& colors) const {
    const double first = static_cast<double>(frame()) - static_cast<double>(figure_.padding);
    const QRectF window(input_.at(first - 0.45, kWindowHigh),
                        input_.at(first + static_cast<double>(options_.size) - 0.55, 0.0));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.series[1], 2.0));
    painter.drawRect(window);
    if (bare()) return;
    painter.save();
    painter.setFont(readableFont(painter.font(), 0.9));
    const QFontMetricsF metrics(painter.font());
    const QString name = delaySaid("the kernel sees this");
    const double wide = metrics.horizontalAdvance(name) + 8.0;
    QRectF words(window.left() + 2.0, window.top() + 1.0, wide, metrics.height());
    // Beside a window that is too narrow for it, where there is more room.
    if (wide > window.width() - 4.0)
        words.moveLeft(window.right() + wide < area.right() ? window.right() + 2.0 : window.left() - wide - 2.0);
    painter.setPen(colors.series[1]);
    painter.drawText(words, Qt::AlignCenter, name);
    painter.restore();
}

void DelayLinePicture::drawKernel(QPainter& painter, const QRectF& area, const ThemeColors& colors) {
    double highest = 1.0;
    for (const double value : figure_.kernel) highest = std::max(highest, value);
    const double last = static_cast<double>(options_.size - 1);
    const Axis across{delaySaid("Index on the grid (the last one is delay 0)"), -0.5, last + 0.5, true, {}};
    kernel_ = drawPlot(painter, area, across, {delaySaid("Value"), 0.0, kKernelHigh * highest, false, {}},
                       {delaySaid("The kernel: one element, drag it   ·   delay %1   ·   P %2")
                            .arg(formatFixed(options_.delay, 2), formatFixed(figure_.position, 2)),
                        true, true},
                       colors, bare());
    const double place = last - options_.delay;
    drawMoment(painter, kernel_, place, colors.subtle); // behind the values
    for (std::size_t i = 0; i < figure_.kernel.size(); ++i)
        drawStem(painter, kernel_, static_cast<double>(i), grounded(figure_.kernel[i]), colors.series[1], true);
    drawHandle(painter, 0, kernel_.at(place, kHandleHigh * highest), colors.accent, colors);
}

void DelayLinePicture::drawOutput(QPainter& painter, const QRectF& area, const ThemeColors& colors) {
    double highest = 1.0;
    for (const double value : figure_.current) highest = std::max(highest, value);
    const FigurePlot plot = drawPlot(painter, area, timeAxis(), {delaySaid("Current"), 0.0, 1.2 * highest, false, {}},
                                     {delaySaid("What comes out"), true, true}, colors, bare());
    for (const std::int64_t spike : options_.spikes) drawMoment(painter, plot, static_cast<double>(spike), colors.axis);
    const int last = frame_ < 0 ? frames() - 1 : frame();
    for (int i = 0; i <= last && i < frames(); ++i)
        drawStem(painter, plot, static_cast<double>(i + figure_.first),
                 grounded(figure_.current[static_cast<std::size_t>(i)]), colors.series[2], true);
}

void DelayLinePicture::draw(QPainter& painter, const QRectF& area, const ThemeColors& colors) {
    const double shares[] = {0.95, 1.1, 1.1};
    const auto parts = stacked(area, shares, 2.0);
    drawInput(painter, parts[0], colors);
    drawKernel(painter, parts[1], colors);
    drawOutput(painter, parts[2], colors);
}

} // namespace dclscope

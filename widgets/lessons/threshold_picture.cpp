// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lessons/threshold_picture.h"

#include "widgets/style/format.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr double kThresholdKeyStep = 0.01;

QString taggerSaid(const char* text) { return QCoreApplication::translate("dclscope::ThresholdPicture", text); }

double percentOf(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

} // namespace

ThresholdPicture::ThresholdPicture() : FigurePicture("threshold") {}

void ThresholdPicture::compute() {
    options_ = lessons::readThreshold(settings());
    if (options_.model != computed_.model || options_.background != computed_.background) figure_ = {};
    look();
}

/// The point of the curve at the threshold.
void ThresholdPicture::look() {
    if (figure_.curve.empty()) return;
    const auto last = static_cast<double>(figure_.curve.size() - 1);
    figure_.chosen =
        figure_.curve[static_cast<std::size_t>(std::lround(std::clamp(options_.threshold, 0.0, 1.0) * last))];
}

FigurePicture::Work ThresholdPicture::work() {
    if (!figure_.curve.empty()) return {};
    return [this, options = options_](const std::atomic<bool>& stop, const Meanwhile&) -> Finish {
        return [this, options, figure = lessons::computeThreshold(options, &stop)] {
            computed_ = options;
            figure_ = figure;
            look();
        };
    };
}

FigureHandle ThresholdPicture::handle(std::size_t) const {
    return {taggerSaid("Threshold"), formatFixed(options_.threshold, 2)};
}

void ThresholdPicture::moveTo(std::size_t, const QPointF& where) { change("threshold", over_.acrossAt(where.x())); }

void ThresholdPicture::moveBy(std::size_t, int right, int up) {
    change("threshold", options_.threshold + (right + up) * kThresholdKeyStep);
}

std::vector<lessons::Measure> ThresholdPicture::measures() const {
    if (figure_.curve.empty()) return {};
    return lessons::measureThreshold(figure_);
}

double ThresholdPicture::missedShare(const lessons::ThresholdPoint& point) const {
    return percentOf(point.missed, figure_.words);
}

double ThresholdPicture::alarmShare(const lessons::ThresholdPoint& point) const {
    return percentOf(point.alarms, figure_.others);
}

/// The curves in words with their values at the threshold, in their colours. @return the height of the line
double ThresholdPicture::drawLegend(QPainter& painter, const QRectF& area, const ThemeColors& colors) const {
    const QFontMetricsF metrics(painter.font());
    const std::pair<QString, QColor> words[] = {
        {taggerSaid("words missed: %1 %").arg(formatFixed(missedShare(figure_.chosen), 1)), colors.series[0]},
        {taggerSaid("taken for another: %1 %").arg(formatFixed(percentOf(figure_.chosen.wrong, figure_.words), 1)),
         colors.series[3]},
        {taggerSaid("false alarms: %1 % of the rest").arg(formatFixed(alarmShare(figure_.chosen), 1)),
         colors.series[1]}};
    double left = area.left() + 12.0;
    for (const auto& [text, color] : words) {
        painter.setPen(color);
        painter.drawText(QPointF(left, area.top() + 4.0 + metrics.ascent()), text);
        left += metrics.horizontalAdvance(text) + 22.0;
    }
    return metrics.height() + 6.0;
}

void ThresholdPicture::drawOverThreshold(QPainter& painter, const QRectF& area, const ThemeColors& colors) {
    QRectF room = area;
    if (!bare()) room.setTop(room.top() + drawLegend(painter, area, colors));
    over_ = drawPlot(painter, room, {taggerSaid("Threshold"), 0.0, 1.0, false, {}},
                     {taggerSaid("Share, %"), 0.0, 108.0, false, {}},
                     {taggerSaid("What a threshold makes of it"), true, true}, colors, bare());
    std::vector<double> thresholds, missed, wrong, alarms;
    for (const lessons::ThresholdPoint& point : figure_.curve) {
        thresholds.push_back(point.threshold);
        missed.push_back(missedShare(point));
        wrong.push_back(percentOf(point.wrong, figure_.words));
        alarms.push_back(alarmShare(point));
    }
    drawCurve(painter, over_, thresholds, missed, colors.series[0]);
    drawCurve(painter, over_, thresholds, alarms, colors.series[1]);
    drawCurve(painter, over_, thresholds, wrong, colors.series[3], true); // dashes on top, where it runs along another
    drawMoment(painter, over_, options_.threshold, colors.accent);
    drawHandle(painter, 0, over_.at(options_.threshold, 50.0), colors.accent, colors);
}

void ThresholdPicture::drawAgainst(QPainter& painter, const QRectF& area, const ThemeColors& colors) {
    std::vector<double> missed, alarms;
    double farthest = 1.0;
    for (const lessons::ThresholdPoint& point : figure_.curve) {
        missed.push_back(missedShare(point));
        alarms.push_back(alarmShare(point));
        farthest = std::max(farthest, alarms.back());
    }
    const FigurePlot plot = drawPlot(
        painter, area, {taggerSaid("False alarms, % of examples without a word"), 0.0, farthest * 1.05, false, {}},
        {taggerSaid("Missed, %"), 0.0, 105.0, false, {}}, {taggerSaid("The one against the other"), true, true}, colors,
        bare());
    drawCurve(painter, plot, alarms, missed, colors.series[2]);
    painter.setPen(QPen(colors.plot, 2.0));
    painter.setBrush(colors.accent);
    painter.drawEllipse(plot.at(alarmShare(figure_.chosen), missedShare(figure_.chosen)), 7.0, 7.0);
}

void ThresholdPicture::draw(QPainter& painter, const QRectF& area, const ThemeColors& colors) {
    if (figure_.curve.empty()) {
        if (!bare()) drawSentence(painter, area, colors, taggerSaid("The network listens to its examples…"));
        return;
    }
    const double shares[] = {1.2, 1.0};
    const auto parts = stacked(area, shares, 2.0);
    drawOverThreshold(painter, parts[0], colors);
    drawAgainst(painter, parts[1], colors);
}

} // namespace dclscope

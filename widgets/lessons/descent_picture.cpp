// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lessons/descent_picture.h"

#include "widgets/lessons/lesson_text.h"
#include "widgets/style/format.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <vector>

namespace dclscope {
namespace {

constexpr std::size_t kStart = 0;
constexpr double kDescentKeyStep = 0.05;
constexpr double kFarthestPlace = 8.0;
constexpr double kArrowSteps = 2.0; ///< length of an arrow for a gradient of 1, grid steps
constexpr double kLongestArrow = 4.0;
constexpr double kSameSigma = 0.01; ///< as it is written

QString descentSaid(const char* text) { return QCoreApplication::translate("dclscope::DescentPicture", text); }

QString sigmaName(const QString& when, double sigma) { return when.arg(formatNumber(sigma)); }

} // namespace

DescentPicture::DescentPicture() : FigurePicture("descent") {}

void DescentPicture::compute() {
    const lessons::DescentOptions options = lessons::readDescent(settings());
    figure_ = lessons::computeDescent(options);
    options_ = options;
    if (frame_ >= frames()) frame_ = -1;
}

bool DescentPicture::matters(std::string_view key) const {
    if (key == "sigma" || key == "sigma_last")
        return options_.version == Version::gauss || options_.version == Version::max;
    return true;
}

int DescentPicture::frame() const { return frame_ < 0 ? frames() - 1 : frame_; }

void DescentPicture::setFrame(int frame) { frame_ = std::clamp(frame, 0, std::max(0, frames() - 1)); }

QString DescentPicture::frameText() const {
    return descentSaid("training step %1 of %2").arg(frame()).arg(std::max(0, frames() - 1));
}

FigureHandle DescentPicture::handle(std::size_t index) const {
    if (index == kStart)
        return {descentSaid("Start of the element"), descentSaid("position %1").arg(formatFixed(options_.start, 2))};
    return {descentSaid("Target"), descentSaid("position %1").arg(formatFixed(options_.target, 0))};
}

void DescentPicture::moveTo(std::size_t index, const QPointF& where) {
    change(index == kStart ? "start" : "target", landscape_.acrossAt(where.x()));
}

void DescentPicture::moveBy(std::size_t index, int right, int up) {
    const int steps = right + up;
    if (index == kStart)
        change("start", options_.start + steps * kDescentKeyStep);
    else
        change("target", options_.target + steps);
}

std::vector<lessons::Measure> DescentPicture::measures() const { return lessons::measureDescent(options_, figure_); }

QString DescentPicture::title() const {
    const QString gradient = figureNumber(figure_.path[static_cast<std::size_t>(frame())].gradient);
    if (frames() < 2) return descentSaid("The loss, wherever the element is   ·   gradient %1").arg(gradient);
    return descentSaid("The loss, wherever the element is   ·   %1   ·   gradient %2").arg(frameText(), gradient);
}

/// The landscape that the element lies in now; where sigma changes, those of the start and of the end beside it.
void DescentPicture::drawCurves(QPainter& painter, const ThemeColors& colors) {
    if (figure_.lastLoss == figure_.loss)
        return drawCurve(painter, landscape_, figure_.positions, figure_.loss, colors.series[0], false, true);
    const double sigma = figure_.path[static_cast<std::size_t>(frame())].sigma;
    drawCurve(painter, landscape_, figure_.positions, lessons::descentLandscape(options_, sigma), colors.series[0],
              false, true);
    std::vector<CurveName> names{{sigmaName(descentSaid("now: sigma %1"), sigma), colors.series[0], false}};
    // What lies on the curve of now is not drawn again.
    const auto compare = [&](double other, const std::vector<double>& loss, const QString& name, const QColor& color) {
        if (std::fabs(other - sigma) < kSameSigma) return;
        drawComparedCurve(painter, landscape_, figure_.positions, loss, color);
        names.push_back({sigmaName(name, other), color, true});
    };
    compare(options_.sigma, figure_.loss, descentSaid("at the start: sigma %1"), colors.text);
    compare(options_.sigmaLast, figure_.lastLoss, descentSaid("at the end: sigma %1"), colors.series[3]);
    if (bare()) return;
    drawCurveNames(painter, landscape_.box, names, options_.target < 0.0, colors);
}

void DescentPicture::drawLandscape(QPainter& painter, const QRectF& area, const ThemeColors& colors) {
    if (figure_.path.empty()) return;
    const lessons::DescentStep& now = figure_.path[static_cast<std::size_t>(frame())];
    double highest = 1.0;
    for (const double loss : figure_.loss) highest = std::max(highest, loss);
    landscape_ = drawPlot(
        painter, area, {descentSaid("Position of the element, grid steps"), -kFarthestPlace, kFarthestPlace, true, {}},
        {descentSaid("Loss"), -0.12 * highest, highest * 1.15, false, {}}, {title(), true, true}, colors, bare());
    drawCurves(painter, colors);
    drawMoment(painter, landscape_, options_.target, colors.series[2]);
    const double pull = std::clamp(-now.gradient * kArrowSteps, -kLongestArrow, kLongestArrow);
    const QPointF at = landscape_.at(now.position, now.loss);
    drawArrow(painter, at, QPointF(landscape_.x(now.position + pull), at.y()), colors.text);
    painter.setPen(QPen(colors.plot, 2.0));
    painter.setBrush(colors.accent);
    painter.drawEllipse(at, 7.0, 7.0);
    // Its name stands where the landscape leaves room: above it in a valley, below it on the plain.
    const double aside = now.loss > 0.5 * highest ? 18.0 : -18.0;
    drawHandleName(painter, landscape_.box, at + QPointF(-4.0, aside), descentSaid("element"), colors);
    const QPointF start = landscape_.at(options_.start, -0.06 * highest);
    const QPointF target = landscape_.at(options_.target, 1.075 * highest);
    drawHandleName(painter, landscape_.box, start, descentSaid("start"), colors);
    drawHandleName(painter, landscape_.box, target, descentSaid("target"), colors);
    drawHandle(painter, kStart, start, colors.series[1], colors);
    drawHandle(painter, kStart + 1, target, colors.series[2], colors);
}

void DescentPicture::drawPath(QPainter& painter, const QRectF& area, const ThemeColors& colors) {
    const double last = std::max(1, frames() - 1);
    const FigurePlot plot = drawPlot(painter, area, {descentSaid("Training step"), 0.0, last, true, {}},
                                     {descentSaid("Position, grid steps"), -kFarthestPlace, kFarthestPlace, true, {}},
                                     {descentSaid("The path of the element"), true, true}, colors, bare());
    std::vector<double> steps;
    std::vector<double> positions;
    for (int i = 0; i <= frame() && i < frames(); ++i) {
        steps.push_back(i);
        positions.push_back(figure_.path[static_cast<std::size_t>(i)].position);
    }
    drawLevel(painter, plot, options_.target, colors.series[2]);
    drawCurve(painter, plot, steps, positions, colors.accent);
    if (!steps.empty()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.accent);
        painter.drawEllipse(plot.at(steps.back(), positions.back()), 4.0, 4.0);
    }
}

void DescentPicture::draw(QPainter& painter, const QRectF& area, const ThemeColors& colors) {
    if (frames() < 2) return drawLandscape(painter, area, colors); // nothing has moved yet
    const double shares[] = {1.35, 1.0};
    const auto parts = stacked(area, shares, 2.0);
    drawLandscape(painter, parts[0], colors);
    drawPath(painter, parts[1], colors);
}

} // namespace dclscope

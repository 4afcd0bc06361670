// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/comparison_spread.h"

#include "widgets/style/format.h"
#include "widgets/views/axes.h"
#include "widgets/views/delay_axis.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr double kSpreadMargin = 14.0;
constexpr int kSpreadBins = 2;
constexpr double kMostSpreadBins = 240.0;
constexpr double kStepsWhereNoneAreCounted = 40.0;

struct SpreadWords {
    Q_DECLARE_TR_FUNCTIONS(dclscope::ComparisonSpread)
};

/// Where delays count steps of different length, a step of `scene` in steps of `unit`.
double stepsIn(const LayerScene& scene, const LayerScene& unit) {
    const DelayUnit own = delayUnit(scene);
    const DelayUnit other = delayUnit(unit);
    return own.name == other.name && other.perStep > 0.0 ? own.perStep / other.perStep : 1.0;
}

} // namespace

void ComparisonSpread::look(const ViewState& state) {
    const auto axes = static_cast<std::size_t>(
        std::min(learnedAxes(a().scene().layer()->kind.value), learnedAxes(b().scene().layer()->kind.value)));
    const std::size_t wanted = std::min(state.axis, axes - 1);
    if (wanted != axis_) top_ = 0.0;
    axis_ = wanted;
}

QString ComparisonSpread::caption() const { return SpreadWords::tr("A and B one behind the other"); }

bool ComparisonSpread::showsDelays() const {
    return learnedAxes(a().scene().layer()->kind.value) == 1 && learnedAxes(b().scene().layer()->kind.value) == 1;
}

double ComparisonSpread::step() const {
    return a().scene().countsSteps() ? 1.0 : a().scales().delay / kStepsWhereNoneAreCounted;
}

void ComparisonSpread::findRange() {
    const LayerScene& scene = a().scene();
    const auto size = static_cast<double>(a().scales().size(axis_));
    low_ = showsDelays() && !scene.hasOffsets() ? -1.0 : -std::floor(size / 2) - 1.0;
    high_ = low_ + size + 1.0;
    if (showsDelays() && a().scales().delayWritten > 0.0 && !scene.hasOffsets()) // a step of B may be longer
        high_ = a().scales().longestDelay(delayUnit(scene).perStep) + 1.0;
    if (scene.countsSteps()) { // whole steps, where delays gather, stand in the middle of a bin
        low_ -= 0.5 / kSpreadBins;
        high_ += 0.5 / kSpreadBins;
        return;
    }
    low_ = 0.0;
    high_ = a().scales().delay + 2.0 * step();
}

void ComparisonSpread::measure(const LayerScene& scene, const LayerState& state, std::vector<double>& heights) const {
    heights.assign(static_cast<std::size_t>(std::ceil((high_ - low_) / binWidth())) + 1, 0.0);
    const bool delays = showsDelays();
    const double steps = delays ? stepsIn(scene, a().scene()) : 1.0;
    const double share = 100.0 * step() / binWidth() / std::max<double>(1.0, static_cast<double>(state.count()));
    for (std::size_t i = 0; i < state.count(); ++i) {
        const double value =
            delays ? steps * scene.delay(state, i) : static_cast<double>(state.positions[axis_ * state.count() + i]);
        const double bin = std::floor((value - low_) / binWidth());
        if (bin >= 0.0 && bin < static_cast<double>(heights.size())) heights[static_cast<std::size_t>(bin)] += share;
    }
}

double ComparisonSpread::binWidth() const { return std::max(step() / kSpreadBins, (high_ - low_) / kMostSpreadBins); }

/// Over the beginning, the middle and the end of both, so that the scale holds still while the trainings play.
double ComparisonSpread::tallest() const {
    double most = 0.0;
    std::vector<double> heights;
    LayerState state;
    for (const LayerScene* scene : {&a().scene(), &b().scene()}) {
        const std::vector<double>& epochs = scene->epochs();
        if (epochs.empty()) continue;
        for (const std::size_t at : {std::size_t{0}, epochs.size() / 2, epochs.size() - 1}) {
            scene->stateAt(epochs[at], state);
            measure(*scene, state, heights);
            most = std::max(most, *std::max_element(heights.begin(), heights.end()));
        }
    }
    return most > 0.0 ? 1.08 * most : 1.0;
}

void ComparisonSpread::draw(QPainter& painter, const QRectF& area, const ThemeColors& colors, const ViewZoom& zoom) {
    const AxisRoom room = axisRoom(painter);
    plotRect_ =
        area.adjusted(kSpreadMargin + room.left, kSpreadMargin, -kSpreadMargin * 1.5, -kSpreadMargin / 2 - room.bottom);
    if (plotRect_.width() < 20 || plotRect_.height() < 20) {
        plotRect_ = {};
        return;
    }
    findRange();
    if (!(top_ > 0.0)) top_ = tallest();
    visible_ = visiblePart(zoom, QRectF(low_, 0.0, high_ - low_, 1.0));
    measure(a().scene(), a().scene().state(), first_);
    measure(b().scene(), b().scene().state(), second_);
    const DelayUnit unit = delayUnit(a().scene());
    const Axis values =
        showsDelays()
            ? Axis{unit.title, visible_.left() * unit.perStep, visible_.right() * unit.perStep, false, {}}
            : Axis{SpreadWords::tr("%1, grid steps from the middle").arg(axisName(*a().scene().layer(), axis_)),
                   visible_.left(),
                   visible_.right(),
                   true,
                   {}};
    drawBottomAxis(painter, plotRect_, values, colors, true);
    drawLeftAxis(painter, plotRect_, {SpreadWords::tr("elements, % per step"), top_, 0.0, false, {}}, colors);
    painter.save();
    painter.setClipRect(plotRect_, Qt::IntersectClip);
    drawOutline(painter, first_, firstSideColor(colors), 90);
    drawOutline(painter, second_, secondSideColor(colors), 50);
    painter.restore();
    drawFrame(painter, plotRect_, colors);
}

void ComparisonSpread::drawOutline(QPainter& painter, const std::vector<double>& heights, const QColor& color,
                                   int alpha) const {
    if (heights.empty()) return;
    const double width = binWidth();
    const auto xOf = [&](double value) {
        return plotRect_.left() + (value - visible_.left()) / visible_.width() * plotRect_.width();
    };
    const auto yOf = [&](double height) { return plotRect_.bottom() - height / top_ * plotRect_.height(); };
    QPainterPath path;
    path.moveTo(xOf(low_), yOf(0.0));
    for (std::size_t bin = 0; bin < heights.size(); ++bin) {
        const double left = low_ + static_cast<double>(bin) * width;
        path.lineTo(xOf(left), yOf(heights[bin]));
        path.lineTo(xOf(left + width), yOf(heights[bin]));
    }
    path.lineTo(xOf(low_ + static_cast<double>(heights.size()) * width), yOf(0.0));
    QColor fill = color;
    fill.setAlpha(alpha);
    painter.setBrush(fill);
    painter.setPen(QPen(color, 1.6));
    painter.drawPath(path);
}

QString ComparisonSpread::readingAt(const QPointF& where) const {
    if (plotRect_.isEmpty() || !plotRect_.contains(where) || first_.empty()) return {};
    const double value = visible_.left() + (where.x() - plotRect_.left()) / plotRect_.width() * visible_.width();
    const auto bin =
        static_cast<std::size_t>(std::clamp((value - low_) / binWidth(), 0.0, static_cast<double>(first_.size() - 1)));
    const QString place =
        showsDelays() ? delayText(a().scene(), value) : SpreadWords::tr("offset %1").arg(formatFixed(value, 1));
    return SpreadWords::tr("%1 · A %2 %, B %3 % of elements per step")
        .arg(place, formatNumber(first_[bin], 2), formatNumber(second_[bin], 2));
}

} // namespace dclscope

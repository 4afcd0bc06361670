// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/ridgeline_picture.h"

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

constexpr double kMargin = 14.0;
constexpr int kBinsPerStep = 8;
constexpr double kStepsOfTime = 20.0; ///< at least, where delays count no steps
constexpr double kBlurSteps = 0.35;   ///< deviation of the smoothing
constexpr std::size_t kMostRidges = 32;
constexpr double kLoneShare = 0.94; ///< of the height for the only ridge of a run
constexpr double kOverlap = 3.6;    ///< ridge height in distances between neighbours

struct Words {
    Q_DECLARE_TR_FUNCTIONS(dclscope::RidgelinePicture)
};

QColor between(const QColor& a, const QColor& b, double share) {
    const auto mix = [share](int x, int y) {
        return static_cast<int>(std::lround(std::lerp(double(x), double(y), share)));
    };
    return QColor(mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue()));
}

} // namespace

std::vector<std::size_t> evenSteps(std::size_t count, std::size_t most) {
    std::vector<std::size_t> steps;
    if (count == 0) return steps;
    const std::size_t gaps = std::max<std::size_t>(2, most) - 1;
    const std::size_t stride = std::max<std::size_t>(1, (count - 1 + gaps - 1) / gaps);
    for (std::size_t step = 0; step + 1 < count; step += stride) steps.push_back(step);
    steps.push_back(count - 1);
    return steps;
}

void RidgelinePicture::look(const ViewState& state) {
    setPins(state.pins);
    if (state.axis == axis_) return;
    axis_ = state.axis;
    runChanged();
}

void RidgelinePicture::runChanged() {
    prepared_ = false;
    ridges_.clear();
    if (scene_.layer() != nullptr)
        axis_ = std::min(axis_, static_cast<std::size_t>(learnedAxes(scene_.layer()->kind.value) - 1));
}

double RidgelinePicture::step() const {
    if (scene_.countsSteps()) return 1.0;
    const double part = scales_.delay / kStepsOfTime;
    const double ten = std::pow(10.0, std::floor(std::log10(part)));
    return ten * (part >= 5.0 * ten ? 5.0 : part >= 2.0 * ten ? 2.0 : 1.0);
}

QString RidgelinePicture::subject() const {
    QString what = Words::tr("positions along the %1").arg(axisName(*scene_.layer(), axis_));
    if (showsDelays()) what = scene_.hasOffsets() ? Words::tr("offsets") : Words::tr("delays");
    return isAlone() ? what : Words::tr("%1 by epoch").arg(what);
}

bool RidgelinePicture::showsDelays() const { return learnedAxes(scene_.layer()->kind.value) == 1; }

void RidgelinePicture::range(double& low, double& high) const {
    if (!scene_.countsSteps()) {
        low = -step();
        high = scales_.delay + 2.0 * step();
        return;
    }
    const auto size = static_cast<double>(scales_.size(axis_));
    low = showsDelays() && !scene_.hasOffsets() ? -1.0 : -std::floor(size / 2) - 1.0;
    high = low + size + 1.0;
    if (showsDelays() && scales_.delayWritten > 0.0 && !scene_.hasOffsets())
        high = scales_.longestDelay(delayUnit(scene_).perStep) + 1.0;
}

void RidgelinePicture::measure(const LayerState& state, std::vector<float>& heights) const {
    double low = 0.0;
    double high = 1.0;
    range(low, high);
    const double perValue = kBinsPerStep / step();
    const auto bins = static_cast<std::size_t>((high - low) * perValue) + 1;
    static thread_local std::vector<float> counts;
    counts.assign(bins, 0.0F);
    const float share = static_cast<float>(kBinsPerStep) / static_cast<float>(std::max<std::size_t>(1, state.count()));
    const bool delays = showsDelays();
    for (std::size_t i = 0; i < state.count(); ++i) {
        const double value =
            delays ? scene_.delay(state, i) : static_cast<double>(state.positions[axis_ * state.count() + i]);
        const double bin = (value - low) * perValue;
        // Shared between the two neighbouring bins, so that slow motion does not flicker.
        if (!(bin >= 0.0 && bin < static_cast<double>(bins - 1))) continue;
        const auto left = static_cast<std::size_t>(bin);
        const auto part = static_cast<float>(bin - static_cast<double>(left));
        counts[left] += share * (1.0F - part);
        counts[left + 1] += share * part;
    }
    constexpr int kReach = static_cast<int>(3 * kBlurSteps * kBinsPerStep);
    heights.assign(bins, 0.0F);
    float norm = 0.0F;
    float kernel[2 * kReach + 1];
    for (int k = -kReach; k <= kReach; ++k) {
        const double z = k / (kBlurSteps * kBinsPerStep);
        norm += kernel[k + kReach] = static_cast<float>(std::exp(-0.5 * z * z));
    }
    for (int b = 0; b < static_cast<int>(bins); ++b)
        for (int from = std::max(0, b - kReach); from <= std::min(static_cast<int>(bins) - 1, b + kReach); ++from)
            heights[static_cast<std::size_t>(b)] +=
                counts[static_cast<std::size_t>(from)] * kernel[from - b + kReach] / norm;
}

void RidgelinePicture::prepare() {
    prepared_ = true;
    const auto& epochs = scene_.epochs();
    ridges_.clear();
    LayerState state;
    float tallest = 0.0F;
    for (const std::size_t step : evenSteps(epochs.size(), kMostRidges)) {
        Ridge& ridge = ridges_.emplace_back();
        ridge.epoch = epochs[step];
        scene_.stateAt(epochs[step], state);
        measure(state, ridge.heights);
        tallest = std::max(tallest, *std::max_element(ridge.heights.begin(), ridge.heights.end()));
    }
    tallest_ = tallest > 0.0F ? static_cast<double>(tallest) : 1.0;
}

double RidgelinePicture::tallest() {
    if (!prepared_ && scene_.hasData()) prepare();
    return tallest_;
}

double RidgelinePicture::baseline(double epoch) const {
    const double first = scales_.firstEpoch;
    const double last = scales_.lastEpoch;
    const double share = isAlone() ? 1.0 : (epoch - first) / (last - first);
    return plotRect_.top() + ridgeHeight_ + std::clamp(share, 0.0, 1.0) * (plotRect_.height() - ridgeHeight_);
}

void RidgelinePicture::draw(QPainter& painter, const QRectF& area, const ThemeColors& colors, const ViewZoom& zoom) {
    const AxisRoom room = axisRoom(painter);
    const QRectF plot = area.adjusted(kMargin + room.left, kMargin, -kMargin * 2, -kMargin / 2 - room.bottom);
    if (plot.width() < 20 || plot.height() < 20) return;
    if (!prepared_) prepare();
    plotRect_ = plot;
    double low = 0.0;
    double high = 1.0;
    range(low, high);
    visible_ = visiblePart(zoom, QRectF(low, 0.0, high - low, 1.0));
    const double gaps = std::max<double>(1.0, static_cast<double>(ridges_.size()) - 1.0);
    // Solves height = kOverlap * (plot - height) / gaps, so that many ridges overlap and few stand apart.
    ridgeHeight_ = std::clamp(kOverlap * plot.height() / (gaps + kOverlap), 0.14 * plot.height(), 0.8 * plot.height());
    if (isAlone()) ridgeHeight_ = kLoneShare * plot.height();
    drawFrame(painter, colors);

    painter.save();
    painter.setClipRect(plot.adjusted(0, -2, 0, 1), Qt::IntersectClip);
    measure(scene_.state(), now_);
    bool drawn = false;
    const auto drawNow = [&] {
        drawRidge(painter, now_, baseline(scene_.epoch()), colors.accent, colors.accentSoft, 2.0);
        drawn = true;
    };
    for (const Ridge& ridge : ridges_) {
        if (!drawn && scene_.epoch() < ridge.epoch) drawNow();
        const double age = gaps > 0.0 ? static_cast<double>(&ridge - ridges_.data()) / gaps : 1.0;
        drawRidge(painter, ridge.heights, baseline(ridge.epoch), between(colors.axis, colors.subtle, 0.25 + 0.75 * age),
                  between(colors.plot, colors.grid, 0.9), 1.0);
    }
    if (!drawn) drawNow();
    drawPins(painter, colors);
    painter.restore();
}

double RidgelinePicture::valueOf(const LayerState& state, std::size_t element) const {
    return showsDelays() ? scene_.delay(state, element)
                         : static_cast<double>(state.positions[axis_ * state.count() + element]);
}

/// Where each pinned element was at each ridge, as a line through them, and where it is now.
void RidgelinePicture::drawPins(QPainter& painter, const ThemeColors& colors) const {
    LayerState state;
    const auto point = [this](double value, double epoch) {
        return QPointF(plotRect_.left() + (value - visible_.left()) / visible_.width() * plotRect_.width(),
                       baseline(epoch));
    };
    for (const std::size_t element : pinned()) {
        QPolygonF way;
        for (const Ridge& ridge : ridges_) {
            scene_.stateAt(ridge.epoch, state);
            way.append(point(valueOf(state, element), ridge.epoch));
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colors.accent, 1.4));
        painter.drawPolyline(way);
        drawPin(painter, point(valueOf(scene_.state(), element), scene_.epoch()), 3.0, element, colors);
    }
}

void RidgelinePicture::drawRidge(QPainter& painter, const std::vector<float>& heights, double base, const QColor& line,
                                 const QColor& fill, double width) {
    double low = 0.0;
    double high = 1.0;
    range(low, high);
    QPolygonF outline;
    const double valuesPerBin = step() / kBinsPerStep;
    outline.reserve(static_cast<qsizetype>(heights.size()) + 2);
    for (std::size_t b = 0; b < heights.size(); ++b) {
        const double value = low + static_cast<double>(b) * valuesPerBin;
        const double x = plotRect_.left() + (value - visible_.left()) / visible_.width() * plotRect_.width();
        outline.append(QPointF(x, base - static_cast<double>(heights[b]) / tallestShown() * ridgeHeight_));
    }
    QPolygonF body = outline;
    body.append(QPointF(outline.last().x(), base));
    body.append(QPointF(outline.first().x(), base));
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPolygon(body);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(line, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(outline);
}

void RidgelinePicture::drawFrame(QPainter& painter, const ThemeColors& colors) const {
    const DelayUnit unit = delayUnit(scene_);
    Axis values;
    if (showsDelays()) {
        values = {unit.title, visible_.left() * unit.perStep, visible_.right() * unit.perStep, false, {}};
    } else {
        values = {Words::tr("%1, grid steps from the middle").arg(axisName(*scene_.layer(), axis_)),
                  visible_.left(),
                  visible_.right(),
                  true,
                  {}};
    }
    drawBottomAxis(painter, plotRect_, values, colors, true);
    dclscope::drawFrame(painter, QRectF(plotRect_.bottomLeft(), plotRect_.bottomRight()), colors);
    if (isAlone()) return drawHeightAxis(painter, colors);
    const QRectF baselines(plotRect_.left(), plotRect_.top() + ridgeHeight_, plotRect_.width(),
                           plotRect_.height() - ridgeHeight_);
    drawLeftAxis(painter, baselines, {Words::tr("epoch"), scales_.firstEpoch, scales_.lastEpoch, true, {}}, colors);
}

QString RidgelinePicture::stepText() const {
    return scene_.countsSteps() ? Words::tr("step")
                                : Words::tr("%1 %2").arg(formatNumber(step(), 3), delayUnit(scene_).name);
}

void RidgelinePicture::drawHeightAxis(QPainter& painter, const ThemeColors& colors) const {
    const double highest = 100.0 * tallestShown() / kLoneShare;
    drawLeftAxis(painter, plotRect_, {Words::tr("elements per %1, %").arg(stepText()), highest, 0.0, false, {}}, colors,
                 true);
}

QString RidgelinePicture::reading(const QPointF& where) const {
    if (ridges_.empty()) return {};
    const Ridge* nearest = &ridges_.front();
    for (const Ridge& ridge : ridges_)
        if (std::fabs(baseline(ridge.epoch) - where.y()) < std::fabs(baseline(nearest->epoch) - where.y()))
            nearest = &ridge;
    const double value = visible_.left() + (where.x() - plotRect_.left()) / plotRect_.width() * visible_.width();
    double low = 0.0;
    double high = 1.0;
    range(low, high);
    const auto bin = static_cast<std::size_t>(
        std::clamp((value - low) / step() * kBinsPerStep, 0.0, static_cast<double>(nearest->heights.size() - 1)));
    const QString place = showsDelays() && !scene_.hasOffsets() ? Words::tr("delay %1").arg(delayText(scene_, value))
                                                                : Words::tr("offset %1").arg(formatFixed(value, 1));
    return Words::tr("epoch %1 · %2 · %3 % of elements per %4")
        .arg(formatNumber(nearest->epoch, 6), place,
             formatNumber(100.0 * static_cast<double>(nearest->heights[bin]), 2), stepText());
}

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/plain_plots.h"

#include "widgets/style/color_map.h"
#include "widgets/style/format.h"
#include "widgets/style/plot_style.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr int kTicks = 4;
constexpr std::size_t kBins = 64;
constexpr int kMostColumns = 400; ///< of the map over epochs

/// Index of the last of these epochs that is not behind `epoch`.
std::size_t stepBefore(const std::vector<double>& epochs, double epoch) {
    const auto after = std::upper_bound(epochs.begin(), epochs.end(), epoch);
    return after == epochs.begin() ? 0 : static_cast<std::size_t>(after - epochs.begin()) - 1;
}

} // namespace

PlainPlots::PlainPlots(QWidget* parent)
    : SidePlots(tr("Plots of this tensor"),
                tr("Histogram of the values now and at first, and histograms over all epochs."), parent) {}

void PlainPlots::setRun(std::shared_ptr<const Run> run, std::size_t index) {
    scene_.setRun(std::move(run), index);
    build();
}

void PlainPlots::setEpoch(double epoch) {
    scene_.setEpoch(epoch);
    follow();
}

void PlainPlots::refresh() {
    scene_.refresh();
    if (scene_.epochs().size() < 2)
        fill(); // there is nothing more to come
    else
        follow();
}

void PlainPlots::build() {
    clear();
    nowRect_ = mapRect_ = nullptr;
    now_ = first_ = nullptr;
    map_ = nullptr;
    mapped_ = 0;
    const std::vector<double>& epochs = scene_.epochs();
    if (scene_.layer() != nullptr) {
        nowRect_ = addRect(tr("value"), tr("values"), kTicks);
        now_ = addHistogram(*nowRect_);
    }
    if (nowRect_ != nullptr && epochs.size() > 1) {
        first_ = addHistogram(*nowRect_);
        addKey(*nowRect_);
        mapRect_ = addRect(tr("epoch"), tr("value"), kTicks);
        map_ = new QCPColorMap(mapRect_->axis(QCPAxis::atBottom), mapRect_->axis(QCPAxis::atLeft));
        map_->setInterpolate(false);
        mapRect_->axis(QCPAxis::atBottom)->setRange(epochs.front(), epochs.back());
        addPlayhead(*mapRect_);
        alignRects();
    }
    restyle();
}

void PlainPlots::colour(const ThemeColors& colors) {
    if (now_ != nullptr) styleGraph(*now_, colors.accent, true);
    if (first_ != nullptr) styleGraph(*first_, colors.subtle);
    if (map_ == nullptr) return;
    const ColorMap ramp = ColorMap::ramp(colors.plot, colors.text);
    QCPColorGradient gradient;
    gradient.clearColorStops();
    for (const int i : {0, 64, 128, 192, ColorMap::kSize - 1})
        gradient.setColorStopAt(i / static_cast<double>(ColorMap::kSize - 1),
                                QColor::fromRgb(ramp.table()[static_cast<std::size_t>(i)]));
    map_->setGradient(gradient);
}

void PlainPlots::fill() {
    if (nowRect_ == nullptr) return;
    const double air = scene_.high() > scene_.low() ? 0.0 : std::max(0.5, std::fabs(scene_.low()) * 0.5);
    nowRect_->axis(QCPAxis::atBottom)->setRange(scene_.low() - air, scene_.high() + air);
    fillHistogram(*now_, scene_.digest());
    if (first_ != nullptr) fillHistogram(*first_, scene_.digestAt(0).get());
    double most = 0.0;
    for (const QCPGraph* graph : {now_, first_}) {
        if (graph == nullptr) continue;
        for (const QCPGraphData& point : *graph->data()) most = std::max(most, point.value);
    }
    nowRect_->axis(QCPAxis::atLeft)->setRange(0.0, most > 0.0 ? most * 1.15 : 1.0);
    if (map_ != nullptr) fillMap();
    movePlayheads(scene_.epoch());
    plot().replot(QCustomPlot::rpQueuedReplot);
    emit numbersChanged(numbers());
}

void PlainPlots::fillHistogram(QCPGraph& graph, const PlainDigest* digest) const {
    const QCPRange range = nowRect_->axis(QCPAxis::atBottom)->range();
    QVector<QCPGraphData> points;
    if (digest != nullptr && digest->finite > 0) {
        const std::vector<double> counts = rebinned(*digest, range.lower, range.upper, kBins);
        for (std::size_t b = 0; b <= kBins; ++b)
            points.append(QCPGraphData(range.lower + range.size() * static_cast<double>(b) / kBins,
                                       counts[std::min(b, kBins - 1)]));
    }
    graph.data()->set(points, true);
}

/// A column per epoch, the more values lie in a cell the stronger; the root lets the tails be seen.
void PlainPlots::fillMap() {
    const std::vector<double>& epochs = scene_.epochs();
    const QCPRange range = nowRect_->axis(QCPAxis::atBottom)->range();
    mapRect_->axis(QCPAxis::atLeft)->setRange(range);
    std::size_t there = 0;
    for (std::size_t step = 0; step < epochs.size(); ++step) there += scene_.digestAt(step) ? 1 : 0;
    if (there == mapped_ && range.lower == mappedLow_ && range.upper == mappedHigh_) return;
    mapped_ = there;
    mappedLow_ = range.lower;
    mappedHigh_ = range.upper;
    const int columns = std::min(kMostColumns, static_cast<int>(epochs.size()) * 2 - 1);
    QCPColorMapData& data = *map_->data();
    data.setSize(columns, static_cast<int>(kBins));
    data.setRange({epochs.front(), epochs.back()}, range);
    double most = 1.0;
    for (int x = 0; x < columns; ++x) {
        const double epoch = epochs.front() + (epochs.back() - epochs.front()) * x / std::max(1, columns - 1);
        const auto digest = scene_.digestAt(stepBefore(epochs, epoch));
        const std::vector<double> counts =
            digest ? rebinned(*digest, range.lower, range.upper, kBins) : std::vector<double>(kBins, 0.0);
        for (std::size_t b = 0; b < kBins; ++b) {
            data.setCell(x, static_cast<int>(b), std::sqrt(counts[b]));
            most = std::max(most, std::sqrt(counts[b]));
        }
    }
    map_->setDataRange({0.0, most});
}

QString PlainPlots::numbers() const {
    const PlainDigest* digest = scene_.digest();
    if (digest == nullptr || scene_.layer() == nullptr) return {};
    QStringList lines;
    const auto count = [](std::size_t n) { return formatCount(static_cast<qint64>(n)); };
    if (digest->finite > 0) {
        lines << tr("mean %1, deviation %2").arg(formatNumber(digest->mean), formatNumber(digest->deviation));
        lines << tr("from %1 to %2").arg(formatNumber(digest->minimum), formatNumber(digest->maximum));
    }
    if (digest->zeros > 0)
        lines << tr("%1 of %2 are zero").arg(count(digest->zeros), formatCount(scene_.layer()->count()));
    if (digest->nan > 0) lines << tr("%1 are not a number").arg(count(digest->nan));
    if (digest->infinite > 0) lines << tr("%1 are infinite").arg(count(digest->infinite));
    return lines.join(QLatin1Char('\n'));
}

} // namespace dclscope

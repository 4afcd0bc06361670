// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/plain_plots.h"

#include "widgets/style/color_map.h"
#include "widgets/style/format.h"
#include "widgets/style/plot_style.h"

#include <QBoxLayout>
#include <QEvent>
#include <QTimer>
#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr int kFollowMs = 33;
constexpr int kKeyHeight = 14; ///< pixels that the key adds above the histogram
constexpr std::size_t kBins = 64;
constexpr int kMostColumns = 400; ///< of the map over epochs

/// Index of the last of these epochs that is not behind `epoch`.
std::size_t stepBefore(const std::vector<double>& epochs, double epoch) {
    const auto after = std::upper_bound(epochs.begin(), epochs.end(), epoch);
    return after == epochs.begin() ? 0 : static_cast<std::size_t>(after - epochs.begin()) - 1;
}

} // namespace

PlainPlots::PlainPlots(QWidget* parent) : QWidget(parent), plot_(new QCustomPlot(this)), follow_(new QTimer(this)) {
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(plot_);
    setMinimumWidth(220);
    setAccessibleName(tr("Plots of this tensor"));
    setAccessibleDescription(tr("Histogram of the values now and at first, and histograms over all epochs."));
    follow_->setSingleShot(true);
    follow_->setInterval(kFollowMs);
    connect(follow_, &QTimer::timeout, this, &PlainPlots::fill);
    connect(&Theme::instance(), &Theme::changed, this, &PlainPlots::restyle);
    connect(plot_, &QCustomPlot::mousePress, this, [this](QMouseEvent* event) {
        if (mapRect_ != nullptr && mapRect_->rect().contains(event->pos()))
            emit epochRequested(mapRect_->axis(QCPAxis::atBottom)->pixelToCoord(event->pos().x()));
    });
}

PlainPlots::~PlainPlots() = default;

void PlainPlots::setRun(std::shared_ptr<const Run> run, std::size_t index) {
    scene_.setRun(std::move(run), index);
    build();
}

void PlainPlots::setEpoch(double epoch) {
    scene_.setEpoch(epoch);
    if (!follow_->isActive()) follow_->start();
}

void PlainPlots::refresh() {
    scene_.refresh();
    if (scene_.epochs().size() < 2)
        fill(); // there is nothing more to come
    else if (!follow_->isActive())
        follow_->start();
}

void PlainPlots::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) restyle();
    QWidget::changeEvent(event);
}

void PlainPlots::build() {
    plot_->clearItems();
    plot_->clearPlottables();
    plot_->plotLayout()->clear();
    nowRect_ = mapRect_ = nullptr;
    now_ = first_ = nullptr;
    keyNow_ = keyFirst_ = nullptr;
    map_ = nullptr;
    playhead_ = nullptr;
    mapped_ = 0;
    const auto addRect = [this](const QString& x, const QString& y) {
        auto* rect = new QCPAxisRect(plot_);
        plot_->plotLayout()->addElement(plot_->plotLayout()->rowCount(), 0, rect);
        rect->setMinimumMargins(QMargins(8, 10, 14, 4));
        for (QCPAxis* axis : rect->axes()) axis->setLayer(QStringLiteral("axes"));
        rect->axis(QCPAxis::atBottom)->setLabel(x);
        rect->axis(QCPAxis::atLeft)->setLabel(y);
        rect->axis(QCPAxis::atLeft)->ticker()->setTickCount(2);
        rect->axis(QCPAxis::atBottom)->ticker()->setTickCount(4);
        return rect;
    };
    const std::vector<double>& epochs = scene_.epochs();
    if (scene_.layer() != nullptr) {
        nowRect_ = addRect(tr("value"), tr("values"));
        now_ = plot_->addGraph(nowRect_->axis(QCPAxis::atBottom), nowRect_->axis(QCPAxis::atLeft));
        now_->setLineStyle(QCPGraph::lsStepLeft);
    }
    if (nowRect_ != nullptr && epochs.size() > 1) {
        first_ = plot_->addGraph(nowRect_->axis(QCPAxis::atBottom), nowRect_->axis(QCPAxis::atLeft));
        first_->setLineStyle(QCPGraph::lsStepLeft);
        nowRect_->setMinimumMargins(nowRect_->minimumMargins() + QMargins(0, kKeyHeight, 0, 0));
        const auto addText = [this](const QString& text, double x, Qt::Alignment side) {
            auto* item = new QCPItemText(plot_);
            item->setClipToAxisRect(false);
            item->setText(text);
            item->setPositionAlignment(side | Qt::AlignBottom);
            item->position->setType(QCPItemPosition::ptAxisRectRatio);
            item->position->setAxisRect(nowRect_);
            item->position->setCoords(x, -0.02);
            return item;
        };
        keyFirst_ = addText(tr("first epoch"), 0.0, Qt::AlignLeft);
        keyNow_ = addText(tr("now"), 1.0, Qt::AlignRight);
        mapRect_ = addRect(tr("epoch"), tr("value"));
        map_ = new QCPColorMap(mapRect_->axis(QCPAxis::atBottom), mapRect_->axis(QCPAxis::atLeft));
        map_->setInterpolate(false);
        mapRect_->axis(QCPAxis::atBottom)->setRange(epochs.front(), epochs.back());
        playhead_ = new QCPItemStraightLine(plot_);
        playhead_->setClipAxisRect(mapRect_);
        for (QCPItemPosition* position : {playhead_->point1, playhead_->point2})
            position->setAxes(mapRect_->axis(QCPAxis::atBottom), mapRect_->axis(QCPAxis::atLeft));
        auto* margins = new QCPMarginGroup(plot_);
        for (QCPAxisRect* rect : {nowRect_, mapRect_}) rect->setMarginGroup(QCP::msLeft | QCP::msRight, margins);
    }
    restyle();
}

void PlainPlots::restyle() {
    const ThemeColors& colors = Theme::instance().colors();
    stylePlot(*plot_, colors);
    if (now_ != nullptr) styleGraph(*now_, colors.accent, true);
    if (first_ != nullptr) styleGraph(*first_, colors.subtle);
    if (playhead_ != nullptr) playhead_->setPen(QPen(colors.accent, 1.6));
    if (keyNow_ != nullptr) {
        keyNow_->setColor(colors.accent);
        keyFirst_->setColor(colors.subtle);
        for (QCPItemText* key : {keyNow_, keyFirst_}) key->setFont(readableFont(font(), 0.9));
    }
    if (map_ != nullptr) {
        const ColorMap ramp = ColorMap::ramp(colors.plot, colors.text);
        QCPColorGradient gradient;
        gradient.clearColorStops();
        for (const int i : {0, 64, 128, 192, ColorMap::kSize - 1})
            gradient.setColorStopAt(i / static_cast<double>(ColorMap::kSize - 1),
                                    QColor::fromRgb(ramp.table()[static_cast<std::size_t>(i)]));
        map_->setGradient(gradient);
    }
    fill();
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
    if (map_ != nullptr) {
        fillMap();
        playhead_->point1->setCoords(scene_.epoch(), 0.0);
        playhead_->point2->setCoords(scene_.epoch(), 1.0);
    }
    plot_->replot(QCustomPlot::rpQueuedReplot);
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

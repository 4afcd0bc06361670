// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/layer_plots.h"

#include "core/run/statistics.h"
#include "widgets/style/plot_style.h"
#include "widgets/views/delay_axis.h"

#include <QPainter>
#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr int kTicks = 5;
constexpr std::size_t kMostBins = 64;
constexpr auto kTitle = "wholeTitle"; ///< of an axis
constexpr double kWithoutAxis = 0.7;  ///< height of a curve whose epochs are numbered below another one

/// One per step, as long as there are not too many.
std::size_t binsOf(double steps) { return std::clamp(static_cast<std::size_t>(steps), std::size_t{1}, kMostBins); }

} // namespace

LayerPlots::LayerPlots(QWidget* parent)
    : SidePlots(tr("Plots of this layer"),
                tr("Histogram of positions now and at first; mean sigma and mean drift by epoch."), parent) {
    connect(&plot(), &QCustomPlot::afterLayout, this, &LayerPlots::fitTitles);
    rebuild();
}

void LayerPlots::setRun(RunPointer run, std::size_t layer) {
    scene_.setRun(std::move(run), layer);
    rebuild();
}

void LayerPlots::setEpoch(double epoch) {
    scene_.setEpoch(epoch);
    follow();
}

QCPAxisRect* LayerPlots::addPlot(const QString& xTitle, const QString& yTitle) {
    QCPAxisRect* rect = addRect(xTitle, yTitle, kTicks);
    rect->axis(QCPAxis::atLeft)->setProperty(kTitle, yTitle);
    return rect;
}

void LayerPlots::rebuild() {
    clear();
    histograms_.clear();
    if (scene_.hasData()) {
        const auto axes = static_cast<std::size_t>(learnedAxes(scene_.layer()->kind.value));
        for (std::size_t axis = 0; axis < axes; ++axis) addPositions(axis);
        addCurve(tr("sigma (steps)"), scene_.trajectory()->meanSigma());
        const bool own = scene_.layer()->unit != "steps";
        addCurve(tr("drift (%1)").arg(own ? delayUnit(scene_).name : tr("steps")), scene_.trajectory()->meanDrift());
        shareEpochs();
        alignRects();
    }
    plot().setVisible(scene_.hasData());
    restyle();
}

void LayerPlots::addPositions(std::size_t axis) {
    const Layer& layer = *scene_.layer();
    const auto size = axis < layer.dilatedSize.value.size() ? static_cast<double>(layer.dilatedSize.value[axis]) : 1.0;
    HistogramPanel panel;
    panel.axis = axis;
    QString title;
    if (learnedAxes(layer.kind.value) == 1) {
        const DelayUnit unit = delayUnit(scene_);
        const bool steps = scene_.countsSteps();
        const double longest = scene_.longestDelay();
        panel.low = steps ? scene_.leastDelay() - 0.5 : 0.0;
        panel.high = steps ? panel.low + size : longest > 0.0 ? longest * 1.001 : 1.0;
        panel.bins = steps ? binsOf(panel.high - panel.low) : kMostBins / 2;
        title = unit.title;
    } else {
        panel.low = -std::floor(size / 2) - 0.5;
        panel.high = panel.low + size;
        panel.bins = binsOf(size);
        title = tr("%1 (grid steps)").arg(axisName(layer, axis));
    }
    QCPAxisRect* rect = addPlot(title, tr("elements"));
    panel.now = addHistogram(*rect);
    const double scale = learnedAxes(layer.kind.value) == 1 ? delayUnit(scene_).perStep : 1.0;
    rect->axis(QCPAxis::atBottom)->setRange(panel.low * scale, panel.high * scale);
    if (scene_.epochs().size() > 1) addFirst(panel, *rect);
    histograms_.push_back(panel);
}

/// How it was at the first epoch, for runs that have more than one.
void LayerPlots::addFirst(HistogramPanel& panel, QCPAxisRect& rect) {
    panel.first = addHistogram(rect);
    LayerState first;
    scene_.stateAt(scene_.epochs().front(), first);
    fillHistogram(*panel.first, panel, first);
    if (histograms_.empty()) addKey(rect);
}

void LayerPlots::fillHistogram(QCPGraph& graph, const HistogramPanel& panel, const LayerState& state) const {
    const bool delays = learnedAxes(scene_.layer()->kind.value) == 1;
    static thread_local std::vector<float> values;
    const auto axis = state.axis(panel.axis);
    values.assign(axis.begin(), axis.end());
    if (delays)
        for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<float>(scene_.delay(state, i));
    const std::size_t bins = panel.bins;
    const auto counts = histogram(values, panel.low, panel.high, bins);
    const double scale = delays ? delayUnit(scene_).perStep : 1.0;
    const double width = (panel.high - panel.low) / static_cast<double>(bins);
    QSharedPointer<QCPGraphDataContainer> data = graph.data();
    QVector<QCPGraphData> points;
    points.reserve(static_cast<qsizetype>(bins) + 1);
    for (std::size_t b = 0; b <= bins; ++b)
        points.append(QCPGraphData((panel.low + static_cast<double>(b) * width) * scale,
                                   static_cast<double>(counts[std::min(b, bins - 1)])));
    data->set(points, true);
}

void LayerPlots::addCurve(const QString& title, const std::vector<double>& values) {
    const std::vector<double>& epochs = scene_.epochs();
    if (values.size() < 2 || values.size() != epochs.size()) return;
    QCPAxisRect* rect = addPlot(tr("epoch"), title);
    QCPGraph* graph = plot().addGraph(rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft));
    graph->setData(QVector<double>(epochs.begin(), epochs.end()), QVector<double>(values.begin(), values.end()), true);
    const double top = *std::max_element(values.begin(), values.end());
    rect->axis(QCPAxis::atLeft)->setRange(0.0, top > 0.0 ? top * 1.12 : 1.0);
    rect->axis(QCPAxis::atBottom)->setRange(epochs.front(), epochs.back());
    addPlayhead(*rect);
}

/// All curves but the last leave the numbers of the epochs to it.
void LayerPlots::shareEpochs() {
    for (std::size_t i = 0; i + 1 < playheads().size(); ++i) {
        QCPAxis* epochs = playheads()[i]->clipAxisRect()->axis(QCPAxis::atBottom);
        epochs->setLabel({});
        epochs->setTickLabels(false);
        plot().plotLayout()->setRowStretchFactor(static_cast<int>(histograms_.size() + i), kWithoutAxis);
    }
}

/// Titles that are longer than their axis would run into one another: those leave their unit out.
void LayerPlots::fitTitles() {
    for (QCPAxisRect* rect : plot().axisRects()) {
        QCPAxis* y = rect->axis(QCPAxis::atLeft);
        const QString title = y->property(kTitle).toString();
        const bool fits = QFontMetrics(y->labelFont()).horizontalAdvance(title) <= rect->height();
        y->setLabel(fits ? title : title.section(QStringLiteral(" ("), 0, 0));
    }
}

int LayerPlots::heightFor(int onePlot) const {
    const auto all = static_cast<double>(histograms_.size() + playheads().size());
    const double shared = playheads().empty() ? 0.0 : static_cast<double>(playheads().size() - 1);
    return static_cast<int>(std::ceil(onePlot * (all - (1.0 - kWithoutAxis) * shared)));
}

void LayerPlots::colour(const ThemeColors& colors) {
    for (const HistogramPanel& panel : histograms_) {
        styleGraph(*panel.now, colors.accent, true);
        if (panel.first != nullptr) styleGraph(*panel.first, colors.subtle);
    }
    for (const QCPItemStraightLine* line : playheads())
        for (QCPGraph* graph : line->clipAxisRect()->graphs()) styleGraph(*graph, colors.subtle);
}

void LayerPlots::fill() {
    if (!scene_.hasData()) return update();
    for (const HistogramPanel& panel : histograms_) {
        fillHistogram(*panel.now, panel, scene_.state());
        double most = 1.0;
        for (const QCPGraph* graph : {panel.now, panel.first}) {
            if (graph == nullptr) continue;
            for (const QCPGraphData& point : *graph->data()) most = std::max(most, point.value);
        }
        QCPAxis* y = panel.now->valueAxis();
        // Grows at once, shrinks only when much is empty: the scale does not tremble while playing.
        if (const double top = y->range().upper; most > top * 0.98 || most < top * 0.6) y->setRange(0.0, most * 1.15);
    }
    movePlayheads(scene_.epoch());
    plot().replot(QCustomPlot::rpQueuedReplot);
}

void LayerPlots::paintEvent(QPaintEvent*) {
    if (scene_.hasData()) return;
    QPainter painter(this);
    const ThemeColors& colors = Theme::instance().colors();
    painter.fillRect(rect(), colors.plot);
    painter.setPen(colors.subtle);
    painter.drawText(rect().adjusted(16, 16, -16, -16), Qt::AlignCenter | Qt::TextWordWrap,
                     tr("Choose a layer to see how its positions are spread and how they drift."));
}

} // namespace dclscope

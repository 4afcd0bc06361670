// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/layer_plots.h"

#include "core/run/statistics.h"
#include "widgets/style/plot_style.h"
#include "widgets/views/delay_axis.h"

#include <QBoxLayout>
#include <QEvent>
#include <QTimer>
#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr int kFollowMs = 33;
constexpr int kKeyHeight = 14; ///< pixels that the key adds above the first histogram
constexpr std::size_t kMostBins = 64;
constexpr auto kTitle = "wholeTitle"; ///< of an axis
constexpr double kWithoutAxis = 0.7;  ///< height of a curve whose epochs are numbered below another one

/// One per step, as long as there are not too many.
std::size_t binsOf(double steps) { return std::clamp(static_cast<std::size_t>(steps), std::size_t{1}, kMostBins); }

} // namespace

LayerPlots::LayerPlots(QWidget* parent) : QWidget(parent), plot_(new QCustomPlot(this)), follow_(new QTimer(this)) {
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(plot_);
    setMinimumWidth(220);
    setAccessibleName(tr("Plots of this layer"));
    setAccessibleDescription(tr("Histogram of positions now and at first; mean sigma and mean drift by epoch."));
    follow_->setSingleShot(true);
    follow_->setInterval(kFollowMs);
    connect(follow_, &QTimer::timeout, this, &LayerPlots::refresh);
    connect(&Theme::instance(), &Theme::changed, this, &LayerPlots::restyle);
    connect(plot_, &QCustomPlot::afterLayout, this, &LayerPlots::fitTitles);
    connect(plot_, &QCustomPlot::mousePress, this, [this](QMouseEvent* event) {
        for (QCPItemStraightLine* line : playheads_)
            if (line->clipAxisRect()->rect().contains(event->pos()))
                emit epochRequested(line->clipAxisRect()->axis(QCPAxis::atBottom)->pixelToCoord(event->pos().x()));
    });
    rebuild();
}

LayerPlots::~LayerPlots() = default;

void LayerPlots::setRun(RunPointer run, std::size_t layer) {
    scene_.setRun(std::move(run), layer);
    rebuild();
}

void LayerPlots::setEpoch(double epoch) {
    scene_.setEpoch(epoch);
    if (!follow_->isActive()) follow_->start();
}

void LayerPlots::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) restyle();
    QWidget::changeEvent(event);
}

QCPAxisRect* LayerPlots::addRect(const QString& xTitle, const QString& yTitle) {
    auto* rect = new QCPAxisRect(plot_);
    plot_->plotLayout()->addElement(plot_->plotLayout()->rowCount(), 0, rect);
    rect->setMinimumMargins(QMargins(8, 10, 14, 4));
    for (QCPAxis* axis : rect->axes()) axis->setLayer(QStringLiteral("axes"));
    rect->axis(QCPAxis::atBottom)->setLabel(xTitle);
    rect->axis(QCPAxis::atLeft)->setLabel(yTitle);
    rect->axis(QCPAxis::atLeft)->setProperty(kTitle, yTitle);
    rect->axis(QCPAxis::atLeft)->ticker()->setTickCount(2); // plots are low
    rect->axis(QCPAxis::atBottom)->ticker()->setTickCount(5);
    return rect;
}

void LayerPlots::rebuild() {
    plot_->clearItems();
    plot_->clearGraphs();
    plot_->plotLayout()->clear();
    histograms_.clear();
    playheads_.clear();
    keyNow_ = keyFirst_ = nullptr;
    if (scene_.hasData()) {
        const auto axes = static_cast<std::size_t>(learnedAxes(scene_.layer()->kind.value));
        for (std::size_t axis = 0; axis < axes; ++axis) addHistogram(axis);
        addCurve(tr("sigma (steps)"), scene_.trajectory()->meanSigma());
        const bool own = scene_.layer()->unit != "steps";
        addCurve(tr("drift (%1)").arg(own ? delayUnit(scene_).name : tr("steps")), scene_.trajectory()->meanDrift());
        shareEpochs();
        auto* margins = new QCPMarginGroup(plot_);
        for (QCPAxisRect* rect : plot_->axisRects()) rect->setMarginGroup(QCP::msLeft | QCP::msRight, margins);
    }
    plot_->setVisible(scene_.hasData());
    restyle();
}

void LayerPlots::addHistogram(std::size_t axis) {
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
    QCPAxisRect* rect = addRect(title, tr("elements"));
    QCPAxis* x = rect->axis(QCPAxis::atBottom);
    QCPAxis* y = rect->axis(QCPAxis::atLeft);
    panel.now = plot_->addGraph(x, y);
    panel.now->setLineStyle(QCPGraph::lsStepLeft);
    const double scale = learnedAxes(layer.kind.value) == 1 ? delayUnit(scene_).perStep : 1.0;
    x->setRange(panel.low * scale, panel.high * scale);
    if (scene_.epochs().size() > 1) addFirst(panel, *rect);
    histograms_.push_back(panel);
}

/// How it was at the first epoch, for runs that have more than one.
void LayerPlots::addFirst(HistogramPanel& panel, QCPAxisRect& rect) {
    panel.first = plot_->addGraph(rect.axis(QCPAxis::atBottom), rect.axis(QCPAxis::atLeft));
    panel.first->setLineStyle(QCPGraph::lsStepLeft);
    LayerState first;
    scene_.stateAt(scene_.epochs().front(), first);
    fillHistogram(*panel.first, panel, first);
    if (histograms_.empty()) addKey(rect);
}

void LayerPlots::addKey(QCPAxisRect& rect) {
    // Above the bars, which may fill the whole height.
    rect.setMinimumMargins(rect.minimumMargins() + QMargins(0, kKeyHeight, 0, 0));
    const auto addText = [&](const QString& text, double x, Qt::Alignment side) {
        auto* item = new QCPItemText(plot_);
        item->setClipToAxisRect(false);
        item->setText(text);
        item->setPositionAlignment(side | Qt::AlignBottom);
        item->position->setType(QCPItemPosition::ptAxisRectRatio);
        item->position->setAxisRect(&rect);
        item->position->setCoords(x, -0.02);
        return item;
    };
    keyFirst_ = addText(tr("first epoch"), 0.0, Qt::AlignLeft);
    keyNow_ = addText(tr("now"), 1.0, Qt::AlignRight);
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
    QCPAxisRect* rect = addRect(tr("epoch"), title);
    QCPGraph* graph = plot_->addGraph(rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft));
    graph->setData(QVector<double>(epochs.begin(), epochs.end()), QVector<double>(values.begin(), values.end()), true);
    const double top = *std::max_element(values.begin(), values.end());
    rect->axis(QCPAxis::atLeft)->setRange(0.0, top > 0.0 ? top * 1.12 : 1.0);
    rect->axis(QCPAxis::atBottom)->setRange(epochs.front(), epochs.back());
    auto* line = new QCPItemStraightLine(plot_);
    line->setClipAxisRect(rect);
    line->setClipToAxisRect(true);
    for (QCPItemPosition* position : {line->point1, line->point2})
        position->setAxes(rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft));
    playheads_.push_back(line);
}

/// All curves but the last leave the numbers of the epochs to it.
void LayerPlots::shareEpochs() {
    for (std::size_t i = 0; i + 1 < playheads_.size(); ++i) {
        QCPAxis* epochs = playheads_[i]->clipAxisRect()->axis(QCPAxis::atBottom);
        epochs->setLabel({});
        epochs->setTickLabels(false);
        plot_->plotLayout()->setRowStretchFactor(static_cast<int>(histograms_.size() + i), kWithoutAxis);
    }
}

/// Titles that are longer than their axis would run into one another: those leave their unit out.
void LayerPlots::fitTitles() {
    for (QCPAxisRect* rect : plot_->axisRects()) {
        QCPAxis* y = rect->axis(QCPAxis::atLeft);
        const QString title = y->property(kTitle).toString();
        const bool fits = QFontMetrics(y->labelFont()).horizontalAdvance(title) <= rect->height();
        y->setLabel(fits ? title : title.section(QStringLiteral(" ("), 0, 0));
    }
}

int LayerPlots::heightFor(int onePlot) const {
    const auto all = static_cast<double>(histograms_.size() + playheads_.size());
    const double shared = playheads_.empty() ? 0.0 : static_cast<double>(playheads_.size() - 1);
    return static_cast<int>(std::ceil(onePlot * (all - (1.0 - kWithoutAxis) * shared)));
}

void LayerPlots::restyle() {
    const ThemeColors& colors = Theme::instance().colors();
    stylePlot(*plot_, colors);
    for (const HistogramPanel& panel : histograms_) {
        styleGraph(*panel.now, colors.accent, true);
        if (panel.first != nullptr) styleGraph(*panel.first, colors.subtle);
    }
    for (QCPItemStraightLine* line : playheads_) {
        line->setPen(QPen(colors.accent, 1.6));
        for (QCPGraph* graph : line->clipAxisRect()->graphs()) styleGraph(*graph, colors.subtle);
    }
    if (keyNow_ != nullptr) {
        keyNow_->setColor(colors.accent);
        keyFirst_->setColor(colors.subtle);
        for (QCPItemText* key : {keyNow_, keyFirst_}) key->setFont(readableFont(font(), 0.9));
    }
    refresh();
}

void LayerPlots::refresh() {
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
    for (QCPItemStraightLine* line : playheads_) {
        line->point1->setCoords(scene_.epoch(), 0.0);
        line->point2->setCoords(scene_.epoch(), 1.0);
    }
    plot_->replot(QCustomPlot::rpQueuedReplot);
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

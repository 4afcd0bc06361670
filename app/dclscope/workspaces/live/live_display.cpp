// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/live/live_display.h"

#include "app/dclscope/workspaces/live/evidence_memory.h"
#include "app/dclscope/workspaces/live/frame_bars.h"
#include "app/dclscope/workspaces/live/live_insight.h"
#include "widgets/live_views/activation_view.h"
#include "widgets/live_views/evidence_map.h"
#include "widgets/live_views/heard_label.h"
#include "widgets/live_views/level_meter.h"
#include "widgets/live_views/raster_view.h"
#include "widgets/live_views/spectrogram_view.h"
#include "widgets/live_views/tag_bars_view.h"

#include <QMouseEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace dclscope {
namespace {

constexpr double kShownSeconds = 8.0;
constexpr double kShownWindows = 2.0;  // of networks that look at longer windows
constexpr double kShortestShown = 2.0; // however short a file is
constexpr float kDarkDb = -200.0F;
constexpr double kShortestStretch = 0.05; // that somebody means to mark

} // namespace

LiveDisplay::LiveDisplay(const LiveReadouts& readouts, QWidget* parent)
    : QWidget(parent), readouts_(readouts), spectrogram_(new SpectrogramView), raster_(new RasterView),
      insight_(new LiveInsight(*spectrogram_)), evidence_(new EvidenceMap),
      memory_(new EvidenceMemory(*evidence_, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 10, 4, 0);
    column->setSpacing(6);
    for (ScrollingPlot* plot : plots()) {
        plot->setSpan(kShownSeconds);
        plot->installEventFilter(this);
    }
    for (QWidget* picture : QList<QWidget*>{spectrogram_, raster_, insight_, evidence_}) column->addWidget(picture, 1);
    clock_.setTimerType(Qt::PreciseTimer);
    clock_.setInterval(16);
    connect(&clock_, &QTimer::timeout, this, &LiveDisplay::glide);
    connect(&readouts_.bars, &TagBarsView::labelThresholdMoved, this,
            [this](std::size_t label, float threshold) { facts_.thresholds[label] = threshold; });
    connect(&readouts_.bars, &TagBarsView::labelClicked, insight_,
            [this](std::size_t label) { insight_->explain(static_cast<int>(label)); });
}

LiveDisplay::~LiveDisplay() = default;

QList<ScrollingPlot*> LiveDisplay::plots() const { return {spectrogram_, raster_, &insight_->plot(), evidence_}; }

void LiveDisplay::setSpectrogramShown(bool shown) { spectrogram_->setVisible(shown); }

bool LiveDisplay::isSpectrogramShown() const { return !spectrogram_->isHidden(); }

void LiveDisplay::begin(const ModelFacts& facts) {
    tape_.clear();
    facts_ = facts;
    newest_ = shown_ = 0.0;
    columnsTo_.reset();
    loudness_ = {};
    raster_->setVisible(!facts.hiddenNeurons.empty());
    insight_->begin(facts);
    for (ScrollingPlot* plot : plots()) plot->setSpan(std::max(kShownSeconds, kShownWindows * facts.windowSeconds));
    spectrogram_->setTimeStep(facts.columnSeconds);
    raster_->setTimeStep(facts.columnSeconds);
    evidence_->setTimeStep(facts.hopSeconds);
    spectrogram_->setBands(facts.bandCentresHz, loudness_.low(), loudness_.high());
    raster_->setLayers(facts.hiddenNeurons);
    memory_->begin(facts.labels);
    alignPlots();
    for (ScrollingPlot* plot : plots()) {
        plot->setSoundEnd({}, false);
        plot->setEndTime(0.0);
    }
    readouts_.bars.setThreshold(static_cast<float>(facts.threshold));
    readouts_.bars.setBars({});
    readouts_.heard.clear();
    if (readouts_.level != nullptr) readouts_.level->clear();
}

void LiveDisplay::alignPlots() {
    for (ScrollingPlot* plot : plots()) plot->setLeftMargin(evidence_->neededLeftMargin());
}

void LiveDisplay::endFile(double framesTo, std::optional<double> soundTo) {
    evidence_->setOver(tape_.toSeconds());
    for (ScrollingPlot* plot : plots()) {
        plot->setSpan(std::min(plot->span(), std::max(kShortestShown, framesTo)));
        plot->setSoundEnd(soundTo, plot == spectrogram_);
    }
}

void LiveDisplay::keep(const TagFrame& frame) {
    tape_.push(frame);
    insight_->take(frame);
}

void LiveDisplay::take(const TagFrame& frame) {
    sinceFrame_.start();
    paint(frame);
    takeEvents(frame);
    tell(frame);
    insight_->showMoment(newest_);
    shown_ = newest_;
    if (!clock_.isActive()) scrollTo(newest_);
}

void LiveDisplay::paint(const TagFrame& frame) {
    paintColumns(frame);
    for (const Spike& spike : frame.spikes)
        raster_->addSpike(spike.timeSeconds, spike.layer, spike.neuron, !frame.gateOpen);
    evidence_->addScores(frame.scores, frame.timeSeconds);
    newest_ = frame.timeSeconds;
}

void LiveDisplay::tell(const TagFrame& frame) {
    readouts_.bars.setBars(barsOf(frame, facts_));
    readouts_.heard.setTime(frame.timeSeconds);
    if (readouts_.level == nullptr) return;
    readouts_.level->setLevel(static_cast<double>(frame.levelDb), frame.timeSeconds);
    readouts_.level->setNoiseFloor(static_cast<double>(frame.noiseFloorDb));
}

void LiveDisplay::goOn(double timeSeconds) {
    // Nothing is known of the gap: it stays dark on the time axis, as far as it is seen.
    darken(timeSeconds);
    const double from = std::max(newest_, timeSeconds - evidence_->span());
    const std::vector<float> nothing(static_cast<std::size_t>(facts_.labels.size()), 0.0F);
    for (double time = from + facts_.hopSeconds; time <= timeSeconds; time += facts_.hopSeconds)
        evidence_->addScores(nothing, time);
    newest_ = shown_ = timeSeconds;
    sinceFrame_.start();
}

void LiveDisplay::darken(double toSeconds) {
    const double from = std::max(columnsTo_.value_or(0.0), toSeconds - spectrogram_->span());
    const std::vector<float> dark(facts_.bandCentresHz.size(), kDarkDb);
    for (double time = from + facts_.columnSeconds; time <= toSeconds; time += facts_.columnSeconds)
        spectrogram_->addColumn(dark, time);
    columnsTo_ = toSeconds;
}

void LiveDisplay::setGliding(bool gliding) {
    if (gliding)
        clock_.start();
    else
        clock_.stop();
}

void LiveDisplay::rest() {
    setGliding(false);
    scrollTo(newest_);
    if (readouts_.level != nullptr) readouts_.level->clear();
}

void LiveDisplay::showMoment(double seconds) {
    setGliding(false);
    if (tape_.isEmpty()) return;
    const bool anew = seconds < shown_ - FrameTape::kSameMoment || seconds - newest_ > span();
    if (anew) wipe();
    const double before = anew ? -std::numeric_limits<double>::infinity() : shown_;
    scrollTo(seconds); // first: what is older than the pictures is dropped by it
    // One frame more than is over: its columns reach to the right edge.
    for (std::size_t i = tape_.firstAfter(std::max(newest_, seconds - span())); i < tape_.size() && newest_ < seconds;
         ++i)
        paint(tape_.frame(i));
    paintEvents(before, seconds);
    tellAt(seconds);
    insight_->showMoment(seconds);
    shown_ = seconds;
}

void LiveDisplay::follow() {
    showMoment(tape_.toSeconds());
    sinceFrame_.start();
}

double LiveDisplay::shownSeconds() const { return spectrogram_->endTime(); }

double LiveDisplay::span() const { return spectrogram_->span(); }

void LiveDisplay::wipe() {
    spectrogram_->clear();
    raster_->clear();
    evidence_->clear();
    columnsTo_.reset();
    newest_ = -std::numeric_limits<double>::infinity();
    readouts_.heard.clear();
    if (readouts_.level != nullptr) readouts_.level->clear();
}

void LiveDisplay::paintEvents(double fromSeconds, double toSeconds) {
    const auto isNew = [&](double time) { return time > fromSeconds && time <= toSeconds + FrameTape::kSameMoment; };
    for (const TapeEvent& event : tape_.events()) {
        const bool isOver = event.endSeconds && isNew(*event.endSeconds);
        if (isNew(event.startSeconds)) {
            if (!isOver || *event.endSeconds > toSeconds - span())
                evidence_->markStart(event.label, event.startSeconds);
            setHeard(event.label, event.score, event.startSeconds);
        }
        if (isOver) setOver(event.label, *event.endSeconds);
    }
}

void LiveDisplay::tellAt(double seconds) {
    if (const std::optional<std::size_t> number = tape_.numberAt(seconds))
        tell(tape_.frame(*number));
    else
        readouts_.bars.setBars({});
    readouts_.heard.setTime(seconds);
}

void LiveDisplay::setStretch(std::optional<TimeStretch> stretch) {
    for (ScrollingPlot* plot : plots()) plot->setStretch(stretch);
}

bool LiveDisplay::eventFilter(QObject* watched, QEvent* event) {
    if (watched == evidence_ && event->type() == QEvent::Resize) alignPlots(); // names have as much room as it leaves
    const bool press = event->type() == QEvent::MouseButtonPress;
    if (!press && event->type() != QEvent::MouseMove && event->type() != QEvent::MouseButtonRelease)
        return QWidget::eventFilter(watched, event);
    const auto& mouse = static_cast<const QMouseEvent&>(*event);
    const std::optional<double> at = static_cast<ScrollingPlot*>(watched)->timeAt(mouse.position());
    if (press && mouse.button() == Qt::LeftButton && mouse.modifiers().testFlag(Qt::ShiftModifier)) {
        dragged_ = at;
        emit stretchMarked(std::nullopt);
        return true;
    }
    if (!dragged_) return QWidget::eventFilter(watched, event);
    if (at && std::fabs(*at - *dragged_) >= kShortestStretch) {
        const auto [from, to] = std::minmax(*at, *dragged_);
        emit stretchMarked(TimeStretch{from, to});
    }
    if (event->type() == QEvent::MouseButtonRelease) dragged_.reset();
    return true;
}

void LiveDisplay::paintColumns(const TagFrame& frame) {
    const std::size_t bands = facts_.bandCentresHz.size();
    if (bands == 0 || frame.columns.empty()) return;
    if (loudness_.follow(*std::max_element(frame.columns.begin(), frame.columns.end())))
        spectrogram_->setRange(loudness_.low(), loudness_.high());
    const auto timeOf = [&](double number) {
        return (static_cast<double>(frame.firstColumn) + number + 1.0) * facts_.columnSeconds;
    };
    if (columnsTo_ && timeOf(0.0) - *columnsTo_ > 1.5 * facts_.columnSeconds) darken(timeOf(-1.0));
    const std::size_t count = frame.columns.size() / bands;
    for (std::size_t i = 0; i < count; ++i) {
        columnsTo_ = timeOf(static_cast<double>(i));
        spectrogram_->addColumn(std::span(frame.columns).subspan(i * bands, bands), *columnsTo_);
    }
}

void LiveDisplay::takeEvents(const TagFrame& frame) {
    for (const TagEvent& event : frame.events) {
        if (event.kind == TagEvent::Kind::End) {
            setOver(event.label, event.timeSeconds);
            continue;
        }
        evidence_->markStart(event.label, event.timeSeconds);
        setHeard(event.label, event.score, event.timeSeconds);
    }
}

void LiveDisplay::setHeard(std::size_t label, float score, double timeSeconds) {
    readouts_.heard.setHeard(facts_.labels.value(static_cast<qsizetype>(label)), score, timeSeconds);
}

void LiveDisplay::setOver(std::size_t label, double timeSeconds) {
    evidence_->markEnd(label, timeSeconds);
    readouts_.heard.setOver(facts_.labels.value(static_cast<qsizetype>(label)), timeSeconds);
}

void LiveDisplay::glide() {
    if (!sinceFrame_.isValid()) return;
    // One frame behind: what the right edge reaches has always arrived already, and the picture glides.
    const double since = static_cast<double>(sinceFrame_.elapsed()) * 1e-3;
    scrollTo(std::max(0.0, newest_ - facts_.hopSeconds + std::min(since, facts_.hopSeconds)));
}

void LiveDisplay::scrollTo(double seconds) {
    for (ScrollingPlot* plot : plots()) plot->setEndTime(seconds);
}

} // namespace dclscope

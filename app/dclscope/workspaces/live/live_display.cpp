// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/live/live_display.h"

#include "app/dclscope/workspaces/live/frame_bars.h"
#include "app/dclscope/workspaces/live/live_controls.h"
#include "widgets/live_views/evidence_map.h"
#include "widgets/live_views/heard_label.h"
#include "widgets/live_views/level_meter.h"
#include "widgets/live_views/raster_view.h"
#include "widgets/live_views/spectrogram_view.h"
#include "widgets/live_views/tag_bars_view.h"

#include <QVBoxLayout>

#include <algorithm>
#include <span>
#include <vector>

namespace dclscope {
namespace {

constexpr double kShownSeconds = 8.0;
constexpr double kShownWindows = 2.0; // of networks that look at longer windows
constexpr float kDarkDb = -200.0F;

} // namespace

LiveDisplay::LiveDisplay(LiveControls& controls, QWidget* parent)
    : QWidget(parent), controls_(controls), spectrogram_(new SpectrogramView), raster_(new RasterView),
      evidence_(new EvidenceMap) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 10, 12, 0);
    column->setSpacing(6);
    for (ScrollingPlot* plot : plots()) {
        plot->setSpan(kShownSeconds);
        column->addWidget(plot, 1);
    }
    clock_.setTimerType(Qt::PreciseTimer);
    clock_.setInterval(16);
    connect(&clock_, &QTimer::timeout, this, &LiveDisplay::glide);
}

LiveDisplay::~LiveDisplay() = default;

QList<ScrollingPlot*> LiveDisplay::plots() const { return {spectrogram_, raster_, evidence_}; }

void LiveDisplay::begin(const ModelFacts& facts) {
    facts_ = facts;
    newest_ = 0.0;
    loudness_ = {};
    raster_->setVisible(!facts.hiddenNeurons.empty());
    for (ScrollingPlot* plot : plots()) plot->setSpan(std::max(kShownSeconds, kShownWindows * facts.windowSeconds));
    spectrogram_->setTimeStep(facts.columnSeconds);
    raster_->setTimeStep(facts.columnSeconds);
    evidence_->setTimeStep(facts.hopSeconds);
    spectrogram_->setBands(facts.bandCentresHz, loudness_.low(), loudness_.high());
    raster_->setLayers(facts.hiddenNeurons);
    evidence_->setLabels(facts.labels);
    for (ScrollingPlot* plot : plots()) {
        plot->setLeftMargin(evidence_->neededLeftMargin());
        plot->setEndTime(0.0);
    }
    controls_.bars().setThreshold(static_cast<float>(facts.threshold));
    controls_.bars().setBars({});
    controls_.heard().clear();
    controls_.level().clear();
}

void LiveDisplay::take(const TagFrame& frame) {
    newest_ = frame.timeSeconds;
    sinceFrame_.start();
    takeColumns(frame);
    for (const Spike& spike : frame.spikes)
        raster_->addSpike(spike.timeSeconds, spike.layer, spike.neuron, !frame.gateOpen);
    evidence_->addScores(frame.scores, frame.timeSeconds);
    takeEvents(frame);
    controls_.bars().setBars(barsOf(frame, facts_));
    controls_.heard().setTime(frame.timeSeconds);
    controls_.level().setLevel(static_cast<double>(frame.levelDb), frame.timeSeconds);
    controls_.level().setNoiseFloor(static_cast<double>(frame.noiseFloorDb));
    if (!clock_.isActive()) scrollTo(newest_);
}

void LiveDisplay::goOn(double timeSeconds) {
    // Nothing is known of the gap: it stays dark on the time axis, as far as it is seen.
    const double from = std::max(newest_, timeSeconds - spectrogram_->span());
    const std::vector<float> dark(facts_.bandCentresHz.size(), kDarkDb);
    for (double time = from + facts_.columnSeconds; time <= timeSeconds; time += facts_.columnSeconds)
        spectrogram_->addColumn(dark, time);
    const std::vector<float> nothing(static_cast<std::size_t>(facts_.labels.size()), 0.0F);
    for (double time = from + facts_.hopSeconds; time <= timeSeconds; time += facts_.hopSeconds)
        evidence_->addScores(nothing, time);
    newest_ = timeSeconds;
    sinceFrame_.start();
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
    controls_.level().clear();
}

void LiveDisplay::takeColumns(const TagFrame& frame) {
    const std::size_t bands = facts_.bandCentresHz.size();
    if (bands == 0 || frame.columns.empty()) return;
    if (loudness_.follow(*std::max_element(frame.columns.begin(), frame.columns.end())))
        spectrogram_->setRange(loudness_.low(), loudness_.high());
    const std::size_t count = frame.columns.size() / bands;
    for (std::size_t i = 0; i < count; ++i) {
        const double number = static_cast<double>(frame.firstColumn) + static_cast<double>(i) + 1.0;
        spectrogram_->addColumn(std::span(frame.columns).subspan(i * bands, bands), number * facts_.columnSeconds);
    }
}

void LiveDisplay::takeEvents(const TagFrame& frame) {
    for (const TagEvent& event : frame.events) {
        if (event.kind == TagEvent::Kind::End) {
            evidence_->markEnd(event.label, event.timeSeconds);
            continue;
        }
        evidence_->markStart(event.label, event.timeSeconds);
        controls_.heard().setHeard(facts_.labels.value(static_cast<qsizetype>(event.label)), event.score,
                                   event.timeSeconds);
    }
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

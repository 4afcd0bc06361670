// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/live/live_workspace.h"

#include "app/dclscope/workspaces/live/heard_list.h"
#include "app/dclscope/workspaces/live/live_controls.h"
#include "app/dclscope/workspaces/live/model_offers.h"
#include "app/dclscope/workspaces/live/prompt.h"
#include "core/tagging/labels.h"
#include "widgets/live_views/evidence_map.h"
#include "widgets/live_views/heard_label.h"
#include "widgets/live_views/level_meter.h"
#include "widgets/live_views/raster_view.h"
#include "widgets/live_views/spectrogram_view.h"
#include "widgets/live_views/tag_bars_view.h"
#include "widgets/style/format.h"

#include <QDateTime>
#include <QLabel>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dclscope {
namespace {

constexpr auto kSplitterKey = "live/splitter";
constexpr auto kSavingCause = "heard.csv"; // what troubles with saving are settled by
constexpr double kShownSeconds = 8.0;
constexpr double kShownWindows = 2.0;  // of networks that look at longer windows
constexpr float kRangeDb = 60.0F;      // from the darkest to the brightest colour
constexpr float kQuietestTop = -20.0F; // brightest colour in a silent room, so that its noise stays dark
constexpr float kDarkDb = -200.0F;
constexpr float kTopStep = 6.0F;
constexpr std::size_t kBars = 11;

} // namespace

LiveWorkspace::LiveWorkspace(QWidget* parent)
    : WorkspacePage({QLatin1String(kName), tr("Live"), tr("Listen"), IconShape::Live}, parent),
      controls_(new LiveControls), offers_(new ModelOffers(session_, controls_->models(), this)),
      splitter_(new QSplitter), spectrogram_(new SpectrogramView), raster_(new RasterView), evidence_(new EvidenceMap),
      status_(new QLabel) {
    setFocusPolicy(Qt::ClickFocus);
    splitter_->addWidget(controls_);
    splitter_->addWidget(buildPictures());
    splitter_->setStretchFactor(1, 1);
    splitter_->setChildrenCollapsible(false);
    splitter_->setSizes({290, 990});
    status_->setAccessibleName(tr("State of listening"));
    status_->setContentsMargins(12, 4, 12, 6);
    status_->setTextFormat(Qt::PlainText);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(splitter_, 1);
    column->addWidget(status_);
    clock_.setTimerType(Qt::PreciseTimer);
    clock_.setInterval(16);
    connect(&clock_, &QTimer::timeout, this, &LiveWorkspace::scroll);
    connectControls();
    connectSession();
    closeWith(tr("Not listening"));
    showPrompt();
}

LiveWorkspace::~LiveWorkspace() = default;

QWidget* LiveWorkspace::buildPictures() {
    auto* pictures = new QWidget;
    auto* column = new QVBoxLayout(pictures);
    column->setContentsMargins(6, 10, 12, 0);
    column->setSpacing(6);
    for (ScrollingPlot* plot : plots()) {
        plot->setSpan(kShownSeconds);
        column->addWidget(plot, 1);
    }
    return pictures;
}

QList<ScrollingPlot*> LiveWorkspace::plots() const { return {spectrogram_, raster_, evidence_}; }

void LiveWorkspace::connectControls() {
    connect(controls_, &LiveControls::toggled, this, &LiveWorkspace::toggle);
    connect(controls_, &LiveControls::rescanRequested, this, &LiveWorkspace::rescanDevices);
    connect(controls_, &LiveControls::modelFileChosen, offers_, &ModelOffers::tryFile);
    const auto startAnew = [this] {
        if (session_.state() != TaggingSession::State::Idle) start();
    };
    connect(controls_, &LiveControls::picked, this, startAnew);
    connect(offers_, &ModelOffers::fileTaken, this, startAnew);
    connect(offers_, &ModelOffers::refused, this,
            [this](const QString& sentence) { emit troubled(sentence, label().name); });
    connect(offers_, &ModelOffers::currentChanged, this, &LiveWorkspace::showPrompt);
    connect(&controls_->models(), &ModelPicker::lost, this, [this](const QString& name) {
        if (session_.state() == TaggingSession::State::Idle) return;
        stop();
        closeWith(tr("Stopped: %1 was closed").arg(name));
    });
    connect(&controls_->bars(), &TagBarsView::thresholdMoved, this,
            [this](float threshold) { session_.setThreshold(static_cast<double>(threshold)); });
    connect(&controls_->list(), &HeardList::saved, this, [this](const QString& sentence) {
        emit settled(QLatin1String(kSavingCause));
        emit succeeded(sentence);
    });
    connect(&controls_->list(), &HeardList::failed, this,
            [this](const QString& sentence) { emit troubled(sentence, QLatin1String(kSavingCause)); });
}

void LiveWorkspace::connectSession() {
    connect(&session_, &TaggingSession::stateChanged, controls_, &LiveControls::setState);
    connect(&session_, &TaggingSession::stateChanged, this, &LiveWorkspace::stateChanged);
    connect(&session_, &TaggingSession::inputsChanged, controls_, &LiveControls::setInputs);
    const auto trouble = [this](const QString& sentence) { emit troubled(sentence, label().name); };
    connect(&session_, &TaggingSession::inputsFailed, this, trouble);
    connect(&session_, &TaggingSession::modelReady, this, &LiveWorkspace::begin);
    connect(&session_, &TaggingSession::started, this, [this](const QString& name, double rate) {
        emit settled(label().name);
        source_ = name;
        rateHz_ = rate;
        controls_->list().tags().beginSession({QDateTime::currentDateTime(), source_, model_});
        showStatus();
    });
    connect(&session_, &TaggingSession::frame, this, [this](const auto& frame) { take(*frame); });
    connect(&session_, &TaggingSession::lost, this, &LiveWorkspace::wait);
    connect(&session_, &TaggingSession::back, this, &LiveWorkspace::goOn);
    connect(&session_, &TaggingSession::remarked, this, trouble);
    connect(&session_, &TaggingSession::ended, this, [this] { closeWith(tr("The sound is over")); });
    connect(&session_, &TaggingSession::failed, this, [this, trouble](const QString& sentence) {
        closeWith(tr("Broken off"));
        trouble(sentence);
    });
}

void LiveWorkspace::wait(const QString& sentence) {
    waiting_ = true;
    latencyMs_.reset();
    clock_.stop();
    scrollTo(newest_);
    controls_->level().clear();
    emit troubled(tr("%1; it is tried again until it is back").arg(sentence), label().name);
    showStatus();
}

void LiveWorkspace::goOn(const QString& name, double rateHz, double timeSeconds) {
    waiting_ = false;
    source_ = name;
    rateHz_ = rateHz;
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
    if (realTime_) clock_.start();
    emit settled(label().name);
    showStatus();
}

void LiveWorkspace::stateChanged(TaggingSession::State state) {
    waiting_ = false;
    if (state == TaggingSession::State::Listening && realTime_) clock_.start();
    if (state != TaggingSession::State::Idle) return showStatus();
    clock_.stop();
    scrollTo(newest_);
    controls_->level().clear();
    closeWith(tr("Stopped"));
}

void LiveWorkspace::closeWith(const QString& ending) {
    ending_ = ending;
    showStatus();
}

void LiveWorkspace::showPrompt() {
    const ModelOutline known = offers_->current();
    controls_->setPrompt(promptFor(known.labels, known.background));
}

void LiveWorkspace::toggle() {
    if (session_.state() == TaggingSession::State::Idle)
        start();
    else
        stop();
}

void LiveWorkspace::start() { startListening(false); }

void LiveWorkspace::startFast() { startListening(true); }

void LiveWorkspace::startListening(bool fast) {
    SoundRequest sound = controls_->sound();
    sound.asFastAsPossible = fast;
    realTime_ = !fast;
    source_.clear();
    controls_->models().keep();
    const OfferedModel model = controls_->models().current();
    model_ = model.name;
    session_.start(model.model, sound);
}

void LiveWorkspace::stop() { session_.stop(); }

void LiveWorkspace::rescanDevices() { session_.rescanInputs(); }

void LiveWorkspace::chooseFile() { controls_->chooseFile(); }

void LiveWorkspace::setOpenRuns(const OpenRuns& runs) { offers_->setOpenRuns(runs); }

void LiveWorkspace::setChosenRun(const std::shared_ptr<const Run>& run) { offers_->setChosenRun(run); }

void LiveWorkspace::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (scanned_) return;
    scanned_ = true;
    rescanDevices(); // only when somebody looks: it wakes the sound system
    offers_->examineCurrent();
}

void LiveWorkspace::begin(const ModelFacts& facts) {
    facts_ = facts;
    newest_ = 0.0;
    top_ = kQuietestTop;
    latencyMs_.reset();
    skippedWindows_ = lostFrames_ = 0;
    raster_->setVisible(!facts.hiddenNeurons.empty());
    for (ScrollingPlot* plot : plots()) plot->setSpan(std::max(kShownSeconds, kShownWindows * facts.windowSeconds));
    spectrogram_->setTimeStep(facts.columnSeconds);
    raster_->setTimeStep(facts.columnSeconds);
    evidence_->setTimeStep(facts.hopSeconds);
    spectrogram_->setBands(facts.bandCentresHz, top_ - kRangeDb, top_);
    raster_->setLayers(facts.hiddenNeurons);
    evidence_->setLabels(facts.labels);
    for (ScrollingPlot* plot : plots()) {
        plot->setLeftMargin(evidence_->neededLeftMargin());
        plot->setEndTime(0.0);
    }
    controls_->bars().setThreshold(static_cast<float>(facts.threshold));
    controls_->bars().setBars({});
    controls_->heard().clear();
    controls_->level().clear();
    // A network that does not spike looks at windows far longer than what it finds in them.
    const double reach = facts.hiddenNeurons.empty() ? facts.hopSeconds : facts.windowSeconds;
    controls_->list().setSounds([this](double from, double to) { return session_.heard(from, to); }, reach);
}

void LiveWorkspace::take(const TagFrame& frame) {
    newest_ = frame.timeSeconds;
    sinceFrame_.start();
    takeColumns(frame);
    for (const Spike& spike : frame.spikes)
        raster_->addSpike(spike.timeSeconds, spike.layer, spike.neuron, !frame.gateOpen);
    evidence_->addScores(frame.scores, frame.timeSeconds);
    takeEvents(frame);
    showBars(frame);
    controls_->heard().setTime(frame.timeSeconds);
    controls_->level().setLevel(static_cast<double>(frame.levelDb), frame.timeSeconds);
    controls_->level().setNoiseFloor(static_cast<double>(frame.noiseFloorDb));
    latencyMs_ = frame.latencyMs;
    skippedWindows_ = frame.skippedWindows;
    lostFrames_ = frame.lostFrames;
    showStatus();
    if (!realTime_) scrollTo(newest_);
}

void LiveWorkspace::takeColumns(const TagFrame& frame) {
    const std::size_t bands = facts_.bandCentresHz.size();
    if (bands == 0 || frame.columns.empty()) return;
    followLoudness(*std::max_element(frame.columns.begin(), frame.columns.end()));
    const std::size_t count = frame.columns.size() / bands;
    for (std::size_t i = 0; i < count; ++i) {
        const double number = static_cast<double>(frame.firstColumn) + static_cast<double>(i) + 1.0;
        spectrogram_->addColumn(std::span(frame.columns).subspan(i * bands, bands), number * facts_.columnSeconds);
    }
}

void LiveWorkspace::followLoudness(float loudest) {
    // Up at once, in steps, so that the picture is not coloured anew at every word; it never gets darker
    // again.
    if (!std::isfinite(loudest) || loudest <= top_) return;
    top_ = kTopStep * std::ceil(loudest / kTopStep);
    spectrogram_->setRange(top_ - kRangeDb, top_);
}

void LiveWorkspace::takeEvents(const TagFrame& frame) {
    for (const TagEvent& event : frame.events) {
        const QString label = facts_.labels.value(static_cast<qsizetype>(event.label));
        if (event.kind == TagEvent::Kind::End) {
            evidence_->markEnd(event.label, event.timeSeconds);
            controls_->list().tags().end(label, event.timeSeconds);
            continue;
        }
        evidence_->markStart(event.label, event.timeSeconds);
        controls_->heard().setHeard(label, event.score, event.timeSeconds);
        controls_->list().tags().add({event.timeSeconds, label, event.score});
    }
}

void LiveWorkspace::showBars(const TagFrame& frame) {
    std::vector<TagBar> bars;
    for (const Tag& tag : topTags(frame.scores, kBars)) {
        const QString label = facts_.labels.value(static_cast<qsizetype>(tag.label));
        const bool nothing = static_cast<int>(tag.label) == facts_.background || meansNothing(label.toStdString());
        bars.push_back({label, tag.score, !frame.gateOpen || nothing});
    }
    controls_->bars().setBars(std::move(bars));
}

void LiveWorkspace::showStatus() {
    QStringList parts;
    switch (session_.state()) {
    case TaggingSession::State::Idle:
        parts << ending_;
        if (!source_.isEmpty()) parts << source_;
        break;
    case TaggingSession::State::Loading: parts << tr("Opening %1…").arg(model_); break;
    case TaggingSession::State::Listening:
        if (waiting_)
            parts << tr("Waiting for the microphone") << source_;
        else if (source_.isEmpty())
            parts << tr("Opening the sound…");
        else
            parts << source_ << formatRate(rateHz_);
        parts << (realTime_ && latencyMs_ ? tr("latency %1 ms").arg(qRound(*latencyMs_)) : tr("latency –"));
        break;
    }
    parts << tr("windows skipped: %1").arg(skippedWindows_) << tr("frames lost: %1").arg(lostFrames_);
    status_->setText(parts.join(QStringLiteral("   ·   ")));
}

QString LiveWorkspace::statusText() const { return status_->text(); }

void LiveWorkspace::scroll() {
    if (!sinceFrame_.isValid()) return;
    // One frame behind: what the right edge reaches has always arrived already, and the picture glides.
    const double since = static_cast<double>(sinceFrame_.elapsed()) * 1e-3;
    scrollTo(std::max(0.0, newest_ - facts_.hopSeconds + std::min(since, facts_.hopSeconds)));
}

void LiveWorkspace::scrollTo(double seconds) {
    for (ScrollingPlot* plot : plots()) plot->setEndTime(seconds);
}

void LiveWorkspace::saveLayout(QSettings& settings) const {
    settings.setValue(QLatin1String(kSplitterKey), splitter_->saveState());
}

void LiveWorkspace::restoreLayout(const QSettings& settings) {
    splitter_->restoreState(settings.value(QLatin1String(kSplitterKey)).toByteArray());
}

} // namespace dclscope

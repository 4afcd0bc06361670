// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/live/live_workspace.h"

#include "app/dclscope/workspaces/live/evidence_memory.h"
#include "app/dclscope/workspaces/live/heard_list.h"
#include "app/dclscope/workspaces/live/latency_meter.h"
#include "app/dclscope/workspaces/live/latency_popup.h"
#include "app/dclscope/workspaces/live/live_coincidence.h"
#include "app/dclscope/workspaces/live/live_controls.h"
#include "app/dclscope/workspaces/live/live_display.h"
#include "app/dclscope/workspaces/live/live_insight.h"
#include "app/dclscope/workspaces/live/model_offers.h"
#include "app/dclscope/workspaces/live/prompt.h"
#include "app/dclscope/workspaces/live/second_model.h"
#include "app/dclscope/workspaces/live/status_line.h"
#include "app/dclscope/workspaces/live/tape_player.h"
#include "app/dclscope/workspaces/live/transport.h"
#include "app/dclscope/workspaces/live/transport_bar.h"
#include "widgets/live_views/tag_bars_view.h"
#include "widgets/style/format.h"

#include <QDateTime>
#include <QSettings>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace dclscope {
namespace {

constexpr auto kSplitterKey = "live/splitter";
constexpr auto kSoundKey = "live/sound";
constexpr int kControlsWidth = 290, kWidestControls = 420; // pixels, until somebody chooses
constexpr double kBesideEvent = 0.5;                       // seconds that a loop plays before and behind an event
constexpr auto kSavingCause = "heard.csv";                 // what troubles with saving are settled by

/// Seconds before it is named that a label may have begun. A network that does not spike looks at windows far longer than
/// what it finds in them.
double reachOf(const ModelFacts& facts) { return facts.hiddenNeurons.empty() ? facts.hopSeconds : facts.windowSeconds; }

} // namespace

LiveWorkspace::LiveWorkspace(QWidget* parent) : LiveWorkspace(new TapePlayer, parent) {}

LiveWorkspace::LiveWorkspace(TapePlayer* player, QWidget* parent)
    : WorkspacePage({QLatin1String(kName), tr("Live"), tr("Listen"), IconShape::Live}, parent),
      controls_(new LiveControls), offers_(new ModelOffers(session_, controls_->models(), this)),
      display_(new LiveDisplay({controls_->bars(), controls_->heard(), &controls_->level()})),
      coincidence_(new LiveCoincidence(display_->raster(), this)), bar_(new TransportBar),
      transport_(new Transport(
          *display_, *bar_, player, [this] { return session_.recentSound(); }, this)),
      splitter_(new QSplitter), status_(new StatusLine(tr("State of listening"))),
      meter_(new LatencyMeter(*this, this)), latency_(new LatencyPopup(*meter_, this)) {
    setFocusPolicy(Qt::ClickFocus);
    splitter_->addWidget(controls_);
    splitter_->addWidget(buildPictures());
    splitter_->setStretchFactor(1, 1);
    splitter_->setChildrenCollapsible(false);
    splitter_->setSizes({kControlsWidth, 990});
    status_->setToolTip(tr("Where the time between a sound and its label goes"));
    connect(status_, &StatusLine::clicked, this, &LiveWorkspace::showLatency);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(splitter_, 1);
    column->addWidget(status_);
    connectControls();
    connectSession();
    closeWith(tr("Not listening"));
    showPrompt();
}

LiveWorkspace::~LiveWorkspace() = default;

QWidget* LiveWorkspace::buildPictures() {
    auto* pictures = new QWidget;
    auto* column = new QVBoxLayout(pictures);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(display_, 1);
    column->addWidget(bar_);
    return pictures;
}

void LiveWorkspace::connectControls() {
    connect(controls_, &LiveControls::toggled, this, &LiveWorkspace::toggle);
    connect(controls_, &LiveControls::rescanRequested, this, &LiveWorkspace::rescanDevices);
    connect(controls_, &LiveControls::modelFileChosen, offers_, &ModelOffers::tryFile);
    connect(controls_, &LiveControls::secondModelWanted, this, &LiveWorkspace::addSecond);
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
    connect(controls_->list().table().selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &LiveWorkspace::markSelected);
    connect(transport_, &Transport::lookedBackAt, this, &LiveWorkspace::lookBackAt);
    connect(transport_, &Transport::lookedBackAt, controls_, &LiveControls::setMoment);
    connect(transport_, &Transport::backToNow, controls_, [this] { controls_->setMoment(std::nullopt); });
    connect(coincidence_, &LiveCoincidence::opened, this, [this] {
        if (transport_->mode() != Transport::Mode::Now) lookBackAt(display_->shownSeconds());
    });
    connect(&controls_->bars(), &TagBarsView::labelThresholdMoved, &session_, &TaggingSession::setLabelThreshold);
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
    connect(&display_->insight(), &LiveInsight::seen, &session_, &TaggingSession::setWatch);
    connect(&session_, &TaggingSession::inputsChanged, controls_, &LiveControls::setInputs);
    const auto trouble = [this](const QString& sentence) { emit troubled(sentence, label().name); };
    connect(&session_, &TaggingSession::inputsFailed, this, trouble);
    connect(&session_, &TaggingSession::modelReady, this, &LiveWorkspace::begin);
    connect(&session_, &TaggingSession::started, this, [this](const QString& name, double rate) {
        emit settled(label().name);
        source_ = name;
        rateHz_ = rate;
        const QString second = second_ == nullptr ? QString() : second_->models().current().name;
        controls_->list().tags().beginSession({QDateTime::currentDateTime(), source_, model_, second});
        showStatus();
    });
    connect(&session_, &TaggingSession::frame, this, [this](const auto& frame) { take(*frame); });
    connect(&session_, &TaggingSession::lost, this, &LiveWorkspace::wait);
    connect(&session_, &TaggingSession::back, this, &LiveWorkspace::goOn);
    connect(&session_, &TaggingSession::remarked, this, trouble);
    connect(&session_, &TaggingSession::ended, this, [this] { closeWith(tr("The sound is over")); });
    connect(&session_, &TaggingSession::failed, this, [this, trouble](const QString& sentence) {
        if (second_ != nullptr) second_->stop();
        closeWith(tr("Broken off"));
        trouble(sentence);
    });
}

void LiveWorkspace::wait(const QString& sentence) {
    waiting_ = true;
    latencyMs_.reset();
    transport_->wait();
    emit troubled(tr("%1; it is tried again until it is back").arg(sentence), label().name);
    showStatus();
}

void LiveWorkspace::goOn(const QString& name, double rateHz, double timeSeconds) {
    waiting_ = false;
    source_ = name;
    rateHz_ = rateHz;
    transport_->goOn(timeSeconds);
    emit settled(label().name);
    showStatus();
}

void LiveWorkspace::stateChanged(TaggingSession::State state) {
    waiting_ = false;
    if (state == TaggingSession::State::Loading) transport_->expect();
    if (state == TaggingSession::State::Listening) transport_->listen();
    if (state != TaggingSession::State::Idle) return showStatus();
    transport_->finish();
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
    file_ = sound.kind == SoundRequest::Kind::File;
    source_.clear();
    controls_->models().keep();
    const OfferedModel model = controls_->models().current();
    model_ = model.name;
    display_->memory().setModel(model.model);
    coincidence_->setModel(model.model);
    const QList<SoundRequest> sounds = sharedSound(sound, second_ != nullptr ? 2 : 1);
    session_.start(model.model, sounds.first());
    if (second_ != nullptr) second_->listen(sounds.last());
}

void LiveWorkspace::stop() {
    transport_->hush();
    session_.stop();
    if (second_ != nullptr) second_->stop();
}

void LiveWorkspace::showLatency() { latency_->open(*status_); }

void LiveWorkspace::rescanDevices() { session_.rescanInputs(); }

void LiveWorkspace::chooseFile() { controls_->chooseFile(); }

void LiveWorkspace::setOpenRuns(const OpenRuns& runs) {
    runs_ = runs;
    offers_->setOpenRuns(runs);
    if (second_ != nullptr) second_->setOpenRuns(runs);
}

void LiveWorkspace::setChosenRun(const std::shared_ptr<const Run>& run) { offers_->setChosenRun(run); }

void LiveWorkspace::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (scanned_) return;
    scanned_ = true;
    if (!sized_) splitter_->setSizes({std::clamp(width() / 5, kControlsWidth, kWidestControls), width()});
    rescanDevices(); // only when somebody looks: it wakes the sound system
    offers_->examineCurrent();
}

void LiveWorkspace::begin(const ModelFacts& facts) {
    facts_ = facts;
    latencyMs_.reset();
    skippedWindows_ = lostFrames_ = clippedFrames_ = 0;
    meter_->clear();
    latency_->setFacts(facts);
    if (second_ != nullptr) second_->setFirst(facts);
    transport_->begin(facts, realTime_, file_);
    coincidence_->begin(facts);
    controls_->list().setSounds([this](double from, double to) { return session_.heard(from, to); });
}

void LiveWorkspace::markSelected() {
    const std::optional<HeardTag> tag = controls_->list().selected();
    if (!tag) return;
    const double end = tag->endSeconds.value_or(tag->timeSeconds) + kBesideEvent;
    transport_->setStretch(TimeStretch{tag->timeSeconds - tag->reachSeconds - kBesideEvent, end});
    // Who looks at what is now is not torn away from it.
    if (transport_->mode() == Transport::Mode::Standing || session_.state() == TaggingSession::State::Idle)
        transport_->scrubTo(end);
}

void LiveWorkspace::take(const TagFrame& frame) {
    if (realTime_) meter_->take(frame);
    transport_->take(frame);
    if (transport_->mode() == Transport::Mode::Now) coincidence_->take(frame);
    listEvents(frame.events, facts_, false);
    latencyMs_ = frame.latencyMs;
    skippedWindows_ = frame.skippedWindows;
    lostFrames_ = frame.lostFrames;
    clippedFrames_ = frame.clippedFrames;
    showStatus();
}

void LiveWorkspace::lookBackAt(double seconds) {
    const std::optional<double> end = transport_->tape().frameTimeAt(seconds);
    const std::shared_ptr<const RecentSound> sound = session_.recentSound();
    if (end && sound && coincidence_->isVisible()) coincidence_->showMoment(*end, *sound);
}

void LiveWorkspace::listEvents(const std::vector<TagEvent>& events, const ModelFacts& facts, bool bySecond) {
    TagListModel& tags = controls_->list().tags();
    // Of several that begin at once the highest comes last, so that it is on top of the list.
    for (auto each = events.rbegin(); each != events.rend(); ++each) {
        const TagEvent& event = *each;
        const QString label = facts.labels.value(static_cast<qsizetype>(event.label));
        if (event.kind == TagEvent::Kind::End)
            tags.end(label, event.timeSeconds, bySecond);
        else
            tags.add({event.timeSeconds, label, event.score, std::nullopt, reachOf(facts), bySecond});
    }
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
        if (facts_.slowWindowSeconds > 0.0)
            parts << tr("slow: one window every %1 s").arg(formatNumber(facts_.hopSeconds, 2));
        parts << (realTime_ && latencyMs_ ? tr("latency %1 ms").arg(qRound(*latencyMs_)) : tr("latency –"));
        break;
    }
    parts << tr("windows skipped: %1").arg(skippedWindows_) << tr("frames lost: %1").arg(lostFrames_)
          << tr("clipped: %1").arg(clippedFrames_);
    status_->setStatus(parts.join(QStringLiteral("   ·   ")));
}

QString LiveWorkspace::statusText() const { return status_->status(); }

void LiveWorkspace::saveLayout(QSettings& settings) const {
    settings.setValue(QLatin1String(kSplitterKey), splitter_->saveState());
    settings.setValue(QLatin1String(kSoundKey), bar_->soundButton().isChecked());
    display_->memory().save(settings);
    display_->insight().saveLayout(settings);
}

void LiveWorkspace::restoreLayout(const QSettings& settings) {
    sized_ = splitter_->restoreState(settings.value(QLatin1String(kSplitterKey)).toByteArray());
    bar_->soundButton().setChecked(settings.value(QLatin1String(kSoundKey), true).toBool());
    display_->memory().restore(settings);
    display_->insight().restoreLayout(settings);
}

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/live/second_model.h"

#include "app/dclscope/checkpoint_names.h"
#include "app/dclscope/workspaces/live/frame_bars.h"
#include "app/dclscope/workspaces/live/model_offers.h"
#include "app/dclscope/workspaces/live/model_picker.h"
#include "app/dclscope/workspaces/live/small_button.h"
#include "widgets/live_views/evidence_map.h"
#include "widgets/live_views/heard_label.h"
#include "widgets/live_views/spectrogram_view.h"
#include "widgets/style/format.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <span>

namespace dclscope {
namespace {

constexpr double kLeastSpan = 8.0;   // seconds that are seen
constexpr double kWindowsSeen = 2.0; // of networks that look at longer windows
constexpr int kLeastWidth = 240;

} // namespace

SecondModel::SecondModel(QWidget* parent)
    : QWidget(parent), models_(new ModelPicker), offers_(new ModelOffers(session_, *models_, this)),
      heard_(new HeardLabel), bars_(new TagBarsView), spectrogram_(new SpectrogramView), evidence_(new EvidenceMap),
      state_(new QLabel) {
    session_.setHoldsSound(false); // the first one's does
    models_->setAccessibleName(tr("Second model"));
    bars_->setAccessibleName(tr("Top labels of the second model; arrow keys move the threshold"));
    state_->setAccessibleName(tr("State of the second model"));
    state_->setTextFormat(Qt::PlainText);
    state_->setWordWrap(true);
    heard_->setIdleText(tr("What the second model hears appears here"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 10, 12, 0);
    column->setSpacing(6);
    column->addWidget(buildHead());
    column->addWidget(heard_);
    column->addWidget(bars_, 1);
    column->addWidget(spectrogram_, 2);
    column->addWidget(evidence_, 3);
    column->addWidget(state_);
    setMinimumWidth(kLeastWidth);
    heard_->setFixedHeight(heard_->minimumSizeHint().height());
    bars_->setMaximumHeight(bars_->sizeHint().height()); // the pictures take the rest
    spectrogram_->hide();
    clock_.setTimerType(Qt::PreciseTimer);
    clock_.setInterval(16);
    connect(&clock_, &QTimer::timeout, this, &SecondModel::glide);
    connectSession();
}

SecondModel::~SecondModel() = default;

QWidget* SecondModel::buildHead() {
    QToolButton* close = smallButton(IconShape::Close, tr("Close the second model"), tr("Listen with one model again"));
    connect(close, &QToolButton::clicked, this, &SecondModel::closeWanted);
    connect(models_, &ModelPicker::picked, this, &SecondModel::picked);
    connect(offers_, &ModelOffers::fileTaken, this, &SecondModel::picked);
    connect(offers_, &ModelOffers::refused, this, &SecondModel::troubled);
    connect(models_, &ModelPicker::fileRequested, this, [this] {
        const QString path =
            QFileDialog::getOpenFileName(this, tr("Listen with a second model"), {}, checkpointFilter());
        if (!path.isEmpty()) offers_->tryFile(path);
    });
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(models_, 1);
    row->addWidget(close);
    return head;
}

void SecondModel::connectSession() {
    connect(&session_, &TaggingSession::modelReady, this, &SecondModel::begin);
    connect(&session_, &TaggingSession::frame, this, [this](const auto& frame) { take(*frame); });
    connect(&session_, &TaggingSession::stateChanged, this, [this](TaggingSession::State state) {
        if (state == TaggingSession::State::Listening && realTime_) clock_.start();
        if (state == TaggingSession::State::Loading) say(tr("Opening %1…").arg(models_->current().name));
        if (state == TaggingSession::State::Idle) rest();
    });
    connect(&session_, &TaggingSession::lost, this, &SecondModel::rest);
    connect(&session_, &TaggingSession::back, this, [this](const QString&, double, double time) {
        newest_ = time;
        if (realTime_) clock_.start();
    });
    connect(&session_, &TaggingSession::failed, this, [this](const QString& sentence) {
        say(tr("Broken off"));
        emit troubled(sentence);
    });
    connect(bars_, &TagBarsView::thresholdMoved, this,
            [this](float threshold) { session_.setThreshold(static_cast<double>(threshold)); });
    connect(bars_, &TagBarsView::labelThresholdMoved, this, [this](std::size_t label, float threshold) {
        facts_.thresholds[label] = threshold;
        session_.setLabelThreshold(label, threshold);
    });
}

bool SecondModel::hasSpectrogram() const { return !spectrogram_->isHidden(); }

void SecondModel::setOpenRuns(const OpenRuns& runs) { offers_->setOpenRuns(runs); }

void SecondModel::pickOtherThan(const ModelChoice& first) {
    for (int i = 0; i < models_->count(); ++i) {
        const auto model = models_->itemData(i).value<ModelChoice>();
        if (!model.path.isEmpty() && model != first) return models_->pick({model, models_->itemText(i)});
    }
}

void SecondModel::setFirst(const ModelFacts& facts) {
    first_ = facts;
    showSpectrogram();
}

void SecondModel::showSpectrogram() {
    const bool same = first_.bandCentresHz == facts_.bandCentresHz && first_.columnSeconds == facts_.columnSeconds;
    spectrogram_->setVisible(!same && !facts_.bandCentresHz.empty() && !first_.bandCentresHz.empty());
}

void SecondModel::listen(const SoundRequest& sound) {
    realTime_ = !sound.asFastAsPossible;
    models_->keep();
    session_.start(models_->current().model, sound);
}

void SecondModel::begin(const ModelFacts& facts) {
    facts_ = facts;
    newest_ = 0.0;
    loudness_ = {};
    const double span = std::max(kLeastSpan, kWindowsSeen * facts.windowSeconds);
    spectrogram_->setSpan(span);
    evidence_->setSpan(span);
    spectrogram_->setTimeStep(facts.columnSeconds);
    evidence_->setTimeStep(facts.hopSeconds);
    spectrogram_->setBands(facts.bandCentresHz, loudness_.low(), loudness_.high());
    evidence_->setLabels(facts.labels);
    spectrogram_->setLeftMargin(evidence_->neededLeftMargin());
    evidence_->setLeftMargin(evidence_->neededLeftMargin());
    scrollTo(0.0);
    bars_->setThreshold(static_cast<float>(facts.threshold));
    bars_->setBars({});
    heard_->clear();
    say({});
    showSpectrogram();
}

void SecondModel::take(const TagFrame& frame) {
    newest_ = frame.timeSeconds;
    sinceFrame_.start();
    takeColumns(frame);
    evidence_->addScores(frame.scores, frame.timeSeconds);
    takeEvents(frame);
    bars_->setBars(barsOf(frame, facts_));
    heard_->setTime(frame.timeSeconds);
    QStringList parts;
    if (realTime_ && frame.latencyMs) parts << tr("latency %1 ms").arg(qRound(*frame.latencyMs));
    parts << tr("windows skipped: %1").arg(frame.skippedWindows);
    if (facts_.slowWindowSeconds > 0.0) parts << tr("slow: one every %1 s").arg(formatNumber(facts_.hopSeconds, 2));
    say(parts.join(QStringLiteral("   ·   ")));
    if (!clock_.isActive()) scrollTo(newest_);
}

void SecondModel::takeColumns(const TagFrame& frame) {
    const std::size_t bands = facts_.bandCentresHz.size();
    if (bands == 0 || frame.columns.empty()) return;
    if (loudness_.follow(*std::max_element(frame.columns.begin(), frame.columns.end())))
        spectrogram_->setRange(loudness_.low(), loudness_.high());
    for (std::size_t i = 0; i < frame.columns.size() / bands; ++i) {
        const double number = static_cast<double>(frame.firstColumn) + static_cast<double>(i) + 1.0;
        spectrogram_->addColumn(std::span(frame.columns).subspan(i * bands, bands), number * facts_.columnSeconds);
    }
}

void SecondModel::takeEvents(const TagFrame& frame) {
    for (const TagEvent& event : frame.events) {
        if (event.kind == TagEvent::Kind::End) {
            evidence_->markEnd(event.label, event.timeSeconds);
            continue;
        }
        evidence_->markStart(event.label, event.timeSeconds);
        heard_->setHeard(facts_.labels.value(static_cast<qsizetype>(event.label)), event.score, event.timeSeconds);
    }
}

void SecondModel::rest() {
    clock_.stop();
    scrollTo(newest_);
}

void SecondModel::glide() {
    if (!sinceFrame_.isValid()) return;
    // One frame behind, as the first model's pictures.
    const double since = static_cast<double>(sinceFrame_.elapsed()) * 1e-3;
    scrollTo(std::max(0.0, newest_ - facts_.hopSeconds + std::min(since, facts_.hopSeconds)));
}

void SecondModel::scrollTo(double seconds) {
    spectrogram_->setEndTime(seconds);
    evidence_->setEndTime(seconds);
}

void SecondModel::say(const QString& state) { state_->setText(state); }

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/live/second_model.h"

#include "app/dclscope/checkpoint_names.h"
#include "app/dclscope/workspaces/live/evidence_memory.h"
#include "app/dclscope/workspaces/live/live_display.h"
#include "app/dclscope/workspaces/live/live_insight.h"
#include "app/dclscope/workspaces/live/model_offers.h"
#include "app/dclscope/workspaces/live/model_picker.h"
#include "app/dclscope/workspaces/live/small_button.h"
#include "widgets/live_views/heard_label.h"
#include "widgets/live_views/tag_bars_view.h"
#include "widgets/style/format.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace dclscope {
namespace {

constexpr int kLeastWidth = 240;
constexpr int kLeft = 6, kRight = 12; // pixels beside what is not a picture

} // namespace

SecondModel::SecondModel(QWidget* parent)
    : QWidget(parent), models_(new ModelPicker), offers_(new ModelOffers(session_, *models_, this)),
      heard_(new HeardLabel), bars_(new TagBarsView), display_(new LiveDisplay({*bars_, *heard_})), state_(new QLabel) {
    session_.setHoldsSound(false); // the first one's does
    models_->setAccessibleName(tr("Second model"));
    bars_->setAccessibleName(tr("Top labels of the second model; arrow keys move the threshold"));
    state_->setAccessibleName(tr("State of the second model"));
    state_->setTextFormat(Qt::PlainText);
    state_->setWordWrap(true);
    heard_->setIdleText(idleText());
    auto* readouts = new QVBoxLayout;
    readouts->setContentsMargins(kLeft, 0, kRight, 0);
    readouts->setSpacing(6);
    for (QWidget* readout : QList<QWidget*>{buildHead(), heard_, bars_}) readouts->addWidget(readout);
    state_->setContentsMargins(kLeft, 0, kRight, 0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 10, 0, 0);
    column->setSpacing(0);
    column->addLayout(readouts);
    column->addWidget(display_, 1); // which has margins of its own
    column->addWidget(state_);
    setMinimumWidth(kLeastWidth);
    heard_->setFixedHeight(heard_->minimumSizeHint().height());
    bars_->setMaximumHeight(bars_->minimumSizeHint().height()); // the pictures take the rest
    connectSession();
}

SecondModel::~SecondModel() = default;

QString SecondModel::idleText() { return tr("What the second model hears appears here"); }

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
    connect(&session_, &TaggingSession::frame, this, [this](const auto& frame) {
        showState(*frame);
        emit heardMore(*frame);
    });
    connect(&session_, &TaggingSession::stateChanged, this, [this](TaggingSession::State state) {
        if (state == TaggingSession::State::Loading) say(tr("Opening %1…").arg(models_->current().name));
        if (state == TaggingSession::State::Idle) display_->setGliding(false);
        heard_->setIdleText(state == TaggingSession::State::Listening ? tr("Listening…") : idleText());
    });
    connect(&display_->insight(), &LiveInsight::seen, &session_, &TaggingSession::setWatch);
    connect(&session_, &TaggingSession::failed, this, [this](const QString& sentence) {
        say(tr("Broken off"));
        emit troubled(sentence);
    });
    connect(bars_, &TagBarsView::thresholdMoved, this,
            [this](float threshold) { session_.setThreshold(static_cast<double>(threshold)); });
    connect(bars_, &TagBarsView::labelThresholdMoved, this,
            [this](std::size_t label, float threshold) { session_.setLabelThreshold(label, threshold); });
}

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
    display_->setSpectrogramShown(!same || facts_.showsMaps);
}

void SecondModel::listen(const SoundRequest& sound) {
    realTime_ = !sound.asFastAsPossible;
    models_->keep();
    display_->memory().setModel(models_->current().model);
    session_.start(models_->current().model, sound);
}

void SecondModel::begin(const ModelFacts& facts) {
    facts_ = facts;
    say({});
    showSpectrogram();
    emit begun(facts);
}

void SecondModel::showState(const TagFrame& frame) {
    QStringList parts;
    if (realTime_ && frame.latencyMs) parts << tr("latency %1 ms").arg(qRound(*frame.latencyMs));
    parts << tr("windows skipped: %1").arg(frame.skippedWindows);
    if (facts_.slowWindowSeconds > 0.0) parts << tr("slow: one every %1 s").arg(formatNumber(facts_.hopSeconds, 2));
    say(parts.join(QStringLiteral("   ·   ")));
}

void SecondModel::say(const QString& state) { state_->setText(state); }

} // namespace dclscope

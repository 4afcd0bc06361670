// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/live/live_insight.h"

#include "core/tagging/network_insight.h"
#include "widgets/live_views/activation_view.h"
#include "widgets/live_views/spectrogram_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSettings>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace dclscope {
namespace {

constexpr int kLeastLetters = 16; // that a list has room for
constexpr int kLeastChoice = 90;  // pixels, where two networks share a narrow window
constexpr auto kWhereHeardKey = "live/whereHeard";

QComboBox* insightChoice(const QString& name, int letters) {
    auto* box = new QComboBox;
    box->setAccessibleName(name);
    box->setToolTip(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(letters);
    box->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    box->setMinimumWidth(kLeastChoice);
    return box;
}

} // namespace

LiveInsight::LiveInsight(SpectrogramView& spectrogram, QWidget* parent)
    : QWidget(parent), spectrogram_(spectrogram), whereHeard_(new QCheckBox(tr("Where it heard"))),
      labels_(insightChoice(tr("Label whose place in the sound is shown"), kLeastLetters)),
      stages_(insightChoice(tr("Stage whose strongest channels are shown"), kLeastLetters)), plot_(new ActivationView) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(buildChoices());
    column->addWidget(plot_, 1);
    offerLabels({});
    offerStages();
    refresh_.setSingleShot(true);
    refresh_.setInterval(0);
    connect(&refresh_, &QTimer::timeout, this, &LiveInsight::showHeard);
    connect(whereHeard_, &QCheckBox::toggled, this, &LiveInsight::showHeard);
    connect(labels_, &QComboBox::currentIndexChanged, this, &LiveInsight::showHeard);
    // Behind all else that a choice sets off: the completer writes the text once more.
    connect(labels_, &QComboBox::currentIndexChanged, this, &LiveInsight::showLabelsBeginning, Qt::QueuedConnection);
    connect(plot_, &ActivationView::stagesKnown, this, &LiveInsight::offerStages);
    connect(plot_, &ActivationView::stageWanted, this, [this](std::optional<std::size_t> stage) {
        stages_->setCurrentIndex(stage ? static_cast<int>(*stage) + 1 : 0);
    });
    connect(stages_, &QComboBox::currentIndexChanged, this, [this](int index) {
        plot_->setStage(index > 0 ? std::optional(static_cast<std::size_t>(index - 1)) : std::nullopt);
    });
    hide();
}

QWidget* LiveInsight::buildChoices() {
    whereHeard_->setChecked(true);
    whereHeard_->setToolTip(tr(
        "Lights what in the newest window speaks for a label: its parts and a constant add up to the label's logit"));
    labels_->setToolTip(tr("A click on a label's bar chooses it, too"));
    auto* choices = new QWidget;
    auto* row = new QHBoxLayout(choices);
    row->setContentsMargins(0, 0, 16, 0); // as far as the pictures reach
    row->setSpacing(8);
    row->addWidget(whereHeard_);
    row->addWidget(labels_);
    row->addStretch(1);
    row->addWidget(stages_);
    return choices;
}

void LiveInsight::offerLabels(const QStringList& labels) {
    const QSignalBlocker blocker(labels_);
    labels_->clear();
    labels_->addItem(tr("what scores highest"));
    labels_->addItems(labels);
    labels_->setMinimumContentsLength(std::max(kLeastLetters, static_cast<int>(labels_->itemText(0).size())));
    constexpr qsizetype kMany = 30; // more are found by typing
    labels_->setEditable(labels.size() > kMany);
    if (!labels_->isEditable()) return;
    labels_->setInsertPolicy(QComboBox::NoInsert);
    labels_->completer()->setCompletionMode(QCompleter::PopupCompletion);
    labels_->completer()->setFilterMode(Qt::MatchContains);
    labels_->lineEdit()->setAccessibleName(labels_->accessibleName());
    showLabelsBeginning();
}

void LiveInsight::showLabelsBeginning() {
    if (labels_->isEditable()) labels_->lineEdit()->setCursorPosition(0);
}

void LiveInsight::offerStages() {
    const QSignalBlocker blocker(stages_);
    stages_->clear();
    stages_->addItem(tr("all stages"));
    stages_->addItems(plot_->stageNames());
    stages_->setCurrentIndex(plot_->stage() ? static_cast<int>(*plot_->stage()) + 1 : 0);
    stages_->setEnabled(stages_->count() > 1);
}

void LiveInsight::begin(const ModelFacts& facts) {
    const bool isSame = facts.labels == facts_.labels;
    facts_ = facts;
    windows_.clear();
    moment_ = 0.0;
    plot_->setBands(facts.bandCentresHz);
    plot_->setTimeStep(facts.columnSeconds);
    if (!isSame) offerLabels(facts.labels);
    offerStages();
    setVisible(facts.showsMaps);
}

void LiveInsight::take(const TagFrame& frame) {
    if (!frame.insight) return;
    windows_.push_back({frame.timeSeconds, frame.insight});
    if (windows_.size() > ActivationView::kMostWindows) windows_.pop_front();
    plot_->addInsight(frame.insight, frame.timeSeconds - frame.insight->seconds());
}

void LiveInsight::showMoment(double seconds) {
    moment_ = seconds;
    refresh_.start();
}

void LiveInsight::explain(int label) { labels_->setCurrentIndex(label + 1); }

int LiveInsight::explained() const { return labels_->currentIndex() - 1; }

void LiveInsight::showHeard() {
    constexpr double kSlack = 1e-3; // seconds
    labels_->setEnabled(whereHeard_->isChecked());
    const auto over = [this](const Window& window) { return window.end <= moment_ + kSlack; };
    const auto shown = std::find_if(windows_.rbegin(), windows_.rend(), over);
    if (shown == windows_.rend() || !whereHeard_->isChecked() || !isVisible()) return spectrogram_.setHeard({});
    const NetworkInsight& insight = *shown->insight;
    const int chosen = explained();
    const std::size_t label =
        chosen >= 0 ? static_cast<std::size_t>(chosen) : topTags(insight.scores(), 1).front().label;
    const std::optional<HeardOverlay>& before = spectrogram_.heard();
    if (before && before->map().label == label && heardEnd_ == shown->end) return;
    heardEnd_ = shown->end;
    spectrogram_.setHeard(HeardOverlay(insight.labelMap(label), facts_.labels.value(static_cast<qsizetype>(label)),
                                       shown->end - insight.seconds(), shown->end, facts_.bandCentresHz.size()));
}

void LiveInsight::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    emit seen(true);
    showHeard();
}

void LiveInsight::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    emit seen(false);
    spectrogram_.setHeard({});
}

void LiveInsight::saveLayout(QSettings& settings) const {
    settings.setValue(QLatin1String(kWhereHeardKey), whereHeard_->isChecked());
}

void LiveInsight::restoreLayout(const QSettings& settings) {
    whereHeard_->setChecked(settings.value(QLatin1String(kWhereHeardKey), true).toBool());
}

} // namespace dclscope

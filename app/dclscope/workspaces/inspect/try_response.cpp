// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/inspect/try_response.h"

#include "app/dclscope/workspaces/inspect/try_label.h"
#include "app/dclscope/workspaces/inspect/try_response_map.h"
#include "app/dclscope/workspaces/inspect/try_scores.h"
#include "core/base/text.h"
#include "widgets/style/format.h"
#include "widgets/style/theme.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace dclscope {
namespace {

bool sameJudging(const training::ModelJudging& a, const training::ModelJudging& b) {
    return a.model == b.model && a.entry == b.entry && a.data == b.data && a.given.toJson() == b.given.toJson();
}

QString offerText(const experiments::StimulusOffer& offer) {
    const QString name = QString::fromStdString(printable(offer.name, 80));
    if (!offer.stimulus.name.empty())
        return TryResponse::tr("sound %1").arg(QString(name).replace(QLatin1Char('#'), TryResponse::tr(", part ")));
    return TryResponse::tr("“%1” (%2)").arg(QString::fromStdString(printable(offer.label, 80)), name);
}

/// The likeliest label and its score.
QString namedBy(const experiments::Response& response, const std::vector<std::string>& labels) {
    const auto best = std::max_element(response.scores.begin(), response.scores.end());
    if (best == response.scores.end()) return {};
    const auto index = static_cast<std::size_t>(best - response.scores.begin());
    return TryResponse::tr("“%1” (%2\u00A0%)")
        .arg(QString::fromStdString(printable(labels.at(index))), formatFixed(100.0 * static_cast<double>(*best), 0));
}

} // namespace

TryResponse::TryResponse(QWidget* parent)
    : QWidget(parent), picker_(new QComboBox), said_(sentenceLabel()), map_(new TryResponseMap),
      facts_(sentenceLabel()), scores_(new TryScores) {
    picker_->setAccessibleName(tr("What the network is shown"));
    picker_->setToolTip(tr("An example of the data, a bundled sound, or a file"));
    picker_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    picker_->setMinimumContentsLength(10);
    picker_->setMaxVisibleItems(18);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    for (QWidget* part : std::initializer_list<QWidget*>{picker_, said_, scores_, map_, facts_})
        column->addWidget(part);
    connect(picker_, &QComboBox::activated, this, &TryResponse::picked);
    connect(map_, &TryResponseMap::hovered, this, &TryResponse::hovered);
    connect(&session_, &ResponseSession::offered, this, &TryResponse::offer);
    connect(&session_, &ResponseSession::responded, this, &TryResponse::show);
    connect(&session_, &ResponseSession::failed, this, [this](const QString& sentence) { say(sentence, true); });
    offer({});
    say({}, true);
}

void TryResponse::setNetwork(const training::ModelJudging& judging) {
    if (known_ && sameJudging(judging, judging_)) return;
    if (known_ && judging.data != judging_.data && stimulus_.name.empty()) forget();
    judging_ = judging;
    known_ = true;
    asked_ = false;
    session_.setNetwork(judging);
}

void TryResponse::ask(const std::vector<experiments::Edit>& edits, const std::string& layer) {
    if (asked_ && edits == edits_ && layer == layer_) return;
    edits_ = edits;
    layer_ = layer;
    asked_ = known_;
    if (known_) session_.ask(edits_, stimulus_, layer_);
}

void TryResponse::choose(const experiments::Stimulus& stimulus) {
    stimulus_ = stimulus;
    chosen_ = true;
    asked_ = false;
    offer(offers_);
    ask(edits_, layer_);
}

void TryResponse::rest() {
    asked_ = false;
    session_.cancel();
}

void TryResponse::forget() {
    stimulus_ = {};
    chosen_ = false;
}

/// What is offered, what is shown if it is none of that, and at the end a way to others.
void TryResponse::offer(const std::vector<experiments::StimulusOffer>& offers) {
    offers_ = offers;
    const auto chosen = [this](const experiments::StimulusOffer& each) { return each.stimulus == stimulus_; };
    if (!chosen_ && !offers_.empty() && stimulus_ != offers_.front().stimulus) {
        stimulus_ = offers_.front().stimulus;
        asked_ = false;
        ask(edits_, layer_);
    }
    const QSignalBlocker quiet(picker_);
    picker_->clear();
    for (const experiments::StimulusOffer& each : offers_) picker_->addItem(offerText(each));
    auto at = std::find_if(offers_.begin(), offers_.end(), chosen) - offers_.begin();
    if (static_cast<std::size_t>(at) == offers_.size() && !stimulus_.name.empty())
        picker_->addItem(QFileInfo(QString::fromStdString(stimulus_.name)).fileName());
    picker_->addItem(tr("Choose a file …"));
    picker_->setCurrentIndex(static_cast<int>(at) < picker_->count() - 1 ? static_cast<int>(at) : -1);
}

void TryResponse::picked(int index) {
    const auto at = static_cast<std::size_t>(index);
    if (at < offers_.size()) return choose(offers_[at].stimulus);
    if (index < picker_->count() - 1) return choose(stimulus_);
    const QString file = QFileDialog::getOpenFileName(
        this, tr("Show the network"), QString(),
        tr("Sounds, pictures and inputs (*.wav *.flac *.ogg *.mp3 *.png *.jpg *.jpeg *.npy);;All files (*)"));
    if (file.isEmpty()) return offer(offers_); // what was shown stays chosen
    choose({file.toStdString(), 0});
}

void TryResponse::show(const experiments::ResponsePair& pair) {
    const QString before = namedBy(pair.before, pair.labels);
    const QString is =
        pair.label.empty() ? QString() : tr("It is “%1”. ").arg(QString::fromStdString(printable(pair.label)));
    say(is + (edits_.empty() ? tr("The network says %1.").arg(before)
                             : tr("The network says %1, edited %2.").arg(before, namedBy(pair.after, pair.labels))),
        false);
    scores_->show(pair);
    map_->show(pair.before.layer, pair.after.layer);
    const QString layer = QString::fromStdString(printable(layer_, 60));
    facts_->setText(map_->summary().isEmpty() ? QString() : tr("%1: %2").arg(layer, map_->summary()));
}

void TryResponse::say(const QString& sentence, bool trouble) {
    said_->setText(sentence);
    said_->setVisible(!sentence.isEmpty());
    for (QWidget* part : std::initializer_list<QWidget*>{map_, facts_, scores_}) part->setVisible(!trouble);
}

QString TryResponse::text() const { return said_->text(); }

} // namespace dclscope

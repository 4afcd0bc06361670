// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/train/train_pictures.h"

#include "app/dclscope/workspaces/inspect/layer_stage.h"
#include "app/dclscope/workspaces/train/run_head.h"
#include "core/base/text.h"
#include "widgets/session/plain_reader.h"
#include "widgets/style/theme.h"

#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace dclscope {
namespace {

constexpr int kGlideMs = 450;

QLabel* heading(const QString& text) {
    auto* label = new QLabel(text);
    label->setFont(readableFont(label->font(), 1.0, true));
    return label;
}

QWidget* part(const QString& title, QWidget* content) {
    auto* widget = new QWidget;
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(heading(title));
    column->addWidget(content, 1);
    return widget;
}

/// What of a run is offered: its layers of learned spacings or delays, and where there are none, its plain tensors.
std::size_t offeredCount(const Run& run) { return run.layers.empty() ? run.shownCount() : run.layers.size(); }

} // namespace

TrainPictures::TrainPictures(QWidget* parent)
    : QWidget(parent), across_(new QSplitter), down_(new QSplitter(Qt::Vertical)), head_(new RunHead),
      facts_(new QLabel), stage_(new LayerStage), layers_(new QStackedWidget), curves_(new CurvesView),
      side_(buildSide()), reader_(new PlainReader(this)) {
    auto* kernels = new QWidget;
    auto* kernelColumn = new QVBoxLayout(kernels);
    kernelColumn->setContentsMargins(0, 0, 0, 0);
    kernelColumn->setSpacing(0);
    kernelColumn->addWidget(head_);
    facts_->setTextFormat(Qt::PlainText);
    facts_->setFont(readableFont(font(), 0.95));
    facts_->setWordWrap(true);
    facts_->setContentsMargins(8, 0, 8, 2);
    facts_->setAccessibleName(tr("What is learned from, and what is kept out"));
    facts_->hide();
    kernelColumn->addWidget(facts_);
    auto* soon = new QLabel(tr("The layers are shown here as soon as the network is made."));
    soon->setAlignment(Qt::AlignCenter);
    soon->setWordWrap(true);
    layers_->addWidget(soon);
    layers_->addWidget(stage_);
    kernelColumn->addWidget(layers_, 1);
    down_->addWidget(kernels);
    down_->addWidget(curves_);
    down_->setStretchFactor(0, 3);
    down_->setStretchFactor(1, 1);
    down_->setChildrenCollapsible(false);
    down_->setSizes({520, 200});
    across_->addWidget(down_);
    across_->addWidget(side_);
    across_->setStretchFactor(0, 3);
    across_->setStretchFactor(1, 1);
    across_->setChildrenCollapsible(false);
    across_->setSizes({680, 250});
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(across_);
    side_->hide();

    glide_.setDuration(kGlideMs);
    glide_.setEasingCurve(QEasingCurve::InOutQuad);
    connect(&glide_, &QVariantAnimation::valueChanged, this,
            [this](const QVariant& value) { setEpoch(value.toDouble()); });
    connect(head_, &RunHead::layerChosen, this, [this](int index) {
        layer_ = static_cast<std::size_t>(index);
        showLayer();
    });
    connect(head_, &RunHead::inspectRequested, this, &TrainPictures::inspectRequested);
    connect(head_, &RunHead::listenRequested, this, &TrainPictures::listenRequested);
    connect(worst_, &WorstList::listenRequested, this, &TrainPictures::soundRequested);
    connect(reader_, &PlainReader::arrived, stage_, &LayerStage::refreshValues);
}

QWidget* TrainPictures::buildSide() {
    confusion_ = new ConfusionView;
    worst_ = new WorstList;
    confusionPart_ = part(tr("Kept-out examples"), confusion_);
    worstPart_ = part(tr("Most wrong"), worst_);
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(6, 8, 12, 6);
    column->setSpacing(8);
    column->addWidget(confusionPart_, 4);
    column->addWidget(worstPart_, 5);
    return side;
}

void TrainPictures::fillLayers() {
    QStringList names;
    for (std::size_t i = 0; run_ && i < offeredCount(*run_); ++i)
        names << QString::fromStdString(printable(shownAt(*run_, i).name()));
    head_->setLayers(names, static_cast<int>(layer_));
}

void TrainPictures::setRun(const std::shared_ptr<const Run>& run, double epochs) {
    const bool same = run && run_ && run->path == run_->path && offeredCount(*run) == offeredCount(*run_);
    run_ = run;
    worst_->setListenable(run != nullptr && listens_);
    head_->setRun(run ? QString::fromStdString(printable(run->name)) : QString(),
                  run ? QString::fromStdString(run->path.string()) : QString());
    curves_->setRun(run ? run->metrics : std::vector<EpochMetrics>(), epochs);
    if (!same) {
        layer_ = run ? run->firstShown() : 0;
        fillLayers();
        glide_.stop();
        epoch_ = run && !run->snapshots.empty() ? run->snapshots.back().epoch : 0.0;
    }
    showLayer();
    if (same && !run->snapshots.empty()) glideTo(run->snapshots.back().epoch);
}

void TrainPictures::showLayer() {
    layers_->setCurrentIndex(run_ ? 1 : 0);
    stage_->setRun(run_, layer_);
    setEpoch(epoch_);
}

void TrainPictures::glideTo(double epoch) {
    if (epoch == epoch_) return;
    glide_.stop();
    glide_.setStartValue(epoch_);
    glide_.setEndValue(epoch);
    glide_.start();
}

void TrainPictures::setEpoch(double epoch) {
    epoch_ = epoch;
    stage_->setEpoch(epoch);
    if (run_) reader_->want(run_, layer_, epoch);
}

bool TrainPictures::settle() {
    if (glide_.state() == QAbstractAnimation::Running) {
        const double end = glide_.endValue().toDouble();
        glide_.stop();
        setEpoch(end);
    }
    return !reader_->isIdle();
}

void TrainPictures::setListens(bool listens) {
    listens_ = listens;
    head_->setListens(listens);
    worst_->setListenable(run_ != nullptr && listens);
}

void TrainPictures::setFacts(const QStringList& facts) {
    facts_->setText(facts.join(u' '));
    facts_->setVisible(!facts.isEmpty());
}

void TrainPictures::setEarlier(const std::vector<RunCurves>& runs) { curves_->setEarlier(runs); }

void TrainPictures::setValidation(const QStringList& labels, const ConfusionView::Counts& counts,
                                  const QList<WorstExample>& worst) {
    confusion_->setCounts(labels, counts);
    worst_->setExamples(worst);
    confusionPart_->setVisible(!counts.empty());
    worstPart_->setVisible(!worst.isEmpty());
    side_->setVisible(!counts.empty() || !worst.isEmpty());
}

QByteArray TrainPictures::saveState() const {
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << across_->saveState() << down_->saveState();
    return state;
}

void TrainPictures::restoreState(const QByteArray& state) {
    QByteArray across;
    QByteArray down;
    QDataStream stream(state);
    stream >> across >> down;
    across_->restoreState(across);
    down_->restoreState(down);
}

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lessons/training_figure_view.h"

#include "core/run/neurons.h"
#include "core/run/trajectory.h"
#include "core/run/view_limits.h"
#include "core/training/torch_library.h"
#include "widgets/lessons/training_fields.h"
#include "widgets/style/format.h"
#include "widgets/style/icons.h"
#include "widgets/style/theme.h"
#include "widgets/views/curves_view.h"
#include "widgets/views/picture_view.h"
#include "widgets/views/view_picture.h"

#include <QDir>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace dclscope {
namespace {

constexpr double kGroundSize = 1.6; ///< of the sentence that stands where the kernels will be
constexpr int kBarSteps = 1000;
constexpr int kGlideMs = 350;
constexpr std::size_t kFewPairs = 9; ///< kernels that are drawn side by side

/// How a layer is looked at while it learns: few kernels side by side, delays as what a telling neuron listens to.
ViewState viewWhileLearning(const Run& run, std::size_t index) {
    ViewState state;
    const Shown shown = shownAt(run, index);
    state.view = viewOf(state, shown);
    if (shown.layer == nullptr) return state;
    if (axesOf(shown) > 1 && outputsOf(shown) * inputsOf(shown) <= kFewPairs) state.view = View::Channels;
    if (axesOf(shown) == 1 && shown.layer->place == Place::Synapse && inputsOf(shown) > 1) {
        LayerState last;
        Trajectory(run, index).at(run.snapshots.back().epoch, last);
        state.view = View::Field;
        state.out = tellingNeuron(*shown.layer, last);
    }
    return state;
}

/// The layout gives the old widget's item to who asks for the change.
void putInPlaceOf(QLayout& layout, QWidget& old, QWidget& fresh) {
    const std::unique_ptr<QLayoutItem> item(layout.replaceWidget(&old, &fresh));
}

} // namespace

TrainingFigureView::TrainingFigureView(QWidget* parent) : TrainingFigureView(&training::train, parent) {}

TrainingFigureView::TrainingFigureView(TrainingSession::Train train, QWidget* parent)
    : QWidget(parent), session_(std::move(train)), fields_(new TrainingFields),
      start_(new QPushButton(makeIcon(IconShape::Play), tr("&Train"))),
      stop_(new QPushButton(makeIcon(IconShape::Stop), tr("&Stop"))), bar_(new QProgressBar), status_(new QLabel),
      column_(new QVBoxLayout(this)), ground_(new QLabel), curves_(new CurvesView) {
    build();
    glide_.setDuration(kGlideMs);
    connect(&glide_, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        epoch_ = value.toDouble();
        if (kernels_ != nullptr) kernels_->setEpoch(epoch_);
    });
    connect(start_, &QPushButton::clicked, this, &TrainingFigureView::start);
    connect(stop_, &QPushButton::clicked, this, &TrainingFigureView::stop);
    connect(&session_, &TrainingSession::progress, this, &TrainingFigureView::takeProgress);
    connect(&session_, &TrainingSession::finished, this, &TrainingFigureView::takeResult);
    connect(&session_, &TrainingSession::failed, this,
            [this](const QString& sentence) { setStatus(tr("Not trained: %1").arg(sentence)); });
    connect(&session_, &TrainingSession::stateChanged, this, [this] {
        const bool training = session_.isTraining();
        start_->setEnabled(!training);
        fields_->setEnabled(!training);
        stop_->setEnabled(session_.state() == TrainingSession::State::Training);
        bar_->setVisible(training);
        emit busyChanged(training);
    });
    connect(&watch_, &RunSession::opened, this, &TrainingFigureView::takeRun);
    connect(&watch_, &RunSession::grown, this, &TrainingFigureView::takeRun);
}

TrainingFigureView::~TrainingFigureView() { session_.disconnect(this); }

void TrainingFigureView::build() {
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(4);
    column_->addWidget(fields_);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(8, 0, 8, 0);
    row->addWidget(start_);
    row->addWidget(stop_);
    row->addWidget(status_, 1);
    column_->addLayout(row);
    bar_->setRange(0, kBarSteps);
    bar_->setTextVisible(false);
    bar_->setFixedHeight(4);
    bar_->setAccessibleName(tr("Progress of the training"));
    QSizePolicy kept = bar_->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    bar_->setSizePolicy(kept);
    bar_->hide();
    column_->addWidget(bar_);
    status_->setWordWrap(true);
    status_->setTextFormat(Qt::PlainText);
    status_->setAccessibleName(tr("State of the training"));
    stop_->setEnabled(false);
    ground_->setText(tr("Press Train: what learns moves here, and below are the loss and the share of right answers."));
    ground_->setFont(readableFont(font(), kGroundSize));
    ground_->setAlignment(Qt::AlignCenter);
    ground_->setWordWrap(true);
    ground_->setMargin(24);
    ground_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    column_->addWidget(ground_, 3);
    column_->addWidget(curves_, 2);
}

QString TrainingFigureView::statusText() const { return status_->text(); }

void TrainingFigureView::setStatus(const QString& text) {
    status_->setText(text);
    status_->setAccessibleDescription(text);
}

void TrainingFigureView::setSettings(const lessons::Settings& settings) {
    const lessons::TrainingFigure figure = lessons::readTraining(settings);
    session_.stop();
    forgetRun();
    fields_->setFigure(figure);
    fields_->setVisible(!fields_->isEmpty());
    epochs_ = static_cast<double>(figure.recipe.training.epochs);
    curves_->setRun({}, epochs_);
    curves_->hide();
    if (!training::trainingAvailable())
        setStatus(tr("The part of the program that trains (libdclscope_torch.so) is not installed."));
    else
        setStatus(tr("%1: %2 epochs").arg(QString::fromStdString(figure.name)).arg(epochs_));
}

void TrainingFigureView::forgetRun() {
    glide_.stop();
    if (run_) watch_.close(run_);
    watch_.cancel();
    run_.reset();
    runFolder_.clear();
    if (kernels_ == nullptr) return;
    putInPlaceOf(*column_, *kernels_, *ground_);
    ground_->show();
    kernels_->deleteLater();
    kernels_ = nullptr;
}

void TrainingFigureView::start() {
    if (session_.isTraining()) return;
    forgetRun();
    runFolder_ = folder_.filePath(QStringLiteral("run-%1").arg(++runs_));
    training::TrainingOptions options;
    options.recipe = fields_->recipe();
    options.output = runFolder_.toStdString();
    epochs_ = static_cast<double>(options.recipe.training.epochs);
    curves_->setRun({}, epochs_);
    curves_->hide();
    bar_->setValue(0);
    setStatus(tr("Beginning…"));
    session_.start(options);
}

void TrainingFigureView::stop() { session_.stop(); }

void TrainingFigureView::takeRun(const std::shared_ptr<const Run>& run) {
    if (runFolder_.isEmpty() || QDir(QString::fromStdString(run->path.string())) != QDir(runFolder_))
        return watch_.close(run);
    run_ = run;
    showRun();
}

void TrainingFigureView::showRun() {
    if (run_->snapshots.empty() || run_->shownCount() == 0) return;
    const std::size_t index = run_->firstShown();
    if (kernels_ == nullptr) {
        const ViewState state = viewWhileLearning(*run_, index);
        kernels_ = new PictureView(makePicture(*state.view, shownAt(*run_, index)));
        kernels_->setAccessibleName(tr("What learns"));
        kernels_->setRun(run_, index);
        kernels_->look(state);
        putInPlaceOf(*column_, *ground_, *kernels_);
        ground_->hide();
        epoch_ = run_->snapshots.back().epoch;
    } else {
        kernels_->setRun(run_, index);
        kernels_->look(viewWhileLearning(*run_, index));
    }
    kernels_->setEpoch(epoch_);
    curves_->setRun(run_->metrics, epochs_);
    curves_->setVisible(!run_->metrics.empty());
    const double newest = run_->snapshots.back().epoch;
    if (newest == epoch_) return;
    glide_.stop();
    glide_.setStartValue(epoch_);
    glide_.setEndValue(newest);
    glide_.start();
}

void TrainingFigureView::takeProgress(const training::TrainingProgress& progress) {
    if (progress.epochs > 0 && progress.epoch > 0) {
        const double inEpoch =
            progress.steps > 0 ? static_cast<double>(progress.step) / static_cast<double>(progress.steps) : 0.0;
        bar_->setValue(static_cast<int>((static_cast<double>(progress.epoch - 1) + inEpoch) /
                                        static_cast<double>(progress.epochs) * kBarSteps));
        QString text = tr("Epoch %1 of %2   ·   loss %3")
                           .arg(progress.epoch)
                           .arg(progress.epochs)
                           .arg(formatNumber(progress.loss));
        if (progress.epoch > 1 || progress.epochDone)
            text += tr("   ·   %1 % of kept-out examples right").arg(formatFixed(100.0 * progress.validFigure, 1));
        setStatus(text);
    }
    if (progress.epoch > 0 && !run_ && watch_.pending() == 0) watch_.open(runFolder_);
}

void TrainingFigureView::takeResult(const training::TrainingResult& result) {
    if (!result.epochs.empty()) {
        const training::EpochReport& last = result.epochs.back();
        QString text = result.stopped
                           ? tr("Stopped after epoch %1").arg(last.epoch)
                           : tr("Done: %1 epochs in %2 s").arg(last.epoch).arg(formatFixed(result.seconds, 1));
        if (const auto right = last.values.find(training::figureName(false)); right != last.values.end())
            text += tr("   ·   %1 % of kept-out examples right").arg(formatFixed(100.0 * right->second, 1));
        setStatus(text);
    }
    if (run_)
        watch_.reload(run_);
    else if (!runFolder_.isEmpty())
        watch_.open(runFolder_);
}

} // namespace dclscope

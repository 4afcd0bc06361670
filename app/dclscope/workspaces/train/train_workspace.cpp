// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/train/train_workspace.h"

#include "app/dclscope/workspaces/train/earlier_runs.h"
#include "app/dclscope/workspaces/train/recipe_form.h"
#include "app/dclscope/workspaces/train/recipe_library.h"
#include "app/dclscope/workspaces/train/train_controls.h"
#include "app/dclscope/workspaces/train/train_intro.h"
#include "app/dclscope/workspaces/train/train_pictures.h"
#include "app/dclscope/workspaces/train/train_words.h"
#include "core/base/text.h"
#include "core/training/evaluation.h"
#include "core/training/torch_library.h"

#include <QDir>
#include <QLabel>
#include <QProgressBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace dclscope {
namespace {

constexpr int kBarSteps = 1000;
constexpr std::size_t kLongestFact = 400;

} // namespace

TrainWorkspace::TrainWorkspace(QWidget* parent) : TrainWorkspace(&training::train, parent) {}

TrainWorkspace::TrainWorkspace(TrainingSession::Train train, QWidget* parent)
    : WorkspacePage({QLatin1String(kName), tr("Train"), tr("Train a network"), IconShape::Train}, parent),
      session_(std::move(train)), earlier_(new EarlierRuns(this)), controls_(new TrainControls),
      pictures_(new TrainPictures), splitter_(new QSplitter), stack_(new QStackedWidget), bar_(new QProgressBar),
      status_(new QLabel) {
    build();
    connectControls();
    connectSession();
    setStatus(tr("Nothing is being trained"));
}

TrainWorkspace::~TrainWorkspace() = default;

void TrainWorkspace::build() {
    auto* intro = new TrainIntro;
    connect(intro, &TrainIntro::tryRequested, this, [this](const QString& recipe) {
        if (controls_->chooseRecipe(recipe)) start();
    });
    stack_->addWidget(intro);
    stack_->addWidget(pictures_);
    splitter_->addWidget(controls_);
    splitter_->addWidget(stack_);
    splitter_->setStretchFactor(1, 1);
    splitter_->setChildrenCollapsible(false);
    splitter_->setSizes({340, 940});
    bar_->setRange(0, kBarSteps);
    bar_->setTextVisible(false);
    bar_->setFixedHeight(4);
    bar_->setAccessibleName(tr("Progress of the training"));
    QSizePolicy kept = bar_->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    bar_->setSizePolicy(kept);
    bar_->hide();
    status_->setAccessibleName(tr("State of the training"));
    status_->setContentsMargins(12, 3, 12, 5);
    status_->setTextFormat(Qt::PlainText);
    status_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(splitter_, 1);
    column->addWidget(bar_);
    column->addWidget(status_);
}

void TrainWorkspace::connectControls() {
    connect(controls_, &TrainControls::startRequested, this, &TrainWorkspace::start);
    connect(controls_, &TrainControls::goOnRequested, this, &TrainWorkspace::goOn);
    connect(controls_, &TrainControls::stopRequested, this, &TrainWorkspace::stop);
    connect(controls_, &TrainControls::troubled, this,
            [this](const QString& sentence) { emit troubled(sentence, label().name); });
    connect(controls_, &TrainControls::succeeded, this, &WorkspacePage::succeeded);
    connect(controls_, &TrainControls::recipeChosen, this, [this] { emit settled(label().name); });
    connect(controls_, &TrainControls::runTaken, this, [this](const QString& folder) {
        forgetRun();
        showFolder(folder, static_cast<double>(controls_->form().recipe().training.epochs));
    });
    connect(pictures_, &TrainPictures::inspectRequested, this, &TrainWorkspace::openInInspect);
    connect(pictures_, &TrainPictures::listenRequested, this, &TrainWorkspace::listenWithIt);
    connect(pictures_, &TrainPictures::soundRequested, this, [this](const QString& path) {
        emit requested(PageRequest{{}, path.toStdString(), folder_.toStdString(), {}, {}});
    });
}

void TrainWorkspace::connectSession() {
    connect(&session_, &TrainingSession::stateChanged, this, [this](TrainingSession::State state) {
        controls_->setState(state);
        bar_->setVisible(session_.isTraining());
        if (state == TrainingSession::State::Stopping)
            setStatus(tr("Stopping: the step under way is finished and saved…"));
        emit subjectChanged();
    });
    connect(&session_, &TrainingSession::progress, this, &TrainWorkspace::takeProgress);
    connect(&session_, &TrainingSession::finished, this, &TrainWorkspace::takeResult);
    connect(&session_, &TrainingSession::failed, this, &TrainWorkspace::takeFailure);
    connect(&watch_, &RunSession::opened, this, &TrainWorkspace::takeRun);
    connect(&watch_, &RunSession::grown, this, &TrainWorkspace::takeRun);
    connect(&watch_, &RunSession::failed, this, [this](const QString&, const QString& sentence) {
        // While it trains the folder fills; its first checkpoint may not be there yet.
        if (!session_.isTraining()) emit troubled(sentence, label().name);
    });
    connect(earlier_, &EarlierRuns::found, pictures_, &TrainPictures::setEarlier);
}

void TrainWorkspace::setStatus(const QString& text) {
    status_->setText(text);
    status_->setToolTip(text);
}

QString TrainWorkspace::statusText() const { return status_->text(); }

void TrainWorkspace::begin(bool resume) {
    if (session_.isTraining()) return;
    // What is still being typed counts: a field takes it when it is left.
    if (QWidget* focused = focusWidget()) focused->clearFocus();
    if (const QString obstacle = controls_->obstacle(resume); !obstacle.isEmpty()) {
        emit troubled(obstacle, label().name);
        return;
    }
    emit settled(label().name);
    const training::TrainingOptions options = controls_->options(resume);
    const QString folder = QString::fromStdString(options.output.string());
    afterwards_ = Afterwards::Stay;
    if (folder != folder_) forgetRun();
    folder_ = folder;
    epochs_ = static_cast<double>(options.recipe.training.epochs);
    controls_->setOutput(folder);
    pictures_->setRun(pictures_->run(), epochs_);
    pictures_->worst().setFrontEnd(options.recipe.frontEnd);
    stack_->setCurrentWidget(pictures_);
    earlier_->look(folder_, QString::fromStdString(options.recipe.name));
    bar_->setValue(0);
    setStatus(tr("Beginning…"));
    session_.start(options);
}

void TrainWorkspace::forgetRun() {
    if (pictures_->run()) watch_.close(pictures_->run());
    watch_.cancel();
    folder_.clear();
    pictures_->setRun(nullptr, 1.0);
    pictures_->setEarlier({});
    pictures_->setFacts({});
    facts_.clear();
    validation_.reset();
    pictures_->setValidation({}, {}, {});
}

/// Looks at a run that is there.
void TrainWorkspace::showFolder(const QString& folder, double epochs) {
    folder_ = folder;
    epochs_ = epochs;
    pictures_->worst().setFrontEnd(controls_->form().recipe().frontEnd);
    stack_->setCurrentWidget(pictures_);
    earlier_->look(folder, QString::fromStdString(controls_->form().recipe().name));
    watch_.open(folder);
}

void TrainWorkspace::takeRun(const std::shared_ptr<const Run>& run) {
    if (QDir(QString::fromStdString(run->path.string())) != QDir(folder_)) return watch_.close(run);
    const bool first = pictures_->run() == nullptr;
    pictures_->setRun(run, epochs_);
    if (first) showValidation(); // now its labels have names
    if (first && !session_.isTraining() && !run->snapshots.empty())
        setStatus(tr("%1: %2 of %3 epochs")
                      .arg(QString::fromStdString(run->name))
                      .arg(run->snapshots.back().epoch)
                      .arg(epochs_) +
                  (canGoOn(folder_) && run->snapshots.back().epoch < epochs_ ? tr("   ·   Go on takes it up again")
                                                                             : QString()));
    emit subjectChanged();
}

void TrainWorkspace::takeProgress(const training::TrainingProgress& progress) {
    if (session_.state() == TrainingSession::State::Training) setStatus(progressText(progress));
    bar_->setValue(static_cast<int>(shareDone(progress) * kBarSteps));
    if (facts_ != progress.facts) {
        facts_ = progress.facts;
        QStringList sentences;
        for (const std::string& fact : facts_) sentences << QString::fromStdString(printable(fact, kLongestFact));
        pictures_->setFacts(sentences);
    }
    if (progress.validation && progress.validation != validation_) {
        validation_ = progress.validation;
        showValidation();
    }
    // The first checkpoint is there when the first step has been made.
    if (progress.epoch > 0 && !pictures_->run() && watch_.pending() == 0) watch_.open(folder_);
}

void TrainWorkspace::showValidation() {
    if (!validation_) return;
    QStringList labels;
    if (const auto& run = pictures_->run())
        for (const std::string& label : run->card.labels) labels << QString::fromStdString(printable(label));
    const auto name = [&labels](std::int64_t label) {
        return label < 0 ? tr("none") : labels.value(static_cast<qsizetype>(label), QString::number(label));
    };
    QList<WorstExample> worst;
    for (const training::JudgedExample& example : validation_->worst)
        worst << WorstExample{QString::fromStdString(example.name), name(example.label), name(example.named),
                              example.probability};
    pictures_->setValidation(labels, validation_->confusion, worst);
}

void TrainWorkspace::takeResult(const training::TrainingResult& result) {
    controls_->setState(session_.state()); // the folder can be gone on with now
    setStatus(resultText(result, static_cast<std::int64_t>(epochs_)));
    if (pictures_->run())
        watch_.reload(pictures_->run());
    else
        watch_.open(folder_);
    closeIfWanted();
}

void TrainWorkspace::takeFailure(const QString& sentence) {
    controls_->setState(session_.state());
    afterwards_ = Afterwards::Stay; // it is to be read
    setStatus(tr("Broken off: %1").arg(sentence));
    emit troubled(sentence, label().name);
    if (!pictures_->run() && !isUsed(folder_)) {
        folder_.clear();
        controls_->setOutput({});
        stack_->setCurrentIndex(0);
    }
}

void TrainWorkspace::stop() { session_.stop(); }

void TrainWorkspace::openInInspect() {
    if (!pictures_->run()) return;
    PageRequest request;
    request.view.runs = {folder_.toStdString()};
    emit requested(request);
}

void TrainWorkspace::listenWithIt() {
    if (!pictures_->run()) return;
    PageRequest request;
    request.model = folder_.toStdString();
    emit requested(request);
}

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/train/train_workspace.h"

#include "app/dclscope/workspaces/train/earlier_runs.h"
#include "app/dclscope/workspaces/train/recipe_form.h"
#include "app/dclscope/workspaces/train/recipe_library.h"
#include "app/dclscope/workspaces/train/train_controls.h"
#include "app/dclscope/workspaces/train/train_intro.h"
#include "app/dclscope/workspaces/train/train_pictures.h"
#include "app/dclscope/workspaces/train/train_words.h"
#include "app/dclscope/workspaces/train/vary_page.h"
#include "core/base/text.h"
#include "core/training/evaluation.h"
#include "core/training/field_use.h"
#include "core/training/torch_library.h"

#include <QDir>
#include <QLabel>
#include <QProgressBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace dclscope {
namespace {

constexpr int kBarSteps = 1000;
constexpr std::size_t kLongestFact = 400;

/// Null where there is none.
QImage imageOf(const Image* picture) {
    if (picture == nullptr) return {};
    const auto width = static_cast<int>(picture->width), height = static_cast<int>(picture->height);
    return QImage(picture->rgb.data(), width, height, 3 * width, QImage::Format_RGB888).copy();
}

} // namespace

TrainWorkspace::TrainWorkspace(QWidget* parent) : TrainWorkspace(&training::train, parent) {}

TrainWorkspace::TrainWorkspace(TrainingSession::Train train, QWidget* parent)
    : WorkspacePage({QLatin1String(kName), tr("Train"), tr("Train a network"), IconShape::Train}, parent),
      session_(std::move(train)), earlier_(new EarlierRuns(this)), controls_(new TrainControls),
      pictures_(new TrainPictures), splitter_(new QSplitter), stack_(new QStackedWidget), tabs_(new QTabBar),
      varied_(new VaryPage), bar_(new QProgressBar), status_(new QLabel) {
    build();
    connectControls();
    connectSession();
    connectVaried();
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
    stack_->addWidget(varied_);
    tabs_->setAccessibleName(tr("What is shown"));
    tabs_->setDrawBase(false);
    tabs_->addTab(tr("Comparison"));
    tabs_->addTab(tr("The newest run"));
    tabs_->hide();
    auto* middle = new QWidget;
    auto* parts = new QVBoxLayout(middle);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(0);
    parts->addWidget(tabs_);
    parts->addWidget(stack_, 1);
    splitter_->addWidget(controls_);
    splitter_->addWidget(middle);
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

bool TrainWorkspace::mayBegin(bool resume) {
    if (session_.isTraining()) return false;
    // What is still being typed counts: a field takes it when it is left.
    if (QWidget* focused = focusWidget()) focused->clearFocus();
    const QString obstacle = controls_->obstacle(resume);
    if (!obstacle.isEmpty()) emit troubled(obstacle, label().name);
    return obstacle.isEmpty();
}

void TrainWorkspace::begin(bool resume) {
    if (!mayBegin(resume)) return;
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
    setListens(training::hearsSounds(options.recipe));
    place_.reset();
    looks_ = false;
    showPart(pictures_);
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
    setListens(training::hearsSounds(controls_->form().recipe()));
    place_.reset();
    looks_ = true;
    showPart(pictures_);
    earlier_->look(folder, QString::fromStdString(controls_->form().recipe().name));
    watch_.open(folder);
}

void TrainWorkspace::takeRun(const std::shared_ptr<const Run>& run) {
    if (QDir(QString::fromStdString(run->path.string())) != QDir(folder_)) return watch_.close(run);
    const bool first = pictures_->run() == nullptr;
    pictures_->setRun(run, epochs_);
    if (first) showValidation(); // now its labels have names
    if (first && looks_ && !run->snapshots.empty())
        setStatus(tr("%1: %2 of %3 epochs")
                      .arg(QString::fromStdString(run->name))
                      .arg(run->snapshots.back().epoch)
                      .arg(epochs_) +
                  (canGoOn(folder_) && run->snapshots.back().epoch < epochs_ ? tr("   ·   Go on takes it up again")
                                                                             : QString()));
    emit subjectChanged();
}

void TrainWorkspace::takeProgress(const training::TrainingProgress& progress) {
    if (session_.state() == TrainingSession::State::Training)
        setStatus(place_ ? variedProgressText(*place_, progress) : progressText(progress));
    const double runs = place_ ? static_cast<double>(place_->count) : 1.0;
    const double before = place_ ? static_cast<double>(place_->index) : 0.0;
    bar_->setValue(static_cast<int>((before + shareDone(progress)) / runs * kBarSteps));
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
                              example.probability, imageOf(example.picture.get())};
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
    if (place_) {
        varied_->setHeading(
            tr("Broken off in run %1 of %2: %3").arg(place_->index + 1).arg(place_->count).arg(sentence));
        varied_->setUnfinished(true);
    } else if (!pictures_->run() && !isUsed(folder_)) {
        folder_.clear();
        controls_->setOutput({});
        showPart(stack_->widget(0));
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
    if (!pictures_->run() || !listens_) return;
    PageRequest request;
    request.model = folder_.toStdString();
    emit requested(request);
}

void TrainWorkspace::setListens(bool listens) {
    listens_ = listens;
    pictures_->setListens(listens);
    if (listenAction_) listenAction_->setEnabled(listens);
}

} // namespace dclscope

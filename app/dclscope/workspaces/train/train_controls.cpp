// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/train/train_controls.h"

#include "app/dclscope/workspaces/live/small_button.h"
#include "app/dclscope/workspaces/train/data_picker.h"
#include "app/dclscope/workspaces/train/path_edit.h"
#include "app/dclscope/workspaces/train/recipe_form.h"
#include "app/dclscope/workspaces/train/recipe_library.h"
#include "app/dclscope/workspaces/train/recipe_picker.h"
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "widgets/style/theme.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

namespace dclscope {
namespace {

QString errorText(const std::exception& error) { return QString::fromUtf8(error.what()); }

bool isRecipeFile(const QString& path) { return path.endsWith(QLatin1String(".toml"), Qt::CaseInsensitive); }

} // namespace

TrainControls::TrainControls(QWidget* parent)
    : QWidget(parent), recipes_(new RecipePicker), description_(new QLabel), data_(new DataPicker),
      output_(new PathEdit(tr("Output folder"), tr("Choose the folder of the run"))), start_(new QPushButton),
      goOn_(new QPushButton(makeIcon(IconShape::Play), tr("&Go on"))),
      vary_(new QPushButton(makeIcon(IconShape::Ridges), tr("&Vary…"))), form_(new RecipeForm) {
    setAcceptDrops(true);
    setMinimumWidth(300);
    description_->setWordWrap(true);
    description_->setTextFormat(Qt::PlainText);
    description_->setFont(readableFont(font(), 0.95));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 6, 6);
    column->setSpacing(6);
    column->addWidget(buildPickers());
    column->addWidget(buildButtons());
    column->addWidget(form_, 1);

    connect(recipes_, &RecipePicker::picked, this, &TrainControls::chooseRecipe);
    connect(recipes_, &RecipePicker::fileWanted, this, &TrainControls::chooseRecipeFile);
    connect(recipes_, &RecipePicker::lastPicked, this, [this] {
        offerLast(*last_);
        emit recipeChosen();
    });
    connect(output_, &PathEdit::changed, this, [this](const QString& path) {
        ownOutput_ = !path.isEmpty();
        refresh();
    });
    connect(form_, &RecipeForm::changed, this, &TrainControls::refresh);
    if (const QStringList bundled = bundledRecipes(); !bundled.isEmpty()) chooseRecipe(bundled.first());
    refresh();
}

QWidget* TrainControls::buildPickers() {
    QToolButton* save =
        smallButton(IconShape::Save, tr("Save the recipe"), tr("Save the recipe as it is now (Ctrl+S)"));
    connect(save, &QToolButton::clicked, this, &TrainControls::saveRecipe);
    auto* row = new QHBoxLayout;
    row->setSpacing(2);
    row->addWidget(recipes_, 1);
    row->addWidget(save);
    auto* pickers = new QWidget;
    auto* form = new QFormLayout(pickers);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(4);
    form->addRow(tr("Recipe"), row);
    form->addRow(description_);
    form->addRow(tr("Data"), data_);
    form->addRow(tr("Output"), output_);
    return pickers;
}

QWidget* TrainControls::buildButtons() {
    for (QPushButton* button : {start_, goOn_, vary_}) button->setMinimumHeight(34);
    goOn_->setToolTip(tr("Go on where the run in this folder ended (Ctrl+Shift+Return)"));
    auto* buttons = new QWidget;
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(start_, 1);
    row->addWidget(goOn_, 1);
    row->addWidget(vary_);
    vary_->setToolTip(tr("Train the recipe with several values of a field, and compare"));
    connect(vary_, &QPushButton::clicked, this, &TrainControls::varyRequested);
    connect(start_, &QPushButton::clicked, this, [this] {
        if (state_ == TrainingSession::State::Idle)
            emit startRequested();
        else
            emit stopRequested();
    });
    connect(goOn_, &QPushButton::clicked, this, &TrainControls::goOnRequested);
    return buttons;
}

bool TrainControls::chooseRecipe(const QString& recipe) {
    if (state_ != TrainingSession::State::Idle) {
        emit troubled(tr("A training is under way: stop it before another recipe is chosen."));
        return false;
    }
    try {
        const training::Recipe read = loadRecipe(recipe);
        data_->setPath({});
        showRecipe(read, read, recipe);
        emit recipeChosen();
        return true;
    } catch (const std::exception& error) {
        emit troubled(errorText(error) + u'.');
        return false;
    }
}

void TrainControls::showRecipe(const training::Recipe& base, const training::Recipe& current, const QString& key) {
    recipes_->setChosen(key);
    output_->setPath({});
    ownOutput_ = false;
    description_->setText(QString::fromStdString(current.description));
    description_->setVisible(!current.description.empty());
    form_->setRecipe(base, current);
}

void TrainControls::chooseRecipeFile() {
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Choose a recipe"), {}, tr("Recipes (*.toml);;All files (*)"));
    if (!path.isEmpty()) chooseRecipe(path);
}

void TrainControls::chooseData(const QString& folder) { data_->setPath(folder); }

void TrainControls::askForData() { data_->choose(); }

bool TrainControls::takeRun(const QString& folder) {
    const std::optional<training::Recipe> recipe = recipeOfRun(folder);
    if (!recipe || state_ != TrainingSession::State::Idle) return false;
    const QString bundled = QString::fromStdString(recipe->name);
    training::Recipe base = *recipe;
    const bool known = bundledRecipes().contains(bundled);
    if (known) base = loadRecipe(bundled);
    showRecipe(base, *recipe, known ? bundled : QString());
    output_->setPath(folder);
    ownOutput_ = true;
    refresh();
    emit runTaken(folder);
    return true;
}

void TrainControls::askForRun() {
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Go on with an earlier run"));
    if (!folder.isEmpty() && !takeRun(folder))
        emit troubled(tr("%1 holds no run that was trained here: choose a folder with epoch-….safetensors and "
                         "resume.state.")
                          .arg(folder));
}

void TrainControls::saveRecipe() {
    QFileDialog dialog(this, tr("Save the recipe"), {}, tr("Recipes (*.toml)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("toml"));
    dialog.selectFile(QString::fromStdString(form_->recipe().name) + QStringLiteral(".toml"));
    if (dialog.exec() == QDialog::Accepted) saveRecipeAs(dialog.selectedFiles().front());
}

bool TrainControls::saveRecipeAs(const QString& path) {
    try {
        writeFileAtomically(path.toStdString(), training::recipeText(form_->recipe()));
    } catch (const std::exception& error) {
        emit troubled(errorText(error) + u'.');
        return false;
    }
    emit succeeded(tr("Saved to %1").arg(path));
    return true;
}

training::TrainingOptions TrainControls::options(bool resume) const {
    training::TrainingOptions options;
    options.recipe = form_->recipe();
    options.resume = resume;
    const bool shown = resume || ownOutput_;
    options.output = (shown ? output() : freshOutput(options.recipe, QDateTime::currentDateTime())).toStdString();
    if (!data().isEmpty() && !generatesData(options.recipe)) options.data = data().toStdString();
    return options;
}

QString TrainControls::obstacle(bool resume) const {
    if (form_->hasProblems())
        return tr(
            "Some fields have values that do not fit; the form says at each what is wrong. Mend or reset them first.");
    if (resume && !canGoOn(output()))
        return tr("%1 holds no training that could go on: start a new one.").arg(output());
    if (!resume && ownOutput_ && isUsed(output()))
        return tr("%1 is not empty. Choose another output folder, or clear the field to get a new one%2.")
            .arg(output(), canGoOn(output()) ? tr("; or press Go on") : QString());
    if (!data().isEmpty() && !QFileInfo(data()).isDir())
        return tr("There is no folder %1: choose the folder of the data.").arg(data());
    return {};
}

void TrainControls::setOutput(const QString& path) {
    output_->setPath(path);
    refresh();
}

void TrainControls::sayOutput(const QString& path) {
    ownOutput_ = !path.isEmpty();
    setOutput(path);
}

QString TrainControls::output() const { return output_->path(); }

QString TrainControls::data() const { return data_->path(); }

void TrainControls::setState(TrainingSession::State state) {
    state_ = state;
    const bool idle = state == TrainingSession::State::Idle;
    form_->setEditable(idle);
    for (QWidget* part : {static_cast<QWidget*>(recipes_), static_cast<QWidget*>(output_)}) part->setEnabled(idle);
    data_->setChangeable(idle);
    refresh();
}

void TrainControls::refresh() {
    const bool idle = state_ == TrainingSession::State::Idle;
    const bool goesOn = idle && !output().isEmpty() && canGoOn(output());
    start_->setText(!idle    ? state_ == TrainingSession::State::Stopping ? tr("Saving…") : tr("Stop and save")
                       : goesOn ? tr("Start &anew")
                             : tr("St&art training"));
    start_->setIcon(makeIcon(idle ? IconShape::Train : IconShape::Stop));
    start_->setEnabled(state_ != TrainingSession::State::Stopping);
    start_->setToolTip(idle ? tr("Start training (Ctrl+Return)") : tr("Stop, and keep what has been learned (Ctrl+.)"));
    goOn_->setVisible(goesOn);
    vary_->setEnabled(idle);
    data_->setRecipe(form_->recipe());
    output_->setPlaceholder(freshOutput(form_->recipe(), QDateTime::currentDateTime()));
}

LastTraining TrainControls::last() const {
    return {recipes_->chosenRecipe(), QString::fromStdString(training::recipeText(form_->recipe())), data(), output()};
}

void TrainControls::offerLast(const LastTraining& last) {
    try {
        const training::Recipe current = training::parseRecipe(last.recipe.toStdString(), "the last recipe");
        training::Recipe base = current;
        try {
            base = loadRecipe(last.base);
        } catch (const Error&) {
            // The file it began as has gone: there is nothing to mark changes against.
        }
        last_ = last;
        recipes_->offerLast(last.base.isEmpty() ? QString::fromStdString(current.name)
                                                : QFileInfo(last.base).completeBaseName());
        data_->setPath(last.data);
        showRecipe(base, current, last.base);
        if (!last.output.isEmpty() && canGoOn(last.output)) setOutput(last.output);
    } catch (const Error&) {
        last_.reset(); // of another version: it is no longer known
        recipes_->offerLast({});
    }
}

void TrainControls::dragEnterEvent(QDragEnterEvent* event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() != 1 || !urls.first().isLocalFile()) return event->ignore();
    const QString path = urls.first().toLocalFile();
    if (QFileInfo(path).isDir() || isRecipeFile(path))
        event->acceptProposedAction();
    else
        event->ignore(); // it is the window's
}

void TrainControls::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    take(event->mimeData()->urls().first().toLocalFile());
}

void TrainControls::take(const QString& path) {
    if (isRecipeFile(path)) {
        chooseRecipe(path);
    } else if (state_ != TrainingSession::State::Idle) {
        emit troubled(tr("A training is under way: stop it before other data are chosen."));
    } else if (!canGoOn(path) || !takeRun(path)) {
        chooseData(path);
    }
}

} // namespace dclscope

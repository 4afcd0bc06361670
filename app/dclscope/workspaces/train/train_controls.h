// SPDX-License-Identifier: GPL-3.0-or-later
// The left side of Train: by which recipe, from which data, into which folder; the recipe's fields; start and stop.
#pragma once

#include "core/training/training.h"
#include "widgets/session/training_session.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace dclscope {

class DataPicker;
class PathEdit;
class RecipeForm;
class RecipePicker;

/// What was trained last, as settings keep it.
struct LastTraining {
    QString base;   ///< the recipe that was chosen: the name of a bundled one, or a file
    QString recipe; ///< the text of what was made of it
    QString data;
    QString output; ///< empty: none yet

    bool operator==(const LastTraining&) const = default;
};

class TrainControls : public QWidget {
    Q_OBJECT

public:
    explicit TrainControls(QWidget* parent = nullptr);

    RecipeForm& form() const noexcept { return *form_; }
    /// What is to be trained; the output is a fresh folder where nobody said one.
    /// @param resume  goes on in the output that is shown
    training::TrainingOptions options(bool resume) const;
    /// Why that cannot begin, in a sentence that says what to do; empty: it can.
    QString obstacle(bool resume) const;
    /// Shows where a training goes, once it has begun.
    void setOutput(const QString& path);
    /// The same, as a person says it beforehand.
    void sayOutput(const QString& path);
    QString output() const;
    QString data() const;
    void setState(TrainingSession::State state);
    LastTraining last() const;
    void offerLast(const LastTraining& last);

public slots:
    /// @param recipe  the name of a bundled one, or a file. @return whether it could be read; if not, troubled() says why
    bool chooseRecipe(const QString& recipe);
    void chooseRecipeFile();
    void chooseData(const QString& folder);
    /// Asks for the data's folder.
    void askForData();
    /// Takes the run's recipe and its folder, to look at it or to go on. @return whether there is such a run
    bool takeRun(const QString& folder);
    /// Asks for a run to go on with.
    void askForRun();
    /// Asks where to, and writes the recipe as it is now.
    void saveRecipe();
    bool saveRecipeAs(const QString& path);

signals:
    void startRequested();
    void goOnRequested();
    void stopRequested();
    /// The recipe is to be trained with several values of some fields.
    void varyRequested();
    /// Another recipe was chosen, not: a field changed.
    void recipeChosen();
    /// The folder of a run was taken.
    void runTaken(const QString& folder);
    void troubled(const QString& sentence);
    void succeeded(const QString& sentence);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* buildPickers();
    QWidget* buildButtons();
    void showRecipe(const training::Recipe& base, const training::Recipe& current, const QString& key);
    void refresh();
    void take(const QString& path);

    RecipePicker* recipes_;
    QLabel* description_;
    DataPicker* data_;
    PathEdit* output_;
    QPushButton* start_;
    QPushButton* goOn_;
    QPushButton* vary_;
    RecipeForm* form_;
    std::optional<LastTraining> last_;
    TrainingSession::State state_ = TrainingSession::State::Idle;
    bool ownOutput_ = false; ///< a person said the output
};

} // namespace dclscope

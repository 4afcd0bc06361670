// SPDX-License-Identifier: GPL-3.0-or-later
// The left side of Live: what is listened to and by which model, how loud it is, and what was heard.
#pragma once

#include "widgets/session/tagging_session.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QToolButton;

namespace dclscope {

class HeardLabel;
class HeardList;
class LevelMeter;
class ModelPicker;
class TagBarsView;

class LiveControls : public QWidget {
    Q_OBJECT

public:
    explicit LiveControls(QWidget* parent = nullptr);

    /// Whether a file's name is that of a sound.
    static bool isSound(const QString& path);
    /// The source that is picked.
    SoundRequest sound() const;
    ModelPicker& models() noexcept { return *models_; }
    /// Picks the first sound that comes with the program. @return false when there is none
    bool pickBundledSound();
    HeardLabel& heard() noexcept { return *heard_; }
    LevelMeter& level() noexcept { return *level_; }
    TagBarsView& bars() noexcept { return *bars_; }
    HeardList& list() noexcept { return *list_; }
    void pickModel(const ModelChoice& model, const QString& name);
    /// Shown before anything has been heard.
    void setPrompt(const QString& prompt);
    /// Whether one can be added: there is none yet.
    void offerSecondModel(bool offered);

public slots:
    void setInputs(const QList<dclscope::AudioInput>& inputs);
    /// Adds a sound file to the sources and picks it.
    void pickFile(const QString& path);
    void setState(dclscope::TaggingSession::State state);
    /// The bars show a moment that is looked back at; nothing: what is newest.
    void setMoment(std::optional<double> seconds);
    /// Asks for a sound file.
    void chooseFile();
    /// Asks for a checkpoint; answered by modelFileChosen().
    void chooseModel();

signals:
    void toggled();
    void rescanRequested();
    /// Another source or model was picked.
    void picked();
    void modelFileChosen(const QString& path);
    /// A second model is to hear the same sound.
    void secondModelWanted();

private:
    QWidget* buildPickers();
    void addBundledSounds();
    void offerInputs(const QList<AudioInput>& inputs);
    void showIdleText();

    QComboBox* sources_;
    ModelPicker* models_;
    QToolButton* second_;
    QPushButton* start_;
    LevelMeter* level_;
    HeardLabel* heard_;
    TagBarsView* bars_;
    QLabel* moment_; ///< above the bars
    HeardList* list_;
    TaggingSession::State state_ = TaggingSession::State::Idle;
    QString prompt_;
    bool deaf_ = false;   ///< no microphone was found when they were looked for
    int microphones_ = 0; ///< entries of sources_ that are microphones; they come first
};

} // namespace dclscope

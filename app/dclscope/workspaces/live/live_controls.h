// SPDX-License-Identifier: GPL-3.0-or-later
// The left side of Live: what is listened to and by which model, how loud it is, and what was heard.
#pragma once

#include "core/run/run.h"
#include "widgets/models/tag_list_model.h"
#include "widgets/session/tagging_session.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QPushButton;

namespace dclscope {

class HeardLabel;
class LevelMeter;
class TagBarsView;

class LiveControls : public QWidget {
    Q_OBJECT

public:
    explicit LiveControls(QWidget* parent = nullptr);

    /// Whether a file's name is that of a sound.
    static bool isSound(const QString& path);
    /// The source that is picked.
    SoundRequest sound() const;
    /// The model that is picked: a path, or `demo`.
    QString model() const;
    /// Picks the first sound that comes with the program. @return false when there is none
    bool pickBundledSound();
    HeardLabel& heard() noexcept { return *heard_; }
    LevelMeter& level() noexcept { return *level_; }
    TagBarsView& bars() noexcept { return *bars_; }
    TagListModel& tags() noexcept { return tags_; }

public slots:
    void setInputs(const QList<dclscope::AudioInput>& inputs);
    /// Adds a sound file to the sources and picks it.
    void pickFile(const QString& path);
    void pickModel(const QString& path, const QString& name);
    void setState(dclscope::TaggingSession::State state);
    /// Asks for a sound file.
    void chooseFile();

signals:
    void toggled();
    void rescanRequested();
    /// Another source or model was picked.
    void picked();

private:
    QWidget* buildPickers();
    QWidget* buildTagList();
    void addBundledSounds();
    void saveTags();

    QComboBox* sources_;
    QComboBox* models_;
    QPushButton* start_;
    LevelMeter* level_;
    HeardLabel* heard_;
    TagBarsView* bars_;
    TagListModel tags_;
    int microphones_ = 0; ///< entries of sources_ that are microphones; they come first
};

} // namespace dclscope

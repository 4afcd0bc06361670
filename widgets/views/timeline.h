// SPDX-License-Identifier: GPL-3.0-or-later
// Time in a run: transport buttons, and the loss and accuracy curves as the track that the playhead runs over.
#pragma once

#include "core/run/run.h"

#include <QElapsedTimer>
#include <QWidget>

#include <memory>
#include <vector>

class QComboBox;
class QLabel;
class QTimer;
class QToolButton;

namespace dclscope {

class TimelineTrack;

/// Space plays and pauses, the arrows step from checkpoint to checkpoint, Home and End jump. Works without metrics.
class Timeline : public QWidget {
    Q_OBJECT

public:
    explicit Timeline(QWidget* parent = nullptr);
    ~Timeline() override;

    /// Checkpoints and curves of a run; keeps the playhead's epoch where the new run has it. nullptr empties.
    void setRun(const std::shared_ptr<const Run>& run);

    double epoch() const noexcept { return epoch_; }
    double firstEpoch() const noexcept;
    double lastEpoch() const noexcept;
    bool isPlaying() const noexcept { return playing_; }
    bool isLooping() const noexcept { return looping_; }
    double speed() const noexcept { return speed_; }
    /// Epochs per second at 1x: the whole run in 4 to 20 seconds, by the number of its checkpoints.
    double epochsPerSecond() const;
    const TimelineTrack& track() const noexcept { return *track_; }

    /// Moves the playhead by `seconds` of playing, as the clock does.
    void advance(double seconds);
    QSize sizeHint() const override { return {760, 96}; }

public slots:
    void setEpoch(double epoch);
    void play();
    void pause();
    void togglePlaying();
    void stepForward();
    void stepBack();
    void toFirst();
    void toLast();
    void setSpeed(double factor);
    void setLooping(bool looping);

signals:
    void epochChanged(double epoch);
    void playingChanged(bool playing);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QToolButton* addButton(int shape, const QString& name, const QString& keys);
    void buildControls();
    void setPlaying(bool playing);
    void refresh();

    std::vector<double> epochs_;
    double epoch_ = 0.0;
    double speed_ = 1.0;
    bool playing_ = false;
    bool looping_ = true;
    QTimer* clock_;
    QElapsedTimer sinceTick_;
    TimelineTrack* track_;
    QToolButton* playButton_ = nullptr;
    QToolButton* loopButton_ = nullptr;
    QComboBox* speedBox_ = nullptr;
    QLabel* where_ = nullptr;
    std::vector<QToolButton*> buttons_;
};

} // namespace dclscope

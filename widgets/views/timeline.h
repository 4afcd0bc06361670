// SPDX-License-Identifier: GPL-3.0-or-later
// Time in a run: transport buttons, and the loss and accuracy curves as the track that the playhead runs over.
#pragma once

#include "core/run/run.h"
#include "widgets/session/epoch_cursor.h"

#include <QWidget>

#include <memory>
#include <vector>

class QComboBox;
class QLabel;
class QToolButton;

namespace dclscope {

class TimelineTrack;

/// Shows and moves an EpochCursor, also by its keys. Works without metrics.
class Timeline : public QWidget {
    Q_OBJECT

public:
    /// @param cursor  what is shown and moved; must outlive the timeline
    explicit Timeline(EpochCursor& cursor, QWidget* parent = nullptr);
    ~Timeline() override;

    /// Checkpoints and curves of a run, for the track; the cursor is told its epochs and keeps its place where it can.
    /// nullptr empties.
    /// @param beside  a run that is compared with it: its curves, too, are on the track
    void setRun(const std::shared_ptr<const Run>& run, const std::shared_ptr<const Run>& beside = nullptr);
    const TimelineTrack& track() const noexcept { return *track_; }
    QSize sizeHint() const override { return {760, 96}; }

signals:
    /// What was measured at the epoch under the mouse, one line; empty when it leaves.
    void hovered(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QToolButton* addButton(int shape, const QString& name, const QString& keys);
    void buildControls();
    void fillCurveMenu();
    void followCursor();
    void showPlaying(bool playing);
    void showSpeed(double speed);
    void refresh();

    EpochCursor& cursor_;
    TimelineTrack* track_;
    QToolButton* playButton_ = nullptr;
    QToolButton* loopButton_ = nullptr;
    QToolButton* curvesButton_ = nullptr; ///< hidden where nothing was measured
    QComboBox* speedBox_ = nullptr;
    QLabel* where_ = nullptr;
    std::vector<QToolButton*> buttons_;
};

} // namespace dclscope

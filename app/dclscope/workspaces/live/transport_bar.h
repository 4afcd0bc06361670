// SPDX-License-Identifier: GPL-3.0-or-later
// Under Live's pictures: pause and play, back to now, the minutes that are kept, speed, loop, and whether files are heard.
#pragma once

#include "widgets/live_views/scrolling_plot.h"

#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QToolButton;

namespace dclscope {

class TapeSlider;

/// What the bar says.
struct TransportState {
    enum class Mode { Now, Standing, Playing };
    Mode mode = Mode::Now;
    bool listening = false; ///< the stream goes on
    TimeStretch kept{};     ///< of the stream, seconds
    double shownSeconds = 0.0;
    QString remark{}; ///< why nothing is heard; empty: that is as it should be
};

class TransportBar : public QWidget {
    Q_OBJECT

public:
    explicit TransportBar(QWidget* parent = nullptr);

    void showState(const TransportState& state);
    void setStretch(std::optional<TimeStretch> stretch);
    TapeSlider& slider() const noexcept { return *slider_; }
    QComboBox& speedBox() const noexcept { return *speed_; }
    QToolButton& playButton() const noexcept { return *play_; }
    QToolButton& nowButton() const noexcept { return *now_; }
    QToolButton& loopButton() const noexcept { return *loop_; }
    /// Down: a file is heard while it is listened to, and what is played is.
    QToolButton& soundButton() const noexcept { return *sound_; }
    double speed() const;

signals:
    void toggled();
    void nowRequested();
    void speedChosen(double speed);
    void loopToggled(bool on);
    void soundToggled(bool on);

private:
    static QString sentence(const TransportState& state);
    void nameButtons(const TransportState& state);

    QToolButton* play_;
    QToolButton* now_;
    TapeSlider* slider_;
    QComboBox* speed_;
    QToolButton* loop_;
    QToolButton* sound_;
};

} // namespace dclscope

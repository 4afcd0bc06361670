// SPDX-License-Identifier: GPL-3.0-or-later
// Where in a training the views are looking, and the clock that moves it while playing.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <vector>

namespace dclscope {

/// A fractional epoch shared by all views. Lives on the GUI thread; every change goes out as a signal.
/// At speed 1 the whole run takes 0.4 seconds per checkpoint, but at least 4 and at most 20 seconds.
class EpochCursor : public QObject {
    Q_OBJECT

public:
    static constexpr double kSlowest = 0.125;
    static constexpr double kFastest = 16.0;

    explicit EpochCursor(QObject* parent = nullptr);

    /// The epochs that can be stepped to.
    /// @param epochs  ascending; empty when nothing is open. The place is kept where it is still inside; a
    /// cursor
    ///                that rested on the last epoch follows to the new last one, as a growing run wants it.
    void setEpochs(std::vector<double> epochs);
    /// The same for another run: forgets the place and goes to the last epoch.
    void restart(std::vector<double> epochs);

    const std::vector<double>& epochs() const noexcept { return epochs_; }
    double first() const noexcept { return epochs_.empty() ? 0.0 : epochs_.front(); }
    double last() const noexcept { return epochs_.empty() ? 0.0 : epochs_.back(); }
    double epoch() const noexcept { return epoch_; }
    double speed() const noexcept { return speed_; }
    bool loops() const noexcept { return loops_; }
    bool isPlaying() const noexcept { return timer_.isActive(); }

    /// Epochs per second at speed 1; 0 with fewer than two epochs.
    double epochsPerSecond() const noexcept;

    /// Moves on by `seconds` of playing time; what the clock does 60 times a second. At the end playing
    /// stops, or with loop, after the last epoch was shown, starts again.
    void advance(double seconds);

    /// The keys of playing, wherever they are typed: Space plays and pauses, the arrows go from checkpoint to checkpoint,
    /// Home and End jump, plus and minus set the speed.
    /// @param key  a Qt::Key  @return false for every other key
    bool takeKey(int key);

public slots:
    /// Starts the clock; from the first epoch when standing on the last. Does nothing with fewer than two
    /// epochs.
    void play();
    void pause();
    void togglePlaying();
    void stepForward();
    void stepBackward();
    void toFirst();
    void toLast();
    /// Any epoch, whole or between two; limited to the run's range.
    void setEpoch(double epoch);
    /// @param speed  limited to kSlowest ... kFastest
    void setSpeed(double speed);
    /// Twice as fast, half as fast.
    void faster() { setSpeed(2.0 * speed_); }
    void slower() { setSpeed(0.5 * speed_); }
    void setLoops(bool loops);

signals:
    void epochChanged(double epoch);
    void epochsChanged();
    void playingChanged(bool playing);
    void speedChanged(double speed);
    void loopsChanged(bool loops);

private:
    void tick();
    void moveTo(double epoch);

    std::vector<double> epochs_;
    double epoch_ = 0.0;
    double speed_ = 1.0;
    bool loops_ = false;
    QTimer timer_;
    QElapsedTimer clock_;
};

} // namespace dclscope

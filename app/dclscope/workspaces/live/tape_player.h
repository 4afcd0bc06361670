// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the last minutes of a stream heard, at any speed, over and over, or while they are still being listened to; says
// which moment is heard. On a thread of its own: devices take their time to open.
#pragma once

#include "core/audio/loudspeaker.h"
#include "core/tagging/recent_sound.h"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <limits>
#include <memory>
#include <optional>

namespace dclscope {

/// What is to be heard of a stream.
struct PlayOrder {
    static constexpr double kForEver = std::numeric_limits<double>::infinity();

    double fromSeconds = 0.0;
    double toSeconds = kForEver;             ///< kForEver: as far as reach() says, and will say
    std::optional<double> loopFromSeconds{}; ///< from there again once it is over; nothing: it ends
    double speed = 1.0;                      ///< 1/4 to 4; slower is deeper, too
    bool aloud = true;                       ///< false: in silence, in the same time
};

class TapePlayer : public QObject {
    Q_OBJECT

public:
    using MakeLoudspeaker = std::function<std::unique_ptr<Loudspeaker>()>;

    explicit TapePlayer(QObject* parent = nullptr) : TapePlayer(&makeLoudspeaker, parent) {}
    explicit TapePlayer(MakeLoudspeaker make, QObject* parent = nullptr);
    /// Falls silent.
    ~TapePlayer() override;

    /// What is played before ends. Without a loudspeaker it goes on in silence, and silenced() says why.
    void play(std::shared_ptr<const RecentSound> sound, const PlayOrder& order);
    /// How far what is played for ever may go by now: no sound is heard before it was looked at.
    void reach(double seconds) noexcept;
    /// Nothing comes behind this time any more: what is played for ever ends there.
    void endAt(double seconds) noexcept;
    void stop();
    bool isPlaying() const noexcept { return playing_ != nullptr; }
    /// The time of the stream that is heard now; nothing as long as nothing is.
    std::optional<double> position() const noexcept;

signals:
    /// All of it has been heard.
    void finished();
    /// Why nothing is heard though time goes on, in a sentence.
    void silenced(const QString& sentence);

private:
    /// What the window and the thread have of one play().
    struct Playing {
        std::atomic<bool> wanted{true};
        std::atomic<double> reach{-PlayOrder::kForEver};
        std::atomic<double> end{PlayOrder::kForEver};
        std::atomic<double> position{std::numeric_limits<double>::quiet_NaN()}; ///< not a number: nothing is heard yet
    };
    using PlayingPointer = std::shared_ptr<Playing>;

    void run(const RecentSound& sound, PlayOrder order, const PlayingPointer& playing);
    std::unique_ptr<Loudspeaker> opened(double soundHz, bool aloud, double& rateHz, const PlayingPointer& playing);
    /// On the GUI thread, unless something else is played by then.
    void post(const PlayingPointer& playing, std::function<void()> action);

    MakeLoudspeaker make_;
    QThreadPool worker_; ///< one thread
    PlayingPointer playing_;
};

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/live/tape_player.h"

#include "core/base/error.h"
#include "core/features/resample.h"

#include <QElapsedTimer>
#include <QThread>

#include <algorithm>
#include <cmath>
#include <deque>
#include <span>
#include <vector>

namespace dclscope {
namespace {

constexpr unsigned long kTurnMs = 8;
constexpr double kPieceSeconds = 0.05;
constexpr double kSeamSeconds = 0.004;    // in which a loop fades out and in again: a jump would click
constexpr double kEndSeconds = 0.005;     // of rounding, in which a sound is over
constexpr unsigned long kCushionMs = 100; // that a stream is ahead of what is heard of it, so that it may falter
constexpr qint64 kSlowToOpenMs = 1000;    // what a stream brings while a device takes longer is not heard
constexpr qint64 kStalledMs = 2000;       // a device that takes nothing for so long is gone

/// The sound of a stretch in pieces, at the loudspeaker's rate.
class TapeFeed {
public:
    TapeFeed(const RecentSound& sound, const PlayOrder& order, double soundHz, double speakerHz)
        : sound_(sound), order_(order), rate_(soundHz), resampler_(soundHz * order.speed, speakerHz),
          at_(order.fromSeconds) {
        passes_.push_back({0.0, at_});
    }

    /// Appends the next piece. @return false where there is none yet, or none any more
    /// @param reach  how far it may go now  @param end  where the stream is over
    bool next(std::vector<float>& out, double reach, double end) {
        end = std::min(end, order_.toSeconds);
        if (at_ >= end - kRounding && order_.loopFromSeconds && end > *order_.loopFromSeconds) {
            at_ = *order_.loopFromSeconds;
            passes_.push_back({given_, at_});
        }
        const bool same = sound_.held().sampleRateHz == rate_; // another one begins another sound
        over_ = !same || at_ >= end - kRounding;
        if (over_) resampler_.finish(out);
        std::vector<float> piece = over_ ? std::vector<float>() : cut(std::min({at_ + kPieceSeconds, reach, end}));
        if (piece.empty()) return false;
        if (order_.loopFromSeconds) fadeAtSeam(piece, *order_.loopFromSeconds, end);
        resampler_.push(piece, out);
        at_ += static_cast<double>(piece.size()) / rate_;
        given_ += static_cast<double>(piece.size()) / rate_ / order_.speed;
        return true;
    }
    /// Nothing comes behind what next() gave.
    bool isOver() const noexcept { return over_; }
    /// Seconds that the loudspeaker needs for all that next() gave.
    double givenSeconds() const noexcept { return given_; }
    /// The time of the stream that is heard when the loudspeaker has played for so long.
    double timeAt(double heardSeconds) {
        while (passes_.size() > 1 && passes_[1].given <= heardSeconds) passes_.pop_front();
        return passes_.front().from + (heardSeconds - passes_.front().given) * order_.speed;
    }

private:
    static constexpr double kRounding = 1e-4;
    struct Pass {
        double given; ///< seconds of the loudspeaker before it
        double from;
    };

    /// From at_ on; silence as far as the sound is no longer, or was never, there.
    std::vector<float> cut(double to) const {
        const RecentSound::Held held = sound_.held();
        const auto samples = [this](double seconds) {
            return static_cast<std::size_t>(std::max(0.0, std::round(seconds * rate_)));
        };
        std::vector<float> piece(samples(std::min(to, held.fromSeconds) - at_), 0.0F);
        if (held.fromSeconds < to && held.toSeconds > at_) {
            const Sound sound = sound_.cut(std::max(at_, held.fromSeconds), to);
            piece.insert(piece.end(), sound.samples.begin(), sound.samples.end());
        }
        piece.resize(samples(to - at_), 0.0F);
        return piece;
    }

    /// What begins at at_, softer the nearer it is to an end of the loop.
    void fadeAtSeam(std::vector<float>& piece, double from, double to) const {
        for (std::size_t i = 0; i < piece.size(); ++i) {
            const double time = at_ + static_cast<double>(i) / rate_;
            const double away = std::clamp(std::min(time - from, to - time) / kSeamSeconds, 0.0, 1.0);
            piece[i] *= static_cast<float>(away);
        }
    }

    const RecentSound& sound_;
    PlayOrder order_;
    double rate_;
    StreamResampler resampler_;
    double at_; ///< of the stream
    double given_ = 0.0;
    std::deque<Pass> passes_;
    bool over_ = false;
};

QString sentenceFrom(const std::exception& error) {
    const QString words = QString::fromUtf8(error.what());
    return words.left(1).toUpper() + words.mid(1);
}

} // namespace

TapePlayer::TapePlayer(MakeLoudspeaker make, QObject* parent) : QObject(parent), make_(std::move(make)) {
    worker_.setMaxThreadCount(1);
}

TapePlayer::~TapePlayer() {
    stop();
    worker_.clear();
    worker_.waitForDone();
}

void TapePlayer::play(std::shared_ptr<const RecentSound> sound, const PlayOrder& order) {
    stop();
    playing_ = std::make_shared<Playing>();
    if (order.toSeconds < PlayOrder::kForEver) playing_->reach = order.toSeconds;
    worker_.start([this, sound = std::move(sound), order, playing = playing_] {
        run(*sound, order, playing);
        post(playing, [this] {
            stop();
            emit finished();
        });
    });
}

void TapePlayer::reach(double seconds) noexcept {
    if (playing_) playing_->reach = seconds;
}

void TapePlayer::endAt(double seconds) noexcept {
    if (playing_) playing_->end = seconds;
}

void TapePlayer::stop() {
    if (playing_) playing_->wanted = false;
    playing_.reset();
}

std::optional<double> TapePlayer::position() const noexcept {
    const double position = playing_ ? playing_->position.load() : std::numeric_limits<double>::quiet_NaN();
    return std::isnan(position) ? std::nullopt : std::optional(position);
}

void TapePlayer::post(const PlayingPointer& playing, std::function<void()> action) {
    QMetaObject::invokeMethod(
        this,
        [this, playing, action = std::move(action)] {
            if (playing == playing_) action();
        },
        Qt::QueuedConnection);
}

std::unique_ptr<Loudspeaker> TapePlayer::opened(double soundHz, bool aloud, double& rateHz,
                                                const PlayingPointer& playing) {
    try {
        std::unique_ptr<Loudspeaker> speaker = aloud ? make_() : makeSilentLoudspeaker();
        rateHz = speaker->rateFor(soundHz);
        speaker->open(rateHz);
        return speaker;
    } catch (const AudioError& error) {
        post(playing, [this, sentence = sentenceFrom(error)] { emit silenced(sentence); });
        return opened(soundHz, false, rateHz, playing);
    }
}

void TapePlayer::run(const RecentSound& sound, PlayOrder order, const PlayingPointer& playing) {
    const auto isThere = [&] { return sound.held().sampleRateHz > 0.0 && playing->reach > order.fromSeconds; };
    while (playing->wanted && !isThere() && playing->end > order.fromSeconds) QThread::msleep(kTurnMs);
    if (!playing->wanted || !isThere()) return;
    QElapsedTimer clock;
    clock.start();
    double rateHz = 0.0;
    const double soundHz = sound.held().sampleRateHz;
    std::unique_ptr<Loudspeaker> speaker = opened(soundHz, order.aloud, rateHz, playing);
    if (order.toSeconds == PlayOrder::kForEver && clock.elapsed() > kSlowToOpenMs)
        order.fromSeconds = std::max(order.fromSeconds, playing->reach - kPieceSeconds);
    if (playing->reach - order.fromSeconds < kCushionMs * 1e-3) QThread::msleep(kCushionMs);
    TapeFeed feed(sound, order, soundHz, rateHz);
    const auto piece = static_cast<std::size_t>(kPieceSeconds * rateHz);
    std::vector<float> waiting;
    for (clock.start(); playing->wanted; QThread::msleep(kTurnMs)) {
        for (bool more = true; more && waiting.size() < piece && !feed.isOver();)
            more = feed.next(waiting, playing->reach, playing->end);
        const std::size_t count = speaker->give(waiting);
        waiting.erase(waiting.begin(), waiting.begin() + static_cast<std::ptrdiff_t>(count));
        if (count > 0 || waiting.empty()) clock.start();
        const double heard = speaker->heardSeconds();
        if (heard > 0.0) playing->position = feed.timeAt(heard);
        if (feed.isOver() && waiting.empty() && heard >= feed.givenSeconds() - kEndSeconds) return;
        if (speaker->isPlaying() && clock.elapsed() < kStalledMs) continue;
        post(playing, [this] { emit silenced(tr("The loudspeaker went away")); });
        if (heard > 0.0) order.fromSeconds = feed.timeAt(heard);
        order.aloud = false;
        speaker.reset();
        return run(sound, order, playing);
    }
}

} // namespace dclscope

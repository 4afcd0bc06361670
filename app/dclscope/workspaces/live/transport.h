// SPDX-License-Identifier: GPL-3.0-or-later
// Where one is in what is kept of a stream: at its newest moment, standing still at an earlier one, or playing from there.
#pragma once

#include "app/dclscope/workspaces/live/transport_bar.h"
#include "core/tagging/frame_tape.h"
#include "core/tagging/recent_sound.h"
#include "widgets/live_views/scrolling_plot.h"
#include "widgets/session/tagging_session.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace dclscope {

class LiveDisplay;
class TapePlayer;

/// Has the display keep what comes and show the moment that is meant; so does the display of a second network that hears
/// the same sound, and follows the first. Listening goes on whatever is shown. A file that is listened to in its own time is
/// heard, and then the pictures follow the sound.
class Transport : public QObject {
    Q_OBJECT

public:
    /// The sound of the newest stream; nullptr where there is none.
    using SoundOf = std::function<std::shared_ptr<const RecentSound>()>;
    using Mode = TransportState::Mode;

    /// @param display, bar  must outlive this
    /// @param player        becomes a child
    Transport(LiveDisplay& display, TransportBar& bar, TapePlayer* player, SoundOf sound, QObject* parent);

    /// Another stream has been asked for.
    void expect() noexcept { over_ = false; }
    /// A new stream; what was kept of the last one is forgotten.
    /// @param realTime  it comes in its own time  @param file  it may be heard while it is listened to
    void begin(const ModelFacts& facts, bool realTime, bool file);
    /// The stream runs.
    void listen();
    void take(const TagFrame& frame);
    /// A second network's display follows from here on; nullptr: none does. Must outlive this, or be taken back.
    void setCompanion(LiveDisplay* display);
    /// What the second network has of the stream.
    void beginCompanion(const ModelFacts& facts);
    void takeCompanion(const TagFrame& frame);
    /// Nothing comes for a while; and from a time on it does again.
    void wait();
    void goOn(double timeSeconds);
    /// The stream is over. What is kept stays.
    void finish();
    /// Nothing is heard any more of what is listened to.
    void hush();

    Mode mode() const noexcept { return mode_; }
    const FrameTape& tape() const noexcept;
    TapePlayer& player() noexcept { return *player_; }
    std::optional<TimeStretch> stretch() const noexcept { return stretch_; }

public slots:
    /// Stands still, or plays from where that is.
    void toggle();
    void toNow();
    /// Stands still at a moment.
    void scrubTo(double seconds);
    /// What the loop plays, as far as it is kept; nothing: what the pictures show.
    void setStretch(const std::optional<dclscope::TimeStretch>& stretch);

signals:
    /// The pictures stand at, or play, a moment that is looked back at.
    void lookedBackAt(double seconds);
    /// They show what is newest again.
    void backToNow();

private:
    QList<LiveDisplay*> displays() const;
    /// Where what is kept begins: what the oldest frame says, it says of the time since the one before.
    double fromSeconds() const;
    void fitFile(LiveDisplay& display) const;
    void show(double seconds);
    void rest();
    /// Shows the newest, as long as nothing that is heard says which moment that is.
    void showNewest(LiveDisplay& display, const TagFrame& frame) const;
    void catchUp(LiveDisplay& display) const;
    bool glides() const noexcept { return listening_ && !waiting_ && realTime_; }
    void playFrom(double seconds);
    /// Plays on from where it is, with what has been set since.
    void playAnew();
    void hearLive();
    void stand(double seconds);
    void follow();
    void tick();
    void silenced(const QString& sentence);
    void playedOut();
    bool plays() const;
    double shownSeconds() const;
    void showMarks();
    void refresh();

    LiveDisplay& display_;
    LiveDisplay* companion_ = nullptr;
    TransportBar& bar_;
    TapePlayer* player_;
    SoundOf sound_;
    Mode mode_ = Mode::Now;
    std::optional<TimeStretch> stretch_;
    QString remark_;
    QTimer clock_;  ///< while something is heard
    QTimer settle_; ///< since the stretch that is heard was changed
    bool listening_ = false;
    bool waiting_ = false;
    bool realTime_ = true;
    bool file_ = false;
    bool over_ = false; ///< the file is
    double hopSeconds_ = 0.0;
};

} // namespace dclscope

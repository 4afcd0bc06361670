// SPDX-License-Identifier: GPL-3.0-or-later
// What Live shows of a stream, frame by frame, and again as far as it is kept: the stack of pictures, and beside it the
// bars, the label heard and the level.
#pragma once

#include "app/dclscope/workspaces/live/loudness_range.h"
#include "core/tagging/frame_tape.h"
#include "widgets/live_views/scrolling_plot.h"
#include "widgets/session/tagging_session.h"

#include <QElapsedTimer>
#include <QList>
#include <QTimer>
#include <QWidget>

#include <optional>

namespace dclscope {

class EvidenceMap;
class EvidenceMemory;
class HeardLabel;
class LevelMeter;
class LiveInsight;
class RasterView;
class SpectrogramView;
class TagBarsView;

/// What stands beside the pictures and says the same moment. All outlive them.
struct LiveReadouts {
    TagBarsView& bars;
    HeardLabel& heard;
    LevelMeter* level = nullptr; ///< may be missing
};

/// The pictures of one network's stream.
class LiveDisplay : public QWidget {
    Q_OBJECT

public:
    explicit LiveDisplay(const LiveReadouts& readouts, QWidget* parent = nullptr);
    ~LiveDisplay() override;

    /// The spikes of the hidden layers.
    RasterView& raster() const noexcept { return *raster_; }
    /// What a network that does not spike looks at.
    LiveInsight& insight() noexcept { return *insight_; }

    /// Whether the sound itself is drawn; another display may do so already.
    void setSpectrogramShown(bool shown);
    bool isSpectrogramShown() const;

    /// Starts anew; nothing is kept.
    void begin(const ModelFacts& facts);
    /// Keeps what the next window brings, whatever is shown.
    void keep(const TagFrame& frame);
    const FrameTape& tape() const noexcept { return tape_; }
    /// The file is over: pictures that would be partly bare shrink to it, until begin(). May be said again.
    /// @param framesTo  time of the newest frame of the first network that hears it
    /// @param soundTo   where the sound is over, where that is known; what follows is silence
    void endFile(double framesTo, std::optional<double> soundTo);
    /// Shows what was kept last.
    void take(const TagFrame& frame);
    /// Nothing is known between the newest frame and a time of the stream, at which frames go on.
    void goOn(double timeSeconds);
    /// Whether the pictures glide from frame to frame, for sound that comes in its own time; else they stand at the
    /// newest one.
    void setGliding(bool gliding);
    /// What is pinned of which model.
    EvidenceMemory& memory() noexcept { return *memory_; }
    /// Time of the newest frame in the pictures, in seconds of the stream.
    double newest() const noexcept { return newest_; }
    /// No frames come any more, or none for a while: the pictures stand at the newest, the level falls to nothing.
    void rest();

    /// Stands still at a moment of what is kept.
    void showMoment(double seconds);
    /// Goes to the newest that is kept; from there on take() goes on.
    void follow();
    /// The moment at the right edge of the pictures.
    double shownSeconds() const;
    /// Seconds from their left edge to the right one.
    double span() const;
    /// Marks a stretch of time in all pictures, or none.
    void setStretch(std::optional<TimeStretch> stretch);

signals:
    /// Somebody dragged over a picture with Shift down, or clicked so, which lets the stretch go.
    void stretchMarked(const std::optional<dclscope::TimeStretch>& stretch);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void paint(const TagFrame& frame);
    void paintColumns(const TagFrame& frame);
    void paintEvents(double fromSeconds, double toSeconds);
    void tell(const TagFrame& frame);
    void tellAt(double seconds);
    void takeEvents(const TagFrame& frame);
    void setHeard(std::size_t label, float score, double timeSeconds);
    void setOver(std::size_t label, double timeSeconds);
    void alignPlots();
    void darken(double toSeconds);
    void wipe();
    void glide();
    void scrollTo(double seconds);
    QList<ScrollingPlot*> plots() const;

    LiveReadouts readouts_;
    SpectrogramView* spectrogram_;
    RasterView* raster_;
    LiveInsight* insight_; ///< in the raster's place with a network that does not spike
    EvidenceMap* evidence_;
    EvidenceMemory* memory_;
    FrameTape tape_;
    ModelFacts facts_;
    LoudnessRange loudness_;
    double newest_ = 0.0;             ///< time of the newest frame in the pictures
    double shown_ = 0.0;              ///< moment whose events and bars are shown
    std::optional<double> columnsTo_; ///< time of the spectrogram's newest column
    std::optional<double> dragged_;   ///< where a drag with Shift began
    QElapsedTimer sinceFrame_;
    QTimer clock_;
};

} // namespace dclscope

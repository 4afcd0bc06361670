// SPDX-License-Identifier: GPL-3.0-or-later
// What Live shows of a stream, frame by frame: the stack of pictures, and beside it the bars, the label heard and the
// level.
#pragma once

#include "app/dclscope/workspaces/live/loudness_range.h"
#include "widgets/session/tagging_session.h"

#include <QElapsedTimer>
#include <QList>
#include <QTimer>
#include <QWidget>

namespace dclscope {

class EvidenceMap;
class LiveControls;
class RasterView;
class ScrollingPlot;
class SpectrogramView;

/// The pictures; bars, label and level are the controls'.
class LiveDisplay : public QWidget {
    Q_OBJECT

public:
    explicit LiveDisplay(LiveControls& controls, QWidget* parent = nullptr);
    ~LiveDisplay() override;

    /// Starts anew.
    void begin(const ModelFacts& facts);
    /// Shows what the next window brings.
    void take(const TagFrame& frame);
    /// Nothing is known between the newest frame and a time of the stream, at which frames go on.
    void goOn(double timeSeconds);
    /// Whether the pictures glide from frame to frame, for sound that comes in its own time; else they stand at the
    /// newest one.
    void setGliding(bool gliding);
    /// No frames come any more, or none for a while: the pictures stand at the newest, the level falls to nothing.
    void rest();

private:
    void takeColumns(const TagFrame& frame);
    void takeEvents(const TagFrame& frame);
    void glide();
    void scrollTo(double seconds);
    QList<ScrollingPlot*> plots() const;

    LiveControls& controls_;
    SpectrogramView* spectrogram_;
    RasterView* raster_;
    EvidenceMap* evidence_;
    ModelFacts facts_;
    LoudnessRange loudness_;
    double newest_ = 0.0; ///< time of the newest frame
    QElapsedTimer sinceFrame_;
    QTimer clock_;
};

} // namespace dclscope

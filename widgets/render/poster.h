// SPDX-License-Identifier: GPL-3.0-or-later
// A picture with a title, the epoch and, in films, a line of progress: what figures and films show.
#pragma once

#include "widgets/views/picture.h"

#include <QImage>
#include <QSize>

#include <memory>
#include <optional>

namespace dclscope {

/// What a figure or film shows, and how large.
struct RenderOptions {
    ViewState state;               ///< runs and playing do not matter; films show every epoch
    QSize size{960, 720};          ///< pixels, each side 64 to 8192
    double framesPerSecond = 25.0; ///< films; 1 to 60
    std::optional<double> seconds; ///< length of a film; empty: by the number of checkpoints
    bool dark = false;
    RunPointer other{}; ///< where state.compare: the run beside the first; empty: the first itself
};

/// Draws one layer with its heading. Needs a QGuiApplication; the offscreen platform will do.
class Poster {
public:
    /// @throws Error when the run has no such layer, view, channel, axis or epoch, the layer holds nothing to draw or
    ///         the options are out of range; the message says what there is.
    Poster(RunPointer run, const RenderOptions& options);
    ~Poster();

    void setEpoch(double epoch);
    /// Draws into `size` units; texts grow with the size.
    void paint(QPainter& painter, const QSizeF& size, bool withProgress);
    QImage image(bool withProgress);

    double firstEpoch() const;
    double lastEpoch() const;
    std::size_t checkpointCount() const;
    QString title() const;

private:
    void drawHeading(QPainter& painter, const QRectF& box) const;
    void drawProgress(QPainter& painter, const QRectF& box) const;

    RunPointer run_;
    RenderOptions options_;
    std::unique_ptr<Picture> picture_;
};

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
// A picture with a title, the epoch and, in films, a line of progress: what figures and films show.
#pragma once

#include "widgets/views/picture.h"

#include <QImage>
#include <QSize>

#include <memory>
#include <optional>
#include <string>

namespace dclscope {

enum class RenderView { Kernel, Overlay, Delays, Ridgeline, Field };

/// "kernel", "overlay", "delays", "ridgeline", "field" and back.
QString renderViewName(RenderView view);
std::optional<RenderView> renderViewFromName(const QString& name);

struct RenderOptions {
    std::string layer;              ///< name of the layer; empty: the first one
    std::optional<RenderView> view; ///< empty: overlay for spacings, ridgeline for delays
    QSize size{960, 720};           ///< pixels, each side 64 to 8192
    double framesPerSecond = 25.0;  ///< films; 1 to 60
    std::optional<double> seconds;  ///< length of a film; empty: by the number of checkpoints
    std::optional<double> epoch;    ///< figures: the moment shown; empty: the last one
    std::optional<std::size_t> out; ///< kernel view: one output channel alone; field: the neuron
    std::size_t in = 0;             ///< kernel view of one channel: the input channel
    bool dark = false;
};

/// Draws one layer with its heading. Needs a QGuiApplication; the offscreen platform will do.
class Poster {
public:
    /// @throws Error when the run has no such layer, the view does not suit it, it holds nothing to draw or the
    ///         options are out of range; the message lists what there is.
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
    Zoom zoom_;
};

} // namespace dclscope

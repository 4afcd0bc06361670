// SPDX-License-Identifier: GPL-3.0-or-later
// A picture of one layer that draws itself into any painter: a widget, an image, an SVG or PDF page, a film.
#pragma once

#include "widgets/style/theme.h"
#include "widgets/views/layer_scene.h"

#include <QPointF>
#include <QRectF>
#include <QString>

#include <optional>

class QPainter;

namespace dclscope {

/// The part of a picture that is shown: 1 and the middle show all of it.
struct Zoom {
    double scale = 1.0;
    QPointF centre{0.5, 0.5}; ///< of the shown part, in shares of the whole

    /// The shown part of `whole`, moved so that it never leaves it.
    QRectF visible(const QRectF& whole) const;
    bool operator==(const Zoom&) const = default;
};

/// Draws a LayerScene. Not a widget; use from one thread at a time.
class Picture {
public:
    Picture() = default;
    Picture(const Picture&) = delete;
    Picture& operator=(const Picture&) = delete;
    virtual ~Picture() = default;

    void setRun(RunPointer run, std::size_t layer);
    void setEpoch(double epoch);
    const LayerScene& scene() const noexcept { return scene_; }

    /// Draws into `area` (logical units; text uses the painter's font, never under 9 pt), or a sentence when there is
    /// nothing to draw. Remembers where things are for plotRect() and readingAt().
    void paint(QPainter& painter, const QRectF& area, const ThemeColors& colors, const Zoom& zoom = {});
    /// Where the data of the last paint() stood.
    const QRectF& plotRect() const noexcept { return plotRect_; }
    /// The numbers under a point of the last paint(), one line; empty where there is nothing.
    QString readingAt(const QPointF& where) const;
    /// The point to mark in the next paint().
    void setCursor(std::optional<QPointF> where) { cursor_ = where; }

    /// One sentence that says why there is nothing to draw and what to do; empty when there is something.
    QString emptySentence() const;

protected:
    /// The layer changed: drop what was computed from it.
    virtual void runChanged() {}
    /// The state moved to another epoch.
    virtual void epochChanged() {}
    /// As emptySentence(), asked when the layer has elements.
    virtual QString whyEmpty() const { return {}; }
    virtual void draw(QPainter& painter, const QRectF& area, const ThemeColors& colors, const Zoom& zoom) = 0;
    virtual QString reading(const QPointF& where) const = 0;
    /// For choices of a subclass that change what its cached data would be.
    void invalidate() { runChanged(); }

    LayerScene scene_;
    QRectF plotRect_;
    std::optional<QPointF> cursor_;
};

} // namespace dclscope

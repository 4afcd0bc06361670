// SPDX-License-Identifier: GPL-3.0-or-later
// A picture of one layer that draws itself into any painter: a widget, an image, an SVG or PDF page, a film.
#pragma once

#include "core/run/view_state.h"
#include "widgets/style/theme.h"
#include "widgets/views/scales.h"

#include <QPointF>
#include <QRectF>
#include <QString>

#include <functional>
#include <optional>

class QPainter;

namespace dclscope {

/// The part of `whole` that a zoom shows, moved so that it never leaves it.
QRectF visiblePart(const ViewZoom& zoom, const QRectF& whole);

/// A pair of output (or neuron) and input that a picture shows.
struct ChannelPlace {
    std::size_t out = 0;
    std::size_t in = 0;
    bool operator==(const ChannelPlace&) const = default;
};

/// Draws a LayerScene. Not a widget; use from one thread at a time.
class Picture {
public:
    Picture() = default;
    Picture(const Picture&) = delete;
    Picture& operator=(const Picture&) = delete;
    virtual ~Picture() = default;

    /// @param index  as Run::shownIndex
    void setRun(RunPointer run, std::size_t index);
    /// The same on scales as setScales() takes them.
    void setRun(RunPointer run, std::size_t index, std::optional<Scales> scales);
    /// Whether that is what setRun() was last told.
    bool shows(const Run* run, std::size_t index) const noexcept { return scene_.run() == run && index_ == index; }
    void setEpoch(double epoch);
    /// Takes from a state what the picture can show of its layer: view, channel, quantity, axis, spread. Run and layer
    /// come with setRun(), the moment with setEpoch(), the zoom with paint().
    virtual void look(const ViewState& state) = 0;
    const LayerScene& scene() const noexcept { return scene_; }
    /// Of the checkpoints that hold what is shown; empty when none does.
    virtual const std::vector<double>& epochs() const { return scene_.epochs(); }
    /// What was being read has come in: takes it.
    virtual void refresh() {}
    /// What is to be called, from any thread, when refresh() has something to take; for pictures that read by themselves.
    virtual void setWaker(std::function<void()>) {}
    /// Whether such a picture waits for something.
    virtual bool isReading() const { return false; }
    /// Scales shared with other pictures; nothing: measured over this one's run.
    void setScales(std::optional<Scales> scales);
    const Scales& scales() const noexcept { return scales_; }

    /// Draws into `area` (logical units; text uses the painter's font, never under 9 pt), or a sentence when there is
    /// nothing to draw. Remembers where things are for plotRect() and readingAt().
    void paint(QPainter& painter, const QRectF& area, const ThemeColors& colors, const ViewZoom& zoom = {});
    /// Where the data of the last paint() stood.
    const QRectF& plotRect() const noexcept { return plotRect_; }
    /// The same of a picture that has several plots: of the one that a point lies in, or the first.
    virtual QRectF plotRectAt(const QPointF&) const { return plotRect_; }
    /// The plot that a difference between two pictures is drawn of: a point of it means the same in both.
    virtual QRectF comparedRect() const { return plotRect_; }
    /// The frame around the data of the last paint(): of grids less than the plot.
    virtual QRectF frameRect() const { return plotRect_; }
    /// Whether it has axes, and those of the last paint() at another plot that shows the same.
    virtual bool hasAxes() const { return false; }
    virtual void drawAxesAt(QPainter&, const QRectF&, const ThemeColors&) const {}
    /// The numbers under a point of the last paint(), one line; empty where there is nothing.
    QString readingAt(const QPointF& where) const;
    /// What of the layer is shown, in a few words: "neuron 3", "weights", "kernels 1–64 of 384".
    virtual QString subject() const = 0;
    /// What is shown by its name in the file, and what is to be said of it beside subject().
    virtual QString title() const;
    virtual QString facts() const;
    /// The pair that a click at a point of the last paint() means; nothing where a click means nothing.
    virtual std::optional<ChannelPlace> placeAt(const QPointF&) const { return std::nullopt; }
    /// The layer that a click at a point of the last paint() goes into, in pictures of several.
    virtual std::optional<std::size_t> layerAt(const QPointF&) const { return std::nullopt; }
    /// The element under a point of the last paint(), which can be pinned; nothing in pictures of no single elements.
    virtual std::optional<std::size_t> elementAt(const QPointF&) const { return std::nullopt; }
    /// Where an element's mark stood in the last paint(); nothing where it was not drawn, and in pictures without marks.
    virtual std::optional<QPointF> pointOf(std::size_t) const { return std::nullopt; }
    /// Takes limits that suit another picture of the same view, too, and gives it the same; cheap where that is so already.
    virtual void standBeside(Picture&) {}
    /// The point to mark in the next paint().
    void setCursor(std::optional<QPointF> where) { cursor_ = where; }

    /// One sentence that says why there is nothing to draw and what to do; empty when there is something.
    virtual QString emptySentence() const;

protected:
    /// Another run or another part of it is to be shown; scene() has them, too, as far as it is a layer.
    virtual void chosen(const RunPointer&, std::size_t) {}
    /// Why there is nothing to draw although a run is there; asked when what is shown is no layer.
    virtual QString whyNoLayer() const;
    /// The layer or the scales changed: drop what was computed from them.
    virtual void runChanged() {}
    /// The state moved to another epoch.
    virtual void epochChanged() {}
    /// As emptySentence(), asked when the layer has elements.
    virtual QString whyEmpty() const { return {}; }
    virtual void draw(QPainter& painter, const QRectF& area, const ThemeColors& colors, const ViewZoom& zoom) = 0;
    virtual QString reading(const QPointF& where) const = 0;
    /// Takes the pins of a state; pinned() gives those of the layer that is shown, as far as it has such elements.
    void setPins(const std::vector<Pin>& pins) { pins_ = pins; }
    std::vector<std::size_t> pinned() const { return pinnedIn(scene_); }
    /// The same of another layer.
    std::vector<std::size_t> pinnedIn(const LayerScene& scene) const;
    /// A ring around a pinned element, and its number beside it.
    static void drawPin(QPainter& painter, const QPointF& centre, double radius, std::size_t element,
                        const ThemeColors& colors);
    bool hasGivenScales() const noexcept { return given_.has_value(); }

    /// Measures anew where the choice is another one.
    void setHiddenAxis(std::optional<std::size_t> axis);

    LayerScene scene_;
    Scales scales_;
    QRectF plotRect_;
    std::optional<QPointF> cursor_;

private:
    void scale();

    std::optional<Scales> given_;
    std::vector<Pin> pins_;
    std::size_t index_ = 0;
};

} // namespace dclscope

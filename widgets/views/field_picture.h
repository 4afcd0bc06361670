// SPDX-License-Identifier: GPL-3.0-or-later
// What one neuron listens to: each input channel at its learned delay, the weight as colour.
#pragma once

#include "widgets/views/picture.h"
#include "widgets/views/soft_raster.h"

#include <vector>

namespace dclscope {

/// Time runs to the right as in a spectrogram: the longest delay (the oldest input) stands at the left, delay 0 (now)
/// at the right; channel 0 lies at the bottom.
class FieldPicture : public Picture {
public:
    void look(const ViewState& state) override;
    bool hasAxes() const override { return true; }
    void drawAxesAt(QPainter& painter, const QRectF& plot, const ThemeColors& colors) const override;
    QString subject() const override;
    /// The neuron (output channel) shown: one that the layer has.
    std::size_t neuron() const noexcept;

    std::optional<std::size_t> elementAt(const QPointF& where) const override;
    /// Centre of an element's mark in the last paint(); nothing when another neuron is shown.
    std::optional<QPointF> markCentre(std::size_t index) const;
    std::optional<QPointF> pointOf(std::size_t element) const override { return markCentre(element); }

protected:
    QString whyEmpty() const override;
    void draw(QPainter& painter, const QRectF& area, const ThemeColors& colors, const ViewZoom& zoom) override;
    QString reading(const QPointF& where) const override;

private:
    QPointF markAt(std::size_t index) const;
    void paintMarks(SoftPainter& canvas, const ThemeColors& colors) const;
    void drawFrame(QPainter& painter, const ThemeColors& colors, const QRectF& area) const;
    bool spreads() const;

    std::size_t neuron_ = 0;
    bool spread_ = true;
    QRectF visible_; ///< x: steps before now, negative; y: channels from the top
    SoftRaster raster_;
};

} // namespace dclscope

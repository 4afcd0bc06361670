// SPDX-License-Identifier: GPL-3.0-or-later
// Delays of one learned axis as a matrix: a row per neuron, a column per input, a colour per delay.
#pragma once

#include "widgets/style/color_map.h"
#include "widgets/views/picture.h"

#include <QImage>

namespace dclscope {

/// Synapses of several elements show the mean delay weighted by |weight|, and the sum of their weights.
class DelayPicture : public Picture {
public:
    void look(const ViewState& state) override { quantity_ = state.quantity; }
    QString subject() const override;
    /// Row (neuron) and column (input) under a point.
    std::optional<ChannelPlace> placeAt(const QPointF& where) const override;

protected:
    QString whyEmpty() const override;
    void draw(QPainter& painter, const QRectF& area, const ThemeColors& colors, const ViewZoom& zoom) override;
    QString reading(const QPointF& where) const override;

private:
    double delayOf(std::size_t out, std::size_t in) const;
    double weightOf(std::size_t out, std::size_t in) const;
    void fillImage(const ThemeColors& colors);
    void drawBar(QPainter& painter, const ThemeColors& colors, const QRectF& bar) const;

    Quantity quantity_ = Quantity::Delay;
    QImage image_;
    QRectF visible_; ///< in cells
};

} // namespace dclscope

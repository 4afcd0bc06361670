// SPDX-License-Identifier: GPL-3.0-or-later
// Two matrices of delays or weights, the first subtracted from the second.
#pragma once

#include "widgets/views/comparison_difference.h"
#include "widgets/views/delay_picture.h"

#include <QImage>

namespace dclscope {

/// A cell per synapse, in the order of the first picture; a synapse of several elements as DelayPicture shows it.
class ComparisonMatrix : public ComparisonDifference {
public:
    ComparisonMatrix(const DelayPicture& a, const DelayPicture& b);

    void look(const ViewState& state) override;
    QString caption() const override;
    void draw(QPainter& painter, const QRectF& area, const ThemeColors& colors, const ViewZoom& zoom) override;
    QString readingAt(const QPointF& where) const override;
    /// Second less first: delay in the unit that is written, or weight.
    double differenceAt(std::size_t out, std::size_t in) const;

private:
    double limit() const;
    void fillImage(const ThemeColors& colors);
    /// Row and column under a point, as they stand.
    std::optional<ChannelPlace> cellAt(const QPointF& where) const;
    double differenceIn(const ChannelPlace& cell) const;
    void drawAxes(QPainter& painter, const ThemeColors& colors) const;

    const DelayPicture& first_;
    const DelayPicture& second_;
    Quantity quantity_ = Quantity::Delay;
    double limit_ = 0.0;      ///< that is drawn at full strength: measured once, so that colours keep their meaning
    double measuredAt_ = 0.0; ///< the first one's epoch at the last draw()
    QImage image_;
    QRectF visible_; ///< in cells
};

} // namespace dclscope

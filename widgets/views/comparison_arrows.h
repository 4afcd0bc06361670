// SPDX-License-Identifier: GPL-3.0-or-later
// Elements as arrows: from where each stands in the first picture to where it stands in the second.
#pragma once

#include "widgets/views/comparison_difference.h"
#include "widgets/views/soft_raster.h"

#include <functional>
#include <vector>

namespace dclscope {

/// Works for every picture that knows where its elements were drawn; lies on the plot of the first one as it was painted.
class ComparisonArrows : public ComparisonDifference {
public:
    /// Where an element was drawn in the last paint(); nothing when it was not.
    using CentreOf = std::function<std::optional<QPointF>(std::size_t)>;

    ComparisonArrows(const Picture& a, const Picture& b, CentreOf centreInA, CentreOf centreInB);

    QString caption() const override;
    void draw(QPainter& painter, const QRectF& area, const ThemeColors& colors, const ViewZoom& zoom) override;
    QString readingAt(const QPointF& where) const override;
    /// Arrows of the last draw().
    std::size_t count() const noexcept { return arrows_.size(); }

private:
    struct Arrow {
        std::size_t element = 0;
        QPointF from;
        QPointF to;
    };

    void collect();
    void drawFrame(QPainter& painter, const ThemeColors& colors) const;
    void paintArrow(SoftPainter& canvas, const Arrow& arrow, const ThemeColors& colors, double strength) const;
    const Arrow* arrowAt(const QPointF& where) const;
    QPointF inPlot(const QPointF& point, const QRectF& plot) const;

    CentreOf centreInA_;
    CentreOf centreInB_;
    std::vector<Arrow> arrows_;
    SoftRaster raster_;
};

} // namespace dclscope

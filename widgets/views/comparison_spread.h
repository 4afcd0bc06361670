// SPDX-License-Identifier: GPL-3.0-or-later
// The distributions of two layers' delays or positions, one behind the other.
#pragma once

#include "widgets/views/comparison_difference.h"

#include <vector>

namespace dclscope {

/// Needs no partners: layers may have different numbers of elements.
class ComparisonSpread : public ComparisonDifference {
public:
    using ComparisonDifference::ComparisonDifference;

    void look(const ViewState& state) override;
    QString caption() const override;
    void draw(QPainter& painter, const QRectF& area, const ThemeColors& colors, const ViewZoom& zoom) override;
    QString readingAt(const QPointF& where) const override;

private:
    bool showsDelays() const;
    double step() const;
    double binWidth() const;
    void findRange();
    /// Share of a scene's elements per step, percent, bin by bin.
    void measure(const LayerScene& scene, const LayerState& state, std::vector<double>& heights) const;
    double tallest() const;
    void drawOutline(QPainter& painter, const std::vector<double>& heights, const QColor& color, int alpha) const;

    std::size_t axis_ = 0;
    double low_ = 0.0; ///< in the first one's steps
    double high_ = 1.0;
    double top_ = 0.0; ///< of the left axis, over the whole of both trainings; 0: not measured yet
    QRectF visible_;   ///< x in steps
    std::vector<double> first_;
    std::vector<double> second_;
};

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
// Two dense kernels, the first subtracted from the second, and how both answer to each frequency.
#pragma once

#include "widgets/views/comparison_difference.h"
#include "widgets/views/kernel_map_picture.h"

#include <vector>

namespace dclscope {

/// Needs no partners among the elements: kernels of one grid can be subtracted whatever they are made of.
class ComparisonKernel : public ComparisonDifference {
public:
    ComparisonKernel(const KernelMapPicture& a, const KernelMapPicture& b);
    /// Whether both have a kernel, of one size.
    static bool suits(const KernelMapPicture& a, const KernelMapPicture& b);

    void look(const ViewState& state) override;
    QString caption() const override;
    void draw(QPainter& painter, const QRectF& area, const ThemeColors& colors, const ViewZoom& zoom) override;
    QString readingAt(const QPointF& where) const override;
    /// Second less first, as LayerKernel::values; empty while their sizes differ.
    std::vector<float> difference() const;

private:
    double limit() const;
    void drawMap(QPainter& painter, const QRectF& box, const ThemeColors& colors, const ViewZoom& zoom);
    void drawCurves(QPainter& painter, const QRectF& box, const ThemeColors& colors);

    const KernelMapPicture& first_;
    const KernelMapPicture& second_;
    double limit_ = 0.0;      ///< over beginnings and ends, so that colours keep their meaning; 0: not measured yet
    double measuredAt_ = 0.0; ///< the first one's epoch at the last draw()
    QRectF visible_;          ///< in cells
    QRectF curves_;           ///< plot of the responses in the last draw()
};

} // namespace dclscope

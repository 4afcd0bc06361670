// SPDX-License-Identifier: GPL-3.0-or-later
// All layers of two runs: their histograms one behind the other, and their densities subtracted.
#pragma once

#include "widgets/views/atlas_picture.h"
#include "widgets/views/comparison_difference.h"

#include <vector>

namespace dclscope {

/// Tiles stand as those of the first one did when it was painted. Layers are partners by name, then by shape.
class ComparisonAtlas : public ComparisonDifference {
public:
    ComparisonAtlas(const AtlasPicture& a, const AtlasPicture& b);

    QString caption() const override;
    void draw(QPainter& painter, const QRectF& area, const ThemeColors& colors, const ViewZoom& zoom) override;
    QString readingAt(const QPointF& where) const override;
    /// The second one's layer that belongs to one of the first; nothing where none does.
    std::optional<std::size_t> partnerOf(std::size_t layer) const { return partners_.at(layer); }
    /// Second less first, as AtlasPicture::shares(); empty where the grids differ or there is no partner.
    std::vector<float> differenceOf(std::size_t layer) const;

private:
    QRectF placed(const QRectF& rect) const;
    void drawLayer(QPainter& painter, std::size_t layer, const ThemeColors& colors) const;
    void drawPlaneDifference(QPainter& painter, std::size_t layer, const QRectF& plot, const ThemeColors& colors) const;
    void drawHistogram(QPainter& painter, const std::vector<float>& shares, const QRectF& plot, const QColor& color,
                       int alpha) const;

    const AtlasPicture& first_;
    const AtlasPicture& second_;
    std::vector<std::optional<std::size_t>> partners_; ///< by the first one's layers
};

} // namespace dclscope

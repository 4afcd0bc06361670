// SPDX-License-Identifier: GPL-3.0-or-later
// Kernels of two learned axes: every element a disc on the dilated grid.
#pragma once

#include "widgets/style/color_map.h"
#include "widgets/views/picture.h"
#include "widgets/views/soft_raster.h"

#include <QImage>

#include <algorithm>
#include <vector>

namespace dclscope {

enum class KernelMode {
    Single,  ///< one (out, in) pair
    Grid,    ///< small pictures of many pairs, side by side
    Overlay, ///< all pairs on one grid, over their density
};

/// Colour and area of a disc tell its weight, the soft spot its interpolation width, the tail where it came from.
class KernelPicture : public Picture {
public:
    /// Never more pairs than this stand side by side.
    static constexpr std::size_t kMostCells = 1024;

    void setMode(KernelMode mode);
    KernelMode mode() const noexcept { return mode_; }
    /// The pair that Single shows, and the first one of Grid; clamped to what the layer has.
    void setChannel(std::size_t out, std::size_t in);
    std::size_t out() const noexcept { return out_; }
    std::size_t in() const noexcept { return in_; }
    /// So many pairs at most stand side by side in Grid; 1 to kMostCells.
    void setMostCells(std::size_t count) { mostCells_ = std::clamp<std::size_t>(count, 1, kMostCells); }
    /// Length of the tails in epochs; 0 for none.
    void setTrail(double epochs) { trailEpochs_ = epochs; }
    void setFootprint(bool shown) { footprint_ = shown; }

    /// The zoom that fills Single and Overlay with the part of the grid where elements ever are; 1 to 4 times.
    Zoom closeUp() const;
    /// Index of the element whose disc is nearest to a point of the last paint(), if one is near.
    std::optional<std::size_t> elementAt(const QPointF& where) const;
    /// Centre of an element's disc in the last paint(); nothing when its pair is not shown.
    std::optional<QPointF> discCentre(std::size_t index) const;

protected:
    void runChanged() override;
    QString whyEmpty() const override;
    void draw(QPainter& painter, const QRectF& area, const ThemeColors& colors, const Zoom& zoom) override;
    QString reading(const QPointF& where) const override;

private:
    struct Cells { ///< how kernels are laid out, in grid steps: cell k covers a square-cornered part of `whole`
        std::size_t first = 0;
        std::size_t count = 1;
        std::size_t across = 1;
        double gap = 0.0;
        QRectF whole;
    };
    struct Dots { ///< screen geometry of the shown elements, rebuilt at each paint without allocating
        std::vector<QPointF> centres;
        std::vector<float> radii;
        std::size_t first = 0;
    };

    Cells layOut(const QRectF& area) const;
    QPointF cellOrigin(const Cells& cells, std::size_t cell) const;
    QPointF gridPoint(const LayerState& state, std::size_t index) const;
    QPointF toScreen(const QPointF& grid) const;
    void placeDots();
    void drawGround(QPainter& painter, const ThemeColors& colors) const;
    void drawDensity(QPainter& painter, const ThemeColors& colors);
    void drawElements(QPainter& painter, const ThemeColors& colors);
    void drawPath(QPainter& painter, const ThemeColors& colors, std::size_t index) const;
    void paintSoft(SoftPainter& canvas, const ThemeColors& colors);
    void paintFootprints(SoftPainter& canvas, const ThemeColors& colors);
    void paintTrails(SoftPainter& canvas, const ThemeColors& colors);
    void paintDiscs(SoftPainter& canvas, const ThemeColors& colors);
    void drawAxes(QPainter& painter, const ThemeColors& colors, const QRectF& area) const;
    void drawLegend(QPainter& painter, const ThemeColors& colors, const QRectF& area) const;
    void drawCellNames(QPainter& painter, const ThemeColors& colors) const;
    void measureExtent();
    double largestRadius() const;
    double radiusOf(double weight, double largest) const;

    KernelMode mode_ = KernelMode::Overlay;
    std::size_t out_ = 0;
    std::size_t in_ = 0;
    std::size_t mostCells_ = kMostCells;
    double trailEpochs_ = 3.0;
    bool footprint_ = true;

    KernelAxes axes_;
    double extent_ = 1.0; ///< how far from the middle nearly all elements stay, grid steps
    Cells cells_;
    QRectF visible_;    ///< in grid steps
    double unit_ = 1.0; ///< logical units per grid step
    Dots dots_;
    std::vector<LayerState> past_;
    std::vector<float> density_;
    std::vector<float> densityScratch_;
    std::vector<float> sorted_;
    QImage densityImage_;
    SoftRaster raster_;
};

} // namespace dclscope

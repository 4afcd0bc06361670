// SPDX-License-Identifier: GPL-3.0-or-later
// Kernels of two learned axes: every element a disc on the dilated grid.
#pragma once

#include "widgets/style/color_map.h"
#include "widgets/views/element_density.h"
#include "widgets/views/picture.h"
#include "widgets/views/soft_raster.h"

#include <QFontMetricsF>
#include <QImage>
#include <QStringList>

#include <vector>

namespace dclscope {

/// Colour and area of a disc tell its weight, the soft spot its interpolation width, the tail where it came from.
class KernelPicture : public Picture {
public:
    /// So many pairs stand side by side in View::Channels: a page.
    static constexpr std::size_t kCellsPerPage = 64;

    /// Takes the view (Overlay where the state's is none for kernels), the pair and whether sigma is drawn.
    void look(const ViewState& state) override;
    QString subject() const override;
    /// Of three learned axes two are drawn: what to know of the one that is not; empty for layers of two.
    QString hiddenAxis() const;
    /// In View::Channels the kernel under a point.
    std::optional<ChannelPlace> placeAt(const QPointF& where) const override;
    /// Index of the element whose disc is nearest to a point of the last paint(), if one is near.
    std::optional<std::size_t> elementAt(const QPointF& where) const override;
    /// Centre of an element's disc in the last paint(); nothing when its pair is not shown.
    std::optional<QPointF> discCentre(std::size_t index) const;
    std::optional<QPointF> pointOf(std::size_t element) const override { return discCentre(element); }
    QRectF frameRect() const override;
    bool hasAxes() const override { return view_ != View::Channels; }
    void drawAxesAt(QPainter& painter, const QRectF& plot, const ThemeColors& colors) const override;
    /// How many epochs the tails reach back: three, or as many as lie between two checkpoints; 0 where there are none.
    double trailEpochs() const;
    /// What stands below the kernels of View::Channels, as of the last paint(): one line, or two where one has no room.
    QStringList caption(const QFontMetricsF& metrics, double width) const;

protected:
    void runChanged() override;
    QString whyEmpty() const override;
    void draw(QPainter& painter, const QRectF& area, const ThemeColors& colors, const ViewZoom& zoom) override;
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
    QPointF toScreen(const QPointF& grid) const;
    void placeDots();
    void drawGround(QPainter& painter, const ThemeColors& colors) const;
    void drawDensity(QPainter& painter, const ThemeColors& colors);
    void drawElements(QPainter& painter, const ThemeColors& colors);
    void drawPath(QPainter& painter, const ThemeColors& colors, std::size_t index) const;
    bool hasFootprints() const;
    void paintFootprints(SoftPainter& canvas, const ThemeColors& colors);
    void paintTrails(SoftPainter& canvas, const ThemeColors& colors);
    void paintDiscs(SoftPainter& canvas, const ThemeColors& colors);
    void drawAxes(QPainter& painter, const ThemeColors& colors, const QRectF& area) const;
    void drawLegend(QPainter& painter, const ThemeColors& colors, const QRectF& area) const;
    const KernelAxes& axes() const noexcept { return scene_.kernelAxes(); }
    void drawCellNames(QPainter& painter, const ThemeColors& colors) const;
    void confinePlace();
    double largestRadius() const;
    double radiusOf(double weight, double largest) const;

    View view_ = View::Overlay;
    ChannelPlace wanted_; ///< as the state said
    ChannelPlace place_;  ///< moved into what the layer has
    bool spread_ = true;
    bool trails_ = true;

    Cells cells_;
    QRectF visible_;    ///< in grid steps
    double unit_ = 1.0; ///< logical units per grid step
    Dots dots_;
    std::vector<LayerState> past_;
    ElementDensity density_;
    QImage densityImage_;
    SoftRaster raster_;
};

} // namespace dclscope

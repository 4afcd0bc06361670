// SPDX-License-Identifier: GPL-3.0-or-later
// Every layer of a run at once: the density of its positions, or the histogram of its delays, on common scales.
#pragma once

#include "widgets/style/color_map.h"
#include "widgets/views/element_density.h"
#include "widgets/views/picture.h"

#include <memory>
#include <vector>

namespace dclscope {

/// Shares instead of counts, so that layers of different size can be compared. A click goes into the layer.
class AtlasPicture : public Picture {
public:
    void look(const ViewState&) override {}
    QString title() const override;
    QString subject() const override;
    QString facts() const override;
    const std::vector<double>& epochs() const override { return epochs_; }
    std::optional<std::size_t> layerAt(const QPointF& where) const override;
    QString emptySentence() const override;

    /// Where a layer's data stood in the last paint(); empty where it has none.
    QRectF tileRect(std::size_t layer) const;
    /// Share of a layer's elements now: of one learned axis in each of `bins()` parts of the common axis, else per square
    /// grid step, in the bins of ElementDensity.
    const std::vector<float>& shares(std::size_t layer);
    /// Parts of the common axis of delays, and the value in the middle of one.
    std::size_t bins() const noexcept { return bins_; }
    double valueOf(std::size_t bin) const noexcept;

protected:
    void chosen(const RunPointer& run, std::size_t index) override;
    void epochChanged() override;
    void draw(QPainter& painter, const QRectF& area, const ThemeColors& colors, const ViewZoom& zoom) override;
    QString reading(const QPointF& where) const override;

private:
    struct Tile {
        LayerScene scene;
        ElementDensity density;    ///< of two and three learned axes
        std::vector<float> shares; ///< as shares()
        std::vector<float> first;  ///< at the first epoch, of one learned axis
        QString name;
        QRectF box;  ///< with its name
        QRectF plot; ///< of the last paint(); empty without data
        bool isPlane = false;
        bool stale = true;
    };
    struct Grid {
        std::size_t across = 1;
        std::size_t down = 1;
    };

    void fitScales();
    void measure(Tile& tile, const LayerState& state, std::vector<float>& shares);
    void histogram(const LayerScene& scene, const LayerState& state, std::vector<float>& shares) const;
    Grid layOut(const QSizeF& room, double title) const;
    bool isUniform() const noexcept { return planes_ == 0 || planes_ == tiles_.size(); }
    void drawTile(QPainter& painter, Tile& tile, bool left, bool bottom, const ThemeColors& colors);
    void drawPlane(QPainter& painter, Tile& tile, const ThemeColors& colors) const;
    void drawBars(QPainter& painter, const Tile& tile, const ThemeColors& colors) const;
    void drawTitles(QPainter& painter, const QRectF& page, const ThemeColors& colors) const;
    const Tile* tileAt(const QPointF& where) const;

    std::vector<std::unique_ptr<Tile>> tiles_; ///< by layer
    std::vector<double> epochs_;
    std::size_t current_ = 0; ///< the layer that is looked at otherwise
    std::size_t planes_ = 0;
    QSizeF grid_{1, 1};   ///< columns and rows of the largest drawn kernel
    double lowest_ = 0.0; ///< delay at the left end of the common axis
    double highest_ = 1.0;
    std::size_t bins_ = 1;
    double tallest_ = 1.0; ///< share at the top of histograms
    double densest_ = 1.0; ///< share per square step at full strength
    QRectF page_;
};

} // namespace dclscope

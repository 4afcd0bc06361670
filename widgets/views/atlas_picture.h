// SPDX-License-Identifier: GPL-3.0-or-later
// Every layer of a run at once: the density of its positions, or the histogram of its delays, on common scales.
#pragma once

#include "widgets/style/color_map.h"
#include "widgets/views/atlas_scales.h"
#include "widgets/views/picture.h"

#include <QStringList>

#include <memory>
#include <vector>

class QFontMetricsF;

namespace dclscope {

struct Axis;

/// Shares instead of counts, so that layers of different size can be compared. A click goes into the layer.
class AtlasPicture : public Picture {
public:
    void look(const ViewState& state) override { setPins(state.pins); }
    QString title() const override;
    QString subject() const override;
    QString facts() const override;
    const std::vector<double>& epochs() const override { return epochs_; }
    std::optional<std::size_t> layerAt(const QPointF& where) const override;
    QString emptySentence() const override;
    void standBeside(Picture& second) override;

    /// Names without the parts that all of them end with: "stages.0" and "stages.1" of "stages.0.dwconv" and
    /// "stages.1.dwconv". Something is left of each.
    static QStringList withoutCommonEnding(const QStringList& names);
    /// Where a layer stood with its name in the last paint(), and its data; empty where it has none.
    QRectF boxRect(std::size_t layer) const { return tiles_.at(layer)->box; }
    QRectF tileRect(std::size_t layer) const;
    /// The axes that a layer's tile has, beside data that stand elsewhere.
    void drawTileAxes(QPainter& painter, std::size_t layer, const QRectF& plot, const ThemeColors& colors) const;
    /// Share of a layer's elements now: of one learned axis in each of `bins()` parts of the common axis, else per square
    /// grid step, in the bins of ElementDensity.
    const std::vector<float>& shares(std::size_t layer) const;
    const ElementDensity& density(std::size_t layer) const { return tiles_.at(layer)->density; }
    const LayerScene& sceneOf(std::size_t layer) const { return tiles_.at(layer)->scene; }
    std::size_t layers() const noexcept { return tiles_.size(); }
    /// A layer's name; in little room what tells it from the others.
    QString nameOf(std::size_t layer, const QFontMetricsF& metrics, double room) const;
    bool isPlane(std::size_t layer) const { return tiles_.at(layer)->isPlane; }
    const AtlasScales& common() const noexcept { return common_; }
    /// Parts of the common axis of delays, and the value in the middle of one.
    std::size_t bins() const noexcept { return common_.bins; }
    double valueOf(std::size_t bin) const noexcept { return common_.valueOf(bin); }
    /// Where the grid of a layer of several axes lies in a tile's data.
    QRectF gridIn(std::size_t layer, const QRectF& plot) const;

    static constexpr double kAir = 1.05; ///< height of histograms' axes over the tallest bar

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
        QString shortName; ///< without what all names end with, for narrow tiles
        QRectF box;        ///< with its name
        QRectF plot;       ///< of the last paint(); empty without data
        bool isPlane = false;
        bool stale = true;
        bool left = true; ///< has axes at the left and below
        bool bottom = true;
    };
    struct Grid {
        std::size_t across = 1;
        std::size_t down = 1;
    };

    void fit(const AtlasExtent& extent);
    void measure(Tile& tile, const LayerState& state, std::vector<float>& shares) const;
    Grid layOut(const QSizeF& room, double title) const;
    QRectF tightened(const QRectF& room, const Grid& grid, double title) const;
    bool isUniform() const noexcept { return planes_ == 0 || planes_ == tiles_.size(); }
    std::size_t indexOf(const Tile& tile) const;
    void drawTile(QPainter& painter, Tile& tile, const ThemeColors& colors);
    void drawPlane(QPainter& painter, Tile& tile, const ThemeColors& colors) const;
    void drawBars(QPainter& painter, const Tile& tile, const ThemeColors& colors) const;
    void drawPins(QPainter& painter, const Tile& tile, const ThemeColors& colors) const;
    void drawTitles(QPainter& painter, const QRectF& page, const ThemeColors& colors) const;
    const Tile* tileAt(const QPointF& where) const;

    std::vector<std::unique_ptr<Tile>> tiles_; ///< by layer
    std::vector<double> epochs_;
    std::size_t current_ = 0; ///< the layer that is looked at otherwise
    std::size_t planes_ = 0;
    AtlasScales common_;
    QRectF page_;
};

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
// Delays of one learned axis as a matrix: a row per neuron, a column per input, a colour per delay.
#pragma once

#include "widgets/style/color_map.h"
#include "widgets/views/matrix_order.h"
#include "widgets/views/picture.h"

#include <QImage>

namespace dclscope {

/// Synapses of several elements show the mean delay weighted by |weight|, and the sum of their weights. What has little
/// weight may be pale: its delay says little.
class DelayPicture : public Picture {
public:
    void look(const ViewState& state) override;
    QString subject() const override;
    /// Row (neuron) and column (input) under a point.
    std::optional<ChannelPlace> placeAt(const QPointF& where) const override;
    /// The first element of the synapse under a point.
    std::optional<std::size_t> elementAt(const QPointF& where) const override;
    /// The part of an element's cell that the last paint() shows; nothing where it shows none of it.
    std::optional<QRectF> cellOf(std::size_t element) const;
    /// What a cell of the matrix stands for at the moment that is shown, in steps and as a sum.
    double delayOf(std::size_t out, std::size_t in) const { return delayOf(scene_.state(), out, in); }
    double weightOf(std::size_t out, std::size_t in) const { return weightOf(scene_.state(), out, in); }

protected:
    void runChanged() override { sort(); }
    QString whyEmpty() const override;
    void draw(QPainter& painter, const QRectF& area, const ThemeColors& colors, const ViewZoom& zoom) override;
    QString reading(const QPointF& where) const override;

private:
    double delayOf(const LayerState& state, std::size_t out, std::size_t in) const;
    double weightOf(const LayerState& state, std::size_t out, std::size_t in) const;
    /// The order of the last epoch, so that rows stay in their places while a film runs.
    void sort();
    /// "neuron", "neuron, by mean delay".
    QString ordered(const QString& what) const;
    void fillImage(const ThemeColors& colors);
    QRectF cellRect(std::size_t out, std::size_t in) const;
    void drawBar(QPainter& painter, const ThemeColors& colors, const QRectF& bar) const;

    Quantity quantity_ = Quantity::Delay;
    Order order_ = Order::Index;
    bool strength_ = true;
    MatrixOrder places_;
    std::vector<std::size_t> rowOf_, columnOf_; ///< the other way round: where each neuron and each input stands
    QImage image_;
    QRectF visible_; ///< in cells
};

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
// Who fires when: every spike of the hidden layers as a mark, time to the right, neurons upwards.
#pragma once

#include "widgets/live_views/scroll_buffer.h"
#include "widgets/live_views/scrolling_plot.h"

#include <QStringList>

#include <vector>

namespace dclscope {

class RasterView : public ScrollingPlot {
    Q_OBJECT

public:
    explicit RasterView(QWidget* parent = nullptr);

    /// Starts anew. @param neurons  size of each hidden layer, the first one drawn at the bottom
    void setLayers(std::vector<std::size_t> neurons);
    /// @param spikes  the layers' spikes of one time step behind each other, 0 or 1
    void addStep(std::span<const float> spikes);
    void clear();

    /// Spikes per neuron and second of the layer over what is shown; 0 before the first step.
    double rateHz(std::size_t layer) const;

protected:
    void paintData(QPainter& painter, const QRectF& plot) override;
    void paintAxis(QPainter& painter, const QRectF& plot) override;
    bool isEmpty() const override { return steps_.size() == 0; }

private:
    /// The part of the plot that belongs to a layer; layers share the height by their neurons, with a gap
    /// between.
    QRectF layerArea(std::size_t layer, const QRectF& plot) const;

    std::vector<std::size_t> neurons_;
    std::vector<std::size_t> offsets_; ///< where each layer starts in a column
    ScrollBuffer steps_;
};

} // namespace dclscope

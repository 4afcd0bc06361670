// SPDX-License-Identifier: GPL-3.0-or-later
// Who fires when: every spike of the hidden layers as a mark, time to the right, neurons upwards.
#pragma once

#include "widgets/live_views/scrolling_plot.h"

#include <deque>
#include <optional>
#include <vector>

namespace dclscope {

class RasterView : public ScrollingPlot {
    Q_OBJECT

public:
    explicit RasterView(QWidget* parent = nullptr);

    /// Starts anew. @param neurons  size of each hidden layer, the first one drawn at the bottom
    void setLayers(std::vector<std::size_t> neurons);
    /// One spike; those of unknown layers or neurons are passed over. Times come roughly in order.
    /// @param quiet  nothing rose above the noise then: the spike answers to noise that was made as loud as speech, and
    ///               is drawn pale
    void addSpike(double timeSeconds, std::size_t layer, std::size_t neuron, bool quiet = false);
    void clear();

    /// Spikes that are kept: those of the shown time.
    std::size_t spikeCount() const noexcept { return spikes_.size(); }
    /// Of these the pale ones.
    std::size_t quietCount() const noexcept;
    struct Neuron {
        std::size_t layer = 0;
        std::size_t neuron = 0;
    };
    /// Draws a line along a neuron's spikes, or along none.
    void setMarked(std::optional<Neuron> neuron);
    /// The one under a point of the widget.
    std::optional<Neuron> neuronAt(const QPointF& point) const;

signals:
    /// Somebody wants to know more of a neuron.
    void neuronClicked(std::size_t layer, std::size_t neuron);

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintData(QPainter& painter, const QRectF& plot) override;
    void paintAxis(QPainter& painter, const QRectF& plot) override;
    bool isEmpty() const override { return spikes_.empty(); }
    ColorKey key() const override;
    QString reading(double time, const QPointF& point, const QRectF& plot) const override;

private:
    struct Spike {
        double time;
        std::size_t layer;
        std::size_t neuron;
        bool quiet;
    };
    void paintLayer(QPainter& painter, const QRectF& plot, std::size_t layer, bool quiet) const;
    void paintMark(QPainter& painter, const QRectF& plot) const;
    /// The part of the plot that belongs to a layer; layers share the height by their neurons, with a gap
    /// between.
    QRectF layerArea(std::size_t layer, const QRectF& plot) const;

    std::optional<Neuron> marked_;
    std::vector<std::size_t> neurons_;
    std::vector<std::size_t> offsets_{0}; ///< neurons of the layers before each layer
    std::deque<Spike> spikes_;
};

} // namespace dclscope

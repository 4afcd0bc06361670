// SPDX-License-Identifier: GPL-3.0-or-later
// One delay per neuron, of its axon or its dendrite: a stem each, from the shortest to the longest.
#pragma once

#include "widgets/views/picture.h"

#include <vector>

namespace dclscope {

/// The order is that of the last checkpoint, so that neurons keep their places while delays move; a dot says where each
/// one began.
class NeuronPicture : public Picture {
public:
    void look(const ViewState& state) override { setPins(state.pins); }
    QString subject() const override;
    std::optional<std::size_t> elementAt(const QPointF& where) const override;
    std::optional<QPointF> pointOf(std::size_t neuron) const override;
    /// The second one takes the order of the first, where it has as many neurons.
    void standBeside(Picture& second) override;
    /// The neuron at a place of the order.
    std::size_t neuronAt(std::size_t place) const { return order_.at(place); }
    std::size_t neurons() const noexcept { return order_.size(); }
    double longest() const noexcept { return longest_; } ///< delay near the top of the left axis
    static constexpr double kPixelsPerName = 22.0;       ///< of neurons that are named one by one
    static constexpr double kHeadroom = 1.05;            ///< of that axis over the longest delay

protected:
    void runChanged() override;
    QString whyEmpty() const override;
    void draw(QPainter& painter, const QRectF& area, const ThemeColors& colors, const ViewZoom& zoom) override;
    QString reading(const QPointF& where) const override;

private:
    void drawStems(QPainter& painter, const ThemeColors& colors) const;
    void drawPins(QPainter& painter, const ThemeColors& colors) const;
    QPointF tipOf(const LayerState& state, std::size_t place) const;
    std::optional<std::size_t> placeUnder(const QPointF& where) const;

    std::vector<std::size_t> order_; ///< neurons from the shortest delay to the longest
    LayerState first_;               ///< at the first checkpoint
    double longest_ = 1.0;
    QRectF visible_; ///< x in places of the order, y 0 to 1
};

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
// One delay per neuron: a bar from where it is in the first run to where it is in the second.
#pragma once

#include "widgets/views/comparison_difference.h"
#include "widgets/views/neuron_picture.h"

namespace dclscope {

/// Neurons stand in the order of the first picture.
class ComparisonNeurons : public ComparisonDifference {
public:
    ComparisonNeurons(const NeuronPicture& a, const NeuronPicture& b);

    QString caption() const override;
    void draw(QPainter& painter, const QRectF& area, const ThemeColors& colors, const ViewZoom& zoom) override;
    QString readingAt(const QPointF& where) const override;
    /// Second less first, in the unit that is written.
    double differenceAt(std::size_t neuron) const { return delayIn(second_, neuron) - delayIn(first_, neuron); }

private:
    static double delayIn(const NeuronPicture& side, std::size_t neuron);
    void drawBars(QPainter& painter, const ThemeColors& colors) const;
    double yOf(double delay) const;
    std::optional<std::size_t> neuronUnder(const QPointF& where) const;

    const NeuronPicture& first_;
    const NeuronPicture& second_;
    double most_ = 1.0; ///< at the top of the axis, in the unit that is written
    QRectF visible_;    ///< x in places of the order
};

} // namespace dclscope

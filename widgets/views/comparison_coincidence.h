// SPDX-License-Identifier: GPL-3.0-or-later
// What one neuron is given in two networks, the first subtracted from the second, and both of its membranes.
#pragma once

#include "widgets/views/coincidence_picture.h"
#include "widgets/views/comparison_difference.h"

#include <vector>

namespace dclscope {

/// Both hear the same.
class ComparisonCoincidence : public ComparisonDifference {
public:
    ComparisonCoincidence(const CoincidencePicture& a, const CoincidencePicture& b);

    QString caption() const override;
    void draw(QPainter& painter, const QRectF& area, const ThemeColors& colors, const ViewZoom& zoom) override;
    QString readingAt(const QPointF& where) const override;
    /// Second less first: what each input gives at each step, [inputs, steps]; empty while one is not there or they have
    /// other inputs.
    std::vector<float> difference() const;
    std::size_t steps() const;

private:
    bool isThere() const;
    void drawMap(QPainter& painter, const ThemeColors& colors);
    void drawMembranes(QPainter& painter, const ThemeColors& colors) const;
    void drawMembrane(QPainter& painter, const CoincidencePicture& side, const QColor& color) const;
    QString stepText(std::size_t step) const;
    double xOf(double step) const;

    const CoincidencePicture& first_;
    const CoincidencePicture& second_;
    QRectF visible_; ///< x in steps
    QRectF membranes_;
    double limit_ = 1.0;
    double bar_ = 0.0;
};

} // namespace dclscope

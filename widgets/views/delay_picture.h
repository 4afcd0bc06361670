// SPDX-License-Identifier: GPL-3.0-or-later
// Delays of one learned axis as a matrix: a row per neuron, a column per input, a colour per delay.
#pragma once

#include "widgets/style/color_map.h"
#include "widgets/views/picture.h"

#include <QImage>

namespace dclscope {

enum class MatrixQuantity { Delay, Weight };

/// Synapses of several elements show the mean delay weighted by |weight|, and the sum of their weights.
class DelayPicture : public Picture {
public:
    void setQuantity(MatrixQuantity quantity) { quantity_ = quantity; }
    MatrixQuantity quantity() const noexcept { return quantity_; }

    /// Row (neuron) and column (input) under a point of the last paint(), if any.
    struct Cell {
        std::size_t out;
        std::size_t in;
    };
    std::optional<Cell> cellAt(const QPointF& where) const;

protected:
    QString whyEmpty() const override;
    void draw(QPainter& painter, const QRectF& area, const ThemeColors& colors, const Zoom& zoom) override;
    QString reading(const QPointF& where) const override;

private:
    double delayOf(std::size_t out, std::size_t in) const;
    double weightOf(std::size_t out, std::size_t in) const;
    void fillImage(const ThemeColors& colors);
    void drawBar(QPainter& painter, const ThemeColors& colors, const QRectF& bar) const;

    MatrixQuantity quantity_ = MatrixQuantity::Delay;
    QImage image_;
    QRectF visible_; ///< in cells
};

} // namespace dclscope

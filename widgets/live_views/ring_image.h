// SPDX-License-Identifier: GPL-3.0-or-later
// A scrolling picture of numbers: only the newest column is coloured when it comes, nothing is moved.
#pragma once

#include "widgets/live_views/scroll_buffer.h"

#include <QImage>
#include <QRectF>

#include <functional>

class QPainter;

namespace dclscope {

/// A ScrollBuffer with its picture. GUI thread only.
class RingImage {
public:
    /// A value's colour.
    using Coloring = std::function<QRgb(float)>;

    /// @param rows      numbers in a column
    /// @param capacity  columns kept
    /// @param upwards   true: row 0 at the bottom, as frequencies; false: at the top, as a list
    void reset(std::size_t rows, std::size_t capacity, bool upwards);
    void push(std::span<const float> column);
    void clear();
    /// Colours everything anew, when the theme or the range has changed.
    void setColoring(Coloring coloring);

    const ScrollBuffer& buffer() const noexcept { return buffer_; }
    bool isEmpty() const noexcept { return buffer_.size() == 0; }

    /// Draws the columns over the height of `plot`.
    /// @param right        where the newest column ends; may lie outside of `plot`
    /// @param columnWidth  pixels of one column
    /// @param smooth       interpolate between rows
    void paint(QPainter& painter, const QRectF& plot, double right, double columnWidth, bool smooth) const;
    /// The same for one row alone, drawn over the height of `area`.
    void paintRow(QPainter& painter, const QRectF& area, double right, double columnWidth, std::size_t row) const;

private:
    void colorSlot(std::size_t slot);
    int lineOf(std::size_t row) const;
    void paintLines(QPainter& painter, const QRectF& area, double right, double columnWidth, double firstLine,
                    double lines) const;

    ScrollBuffer buffer_;
    QImage image_;
    Coloring coloring_;
    bool upwards_ = true;
};

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
// Where the elements of a picture can be grabbed: discs of kernels, marks of receptive fields, cells of delay matrices.
#pragma once

#include "widgets/views/picture.h"

#include <QPointF>
#include <QRectF>

#include <cstddef>
#include <optional>
#include <vector>

namespace dclscope {

/// Looks at a picture as it was painted last; to be made anew for every question.
class TryGrip {
public:
    /// @param zoom  of the widget that shows it
    TryGrip(const Picture& picture, double zoom) : picture_(picture), zoom_(zoom) {}

    /// Whether elements are cells that stay where they are whatever their delay.
    bool isMatrix() const;
    /// Where an element is drawn; nothing when it is not.
    std::optional<QPointF> centreOf(std::size_t element) const;
    /// The cell of a matrix that it is in; nothing elsewhere.
    std::optional<QRectF> cellOf(std::size_t element) const;
    /// The element near a point, or all elements of the cell under it; ascending.
    std::vector<std::size_t> at(const QPointF& where) const;
    /// All whose centres lie in a band, ascending.
    std::vector<std::size_t> within(const QRectF& band) const;
    /// How far a pointer moves for one step along each learned axis. Of a matrix upwards is a longer delay.
    std::vector<QPointF> pixelsPerStep(std::size_t element) const;

private:
    double unitAcross(std::size_t element, std::size_t axis, bool kernel) const;

    const Picture& picture_;
    double zoom_;
};

} // namespace dclscope

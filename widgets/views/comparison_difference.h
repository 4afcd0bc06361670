// SPDX-License-Identifier: GPL-3.0-or-later
// The third panel of a comparison: what has changed from one picture to the other.
#pragma once

#include "widgets/views/picture.h"

#include <memory>

namespace dclscope {

/// Draws what two pictures of one view differ by. They are painted before it in each frame and must outlive it; they have
/// equal scales.
class ComparisonDifference {
public:
    ComparisonDifference(const Picture& a, const Picture& b) : a_(a), b_(b) {}
    ComparisonDifference(const ComparisonDifference&) = delete;
    ComparisonDifference& operator=(const ComparisonDifference&) = delete;
    virtual ~ComparisonDifference() = default;

    /// Takes from a state what matters to it.
    virtual void look(const ViewState&) {}
    /// What it shows, in a few words.
    virtual QString caption() const = 0;
    virtual void draw(QPainter& painter, const QRectF& area, const ThemeColors& colors, const ViewZoom& zoom) = 0;
    /// The numbers under a point of the last draw(); empty where there are none.
    virtual QString readingAt(const QPointF&) const { return {}; }
    /// Where the data of the last draw() stood.
    const QRectF& plotRect() const noexcept { return plotRect_; }
    void setCursor(std::optional<QPointF> where) { cursor_ = where; }

protected:
    const Picture& a() const noexcept { return a_; }
    const Picture& b() const noexcept { return b_; }

    QRectF plotRect_;
    std::optional<QPointF> cursor_;

private:
    const Picture& a_;
    const Picture& b_;
};

/// The colours of the first and the second side, in pictures, curves and tables.
const QColor& firstSideColor(const ThemeColors& colors) noexcept;
const QColor& secondSideColor(const ThemeColors& colors) noexcept;

/// What suits a view: arrows from element to element, bars from neuron to neuron, matrices and kernels subtracted, or
/// distributions one behind the other, which need no partners.
/// @param oneByOne  whether the elements of both layers are partners; without, distributions are shown where that is
///                  what is left
std::unique_ptr<ComparisonDifference> makeDifference(View view, const Picture& a, const Picture& b, bool oneByOne);

} // namespace dclscope

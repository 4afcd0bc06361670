// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/element_density.h"

#include <algorithm>

namespace dclscope {
namespace {

/// One box filter of `half` bins to each side, along a row or column; three of them are close to a Gaussian.
void blurLine(float* line, int count, int stride, int half, float* scratch) {
    const float scale = 1.0F / static_cast<float>(2 * half + 1);
    float sum = 0.0F;
    for (int i = 0; i < std::min(half, count); ++i) sum += line[i * stride];
    for (int i = 0; i < count; ++i) {
        if (i + half < count) sum += line[(i + half) * stride];
        if (i - half - 1 >= 0) sum -= line[(i - half - 1) * stride];
        scratch[i] = sum * scale;
    }
    for (int i = 0; i < count; ++i) line[i * stride] = scratch[i];
}

} // namespace

void ElementDensity::measure(const KernelAxes& axes, const LayerState& state) {
    wide_ = (axes.columns + 1) * kBinsPerStep;
    high_ = (axes.rows + 1) * kBinsPerStep;
    values_.assign(static_cast<std::size_t>(wide_) * static_cast<std::size_t>(high_), 0.0F);
    constexpr float kOne = kBinsPerStep * kBinsPerStep;
    for (std::size_t i = 0; i < state.count(); ++i) {
        const QPointF p = (gridPoint(axes, state, i) + QPointF(1.0, 1.0)) * kBinsPerStep;
        if (!(p.x() >= 0.0 && p.y() >= 0.0 && p.x() < wide_ && p.y() < high_)) continue;
        values_[static_cast<std::size_t>(static_cast<int>(p.y()) * wide_ + static_cast<int>(p.x()))] += kOne;
    }
    blur();
}

void ElementDensity::blur() {
    scratch_.resize(static_cast<std::size_t>(std::max(wide_, high_)));
    for (int pass = 0; pass < 3; ++pass) {
        for (int y = 0; y < high_; ++y)
            blurLine(values_.data() + y * wide_, wide_, 1, kBinsPerStep / 2, scratch_.data());
        for (int x = 0; x < wide_; ++x) blurLine(values_.data() + x, high_, wide_, kBinsPerStep / 2, scratch_.data());
    }
}

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
// Planes copied to where vectors can read them freely: zeros left and right (and, if wanted, above and below), lines
// spaced evenly. Included once per instruction set, after highway.h.
#if defined(DCLSCOPE_PLANE_STAGE_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef DCLSCOPE_PLANE_STAGE_INL_H
#undef DCLSCOPE_PLANE_STAGE_INL_H
#else
#define DCLSCOPE_PLANE_STAGE_INL_H
#endif

#include "core/dcls/vector-inl.h"

#include <hwy/aligned_allocator.h>

#include <algorithm>

HWY_BEFORE_NAMESPACE();
namespace dclscope::detail::HWY_NAMESPACE {

/// A plane with `left` zeros before each line (negative: that many values left out) and `above` zero lines before it.
class Stage {
public:
    Stage(std::int64_t lines, std::int64_t columns)
        : stride_(roundedUp(columns)), data_(hwy::AllocateAligned<float>(static_cast<std::size_t>(lines * stride_))) {
        std::fill_n(data_.get(), lines * stride_, 0.0F);
    }

    void copy(const float* plane, std::int64_t height, std::int64_t width, std::int64_t above, std::int64_t left) {
        const std::int64_t skipped = left < 0 ? -left : 0;
        const std::int64_t start = left < 0 ? 0 : left;
        const std::int64_t count = std::min(width - skipped, stride_ - start);
        if (count <= 0) return;
        for (std::int64_t y = 0; y < height; ++y)
            std::copy_n(plane + y * width + skipped, count, data_.get() + (y + above) * stride_ + start);
    }

    const float* line(std::int64_t y) const { return data_.get() + y * stride_; }
    std::int64_t stride() const { return stride_; }

private:
    std::int64_t stride_;
    hwy::AlignedFreeUniquePtr<float[]> data_;
};

} // namespace dclscope::detail::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();
#endif

// SPDX-License-Identifier: Apache-2.0
// Loading and storing the last values of a row, fewer than a vector holds, without touching what lies behind them. Included
// once per instruction set by foreach_target.h.
#if defined(DCLSCOPE_SNN_TAILS_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef DCLSCOPE_SNN_TAILS_INL_H
#undef DCLSCOPE_SNN_TAILS_INL_H
#else
#define DCLSCOPE_SNN_TAILS_INL_H
#endif

#include "core/dcls/vector-inl.h"

#include <cstddef>

HWY_BEFORE_NAMESPACE();
namespace dclscope::snn::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;
using dclscope::detail::HWY_NAMESPACE::Tag;
using dclscope::detail::HWY_NAMESPACE::Vector;

constexpr std::size_t kVector = static_cast<std::size_t>(dclscope::detail::HWY_NAMESPACE::kLanes);

/// The first `count` values, zeros behind them. (A masked load of a short instruction set reads whole aligned vectors.)
HWY_INLINE Vector loadFirst(const float* from, std::size_t count) {
    const Tag d;
    if (HWY_LIKELY(count >= kVector)) return hn::LoadU(d, from);
    HWY_ALIGN float values[kVector] = {};
    for (std::size_t i = 0; i < count; ++i) values[i] = from[i];
    return hn::Load(d, values);
}

/// Stores the first `count` lanes.
HWY_INLINE void storeFirst(Vector v, std::size_t count, float* to) {
    const Tag d;
    if (HWY_LIKELY(count >= kVector)) return hn::StoreU(v, d, to);
    HWY_ALIGN float values[kVector];
    hn::Store(v, d, values);
    for (std::size_t i = 0; i < count; ++i) to[i] = values[i];
}

} // namespace dclscope::snn::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();
#endif

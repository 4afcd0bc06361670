// SPDX-License-Identifier: Apache-2.0
// What the vector loops of this folder share. Included once per instruction set by foreach_target.h.
#if defined(DCLSCOPE_VECTOR_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef DCLSCOPE_VECTOR_INL_H
#undef DCLSCOPE_VECTOR_INL_H
#else
#define DCLSCOPE_VECTOR_INL_H
#endif

#include <hwy/highway.h>

#include <cstdint>
#include <utility>

HWY_BEFORE_NAMESPACE();
namespace dclscope::detail::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

using Tag = hn::ScalableTag<float>;
using Vector = hn::Vec<Tag>;

#if HWY_TARGET == HWY_SCALAR
constexpr std::int64_t kLanes = 1;
#else
constexpr std::int64_t kLanes = hn::MaxLanes(Tag());
#endif

/// AVX-512 and 64-bit ARM have 32 vector registers, earlier x86 has 16.
#if HWY_TARGET == HWY_SCALAR || HWY_TARGET == HWY_AVX2 || HWY_TARGET == HWY_SSE4
constexpr bool kManyRegisters = false;
#else
constexpr bool kManyRegisters = true;
#endif

inline std::int64_t roundedUp(std::int64_t size) { return (size + kLanes - 1) / kLanes * kLanes; }

template <class Function, int... index>
HWY_INLINE void unrolledOver(Function&& function, std::integer_sequence<int, index...>) {
    (function(std::integral_constant<int, index>()), ...);
}

/// function(0) ... function(count - 1), each index a constant: only so do compilers keep arrays of vectors in registers.
template <int count, class Function>
HWY_INLINE void unrolled(Function&& function) {
    unrolledOver(function, std::make_integer_sequence<int, count>());
}

/// For lambdas handed to unrolled.
#define DCLSCOPE_INLINE_LAMBDA __attribute__((always_inline))

/// Stores the first `count` lanes.
HWY_INLINE void storeFirst(Vector v, std::int64_t count, float* to) {
    const Tag d;
    if (count >= kLanes)
        hn::StoreU(v, d, to);
    else
        hn::BlendedStore(v, hn::FirstN(d, static_cast<std::size_t>(count)), d, to);
}

} // namespace dclscope::detail::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();
#endif

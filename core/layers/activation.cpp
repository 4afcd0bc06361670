// SPDX-License-Identifier: Apache-2.0
#include "core/layers/activation.h"

// The order matters: foreach_target.h goes before whatever includes highway.h.
// clang-format off
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/layers/activation.cpp"
#include <hwy/foreach_target.h>

#include "core/layers/activation-inl.h"
// clang-format on

HWY_BEFORE_NAMESPACE();
namespace dclscope::detail::HWY_NAMESPACE {

void ScaleAndShift(float* values, std::size_t count, float scale, float shift) {
    scaleShift(values, count, scale, shift);
}

void Activate(float* values, std::size_t count, float bias, const PointFunction& function) {
    activateAll(values, count, bias, function);
}

void AddScaled(float* target, const float* source, std::size_t count, float scale) {
    const Tag d;
    const std::size_t lanes = hn::Lanes(d);
    const Vector factor = hn::Set(d, scale);
    std::size_t i = 0;
    for (; i + lanes <= count; i += lanes)
        hn::StoreU(hn::MulAdd(hn::LoadU(d, source + i), factor, hn::LoadU(d, target + i)), d, target + i);
    for (; i < count; ++i) target[i] += source[i] * scale;
}

} // namespace dclscope::detail::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace dclscope {
namespace detail {

using layers::PointFunction;

HWY_EXPORT(Activate);
HWY_EXPORT(ScaleAndShift);
HWY_EXPORT(AddScaled);

// The dispatch macro looks its tables up in the namespace around it.
void activate(std::span<float> values, float bias, const PointFunction& function) {
    HWY_DYNAMIC_DISPATCH(Activate)(values.data(), values.size(), bias, function);
}
void scaleAndShift(std::span<float> target, float scale, float shift) {
    HWY_DYNAMIC_DISPATCH(ScaleAndShift)(target.data(), target.size(), scale, shift);
}
void addScaled(std::span<float> target, std::span<const float> source, float scale) {
    HWY_DYNAMIC_DISPATCH(AddScaled)(target.data(), source.data(), target.size(), scale);
}

} // namespace detail

namespace layers {

void activate(std::span<float> values, float bias, const PointFunction& function) {
    detail::activate(values, bias, function);
}
void scaleAndShift(std::span<float> target, float scale, float shift) { detail::scaleAndShift(target, scale, shift); }
void addScaled(std::span<float> target, std::span<const float> source, float scale) {
    detail::addScaled(target, source, scale);
}

} // namespace layers
} // namespace dclscope
#endif

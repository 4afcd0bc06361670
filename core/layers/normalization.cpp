// SPDX-License-Identifier: Apache-2.0
#include "core/layers/normalization.h"

#include "core/layers/activation.h"

#include <algorithm>
#include <cmath>

// The order matters: foreach_target.h goes before whatever includes highway.h.
// clang-format off
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/layers/normalization.cpp"
#include <hwy/foreach_target.h>

#include "core/dcls/vector-inl.h"
// clang-format on

HWY_BEFORE_NAMESPACE();
namespace dclscope::detail::HWY_NAMESPACE {

using layers::LayerNorm;
using layers::PixelBlock;

/// `count` neighbouring vectors of pixels: lanes are pixels, so that sums over channels stay within a lane.
template <int count>
HWY_INLINE void normalizeVectors(const LayerNorm& norm, const PixelBlock& block, const float* from, float* to,
                                 std::int64_t toStride) {
    const Tag d;
    const auto lanes = static_cast<std::int64_t>(hn::Lanes(d));
    const Vector inverseCount = hn::Set(d, 1.0F / static_cast<float>(block.channels));
    Vector mean[count];
    Vector spread[count];
    unrolled<count>([&](auto k) DCLSCOPE_INLINE_LAMBDA { mean[k] = spread[k] = hn::Zero(d); });
    for (std::int64_t c = 0; c < block.channels; ++c)
        unrolled<count>([&](auto k) DCLSCOPE_INLINE_LAMBDA {
            mean[k] = hn::Add(mean[k], hn::LoadU(d, from + c * block.stride + k * lanes));
        });
    unrolled<count>([&](auto k) DCLSCOPE_INLINE_LAMBDA { mean[k] = hn::Mul(mean[k], inverseCount); });
    for (std::int64_t c = 0; c < block.channels; ++c)
        unrolled<count>([&](auto k) DCLSCOPE_INLINE_LAMBDA {
            const Vector away = hn::Sub(hn::LoadU(d, from + c * block.stride + k * lanes), mean[k]);
            spread[k] = hn::MulAdd(away, away, spread[k]);
        });
    unrolled<count>([&](auto k) DCLSCOPE_INLINE_LAMBDA {
        const Vector variance = hn::MulAdd(spread[k], inverseCount, hn::Set(d, norm.epsilon));
        spread[k] = hn::Div(hn::Set(d, 1.0F), hn::Sqrt(variance));
    });
    for (std::int64_t c = 0; c < block.channels; ++c) {
        const auto channel = static_cast<std::size_t>(c);
        const Vector weight = hn::Set(d, norm.weight[channel]);
        const Vector bias = hn::Set(d, norm.bias.empty() ? 0.0F : norm.bias[channel]);
        unrolled<count>([&](auto k) DCLSCOPE_INLINE_LAMBDA {
            const Vector away = hn::Sub(hn::LoadU(d, from + c * block.stride + k * lanes), mean[k]);
            hn::StoreU(hn::MulAdd(hn::Mul(away, spread[k]), weight, bias), d, to + c * toStride + k * lanes);
        });
    }
}

void normalizeOne(const LayerNorm& norm, const PixelBlock& block, const float* from, float* to, std::int64_t toStride) {
    float mean = 0.0F;
    for (std::int64_t c = 0; c < block.channels; ++c) mean += from[c * block.stride];
    mean /= static_cast<float>(block.channels);
    float spread = 0.0F;
    for (std::int64_t c = 0; c < block.channels; ++c) {
        const float away = from[c * block.stride] - mean;
        spread += away * away;
    }
    const float inverse = 1.0F / std::sqrt(spread / static_cast<float>(block.channels) + norm.epsilon);
    for (std::int64_t c = 0; c < block.channels; ++c) {
        const auto channel = static_cast<std::size_t>(c);
        to[c * toStride] = (from[c * block.stride] - mean) * inverse * norm.weight[channel] +
                           (norm.bias.empty() ? 0.0F : norm.bias[channel]);
    }
}

void NormalizePixels(const LayerNorm& norm, const PixelBlock& block, float* to, std::int64_t toStride) {
    constexpr int kTogether = 4;
    const auto lanes = static_cast<std::int64_t>(hn::Lanes(Tag()));
    std::int64_t i = 0;
    for (; i + kTogether * lanes <= block.pixels; i += kTogether * lanes)
        normalizeVectors<kTogether>(norm, block, block.values + i, to + i, toStride);
    for (; i + lanes <= block.pixels; i += lanes) normalizeVectors<1>(norm, block, block.values + i, to + i, toStride);
    for (; i < block.pixels; ++i) normalizeOne(norm, block, block.values + i, to + i, toStride);
}

} // namespace dclscope::detail::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace dclscope {
namespace detail {

using layers::LayerNorm;
using layers::PixelBlock;

HWY_EXPORT(NormalizePixels);

// The dispatch macro looks its table up in the namespace around it.
void normalizePixels(const LayerNorm& norm, const PixelBlock& block, float* to, std::int64_t toStride) {
    HWY_DYNAMIC_DISPATCH(NormalizePixels)(norm, block, to, toStride);
}

} // namespace detail

namespace layers {

float BatchNorm::scale(std::int64_t channel) const {
    const auto c = static_cast<std::size_t>(channel);
    return weight[c] / std::sqrt(variance[c] + epsilon);
}

float BatchNorm::shift(std::int64_t channel) const {
    const auto c = static_cast<std::size_t>(channel);
    return bias[c] - mean[c] * scale(channel);
}

void normalizePixels(const LayerNorm& norm, const PixelBlock& block, float* result, std::int64_t resultStride) {
    detail::normalizePixels(norm, block, result, resultStride);
}

FeatureMap normalized(const LayerNorm& norm, const FeatureMap& x, const ParallelFor& workers) {
    constexpr std::int64_t kPiece = 512;
    FeatureMap result(x.batch, x.channels, x.height, x.width);
    result.down = x.down;
    result.across = x.across;
    const std::int64_t pieces = (x.pixels() + kPiece - 1) / kPiece;
    runParallel(workers, x.batch * pieces, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t i = begin; i < end; ++i) {
            const std::int64_t first = i % pieces * kPiece;
            const std::int64_t count = std::min(kPiece, x.pixels() - first);
            normalizePixels(norm, {x.channels, count, x.image(i / pieces).data() + first, x.pixels()},
                            result.image(i / pieces).data() + first, x.pixels());
        }
    });
    return result;
}

Rows normalized(const LayerNorm& norm, const Rows& x) {
    Rows result(x.rows, x.columns);
    for (std::int64_t r = 0; r < x.rows; ++r)
        normalizePixels(norm, {x.columns, 1, x.row(r).data(), 1}, result.row(r).data(), 1);
    return result;
}

void normalize(const BatchNorm& norm, FeatureMap& x, const PointFunction& function) {
    const auto plane = static_cast<std::size_t>(x.pixels());
    for (std::int64_t n = 0; n < x.batch; ++n)
        for (std::int64_t c = 0; c < x.channels; ++c) {
            const auto values = x.image(n).subspan(static_cast<std::size_t>(c) * plane, plane);
            scaleAndShift(values, norm.scale(c), norm.shift(c));
            activate(values, 0.0F, function);
        }
}

} // namespace layers
} // namespace dclscope
#endif

// SPDX-License-Identifier: Apache-2.0
#include "core/snn/batch_norm.h"

#include <algorithm>
#include <cmath>
#include <vector>

// The order matters: foreach_target.h goes before whatever includes highway.h.
// clang-format off
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/snn/batch_norm.cpp"
#include <hwy/foreach_target.h>

#include "core/snn/tails-inl.h"
// clang-format on

HWY_BEFORE_NAMESPACE();
namespace dclscope::snn::HWY_NAMESPACE {

/// Calls body(vector of x, count of its lanes that are used, its offset) for one channel's row of one step.
template <class Body>
HWY_INLINE void alongRow(const float* x, std::size_t batch, Body&& body) {
    for (std::size_t b = 0; b < batch; b += kVector) body(loadFirst(x + b, batch - b), batch - b, b);
}

/// Sums a row at a time in float and rows in double: exact enough for any length.
void RowSums(const NormShape& shape, const float* x, double* sums) {
    const Tag d;
    std::fill_n(sums, shape.channels, 0.0);
    for (std::size_t t = 0; t < shape.steps; ++t)
        for (std::size_t c = 0; c < shape.channels; ++c) {
            Vector sum = hn::Zero(d);
            alongRow(x + (t * shape.channels + c) * shape.batch, shape.batch,
                     [&](Vector v, std::size_t, std::size_t) HWY_ATTR { sum = hn::Add(sum, v); });
            sums[c] += static_cast<double>(hn::GetLane(hn::SumOfLanes(d, sum)));
        }
}

void RowSquares(const NormShape& shape, const float* x, const float* mean, double* sums) {
    const Tag d;
    std::fill_n(sums, shape.channels, 0.0);
    for (std::size_t t = 0; t < shape.steps; ++t)
        for (std::size_t c = 0; c < shape.channels; ++c) {
            const Vector middle = hn::Set(d, mean[c]);
            Vector sum = hn::Zero(d);
            alongRow(x + (t * shape.channels + c) * shape.batch, shape.batch,
                     [&](Vector v, std::size_t count, std::size_t) HWY_ATTR {
                         Vector off = hn::Sub(v, middle);
                         if (count < kVector) off = hn::IfThenElseZero(hn::FirstN(d, count), off);
                         sum = hn::MulAdd(off, off, sum);
                     });
            sums[c] += static_cast<double>(hn::GetLane(hn::SumOfLanes(d, sum)));
        }
}

void Apply(const NormShape& shape, const float* x, const float* factor, const float* shift, float* y) {
    const Tag d;
    for (std::size_t t = 0; t < shape.steps; ++t)
        for (std::size_t c = 0; c < shape.channels; ++c) {
            const Vector a = hn::Set(d, factor[c]);
            const Vector b = hn::Set(d, shift[c]);
            float* const to = y + (t * shape.channels + c) * shape.batch;
            alongRow(x + (t * shape.channels + c) * shape.batch, shape.batch,
                     [&](Vector v, std::size_t count, std::size_t at)
                         HWY_ATTR { storeFirst(hn::MulAdd(v, a, b), count, to + at); });
        }
}

/// Per channel the sums of gradY and of gradY * (x - mean).
void GradientSums(const NormShape& shape, const float* x, const float* gradY, const float* mean, double* plain,
                  double* weighted) {
    const Tag d;
    std::fill_n(plain, shape.channels, 0.0);
    std::fill_n(weighted, shape.channels, 0.0);
    for (std::size_t t = 0; t < shape.steps; ++t)
        for (std::size_t c = 0; c < shape.channels; ++c) {
            const std::size_t row = (t * shape.channels + c) * shape.batch;
            const Vector middle = hn::Set(d, mean[c]);
            Vector sum = hn::Zero(d);
            Vector product = hn::Zero(d);
            alongRow(gradY + row, shape.batch, [&](Vector g, std::size_t count, std::size_t at) HWY_ATTR {
                sum = hn::Add(sum, g);
                product = hn::MulAdd(g, hn::Sub(loadFirst(x + row + at, count), middle), product);
            });
            plain[c] += static_cast<double>(hn::GetLane(hn::SumOfLanes(d, sum)));
            weighted[c] += static_cast<double>(hn::GetLane(hn::SumOfLanes(d, product)));
        }
}

/// gradX = gradY * factor + x * slope + shift
void ApplyBackward(const NormShape& shape, const float* x, const float* gradY, const float* factor, const float* slope,
                   const float* shift, float* gradX) {
    const Tag d;
    for (std::size_t t = 0; t < shape.steps; ++t)
        for (std::size_t c = 0; c < shape.channels; ++c) {
            const std::size_t row = (t * shape.channels + c) * shape.batch;
            const Vector a = hn::Set(d, factor[c]);
            const Vector s = hn::Set(d, slope[c]);
            const Vector b = hn::Set(d, shift[c]);
            alongRow(gradY + row, shape.batch, [&](Vector g, std::size_t count, std::size_t at) HWY_ATTR {
                const Vector moved = hn::MulAdd(loadFirst(x + row + at, count), s, b);
                storeFirst(hn::MulAdd(g, a, moved), count, gradX + row + at);
            });
        }
}

} // namespace dclscope::snn::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace dclscope::snn {

HWY_EXPORT(RowSums);
HWY_EXPORT(RowSquares);
HWY_EXPORT(Apply);
HWY_EXPORT(GradientSums);
HWY_EXPORT(ApplyBackward);

void normForward(const NormShape& shape, const float* x, std::span<const float> weight, std::span<const float> bias,
                 double epsilon, const NormStatistics& found, float* y) {
    const auto count = static_cast<double>(shape.steps * shape.batch);
    std::vector<double> sums(shape.channels);
    HWY_DYNAMIC_DISPATCH(RowSums)(shape, x, sums.data());
    for (std::size_t c = 0; c < shape.channels; ++c) found.mean[c] = static_cast<float>(sums[c] / count);
    HWY_DYNAMIC_DISPATCH(RowSquares)(shape, x, found.mean.data(), sums.data());
    std::vector<float> factor(shape.channels);
    std::vector<float> shift(shape.channels);
    for (std::size_t c = 0; c < shape.channels; ++c) {
        found.variance[c] = static_cast<float>(sums[c] / count);
        found.inverse[c] = static_cast<float>(1.0 / std::sqrt(sums[c] / count + epsilon));
        factor[c] = found.inverse[c] * weight[c];
        shift[c] = bias[c] - found.mean[c] * factor[c];
    }
    HWY_DYNAMIC_DISPATCH(Apply)(shape, x, factor.data(), shift.data(), y);
}

void normBackward(const NormShape& shape, const float* x, const float* gradY, std::span<const float> weight,
                  const NormStatistics& found, float* gradX, std::span<float> gradWeight, std::span<float> gradBias) {
    const auto count = static_cast<double>(shape.steps * shape.batch);
    std::vector<double> plain(shape.channels);
    std::vector<double> weighted(shape.channels);
    HWY_DYNAMIC_DISPATCH(GradientSums)(shape, x, gradY, found.mean.data(), plain.data(), weighted.data());
    std::vector<float> factor(shape.channels);
    std::vector<float> slope(shape.channels);
    std::vector<float> shift(shape.channels);
    for (std::size_t c = 0; c < shape.channels; ++c) {
        const auto inverse = static_cast<double>(found.inverse[c]);
        gradWeight[c] = static_cast<float>(weighted[c] * inverse);
        gradBias[c] = static_cast<float>(plain[c]);
        // gradX = w inv (gradY - mean(gradY) - (x - mean) inv^2 mean(gradY (x - mean)))
        const double scale = inverse * static_cast<double>(weight[c]);
        const double along = -scale * inverse * inverse * weighted[c] / count;
        factor[c] = static_cast<float>(scale);
        slope[c] = static_cast<float>(along);
        shift[c] = static_cast<float>(-scale * plain[c] / count - along * static_cast<double>(found.mean[c]));
    }
    HWY_DYNAMIC_DISPATCH(ApplyBackward)(shape, x, gradY, factor.data(), slope.data(), shift.data(), gradX);
}

} // namespace dclscope::snn
#endif // HWY_ONCE

// SPDX-License-Identifier: Apache-2.0
// Compiled without contraction of products and sums: see lif_rows.h.
#include "core/snn/lif_rows.h"

#include <numbers>

// The order matters: foreach_target.h goes before whatever includes highway.h.
// clang-format off
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/snn/lif_rows.cpp"
#include <hwy/foreach_target.h>

#include "core/snn/tails-inl.h"
// clang-format on

HWY_BEFORE_NAMESPACE();
namespace dclscope::snn::detail::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;
using snn::HWY_NAMESPACE::kVector;
using snn::HWY_NAMESPACE::loadFirst;
using snn::HWY_NAMESPACE::Tag;
using snn::HWY_NAMESPACE::Vector;

HWY_INLINE void store(Vector v, std::size_t count, float* to) { snn::HWY_NAMESPACE::storeFirst(v, count, to); }

template <bool evaluation>
HWY_INLINE void forwardRow(const LifOptions& options, const float* before, const float* x, float* charged,
                           float* spikes, float* v, std::size_t neurons) {
    const Tag d;
    const Vector threshold = hn::Set(d, static_cast<float>(options.threshold));
    const Vector decay = hn::Set(d, static_cast<float>(1.0 - 1.0 / options.tau));
    const Vector tau = hn::Set(d, static_cast<float>(options.tau));
    const Vector one = hn::Set(d, 1.0F);
    for (std::size_t n = 0; n < neurons; n += kVector) {
        const std::size_t count = neurons - n;
        Vector h = loadFirst(x + n, count);
        if (before != nullptr) {
            const Vector old = loadFirst(before + n, count);
            const Vector rest = hn::IfThenElseZero(hn::Lt(old, threshold), old);
            h = evaluation ? hn::Add(hn::Sub(rest, hn::Div(rest, tau)), h) : hn::Add(hn::Mul(rest, decay), h);
        }
        store(h, count, charged + n);
        const auto fired = hn::Ge(h, threshold);
        if (spikes != nullptr) store(hn::IfThenElseZero(fired, one), count, spikes + n);
        if (v != nullptr) store(hn::IfThenZeroElse(fired, h), count, v + n);
    }
}

void ForwardRow(const LifOptions& options, const float* before, const float* x, float* charged, float* spikes, float* v,
                std::size_t neurons) {
    if (options.form == ChargeForm::Evaluation)
        forwardRow<true>(options, before, x, charged, spikes, v, neurons);
    else
        forwardRow<false>(options, before, x, charged, spikes, v, neurons);
}

template <bool hasSpikes, bool hasV, bool detached>
void backwardRow(const LifOptions& options, const float* charged, const float* gradSpikes, const float* gradV,
                 float* carried, float* gradX, std::size_t neurons) {
    const Tag d;
    const Vector threshold = hn::Set(d, static_cast<float>(options.threshold));
    const Vector decay = hn::Set(d, static_cast<float>(1.0 - 1.0 / options.tau));
    const Vector top = hn::Set(d, static_cast<float>(options.alpha / 2.0));
    const Vector steepness = hn::Set(d, static_cast<float>(std::numbers::pi / 2.0 * options.alpha));
    const Vector one = hn::Set(d, 1.0F);
    for (std::size_t n = 0; n < neurons; n += kVector) {
        const std::size_t count = neurons - n;
        const Vector h = loadFirst(charged + n, count);
        const Vector over = hn::Sub(h, threshold);
        Vector toV = loadFirst(carried + n, count);
        if constexpr (hasV) toV = hn::Add(toV, loadFirst(gradV + n, count));
        Vector toSpike = hn::Zero(d);
        if constexpr (hasSpikes) toSpike = loadFirst(gradSpikes + n, count);
        if constexpr (!detached) toSpike = hn::Sub(toSpike, hn::Mul(h, toV));
        Vector toCharged = hn::IfThenZeroElse(hn::Ge(over, hn::Zero(d)), toV);
        if constexpr (hasSpikes || !detached) {
            const Vector bent = hn::Mul(steepness, over);
            toCharged = hn::Add(toCharged, hn::Mul(toSpike, hn::Div(top, hn::Add(one, hn::Mul(bent, bent)))));
        }
        store(toCharged, count, gradX + n);
        store(hn::Mul(toCharged, decay), count, carried + n);
    }
}

void BackwardRow(const LifOptions& options, const float* charged, const float* gradSpikes, const float* gradV,
                 float* carried, float* gradX, std::size_t neurons) {
    const bool hasSpikes = gradSpikes != nullptr;
    const bool hasV = gradV != nullptr;
    const auto run = [&]<bool s, bool v>() {
        if (options.detachReset)
            backwardRow<s, v, true>(options, charged, gradSpikes, gradV, carried, gradX, neurons);
        else
            backwardRow<s, v, false>(options, charged, gradSpikes, gradV, carried, gradX, neurons);
    };
    if (hasSpikes && hasV) return run.template operator()<true, true>();
    if (hasSpikes) return run.template operator()<true, false>();
    run.template operator()<false, true>();
}

void StreamRow(const StreamStep& step, const float* input, const float* bias, float* membrane, std::uint8_t* spikes,
               std::size_t neurons) {
    const Tag d;
    const Vector threshold = hn::Set(d, step.threshold);
    const Vector tau = hn::Set(d, step.tau);
    const Vector decay = hn::Set(d, step.decay);
    HWY_ALIGN float fired[kVector];
    for (std::size_t n = 0; n < neurons; n += kVector) {
        const std::size_t count = neurons - n;
        Vector h = hn::Add(loadFirst(input + n, count), loadFirst(bias + n, count));
        if (step.charge != StreamStep::Charge::None) {
            const Vector old = loadFirst(membrane + n, count);
            h = step.charge == StreamStep::Charge::Lif ? hn::Add(hn::Sub(old, hn::Div(old, tau)), h)
                                                       : hn::Add(hn::Mul(old, decay), h);
        }
        const auto over = hn::Ge(h, threshold);
        store(step.charge == StreamStep::Charge::None ? h : hn::IfThenZeroElse(over, h), count, membrane + n);
        hn::Store(hn::IfThenElseZero(over, hn::Set(d, 1.0F)), d, fired);
        const std::size_t lanes = count < kVector ? count : kVector;
        for (std::size_t lane = 0; lane < lanes; ++lane) spikes[n + lane] = fired[lane] != 0.0F ? 1 : 0;
    }
}

void ScatterTaps(const std::int32_t* offsets, const float* weights, std::size_t count, float value, float* underWay) {
    std::size_t i = 0;
#if HWY_TARGET <= HWY_AVX3 // others have no scattering stores
    using dclscope::detail::HWY_NAMESPACE::unrolled;
    constexpr std::size_t kVectors =
        4; // their loads need not wait for each other's stores: no two offsets are the same
    const Tag d;
    const hn::RebindToSigned<Tag> di;
    const Vector factor = hn::Set(d, value);
    for (; i + kVectors * kVector <= count; i += kVectors * kVector) {
        decltype(hn::Zero(di)) at[kVectors];
        Vector sums[kVectors];
        unrolled<kVectors>([&](auto v) DCLSCOPE_INLINE_LAMBDA {
            at[v] = hn::LoadU(di, offsets + i + v * kVector);
            const Vector more = hn::Mul(hn::LoadU(d, weights + i + v * kVector), factor);
            sums[v] = hn::Add(hn::GatherIndex(d, underWay, at[v]), more);
        });
        unrolled<kVectors>([&](auto v) DCLSCOPE_INLINE_LAMBDA { hn::ScatterIndex(sums[v], d, underWay, at[v]); });
    }
#endif
    // Four at a time: half of a plain loop's time would go into counting.
    for (; i + 4 <= count; i += 4) {
        underWay[offsets[i]] += weights[i] * value;
        underWay[offsets[i + 1]] += weights[i + 1] * value;
        underWay[offsets[i + 2]] += weights[i + 2] * value;
        underWay[offsets[i + 3]] += weights[i + 3] * value;
    }
    for (; i < count; ++i) underWay[offsets[i]] += weights[i] * value;
}

} // namespace dclscope::snn::detail::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace dclscope::snn::detail {

HWY_EXPORT(ForwardRow);
HWY_EXPORT(BackwardRow);
HWY_EXPORT(StreamRow);
HWY_EXPORT(ScatterTaps);

void lifForwardRow(const LifOptions& options, const float* before, const float* x, float* charged, float* spikes,
                   float* v, std::size_t neurons) {
    HWY_DYNAMIC_DISPATCH(ForwardRow)(options, before, x, charged, spikes, v, neurons);
}

void lifBackwardRow(const LifOptions& options, const float* charged, const float* gradSpikes, const float* gradV,
                    float* carried, float* gradX, std::size_t neurons) {
    HWY_DYNAMIC_DISPATCH(BackwardRow)(options, charged, gradSpikes, gradV, carried, gradX, neurons);
}

void streamRow(const StreamStep& step, const float* input, const float* bias, float* membrane, std::uint8_t* spikes,
               std::size_t neurons) {
    HWY_DYNAMIC_DISPATCH(StreamRow)(step, input, bias, membrane, spikes, neurons);
}

void scatterTaps(const std::int32_t* offsets, const float* weights, std::size_t count, float value, float* underWay) {
    HWY_DYNAMIC_DISPATCH(ScatterTaps)(offsets, weights, count, value, underWay);
}

} // namespace dclscope::snn::detail
#endif // HWY_ONCE

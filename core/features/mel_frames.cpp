// SPDX-License-Identifier: Apache-2.0
#include "core/features/mel_frames.h"

#include <algorithm>
#include <utility>

// The order matters: foreach_target.h goes before whatever includes highway.h.
// clang-format off
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/features/mel_frames.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include <hwy/aligned_allocator.h>
#include <hwy/contrib/math/math-inl.h>
// clang-format on

HWY_BEFORE_NAMESPACE();
namespace dclscope::detail::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

using Doubles = hn::ScalableTag<double>;
using Lanes = hn::Vec<Doubles>;
#if HWY_TARGET == HWY_SCALAR
constexpr std::size_t kFrames = 1;
#else
constexpr std::size_t kFrames = hn::MaxLanes(Doubles());
#endif
/// Doubles of one complex number of all lanes.
constexpr std::size_t kPair = 2 * kFrames;

struct ComplexLanes {
    Lanes re, im;
};

HWY_INLINE ComplexLanes loadPair(const double* from) {
    return {hn::Load(Doubles(), from), hn::Load(Doubles(), from + kFrames)};
}
HWY_INLINE void storePair(ComplexLanes value, double* to) {
    hn::Store(value.re, Doubles(), to);
    hn::Store(value.im, Doubles(), to + kFrames);
}
HWY_INLINE ComplexLanes sumOf(ComplexLanes a, ComplexLanes b) { return {hn::Add(a.re, b.re), hn::Add(a.im, b.im)}; }
HWY_INLINE ComplexLanes differenceOf(ComplexLanes a, ComplexLanes b) {
    return {hn::Sub(a.re, b.re), hn::Sub(a.im, b.im)};
}
HWY_INLINE ComplexLanes turned(ComplexLanes a, Turn by) {
    const Lanes re = hn::Set(Doubles(), by.re);
    const Lanes im = hn::Set(Doubles(), by.im);
    return {hn::NegMulAdd(a.im, im, hn::Mul(a.re, re)), hn::MulAdd(a.im, re, hn::Mul(a.re, im))};
}
HWY_INLINE Lanes squared(ComplexLanes a) { return hn::MulAdd(a.re, a.re, hn::Mul(a.im, a.im)); }

/// Butterfly q of group p reads every groups * stride-th number from x and writes every stride-th to y.
HWY_INLINE void butterflyOfFour(const double* x, std::size_t apart, const Turn* twiddles, double* y,
                                std::size_t stride) {
    const ComplexLanes a = loadPair(x), b = loadPair(x + apart), c = loadPair(x + 2 * apart),
                       d = loadPair(x + 3 * apart);
    const ComplexLanes even = sumOf(a, c), odd = sumOf(b, d);
    const ComplexLanes evenAway = differenceOf(a, c), oddAway = differenceOf(b, d);
    const ComplexLanes quarter{oddAway.im, hn::Neg(oddAway.re)};
    storePair(sumOf(even, odd), y);
    storePair(turned(sumOf(evenAway, quarter), twiddles[0]), y + stride);
    storePair(turned(differenceOf(even, odd), twiddles[1]), y + 2 * stride);
    storePair(turned(differenceOf(evenAway, quarter), twiddles[2]), y + 3 * stride);
}

HWY_INLINE void butterflyOfTwo(const double* x, std::size_t apart, const Turn* twiddles, double* y,
                               std::size_t stride) {
    const ComplexLanes a = loadPair(x), b = loadPair(x + apart);
    storePair(sumOf(a, b), y);
    storePair(turned(differenceOf(a, b), twiddles[0]), y + stride);
}

void butterflyOfAny(const TransformStep& step, const double* x, std::size_t apart, const Turn* twiddles, double* y,
                    std::size_t stride) {
    for (std::size_t j = 0; j < step.radix; ++j) {
        ComplexLanes sum = loadPair(x);
        for (std::size_t k = 1, at = j; k < step.radix; ++k, at = (at + j) % step.radix)
            sum = sumOf(sum, turned(loadPair(x + k * apart), step.roots[at]));
        storePair(j == 0 ? sum : turned(sum, twiddles[j - 1]), y + j * stride);
    }
}

void runStep(const TransformStep& step, const double* x, double* y) {
    const std::size_t apart = step.groups * step.stride * kPair;
    const std::size_t stride = step.stride * kPair;
    for (std::size_t p = 0; p < step.groups; ++p) {
        const Turn* twiddles = step.twiddles.data() + p * (step.radix - 1);
        const double* from = x + p * stride;
        double* to = y + p * step.radix * stride;
        for (std::size_t q = 0; q < step.stride; ++q, from += kPair, to += kPair) switch (step.radix) {
            case 4: butterflyOfFour(from, apart, twiddles, to, stride); break;
            case 2: butterflyOfTwo(from, apart, twiddles, to, stride); break;
            default: butterflyOfAny(step, from, apart, twiddles, to, stride);
            }
    }
}

/// The samples times the window, frame by frame in a lane, zeros behind them. Where they lie inside the transform changes
/// the phase only, so they stand at its start.
void loadFrames(const MelFrames& mel, const float* const* frames, double* to) {
    const std::vector<double>& window = mel.window();
    const auto size = static_cast<std::size_t>(mel.options().fftSize);
    for (std::size_t i = 0; i < window.size(); ++i)
        for (std::size_t lane = 0; lane < kFrames; ++lane)
            to[i * kFrames + lane] = static_cast<double>(frames[lane][i]) * window[i];
    std::fill(to + window.size() * kFrames, to + size * kFrames, 0.0);
}

/// Powers of the samples' spectrum from the spectrum of their pairs z. @param power  [size / 2 + 1] vectors, written
void powersOf(const MelFrames& mel, const double* z, double* power) {
    const Doubles d;
    const auto half = static_cast<std::size_t>(mel.options().fftSize) / 2;
    const Lanes quarter = hn::Set(d, 0.25);
    const auto put = [&](Lanes value, std::size_t bin) {
        hn::Store(mel.options().power == 1 ? hn::Sqrt(value) : value, d, power + bin * kFrames);
    };
    const ComplexLanes first = loadPair(z);
    const Lanes sum = hn::Add(first.re, first.im), difference = hn::Sub(first.re, first.im);
    put(hn::Mul(sum, sum), 0);
    put(hn::Mul(difference, difference), half);
    for (std::size_t k = 1; k <= half - k; ++k) {
        const ComplexLanes a = loadPair(z + k * kPair), b = loadPair(z + (half - k) * kPair);
        const ComplexLanes even{hn::Add(a.re, b.re), hn::Sub(a.im, b.im)};
        const ComplexLanes odd = turned({hn::Add(a.im, b.im), hn::Sub(b.re, a.re)}, mel.halves()[k]);
        put(hn::Mul(quarter, squared(sumOf(even, odd))), k);
        put(hn::Mul(quarter, squared(differenceOf(even, odd))), half - k);
    }
}

/// What is not finite stays as it is: the logarithm takes only numbers.
HWY_INLINE Lanes decibelsOf(const FrontEnd& f, Lanes mel) {
    const Doubles d;
    const Lanes floor = hn::Set(d, f.logFloor);
    const Lanes x =
        f.logFloorKind == LogFloor::Add ? hn::Add(mel, floor) : hn::IfThenElse(hn::Lt(mel, floor), floor, mel);
    return hn::IfThenElse(hn::IsFinite(x), hn::Mul(hn::Set(d, 10.0), hn::Log10(d, x)), x);
}

/// This thread's room for two spectra of all lanes.
double* roomFor(std::size_t doubles) {
    thread_local hwy::AlignedFreeUniquePtr<double[]> room;
    thread_local std::size_t capacity = 0;
    if (capacity < doubles) {
        room = hwy::AllocateAligned<double>(doubles);
        capacity = doubles;
    }
    return room.get();
}

void MelRows(const MelFrames& mel, const float* const* frames, std::size_t count, float* rows) {
    const Doubles d;
    const std::size_t values = (static_cast<std::size_t>(mel.options().fftSize) + 2) * kFrames;
    double* x = roomFor(2 * values);
    double* y = x + values;
    loadFrames(mel, frames, x);
    for (const TransformStep& step : mel.steps()) {
        runStep(step, x, y);
        std::swap(x, y);
    }
    powersOf(mel, x, y);
    HWY_ALIGN double row[kFrames];
    for (std::size_t m = 0; m < mel.bands(); ++m) {
        const std::span<const double> weights = mel.filters().weights(m);
        const double* power = y + mel.filters().first(m) * kFrames;
        Lanes sum = hn::Zero(d);
        for (std::size_t i = 0; i < weights.size(); ++i)
            sum = hn::MulAdd(hn::Set(d, weights[i]), hn::Load(d, power + i * kFrames), sum);
        hn::Store(decibelsOf(mel.options(), sum), d, row);
        for (std::size_t lane = 0; lane < count; ++lane) rows[lane * mel.bands() + m] = static_cast<float>(row[lane]);
    }
}

/// Lanes without a frame of their own repeat the last one.
void Decibels(const MelFrames& mel, const float* const* frames, std::size_t count, float* rows) {
    const float* together[kFrames];
    for (std::size_t first = 0; first < count; first += kFrames) {
        const std::size_t some = std::min(kFrames, count - first);
        for (std::size_t lane = 0; lane < kFrames; ++lane) together[lane] = frames[first + std::min(lane, some - 1)];
        MelRows(mel, together, some, rows + first * mel.bands());
    }
}

} // namespace dclscope::detail::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace dclscope {
namespace detail {

HWY_EXPORT(Decibels);

// The dispatch macro looks its table up in the namespace around it.
void decibelRows(const MelFrames& mel, std::span<const float* const> frames, float* rows) {
    HWY_DYNAMIC_DISPATCH(Decibels)(mel, frames.data(), frames.size(), rows);
}

} // namespace detail

MelFrames::MelFrames(const FrontEnd& f, std::vector<double> window)
    : options_(f), filters_(f), window_(std::move(window)),
      steps_(detail::transformSteps(static_cast<std::size_t>(f.fftSize / 2))) {
    const auto size = static_cast<std::size_t>(f.fftSize);
    for (std::size_t k = 0; k <= size / 4; ++k) halves_.push_back(detail::turn(k, size));
}

void MelFrames::decibels(std::span<const float* const> frames, float* rows) const {
    detail::decibelRows(*this, frames, rows);
}

} // namespace dclscope
#endif

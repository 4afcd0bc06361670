// SPDX-License-Identifier: Apache-2.0
// Works on a few outputs at a time: their kernels lie as [inputs, delays, few], their outputs as [sequences and steps, few],
// so that what a spike touches is one piece of each.
#include "core/snn/sparse_delays.h"

#include "core/dcls/flush_denormals.h"

#include <algorithm>
#include <limits>
#include <type_traits>

// The order matters: foreach_target.h goes before whatever includes highway.h.
// clang-format off
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/snn/sparse_delays.cpp"
#include <hwy/foreach_target.h>

#include "core/snn/tails-inl.h"
// clang-format on

#ifndef DCLSCOPE_SNN_SPARSE_DELAYS
#define DCLSCOPE_SNN_SPARSE_DELAYS
namespace dclscope::snn {
namespace {

/// Outputs that are worked on together.
constexpr std::size_t kOutputs = 16;

using Spike = Spikes<float>::Spike;

} // namespace
} // namespace dclscope::snn
#endif

HWY_BEFORE_NAMESPACE();
namespace dclscope::snn::HWY_NAMESPACE {

using dclscope::detail::HWY_NAMESPACE::kManyRegisters;
using dclscope::detail::HWY_NAMESPACE::unrolled;

constexpr std::size_t kParts = kOutputs / kVector;
/// Delays whose vectors fill the registers; the reference's networks have 25 or 31 delays.
constexpr std::size_t kManyDelays = kManyRegisters ? 25 / kParts : std::max<std::size_t>(12 / kParts, 1);
constexpr std::size_t kSomeDelays = std::min<std::size_t>(4, kManyDelays);

/// rows += value * kernel for each spike, over some delays. kernel is [delays, kOutputs].
template <std::size_t delays>
HWY_INLINE void spread(std::span<const Spike> spikes, const float* kernel, float* rows) {
    constexpr int kVectors = static_cast<int>(delays * kParts);
    const Tag d;
    Vector taps[kVectors];
    unrolled<kVectors>([&](auto v) DCLSCOPE_INLINE_LAMBDA { taps[v] = hn::LoadU(d, kernel + v * kVector); });
    for (const Spike& spike : spikes) {
        const Vector value = hn::Set(d, spike.value);
        float* const to = rows + spike.row * kOutputs;
        unrolled<kVectors>([&](auto v) DCLSCOPE_INLINE_LAMBDA {
            hn::StoreU(hn::MulAdd(value, taps[v], hn::LoadU(d, to + v * kVector)), d, to + v * kVector);
        });
    }
}

/// kernel = the sum of value * rows over the spikes.
template <std::size_t delays>
HWY_INLINE void gather(std::span<const Spike> spikes, const float* rows, float* kernel) {
    constexpr int kVectors = static_cast<int>(delays * kParts);
    const Tag d;
    Vector sums[kVectors];
    unrolled<kVectors>([&](auto v) DCLSCOPE_INLINE_LAMBDA { sums[v] = hn::Zero(d); });
    for (const Spike& spike : spikes) {
        const Vector value = hn::Set(d, spike.value);
        const float* const from = rows + spike.row * kOutputs;
        unrolled<kVectors>([&](auto v) DCLSCOPE_INLINE_LAMBDA {
            sums[v] = hn::MulAdd(value, hn::LoadU(d, from + v * kVector), sums[v]);
        });
    }
    unrolled<kVectors>([&](auto v) DCLSCOPE_INLINE_LAMBDA { hn::StoreU(sums[v], d, kernel + v * kVector); });
}

/// Calls body(count of delays, a constant; the first of them) until all are done.
template <class Body>
HWY_INLINE void someDelaysAtATime(std::size_t delays, Body&& body) {
    std::size_t first = 0;
    for (; first + kManyDelays <= delays; first += kManyDelays)
        body(std::integral_constant<std::size_t, kManyDelays>(), first);
    for (; first + kSomeDelays <= delays; first += kSomeDelays)
        body(std::integral_constant<std::size_t, kSomeDelays>(), first);
    for (; first < delays; ++first) body(std::integral_constant<std::size_t, 1>(), first);
}

void SpreadAll(std::span<const Spike> spikes, std::size_t delays, const float* kernel, float* rows) {
    someDelaysAtATime(delays, [&](auto count, std::size_t first) DCLSCOPE_INLINE_LAMBDA {
        spread<count>(spikes, kernel + first * kOutputs, rows + first * kOutputs);
    });
}

void GatherAll(std::span<const Spike> spikes, std::size_t delays, const float* rows, float* kernel) {
    someDelaysAtATime(delays, [&](auto count, std::size_t first) DCLSCOPE_INLINE_LAMBDA {
        gather<count>(spikes, rows + first * kOutputs, kernel + first * kOutputs);
    });
}

} // namespace dclscope::snn::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace dclscope::snn {

HWY_EXPORT(SpreadAll);
HWY_EXPORT(GatherAll);

namespace {

/// Above this share of the values, the frequency domain is quicker (measured with 140 inputs, 256 outputs).
constexpr double kSparse = 0.06;

/// The last spike's kernel reaches delays - 1 steps beyond the last input.
std::size_t rowsPerSequence(const DelayShape& shape) noexcept { return shape.steps + shape.delays - 1; }

/// The same for double, which only checks.
void spreadAll(std::span<const Spikes<double>::Spike> spikes, std::size_t delays, const double* kernel, double* rows) {
    for (const auto& spike : spikes)
        for (std::size_t i = 0; i < delays * kOutputs; ++i) rows[spike.row * kOutputs + i] += spike.value * kernel[i];
}

void gatherAll(std::span<const Spikes<double>::Spike> spikes, std::size_t delays, const double* rows, double* kernel) {
    std::fill_n(kernel, delays * kOutputs, 0.0);
    for (const auto& spike : spikes)
        for (std::size_t i = 0; i < delays * kOutputs; ++i) kernel[i] += spike.value * rows[spike.row * kOutputs + i];
}

void spreadAll(std::span<const Spike> spikes, std::size_t delays, const float* kernel, float* rows) {
    HWY_DYNAMIC_DISPATCH(SpreadAll)(spikes, delays, kernel, rows);
}

void gatherAll(std::span<const Spike> spikes, std::size_t delays, const float* rows, float* kernel) {
    HWY_DYNAMIC_DISPATCH(GatherAll)(spikes, delays, rows, kernel);
}

/// Up to kOutputs outputs from `first` on, laid out as the loops above want them, and back.
template <class T>
struct Few {
    const DelayShape& shape;
    std::size_t first;
    std::size_t count = std::min(kOutputs, shape.outputs - first);

    /// Calls body(index in [outputs, inputs, delays], index in [inputs, delays, kOutputs]) for each synapse and delay.
    template <class Body>
    void eachTap(Body&& body) const {
        for (std::size_t input = 0; input < shape.inputs; ++input)
            for (std::size_t o = 0; o < count; ++o) {
                const std::size_t last = ((first + o) * shape.inputs + input + 1) * shape.delays - 1; // delay 0
                const std::size_t to = input * shape.delays * kOutputs + o;
                for (std::size_t delay = 0; delay < shape.delays; ++delay) body(last - delay, to + delay * kOutputs);
            }
    }

    /// Calls body(index in [outSteps, outputs, batch], index in [sequences and steps, kOutputs]) for each output value.
    template <class Body>
    void eachOutput(Body&& body) const {
        const std::size_t apart = rowsPerSequence(shape) * kOutputs;
        for (std::size_t t = 0; t < shape.outSteps(); ++t)
            for (std::size_t o = 0; o < count; ++o) {
                const std::size_t outside = (t * shape.outputs + first + o) * shape.batch;
                for (std::size_t b = 0; b < shape.batch; ++b) body(outside + b, b * apart + t * kOutputs + o);
            }
    }
};

/// Calls body(few outputs, room for their kernels, room for their values), on several threads. All room holds zeros.
template <class T, class Body>
void fewAtATime(const DelayShape& shape, const ParallelFor& parallel, const Body& body) {
    const std::size_t pieces = (shape.outputs + kOutputs - 1) / kOutputs;
    runParallel(parallel, static_cast<std::int64_t>(pieces), [&](std::int64_t begin, std::int64_t end) {
        const detail::FlushDenormals flush;
        std::vector<T> taps(shape.inputs * shape.delays * kOutputs);
        std::vector<T> rows(shape.batch * rowsPerSequence(shape) * kOutputs);
        for (auto piece = static_cast<std::size_t>(begin); piece < static_cast<std::size_t>(end); ++piece)
            body(Few<T>{shape, piece * kOutputs}, taps, rows);
    });
}

} // namespace

template <class T>
Spikes<T>::Spikes(const DelayShape& shape, const T* x) : first_(shape.inputs + 1) {
    const std::size_t rows = rowsPerSequence(shape);
    for (std::size_t input = 0; input < shape.inputs; ++input) {
        for (std::size_t t = 0; t < shape.steps; ++t) {
            const T* const values = x + (t * shape.inputs + input) * shape.batch;
            for (std::size_t b = 0; b < shape.batch; ++b)
                if (values[b] != T(0)) spikes_.push_back({static_cast<std::uint32_t>(b * rows + t), values[b]});
        }
        first_[input + 1] = spikes_.size();
    }
}

template <class T>
bool isSparse(const DelayShape& shape, const T* x) {
    constexpr std::size_t kAtOnce = 4096;
    const std::size_t count = shape.steps * shape.inputs * shape.batch;
    const auto most = static_cast<std::size_t>(kSparse * static_cast<double>(count));
    if (shape.batch * rowsPerSequence(shape) > std::numeric_limits<std::uint32_t>::max()) return false;
    std::size_t found = 0;
    for (std::size_t i = 0; i < count && found <= most; i += kAtOnce) {
        unsigned here = 0; // short, so that the loop runs on vectors
        for (const T* value = x + i; value != x + std::min(count, i + kAtOnce); ++value)
            here += *value != T(0) ? 1U : 0U;
        found += here;
    }
    return found <= most;
}

template <class T>
void sparseForward(const DelayShape& shape, const Spikes<T>& spikes, const T* kernel, T* y,
                   const ParallelFor& parallel) {
    fewAtATime<T>(shape, parallel, [&](const Few<T>& few, std::vector<T>& taps, std::vector<T>& rows) {
        few.eachTap([&](std::size_t from, std::size_t to) { taps[to] = kernel[from]; });
        std::fill(rows.begin(), rows.end(), T(0));
        for (std::size_t input = 0; input < shape.inputs; ++input)
            spreadAll(spikes.of(input), shape.delays, taps.data() + input * shape.delays * kOutputs, rows.data());
        few.eachOutput([&](std::size_t to, std::size_t from) { y[to] = rows[from]; });
    });
}

template <class T>
void sparseToKernel(const DelayShape& shape, const Spikes<T>& spikes, const T* gradient, T* kernelGradient,
                    const ParallelFor& parallel) {
    fewAtATime<T>(shape, parallel, [&](const Few<T>& few, std::vector<T>& taps, std::vector<T>& rows) {
        few.eachOutput([&](std::size_t from, std::size_t to) { rows[to] = gradient[from]; });
        for (std::size_t input = 0; input < shape.inputs; ++input)
            gatherAll(spikes.of(input), shape.delays, rows.data(), taps.data() + input * shape.delays * kOutputs);
        few.eachTap([&](std::size_t to, std::size_t from) { kernelGradient[to] = taps[from]; });
    });
}

template class Spikes<float>;
template class Spikes<double>;
template bool isSparse(const DelayShape&, const float*);
template bool isSparse(const DelayShape&, const double*);
template void sparseForward(const DelayShape&, const Spikes<float>&, const float*, float*, const ParallelFor&);
template void sparseForward(const DelayShape&, const Spikes<double>&, const double*, double*, const ParallelFor&);
template void sparseToKernel(const DelayShape&, const Spikes<float>&, const float*, float*, const ParallelFor&);
template void sparseToKernel(const DelayShape&, const Spikes<double>&, const double*, double*, const ParallelFor&);

} // namespace dclscope::snn
#endif // HWY_ONCE

// SPDX-License-Identifier: Apache-2.0
#include "core/snn/lif.h"

#include "core/base/error.h"
#include "core/snn/lif_rows.h"

#include <algorithm>
#include <numbers>
#include <string>
#include <type_traits>
#include <vector>

namespace dclscope::snn {
namespace {

void expectLength(const char* name, std::size_t got, const LifShape& shape, bool mayBeEmpty = false) {
    if (got == shape.count() || (mayBeEmpty && got == 0)) return;
    throw ShapeError(std::string("LIF: ") + name + " has " + std::to_string(got) + " values, expected " +
                     std::to_string(shape.count()));
}

/// Calls step(offset of row t, whether a row t - 1 exists) for each row of each sequence in order of time.
template <class Step>
void forEachRow(const LifShape& shape, Step step) {
    for (std::int64_t b = 0; b < shape.sequences; ++b)
        for (std::int64_t t = 0; t < shape.steps; ++t)
            step(static_cast<std::size_t>((b * shape.steps + t) * shape.neurons), t > 0);
}

template <class T>
void charge(const LifOptions& options, const T* before, const T* x, T* charged, std::size_t neurons) {
    const T threshold = static_cast<T>(options.threshold);
    const T tau = static_cast<T>(options.tau);
    const T decay = static_cast<T>(1.0 - 1.0 / options.tau);
    if (options.form == ChargeForm::Training) {
        for (std::size_t n = 0; n < neurons; ++n) {
            const T v = before[n] >= threshold ? T(0) : before[n];
            charged[n] = v * decay + x[n];
        }
    } else {
        for (std::size_t n = 0; n < neurons; ++n) {
            const T v = before[n] >= threshold ? T(0) : before[n];
            charged[n] = v - v / tau + x[n];
        }
    }
}

/// One row of the backward pass; `carried` is the gradient that reaches v from the next step, decay already applied.
template <bool hasSpikes, bool hasV, bool detached, class T>
void backwardRow(const LifOptions& options, const T* charged, const T* gradSpikes, const T* gradV, T* carried, T* gradX,
                 std::size_t neurons) {
    const T threshold = static_cast<T>(options.threshold);
    const T decay = static_cast<T>(1.0 - 1.0 / options.tau);
    const T top = static_cast<T>(options.alpha / 2.0);
    const T steepness = static_cast<T>(std::numbers::pi / 2.0 * options.alpha);
    for (std::size_t n = 0; n < neurons; ++n) {
        const T over = charged[n] - threshold;
        T toV = carried[n];
        if constexpr (hasV) toV += gradV[n];
        T toSpike = T(0);
        if constexpr (hasSpikes) toSpike += gradSpikes[n];
        if constexpr (!detached) toSpike -= charged[n] * toV;
        T toCharged = over >= T(0) ? T(0) : toV;
        if constexpr (hasSpikes || !detached) {
            const T bent = steepness * over;
            toCharged += toSpike * (top / (T(1) + bent * bent));
        }
        gradX[n] = toCharged;
        carried[n] = toCharged * decay;
    }
}

template <class T>
using RowFunction = void (*)(const LifOptions&, const T*, const T*, const T*, T*, T*, std::size_t);

template <class T>
RowFunction<T> chooseRow(bool hasSpikes, bool hasV, bool detached) {
    if (hasSpikes && hasV) return detached ? &backwardRow<true, true, true, T> : &backwardRow<true, true, false, T>;
    if (hasSpikes) return detached ? &backwardRow<true, false, true, T> : &backwardRow<true, false, false, T>;
    return detached ? &backwardRow<false, true, true, T> : &backwardRow<false, true, false, T>;
}

} // namespace

template <class T>
void lifForward(const LifOptions& options, const LifShape& shape, std::span<const T> x, std::span<T> charged,
                std::span<T> spikes, std::span<T> v) {
    expectLength("input", x.size(), shape);
    expectLength("charged", charged.size(), shape);
    expectLength("spikes", spikes.size(), shape, true);
    expectLength("v", v.size(), shape, true);
    const auto neurons = static_cast<std::size_t>(shape.neurons);
    const std::vector<T> rest(neurons);
    const T threshold = static_cast<T>(options.threshold);
    forEachRow(shape, [&](std::size_t row, bool hasBefore) {
        T* const h = charged.data() + row;
        if constexpr (std::is_same_v<T, float>)
            return detail::lifForwardRow(options, hasBefore ? h - neurons : nullptr, x.data() + row, h,
                                         spikes.empty() ? nullptr : spikes.data() + row,
                                         v.empty() ? nullptr : v.data() + row, neurons);
        charge(options, hasBefore ? h - neurons : rest.data(), x.data() + row, h, neurons);
        if (!spikes.empty())
            for (std::size_t n = 0; n < neurons; ++n) spikes[row + n] = h[n] >= threshold ? T(1) : T(0);
        if (!v.empty())
            for (std::size_t n = 0; n < neurons; ++n) v[row + n] = h[n] >= threshold ? T(0) : h[n];
    });
}

template <class T>
double lifBackward(const LifOptions& options, const LifShape& shape, std::span<const T> charged,
                   std::span<const T> gradSpikes, std::span<const T> gradV, std::span<T> gradX, bool wantsDecay) {
    expectLength("charged", charged.size(), shape);
    expectLength("gradient of spikes", gradSpikes.size(), shape, true);
    expectLength("gradient of v", gradV.size(), shape, true);
    expectLength("gradient of the input", gradX.size(), shape);
    const auto neurons = static_cast<std::size_t>(shape.neurons);
    const T threshold = static_cast<T>(options.threshold);
    RowFunction<T> backward = chooseRow<T>(!gradSpikes.empty(), !gradV.empty(), options.detachReset);
    if constexpr (std::is_same_v<T, float>) backward = &detail::lifBackwardRow;
    std::vector<T> carried(neurons);
    double gradDecay = 0.0;
    for (std::int64_t b = 0; b < shape.sequences; ++b) {
        std::fill(carried.begin(), carried.end(), T(0));
        for (std::int64_t t = shape.steps - 1; t >= 0; --t) {
            const auto row = static_cast<std::size_t>((b * shape.steps + t) * shape.neurons);
            backward(options, charged.data() + row, gradSpikes.empty() ? nullptr : gradSpikes.data() + row,
                     gradV.empty() ? nullptr : gradV.data() + row, carried.data(), gradX.data() + row, neurons);
            if (t == 0 || !wantsDecay) continue;
            const T* const before = charged.data() + row - neurons;
            T sum = T(0);
            for (std::size_t n = 0; n < neurons; ++n) sum += before[n] >= threshold ? T(0) : before[n] * gradX[row + n];
            gradDecay += static_cast<double>(sum);
        }
    }
    return gradDecay;
}

template <class T>
void synapseForward(double tau, const LifShape& shape, std::span<const T> x, std::span<T> y) {
    expectLength("spikes", x.size(), shape);
    expectLength("filtered spikes", y.size(), shape);
    const auto neurons = static_cast<std::size_t>(shape.neurons);
    const T rate = static_cast<T>(1.0 / tau);
    const std::vector<T> rest(neurons);
    forEachRow(shape, [&](std::size_t row, bool hasBefore) {
        const T* const before = hasBefore ? y.data() + row - neurons : rest.data();
        for (std::size_t n = 0; n < neurons; ++n)
            y[row + n] = before[n] - (T(1) - x[row + n]) * before[n] * rate + x[row + n];
    });
}

template <class T>
double synapseBackward(double tau, const LifShape& shape, std::span<const T> x, std::span<const T> y,
                       std::span<const T> gradY, std::span<T> gradX) {
    expectLength("spikes", x.size(), shape);
    expectLength("filtered spikes", y.size(), shape);
    expectLength("gradient", gradY.size(), shape);
    expectLength("gradient of the spikes", gradX.size(), shape);
    const auto neurons = static_cast<std::size_t>(shape.neurons);
    const T rate = static_cast<T>(1.0 / tau);
    const std::vector<T> rest(neurons);
    std::vector<T> carried(neurons);
    double gradRate = 0.0;
    for (std::int64_t b = 0; b < shape.sequences; ++b) {
        std::fill(carried.begin(), carried.end(), T(0));
        for (std::int64_t t = shape.steps - 1; t >= 0; --t) {
            const auto row = static_cast<std::size_t>((b * shape.steps + t) * shape.neurons);
            const T* const before = t > 0 ? y.data() + row - neurons : rest.data();
            T sum = T(0);
            for (std::size_t n = 0; n < neurons; ++n) {
                const T toY = gradY[row + n] + carried[n];
                const T silent = T(1) - x[row + n];
                gradX[row + n] = toY * (T(1) + before[n] * rate);
                sum -= toY * silent * before[n];
                carried[n] = toY * (T(1) - silent * rate);
            }
            gradRate += static_cast<double>(sum);
        }
    }
    return gradRate;
}

#define DCLSCOPE_INSTANTIATE(T)                                                                                        \
    template void lifForward<T>(const LifOptions&, const LifShape&, std::span<const T>, std::span<T>, std::span<T>,    \
                                std::span<T>);                                                                         \
    template double lifBackward<T>(const LifOptions&, const LifShape&, std::span<const T>, std::span<const T>,         \
                                   std::span<const T>, std::span<T>, bool);                                            \
    template void synapseForward<T>(double, const LifShape&, std::span<const T>, std::span<T>);                        \
    template double synapseBackward<T>(double, const LifShape&, std::span<const T>, std::span<const T>,                \
                                       std::span<const T>, std::span<T>);
DCLSCOPE_INSTANTIATE(float)
DCLSCOPE_INSTANTIATE(double)
#undef DCLSCOPE_INSTANTIATE

} // namespace dclscope::snn

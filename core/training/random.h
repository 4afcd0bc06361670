// SPDX-License-Identifier: Apache-2.0
// Random numbers that are the same on every machine: the standard library leaves its distributions open.
#pragma once

#include "core/training/recipe.h"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numbers>
#include <vector>

namespace dclscope::training {

/// SplitMix64 (Steele, Lea, Flood 2014): one 64-bit state, so that every example can have a stream of its own.
class Random {
public:
    explicit Random(std::uint64_t seed) noexcept : state_(seed) {}
    /// The stream number `index` of a seed.
    Random(std::uint64_t seed, std::uint64_t index) noexcept : state_(mix(seed + kStep) ^ mix(~index)) {}

    std::uint64_t next() noexcept { return mix(state_ += kStep); }
    /// Even in [0, 1).
    double uniform() noexcept { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    double uniform(Range range) noexcept { return range.low + (range.high - range.low) * uniform(); }
    /// Even in 0 .. count - 1. @param count  at least 1
    std::size_t below(std::size_t count) noexcept {
        return static_cast<std::size_t>(uniform() * static_cast<double>(count));
    }
    /// Whole numbers from low to high, both included.
    std::size_t whole(Range range) noexcept {
        return static_cast<std::size_t>(range.low) + below(static_cast<std::size_t>(range.high - range.low) + 1);
    }
    /// Of mean 0 and deviation 1 (Box and Muller 1958).
    double normal() noexcept {
        const double radius = std::sqrt(-2.0 * std::log1p(-uniform()));
        return radius * std::cos(2.0 * std::numbers::pi * uniform());
    }
    /// Of a gamma distribution (Marsaglia and Tsang 2000). @param shape  above 0
    double gamma(double shape) noexcept {
        if (shape < 1.0) return gamma(shape + 1.0) * std::pow(1.0 - uniform(), 1.0 / shape);
        const double d = shape - 1.0 / 3.0, c = 1.0 / std::sqrt(9.0 * d);
        for (;;) {
            const double x = normal(), v = std::pow(1.0 + c * x, 3.0);
            if (v > 0.0 && std::log1p(-uniform()) < 0.5 * x * x + d - d * v + d * std::log(v)) return d * v;
        }
    }
    /// Of a beta distribution that is the same from both ends. @param alpha  above 0
    double beta(double alpha) noexcept {
        const double a = gamma(alpha), b = gamma(alpha);
        return a + b > 0.0 ? a / (a + b) : 0.5;
    }
    bool chance(double probability) noexcept { return uniform() < probability; }

    template <class T>
    void shuffle(std::vector<T>& values) {
        for (std::size_t i = values.size(); i > 1; --i) std::swap(values[i - 1], values[below(i)]);
    }

private:
    static constexpr std::uint64_t kStep = 0x9e3779b97f4a7c15ULL;
    static std::uint64_t mix(std::uint64_t z) noexcept {
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    std::uint64_t state_;
};

} // namespace dclscope::training

// SPDX-License-Identifier: Apache-2.0
#include "core/training/step_loops.h"

#include <algorithm>
#include <cmath>

// AVX2 without fused multiplication: eight values at a time, rounded as by any processor. What chooses between the two runs
// before a sanitizer is ready.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) &&               \
    !defined(__SANITIZE_THREAD__)
#define DCLSCOPE_ON_VECTORS __attribute__((target_clones("default", "avx2")))
#else
#define DCLSCOPE_ON_VECTORS
#endif

namespace dclscope::training {
namespace {

DCLSCOPE_ON_VECTORS void plainAdam(const float* __restrict g, float* __restrict p, float* __restrict m,
                                   float* __restrict v, std::size_t count, const AdamNumbers n) noexcept {
    for (std::size_t i = 0; i < count; ++i) {
        const float d = g[i] + n.decay * p[i];
        m[i] = n.b1 * m[i] + n.c1 * d;
        v[i] = n.b2 * v[i] + n.c2 * d * d;
        p[i] = n.keep * p[i] - n.rate * m[i] / (std::sqrt(v[i]) / n.root + n.epsilon);
    }
}

DCLSCOPE_ON_VECTORS void highestAdam(const float* __restrict g, float* __restrict p, float* __restrict m,
                                     float* __restrict v, float* __restrict highest, std::size_t count,
                                     const AdamNumbers n) noexcept {
    for (std::size_t i = 0; i < count; ++i) {
        const float d = g[i] + n.decay * p[i];
        m[i] = n.b1 * m[i] + n.c1 * d;
        v[i] = n.b2 * v[i] + n.c2 * d * d;
        highest[i] = std::max(highest[i], v[i]);
        p[i] = n.keep * p[i] - n.rate * m[i] / (std::sqrt(highest[i]) / n.root + n.epsilon);
    }
}

} // namespace

void adamStep(const AdamArrays& a, const AdamNumbers& numbers) noexcept {
    if (a.highest == nullptr)
        plainAdam(a.gradient, a.parameter, a.mean, a.square, a.count, numbers);
    else
        highestAdam(a.gradient, a.parameter, a.mean, a.square, a.highest, a.count, numbers);
}

DCLSCOPE_ON_VECTORS void momentumStep(float* __restrict p, float* __restrict m, const float* __restrict g,
                                      std::size_t count, float rate, float momentum, float decay) noexcept {
    for (std::size_t i = 0; i < count; ++i) {
        m[i] = momentum * m[i] + (g[i] + decay * p[i]);
        p[i] -= rate * m[i];
    }
}

DCLSCOPE_ON_VECTORS void moveAverage(float* __restrict average, const float* __restrict live, std::size_t count,
                                     float decay, float rest) noexcept {
    for (std::size_t i = 0; i < count; ++i) average[i] = average[i] * decay + live[i] * rest;
}

} // namespace dclscope::training

// SPDX-License-Identifier: Apache-2.0
#include "core/layers/bfloat16_tile.h"

#include "core/layers/precision.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace dclscope::layers {

#if defined(__x86_64__)

bool hasBfloat16Products() noexcept {
    return __builtin_cpu_supports("avx512bf16") && __builtin_cpu_supports("avx512bw") &&
           __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
}

// Only these functions may hold such instructions: whatever is inline elsewhere must run on every processor.
#if defined(__clang__)
#pragma clang attribute push(__attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512bf16"))),                 \
                             apply_to = function)
#else
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized" // of what the header of the instructions leaves undefined
#pragma GCC push_options
#pragma GCC target("avx512f,avx512bw,avx512dq,avx512vl,avx512bf16")
#endif

namespace {

constexpr int kTileRows = 6;

template <int vectors>
struct Bfloat16Sums {
    __m512 row[vectors];

    __attribute__((always_inline)) void clear() {
        for (int v = 0; v < vectors; ++v) row[v] = _mm512_setzero_ps();
    }
    __attribute__((always_inline)) void store(float* tile) const {
        for (int v = 0; v < vectors; ++v) _mm512_store_ps(tile + v * 16, row[v]);
    }
    __attribute__((always_inline)) void add(std::uint32_t weight, const __m512i* pixels) {
        const auto factor = (__m512bh)_mm512_set1_epi32(static_cast<int>(weight));
        for (int v = 0; v < vectors; ++v) row[v] = _mm512_dpbf16_ps(row[v], factor, (__m512bh)pixels[v]);
    }
};

template <int vectors>
void makeTile(const std::uint32_t* weight, const std::uint32_t* panel, std::int64_t pairs, float* tile) {
    Bfloat16Sums<vectors> a, b, c, d, e, f;
    a.clear();
    b.clear();
    c.clear();
    d.clear();
    e.clear();
    f.clear();
    for (std::int64_t k = 0; k < pairs; ++k, weight += kTileRows, panel += kBfloat16Width) {
        __m512i pixels[vectors];
        for (int v = 0; v < vectors; ++v) pixels[v] = _mm512_load_si512(panel + v * 16);
        a.add(weight[0], pixels);
        b.add(weight[1], pixels);
        c.add(weight[2], pixels);
        d.add(weight[3], pixels);
        e.add(weight[4], pixels);
        f.add(weight[5], pixels);
    }
    a.store(tile);
    b.store(tile + kBfloat16Width);
    c.store(tile + 2 * kBfloat16Width);
    d.store(tile + 3 * kBfloat16Width);
    e.store(tile + 4 * kBfloat16Width);
    f.store(tile + 5 * kBfloat16Width);
}

} // namespace

void makeBfloat16Tile(const std::uint32_t* weight, const std::uint32_t* panel, std::int64_t pairs, int vectors,
                      float* tile) {
    switch (vectors) {
    case 1: return makeTile<1>(weight, panel, pairs, tile);
    case 2: return makeTile<2>(weight, panel, pairs, tile);
    case 3: return makeTile<3>(weight, panel, pairs, tile);
    default: return makeTile<4>(weight, panel, pairs, tile);
    }
}

void bfloat16Pairs(const float* even, const float* odd, std::int64_t count, std::uint32_t* to) {
    for (std::int64_t i = 0; i < count; i += 16) {
        const __m512i low = _mm512_cvtepu16_epi32((__m256i)_mm512_cvtneps_pbh(_mm512_loadu_ps(even + i)));
        const __m512i high = _mm512_cvtepu16_epi32((__m256i)_mm512_cvtneps_pbh(_mm512_loadu_ps(odd + i)));
        _mm512_storeu_si512(to + i, _mm512_or_si512(low, _mm512_slli_epi32(high, 16)));
    }
}

#if defined(__clang__)
#pragma clang attribute pop
#else
#pragma GCC pop_options
#pragma GCC diagnostic pop
#endif

#else // another processor: precisionNamed() lets nobody come here

bool hasBfloat16Products() noexcept { return false; }
void makeBfloat16Tile(const std::uint32_t*, const std::uint32_t*, std::int64_t, int, float*) {}
void bfloat16Pairs(const float*, const float*, std::int64_t, std::uint32_t*) {}

#endif

} // namespace dclscope::layers

// SPDX-License-Identifier: Apache-2.0
#include "core/layers/bfloat16_tile.h"

#include "core/layers/precision.h"

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>
#endif
#if defined(__linux__)
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace dclscope::layers {

#if defined(__x86_64__)

bool hasBfloat16Products() noexcept {
    return __builtin_cpu_supports("avx512bf16") && __builtin_cpu_supports("avx512bw") &&
           __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
}

namespace {

constexpr unsigned kAmxBfloat16 = 1U << 22; // of the third register of cpuid's leaf 7
constexpr unsigned kAmxTile = 1U << 24;

/// The tiles' 8 KiB of registers are saved for those processes only that have asked for them.
bool systemAllowsTiles() noexcept {
#if defined(__linux__)
    constexpr long kAskPermission = 0x1023; // ARCH_REQ_XCOMP_PERM
    constexpr long kTileData = 18;          // XFEATURE_XTILEDATA
    return ::syscall(SYS_arch_prctl, kAskPermission, kTileData) == 0;
#else
    return false;
#endif
}

bool findMatrixTiles() noexcept {
    unsigned a = 0, b = 0, c = 0, d = 0;
    if (!hasBfloat16Products() || __get_cpuid_count(7, 0, &a, &b, &c, &d) == 0) return false;
    return (d & kAmxBfloat16) != 0 && (d & kAmxTile) != 0 && systemAllowsTiles();
}

/// What the tile registers hold, as the processor reads it.
struct TileSizes {
    std::uint8_t palette = 1;
    std::uint8_t startRow = 0;
    std::uint8_t reserved[14] = {};
    std::uint16_t bytesOfRow[16] = {64, 64, 64, 64, 64, 64, 64, 64};
    std::uint8_t rows[16] = {16, 16, 16, 16, 16, 16, 16, 16};
};
static_assert(sizeof(TileSizes) == 64);

} // namespace

bool hasMatrixTiles() noexcept {
    static const bool found = findMatrixTiles();
    return found;
}

// Only these functions may hold such instructions: whatever is inline elsewhere must run on every processor.
#if defined(__clang__)
#pragma clang attribute push(                                                                                          \
    __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512bf16,amx-tile,amx-bf16"))), apply_to = function)
#else
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized" // of what the header of the instructions leaves undefined
#pragma GCC push_options
#pragma GCC target("avx512f,avx512bw,avx512dq,avx512vl,avx512bf16,amx-tile,amx-bf16")
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

/// Tiles 0 to 3 hold sums, 4 weights, 5 to 7 pixels.
template <int vectors>
void sumTiles(const std::uint32_t* weight, const std::uint32_t* panel, std::int64_t pairs, float* tile) {
    constexpr std::size_t kPanelStride = kBfloat16Width * sizeof(std::uint32_t);
    constexpr std::size_t kTileStride = kBfloat16Width * sizeof(float);
    constexpr std::size_t kWeightStride = kMatrixPairs * sizeof(std::uint32_t);
    _tile_zero(0);
    if constexpr (vectors > 1) _tile_zero(1);
    if constexpr (vectors > 2) _tile_zero(2);
    if constexpr (vectors > 3) _tile_zero(3);
    for (std::int64_t k = 0; k < pairs; k += kMatrixPairs) {
        _tile_loadd(4, weight + k * kMatrixRows, kWeightStride);
        const std::uint32_t* const pixels = panel + k * kBfloat16Width;
        _tile_loadd(5, pixels, kPanelStride);
        _tile_dpbf16ps(0, 4, 5);
        if constexpr (vectors > 1) {
            _tile_loadd(6, pixels + 16, kPanelStride);
            _tile_dpbf16ps(1, 4, 6);
        }
        if constexpr (vectors > 2) {
            _tile_loadd(7, pixels + 32, kPanelStride);
            _tile_dpbf16ps(2, 4, 7);
        }
        if constexpr (vectors > 3) {
            _tile_loadd(5, pixels + 48, kPanelStride);
            _tile_dpbf16ps(3, 4, 5);
        }
    }
    _tile_stored(0, tile, kTileStride);
    if constexpr (vectors > 1) _tile_stored(1, tile + 16, kTileStride);
    if constexpr (vectors > 2) _tile_stored(2, tile + 32, kTileStride);
    if constexpr (vectors > 3) _tile_stored(3, tile + 48, kTileStride);
}

void configureTiles() noexcept {
    static constexpr TileSizes kSizes; // in memory: compilers do not see that the instruction reads all of it
    _tile_loadconfig(&kSizes);
}

void releaseTiles() noexcept { _tile_release(); }

} // namespace

void makeMatrixTile(const std::uint32_t* weight, const std::uint32_t* panel, std::int64_t pairs, int vectors,
                    float* tile) {
    switch (vectors) {
    case 1: return sumTiles<1>(weight, panel, pairs, tile);
    case 2: return sumTiles<2>(weight, panel, pairs, tile);
    case 3: return sumTiles<3>(weight, panel, pairs, tile);
    default: return sumTiles<4>(weight, panel, pairs, tile);
    }
}

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

MatrixTiles::MatrixTiles() noexcept { configureTiles(); }
MatrixTiles::~MatrixTiles() { releaseTiles(); }

#else // another processor: precisionNamed() lets nobody come here

bool hasBfloat16Products() noexcept { return false; }
bool hasMatrixTiles() noexcept { return false; }
MatrixTiles::MatrixTiles() noexcept = default;
MatrixTiles::~MatrixTiles() = default;
void makeMatrixTile(const std::uint32_t*, const std::uint32_t*, std::int64_t, int, float*) {}
void makeBfloat16Tile(const std::uint32_t*, const std::uint32_t*, std::int64_t, int, float*) {}
void bfloat16Pairs(const float*, const float*, std::int64_t, std::uint32_t*) {}

#endif

} // namespace dclscope::layers

// SPDX-License-Identifier: Apache-2.0
#include "core/layers/packed_matrix.h"

#include "core/layers/bfloat16_tile.h"

#include <algorithm>
#include <bit>
#include <optional>

// The order matters: foreach_target.h goes before whatever includes highway.h.
// clang-format off
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/layers/packed_matrix.cpp"
#include <hwy/foreach_target.h>

#include "core/layers/activation-inl.h"
// clang-format on

HWY_BEFORE_NAMESPACE();
namespace dclscope::detail::HWY_NAMESPACE {

using layers::PackedMatrix;
using layers::Panel;
using layers::Precision;
using layers::ProductEnd;

constexpr int kTileRows = static_cast<int>(PackedMatrix::kRows);
constexpr std::int64_t kMostRows = layers::kMatrixRows;
/// Vectors of a panel: with the rows of a tile they fill the registers.
constexpr int kTileVectors = kManyRegisters ? 4 : 2;
constexpr std::int64_t kWidth = kTileVectors * kLanes;
/// Inputs whose products are summed up before they are added to what was summed before.
constexpr std::int64_t kStretch = 512;

std::int64_t PanelWidth() { return kWidth; }

/// tile[row, pixel] = sum over inputs of weight[input, row] * pixel[input, pixel]. @param add  to what is there
template <int vectors>
void makeTile(const float* weight, const float* panel, std::int64_t inputs, bool add, float* tile) {
    const Tag d;
    Vector sums[kTileRows][vectors];
    unrolled<kTileRows>([&](auto r) DCLSCOPE_INLINE_LAMBDA {
        unrolled<vectors>([&](auto v) DCLSCOPE_INLINE_LAMBDA { sums[r][v] = hn::Zero(d); });
    });
    for (std::int64_t k = 0; k < inputs; ++k, weight += kTileRows, panel += kWidth) {
        Vector pixels[vectors];
        unrolled<vectors>([&](auto v) DCLSCOPE_INLINE_LAMBDA { pixels[v] = hn::Load(d, panel + v * kLanes); });
        unrolled<kTileRows>([&](auto r) DCLSCOPE_INLINE_LAMBDA {
            const Vector factor = hn::Set(d, weight[r]);
            unrolled<vectors>([&](auto v)
                                  DCLSCOPE_INLINE_LAMBDA { sums[r][v] = hn::MulAdd(factor, pixels[v], sums[r][v]); });
        });
    }
    unrolled<kTileRows>([&](auto r) DCLSCOPE_INLINE_LAMBDA {
        unrolled<vectors>([&](auto v) DCLSCOPE_INLINE_LAMBDA {
            float* to = tile + r * kWidth + v * kLanes;
            hn::Store(add ? hn::Add(hn::Load(d, to), sums[r][v]) : sums[r][v], d, to);
        });
    });
}

void makeFloatTile(const float* weight, const float* panel, std::int64_t inputs, int vectors, float* tile) {
    for (std::int64_t k = 0; k < inputs; k += kStretch) {
        const std::int64_t some = std::min(kStretch, inputs - k);
        const float* w = weight + k * kTileRows;
        const float* x = panel + k * kWidth;
        switch (vectors) {
        case 1: makeTile<1>(w, x, some, k > 0, tile); break;
        case 2: makeTile<2>(w, x, some, k > 0, tile); break;
        case 3: makeTile<std::min(3, kTileVectors)>(w, x, some, k > 0, tile); break;
        default: makeTile<kTileVectors>(w, x, some, k > 0, tile);
        }
    }
}

void makePairTile(const PackedMatrix& matrix, std::int64_t first, const std::uint32_t* panel, int vectors,
                  float* tile) {
    constexpr std::int64_t kStretchPairs = kStretch / 2;
    const std::int64_t rows = matrix.rowsAtOnce();
    const auto make = rows == kMostRows ? &layers::makeMatrixTile : &layers::makeBfloat16Tile;
    const std::uint32_t* const weight = matrix.pairs(first);
    HWY_ALIGN float sums[kMostRows * kWidth];
    for (std::int64_t k = 0; k < matrix.pairsOfRow(); k += kStretchPairs) {
        float* to = k == 0 ? tile : sums;
        make(weight + k * rows, panel + k * kWidth, std::min(kStretchPairs, matrix.pairsOfRow() - k), vectors, to);
        for (std::int64_t i = 0; i < rows * kWidth && k > 0; ++i) tile[i] += sums[i];
    }
}

/// Into the next product's panel of pairs.
void putPairs(const float* tile, std::int64_t first, std::int64_t rows, std::int64_t width, Panel& panel) {
    for (std::int64_t r = 0; r < rows; r += 2)
        layers::bfloat16Pairs(tile + r * kWidth, tile + (r + 1) * kWidth, width,
                              panel.pairs() + (first + r) / 2 * kWidth);
}

/// Into rows of pixels: beyond the last pixel nothing is read or written, for it may be another thread's.
void putRows(const float* tile, std::int64_t first, std::int64_t rows, std::int64_t pixels, const ProductEnd& end) {
    const Tag d;
    for (std::int64_t r = 0; r < rows; ++r, tile += kWidth) {
        float* to = end.rows + (first + r) * end.stride;
        if (!end.add) {
            std::copy_n(tile, pixels, to);
            continue;
        }
        const float keep = end.keep == nullptr ? 1.0F : end.keep[first + r];
        const Vector factor = hn::Set(d, keep);
        std::int64_t i = 0;
        for (; i + kLanes <= pixels; i += kLanes)
            hn::StoreU(hn::MulAdd(factor, hn::LoadU(d, to + i), hn::Load(d, tile + i)), d, to + i);
        for (; i < pixels; ++i) to[i] = keep * to[i] + tile[i];
    }
}

void MultiplyPanel(const PackedMatrix& matrix, const Panel& panel, const ProductEnd& end) {
    HWY_ALIGN float ownTile[kMostRows * kWidth];
    std::optional<layers::MatrixTiles> tiles;
    if (matrix.rowsAtOnce() == kMostRows) tiles.emplace();
    // A panel of floats takes the sums where they are to stay.
    const bool inPlace = end.panel != nullptr && end.panel->precision() == Precision::Float32;
    const std::int64_t pixels = panel.pixels();
    const int vectors = static_cast<int>((pixels + kLanes - 1) / kLanes);
    for (std::int64_t first = 0; first < matrix.outputs(); first += matrix.rowsAtOnce()) {
        const std::int64_t rows = std::min(matrix.rowsAtOnce(), matrix.outputs() - first);
        float* tile = inPlace ? end.panel->floats() + first * kWidth : ownTile;
        if (matrix.precision() == Precision::Float32)
            makeFloatTile(matrix.floats(first), panel.floats(), matrix.inputs(), vectors, tile);
        else
            makePairTile(matrix, first, panel.pairs(), vectors, tile);
        for (std::int64_t r = 0; r < rows; ++r)
            activateAll(tile + r * kWidth, static_cast<std::size_t>(vectors * kLanes),
                        end.bias == nullptr ? 0.0F : end.bias[first + r], end.function);
        if (end.panel == nullptr)
            putRows(tile, first, rows, pixels, end);
        else if (!inPlace)
            putPairs(tile, first, rows, vectors * kLanes, *end.panel);
    }
    if (end.panel != nullptr) end.panel->setPixels(pixels);
}

} // namespace dclscope::detail::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace dclscope {
namespace detail {

using layers::PackedMatrix;
using layers::Panel;
using layers::ProductEnd;

HWY_EXPORT(PanelWidth);
HWY_EXPORT(MultiplyPanel);

// The dispatch macro looks its tables up in the namespace around it.
std::int64_t widthOfPanels() { return HWY_DYNAMIC_DISPATCH(PanelWidth)(); }
void multiplyPanel(const PackedMatrix& matrix, const Panel& panel, const ProductEnd& end) {
    HWY_DYNAMIC_DISPATCH(MultiplyPanel)(matrix, panel, end);
}

} // namespace detail

namespace layers {
namespace {

std::int64_t roundedUp(std::int64_t count, std::int64_t step) { return (count + step - 1) / step * step; }

std::size_t sizeOf(std::int64_t count) { return static_cast<std::size_t>(count); }

/// The upper half of the number, rounded to the nearest, to even between two.
std::uint32_t bfloat16Bits(float value) {
    const auto bits = std::bit_cast<std::uint32_t>(value);
    if ((bits & 0x7FFFFFFFU) > 0x7F800000U) return (bits >> 16) | 0x40U; // what is no number stays none
    return (bits + 0x7FFFU + ((bits >> 16) & 1U)) >> 16;
}

} // namespace

std::int64_t panelWidth() { return detail::widthOfPanels(); }

PackedMatrix::PackedMatrix(std::span<const float> weight, std::int64_t outputs, Precision precision)
    : outputs_(outputs), inputs_(static_cast<std::int64_t>(weight.size()) / outputs), precision_(precision) {
    pairsOfRow_ = (inputs_ + 1) / 2;
    if (precision == Precision::Bfloat16 && hasMatrixTiles()) {
        rowsAtOnce_ = kMatrixRows;
        pairsOfRow_ = roundedUp(pairsOfRow_, kMatrixPairs);
    }
    const std::int64_t rows = roundedUp(outputs, rowsAtOnce_);
    if (precision == Precision::Float32)
        floats_.resize(sizeOf(rows * inputs_));
    else
        pairs_.resize(sizeOf(rows * pairsOfRow_));
    for (std::int64_t o = 0; o < outputs; ++o) {
        const std::int64_t first = o / kRows * kRows;
        for (std::int64_t i = 0; i < inputs_; ++i) {
            const float value = weight[sizeOf(o * inputs_ + i)];
            if (precision == Precision::Float32)
                floats_[sizeOf(first * inputs_ + i * kRows + o - first)] = value;
            else
                pairOf(o, i / 2) |= bfloat16Bits(value) << (i % 2 * 16);
        }
    }
}

std::uint32_t& PackedMatrix::pairOf(std::int64_t output, std::int64_t pair) noexcept {
    const std::int64_t row = output % rowsAtOnce_;
    const std::int64_t inGroup = rowsAtOnce_ == kMatrixRows
                                     ? (pair / kMatrixPairs * kMatrixRows + row) * kMatrixPairs + pair % kMatrixPairs
                                     : pair * kRows + row;
    return pairs_[sizeOf((output - row) * pairsOfRow_ + inGroup)];
}

Panel::Panel(std::int64_t channels, Precision precision)
    : channels_(channels), precision_(precision),
      floats_(new (kVectorAlignment) float[sizeOf((channels + kMatrixRows - 1) * panelWidth())]) {
    // Products of tiles read whole ones: what nobody writes must be zero.
    if (precision == Precision::Bfloat16)
        pairs_.reset(new (kVectorAlignment)
                         std::uint32_t[sizeOf(roundedUp((channels + 1) / 2, kMatrixPairs) * panelWidth())]());
}

void Panel::fill(const PixelBlock& block) {
    const std::int64_t width = panelWidth();
    for (std::int64_t c = 0; c < channels_; ++c)
        std::copy_n(block.values + c * block.stride, block.pixels, floats_.get() + c * width);
    finish(block.pixels);
}

void Panel::fill(const LayerNorm& norm, const PixelBlock& block) {
    normalizePixels(norm, block, floats_.get(), panelWidth());
    finish(block.pixels);
}

void Panel::finish(std::int64_t pixels) {
    const std::int64_t width = panelWidth();
    pixels_ = pixels;
    for (std::int64_t c = 0; c < channels_ && pixels < width; ++c)
        std::fill(floats_.get() + c * width + pixels, floats_.get() + (c + 1) * width, 0.0F);
    if (precision_ == Precision::Float32) return;
    if (channels_ % 2 == 1) std::fill_n(floats_.get() + channels_ * width, width, 0.0F);
    for (std::int64_t c = 0; c < channels_; c += 2)
        bfloat16Pairs(floats_.get() + c * width, floats_.get() + (c + 1) * width, width, pairs_.get() + c / 2 * width);
}

void multiply(const PackedMatrix& matrix, const Panel& panel, const ProductEnd& end) {
    detail::multiplyPanel(matrix, panel, end);
}

} // namespace layers
} // namespace dclscope
#endif

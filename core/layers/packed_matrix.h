// SPDX-License-Identifier: Apache-2.0
// Products of weights with pixels: the weights arranged once, the pixels a panel at a time, and what follows a sum is done
// while it is in the first cache.
#pragma once

#include "core/layers/activation.h"
#include "core/layers/normalization.h"
#include "core/layers/precision.h"

#include <cstdint>
#include <memory>
#include <new>
#include <span>
#include <vector>

namespace dclscope::layers {

/// A matrix [outputs, inputs] as the products read it: some outputs at a time, column by column, zeros below the last.
class PackedMatrix {
public:
    static constexpr std::int64_t kRows = 6; ///< outputs at a time in float32

    /// @param weight  [outputs, inputs]
    PackedMatrix(std::span<const float> weight, std::int64_t outputs, Precision precision);

    std::int64_t outputs() const noexcept { return outputs_; }
    std::int64_t inputs() const noexcept { return inputs_; }
    Precision precision() const noexcept { return precision_; }
    /// Outputs from `first` on, a multiple of kRows: [inputs, kRows].
    const float* floats(std::int64_t first) const noexcept { return floats_.data() + first * inputs_; }
    /// Outputs at a time: kRows, in bfloat16 16 where the processor multiplies matrix tiles.
    std::int64_t rowsAtOnce() const noexcept { return rowsAtOnce_; }
    /// Pairs of bfloat16 of one output: inputs / 2 rounded up, to a multiple of 16 for matrix tiles, zeros behind the last.
    std::int64_t pairsOfRow() const noexcept { return pairsOfRow_; }
    /// Outputs from `first` on, a multiple of rowsAtOnce(), as pairs of bfloat16, the first of a pair in the lower half:
    /// [pairsOfRow, kRows], or [pairsOfRow / 16, 16 outputs, 16 pairs] for matrix tiles.
    const std::uint32_t* pairs(std::int64_t first) const noexcept { return pairs_.data() + first * pairsOfRow_; }

private:
    std::uint32_t& pairOf(std::int64_t output, std::int64_t pair) noexcept;

    std::int64_t outputs_, inputs_;
    Precision precision_;
    std::int64_t rowsAtOnce_ = kRows;
    std::int64_t pairsOfRow_;
    std::vector<float> floats_;
    std::vector<std::uint32_t> pairs_;
};

/// Memory that begins where a vector of any machine may.
constexpr std::align_val_t kVectorAlignment{64};
struct AlignedDelete {
    void operator()(void* memory) const noexcept { ::operator delete[](memory, kVectorAlignment); }
};

/// Pixels that a panel holds at most; the same for all panels of this machine.
std::int64_t panelWidth();

/// Up to panelWidth() pixels with all their channels, [channels, panelWidth()]: the right factor of a product.
class Panel {
public:
    /// @param precision  of the matrix that it is multiplied by
    Panel(std::int64_t channels, Precision precision);

    std::int64_t channels() const noexcept { return channels_; }
    Precision precision() const noexcept { return precision_; }
    std::int64_t pixels() const noexcept { return pixels_; }
    /// A copy of a block of at most panelWidth() pixels.
    void fill(const PixelBlock& block);
    /// The same, normalised over the channels.
    void fill(const LayerNorm& norm, const PixelBlock& block);

    // What the vector loops read and write.
    float* floats() noexcept { return floats_.get(); }
    const float* floats() const noexcept { return floats_.get(); }
    std::uint32_t* pairs() noexcept { return pairs_.get(); }
    const std::uint32_t* pairs() const noexcept { return pairs_.get(); }
    void setPixels(std::int64_t pixels) noexcept { pixels_ = pixels; }

private:
    /// Zeros behind the last pixel, and pairs of the floats where the precision wants them.
    void finish(std::int64_t pixels);

    std::int64_t channels_;
    Precision precision_;
    std::int64_t pixels_ = 0;
    std::unique_ptr<float[], AlignedDelete> floats_;
    std::unique_ptr<std::uint32_t[], AlignedDelete> pairs_; ///< [channels / 2 rounded up, panelWidth()], zeros behind
};

/// What becomes of the sums of a product.
struct ProductEnd {
    const float* bias = nullptr; ///< [outputs]; none: no bias
    PointFunction function;
    Panel* panel = nullptr; ///< takes function(sum + bias) as the right factor of another product; else:
    float* rows = nullptr;  ///< [outputs, pixels], rows `stride` apart
    std::int64_t stride = 0;
    bool add = false;            ///< rows = keep * rows + function(sum + bias), else = function(sum + bias)
    const float* keep = nullptr; ///< [outputs]; none: all ones
};

/// The product of a matrix and a panel of the same precision and as many channels as it has inputs.
/// Sums run over 512 inputs at a time, so that their rounding errors stay small however many there are.
void multiply(const PackedMatrix& matrix, const Panel& panel, const ProductEnd& end);

} // namespace dclscope::layers

// SPDX-License-Identifier: Apache-2.0
// The depthwise convolution's gradient to its kernel on vectors. A block of taps stays in registers, a vector of partial
// sums each; each line of the input serves several kernel rows and each line of the output's gradient several columns.
#include "core/dcls/depthwise_planes.h"
#include "core/dcls/flush_denormals.h"

#include <algorithm>
#include <vector>

// The order matters: foreach_target.h goes before whatever includes highway.h.
// clang-format off
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/dcls/kernel_gradients.cpp"
#include <hwy/foreach_target.h>

#include "core/dcls/plane_stage-inl.h"
// clang-format on

HWY_BEFORE_NAMESPACE();
namespace dclscope::detail::HWY_NAMESPACE {

constexpr int kBlockRows = kManyRegisters ? 4 : 3;
constexpr int kBlockColumns = kManyRegisters ? 6 : 4;

/// Adds the products of `lineCount` input lines with the gradient lines that `rows` kernel rows pair them with.
/// @param sums      [rows][kBlockColumns] vectors
/// @param gradient  the line that the first kernel row pairs with the first input line; the next row's lies one before
template <int rows>
void accumulate(float* sums, const float* input, std::int64_t inputStride, const float* gradient,
                std::int64_t gradientStride, std::int64_t lineCount, std::int64_t columns) {
    const Tag d;
    Vector sum[rows * kBlockColumns];
    unrolled<rows * kBlockColumns>([&](auto i) DCLSCOPE_INLINE_LAMBDA { sum[i] = hn::Load(d, sums + i * kLanes); });
    for (std::int64_t line = 0; line < lineCount; ++line)
        for (std::int64_t x = 0; x < columns; x += kLanes) {
            Vector g[rows];
            unrolled<rows>(
                [&](auto t) DCLSCOPE_INLINE_LAMBDA { g[t] = hn::Load(d, gradient + (line - t) * gradientStride + x); });
            unrolled<kBlockColumns>([&](auto s) DCLSCOPE_INLINE_LAMBDA {
                const Vector in = hn::LoadU(d, input + line * inputStride + x + s);
                unrolled<rows>([&](auto t) DCLSCOPE_INLINE_LAMBDA {
                    sum[t * kBlockColumns + s] = hn::MulAdd(g[t], in, sum[t * kBlockColumns + s]);
                });
            });
        }
    unrolled<rows * kBlockColumns>([&](auto i) DCLSCOPE_INLINE_LAMBDA { hn::Store(sum[i], d, sums + i * kLanes); });
}

template <int rows = kBlockRows>
void accumulateRows(std::int64_t wanted, float* sums, const float* input, std::int64_t inputStride,
                    const float* gradient, std::int64_t gradientStride, std::int64_t lineCount, std::int64_t columns) {
    if (wanted == rows) return accumulate<rows>(sums, input, inputStride, gradient, gradientStride, lineCount, columns);
    if constexpr (rows > 1)
        accumulateRows<rows - 1>(wanted, sums, input, inputStride, gradient, gradientStride, lineCount, columns);
}

/// One image's part of the sums of kernel rows [row, row + rows) and columns [column, column + kBlockColumns).
void addImage(const KernelGradientJob& job, const Stage& input, const Stage& gradient, std::int64_t row,
              std::int64_t rows, std::int64_t column, float* sums) {
    // Kernel row r pairs input line i with gradient line i + top - r.
    const std::int64_t end = std::min(job.height, job.outHeight - job.top + row + rows - 1);
    for (std::int64_t i = std::max<std::int64_t>(0, row - job.top); i < end;) {
        const std::int64_t y = i + job.top - row; // of the block's first row; those after it lie one line before each
        const std::int64_t first = std::max<std::int64_t>(0, y - job.outHeight + 1);
        const std::int64_t active = std::min(rows, y + 1) - first;
        const bool all = first == 0 && active == rows;
        const std::int64_t run = all ? std::min(end - i, job.outHeight - y) : 1;
        accumulateRows(active, sums + first * kBlockColumns * kLanes, input.line(i) + column, input.stride(),
                       gradient.line(y - first), gradient.stride(), run, gradient.stride());
        i += run;
    }
}

/// True when the taps [tap, tap + count) along one axis ever meet the plane.
inline bool meetsPlane(std::int64_t tap, std::int64_t count, std::int64_t padding, std::int64_t size,
                       std::int64_t outSize) {
    return tap - padding < size && tap + count - 1 - padding + outSize - 1 >= 0;
}

/// The taps of one block, and where its sums stand.
struct TapBlock {
    std::int64_t row, column, rows, columns;
    float* sums;
};

/// Blocks of taps that ever see more than padding.
std::vector<TapBlock> usefulBlocks(const KernelGradientJob& job, float* sums) {
    std::vector<TapBlock> blocks;
    for (std::int64_t row = 0; row < job.kernelHeight; row += kBlockRows)
        for (std::int64_t column = 0; column < job.kernelWidth; column += kBlockColumns) {
            const TapBlock block{row, column, std::min<std::int64_t>(kBlockRows, job.kernelHeight - row),
                                 std::min<std::int64_t>(kBlockColumns, job.kernelWidth - column), sums};
            if (!meetsPlane(row, block.rows, job.top, job.height, job.outHeight) ||
                !meetsPlane(column, block.columns, job.left, job.width, job.outWidth))
                continue;
            blocks.push_back(block);
            sums += kBlockRows * kBlockColumns * kLanes;
        }
    return blocks;
}

void KernelGradients(const KernelGradientJob& job, std::int64_t beginChannel, std::int64_t endChannel) {
    const Tag d;
    const std::int64_t columnBlocks = (job.kernelWidth + kBlockColumns - 1) / kBlockColumns;
    const std::int64_t rowBlocks = (job.kernelHeight + kBlockRows - 1) / kBlockRows;
    Stage input(job.height, roundedUp(job.outWidth) + columnBlocks * kBlockColumns);
    Stage gradient(job.outHeight, job.outWidth);
    const std::int64_t sumCount = rowBlocks * columnBlocks * kBlockRows * kBlockColumns * kLanes;
    const hwy::AlignedFreeUniquePtr<float[]> sums = hwy::AllocateAligned<float>(static_cast<std::size_t>(sumCount));
    const std::vector<TapBlock> blocks = usefulBlocks(job, sums.get());
    for (std::int64_t channel = beginChannel; channel < endChannel; ++channel) {
        std::fill_n(sums.get(), sumCount, 0.0F);
        for (std::int64_t image = 0; image < job.batch; ++image) {
            const std::int64_t plane = image * job.channels + channel;
            input.copy(job.input + plane * job.height * job.width, job.height, job.width, 0, job.left);
            gradient.copy(job.gradOutput + plane * job.outHeight * job.outWidth, job.outHeight, job.outWidth, 0, 0);
            for (const TapBlock& block : blocks)
                addImage(job, input, gradient, block.row, block.rows, block.column, block.sums);
        }
        float* result = job.gradKernel + channel * job.kernelHeight * job.kernelWidth;
        std::fill_n(result, job.kernelHeight * job.kernelWidth, 0.0F);
        for (const TapBlock& block : blocks)
            for (std::int64_t r = 0; r < block.rows; ++r)
                for (std::int64_t s = 0; s < block.columns; ++s)
                    result[(block.row + r) * job.kernelWidth + block.column + s] =
                        hn::GetLane(hn::SumOfLanes(d, hn::Load(d, block.sums + (r * kBlockColumns + s) * kLanes)));
    }
}

} // namespace dclscope::detail::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace dclscope::detail {

HWY_EXPORT(KernelGradients);

void kernelGradients(const KernelGradientJob& job, std::int64_t beginChannel, std::int64_t endChannel) {
    const FlushDenormals flush;
    HWY_DYNAMIC_DISPATCH(KernelGradients)(job, beginChannel, endChannel);
}

} // namespace dclscope::detail
#endif // HWY_ONCE

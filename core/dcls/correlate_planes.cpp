// SPDX-License-Identifier: Apache-2.0
// Depthwise correlation on vectors. A block of output lines x vectors stays in registers; each line of the input is read
// once per tap column and serves all output lines of the block, so that the arithmetic and not the loads is the limit.
#include "core/dcls/depthwise_planes.h"
#include "core/dcls/flush_denormals.h"

#include <algorithm>
#include <vector>

// The order matters: foreach_target.h goes before whatever includes highway.h.
// clang-format off
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/dcls/correlate_planes.cpp"
#include <hwy/foreach_target.h>

#include "core/dcls/plane_stage-inl.h"
// clang-format on

HWY_BEFORE_NAMESPACE();
namespace dclscope::detail::HWY_NAMESPACE {

/// Output lines held at once for a block of so many vectors: what the registers allow.
template <int vectors>
constexpr int blockLines() {
    if (kManyRegisters) return vectors == 1 ? 16 : (vectors == 2 ? 12 : 6);
    return vectors == 1 ? 12 : (vectors == 2 ? 6 : 2);
}

/// Tap rows or columns [first, end).
struct TapRange {
    std::int64_t first, end;
};

/// The taps along one axis that see some of the plane's `size` from outputs [x, x + count).
inline TapRange usefulTaps(std::int64_t x, std::int64_t count, std::int64_t padding, std::int64_t size,
                           std::int64_t taps) {
    return {std::clamp<std::int64_t>(padding - (x + count - 1), 0, taps),
            std::clamp<std::int64_t>(size + padding - x, 0, taps)};
}

inline TapRange usefulColumns(const CorrelateJob& job, std::int64_t x, std::int64_t count) {
    return usefulTaps(x, count, job.left, job.width, job.kernelWidth);
}

/// One channel's kernel, its columns laid out so that the taps of neighbouring output lines are neighbours:
/// turned[s * kernelHeight + kernelHeight - 1 - r]. Taps that only ever see padding are left out.
class TurnedKernel {
public:
    explicit TurnedKernel(const CorrelateJob& job)
        : height_(job.kernelHeight), width_(job.kernelWidth), flipped_(job.flipped),
          rows_(usefulTaps(0, job.outHeight, job.top, job.height, job.kernelHeight)),
          columns_(usefulColumns(job, 0, job.outWidth)), taps_(static_cast<std::size_t>(height_ * width_)) {}

    void read(const float* kernel) {
        const std::int64_t step = flipped_ ? -1 : 1;
        for (std::int64_t r = rows_.first; r < rows_.end; ++r) {
            const float* from = kernel + (flipped_ ? (height_ - r) * width_ - 1 : r * width_) + columns_.first * step;
            float* to = taps_.data() + columns_.first * height_ + height_ - 1 - r;
            for (std::int64_t s = columns_.first; s < columns_.end; ++s, from += step, to += height_) *to = *from;
        }
    }
    float at(std::int64_t r, std::int64_t s) const {
        return taps_[static_cast<std::size_t>(s * height_ + height_ - 1 - r)];
    }
    const float* column(std::int64_t s) const { return taps_.data() + s * height_; }
    const TapRange& rows() const { return rows_; }
    const TapRange& columns() const { return columns_; }

private:
    std::int64_t height_, width_;
    bool flipped_;
    TapRange rows_, columns_;
    std::vector<float> taps_;
};

/// Adds `lineCount` lines of the input to `lines` output lines that all see them. From one input line to the next the
/// taps move by one.
template <int lines, int vectors>
void accumulate(float* block, const float* input, std::int64_t stride, std::int64_t lineCount, const float* taps,
                std::int64_t pitch, std::int64_t columns) {
    const Tag d;
    Vector sum[lines * vectors];
    unrolled<lines * vectors>([&](auto i) DCLSCOPE_INLINE_LAMBDA { sum[i] = hn::Load(d, block + i * kLanes); });
    for (std::int64_t line = 0; line < lineCount; ++line) {
        const float* in = input + line * stride;
        const float* tap = taps - line;
        for (std::int64_t s = 0; s < columns; ++s, ++in, tap += pitch) {
            Vector x[vectors];
            unrolled<vectors>([&](auto v) DCLSCOPE_INLINE_LAMBDA { x[v] = hn::LoadU(d, in + v * kLanes); });
            unrolled<lines>([&](auto t) DCLSCOPE_INLINE_LAMBDA {
                const Vector k = hn::Set(d, tap[t]);
                unrolled<vectors>([&](auto v) DCLSCOPE_INLINE_LAMBDA {
                    sum[t * vectors + v] = hn::MulAdd(k, x[v], sum[t * vectors + v]);
                });
            });
        }
    }
    unrolled<lines * vectors>([&](auto i) DCLSCOPE_INLINE_LAMBDA { hn::Store(sum[i], d, block + i * kLanes); });
}

/// accumulate<lines, vectors> for a number of lines known at run time.
template <int vectors, int lines = blockLines<vectors>()>
void accumulateLines(std::int64_t wanted, float* block, const float* input, std::int64_t stride, std::int64_t lineCount,
                     const float* taps, std::int64_t pitch, std::int64_t columns) {
    if (wanted == lines) return accumulate<lines, vectors>(block, input, stride, lineCount, taps, pitch, columns);
    if constexpr (lines > 1)
        accumulateLines<vectors, lines - 1>(wanted, block, input, stride, lineCount, taps, pitch, columns);
}

template <int vectors>
void storeBlock(const float* block, std::int64_t lines, std::int64_t columns, std::int64_t outWidth, float* out) {
    const Tag d;
    for (std::int64_t t = 0; t < lines; ++t)
        for (int v = 0; v < vectors && v * kLanes < columns; ++v)
            storeFirst(hn::Load(d, block + (t * vectors + v) * kLanes), columns - v * kLanes,
                       out + t * outWidth + v * kLanes);
}

/// Output columns [x, x + vectors * lanes) of one plane, every tap.
template <int vectors>
void denseColumns(const CorrelateJob& job, const Stage& stage, const TurnedKernel& kernel, float bias, std::int64_t x,
                  float* out) {
    constexpr std::int64_t kLines = blockLines<vectors>();
    HWY_ALIGN float block[kLines * vectors * kLanes];
    const std::int64_t columns = std::min(job.outWidth - x, vectors * kLanes);
    const TapRange taps = usefulColumns(job, x, columns);
    // Blocks of even height: a last one of a line or two would leave the arithmetic waiting for itself.
    const std::int64_t blocks = (job.outHeight + kLines - 1) / kLines;
    for (std::int64_t index = 0; index < blocks; ++index) {
        const std::int64_t y = job.outHeight * index / blocks;
        const std::int64_t lines = job.outHeight * (index + 1) / blocks - y;
        std::fill_n(block, kLines * vectors * kLanes, bias);
        const std::int64_t end = std::min(job.height, y + lines - 1 - job.top + job.kernelHeight);
        for (std::int64_t i = std::max<std::int64_t>(0, y - job.top); i < end;) {
            // Input line i meets output line y + t at kernel row i + top - y - t.
            const std::int64_t row = i + job.top - y;
            const std::int64_t first = std::max<std::int64_t>(0, row - job.kernelHeight + 1);
            const std::int64_t active = std::min(lines, row + 1) - first;
            const bool all = first == 0 && active == lines;
            const std::int64_t run = all ? std::min(end - i, job.kernelHeight - row) : 1;
            accumulateLines<vectors>(active, block + first * vectors * kLanes, stage.line(i) + x + taps.first,
                                     stage.stride(), run,
                                     kernel.column(taps.first) + job.kernelHeight - 1 - row + first, job.kernelHeight,
                                     taps.end - taps.first);
            i += run;
        }
        storeBlock<vectors>(block, lines, columns, job.outWidth, out + y * job.outWidth + x);
    }
}

struct SparseTap {
    std::int64_t row, column;
    std::int64_t offset; ///< in the staged plane
    float weight;
};

/// The same for a kernel of few taps that are not zero; the stage has zero lines above and below.
template <int vectors>
void sparseColumns(const CorrelateJob& job, const Stage& stage, const std::vector<SparseTap>& taps, float bias,
                   std::int64_t x, float* out, std::vector<SparseTap>& used) {
    const Tag d;
    constexpr int kLines = blockLines<vectors>();
    HWY_ALIGN float block[kLines * vectors * kLanes];
    const std::int64_t columns = std::min(job.outWidth - x, vectors * kLanes);
    const TapRange range = usefulColumns(job, x, columns);
    for (std::int64_t y = 0; y < job.outHeight; y += kLines) {
        used.clear();
        for (const SparseTap& tap : taps) {
            const std::int64_t first = y + tap.row - job.top; // input line that the block's first line meets
            if (tap.column >= range.first && tap.column < range.end && first < job.height && first + kLines > 0)
                used.push_back(tap);
        }
        Vector sum[kLines * vectors];
        unrolled<kLines * vectors>([&](auto i) DCLSCOPE_INLINE_LAMBDA { sum[i] = hn::Set(d, bias); });
        const float* origin = stage.line(y) + x;
        for (const SparseTap& tap : used) {
            const Vector k = hn::Set(d, tap.weight);
            const float* in = origin + tap.offset;
            unrolled<kLines>([&](auto t) DCLSCOPE_INLINE_LAMBDA {
                unrolled<vectors>([&](auto v) DCLSCOPE_INLINE_LAMBDA {
                    sum[t * vectors + v] = hn::MulAdd(k, hn::LoadU(d, in + v * kLanes), sum[t * vectors + v]);
                });
                in += stage.stride();
            });
        }
        unrolled<kLines * vectors>([&](auto i) DCLSCOPE_INLINE_LAMBDA { hn::Store(sum[i], d, block + i * kLanes); });
        storeBlock<vectors>(block, std::min<std::int64_t>(kLines, job.outHeight - y), columns, job.outWidth,
                            out + y * job.outWidth + x);
    }
}

/// Calls columns.operator()<vectors>(x) over the output's width, widest blocks first.
template <class Columns>
void overColumns(std::int64_t outWidth, Columns&& columns) {
    for (std::int64_t x = 0; x < outWidth;) {
        const std::int64_t rest = (outWidth - x + kLanes - 1) / kLanes;
        if (rest >= 4)
            columns.template operator()<4>(x), x += 4 * kLanes;
        else if (rest >= 2)
            columns.template operator()<2>(x), x += 2 * kLanes;
        else
            columns.template operator()<1>(x), x += kLanes;
    }
}

/// A tap of the sparse loop loads anew for each output line and so costs three of the dense loop's on wide planes, more on
/// narrow ones, where the dense loop also skips what only sees padding (measured from 8 x 7 to 64 x 62, kernels 23 x 23).
inline bool worthSparse(const CorrelateJob& job, const float* kernel) {
    const std::int64_t vectors = std::min<std::int64_t>(4, (job.outWidth + kLanes - 1) / kLanes);
    if (vectors < 2 || job.top < 0) return false;
    const std::int64_t count = job.kernelHeight * job.kernelWidth;
    return std::count_if(kernel, kernel + count, [](float tap) { return tap != 0.0F; }) * 12 < count * vectors;
}

void listTaps(const TurnedKernel& kernel, std::int64_t stride, std::vector<SparseTap>& taps) {
    taps.clear();
    for (std::int64_t r = kernel.rows().first; r < kernel.rows().end; ++r)
        for (std::int64_t s = kernel.columns().first; s < kernel.columns().end; ++s)
            if (kernel.at(r, s) != 0.0F) taps.push_back({r, s, r * stride + s, kernel.at(r, s)});
}

void CorrelatePlanes(const CorrelateJob& job, std::int64_t beginChannel, std::int64_t endChannel) {
    const std::int64_t columns = roundedUp(job.outWidth) + job.kernelWidth - 1;
    Stage dense(job.height, columns);
    Stage padded(job.outHeight + job.kernelHeight - 1 + blockLines<1>(), columns);
    TurnedKernel kernel(job);
    std::vector<SparseTap> taps;
    std::vector<SparseTap> used;
    for (std::int64_t channel = beginChannel; channel < endChannel; ++channel) {
        const float* from = job.kernel + channel * job.kernelHeight * job.kernelWidth;
        const bool sparse = worthSparse(job, from);
        kernel.read(from);
        if (sparse) listTaps(kernel, padded.stride(), taps);
        const float bias = job.bias ? job.bias[channel] : 0.0F;
        for (std::int64_t image = 0; image < job.batch; ++image) {
            const std::int64_t plane = image * job.channels + channel;
            const float* in = job.input + plane * job.height * job.width;
            float* out = job.output + plane * job.outHeight * job.outWidth;
            if (sparse)
                padded.copy(in, job.height, job.width, job.top, job.left);
            else
                dense.copy(in, job.height, job.width, 0, job.left);
            overColumns(job.outWidth, [&]<int vectors>(std::int64_t x) {
                if (sparse)
                    sparseColumns<vectors>(job, padded, taps, bias, x, out, used);
                else
                    denseColumns<vectors>(job, dense, kernel, bias, x, out);
            });
        }
    }
}

} // namespace dclscope::detail::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace dclscope::detail {

HWY_EXPORT(CorrelatePlanes);

void correlatePlanes(const CorrelateJob& job, std::int64_t beginChannel, std::int64_t endChannel) {
    const FlushDenormals flush;
    HWY_DYNAMIC_DISPATCH(CorrelatePlanes)(job, beginChannel, endChannel);
}

} // namespace dclscope::detail
#endif // HWY_ONCE

// SPDX-License-Identifier: Apache-2.0
#include "core/layers/convolution.h"

#include "core/base/error.h"
#include "core/dcls/depthwise.h"
#include "core/layers/watched_convolution.h"

#include <algorithm>
#include <string>

namespace dclscope::layers {
namespace {

/// Values of the unfolded input that one piece may have.
constexpr std::int64_t kUnfoldedValues = 1 << 18;

std::size_t asSize(std::int64_t count) { return static_cast<std::size_t>(count); }

void require(const Convolution& c, const FeatureMap& x) {
    if (x.channels != c.inputs)
        throw ShapeError("a convolution takes " + std::to_string(c.inputs) + " channels, got " +
                         std::to_string(x.channels));
    if (x.height + 2 * c.paddingHeight < c.kernelHeight || x.width + 2 * c.paddingWidth < c.kernelWidth)
        throw ShapeError("an input of " + std::to_string(x.height) + " x " + std::to_string(x.width) +
                         " is smaller than a kernel of " + std::to_string(c.kernelHeight) + " x " +
                         std::to_string(c.kernelWidth) + " that the network moves over it: give it a longer one");
}

/// Where the input row or column that tap `tap` of output `at` sees lies; it may be padding.
std::int64_t seen(std::int64_t at, std::int64_t stride, std::int64_t tap, std::int64_t padding) {
    return at * stride + tap - padding;
}

/// One line of the unfolded input: what one tap sees from a row of outputs.
void unfoldLine(const Convolution& c, const float* line, std::int64_t width, std::int64_t tap, std::int64_t count,
                float* to) {
    if (c.strideWidth == 1) {
        const std::int64_t begin = std::clamp(c.paddingWidth - tap, std::int64_t{0}, count);
        const std::int64_t end = std::clamp(width + c.paddingWidth - tap, begin, count);
        std::fill(to, to + begin, 0.0F);
        std::copy(line + begin + tap - c.paddingWidth, line + end + tap - c.paddingWidth, to + begin);
        std::fill(to + end, to + count, 0.0F);
        return;
    }
    for (std::int64_t column = 0; column < count; ++column) {
        const std::int64_t from = seen(column, c.strideWidth, tap, c.paddingWidth);
        to[column] = from >= 0 && from < width ? line[from] : 0.0F;
    }
}

/// [inputs of the group * taps, rows * outputWidth] of the output rows [firstRow, firstRow + rows).
void unfold(const Convolution& c, const FeatureMap& x, const float* group, std::int64_t firstRow, std::int64_t rows,
            Buffer& to) {
    const std::int64_t columns = c.outputWidth(x.width);
    to.resize(asSize(c.inputsPerGroup() * c.kernelHeight * c.kernelWidth * rows * columns));
    float* next = to.data();
    for (std::int64_t i = 0; i < c.inputsPerGroup(); ++i)
        for (std::int64_t r = 0; r < c.kernelHeight; ++r)
            for (std::int64_t s = 0; s < c.kernelWidth; ++s)
                for (std::int64_t row = firstRow; row < firstRow + rows; ++row, next += columns) {
                    const std::int64_t from = seen(row, c.strideHeight, r, c.paddingHeight);
                    if (from < 0 || from >= x.height)
                        std::fill(next, next + columns, 0.0F);
                    else
                        unfoldLine(c, group + (i * x.height + from) * x.width, x.width, s, columns, next);
                }
}

bool isPointwise(const Convolution& c) {
    return c.kernelHeight == 1 && c.kernelWidth == 1 && c.strideHeight == 1 && c.strideWidth == 1 &&
           c.paddingHeight == 0 && c.paddingWidth == 0;
}

/// Some output rows of one group of one image.
struct RowsOfGroup {
    std::int64_t image = 0, group = 0, firstRow = 0, rows = 0;
};

void runRows(const Convolution& c, const FeatureMap& x, FeatureMap& result, const PackedMatrix& matrix,
             const RowsOfGroup& of, const PointFunction& function, Buffer& unfolded, Panel& panel) {
    const std::int64_t outputs = matrix.outputs();
    const std::int64_t columns = of.rows * result.width;
    const float* source = x.image(of.image).data() + of.group * c.inputsPerGroup() * x.pixels();
    PixelBlock block{matrix.inputs(), columns, source + of.firstRow * x.width, x.pixels()};
    if (!isPointwise(c)) {
        unfold(c, x, source, of.firstRow, of.rows, unfolded);
        block.values = unfolded.data();
        block.stride = columns;
    }
    ProductEnd end;
    end.bias = c.bias.empty() ? nullptr : c.bias.data() + of.group * outputs;
    end.function = function;
    end.rows = result.image(of.image).data() + of.group * outputs * result.pixels() + of.firstRow * result.width;
    end.stride = result.pixels();
    for (std::int64_t first = 0; first < columns; first += panelWidth()) {
        block.pixels = std::min(panelWidth(), columns - first);
        panel.fill(block);
        multiply(matrix, panel, end);
        block.values += block.pixels;
        end.rows += block.pixels;
    }
}

FeatureMap runDense(const Convolution& c, const FeatureMap& x, const ParallelFor& workers,
                    const PointFunction& function) {
    FeatureMap result(x.batch, c.outputs, c.outputHeight(x.height), c.outputWidth(x.width));
    const auto matrices = c.packed ? c.packed : packed(c, Precision::Float32);
    const std::int64_t perRow = c.inputsPerGroup() * c.kernelHeight * c.kernelWidth * result.width;
    const std::int64_t rows = std::clamp(kUnfoldedValues / perRow, std::int64_t{1}, result.height);
    const std::int64_t pieces = (result.height + rows - 1) / rows;
    runParallel(workers, x.batch * c.groups * pieces, [&](std::int64_t begin, std::int64_t end) {
        Buffer unfolded;
        Panel panel(matrices->front().inputs(), matrices->front().precision());
        for (std::int64_t i = begin; i < end; ++i) {
            const std::int64_t first = i % pieces * rows;
            const RowsOfGroup of{i / pieces / c.groups, i / pieces % c.groups, first,
                                 std::min(rows, result.height - first)};
            runRows(c, x, result, (*matrices)[asSize(of.group)], of, function, unfolded, panel);
        }
    });
    return result;
}

/// Every channel `times` times in a row.
FeatureMap repeated(const FeatureMap& x, std::int64_t times) {
    FeatureMap result(x.batch, x.channels * times, x.height, x.width);
    float* to = result.values.data();
    for (std::int64_t plane = 0; plane < x.batch * x.channels; ++plane)
        for (std::int64_t t = 0; t < times; ++t) to = std::copy_n(x.values.data() + plane * x.pixels(), x.pixels(), to);
    return result;
}

/// Every strideHeight-th row and strideWidth-th column.
FeatureMap thinned(const FeatureMap& x, const Convolution& c) {
    FeatureMap result(x.batch, x.channels, (x.height - 1) / c.strideHeight + 1, (x.width - 1) / c.strideWidth + 1);
    float* to = result.values.data();
    for (std::int64_t plane = 0; plane < x.batch * x.channels; ++plane)
        for (std::int64_t row = 0; row < result.height; ++row)
            for (std::int64_t column = 0; column < result.width; ++column)
                *to++ = x.values[asSize(plane * x.pixels() + row * c.strideHeight * x.width + column * c.strideWidth)];
    return result;
}

FeatureMap runDepthwise(const Convolution& c, const FeatureMap& x, const ParallelFor& workers,
                        const PointFunction& function) {
    if (c.outputs != c.inputs) {
        Convolution wide = c;
        wide.inputs = wide.groups = c.outputs;
        return runDepthwise(wide, repeated(x, c.outputs / c.inputs), workers, function);
    }
    DepthwiseShape shape;
    shape.batch = x.batch;
    shape.channels = x.channels;
    shape.height = x.height;
    shape.width = x.width;
    shape.kernelHeight = c.kernelHeight;
    shape.kernelWidth = c.kernelWidth;
    shape.paddingHeight = c.paddingHeight;
    shape.paddingWidth = c.paddingWidth;
    FeatureMap result(x.batch, x.channels, shape.outHeight(), shape.outWidth());
    depthwiseForward(shape, x.values, c.weight, c.bias, result.values, workers);
    // The large-kernel path has no strides; what it computes too much is small beside the rest of these networks.
    if (c.strideHeight != 1 || c.strideWidth != 1) result = thinned(result, c);
    activate(result.values, 0.0F, function);
    return result;
}

} // namespace

FeatureMap apply(const Convolution& c, const FeatureMap& x, const ParallelFor& workers, const PointFunction& function) {
    require(c, x);
    FeatureMap result = c.isDepthwise() ? runDepthwise(c, x, workers, function) : runDense(c, x, workers, function);
    result.down = x.down.windowed(c.kernelHeight, c.strideHeight, c.paddingHeight);
    result.across = x.across.windowed(c.kernelWidth, c.strideWidth, c.paddingWidth);
    WatchedConvolution::ran(c, result);
    return result;
}

std::shared_ptr<const std::vector<PackedMatrix>> packed(const Convolution& c, Precision precision) {
    const std::int64_t outputs = c.outputs / c.groups;
    const std::size_t size = asSize(outputs * c.inputsPerGroup() * c.kernelHeight * c.kernelWidth);
    const std::span<const float> weight(c.weight.data(), c.weight.size());
    auto matrices = std::make_shared<std::vector<PackedMatrix>>();
    for (std::int64_t group = 0; group < c.groups; ++group)
        matrices->emplace_back(weight.subspan(asSize(group) * size, size), outputs, precision);
    return matrices;
}

void foldNorm(Convolution& convolution, const BatchNorm& norm) {
    const std::size_t perOutput = convolution.weight.size() / asSize(convolution.outputs);
    if (convolution.bias.empty()) convolution.bias.assign(asSize(convolution.outputs), 0.0F);
    for (std::int64_t o = 0; o < convolution.outputs; ++o) {
        const auto row = std::span(convolution.weight).subspan(asSize(o) * perOutput, perOutput);
        scaleAndShift(row, norm.scale(o), 0.0F);
        float& bias = convolution.bias[asSize(o)];
        bias = bias * norm.scale(o) + norm.shift(o);
    }
}

} // namespace dclscope::layers

// SPDX-License-Identifier: Apache-2.0
#include "core/layers/pointwise.h"

#include "core/base/error.h"
#include "core/layers/matrix_product.h"

#include <algorithm>
#include <string>

namespace dclscope::layers {
namespace {

/// Values of the hidden layer that one piece may have: half of a megabyte stays in the second cache.
constexpr std::int64_t kHiddenValues = 1 << 17;
constexpr std::int64_t kFewestPixels = 64;

void require(std::int64_t got, std::int64_t expected, const char* what) {
    if (got != expected)
        throw ShapeError("a linear layer takes " + std::to_string(expected) + " " + what + ", got " +
                         std::to_string(got));
}

float biasOf(const Linear& linear, std::int64_t output) {
    return linear.bias.empty() ? 0.0F : linear.bias[static_cast<std::size_t>(output)];
}

/// result[outputs, pixels] = weight x[inputs, pixels]
void multiplyPixels(const Linear& linear, const float* x, std::int64_t xStride, std::int64_t pixels, float* result,
                    std::int64_t resultStride, bool add) {
    MatrixProduct product;
    product.rows = linear.outputs;
    product.columns = pixels;
    product.inner = linear.inputs;
    product.left = linear.weight.data();
    product.leftStride = linear.inputs;
    product.right = x;
    product.rightStride = xStride;
    product.result = result;
    product.resultStride = resultStride;
    product.add = add;
    multiply(product);
}

std::span<float> pixelRow(float* values, std::int64_t row, std::int64_t stride, std::int64_t pixels) {
    return {values + row * stride, static_cast<std::size_t>(pixels)};
}

/// What stays of the target, with the bias that is added to it. @param keep  [channels], or empty: all of it
void keepAndShift(const Linear& linear, std::span<const float> keep, float* target, std::int64_t stride,
                  std::int64_t pixels) {
    for (std::int64_t o = 0; o < linear.outputs; ++o) {
        const float share = keep.empty() ? 1.0F : keep[static_cast<std::size_t>(o)];
        const float bias = biasOf(linear, o);
        if (share != 1.0F || bias != 0.0F) scaleAndShift(pixelRow(target, o, stride, pixels), share, bias);
    }
}

/// Runs body(image, first pixel, pixels) over pieces of all images.
template <class Body>
void overPieces(const FeatureMap& x, std::int64_t hidden, const ParallelFor& workers, const Body& body) {
    const std::int64_t piece = std::max(kFewestPixels, kHiddenValues / std::max<std::int64_t>(hidden, 1) / 16 * 16);
    const std::int64_t pieces = (x.pixels() + piece - 1) / piece;
    runParallel(workers, x.batch * pieces, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t i = begin; i < end; ++i) {
            const std::int64_t first = i % pieces * piece;
            body(i / pieces, first, std::min(piece, x.pixels() - first));
        }
    });
}

void runMlp(const Mlp& mlp, const FeatureMap& x, FeatureMap& target, const ParallelFor& workers, bool add) {
    require(x.channels, mlp.first.inputs, "channels");
    require(target.channels, mlp.second.outputs, "channels to add to");
    require(target.batch * target.pixels(), x.batch * x.pixels(), "pixels");
    const std::int64_t plane = x.pixels();
    overPieces(x, mlp.first.outputs, workers, [&](std::int64_t image, std::int64_t begin, std::int64_t count) {
        const float* source = x.image(image).data() + begin;
        float* result = target.image(image).data() + begin;
        std::int64_t sourceStride = plane;
        Buffer normed;
        if (mlp.norm) {
            normed.resize(static_cast<std::size_t>(x.channels * count));
            normalizePixels(*mlp.norm, {x.channels, count, source, plane}, normed.data(), count);
            source = normed.data();
            sourceStride = count;
        }
        Buffer hidden(static_cast<std::size_t>(mlp.first.outputs * count));
        multiplyPixels(mlp.first, source, sourceStride, count, hidden.data(), count, false);
        for (std::int64_t h = 0; h < mlp.first.outputs; ++h)
            activate(pixelRow(hidden.data(), h, count, count), biasOf(mlp.first, h), mlp.function);
        if (add) keepAndShift(mlp.second, mlp.keep, result, plane, count);
        multiplyPixels(mlp.second, hidden.data(), count, count, result, plane, add);
        if (!add)
            for (std::int64_t c = 0; c < target.channels; ++c)
                activate(pixelRow(result, c, plane, count), biasOf(mlp.second, c), {});
    });
}

} // namespace

Rows apply(const Linear& linear, const Rows& x, const PointFunction& function) {
    require(x.columns, linear.inputs, "columns");
    Rows result(x.rows, linear.outputs);
    MatrixProduct product;
    product.rows = x.rows;
    product.columns = linear.outputs;
    product.inner = linear.inputs;
    product.left = x.values.data();
    product.leftStride = x.columns;
    product.right = linear.weight.data();
    product.rightStride = linear.inputs;
    product.rightTransposed = true;
    product.result = result.values.data();
    product.resultStride = linear.outputs;
    multiply(product);
    for (std::int64_t r = 0; r < x.rows; ++r) {
        if (!linear.bias.empty()) addScaled(result.row(r), linear.bias);
        activate(result.row(r), 0.0F, function);
    }
    return result;
}

FeatureMap apply(const Linear& linear, const FeatureMap& x, const ParallelFor& workers, const PointFunction& function) {
    require(x.channels, linear.inputs, "channels");
    FeatureMap result(x.batch, linear.outputs, x.height, x.width);
    overPieces(x, linear.outputs, workers, [&](std::int64_t image, std::int64_t begin, std::int64_t count) {
        float* to = result.image(image).data() + begin;
        multiplyPixels(linear, x.image(image).data() + begin, x.pixels(), count, to, x.pixels(), false);
        for (std::int64_t c = 0; c < linear.outputs; ++c)
            activate(pixelRow(to, c, x.pixels(), count), biasOf(linear, c), function);
    });
    return result;
}

void addLinear(const Linear& linear, const FeatureMap& x, std::span<const float> keep, FeatureMap& target,
               const ParallelFor& workers) {
    require(x.channels, linear.inputs, "channels");
    require(target.channels, linear.outputs, "channels to add to");
    require(target.batch * target.pixels(), x.batch * x.pixels(), "pixels");
    overPieces(x, linear.outputs, workers, [&](std::int64_t image, std::int64_t begin, std::int64_t count) {
        float* to = target.image(image).data() + begin;
        keepAndShift(linear, keep, to, x.pixels(), count);
        multiplyPixels(linear, x.image(image).data() + begin, x.pixels(), count, to, x.pixels(), true);
    });
}

void addMlp(const Mlp& mlp, const FeatureMap& x, FeatureMap& target, const ParallelFor& workers) {
    runMlp(mlp, x, target, workers, true);
}

FeatureMap apply(const Mlp& mlp, const FeatureMap& x, const ParallelFor& workers) {
    FeatureMap result(x.batch, mlp.second.outputs, x.height, x.width);
    runMlp(mlp, x, result, workers, false);
    return result;
}

void foldScale(Linear& linear, const std::vector<float>& scale) {
    const std::span<float> weight(linear.weight);
    for (std::size_t o = 0; o < scale.size(); ++o) {
        const auto inputs = static_cast<std::size_t>(linear.inputs);
        scaleAndShift(weight.subspan(o * inputs, inputs), scale[o], 0.0F);
        if (!linear.bias.empty()) linear.bias[o] *= scale[o];
    }
}

} // namespace dclscope::layers

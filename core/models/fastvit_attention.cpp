// SPDX-License-Identifier: Apache-2.0
#include "core/models/fastvit_attention.h"

#include "core/base/softmax.h"
#include "core/layers/matrix_product.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace dclscope::models {
namespace {

using layers::Buffer;
using layers::FeatureMap;

constexpr std::int64_t kHeadSize = Attention::kHeadSize;
/// Scores that are held at a time.
constexpr std::int64_t kScores = 1 << 18;

std::size_t asSize(std::int64_t count) { return static_cast<std::size_t>(count); }

/// One head of one image, its channels' rows `pixels` long.
struct Head {
    const float* queries = nullptr;
    const float* keys = nullptr;
    const float* values = nullptr;
    float* result = nullptr;
    std::int64_t pixels = 0;
};

/// What the pixels [first, first + count) hear from all.
void attend(const Head& head, std::int64_t first, std::int64_t count, Buffer& queries, Buffer& scores) {
    for (std::int64_t p = 0; p < count; ++p)
        for (std::int64_t d = 0; d < kHeadSize; ++d)
            queries[asSize(p * kHeadSize + d)] = head.queries[d * head.pixels + first + p];
    layers::MatrixProduct product;
    product.rows = count;
    product.columns = product.rightStride = product.resultStride = head.pixels;
    product.inner = product.leftStride = kHeadSize;
    product.left = queries.data();
    product.right = head.keys;
    product.result = scores.data();
    multiply(product);
    for (std::int64_t p = 0; p < count; ++p) {
        const std::span<float> row = std::span(scores).subspan(asSize(p * head.pixels), asSize(head.pixels));
        layers::scaleAndShift(row, 1.0F / exponentials(row), 0.0F);
    }
    product.rows = kHeadSize;
    product.columns = count;
    product.inner = product.leftStride = product.rightStride = head.pixels;
    product.left = head.values;
    product.right = scores.data();
    product.rightTransposed = true;
    product.result = head.result + first;
    product.resultStride = head.pixels;
    multiply(product);
}

/// [batch, channels, height, width] of all heads, from [batch, 3 * channels, height, width].
FeatureMap attended(const FeatureMap& qkv, const ParallelFor& workers) {
    FeatureMap result(qkv.batch, qkv.channels / 3, qkv.height, qkv.width);
    const std::int64_t pixels = qkv.pixels();
    const std::int64_t heads = result.channels / kHeadSize;
    const std::int64_t piece = std::clamp(kScores / pixels, std::int64_t{1}, pixels);
    runParallel(workers, qkv.batch * heads, [&](std::int64_t begin, std::int64_t end) {
        Buffer queries(asSize(piece * kHeadSize));
        Buffer scores(asSize(piece * pixels));
        for (std::int64_t i = begin; i < end; ++i) {
            const std::int64_t offset = i % heads * kHeadSize * pixels;
            const float* image = qkv.image(i / heads).data() + offset;
            const Head head{image, image + result.imageSize(), image + 2 * result.imageSize(),
                            result.image(i / heads).data() + offset, pixels};
            for (std::int64_t first = 0; first < pixels; first += piece)
                attend(head, first, std::min(piece, pixels - first), queries, scores);
        }
    });
    return result;
}

} // namespace

void foldAround(Attention& attention, const layers::BatchNorm& norm, const std::vector<float>& scale) {
    layers::Linear& qkv = attention.qkv;
    if (qkv.bias.empty()) qkv.bias.assign(asSize(qkv.outputs), 0.0F);
    const float queryScale = 1.0F / std::sqrt(static_cast<float>(kHeadSize));
    std::vector<float> normScale, normShift;
    for (std::int64_t i = 0; i < qkv.inputs; ++i) {
        normScale.push_back(norm.scale(i));
        normShift.push_back(norm.shift(i));
    }
    for (std::int64_t o = 0; o < qkv.outputs; ++o) {
        const auto row = std::span(qkv.weight).subspan(asSize(o * qkv.inputs), asSize(qkv.inputs));
        float& bias = qkv.bias[asSize(o)];
        for (std::size_t i = 0; i < row.size(); ++i) {
            bias += row[i] * normShift[i];
            row[i] *= normScale[i];
        }
        if (o >= qkv.outputs / 3) continue;
        layers::scaleAndShift(row, queryScale, 0.0F);
        bias *= queryScale;
    }
    layers::foldScale(attention.proj, scale);
}

void addAttention(const Attention& attention, FeatureMap& x, const ParallelFor& workers) {
    addLinear(attention.proj, attended(apply(attention.qkv, x, workers), workers), {}, x, workers);
}

} // namespace dclscope::models

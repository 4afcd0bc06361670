// SPDX-License-Identifier: Apache-2.0
#include "core/layers/residual.h"

#include "core/base/error.h"
#include "core/layers/matrix_product.h"

#include <algorithm>
#include <string>

namespace dclscope::layers {
namespace {

/// Pixels of one piece: a matrix product of this width runs at full speed.
constexpr std::int64_t kPiece = 512;

void require(const Linear& linear, const FeatureMap& x, const FeatureMap& target) {
    if (x.channels == linear.inputs && target.channels == linear.outputs && x.batch == target.batch &&
        x.pixels() == target.pixels())
        return;
    throw ShapeError("a linear layer of " + std::to_string(linear.inputs) + " inputs and " +
                     std::to_string(linear.outputs) + " outputs does not join " + std::to_string(x.channels) +
                     " channels with " + std::to_string(target.channels));
}

void addPiece(const Linear& linear, const float* x, std::span<const float> keep, float* target, std::int64_t plane,
              std::int64_t count) {
    for (std::int64_t o = 0; o < linear.outputs; ++o) {
        const auto output = static_cast<std::size_t>(o);
        const float bias = linear.bias.empty() ? 0.0F : linear.bias[output];
        if (!keep.empty() || bias != 0.0F)
            scaleAndShift({target + o * plane, static_cast<std::size_t>(count)}, keep.empty() ? 1.0F : keep[output],
                          bias);
    }
    MatrixProduct product;
    product.rows = linear.outputs;
    product.columns = count;
    product.inner = linear.inputs;
    product.left = linear.weight.data();
    product.leftStride = linear.inputs;
    product.right = x;
    product.rightStride = plane;
    product.result = target;
    product.resultStride = plane;
    product.add = true;
    multiply(product);
}

} // namespace

void addLinear(const Linear& linear, const FeatureMap& x, std::span<const float> keep, FeatureMap& target,
               const Workers& workers) {
    require(linear, x, target);
    const std::int64_t plane = x.pixels();
    const std::int64_t pieces = (plane + kPiece - 1) / kPiece;
    runParallel(workers.parallel(), x.batch * pieces, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t i = begin; i < end; ++i) {
            const std::int64_t first = i % pieces * kPiece;
            addPiece(linear, x.image(i / pieces).data() + first, keep, target.image(i / pieces).data() + first, plane,
                     std::min(kPiece, plane - first));
        }
    });
}

} // namespace dclscope::layers

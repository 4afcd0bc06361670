// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/spectral_norm.h"

#include "core/checkpoint/stored_tensor.h"

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

/// For every column of a weight, seen as a matrix whose rows lie along `axis`, its product with u.
std::vector<double> columnProducts(const CheckpointContents& contents, std::size_t weight, std::size_t axis,
                                   const std::vector<double>& u) {
    const std::vector<std::int64_t>& shape = contents.tensors[weight].shape;
    std::vector<std::int64_t> columns(shape.size(), 0);
    std::int64_t count = 1;
    for (std::size_t i = shape.size(); i > 0; --i) {
        if (i - 1 == axis) continue;
        columns[i - 1] = count;
        count *= shape[i - 1];
    }
    std::vector<std::int64_t> rows(shape.size(), 0);
    rows[axis] = 1;
    ElementWalk column(shape, columns);
    ElementWalk row(shape, rows);
    std::vector<double> products(static_cast<std::size_t>(count), 0.0);
    StoredTensor stored(contents, weight);
    for (std::vector<double> part; !(part = stored.nextValues()).empty();)
        for (const double value : part) {
            products[column.element()] += value * u[row.element()];
            column.advance();
            row.advance();
        }
    return products;
}

} // namespace

double spectralNorm(const CheckpointContents& contents, const TensorPlace& place) {
    const std::vector<std::int64_t>& shape = contents.tensors[place.first].shape;
    const std::vector<double> u = valuesOf(contents, place.second);
    const std::vector<double> v = place.third == kNoTensor ? std::vector<double>() : valuesOf(contents, place.third);
    double found = 0.0;
    for (std::size_t axis = 0; axis < std::min<std::size_t>(shape.size(), 2); ++axis) {
        if (static_cast<std::size_t>(shape[axis]) != u.size()) continue;
        const std::vector<double> products = columnProducts(contents, place.first, axis, u);
        double norm = 0.0;
        for (std::size_t i = 0; i < products.size(); ++i) norm += products[i] * (v.empty() ? products[i] : v[i]);
        if (v.empty()) norm = std::sqrt(norm);
        if (std::isnan(norm) || std::fabs(norm) > std::fabs(found)) found = norm;
        if (v.empty()) break; // nothing tells the axes apart: that of ordinary layers
    }
    return found;
}

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
#include "core/layers/feature_map.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/layers/activation.h"

#include <algorithm>

namespace dclscope::layers {
namespace {

std::size_t asSize(std::int64_t count) { return static_cast<std::size_t>(count); }

} // namespace

FeatureMap::FeatureMap(std::int64_t batchSize, std::int64_t channelCount, std::int64_t rows, std::int64_t columns)
    : batch(batchSize), channels(channelCount), height(rows), width(columns), values(asSize(batch * imageSize())) {}

FeatureMap::FeatureMap(const Array& array) {
    if (array.shape.size() != 4 || array.values.empty())
        throw ShapeError("expected an array of [batch, channels, height, width], got " + shapeText(array.shape));
    batch = array.shape[0];
    channels = array.shape[1];
    height = array.shape[2];
    width = array.shape[3];
    values.assign(array.values.begin(), array.values.end());
}

std::span<float> FeatureMap::image(std::int64_t n) {
    return std::span(values).subspan(asSize(n * imageSize()), asSize(imageSize()));
}

std::span<const float> FeatureMap::image(std::int64_t n) const {
    return std::span(values).subspan(asSize(n * imageSize()), asSize(imageSize()));
}

Array FeatureMap::toArray() const { return {{batch, channels, height, width}, {values.begin(), values.end()}}; }

void add(FeatureMap& target, const FeatureMap& x) {
    const auto sizes = [](const FeatureMap& map) {
        return std::vector<std::int64_t>{map.batch, map.channels, map.height, map.width};
    };
    if (sizes(target) != sizes(x))
        throw ShapeError("a layer turns " + shapeText(sizes(x)) + " into " + shapeText(sizes(target)) +
                         ", which cannot be added to it: its kernel has an even size");
    addScaled(target.values, x.values);
}

Rows::Rows(std::int64_t rowCount, std::int64_t columnCount)
    : rows(rowCount), columns(columnCount), values(asSize(rows * columns)) {}

std::span<float> Rows::row(std::int64_t r) { return std::span(values).subspan(asSize(r * columns), asSize(columns)); }

std::span<const float> Rows::row(std::int64_t r) const {
    return std::span(values).subspan(asSize(r * columns), asSize(columns));
}

Array Rows::toArray() const { return {{rows, columns}, {values.begin(), values.end()}}; }

} // namespace dclscope::layers

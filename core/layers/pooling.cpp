// SPDX-License-Identifier: Apache-2.0
#include "core/layers/pooling.h"

#include "core/base/error.h"

#include <algorithm>
#include <limits>
#include <string>

namespace dclscope::layers {
namespace {

std::span<const float> planeOf(const FeatureMap& x, std::int64_t plane) {
    const auto size = static_cast<std::size_t>(x.pixels());
    return std::span(x.values).subspan(static_cast<std::size_t>(plane) * size, size);
}

double sumOf(std::span<const float> values) {
    double sum = 0.0;
    for (const float value : values) sum += static_cast<double>(value);
    return sum;
}

} // namespace

FeatureMap averagePooled(const FeatureMap& x, std::int64_t height, std::int64_t width) {
    if (x.height < height || x.width < width)
        throw ShapeError("a feature map of " + std::to_string(x.height) + " x " + std::to_string(x.width) +
                         " is too small to be pooled by " + std::to_string(height) + " x " + std::to_string(width) +
                         ": give the network a longer input");
    FeatureMap result(x.batch, x.channels, x.height / height, x.width / width);
    result.down = x.down.windowed(height, height, 0);
    result.across = x.across.windowed(width, width, 0);
    const float share = 1.0F / static_cast<float>(height * width);
    float* to = result.values.data();
    for (std::int64_t plane = 0; plane < x.batch * x.channels; ++plane) {
        const float* from = planeOf(x, plane).data();
        for (std::int64_t row = 0; row < result.height; ++row)
            for (std::int64_t column = 0; column < result.width; ++column) {
                const float* window = from + row * height * x.width + column * width;
                float sum = 0.0F;
                for (std::int64_t r = 0; r < height; ++r)
                    for (std::int64_t s = 0; s < width; ++s) sum += window[r * x.width + s];
                *to++ = sum * share;
            }
    }
    return result;
}

Rows meanOverPixels(const FeatureMap& x) {
    Rows result(x.batch, x.channels);
    for (std::int64_t plane = 0; plane < x.batch * x.channels; ++plane)
        result.values[static_cast<std::size_t>(plane)] =
            static_cast<float>(sumOf(planeOf(x, plane)) / static_cast<double>(x.pixels()));
    return result;
}

Rows meanThenMaximumPlusMean(const FeatureMap& x) {
    Rows result(x.batch, x.channels);
    const auto columns = static_cast<std::size_t>(x.width);
    for (std::int64_t plane = 0; plane < x.batch * x.channels; ++plane) {
        double sum = 0.0;
        double highest = -std::numeric_limits<double>::infinity();
        for (std::int64_t row = 0; row < x.height; ++row) {
            const double mean = sumOf(planeOf(x, plane).subspan(static_cast<std::size_t>(row) * columns, columns)) /
                                static_cast<double>(x.width);
            sum += mean;
            highest = std::max(highest, mean);
        }
        result.values[static_cast<std::size_t>(plane)] =
            static_cast<float>(highest + sum / static_cast<double>(x.height));
    }
    return result;
}

} // namespace dclscope::layers

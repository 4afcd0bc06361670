// SPDX-License-Identifier: Apache-2.0
// What flows between the layers of a network of images or spectrograms while it runs.
#pragma once

#include "core/base/tensor_source.h"
#include "core/layers/pixel_axis.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace dclscope::layers {

/// Leaves the elements of a resized vector as memory holds them: what is about to be overwritten needs no zeros.
template <class T>
struct UninitializedAllocator : std::allocator<T> {
    template <class U>
    struct rebind {
        using other = UninitializedAllocator<U>;
    };
    template <class U>
    void construct(U* where) noexcept {
        ::new (static_cast<void*>(where)) U;
    }
    template <class U, class... Arguments>
    void construct(U* where, Arguments&&... arguments) {
        ::new (static_cast<void*>(where)) U(std::forward<Arguments>(arguments)...);
    }
};

using Buffer = std::vector<float, UninitializedAllocator<float>>;

/// Float32 values [batch, channels, height, width] in C order. Which of height and width is time, the network says.
struct FeatureMap {
    std::int64_t batch = 0, channels = 0, height = 0, width = 0;
    Buffer values;
    PixelAxis down, across; ///< where rows and columns lie on the network's input; layers keep track of it

    FeatureMap() = default;
    /// The values are not set.
    FeatureMap(std::int64_t batchSize, std::int64_t channelCount, std::int64_t rows, std::int64_t columns);
    /// A copy of an array of rank 4. @throws ShapeError for another rank or an empty axis.
    explicit FeatureMap(const Array& array);

    std::int64_t pixels() const noexcept { return height * width; }
    std::int64_t imageSize() const noexcept { return channels * pixels(); }
    /// Image n, [channels, height, width].
    std::span<float> image(std::int64_t n);
    std::span<const float> image(std::int64_t n) const;
    Array toArray() const;
};

/// target += x. @throws ShapeError when their sizes differ
void add(FeatureMap& target, const FeatureMap& x);

/// Rows of a matrix, [rows, columns] in C order: what is left of feature maps once space is pooled away.
struct Rows {
    std::int64_t rows = 0, columns = 0;
    Buffer values;

    Rows() = default;
    Rows(std::int64_t rowCount, std::int64_t columnCount);

    std::span<float> row(std::int64_t r);
    std::span<const float> row(std::int64_t r) const;
    Array toArray() const;
};

} // namespace dclscope::layers

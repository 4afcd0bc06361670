// SPDX-License-Identifier: Apache-2.0
// The elements of a tensor as its record has them, in C order: what everything that is computed is made of.
#pragma once

#include "core/checkpoint/contents.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace dclscope {

inline constexpr std::size_t kBlockBytes = std::size_t{4} << 20;

/// Counts through the elements of a shape in C order, and through another array that has only some of its axes.
class ElementWalk {
public:
    ElementWalk(std::vector<std::int64_t> shape, std::vector<std::int64_t> strides)
        : shape_(std::move(shape)), strides_(std::move(strides)), index_(shape_.size(), 0) {}

    std::size_t element() const { return static_cast<std::size_t>(element_); }

    void advance() {
        for (std::size_t axis = shape_.size(); axis > 0; --axis) {
            element_ += strides_[axis - 1];
            if (++index_[axis - 1] < shape_[axis - 1]) return;
            element_ -= strides_[axis - 1] * shape_[axis - 1];
            index_[axis - 1] = 0;
        }
    }

private:
    std::vector<std::int64_t> shape_;
    std::vector<std::int64_t> strides_;
    std::vector<std::int64_t> index_;
    std::int64_t element_ = 0;
};

/// A view of a record, read a block at a time.
class StoredTensor {
public:
    /// @param contents  must outlive it, as must the other two
    StoredTensor(const CheckpointContents& contents, const TensorInfo& info, const TensorPlace& place);
    StoredTensor(const CheckpointContents& contents, std::size_t tensor)
        : StoredTensor(contents, contents.tensors[tensor], contents.places[tensor]) {}

    /// Of the record: what is quantised is itself of another type.
    DType dtype() const noexcept { return dtype_; }
    /// The next at most 4 MiB, little-endian; empty after the last. Valid until the next call.
    std::span<const std::byte> next();
    /// The same as numbers.
    std::vector<double> nextValues();

private:
    void gather();

    const CheckpointContents& contents_;
    const TensorInfo& info_;
    const TensorPlace& place_;
    DType dtype_;
    std::size_t width_;
    std::size_t left_;
    std::uint64_t done_ = 0;
    bool inOrder_;
    ElementWalk walk_;
    std::vector<std::byte> window_; ///< everything that a view out of order spans
    std::vector<std::byte> block_;
};

/// Whether the tensor is a run of its record's bytes.
bool isContiguous(const TensorInfo& info, const TensorPlace& place);
/// Such a run. @param out  as many bytes as the tensor has
void readContiguous(const CheckpointContents& contents, const TensorInfo& info, const TensorPlace& place,
                    std::span<std::byte> out);

std::vector<double> valuesOf(const CheckpointContents& contents, const TensorInfo& info, const TensorPlace& place);
std::vector<double> valuesOf(const CheckpointContents& contents, std::size_t tensor);

} // namespace dclscope

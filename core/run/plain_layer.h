// SPDX-License-Identifier: Apache-2.0
// A tensor in which nothing is learned but its values: how it can be laid out to be looked at.
#pragma once

#include "core/base/tensor_source.h"
#include "core/run/layer.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dclscope {

/// What a tensor's shape says that it is.
enum class PlainKind {
    Kernels, ///< of a convolution: a small picture for each pair of output and input
    Matrix,
    Vector, ///< also a single number
};

/// One tensor as small pictures in a row. A value's index is
/// ((((out * ins) + in) * slices + slice) * rows + row) * columns + column, which is the tensor's own order.
struct PlainLayer {
    std::string name; ///< the tensor's key
    DType dtype = DType::Float32;
    std::vector<std::int64_t> shape; ///< as stored
    PlainKind kind = PlainKind::Vector;
    std::int64_t outs = 1;
    std::int64_t ins = 1;    ///< 1 for depthwise kernels, and where the inputs are the rows (kernels of one axis)
    std::int64_t slices = 1; ///< of kernels of three axes
    std::int64_t rows = 1;
    std::int64_t columns = 1;

    std::int64_t pictures() const noexcept { return outs * ins; }
    /// Values of one picture.
    std::int64_t perPicture() const noexcept { return slices * rows * columns; }
    std::int64_t count() const noexcept { return pictures() * perPicture(); }
    /// Kernels along one axis, whose pictures have a row per input.
    bool rowsAreInputs() const noexcept { return kind == PlainKind::Kernels && shape.size() == 3; }
};

/// Kernels of three axes and more are [outputs, inputs per group, taps...]; axes of length 1 count for nothing, so that
/// kernels of a single tap are a matrix, and depthwise ones along one axis, too.
PlainLayer plainLayer(const TensorInfo& tensor);

/// Every tensor with at least one element that is no part of `layers`, in the file's order.
std::vector<PlainLayer> plainLayersOf(const TensorSource& source, std::span<const Layer> layers);

/// The one to begin with: the first with kernels, else the first matrix, else the first.
/// @return index into `plain`; 0 when it is empty
std::size_t firstToShow(std::span<const PlainLayer> plain) noexcept;

/// Pictures that are shown side by side: whole outputs where one has not too many inputs.
std::size_t picturesPerPage(const PlainLayer& layer) noexcept;

/// "kernels", "matrix", "vector" or "number".
std::string_view plainKindName(const PlainLayer& layer) noexcept;

} // namespace dclscope

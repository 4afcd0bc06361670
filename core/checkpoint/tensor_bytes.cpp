// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/tensor_bytes.h"

#include <algorithm>
#include <cstring>

namespace dclscope {
namespace {

bool contiguous(const std::vector<std::int64_t>& shape, const std::vector<std::int64_t>& strides) {
    std::int64_t step = 1;
    for (std::size_t i = shape.size(); i > 0; --i) {
        if (shape[i - 1] != 1 && strides[i - 1] != step) return false;
        step *= shape[i - 1];
    }
    return true;
}

/// Copies the elements of a strided view one after the other.
void gather(std::span<const std::byte> from, std::size_t width, const std::vector<std::int64_t>& shape,
            const std::vector<std::int64_t>& strides, std::span<std::byte> to) {
    std::vector<std::int64_t> index(shape.size(), 0);
    std::int64_t element = 0;
    for (std::size_t out = 0; out < to.size(); out += width) {
        std::memcpy(to.data() + out, from.data() + static_cast<std::size_t>(element) * width, width);
        for (std::size_t axis = shape.size(); axis > 0; --axis) {
            element += strides[axis - 1];
            if (++index[axis - 1] < shape[axis - 1]) break;
            element -= strides[axis - 1] * shape[axis - 1];
            index[axis - 1] = 0;
        }
    }
}

void swapBytes(std::span<std::byte> bytes, DType dtype) {
    const bool complex = dtype == DType::Complex64 || dtype == DType::Complex128;
    const std::size_t width = dtypeSize(dtype) / (complex ? 2 : 1);
    for (std::size_t i = 0; i + width <= bytes.size(); i += width)
        std::reverse(bytes.data() + i, bytes.data() + i + width);
}

} // namespace

std::vector<std::byte> readTensorBytes(const RecordReader& records, const TensorInfo& info, const TensorPlace& place,
                                       bool bigEndian) {
    const std::size_t width = dtypeSize(info.dtype);
    std::vector<std::byte> out(static_cast<std::size_t>(info.elementCount()) * width);
    if (out.empty()) return out;
    if (contiguous(info.shape, place.strides)) {
        records.read(place.record, place.byteOffset, out);
    } else {
        std::size_t span = 1;
        for (std::size_t i = 0; i < info.shape.size(); ++i)
            span += static_cast<std::size_t>((info.shape[i] - 1) * place.strides[i]);
        std::vector<std::byte> window(span * width);
        records.read(place.record, place.byteOffset, window);
        gather(window, width, info.shape, place.strides, out);
    }
    if (bigEndian) swapBytes(out, info.dtype);
    return out;
}

} // namespace dclscope

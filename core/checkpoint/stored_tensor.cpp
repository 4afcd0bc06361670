// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/stored_tensor.h"

#include "core/base/error.h"
#include "core/base/tensor_values.h"

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

void swapBytes(std::span<std::byte> bytes, DType dtype) {
    const bool complex = dtype == DType::Complex64 || dtype == DType::Complex128;
    const std::size_t width = dtypeSize(dtype) / (complex ? 2 : 1);
    for (std::size_t i = 0; i + width <= bytes.size(); i += width)
        std::reverse(bytes.data() + i, bytes.data() + i + width);
}

bool isSwapped(const CheckpointContents& contents, const TensorPlace& place) {
    return place.bigEndian || (contents.bigEndian && !place.within);
}

void readRecord(const CheckpointContents& contents, const TensorPlace& place, std::uint64_t offset,
                std::span<std::byte> out) {
    if (!place.within) return contents.records->read(place.record, offset, out);
    const std::vector<std::byte>& record = contents.within.at(place.record);
    if (offset > record.size() || out.size() > record.size() - offset)
        throw CheckpointError(contents.path, "ends before what it promises to hold");
    std::copy_n(record.begin() + static_cast<std::ptrdiff_t>(offset), out.size(), out.begin());
}

} // namespace

StoredTensor::StoredTensor(const CheckpointContents& contents, const TensorInfo& info, const TensorPlace& place)
    : contents_(contents), info_(info), place_(place),
      dtype_(place.derivation == Derivation::Dequantised ? place.quantised : info.dtype), width_(dtypeSize(dtype_)),
      left_(static_cast<std::size_t>(info.elementCount())), inOrder_(isContiguous(info, place)),
      walk_(info.shape, place.strides) {}

std::span<const std::byte> StoredTensor::next() {
    if (left_ == 0) return {};
    const bool whole = inOrder_ && !place_.within && !contents_.records->readsParts(place_.record);
    const std::size_t count = whole ? left_ : std::min(left_, kBlockBytes / width_);
    block_.resize(count * width_);
    if (inOrder_)
        readRecord(contents_, place_, place_.byteOffset + done_ * width_, block_);
    else
        gather();
    done_ += count;
    left_ -= count;
    if (isSwapped(contents_, place_)) swapBytes(block_, dtype_);
    return block_;
}

std::vector<double> StoredTensor::nextValues() { return doublesOf(next(), dtype_); }

void StoredTensor::gather() {
    if (window_.empty()) {
        std::size_t span = 1;
        for (std::size_t i = 0; i < info_.shape.size(); ++i)
            span += static_cast<std::size_t>((info_.shape[i] - 1) * place_.strides[i]);
        window_.resize(span * width_);
        readRecord(contents_, place_, place_.byteOffset, window_);
    }
    for (std::size_t out = 0; out < block_.size(); out += width_, walk_.advance())
        std::memcpy(block_.data() + out, window_.data() + walk_.element() * width_, width_);
}

bool isContiguous(const TensorInfo& info, const TensorPlace& place) {
    return info.elementCount() == 0 || contiguous(info.shape, place.strides);
}

void readContiguous(const CheckpointContents& contents, const TensorInfo& info, const TensorPlace& place,
                    std::span<std::byte> out) {
    readRecord(contents, place, place.byteOffset, out);
    if (isSwapped(contents, place)) swapBytes(out, info.dtype);
}

std::vector<double> valuesOf(const CheckpointContents& contents, const TensorInfo& info, const TensorPlace& place) {
    std::vector<double> values;
    StoredTensor stored(contents, info, place);
    for (std::vector<double> part; !(part = stored.nextValues()).empty();)
        values.insert(values.end(), part.begin(), part.end());
    return values;
}

std::vector<double> valuesOf(const CheckpointContents& contents, std::size_t tensor) {
    return valuesOf(contents, contents.tensors[tensor], contents.places[tensor]);
}

} // namespace dclscope

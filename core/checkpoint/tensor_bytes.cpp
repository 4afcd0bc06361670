// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/tensor_bytes.h"

#include "core/base/error.h"
#include "core/base/tensor_values.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace dclscope {

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

namespace {

constexpr std::size_t kBlockBytes = std::size_t{4} << 20;

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

/// Of a tensor's record; a quantised tensor is of another type itself.
DType storedType(const CheckpointContents& contents, std::size_t tensor) {
    const TensorPlace& place = contents.places[tensor];
    return place.derivation == Derivation::Dequantised ? place.quantised : contents.tensors[tensor].dtype;
}

} // namespace

/// A view of a record.
class TensorBlocks::Stored {
public:
    Stored(const CheckpointContents& contents, std::size_t tensor)
        : contents_(contents), info_(contents.tensors[tensor]), place_(contents.places[tensor]),
          dtype_(storedType(contents, tensor)), width_(dtypeSize(dtype_)),
          left_(static_cast<std::size_t>(info_.elementCount())),
          inOrder_(left_ == 0 || contiguous(info_.shape, place_.strides)), walk_(info_.shape, place_.strides) {}

    std::span<const std::byte> next() {
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

private:
    void gather() {
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

/// A tensor made of its parts, of the type of the one that its elements follow.
class TensorBlocks::Computed {
public:
    Computed(const CheckpointContents& contents, std::size_t tensor)
        : contents_(contents), info_(contents.tensors[tensor]), place_(contents.places[tensor]),
          mainTensor_(place_.derivation == Derivation::WeightNorm    ? place_.second
                      : place_.derivation == Derivation::Dequantised ? tensor
                                                                     : place_.first),
          main_(contents, mainTensor_), scaleWalk_({}, {}) {
        switch (place_.derivation) {
        case Derivation::Mask: mask_ = std::make_unique<Stored>(contents, place_.second); break;
        case Derivation::WeightNorm: prepareNorms(); break;
        case Derivation::SpectralNorm: scaleAll(1.0 / spectralNorm(contents, place_)); break;
        case Derivation::Dequantised: scaleAll(place_.scale); break;
        case Derivation::None: break;
        }
    }

    std::span<const std::byte> next() {
        std::vector<double> values = nextValues();
        if (values.empty()) return {};
        if (mask_) {
            const std::vector<double> mask = maskFor(values.size());
            for (std::size_t i = 0; i < values.size(); ++i) values[i] *= mask[i];
        } else {
            const double zero =
                place_.derivation == Derivation::Dequantised ? static_cast<double>(place_.zeroPoint) : 0.0;
            for (double& value : values) {
                value = (value - zero) * scales_[scaleWalk_.element()];
                scaleWalk_.advance();
            }
        }
        block_ = bytesOf(values, info_.dtype);
        return block_;
    }

private:
    std::vector<double> valuesOf(Stored& part, std::size_t tensor) const {
        return doublesOf(part.next(), storedType(contents_, tensor));
    }

    /// The next elements of the main part, few enough to be float64 for a moment.
    std::vector<double> nextValues() {
        const DType dtype = storedType(contents_, mainTensor_);
        if (pending_.empty()) pending_ = main_.next();
        const auto part = pending_.first(std::min(pending_.size(), kBlockBytes / sizeof(double) * dtypeSize(dtype)));
        pending_ = pending_.subspan(part.size());
        return doublesOf(part, dtype);
    }

    /// Blocks of tensors of different types hold different numbers of elements.
    std::vector<double> maskFor(std::size_t count) {
        while (maskRest_.size() < count) {
            const std::vector<double> more = valuesOf(*mask_, place_.second);
            if (more.empty()) throw CheckpointError(contents_.path, "a pruning mask ends early", info_.name);
            maskRest_.insert(maskRest_.end(), more.begin(), more.end());
        }
        std::vector<double> mask(maskRest_.begin(), maskRest_.begin() + static_cast<std::ptrdiff_t>(count));
        maskRest_.erase(maskRest_.begin(), maskRest_.begin() + static_cast<std::ptrdiff_t>(count));
        return mask;
    }

    void scaleAll(double scale) {
        scales_ = {scale};
        scaleWalk_ = ElementWalk(info_.shape, std::vector<std::int64_t>(info_.shape.size(), 0));
    }

    void prepareNorms() {
        const TensorInfo& magnitude = contents_.tensors[place_.first];
        // Along axes that the magnitudes have not, all elements share one of them.
        std::vector<std::int64_t> strides(info_.shape.size(), 0);
        std::int64_t step = 1;
        for (std::size_t i = magnitude.shape.size(); i > 0; --i) {
            if (magnitude.shape[i - 1] > 1) strides[i - 1] = step;
            step *= magnitude.shape[i - 1];
        }
        scales_ = allValues(contents_, place_.first);
        std::vector<double> squares(scales_.size(), 0.0);
        ElementWalk walk(info_.shape, strides);
        Stored directions(contents_, place_.second);
        for (std::vector<double> part; !(part = valuesOf(directions, place_.second)).empty();)
            for (const double value : part) {
                squares[walk.element()] += value * value;
                walk.advance();
            }
        for (std::size_t i = 0; i < scales_.size(); ++i) scales_[i] /= std::sqrt(squares[i]);
        scaleWalk_ = ElementWalk(info_.shape, strides);
    }

    static std::vector<double> allValues(const CheckpointContents& contents, std::size_t tensor) {
        std::vector<double> values;
        Stored stored(contents, tensor);
        for (std::vector<double> part; !(part = doublesOf(stored.next(), storedType(contents, tensor))).empty();)
            values.insert(values.end(), part.begin(), part.end());
        return values;
    }

    /// For every column of a weight, seen as a matrix whose rows lie along `axis`, its product with u.
    static std::vector<double> columnProducts(const CheckpointContents& contents, std::size_t weight, std::size_t axis,
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
        Stored stored(contents, weight);
        for (std::vector<double> part; !(part = doublesOf(stored.next(), contents.tensors[weight].dtype)).empty();)
            for (const double value : part) {
                products[column.element()] += value * u[row.element()];
                column.advance();
                row.advance();
            }
        return products;
    }

    /// The largest singular value as the stored vectors give it (torch.nn.utils.spectral_norm: u W v). Convolutions have
    /// their rows along the first axis, transposed ones along the second: where both would fit, the vectors belong to the
    /// axis along which they give the larger value.
    static double spectralNorm(const CheckpointContents& contents, const TensorPlace& place) {
        const std::vector<std::int64_t>& shape = contents.tensors[place.first].shape;
        const std::vector<double> u = allValues(contents, place.second);
        const std::vector<double> v =
            place.third == kNoTensor ? std::vector<double>() : allValues(contents, place.third);
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

    const CheckpointContents& contents_;
    const TensorInfo& info_;
    const TensorPlace& place_;
    std::size_t mainTensor_;
    Stored main_;
    std::span<const std::byte> pending_; ///< of main_'s block, what has not been looked at
    std::unique_ptr<Stored> mask_;
    std::vector<double> maskRest_;
    std::vector<double> scales_;
    ElementWalk scaleWalk_;
    std::vector<std::byte> block_;
};

TensorBlocks::TensorBlocks(const CheckpointContents& contents, std::size_t tensor) {
    if (contents.places[tensor].derivation == Derivation::None)
        stored_ = std::make_unique<Stored>(contents, tensor);
    else
        computed_ = std::make_unique<Computed>(contents, tensor);
}

TensorBlocks::~TensorBlocks() = default;

std::span<const std::byte> TensorBlocks::next() { return stored_ ? stored_->next() : computed_->next(); }

std::vector<std::byte> readTensorBytes(const CheckpointContents& contents, std::size_t tensor) {
    const TensorInfo& info = contents.tensors[tensor];
    const TensorPlace& place = contents.places[tensor];
    std::vector<std::byte> out(static_cast<std::size_t>(info.elementCount()) * dtypeSize(info.dtype));
    if (out.empty()) return out;
    if (place.derivation == Derivation::None && contiguous(info.shape, place.strides)) {
        readRecord(contents, place, place.byteOffset, out);
        if (isSwapped(contents, place)) swapBytes(out, info.dtype);
        return out;
    }
    TensorBlocks blocks(contents, tensor);
    std::size_t done = 0;
    for (std::span<const std::byte> block = blocks.next(); !block.empty(); block = blocks.next()) {
        std::copy(block.begin(), block.end(), out.begin() + static_cast<std::ptrdiff_t>(done));
        done += block.size();
    }
    return out;
}

} // namespace dclscope

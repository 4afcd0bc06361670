// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/tensor_bytes.h"

#include "core/base/error.h"
#include "core/base/tensor_values.h"
#include "core/checkpoint/spectral_norm.h"
#include "core/checkpoint/stored_tensor.h"

#include <algorithm>
#include <cmath>

namespace dclscope {

/// A tensor made of its parts, of the type of the one that its elements follow: those times what scales_ has for them,
/// less zeros_ before, or times a mask.
class TensorBlocks::Computed {
public:
    Computed(const CheckpointContents& contents, std::size_t tensor)
        : contents_(contents), info_(contents.tensors[tensor]), place_(contents.places[tensor]),
          main_(contents, place_.derivation == Derivation::WeightNorm    ? place_.second
                          : place_.derivation == Derivation::Dequantised ? tensor
                                                                         : place_.first),
          walk_({}, {}) {
        switch (place_.derivation) {
        case Derivation::Mask: mask_ = std::make_unique<StoredTensor>(contents, place_.second); break;
        case Derivation::WeightNorm: prepareNorms(); break;
        case Derivation::SpectralNorm: scaleAll(1.0 / spectralNorm(contents, place_), 0.0); break;
        case Derivation::Dequantised: prepareScales(); break;
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
            for (double& value : values) {
                value = (value - zeros_[walk_.element()]) * scales_[walk_.element()];
                walk_.advance();
            }
        }
        block_ = bytesOf(values, info_.dtype);
        return block_;
    }

private:
    /// The next elements of the main part, few enough to be float64 for a moment.
    std::vector<double> nextValues() {
        if (pending_.empty()) pending_ = main_.next();
        const std::size_t most = kBlockBytes / sizeof(double) * dtypeSize(main_.dtype());
        const auto part = pending_.first(std::min(pending_.size(), most));
        pending_ = pending_.subspan(part.size());
        return doublesOf(part, main_.dtype());
    }

    /// Blocks of tensors of different types hold different numbers of elements.
    std::vector<double> maskFor(std::size_t count) {
        while (maskRest_.size() < count) {
            const std::vector<double> more = mask_->nextValues();
            if (more.empty()) throw CheckpointError(contents_.path, "a pruning mask ends early", info_.name);
            maskRest_.insert(maskRest_.end(), more.begin(), more.end());
        }
        std::vector<double> mask(maskRest_.begin(), maskRest_.begin() + static_cast<std::ptrdiff_t>(count));
        maskRest_.erase(maskRest_.begin(), maskRest_.begin() + static_cast<std::ptrdiff_t>(count));
        return mask;
    }

    void scaleAll(double scale, double zero) {
        scales_ = {scale};
        zeros_ = {zero};
        walk_ = ElementWalk(info_.shape, std::vector<std::int64_t>(info_.shape.size(), 0));
    }

    void prepareScales() {
        if (!place_.channels) return scaleAll(place_.scale, static_cast<double>(place_.zeroPoint));
        const ChannelScales& channels = *place_.channels;
        scales_ = valuesOf(contents_, channels.scales, channels.scalesPlace);
        zeros_ = valuesOf(contents_, channels.zeroPoints, channels.zeroPointsPlace);
        std::vector<std::int64_t> strides(info_.shape.size(), 0);
        strides.at(channels.axis) = 1;
        walk_ = ElementWalk(info_.shape, strides);
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
        scales_ = valuesOf(contents_, place_.first);
        zeros_.assign(scales_.size(), 0.0);
        std::vector<double> squares(scales_.size(), 0.0);
        ElementWalk walk(info_.shape, strides);
        StoredTensor directions(contents_, place_.second);
        for (std::vector<double> part; !(part = directions.nextValues()).empty();)
            for (const double value : part) {
                squares[walk.element()] += value * value;
                walk.advance();
            }
        for (std::size_t i = 0; i < scales_.size(); ++i) scales_[i] /= std::sqrt(squares[i]);
        walk_ = ElementWalk(info_.shape, strides);
    }

    const CheckpointContents& contents_;
    const TensorInfo& info_;
    const TensorPlace& place_;
    StoredTensor main_;
    std::span<const std::byte> pending_; ///< of main_'s block, what has not been looked at
    std::unique_ptr<StoredTensor> mask_;
    std::vector<double> maskRest_;
    std::vector<double> scales_;
    std::vector<double> zeros_; ///< as scales_
    ElementWalk walk_;          ///< through these
    std::vector<std::byte> block_;
};

TensorBlocks::TensorBlocks(const CheckpointContents& contents, std::size_t tensor) {
    if (contents.places[tensor].derivation == Derivation::None)
        stored_ = std::make_unique<StoredTensor>(contents, tensor);
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
    if (place.derivation == Derivation::None && isContiguous(info, place)) {
        readContiguous(contents, info, place, out);
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

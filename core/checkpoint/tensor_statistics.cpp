// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/tensor_statistics.h"

#include "core/base/tensor_values.h"

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr std::size_t kPieceBytes = std::size_t{1} << 16; // as numbers a piece is up to eight times as long

bool isComplex(DType dtype) { return dtype == DType::Complex64 || dtype == DType::Complex128; }

} // namespace

void StatisticsOfBlocks::add(std::span<const std::byte> block) {
    while (!block.empty()) {
        const auto piece = block.first(std::min(block.size(), kPieceBytes));
        block = block.subspan(piece.size());
        const std::vector<double> values = doublesOf(piece, dtype_);
        const std::size_t parts = isComplex(dtype_) ? 2 : 1;
        for (std::size_t i = 0; i + parts <= values.size(); i += parts) {
            const double value = values[i];
            const double other = values[i + parts - 1];
            found_.zeros += value == 0.0 && other == 0.0 ? 1 : 0;
            if (std::isnan(value) || std::isnan(other)) {
                ++found_.nan;
            } else if (std::isinf(value) || std::isinf(other)) {
                ++found_.infinite;
            } else {
                found_.minimum = found_.finite == 0 ? value : std::min(found_.minimum, value);
                found_.maximum = found_.finite == 0 ? value : std::max(found_.maximum, value);
                ++found_.finite;
                sum_ += value;
            }
        }
    }
}

TensorStatistics StatisticsOfBlocks::result() const {
    TensorStatistics result = found_;
    result.ordered = !isComplex(dtype_);
    if (result.finite > 0) result.mean = static_cast<double>(sum_ / static_cast<long double>(result.finite));
    return result;
}

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
// Sums up a tensor's elements block by block.
#pragma once

#include "core/checkpoint/checkpoint.h"

#include <cstddef>
#include <span>

namespace dclscope {

class StatisticsOfBlocks {
public:
    explicit StatisticsOfBlocks(DType dtype) : dtype_(dtype) {}

    /// Whole elements, little-endian.
    void add(std::span<const std::byte> block);
    TensorStatistics result() const;

private:
    DType dtype_;
    TensorStatistics found_;
    long double sum_ = 0.0L;
};

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
// From a view of a record (offset, strides) to elements in C order.
#pragma once

#include "core/checkpoint/contents.h"

#include <cstddef>
#include <vector>

namespace dclscope {

/// Reads the elements of one tensor: only the bytes it spans, in one piece when they are contiguous.
std::vector<std::byte> readTensorBytes(const RecordReader& records, const TensorInfo& info, const TensorPlace& place,
                                       bool bigEndian);

} // namespace dclscope

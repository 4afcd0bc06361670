// SPDX-License-Identifier: Apache-2.0
// From the place of a tensor (a view of a record, or a computation) to its elements in C order.
#pragma once

#include "core/checkpoint/contents.h"

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace dclscope {

class StoredTensor;

/// Reads one tensor's elements from the first to the last, a block at a time: of large tensors only a part is in
/// memory (all of it where its elements do not lie in order).
class TensorBlocks {
public:
    /// @param contents  must outlive it
    TensorBlocks(const CheckpointContents& contents, std::size_t tensor);
    TensorBlocks(const TensorBlocks&) = delete;
    TensorBlocks& operator=(const TensorBlocks&) = delete;
    ~TensorBlocks();

    /// The next at most 4 MiB, little-endian; empty after the last. Valid until the next call.
    /// @throws CheckpointError when the bytes cannot be read
    std::span<const std::byte> next();

private:
    class Computed;
    std::unique_ptr<StoredTensor> stored_;
    std::unique_ptr<Computed> computed_;
};

/// All elements of one tensor.
std::vector<std::byte> readTensorBytes(const CheckpointContents& contents, std::size_t tensor);

} // namespace dclscope

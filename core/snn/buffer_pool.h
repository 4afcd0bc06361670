// SPDX-License-Identifier: Apache-2.0
// Large float32 and float64 tensors that are used again and again. Fresh memory of many megabytes costs the system a page
// fault per 4 KiB, a fifth of a training step.
#pragma once

#include <torch/torch.h>

#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace dclscope::snn {

/// Safe to use from several threads. Tensors may outlive the pool.
class BufferPool : public std::enable_shared_from_this<BufferPool> {
public:
    /// The one pool of the process; it lives as long as somebody holds it, and its free memory as long as it.
    static std::shared_ptr<BufferPool> shared();

    /// A contiguous tensor with arbitrary contents, whose memory comes back when the last reference to it goes.
    torch::Tensor take(std::vector<std::int64_t> sizes, torch::ScalarType type);

private:
    using Memory = std::unique_ptr<std::byte[]>;

    void giveBack(std::size_t bytes, Memory memory);

    std::mutex mutex_;
    std::multimap<std::size_t, Memory> free_;
};

} // namespace dclscope::snn

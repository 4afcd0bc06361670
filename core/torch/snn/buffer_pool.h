// SPDX-License-Identifier: Apache-2.0
// Large float32 and float64 tensors that are used again and again, on huge pages where the system has them: fresh memory
// of many megabytes costs a page fault per 4 KiB, and rows that lie far apart a search for each one's page.
#pragma once

#include <torch/torch.h>

#include <cstdlib>
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
    struct Free {
        void operator()(void* memory) const noexcept { std::free(memory); }
    };
    using Memory = std::unique_ptr<void, Free>;

    void giveBack(std::size_t bytes, Memory memory);

    std::mutex mutex_;
    std::multimap<std::size_t, Memory> free_;
};

} // namespace dclscope::snn

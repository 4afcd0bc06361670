// SPDX-License-Identifier: Apache-2.0
#include "core/torch/snn/buffer_pool.h"

#include <algorithm>
#include <new>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace dclscope::snn {
namespace {

/// Where vectors of any length, and stores past the caches, are at their best.
constexpr std::size_t kBoundary = 64;
constexpr std::size_t kHugePage = std::size_t{2} << 20;

void* allocate(std::size_t bytes) {
    const std::size_t boundary = bytes < kHugePage ? kBoundary : kHugePage;
    const std::size_t rounded = std::max((bytes + boundary - 1) / boundary, std::size_t{1}) * boundary;
    void* const memory = std::aligned_alloc(boundary, rounded);
    if (memory == nullptr) throw std::bad_alloc();
#if defined(__linux__)
    if (boundary == kHugePage) ::madvise(memory, rounded, MADV_HUGEPAGE); // a wish: nothing depends on it
#endif
    return memory;
}

} // namespace

std::shared_ptr<BufferPool> BufferPool::shared() {
    static std::mutex mutex;
    static std::weak_ptr<BufferPool> known;
    const std::lock_guard lock(mutex);
    std::shared_ptr<BufferPool> pool = known.lock();
    if (!pool) known = pool = std::make_shared<BufferPool>();
    return pool;
}

torch::Tensor BufferPool::take(std::vector<std::int64_t> sizes, torch::ScalarType type) {
    std::size_t bytes = torch::elementSize(type);
    for (const std::int64_t size : sizes) bytes *= static_cast<std::size_t>(size);
    Memory memory;
    {
        const std::lock_guard lock(mutex_);
        const auto found = free_.find(bytes);
        if (found != free_.end()) {
            memory = std::move(found->second);
            free_.erase(found);
        }
    }
    if (!memory) memory.reset(allocate(bytes));
    void* const start = memory.release();
    return torch::from_blob(
        start, sizes,
        [pool = weak_from_this(), bytes](void* start) {
            Memory back(start);
            if (const std::shared_ptr<BufferPool> alive = pool.lock()) alive->giveBack(bytes, std::move(back));
        },
        torch::TensorOptions(type));
}

void BufferPool::giveBack(std::size_t bytes, Memory memory) {
    const std::lock_guard lock(mutex_);
    free_.emplace(bytes, std::move(memory));
}

} // namespace dclscope::snn

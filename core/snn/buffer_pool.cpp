// SPDX-License-Identifier: Apache-2.0
#include "core/snn/buffer_pool.h"

namespace dclscope::snn {
namespace {

/// Where vectors of any length, and stores past the caches, are at their best.
constexpr std::size_t kBoundary = 64;

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
    if (!memory) memory = std::make_unique_for_overwrite<std::byte[]>(bytes + kBoundary);
    std::byte* const start = memory.release();
    void* first = start;
    std::size_t room = bytes + kBoundary;
    return torch::from_blob(
        std::align(kBoundary, bytes, first, room), sizes,
        [pool = weak_from_this(), bytes, start](void*) {
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

// SPDX-License-Identifier: Apache-2.0
#include "core/torch/dcls/tensor_memory.h"

#include <c10/core/CPUAllocator.h>

#include <bit>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <mutex>
#include <new>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace dclscope {
namespace {

/// Where vectors of any length, and stores past the caches, are at their best.
constexpr std::size_t kBoundary = 64;
constexpr std::size_t kHugePage = std::size_t{2} << 20;
constexpr std::size_t kKept = std::size_t{1} << 20; ///< smaller ones the system gives quickly

/// Stands before what a tensor gets.
struct alignas(kBoundary) Header {
    std::size_t bytes = 0; ///< of the block with this header
};

struct Free {
    void operator()(void* block) const noexcept { std::free(block); }
};
using Block = std::unique_ptr<void, Free>;

/// Blocks of nearly the same size take each other's place: an eighth of the power of two below at most lies idle.
std::size_t blockSize(std::size_t wanted) {
    const std::size_t step = wanted < kKept ? kBoundary : std::bit_floor(wanted) / 8;
    return (wanted + step - 1) / step * step;
}

Block freshBlock(std::size_t bytes) {
    const std::size_t boundary = bytes < kHugePage ? kBoundary : kHugePage;
    const std::size_t rounded = (bytes + boundary - 1) / boundary * boundary;
    Block block(std::aligned_alloc(boundary, rounded));
    if (!block) throw std::bad_alloc();
#if defined(__linux__)
    // A wish: nothing depends on it. What does not fill a huge page stays on small ones.
    if (boundary == kHugePage) ::madvise(block.get(), bytes / kHugePage * kHugePage, MADV_HUGEPAGE);
#endif
    return block;
}

class KeptBlocks {
public:
    Block take(std::size_t bytes) {
        const std::lock_guard lock(mutex_);
        const auto found = free_.find(bytes);
        if (found == free_.end()) return nullptr;
        Block block = std::move(found->second);
        free_.erase(found);
        return block;
    }
    void giveBack(std::size_t bytes, Block block) {
        const std::lock_guard lock(mutex_);
        if (holders_ > 0) free_.emplace(bytes, std::move(block));
    }
    void hold() {
        const std::lock_guard lock(mutex_);
        ++holders_;
    }
    void letGo() {
        std::multimap<std::size_t, Block> freed;
        const std::lock_guard lock(mutex_);
        if (--holders_ == 0) freed.swap(free_);
    }

private:
    std::mutex mutex_;
    std::multimap<std::size_t, Block> free_;
    std::size_t holders_ = 0;
};

/// Never destroyed: tensors of static storage may give back their memory after everything else.
KeptBlocks& blocks() {
    static auto* const kept = new KeptBlocks;
    return *kept;
}

void giveBack(void* memory) {
    if (memory == nullptr) return;
    Header* const header = static_cast<Header*>(memory) - 1;
    Block block(header);
    if (header->bytes >= kKept) blocks().giveBack(header->bytes, std::move(block));
}

struct TensorAllocator final : c10::Allocator {
    c10::DataPtr allocate(std::size_t bytes) const override {
        const c10::Device cpu(c10::DeviceType::CPU);
        if (bytes == 0) return {nullptr, cpu};
        if (bytes > SIZE_MAX / 2) throw std::bad_alloc();
        const std::size_t size = blockSize(sizeof(Header) + bytes);
        Block block = size < kKept ? nullptr : blocks().take(size);
        if (!block) block = freshBlock(size);
        void* const memory = new (block.release()) Header{size} + 1;
        return {memory, memory, &giveBack, cpu};
    }
    c10::DeleterFnPtr raw_deleter() const override { return &giveBack; }
};

} // namespace

std::shared_ptr<void> keepTensorMemory() {
    static TensorAllocator allocator;
    static const bool chosen = (c10::SetCPUAllocator(&allocator), true);
    (void)chosen;
    blocks().hold();
    return {&allocator, [](void*) { blocks().letGo(); }};
}

} // namespace dclscope

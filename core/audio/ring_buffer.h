// SPDX-License-Identifier: Apache-2.0
// A queue between exactly one writing and one reading thread that never locks and never allocates.
#pragma once

#include <algorithm>
#include <atomic>
#include <bit>
#include <cstddef>
#include <span>
#include <type_traits>
#include <vector>

namespace dclscope {

/// Single producer, single consumer. write() may be called from an audio callback: it is wait-free.
template <class T>
class RingBuffer {
    static_assert(std::is_trivially_copyable_v<T>);

public:
    /// @param capacity  elements, rounded up to a power of two
    explicit RingBuffer(std::size_t capacity)
        : items_(std::bit_ceil(std::max<std::size_t>(capacity, 2))), mask_(items_.size() - 1) {}

    std::size_t capacity() const noexcept { return items_.size(); }

    /// Appends as many of `items` as there is room for and says how many. Writing thread only.
    std::size_t write(std::span<const T> items) noexcept {
        const std::size_t written = written_.load(std::memory_order_relaxed);
        const std::size_t room = capacity() - (written - read_.load(std::memory_order_acquire));
        const std::size_t count = std::min(items.size(), room);
        const std::size_t first = std::min(count, capacity() - (written & mask_));
        std::copy_n(items.data(), first, items_.data() + (written & mask_));
        std::copy_n(items.data() + first, count - first, items_.data());
        written_.store(written + count, std::memory_order_release);
        return count;
    }

    /// Takes up to items.size() elements out and says how many. Reading thread only.
    std::size_t read(std::span<T> items) noexcept {
        const std::size_t read = read_.load(std::memory_order_relaxed);
        const std::size_t ready = written_.load(std::memory_order_acquire) - read;
        const std::size_t count = std::min(items.size(), ready);
        const std::size_t first = std::min(count, capacity() - (read & mask_));
        std::copy_n(items_.data() + (read & mask_), first, items.data());
        std::copy_n(items_.data(), count - first, items.data() + first);
        read_.store(read + count, std::memory_order_release);
        return count;
    }

    /// Elements that read() would find. Reading thread only.
    std::size_t available() const noexcept {
        return written_.load(std::memory_order_acquire) - read_.load(std::memory_order_relaxed);
    }

private:
    std::vector<T> items_;
    std::size_t mask_;
    // On cache lines of their own, so that the two threads do not slow each other down.
    alignas(64) std::atomic<std::size_t> written_{0};
    alignas(64) std::atomic<std::size_t> read_{0};
};

} // namespace dclscope

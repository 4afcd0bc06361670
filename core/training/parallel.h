// SPDX-License-Identifier: Apache-2.0
// The simplest parallel loop: independent items, results by index, the first exception rethrown.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace dclscope::training {

/// Calls work(i) for every i in [0, count), on `threads` threads. What work(i) writes must depend on i alone.
template <class Work>
void parallelFor(std::size_t count, unsigned threads, Work&& work) {
    std::atomic<std::size_t> next{0};
    std::exception_ptr failure;
    std::mutex mutex;
    const auto loop = [&] {
        try {
            for (std::size_t i = next++; i < count; i = next++) work(i);
        } catch (...) {
            const std::lock_guard lock(mutex);
            if (!failure) failure = std::current_exception();
            next = count;
        }
    };
    const std::size_t helpers = std::min<std::size_t>(threads, count);
    {
        std::vector<std::jthread> pool;
        for (std::size_t i = 1; i < helpers; ++i) pool.emplace_back(loop);
        loop();
    }
    if (failure) std::rethrow_exception(failure);
}

} // namespace dclscope::training

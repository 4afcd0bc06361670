// SPDX-License-Identifier: Apache-2.0
#include "core/base/threads.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <thread>
#include <vector>

namespace dclscope {

ParallelFor onThreads(int threads) {
    if (threads <= 1) return {};
    return [threads](std::int64_t count, const std::function<void(std::int64_t, std::int64_t)>& body) {
        const std::int64_t pieces = std::max<std::int64_t>(1, std::min<std::int64_t>(threads, count));
        std::vector<std::exception_ptr> failures(static_cast<std::size_t>(pieces));
        const auto piece = [&](std::int64_t index) {
            try {
                body(count * index / pieces, count * (index + 1) / pieces);
            } catch (...) {
                failures[static_cast<std::size_t>(index)] = std::current_exception();
            }
        };
        {
            std::vector<std::jthread> others;
            for (std::int64_t index = 1; index < pieces; ++index) others.emplace_back(piece, index);
            piece(0);
        }
        for (const std::exception_ptr& failure : failures)
            if (failure) std::rethrow_exception(failure);
    };
}

void runParallel(const ParallelFor& parallel, std::int64_t count,
                 const std::function<void(std::int64_t, std::int64_t)>& body) {
    if (count < 1) return;
    if (parallel)
        parallel(count, body);
    else
        body(0, count);
}

void forEachItem(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work) {
    const auto helpers = static_cast<int>(std::min<std::size_t>(threads, count));
    std::atomic<std::size_t> next{0};
    runParallel(onThreads(helpers), std::max(1, helpers), [&](std::int64_t, std::int64_t) {
        try {
            for (std::size_t i = next++; i < count; i = next++) work(i);
        } catch (...) {
            next = count;
            throw;
        }
    });
}

unsigned coreCount() noexcept { return std::max(1U, std::thread::hardware_concurrency()); }

} // namespace dclscope

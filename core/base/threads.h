// SPDX-License-Identifier: Apache-2.0
// How work is spread over threads. Who calls chooses: a training process lends LibTorch's pool, everything else plain
// threads or none.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

namespace dclscope {

/// Runs body(begin, end) over pieces that cover [0, count), each once, and returns when all are done. Empty: the caller's
/// thread does it all. What a body throws leaves the call.
using ParallelFor =
    std::function<void(std::int64_t count, const std::function<void(std::int64_t begin, std::int64_t end)>& body)>;

/// Up to `threads` pieces of equal size, one of them on the calling thread; empty for one thread.
ParallelFor onThreads(int threads);

/// body over [0, count) by `parallel`, or directly when it is empty.
void runParallel(const ParallelFor& parallel, std::int64_t count,
                 const std::function<void(std::int64_t, std::int64_t)>& body);

/// Calls work(i) for every i in [0, count) on `threads` threads, each of which takes the next i when it is done with one:
/// for items that take unequally long. What work(i) writes must depend on i alone.
/// @throws what one of the items threw; those not begun by then are left out
void forEachItem(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work);

/// Threads that this machine runs at once, at least 1.
unsigned coreCount() noexcept;

} // namespace dclscope

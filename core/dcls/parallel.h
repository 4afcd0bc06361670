// SPDX-License-Identifier: Apache-2.0
// How the work of one call is spread over threads, chosen by the caller: a training process uses LibTorch's pool,
// everything else plain threads or none.
#pragma once

#include <cstdint>
#include <functional>

namespace dclscope {

/// Runs body(begin, end) over pieces that cover [0, count), each once, and returns when all are done. Empty: the caller's
/// thread does it all. What a body throws leaves the call.
using ParallelFor =
    std::function<void(std::int64_t count, const std::function<void(std::int64_t begin, std::int64_t end)>& body)>;

/// Up to `threads` pieces, one of them on the calling thread.
ParallelFor onThreads(int threads);

/// body over [0, count) by `parallel`, or directly when it is empty.
void runParallel(const ParallelFor& parallel, std::int64_t count,
                 const std::function<void(std::int64_t, std::int64_t)>& body);

} // namespace dclscope

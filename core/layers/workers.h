// SPDX-License-Identifier: Apache-2.0
// The threads that one run of a network may use.
#pragma once

#include "core/dcls/parallel.h"

namespace dclscope::layers {

/// Handed down through the layers of one run. Work is split over pieces that each run on one thread, so that results do
/// not depend on how many there are.
class Workers {
public:
    explicit Workers(int threads = 1) : parallel_(threads > 1 ? onThreads(threads) : ParallelFor{}) {}

    /// Empty for one thread.
    const ParallelFor& parallel() const noexcept { return parallel_; }

private:
    ParallelFor parallel_;
};

} // namespace dclscope::layers

// SPDX-License-Identifier: Apache-2.0
// The batches of a training in their order, each made while the one before it is learned from.
#pragma once

#include "core/torch/training/process_group.h"
#include "core/training/example_source.h"
#include "core/training/recipe.h"

#include <future>

namespace dclscope::training {

/// Where a batch stands.
struct BatchPlace {
    std::int64_t epoch = 0;
    std::int64_t step = 0;

    bool operator==(const BatchPlace&) const = default;
};

/// What one process learns from in one step.
struct OwnBatch {
    Batch examples;
    std::size_t first = 0; ///< place of the first of them in the step
    std::size_t joint = 0; ///< examples of the step
    std::size_t shown = 0; ///< examples that all processes together learn from: `joint`, or where these are fewer than
                           ///< there are processes, all of them in each process
};

class ExampleQueue {
public:
    /// @param source, recipe, group  outlive the queue
    /// @param threads  one makes batches when they are asked for, more make the next one meanwhile
    ExampleQueue(const ExampleSource& source, const Recipe& recipe, const ProcessGroup& group, unsigned threads);

    std::int64_t stepsPerEpoch() const noexcept { return stepsPerEpoch_; }
    /// @throws what the source throws
    OwnBatch take(const BatchPlace& place);

private:
    OwnBatch make(const BatchPlace& place, unsigned threads) const;
    BatchPlace after(const BatchPlace& place) const noexcept;

    const ExampleSource& source_;
    const Recipe& recipe_;
    const ProcessGroup& group_;
    const unsigned threads_;
    const std::int64_t stepsPerEpoch_;
    BatchPlace nextPlace_;
    std::future<OwnBatch> next_; ///< after what it uses, so that it ends before them
};

} // namespace dclscope::training

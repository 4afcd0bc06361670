// SPDX-License-Identifier: Apache-2.0
#include "core/torch/training/example_queue.h"

#include "core/training/resume_point.h"

#include <algorithm>

namespace dclscope::training {

ExampleQueue::ExampleQueue(const ExampleSource& source, const Recipe& recipe, const ProcessGroup& group,
                           unsigned threads)
    : source_(source), recipe_(recipe), group_(group), threads_(threads),
      stepsPerEpoch_(training::stepsPerEpoch(recipe, static_cast<std::int64_t>(source.examplesPerEpoch()))) {}

OwnBatch ExampleQueue::make(const BatchPlace& place, unsigned threads) const {
    const auto size = static_cast<std::size_t>(recipe_.training.batchSize);
    const auto processes = static_cast<std::size_t>(group_.size()), rank = static_cast<std::size_t>(group_.rank());
    const std::size_t start = static_cast<std::size_t>(place.step) * size;
    OwnBatch batch;
    batch.joint = std::min(size, source_.examplesPerEpoch() - start);
    const bool shared = batch.joint >= processes;
    batch.shown = shared ? batch.joint : batch.joint * processes;
    batch.first = shared ? batch.joint * rank / processes : 0;
    const std::size_t end = shared ? batch.joint * (rank + 1) / processes : batch.joint;
    batch.examples = source_.training(place.epoch, start + batch.first, end - batch.first, threads);
    return batch;
}

BatchPlace ExampleQueue::after(const BatchPlace& place) const noexcept {
    return place.step + 1 < stepsPerEpoch_ ? BatchPlace{place.epoch, place.step + 1} : BatchPlace{place.epoch + 1, 0};
}

OwnBatch ExampleQueue::take(const BatchPlace& place) {
    const bool made = next_.valid() && nextPlace_ == place;
    OwnBatch batch = made ? next_.get() : make(place, threads_);
    nextPlace_ = after(place);
    if (threads_ > 1 && nextPlace_.epoch < recipe_.training.epochs)
        next_ = std::async(std::launch::async, [this, next = nextPlace_] { return make(next, 1); });
    return batch;
}

} // namespace dclscope::training

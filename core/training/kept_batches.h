// SPDX-License-Identifier: Apache-2.0
// Batches that are judged by after every epoch, made once.
#pragma once

#include "core/training/example_source.h"

#include <cstddef>
#include <map>
#include <mutex>
#include <utility>

namespace dclscope::training {

/// Keeps batches that are the same whenever they are made, as many as fit. Safe from several threads at once.
class KeptBatches {
public:
    /// @param mostValues  of all that is kept together; batches beyond that are made anew each time
    explicit KeptBatches(std::size_t mostValues = std::size_t{1} << 25) : room_(mostValues) {}

    /// The batch of `count` examples from `first` on. @param make  called when it is not kept
    template <class Make>
    Batch get(std::size_t first, std::size_t count, Make make) const {
        const std::pair key{first, count};
        {
            const std::lock_guard lock(mutex_);
            if (const auto found = kept_.find(key); found != kept_.end()) return found->second;
        }
        Batch batch = make();
        const std::lock_guard lock(mutex_);
        if (batch.input.size() <= room_ && kept_.emplace(key, batch).second) room_ -= batch.input.size();
        return batch;
    }

private:
    mutable std::mutex mutex_;
    mutable std::size_t room_;
    mutable std::map<std::pair<std::size_t, std::size_t>, Batch> kept_;
};

} // namespace dclscope::training

// SPDX-License-Identifier: Apache-2.0
#include "core/training/training.h"

#include "core/base/threads.h"
#include "core/training/toys.h"

#include <algorithm>

namespace dclscope::training {

unsigned threadsFor(const TrainingOptions& options, unsigned processes) {
    if (options.threads > 0) return options.threads;
    return isToy(options.recipe.data.layout) ? 1 : std::max(1U, coreCount() / std::max(1U, processes));
}

} // namespace dclscope::training

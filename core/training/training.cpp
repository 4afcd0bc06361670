// SPDX-License-Identifier: Apache-2.0
#include "core/training/training.h"

#include "core/base/threads.h"
#include "core/training/toys.h"

namespace dclscope::training {

unsigned threadsFor(const TrainingOptions& options) {
    if (options.threads > 0) return options.threads;
    return isToy(options.recipe.data.layout) ? 1 : coreCount();
}

} // namespace dclscope::training

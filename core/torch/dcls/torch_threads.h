// SPDX-License-Identifier: Apache-2.0
// How many threads LibTorch works with.
#pragma once

#include "core/base/threads.h"

namespace dclscope {

/// LibTorch's own threads, as many as torch::get_num_threads() says.
ParallelFor torchThreads();

/// From now on LibTorch uses `threads` threads, and so does OpenBLAS, whose own LibTorch does not know of.
void useTorchThreads(int threads);

} // namespace dclscope

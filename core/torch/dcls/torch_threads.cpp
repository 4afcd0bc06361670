// SPDX-License-Identifier: Apache-2.0
#include "core/torch/dcls/torch_threads.h"

#include <ATen/Parallel.h>

#include <dlfcn.h>

#include <algorithm>

namespace dclscope {

ParallelFor torchThreads() {
    if (at::get_num_threads() <= 1) return {};
    return [](std::int64_t count, const std::function<void(std::int64_t, std::int64_t)>& body) {
        const std::int64_t pieces = std::max<std::int64_t>(1, at::get_num_threads());
        at::parallel_for(0, count, (count + pieces - 1) / pieces, body);
    };
}

void useTorchThreads(int threads) {
    at::set_num_threads(threads);
    if (void* symbol = ::dlsym(RTLD_DEFAULT, "openblas_set_num_threads"))
        reinterpret_cast<void (*)(int)>(symbol)(threads);
}

} // namespace dclscope

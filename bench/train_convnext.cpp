// SPDX-License-Identifier: Apache-2.0
// Times one training step of convnext_dcls_audio on 8 spectrograms of 128 x 1001: kernels constructed, forward, backward,
// AdamW; what bench/convnext_reference.py does in PyTorch.
//   train_convnext [STEPS]
// prints {"milliseconds": median CPU time of a step, "megabytes": the most memory there was}.
#include "core/torch/bench/convnext_training.h"
#include "core/torch/dcls/torch_threads.h"

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

namespace {

double cpuSeconds() {
    timespec now{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

} // namespace

int main(int argc, char** argv) {
    dclscope::useTorchThreads(1);
    const dclscope::bench::Run step = dclscope::bench::ourTraining(dclscope::bench::ConvNeXtTraining{});
    step();
    std::vector<double> times;
    for (int i = 0; i < std::max(1, argc > 1 ? std::atoi(argv[1]) : 3); ++i) {
        const double start = cpuSeconds();
        step();
        times.push_back(cpuSeconds() - start);
    }
    std::sort(times.begin(), times.end());
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    std::printf("{\"milliseconds\": %.6g, \"megabytes\": %.6g}\n", 1e3 * times[times.size() / 2],
                static_cast<double>(usage.ru_maxrss) / 1024.0);
    return 0;
}

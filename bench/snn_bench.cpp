// SPDX-License-Identifier: Apache-2.0
// Times the streaming engine on the spiking network of `dcls bench`, of the size used for spoken digits in spikes (SHD):
// 140-256-256-20, 25 delays rounded to whole steps, 100 steps, 2 % of the inputs spiking, batch 1. No LibTorch.
//   snn_bench [REPEATS]
#include "core/bench/workload.h"
#include "core/snn/streaming.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <span>

namespace {

using namespace dclscope;

double cpuSeconds() {
    timespec now{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

/// Seconds of one sequence.
double runOnce(const snn::Network& network, snn::StreamingNetwork& stream, const std::vector<float>& input) {
    const auto inputs = static_cast<std::size_t>(network.inputs());
    stream.reset();
    const double start = cpuSeconds();
    for (std::size_t t = 0; t < static_cast<std::size_t>(bench::kSpikingSteps); ++t)
        stream.step(std::span(input).subspan(t * inputs, inputs));
    while (stream.flushStep()) {}
    return cpuSeconds() - start;
}

} // namespace

int main(int argc, char** argv) {
    const int repeats = argc > 1 ? std::max(1, std::atoi(argv[1])) : 101;
    const snn::Network network(bench::spikingSpec());
    snn::StreamingNetwork stream(network);
    const Array input = bench::madeUpSpikes(1);

    // The share of neurons that fire, over a sequence that is not timed.
    std::vector<double> fired(network.layerCount(), 0.0);
    const snn::NetworkOutput shown = network.run(input, true);
    for (std::size_t k = 0; k < fired.size(); ++k) {
        for (const std::uint8_t value : shown.spikes[k].spikes) fired[k] += value;
        fired[k] /= static_cast<double>(shown.spikes[k].spikes.size());
    }
    std::vector<double> seconds;
    for (int i = 0; i < repeats; ++i) seconds.push_back(runOnce(network, stream, input.values));
    std::sort(seconds.begin(), seconds.end());
    const double median = seconds[seconds.size() / 2];
    const auto steps = static_cast<double>(network.outputSteps(bench::kSpikingSteps, network.layerCount() - 1));
    std::printf("{\"milliseconds\": %.4g, \"microseconds_per_step\": %.4g, \"density\": [%.4f, %.4f]}\n", 1e3 * median,
                1e6 * median / steps, fired[0], fired[1]);
    return 0;
}

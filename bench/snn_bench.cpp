// SPDX-License-Identifier: Apache-2.0
// Times the streaming engine on a made-up network of the size used for spoken digits in spikes (SHD): 140-256-256-20,
// 25 delays rounded to whole steps, 100 steps, 2 % of the inputs spiking, batch 1. No LibTorch.
//   snn_bench [REPEATS]
#include "core/snn/network.h"
#include "core/snn/streaming.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <random>

namespace {

using namespace dclscope;

constexpr std::int64_t kSteps = 100;
constexpr std::int64_t kDelays = 25;
constexpr double kDensity = 0.02;
constexpr double kHiddenDensity = 0.19;

double cpuSeconds() {
    timespec now{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

snn::BatchNorm expectedNorm(const snn::LayerSpec& layer, double density) {
    const auto neurons = static_cast<std::size_t>(layer.outputs);
    const auto inputs = static_cast<std::size_t>(layer.inputs);
    snn::BatchNorm norm{std::vector<float>(neurons, 1.0F), std::vector<float>(neurons, 0.0F),
                        std::vector<float>(neurons), std::vector<float>(neurons)};
    for (std::size_t i = 0; i < neurons; ++i) {
        double sum = 0.0;
        double squares = 0.0;
        for (std::size_t j = 0; j < inputs; ++j) {
            const double w = static_cast<double>(layer.weight[i * inputs + j]);
            sum += w;
            squares += w * w;
        }
        norm.mean[i] = static_cast<float>(density * sum);
        norm.variance[i] = static_cast<float>(density * (1.0 - density) * squares);
    }
    return norm;
}

/// @param density  share of the inputs that spike: batch norm is given the mean and variance that follow from it, so that
///                 about a fifth of the neurons fires, as in a network that has seen a batch
snn::LayerSpec layer(std::int64_t inputs, std::int64_t outputs, double density, bool hidden, std::mt19937& random) {
    snn::LayerSpec spec;
    spec.inputs = inputs;
    spec.outputs = outputs;
    spec.delaySteps = kDelays;
    const auto synapses = static_cast<std::size_t>(inputs * outputs);
    const float bound = std::sqrt(6.0F / static_cast<float>(inputs));
    std::uniform_real_distribution<float> weight(-bound, bound);
    std::uniform_real_distribution<float> position(-13.0F, 12.0F);
    for (std::size_t i = 0; i < synapses; ++i) spec.weight.push_back(weight(random));
    for (std::size_t i = 0; i < synapses; ++i) spec.positions.push_back(position(random));
    spec.sig.assign(synapses, 0.0F);
    if (hidden) spec.norm = expectedNorm(spec, density);
    spec.tau = 1.5;
    spec.threshold = hidden ? 1.0F : 1e9F;
    return spec;
}

/// Seconds of one sequence.
double runOnce(const snn::Network& network, snn::StreamingNetwork& stream, const std::vector<float>& input) {
    const auto inputs = static_cast<std::size_t>(network.inputs());
    stream.reset();
    const double start = cpuSeconds();
    for (std::size_t t = 0; t < static_cast<std::size_t>(kSteps); ++t)
        stream.step(std::span(input).subspan(t * inputs, inputs));
    while (stream.flushStep()) {}
    return cpuSeconds() - start;
}

} // namespace

int main(int argc, char** argv) {
    const int repeats = argc > 1 ? std::max(1, std::atoi(argv[1])) : 101;
    std::mt19937 random(1);
    snn::NetworkSpec spec;
    spec.layers = {layer(140, 256, kDensity, true, random), layer(256, 256, kHiddenDensity, true, random),
                   layer(256, 20, kHiddenDensity, false, random)};
    const snn::Network network(spec);
    snn::StreamingNetwork stream(network);
    std::bernoulli_distribution spike(kDensity);
    std::vector<float> input(static_cast<std::size_t>(kSteps * network.inputs()));
    for (float& value : input) value = spike(random) ? 1.0F : 0.0F;

    // The share of neurons that fire, over a sequence that is not timed.
    std::vector<double> fired(network.layerCount(), 0.0);
    const snn::NetworkOutput shown = network.run(Array{{kSteps, 1, network.inputs()}, input}, true);
    for (std::size_t k = 0; k < fired.size(); ++k) {
        for (const std::uint8_t value : shown.spikes[k].spikes) fired[k] += value;
        fired[k] /= static_cast<double>(shown.spikes[k].spikes.size());
    }
    std::vector<double> seconds;
    for (int i = 0; i < repeats; ++i) seconds.push_back(runOnce(network, stream, input));
    std::sort(seconds.begin(), seconds.end());
    const double median = seconds[seconds.size() / 2];
    const auto steps = static_cast<double>(network.outputSteps(kSteps, network.layerCount() - 1));
    std::printf("{\"milliseconds\": %.4g, \"microseconds_per_step\": %.4g, \"density\": [%.4f, %.4f]}\n", 1e3 * median,
                1e6 * median / steps, fired[0], fired[1]);
    return 0;
}

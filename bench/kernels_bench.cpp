// SPDX-License-Identifier: Apache-2.0
// Kernel construction and depthwise convolution, without LibTorch.
#include "core/bench/machine_peak.h"
#include "core/dcls/construct.h"
#include "core/dcls/depthwise.h"

#include <benchmark/benchmark.h>

#include <random>
#include <string>
#include <vector>

namespace {

using namespace dclscope;

std::vector<float> draw(std::int64_t count, float deviation) {
    std::mt19937 random(1);
    std::normal_distribution<float> normal(0.0F, deviation);
    std::vector<float> values(static_cast<std::size_t>(count));
    for (float& value : values) value = normal(random);
    return values;
}

KernelShape layer(Version version) { return {LayerKind::Dcls2d, version, 384, 1, 26, {}, {23, 23}}; }

void construct(benchmark::State& state, Version version, bool backward) {
    const KernelShape shape = layer(version);
    const std::vector<float> weight = draw(shape.weightCount(), 0.1F);
    const std::vector<float> P = draw(shape.positionCount(), 4.0F);
    const std::vector<float> SIG(static_cast<std::size_t>(shape.positionCount()), 0.23F);
    const std::vector<float> gradKernel = draw(shape.kernelCount(), 1.0F);
    std::vector<float> kernel(gradKernel.size());
    std::vector<float> gradWeight(weight.size());
    std::vector<float> gradP(P.size());
    std::vector<float> gradSIG(SIG.size());
    for (auto _ : state) {
        constructKernel<float>(shape, weight, P, SIG, kernel);
        if (backward) constructKernelBackward<float>(shape, weight, P, SIG, gradKernel, gradWeight, gradP, gradSIG);
        benchmark::ClobberMemory();
    }
}

/// @param keep  share of the taps that are not zero
void depthwise(benchmark::State& state, bool backward, std::int64_t batch, double keep) {
    const DepthwiseShape shape{batch,          state.range(0), state.range(1),     state.range(2),
                               state.range(3), state.range(3), state.range(3) / 2, state.range(3) / 2};
    const std::vector<float> input = draw(shape.inputCount(), 1.0F);
    std::vector<float> kernel = draw(shape.kernelCount(), 1.0F);
    std::mt19937 random(2);
    std::bernoulli_distribution kept(keep);
    for (float& tap : kernel)
        if (!kept(random)) tap = 0.0F;
    std::vector<float> output(static_cast<std::size_t>(shape.outputCount()));
    const std::vector<float> gradOutput = draw(shape.outputCount(), 1.0F);
    std::vector<float> gradInput(input.size());
    std::vector<float> gradKernel(kernel.size());
    for (auto _ : state) {
        depthwiseForward(shape, input, kernel, {}, output);
        if (backward) {
            depthwiseGradInput(shape, gradOutput, kernel, gradInput);
            depthwiseGradKernel(shape, input, gradOutput, gradKernel);
        }
        benchmark::ClobberMemory();
    }
    const double dense = 2.0 * static_cast<double>(shape.outputCount() * shape.kernelHeight * shape.kernelWidth);
    state.counters["dense_operations"] =
        benchmark::Counter((backward ? 3.0 : 1.0) * dense, benchmark::Counter::kIsIterationInvariantRate);
}

void planes(benchmark::internal::Benchmark* bench) {
    for (const std::vector<std::int64_t>& plane : std::vector<std::vector<std::int64_t>>{
             {96, 64, 62, 23}, {192, 32, 31, 23}, {384, 16, 15, 23}, {768, 8, 7, 23}})
        bench->Args(plane);
    bench->Unit(benchmark::kMillisecond);
}

BENCHMARK_CAPTURE(construct, gauss_forward, Version::gauss, false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(construct, gauss_forward_backward, Version::gauss, true)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(construct, v1_forward_backward, Version::v1, true)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(construct, max_forward_backward, Version::max, true)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(depthwise, forward, false, 1, 1.0)->Apply(planes);
BENCHMARK_CAPTURE(depthwise, forward_fifth_of_taps, false, 1, 0.2)->Apply(planes);
BENCHMARK_CAPTURE(depthwise, forward_twentieth_of_taps, false, 1, 0.05)->Apply(planes);
BENCHMARK_CAPTURE(depthwise, forward_backward_batch8, true, 8, 1.0)->Apply(planes);

} // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    benchmark::AddCustomContext("instruction_set", bench::instructionSet());
    benchmark::AddCustomContext("peak_operations_per_second", std::to_string(bench::peakOperationsPerSecond()));
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}

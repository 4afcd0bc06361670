// SPDX-License-Identifier: Apache-2.0
// Our depthwise convolution beside LibTorch's in one process: what the rule in depthwiseIsFaster was measured with.
#include "core/torch/dcls/dcls_module.h"
#include "core/torch/dcls/depthwise_function.h"

#include <benchmark/benchmark.h>

#include <vector>

namespace {

using namespace dclscope;

void convolve(benchmark::State& state, bool ours, bool backward) {
    const std::int64_t size = state.range(4);
    const torch::Tensor input = torch::randn({state.range(0), state.range(1), state.range(2), state.range(3)});
    const torch::Tensor kernel = torch::randn({state.range(1), size, size});
    input.requires_grad_(backward);
    kernel.requires_grad_(backward);
    for (auto _ : state) {
        const torch::Tensor output =
            ours ? depthwiseConv2d(input, kernel, {}, size / 2, size / 2)
                 : torch::conv2d(input, kernel.unsqueeze(1), {}, 1, size / 2, 1, state.range(1));
        if (backward) output.sum().backward();
        benchmark::ClobberMemory();
    }
}

void layerForward(benchmark::State& state, Version version) {
    const torch::NoGradGuard noGrad;
    DclsOptions options;
    options.inChannels = options.outChannels = options.groups = state.range(0);
    options.kernelCount = 26;
    options.dilatedKernelSize = {23};
    options.padding = {11};
    options.version = version;
    Dcls layer(options);
    const torch::Tensor input = torch::randn({1, state.range(0), state.range(1), state.range(2)});
    for (auto _ : state) benchmark::DoNotOptimize(layer->forward(input));
}

void sizes(benchmark::internal::Benchmark* bench) {
    for (const std::int64_t batch : {1, 8})
        for (const std::vector<std::int64_t>& plane :
             std::vector<std::vector<std::int64_t>>{{96, 64, 62}, {192, 32, 31}, {384, 16, 15}, {768, 8, 7}})
            for (const std::int64_t size : {3, 5, 7, 11, 17, 23})
                if (batch == 1 || size == 7 || size == 23) bench->Args({batch, plane[0], plane[1], plane[2], size});
    bench->Unit(benchmark::kMillisecond);
}

BENCHMARK_CAPTURE(convolve, ours_forward, true, false)->Apply(sizes);
BENCHMARK_CAPTURE(convolve, libtorch_forward, false, false)->Apply(sizes);
BENCHMARK_CAPTURE(convolve, ours_forward_backward, true, true)->Apply(sizes);
BENCHMARK_CAPTURE(convolve, libtorch_forward_backward, false, true)->Apply(sizes);
BENCHMARK_CAPTURE(layerForward, gauss, Version::gauss)
    ->Args({96, 64, 62})
    ->Args({192, 32, 31})
    ->Args({384, 16, 15})
    ->Args({768, 8, 7})
    ->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv) {
    torch::set_num_threads(1);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}

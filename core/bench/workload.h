// SPDX-License-Identifier: Apache-2.0
// What is timed: each workload with our way of doing it and, where its library is loaded, LibTorch's.
#pragma once

#include "core/dcls/depthwise.h"
#include "core/dcls/kernel_shape.h"
#include "core/snn/network.h"

#include <cstdint>
#include <functional>
#include <string>
#include <variant>
#include <vector>

namespace dclscope::bench {

/// The dense kernel of one layer, and the gradients to its parameters when `backward`.
struct Construction {
    KernelShape shape;
    bool backward = false;
};

/// A depthwise convolution with a dense kernel, and both gradients when `backward`.
struct Convolution {
    DepthwiseShape shape;
    bool backward = false;
};

/// Some layers of one size in a network.
struct Stage {
    KernelShape kernel;
    DepthwiseShape plane;
    int layers = 1;
};

/// Every depthwise layer of a network, forward, kernels constructed anew.
struct DepthwiseLayers {
    std::vector<Stage> stages;
};

/// A spiking network with rounded delays over one sequence.
struct SpikingSequence {
    snn::NetworkSpec spec;
    Array input; ///< [steps, 1, inputs]
};

using Task = std::variant<Construction, Convolution, DepthwiseLayers, SpikingSequence>;

struct Workload {
    std::string id;   ///< for scripts: "depthwise_96_forward"
    std::string what; ///< for people: "depthwise 23x23, 1x96x64x62, forward"
    Task task;
    double operations = 0.0;     ///< float32 operations of one run counting every tap; 0 where that says nothing
    std::int64_t parts = 1;      ///< one run's time is given per part
    std::string part;            ///< "step"; empty: the run is the part
    bool slowInLibTorch = false; ///< its way takes over ten seconds
    std::function<void()> ours;
    std::function<void()> libtorch; ///< empty where nobody offers it
};

/// The table's rows, without a way of doing them yet.
std::vector<Workload> workloads();

/// Fills in Workload::ours, with parameters and inputs made up by formula; each runs again and again on the same memory.
/// @param threads  for everything that runs in parallel
void addOurWays(std::vector<Workload>& workloads, int threads);

/// `count` values in +-scale, always the same ones.
std::vector<float> madeUpValues(std::int64_t count, float scale);

/// Positions that fill most of a grid, [axes, ...] of the shape.
std::vector<float> madeUpPositions(const KernelShape& shape);

} // namespace dclscope::bench

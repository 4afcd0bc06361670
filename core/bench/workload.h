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

/// A whole ConvNeXt-T on 10 s of sound (MadeUpConvNeXt), its depthwise kernels there already.
struct Network {
    std::int64_t kernelSize = 23;
};

using Task = std::variant<Construction, Convolution, DepthwiseLayers, Network, SpikingSequence>;

using Run = std::function<void()>;
/// Makes parameters and inputs; what it returns runs again and again on the same memory.
using Prepare = std::function<Run()>;

struct Workload {
    std::string id;   ///< for scripts: "depthwise_96_forward"
    std::string what; ///< for people: "depthwise 23x23, 1x96x64x62, forward"
    Task task;
    double operations = 0.0;     ///< float32 operations of one run counting every tap; 0 where that says nothing
    std::int64_t parts = 1;      ///< one run's time is given per part
    std::string part;            ///< "step"; empty: the run is the part
    bool slowInLibTorch = false; ///< its way takes ten seconds
    Prepare ours;
    Prepare libtorch; ///< empty where nobody offers it
};

/// The table's rows, without a way of doing them yet.
std::vector<Workload> workloads();
inline constexpr const char* kDepthwiseLayersId = "convnext_dcls_layers";
inline constexpr const char* kEverythingElseId = "convnext_everything_else";

/// Fills in Workload::ours, with parameters and inputs made up by formula.
/// @param threads  for everything that runs in parallel
void addOurWays(std::vector<Workload>& workloads, int threads);

/// `count` values in +-scale, always the same ones.
std::vector<float> madeUpValues(std::int64_t count, float scale);

/// Positions that fill most of a grid, [axes, ...] of the shape.
std::vector<float> madeUpPositions(const KernelShape& shape);

} // namespace dclscope::bench

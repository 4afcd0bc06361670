// SPDX-License-Identifier: Apache-2.0
// What is timed: each workload with our way of doing it and, where its library is loaded, LibTorch's.
#pragma once

#include "core/dcls/depthwise.h"
#include "core/dcls/kernel_shape.h"
#include "core/layers/precision.h"
#include "core/snn/network.h"

#include <array>
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

/// One training step of such a network, forward and backward: what needs LibTorch either way.
struct SpikingTraining {
    std::int64_t batch = 32;
    double sig = 12.0; ///< SIG of every synapse: large at a training's beginning, 0.23 at its end
};

/// One training step of a ConvNeXt-T with DCLS layers, whole: kernels constructed, forward, backward, AdamW.
struct ConvNeXtTraining {
    std::int64_t batch = 8;
};

using Task = std::variant<Construction, Convolution, DepthwiseLayers, Network, SpikingSequence, SpikingTraining,
                          ConvNeXtTraining>;

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
    Prepare libtorch;             ///< in LibTorch's default memory layout; empty where nobody offers it
    Prepare libtorchChannelsLast; ///< in the layout where channels lie together; empty where there are no images
};

/// The table's rows, without a way of doing them yet.
std::vector<Workload> workloads();
inline constexpr const char* kDepthwiseLayersId = "convnext_dcls_layers";
inline constexpr const char* kEverythingElseId = "convnext_everything_else";

/// The size that the spiking workloads have: neurons per layer, inputs first.
inline constexpr std::array<std::int64_t, 4> kSpikingSizes{140, 256, 256, 20};
inline constexpr std::int64_t kSpikingDelays = 25;
inline constexpr std::int64_t kSpikingSteps = 100;
inline constexpr double kSpikingDensity = 0.02; ///< share of the inputs that spike
inline constexpr double kSpikingTau = 1.5;

/// Fills in Workload::ours, with parameters and inputs made up by formula; but not for trainings.
/// @param threads    for everything that runs in parallel
/// @param precision  of whole networks
void addOurWays(std::vector<Workload>& workloads, int threads,
                layers::Precision precision = layers::Precision::Float32);

/// `count` values in +-scale, always the same ones.
std::vector<float> madeUpValues(std::int64_t count, float scale);

/// A spiking network of that size with rounded delays, as it is before training.
snn::NetworkSpec spikingSpec();

/// Spikes, [kSpikingSteps, batch, inputs].
Array madeUpSpikes(std::int64_t batch);

/// Positions that fill most of a grid, [axes, ...] of the shape.
std::vector<float> madeUpPositions(const KernelShape& shape);

} // namespace dclscope::bench

// SPDX-License-Identifier: Apache-2.0
#include "core/bench/workload.h"

#include <array>
#include <cmath>
#include <string>
#include <utility>

namespace dclscope::bench {
namespace {

/// A stage of ConvNeXt-T with DCLS layers on 10 s of sound (128 mel bands x 1001 frames): channels and plane.
struct Plane {
    std::int64_t channels, height, width;
    int layers;
};
constexpr std::array<Plane, 4> kPlanes{{{96, 64, 62, 3}, {192, 32, 31, 3}, {384, 16, 15, 9}, {768, 8, 7, 3}}};
constexpr std::int64_t kGrid = 23;
constexpr std::int64_t kElements = 26;

/// Numbers in [0, 1) that look random: a multiplicative hash of the index.
double scattered(std::uint64_t index) {
    std::uint64_t x = (index + 1) * 0x9E3779B97F4A7C15ULL;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return static_cast<double>((x ^ (x >> 31)) >> 11) * 0x1p-53;
}

KernelShape kernelShape(std::int64_t channels, Version version, std::int64_t elements, std::int64_t grid) {
    return {LayerKind::Dcls2d, version, channels, 1, elements, {}, {grid, grid}};
}

DepthwiseShape planeShape(const Plane& plane, std::int64_t batch) {
    return {batch, plane.channels, plane.height, plane.width, kGrid, kGrid, kGrid / 2, kGrid / 2};
}

std::string passes(bool backward) { return backward ? "forward+backward" : "forward"; }

void addConstruction(std::vector<Workload>& rows, const KernelShape& shape, bool backward) {
    const std::string version(versionName(shape.version));
    const std::string grid = std::to_string(shape.dilatedSize[0]) + "x" + std::to_string(shape.dilatedSize[1]);
    Workload row;
    row.id = "construct_" + version + (backward ? "_forward_backward" : "_forward");
    row.what = "construct " + version + " " + std::to_string(shape.outChannels) + "x1x" +
               std::to_string(shape.elements) + " to " + grid + ", " + passes(backward);
    row.task = Construction{shape, backward};
    rows.push_back(std::move(row));
}

void addConvolution(std::vector<Workload>& rows, const Plane& plane, bool backward) {
    const DepthwiseShape shape = planeShape(plane, backward ? 8 : 1);
    Workload row;
    row.id = "depthwise_" + std::to_string(plane.channels) + (backward ? "_forward_backward" : "_forward");
    row.what = "depthwise 23x23, " + std::to_string(shape.batch) + "x" + std::to_string(shape.channels) + "x" +
               std::to_string(shape.height) + "x" + std::to_string(shape.width) + ", " + passes(backward);
    row.operations = (backward ? 3.0 : 1.0) * 2.0 * static_cast<double>(shape.outputCount() * kGrid * kGrid);
    row.task = Convolution{shape, backward};
    rows.push_back(std::move(row));
}

Workload allLayers() {
    DepthwiseLayers task;
    int layers = 0;
    for (const Plane& plane : kPlanes) {
        task.stages.push_back(
            {kernelShape(plane.channels, Version::gauss, kElements, kGrid), planeShape(plane, 1), plane.layers});
        layers += plane.layers;
    }
    Workload row;
    row.id = kDepthwiseLayersId;
    row.what = std::to_string(layers) + " DCLS layers of a ConvNeXt-T, kernels built anew";
    row.task = std::move(task);
    row.slowInLibTorch = true;
    return row;
}

Workload network(const std::string& id, const std::string& what, std::int64_t kernelSize) {
    Workload row;
    row.id = id;
    row.what = what;
    row.task = Network{kernelSize};
    return row;
}

/// Mean and variance that a batch would have, so that neurons fire: about one in nine (snn_bench prints the shares).
snn::BatchNorm expectedNorm(const snn::LayerSpec& layer, double density) {
    const auto neurons = static_cast<std::size_t>(layer.outputs);
    const auto inputs = static_cast<std::size_t>(layer.inputs);
    snn::BatchNorm norm{std::vector<float>(neurons, 1.0F), std::vector<float>(neurons, 0.0F),
                        std::vector<float>(neurons), std::vector<float>(neurons)};
    for (std::size_t i = 0; i < neurons; ++i) {
        double sum = 0.0, squares = 0.0;
        for (std::size_t j = 0; j < inputs; ++j) {
            const auto w = static_cast<double>(layer.weight[i * inputs + j]);
            sum += w;
            squares += w * w;
        }
        norm.mean[i] = static_cast<float>(density * sum);
        norm.variance[i] = static_cast<float>(density * (1.0 - density) * squares);
    }
    return norm;
}

snn::LayerSpec spikingLayer(std::size_t index) {
    constexpr double kHiddenDensity = 0.19;
    snn::LayerSpec layer;
    layer.inputs = kSpikingSizes[index];
    layer.outputs = kSpikingSizes[index + 1];
    layer.delaySteps = kSpikingDelays;
    layer.tau = kSpikingTau;
    const std::int64_t synapses = layer.inputs * layer.outputs;
    layer.weight = madeUpValues(synapses, static_cast<float>(std::sqrt(6.0 / static_cast<double>(layer.inputs))));
    for (std::int64_t i = 0; i < synapses; ++i)
        layer.positions.push_back(static_cast<float>(static_cast<double>(kSpikingDelays) *
                                                     (scattered(static_cast<std::uint64_t>(i) + 1'000'000) - 0.5)));
    layer.sig.assign(layer.weight.size(), 0.0F);
    const bool hidden = index + 2 < kSpikingSizes.size();
    if (hidden)
        layer.norm = expectedNorm(layer, index == 0 ? kSpikingDensity : kHiddenDensity);
    else
        layer.threshold = 1e9F;
    return layer;
}

const std::string kSpikingText = "spiking 140-256-256-20, ";

Workload spikingRunning() {
    SpikingSequence task{spikingSpec(), madeUpSpikes(1)};
    Workload row;
    row.id = "snn_running";
    row.what = kSpikingText + "running, a step";
    row.parts = snn::Network(task.spec).outputSteps(kSpikingSteps, task.spec.layers.size() - 1);
    row.task = std::move(task);
    row.part = "step";
    return row;
}

Workload spikingTraining(const std::string& id, const std::string& what, double sig) {
    Workload row;
    row.id = id;
    row.what = kSpikingText + what;
    row.task = SpikingTraining{32, sig};
    return row;
}

Workload convNeXtTraining() {
    const ConvNeXtTraining task;
    Workload row;
    row.id = "convnext_training";
    row.what = "ConvNeXt-T with DCLS, training step, batch " + std::to_string(task.batch);
    row.task = task;
    row.slowInLibTorch = true;
    return row;
}

} // namespace

std::vector<float> madeUpValues(std::int64_t count, float scale) {
    std::vector<float> values(static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = scale * static_cast<float>(2.0 * scattered(i) - 1.0);
    return values;
}

snn::NetworkSpec spikingSpec() {
    snn::NetworkSpec spec;
    for (std::size_t i = 0; i + 1 < kSpikingSizes.size(); ++i) spec.layers.push_back(spikingLayer(i));
    return spec;
}

Array madeUpSpikes(std::int64_t batch) {
    Array input{{kSpikingSteps, batch, kSpikingSizes.front()}, {}};
    for (std::int64_t i = 0; i < kSpikingSteps * batch * kSpikingSizes.front(); ++i)
        input.values.push_back(scattered(static_cast<std::uint64_t>(i)) < kSpikingDensity ? 1.0F : 0.0F);
    return input;
}

std::vector<float> madeUpPositions(const KernelShape& shape) {
    return madeUpValues(shape.positionCount(), 0.45F * static_cast<float>(shape.dilatedSize.front()));
}

std::vector<Workload> workloads() {
    std::vector<Workload> rows;
    for (const bool backward : {false, true})
        addConstruction(rows, kernelShape(384, Version::gauss, kElements, kGrid), backward);
    for (const bool backward : {false, true}) addConstruction(rows, kernelShape(384, Version::v1, 34, 17), backward);
    for (const bool backward : {false, true})
        for (const Plane& plane : kPlanes) addConvolution(rows, plane, backward);
    rows.push_back(allLayers());
    rows.push_back(network(kEverythingElseId, "everything else in it, on 10 s of sound", 1));
    rows.push_back(network("convnext_forward", "all of it, kernels built before", kGrid));
    rows.push_back(convNeXtTraining());
    rows.push_back(spikingRunning());
    rows.push_back(spikingTraining("snn_training_early", "training step, sigma 12", 12.0));
    rows.push_back(spikingTraining("snn_training_late", "training step, sigma 0.23", 0.23));
    return rows;
}

} // namespace dclscope::bench

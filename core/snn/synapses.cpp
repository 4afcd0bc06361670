// SPDX-License-Identifier: Apache-2.0
#include "core/dcls/construct.h"
#include "core/snn/lif_rows.h"
#include "core/snn/network_impl.h"

#include <algorithm>
#include <cmath>

namespace dclscope::snn {
namespace {

/// The reference divides each element's interpolation by (its sum + 1e-7), also where that sum is one.
constexpr float kNormalised = 1.0F / (1.0F + 1e-7F);

/// Factor and shift that batch norm applies to a neuron's input.
struct Affine {
    std::vector<float> scale, shift;
};

Affine foldedNorm(const LayerSpec& layer) {
    const auto count = static_cast<std::size_t>(layer.outputs);
    Affine affine{std::vector<float>(count, 1.0F), std::vector<float>(count, 0.0F)};
    for (std::size_t i = 0; i < count; ++i) {
        const double bias = layer.bias.empty() ? 0.0 : static_cast<double>(layer.bias[i]);
        double scale = 1.0;
        double shift = bias;
        if (layer.norm) {
            const BatchNorm& norm = *layer.norm;
            scale = static_cast<double>(norm.weight[i]) /
                    std::sqrt(static_cast<double>(norm.variance[i]) + static_cast<double>(norm.epsilon));
            shift = (bias - static_cast<double>(norm.mean[i])) * scale + static_cast<double>(norm.bias[i]);
        }
        affine.scale[i] = static_cast<float>(scale);
        affine.shift[i] = static_cast<float>(shift);
    }
    return affine;
}

/// Delay of a rounded and clamped position, or -1 where that lies beside the grid (an even size's upper limit).
std::int64_t roundedDelay(float position, std::int64_t delaySteps) {
    const float limit = static_cast<float>(delaySteps / 2);
    const float rounded = std::clamp(std::nearbyint(position), -limit, limit);
    return (delaySteps - 1) - (static_cast<std::int64_t>(rounded) + delaySteps / 2);
}

void buildTaps(const LayerSpec& layer, const Affine& affine, Synapses& synapses) {
    const auto inputs = static_cast<std::size_t>(layer.inputs);
    const auto outputs = static_cast<std::size_t>(layer.outputs);
    const auto elements = static_cast<std::size_t>(layer.elements);
    synapses.starts.reserve(inputs + 1);
    synapses.offsets.reserve(inputs * outputs * elements);
    synapses.weights.reserve(inputs * outputs * elements);
    // By delay, one more than the last tap that has it: what is not above `own` belongs to another synapse.
    std::vector<std::size_t> lastTap(static_cast<std::size_t>(layer.delaySteps));
    for (std::size_t j = 0; j < inputs; ++j) {
        synapses.starts.push_back(synapses.offsets.size());
        for (std::size_t i = 0; i < outputs; ++i) {
            const std::size_t own = synapses.offsets.size();
            for (std::size_t e = 0; e < elements; ++e) {
                const std::size_t at = (i * inputs + j) * elements + e;
                const std::int64_t delay = roundedDelay(layer.positions[at], layer.delaySteps);
                if (delay < 0 || layer.weight[at] == 0.0F) continue;
                const auto offset = static_cast<std::int32_t>(delay * layer.outputs + static_cast<std::int64_t>(i));
                const float weight = layer.weight[at] * kNormalised * affine.scale[i];
                std::size_t& tap = lastTap[static_cast<std::size_t>(delay)];
                if (tap > own) {
                    synapses.weights[tap - 1] += weight;
                    continue;
                }
                synapses.offsets.push_back(offset);
                synapses.weights.push_back(weight);
                tap = synapses.offsets.size();
            }
        }
    }
    synapses.starts.push_back(synapses.offsets.size());
}

/// Reorders the dense kernel [outputs, inputs, index] to [inputs, delay, outputs]: one event adds one contiguous block.
void buildDense(const LayerSpec& layer, Version version, const Affine& affine, Synapses& synapses) {
    const KernelShape shape{LayerKind::Dcls1d, version, layer.outputs,     layer.inputs,
                            layer.elements,    {},      {layer.delaySteps}};
    std::vector<float> kernel(static_cast<std::size_t>(shape.kernelCount()));
    constructKernel<float>(shape, layer.weight, layer.positions, layer.sig, kernel);
    const auto outputs = static_cast<std::size_t>(layer.outputs);
    const auto delays = static_cast<std::size_t>(layer.delaySteps);
    synapses.dense.resize(kernel.size());
    for (std::size_t i = 0; i < outputs; ++i)
        for (std::size_t j = 0; j < synapses.inputs; ++j)
            for (std::size_t d = 0; d < delays; ++d)
                synapses.dense[(j * delays + d) * outputs + i] =
                    kernel[(i * synapses.inputs + j) * delays + delays - 1 - d] * affine.scale[i];
}

} // namespace

void Synapses::scatter(std::size_t input, float value, float* underWay) const noexcept {
    if (!starts.empty()) {
        const std::size_t first = starts[input];
        detail::scatterTaps(offsets.data() + first, weights.data() + first, starts[input + 1] - first, value, underWay);
        return;
    }
    const std::size_t length = dense.size() / inputs;
    const float* const kernel = dense.data() + input * length;
    for (std::size_t i = 0; i < length; ++i) underWay[i] += kernel[i] * value;
}

Synapses buildSynapses(const LayerSpec& layer, Version version, Mode mode) {
    const Affine affine = foldedNorm(layer);
    Synapses synapses;
    synapses.bias = affine.shift;
    synapses.inputs = static_cast<std::size_t>(layer.inputs);
    if (mode == Mode::Discrete)
        buildTaps(layer, affine, synapses);
    else
        buildDense(layer, version, affine, synapses);
    return synapses;
}

} // namespace dclscope::snn

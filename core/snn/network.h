// SPDX-License-Identifier: Apache-2.0
// A spiking network with learned delays as plain numbers, ready to run: no LibTorch, no gradients.
// Follows Hammouamri, Khalfaoui-Hassani, Masquelier, "Learning Delays in Spiking Neural Networks using Dilated
// Convolutions with Learnable Spacings" (ICLR 2024) and its code SNN-delays.
#pragma once

#include "core/base/tensor_source.h"
#include "core/run/layer.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace dclscope::snn {

/// lif: v - v/tau + x; plif: v (1 - 1/tau) + x with a learned tau; heaviside: no memory, v = x.
/// All spike where v >= threshold and are then reset to 0 (heaviside has nothing to reset).
enum class NeuronKind { Lif, Plif, Heaviside };
/// How the output layer's time course becomes one score per class: sum over time of softmax(v), mean or maximum over
/// time of v, or the number of output spikes.
enum class Loss { Sum, Mean, Max, SpikeCount };
/// discrete: positions rounded half to even and clamped, one tap per element (the paper's evaluation); smooth: dense
/// kernels with the spec's interpolation, as in training.
enum class Mode { Discrete, Smooth };

std::optional<NeuronKind> neuronFromName(std::string_view name) noexcept; ///< lif, plif, heaviside
std::optional<Loss> lossFromName(std::string_view name) noexcept;         ///< sum, mean, max, spike_count
std::optional<Mode> modeFromName(std::string_view name) noexcept;         ///< discrete, smooth
std::string_view neuronName(NeuronKind kind) noexcept;
std::string_view lossName(Loss loss) noexcept;
std::string_view modeName(Mode mode) noexcept;

/// Batch norm over the neurons of one layer, as evaluated: (x - mean) / sqrt(variance + epsilon) * weight + bias.
struct BatchNorm {
    std::vector<float> weight, bias, mean, variance; ///< [outputs] each
    float epsilon = 1e-5F;
};

/// One layer: delayed synapses, optional batch norm, neurons, optional synapse filter.
struct LayerSpec {
    std::int64_t inputs = 0;
    std::int64_t outputs = 0;
    std::int64_t elements = 1;    ///< kernel_count: delays per synapse
    std::int64_t delaySteps = 1;  ///< dilated kernel size (max_delay): delays 0 .. delaySteps - 1
    std::vector<float> weight;    ///< [outputs, inputs, elements]
    std::vector<float> positions; ///< as weight; P as stored, delay = (delaySteps - 1) - (P + delaySteps / 2)
    std::vector<float> sig;       ///< as weight; SIG as stored; empty for v0 and v1
    std::vector<float> bias;      ///< [outputs], or empty
    std::optional<BatchNorm> norm;
    double tau = 2.0; ///< membrane time constant, steps (plif: 1 / sigmoid(w))
    float threshold = 1.0F;
    std::optional<double> synapseTau; ///< filter of this layer's spikes on their way to the next, steps
};

struct NetworkSpec {
    std::vector<LayerSpec> layers; ///< hidden layers, then the output layer
    Version version = Version::gauss;
    NeuronKind neuron = NeuronKind::Lif;
    Loss loss = Loss::Sum;
    Mode mode = Mode::Discrete;
};

/// Zeros and ones of one layer, [steps, batch, neurons] in C order.
struct SpikeTrain {
    std::int64_t steps = 0, batch = 0, neurons = 0;
    std::vector<std::uint8_t> spikes;
};

struct NetworkOutput {
    Array scores;                   ///< [batch, classes]
    Array membrane;                 ///< [steps, batch, classes]: output neurons after the reset
    std::vector<SpikeTrain> spikes; ///< per layer, the output layer last; empty unless asked for
};

class StreamingNetwork;

/// An immutable network. Copies share their weights. All members may be called from several threads at once.
class Network {
public:
    /// Folds batch norm into the weights and builds the taps of every synapse.
    /// @throws ShapeError where sizes do not fit together, ConfigError for time constants, thresholds or positions
    ///         that make no network (tau < 1, a position that is not finite).
    explicit Network(const NetworkSpec& spec);

    std::int64_t inputs() const noexcept;
    std::int64_t classes() const noexcept;
    std::size_t layerCount() const noexcept;
    /// Neurons of layer `layer` (the output layer is the last one).
    std::int64_t neurons(std::size_t layer) const noexcept;
    Loss loss() const noexcept;
    Mode mode() const noexcept;
    /// Steps that layer `layer` runs for an input of `steps`: each layer adds (delaySteps - 1) / 2.
    std::int64_t outputSteps(std::int64_t steps, std::size_t layer) const noexcept;

    /// Runs whole sequences from rest.
    /// @param input       [time, batch, inputs], float32: spike counts or features
    /// @param keepSpikes  also return every layer's spikes
    /// @throws ShapeError when the input's rank or last axis does not fit.
    NetworkOutput run(const Array& input, bool keepSpikes = false) const;
    /// One sequence [steps, inputs] to scores [classes]: the short way for live windows.
    std::vector<float> scores(std::span<const float> input) const;

    struct Impl;

private:
    friend class StreamingNetwork;
    std::shared_ptr<const Impl> impl_;
};

/// Scores of one output time course. @param membrane [steps, classes] after the reset
/// @param spikes [steps, classes] zeros and ones, used by Loss::SpikeCount only
std::vector<float> scoresFrom(Loss loss, std::span<const float> membrane, std::span<const std::uint8_t> spikes,
                              std::int64_t classes);

} // namespace dclscope::snn

// SPDX-License-Identifier: Apache-2.0
#include "core/snn/network.h"

#include "core/base/error.h"
#include "core/base/softmax.h"
#include "core/base/text.h"
#include "core/snn/network_impl.h"
#include "core/snn/streaming.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <limits>
#include <string>

namespace dclscope::snn {
namespace {

constexpr std::array<std::string_view, 3> kNeuronNames{"lif", "plif", "heaviside"};
constexpr std::array<std::string_view, 4> kLossNames{"sum", "mean", "max", "spike_count"};
constexpr std::array<std::string_view, 2> kModeNames{"discrete", "smooth"};
/// Far beyond any real network, small enough that no product of sizes overflows.
constexpr std::int64_t kLargestSize = 1 << 20;

template <class Enum, std::size_t N>
std::optional<Enum> fromName(const std::array<std::string_view, N>& names, std::string_view name) noexcept {
    for (std::size_t i = 0; i < N; ++i)
        if (names[i] == name) return static_cast<Enum>(i);
    return std::nullopt;
}

void expectCount(const std::string& what, std::size_t got, std::int64_t expected) {
    if (static_cast<std::int64_t>(got) != expected)
        throw ShapeError(what + " has " + std::to_string(got) + " values, expected " + std::to_string(expected));
}

void checkSizes(const LayerSpec& layer, const std::string& name, Version version) {
    for (const std::int64_t size : {layer.inputs, layer.outputs, layer.elements, layer.delaySteps})
        if (size < 1 || size > kLargestSize)
            throw ShapeError(name + " has a size of " + std::to_string(size) + ", expected 1 to " +
                             std::to_string(kLargestSize));
    if (layer.outputs * layer.delaySteps > std::numeric_limits<std::int32_t>::max())
        throw ShapeError(name + " has too many neurons times delays");
    const std::int64_t synapses = layer.outputs * layer.inputs * layer.elements;
    expectCount(name + ": weight", layer.weight.size(), synapses);
    expectCount(name + ": P", layer.positions.size(), synapses);
    const bool hasSig = version == Version::max || version == Version::gauss;
    if (hasSig) expectCount(name + ": SIG", layer.sig.size(), synapses);
    if (!layer.bias.empty()) expectCount(name + ": bias", layer.bias.size(), layer.outputs);
    if (!layer.norm) return;
    expectCount(name + ": batch norm's weight", layer.norm->weight.size(), layer.outputs);
    expectCount(name + ": batch norm's bias", layer.norm->bias.size(), layer.outputs);
    expectCount(name + ": batch norm's running_mean", layer.norm->mean.size(), layer.outputs);
    expectCount(name + ": batch norm's running_var", layer.norm->variance.size(), layer.outputs);
}

void checkValues(const LayerSpec& layer, const std::string& name) {
    const auto bad = std::count_if(layer.positions.begin(), layer.positions.end(),
                                   [](float position) { return !std::isfinite(position); });
    if (bad > 0)
        throw ConfigError(name + ": P holds " + counted(bad, "position") +
                          " that are NaN or infinite, so there is no delay");
    if (layer.norm)
        for (const float variance : layer.norm->variance)
            if (!(variance + layer.norm->epsilon > 0.0F))
                throw ConfigError(name + ": batch norm's running_var holds " + std::to_string(variance) +
                                  ", expected variances of at least 0");
    if (!(layer.tau >= 1.0))
        throw ConfigError(name + ": tau is " + std::to_string(layer.tau) + " steps, expected at least 1");
    if (std::isnan(layer.threshold)) throw ConfigError(name + ": the threshold is not a number");
    if (layer.synapseTau && !(*layer.synapseTau >= 1.0))
        throw ConfigError(name + ": synapse_tau is " + std::to_string(*layer.synapseTau) +
                          " steps, expected at least 1");
}

Network::Impl::Layer buildLayer(const LayerSpec& spec, const NetworkSpec& network) {
    Network::Impl::Layer layer;
    layer.inputs = spec.inputs;
    layer.outputs = spec.outputs;
    layer.delaySteps = spec.delaySteps;
    layer.synapses = buildSynapses(spec, network.version, network.mode);
    layer.tau = static_cast<float>(spec.tau);
    layer.decay = static_cast<float>(1.0 - 1.0 / spec.tau);
    layer.threshold = spec.threshold;
    layer.synapseTau = static_cast<float>(spec.synapseTau.value_or(0.0));
    return layer;
}

/// Collects what a StreamingNetwork shows step by step.
class Recorder {
public:
    Recorder(const Network& network, std::int64_t steps, std::int64_t batch, bool keepSpikes)
        : last_(network.layerCount() - 1), keepSpikes_(keepSpikes) {
        const std::int64_t total = network.outputSteps(steps, last_);
        membrane_.reserve(static_cast<std::size_t>(total * batch * network.classes()));
        trains_.resize(network.layerCount());
        for (std::size_t k = 0; k < trains_.size(); ++k) {
            trains_[k] = {network.outputSteps(steps, k), batch, network.neurons(k), {}};
            if (wanted(network, k))
                trains_[k].spikes.reserve(static_cast<std::size_t>(trains_[k].steps * batch * trains_[k].neurons));
        }
    }

    void take(const Network& network, const StreamingNetwork& stream) {
        for (std::size_t k = 0; k < trains_.size(); ++k) {
            if (!stream.ran(k) || !wanted(network, k)) continue;
            const auto spikes = stream.spikes(k);
            trains_[k].spikes.insert(trains_[k].spikes.end(), spikes.begin(), spikes.end());
        }
        const auto membrane = stream.output();
        membrane_.insert(membrane_.end(), membrane.begin(), membrane.end());
    }

    NetworkOutput result(const Network& network);

private:
    bool wanted(const Network& network, std::size_t layer) const {
        return keepSpikes_ || (layer == last_ && network.loss() == Loss::SpikeCount);
    }

    std::size_t last_;
    bool keepSpikes_;
    std::vector<float> membrane_;
    std::vector<SpikeTrain> trains_;
};

/// The values of one sequence of a [steps, batch, classes] record.
template <class T>
std::vector<T> ofSequence(const std::vector<T>& all, std::int64_t batch, std::int64_t sequence, std::int64_t classes) {
    std::vector<T> one;
    for (auto row = static_cast<std::size_t>(sequence * classes); row < all.size();
         row += static_cast<std::size_t>(batch * classes))
        one.insert(one.end(), all.begin() + static_cast<std::ptrdiff_t>(row),
                   all.begin() + static_cast<std::ptrdiff_t>(row) + classes);
    return one;
}

NetworkOutput Recorder::result(const Network& network) {
    const std::int64_t classes = network.classes();
    const std::int64_t batch = trains_[last_].batch;
    NetworkOutput output;
    output.scores.shape = {batch, classes};
    for (std::int64_t b = 0; b < batch; ++b) {
        const auto scores = scoresFrom(network.loss(), ofSequence(membrane_, batch, b, classes),
                                       ofSequence(trains_[last_].spikes, batch, b, classes), classes);
        output.scores.values.insert(output.scores.values.end(), scores.begin(), scores.end());
    }
    output.membrane = {{trains_[last_].steps, batch, classes}, std::move(membrane_)};
    if (keepSpikes_) output.spikes = std::move(trains_);
    return output;
}

} // namespace

std::optional<NeuronKind> neuronFromName(std::string_view name) noexcept {
    return fromName<NeuronKind>(kNeuronNames, name);
}
std::optional<Loss> lossFromName(std::string_view name) noexcept { return fromName<Loss>(kLossNames, name); }
std::optional<Mode> modeFromName(std::string_view name) noexcept { return fromName<Mode>(kModeNames, name); }
std::string_view neuronName(NeuronKind kind) noexcept { return kNeuronNames[static_cast<std::size_t>(kind)]; }
std::string_view lossName(Loss loss) noexcept { return kLossNames[static_cast<std::size_t>(loss)]; }
std::string_view modeName(Mode mode) noexcept { return kModeNames[static_cast<std::size_t>(mode)]; }

Network::Network(const NetworkSpec& spec) {
    if (spec.layers.empty()) throw ShapeError("a spiking network needs at least one layer");
    auto impl = std::make_shared<Impl>();
    impl->neuron = spec.neuron;
    impl->loss = spec.loss;
    impl->mode = spec.mode;
    std::int64_t extraSteps = 0;
    for (std::size_t k = 0; k < spec.layers.size(); ++k) {
        const LayerSpec& layer = spec.layers[k];
        const std::string name = "layer " + std::to_string(k);
        checkSizes(layer, name, spec.version);
        checkValues(layer, name);
        if (k > 0 && layer.inputs != spec.layers[k - 1].outputs)
            throw ShapeError(name + " takes " + std::to_string(layer.inputs) + " inputs, but the layer before has " +
                             counted(spec.layers[k - 1].outputs, "neuron"));
        impl->layers.push_back(buildLayer(layer, spec));
        extraSteps += (layer.delaySteps - 1) / 2;
        impl->layers.back().extraSteps = extraSteps;
    }
    impl_ = std::move(impl);
}

std::int64_t Network::inputs() const noexcept { return impl_->layers.front().inputs; }
std::int64_t Network::classes() const noexcept { return impl_->layers.back().outputs; }
std::size_t Network::layerCount() const noexcept { return impl_->layers.size(); }
std::int64_t Network::neurons(std::size_t layer) const noexcept { return impl_->layers[layer].outputs; }
Loss Network::loss() const noexcept { return impl_->loss; }
Mode Network::mode() const noexcept { return impl_->mode; }
std::int64_t Network::outputSteps(std::int64_t steps, std::size_t layer) const noexcept {
    return steps + impl_->layers[layer].extraSteps;
}

NetworkOutput Network::run(const Array& input, bool keepSpikes) const {
    if (input.shape.size() != 3 || input.shape[1] < 1 || input.shape[2] != inputs())
        throw ShapeError("the network takes [time, batch, " + std::to_string(inputs()) + "], got " +
                         shapeText(input.shape));
    const std::int64_t steps = input.shape[0];
    const std::int64_t batch = input.shape[1];
    const auto row = static_cast<std::size_t>(batch * inputs());
    StreamingNetwork stream(*this, batch);
    Recorder recorder(*this, steps, batch, keepSpikes);
    for (std::int64_t t = 0; t < steps; ++t) {
        stream.step(std::span(input.values).subspan(static_cast<std::size_t>(t) * row, row));
        recorder.take(*this, stream);
    }
    while (stream.flushStep()) recorder.take(*this, stream);
    return recorder.result(*this);
}

std::vector<float> Network::scores(std::span<const float> input) const {
    const std::int64_t steps = static_cast<std::int64_t>(input.size()) / inputs();
    if (steps * inputs() != static_cast<std::int64_t>(input.size()))
        throw ShapeError("the network takes [steps, " + std::to_string(inputs()) + "], got " +
                         std::to_string(input.size()) + " values");
    return run(Array{{steps, 1, inputs()}, {input.begin(), input.end()}}).scores.values;
}

std::vector<float> scoresFrom(Loss loss, std::span<const float> membrane, std::span<const std::uint8_t> spikes,
                              std::int64_t classes) {
    const auto width = static_cast<std::size_t>(classes);
    const std::size_t steps = membrane.size() / width;
    std::vector<double> sums(width, loss == Loss::Max && steps > 0 ? -std::numeric_limits<double>::infinity() : 0.0);
    for (std::size_t t = 0; t < steps; ++t) {
        const auto row = membrane.subspan(t * width, width);
        if (loss == Loss::Sum) {
            const std::vector<double> shares = softmax(row);
            std::transform(sums.begin(), sums.end(), shares.begin(), sums.begin(), std::plus<>());
            continue;
        }
        for (std::size_t c = 0; c < width; ++c) {
            if (loss == Loss::Max) sums[c] = std::max(sums[c], static_cast<double>(row[c]));
            if (loss == Loss::Mean) sums[c] += static_cast<double>(row[c]) / static_cast<double>(steps);
            if (loss == Loss::SpikeCount) sums[c] += static_cast<double>(spikes[t * width + c]);
        }
    }
    return {sums.begin(), sums.end()};
}

} // namespace dclscope::snn

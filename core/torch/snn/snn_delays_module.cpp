// SPDX-License-Identifier: Apache-2.0
#include "core/torch/snn/snn_delays_module.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/torch/snn/delayed_dense.h"

#include <cmath>

namespace dclscope::snn {
namespace {

/// A module whose children have numbers for names, as the reference's Sequential has.
struct Numbered : torch::nn::Module {};

std::vector<float> floats(const torch::Tensor& tensor) {
    if (!tensor.defined()) return {};
    const torch::Tensor plain = tensor.detach().to(torch::kCPU, torch::kFloat32).contiguous();
    return {plain.data_ptr<float>(), plain.data_ptr<float>() + plain.numel()};
}

double tauOf(const torch::Tensor& logit) { return 1.0 + std::exp(-logit.item<double>()); }

void require(bool good, const std::string& message) {
    if (!good) throw ConfigError("spiking network: " + message);
}

void validate(const SnnDelaysOptions& o) {
    require(o.inputs > 0 && o.classes > 0, "inputs and classes must be positive");
    for (const std::int64_t size : o.hidden) require(size > 0, "hidden layers must have neurons");
    require(o.neuron != NeuronKind::Heaviside, "neurons without memory cannot be trained; use lif or plif");
    require(o.tau >= 1.0, "tau must be at least 1 step, got " + std::to_string(o.tau));
    require(o.neuron != NeuronKind::Plif || o.tau > 1.0, "plif needs a tau above 1 step to start with");
    require(!o.synapseTau || *o.synapseTau >= 1.0, "synapse_tau must be at least 1 step");
    require(!o.learnSynapseTau || (o.synapseTau && *o.synapseTau > 1.0),
            "a learnable synapse filter needs a synapse_tau above 1");
    require(o.dropout >= 0.0 && o.dropout < 1.0, "dropout must be in [0, 1)");
}

} // namespace

SnnDelaysImpl::SnnDelaysImpl(const SnnDelaysOptions& options)
    : options_(options), model_(std::make_shared<Numbered>()) {
    validate(options);
    register_module("model", model_);
    std::int64_t inputs = options.inputs;
    for (const std::int64_t size : options.hidden) {
        addBlock(inputs, size, true);
        inputs = size;
    }
    addBlock(inputs, options.classes, false);
    resetParameters();
}

void SnnDelaysImpl::registerNext(std::shared_ptr<torch::nn::Module> module) {
    model_->register_module(std::to_string(nextIndex_++), std::move(module));
}

torch::Tensor SnnDelaysImpl::registerLogit(double tau) {
    auto holder = std::make_shared<Numbered>();
    torch::Tensor logit = holder->register_parameter("w", torch::tensor(-std::log(tau - 1.0), torch::kFloat32));
    registerNext(holder);
    return logit;
}

void SnnDelaysImpl::addBlock(std::int64_t inputs, std::int64_t outputs, bool hidden) {
    DclsOptions dcls;
    dcls.inChannels = inputs;
    dcls.outChannels = outputs;
    dcls.kernelCount = options_.kernelCount;
    dcls.dilatedKernelSize = {options_.delaySteps};
    dcls.bias = options_.bias;
    dcls.version = options_.version;
    Block block;
    block.synapses = Dcls1d(dcls);
    block.hidden = hidden;
    block.threshold = hidden ? options_.threshold : options_.outputThreshold;
    registerNext(block.synapses.ptr());
    if (hidden && options_.batchNorm) {
        block.norm = torch::nn::BatchNorm1d(outputs);
        registerNext(block.norm.ptr());
    }
    if (options_.neuron == NeuronKind::Plif)
        block.neuronLogit = registerLogit(options_.tau);
    else
        ++nextIndex_;
    if (hidden) ++nextIndex_; // dropout has no parameters
    if (hidden && options_.synapseTau) {
        if (options_.learnSynapseTau)
            block.synapseLogit = registerLogit(*options_.synapseTau);
        else
            ++nextIndex_;
    }
    blocks_.push_back(std::move(block));
}

void SnnDelaysImpl::resetParameters() {
    const torch::NoGradGuard noGrad;
    for (Block& block : blocks_) {
        DclsImpl& synapses = *block.synapses;
        synapses.resetParameters();
        const double fanIn = static_cast<double>(synapses.shape().inChannelsPerGroup * synapses.shape().elements);
        const double bound = std::sqrt(6.0 / fanIn);
        synapses.weight.uniform_(-bound, bound);
        const double half = static_cast<double>(options_.delaySteps / 2);
        synapses.P.uniform_(-half - 1.0, half);
        if (block.norm) {
            block.norm->reset_parameters();
            block.norm->reset_running_stats();
        }
    }
    clampPositions();
    setSigma(static_cast<double>(options_.delaySteps / 2));
}

torch::Tensor SnnDelaysImpl::dropped(const torch::Tensor& spikes) const {
    if (!is_training() || options_.dropout == 0.0) return spikes;
    const double keep = 1.0 - options_.dropout;
    return spikes * torch::empty({1, spikes.size(1), spikes.size(2)}, spikes.options().requires_grad(false))
                        .bernoulli_(keep)
                        .div_(keep);
}

torch::Tensor SnnDelaysImpl::runBlock(Block& block, const torch::Tensor& x) {
    torch::Tensor current = delayedDense(x, block.synapses->kernel(), block.synapses->bias);
    if (block.norm) {
        current = normalise(current, *block.norm);
    }
    LifOptions neurons{options_.tau, block.threshold, options_.alpha, options_.detachReset, ChargeForm::Training};
    if (!is_training() && options_.neuron == NeuronKind::Lif) neurons.form = ChargeForm::Evaluation;
    const bool wantsSpikes = block.hidden || options_.loss == Loss::SpikeCount;
    const std::vector<std::int64_t> sizes = current.sizes().vec();
    const auto asRows = [](const torch::Tensor& values) { return values.reshape({1, values.size(0), -1}); };
    auto result =
        lif(asRows(current), neurons, wantsSpikes ? LifResult::Spikes : LifResult::Membrane, block.neuronLogit);
    if (!block.hidden) return (wantsSpikes ? result.spikes : result.membrane).view(sizes);
    const torch::Tensor fired = result.spikes.view(sizes);
    lastSpikes_.push_back(fired.detach().permute({2, 0, 1}));
    const torch::Tensor spikes = dropped(fired);
    if (!options_.synapseTau) return spikes;
    return synapseFilter(asRows(spikes), *options_.synapseTau, block.synapseLogit).view(sizes);
}

torch::Tensor SnnDelaysImpl::forward(const torch::Tensor& x) {
    if (x.dim() != 3 || x.size(2) != options_.inputs || x.size(0) < 1 || x.size(1) < 1)
        throw ShapeError("the network takes [steps, batch, " + std::to_string(options_.inputs) + "], got " +
                         shapeText({x.sizes().data(), x.sizes().size()}));
    lastSpikes_.clear();
    torch::Tensor values = x.transpose(1, 2); // [steps, neurons, batch] makes a step's window one matrix
    for (Block& block : blocks_) values = runBlock(block, values);
    return values.transpose(1, 2);
}

torch::Tensor SnnDelaysImpl::scores(const torch::Tensor& output) const {
    switch (options_.loss) {
    case Loss::Mean: return output.mean(0);
    case Loss::Max: return std::get<0>(output.max(0));
    case Loss::SpikeCount: return output.sum(0);
    case Loss::Sum: break;
    }
    return torch::softmax(output, 2).sum(0);
}

torch::Tensor SnnDelaysImpl::loss(const torch::Tensor& scores, const torch::Tensor& labels, double smoothing) {
    return torch::nn::functional::cross_entropy(
        scores, labels, torch::nn::functional::CrossEntropyFuncOptions().label_smoothing(smoothing));
}

void SnnDelaysImpl::clampPositions() {
    for (Block& block : blocks_) block.synapses->clampParameters();
}

void SnnDelaysImpl::setSigma(double sig) {
    const torch::NoGradGuard noGrad;
    for (Block& block : blocks_)
        if (block.synapses->SIG.defined()) block.synapses->SIG.fill_(sig);
}

double SnnDelaysImpl::sigma() const {
    const torch::Tensor& sig = blocks_.front().synapses->SIG;
    return sig.defined() ? sig.mean().item<double>() : 0.0;
}

void SnnDelaysImpl::setDiscrete(bool discrete) {
    for (Block& block : blocks_) block.synapses->setDiscrete(discrete);
}

std::vector<torch::Tensor> SnnDelaysImpl::weightParameters() const {
    std::vector<torch::Tensor> found;
    for (const Block& block : blocks_) found.push_back(block.synapses->weight);
    return found;
}

std::vector<torch::Tensor> SnnDelaysImpl::positionParameters() const {
    std::vector<torch::Tensor> found;
    for (const Block& block : blocks_) found.push_back(block.synapses->P);
    return found;
}

std::vector<torch::Tensor> SnnDelaysImpl::sigmaParameters() const {
    std::vector<torch::Tensor> found;
    for (const Block& block : blocks_)
        if (block.synapses->SIG.defined()) found.push_back(block.synapses->SIG);
    return found;
}

std::vector<torch::Tensor> SnnDelaysImpl::otherParameters() const {
    std::vector<torch::Tensor> found;
    const auto add = [&found](const torch::Tensor& tensor) {
        if (tensor.defined()) found.push_back(tensor);
    };
    for (const Block& block : blocks_) {
        add(block.synapses->bias);
        if (block.norm) add(block.norm->weight);
        if (block.norm) add(block.norm->bias);
        add(block.neuronLogit);
        add(block.synapseLogit);
    }
    return found;
}

NetworkSpec SnnDelaysImpl::spec(Mode mode) const {
    NetworkSpec network;
    network.version = options_.version;
    network.neuron = options_.neuron;
    network.loss = options_.loss;
    network.mode = mode;
    for (const Block& block : blocks_) {
        const DclsImpl& synapses = *block.synapses;
        LayerSpec layer;
        layer.inputs = synapses.shape().inChannelsPerGroup;
        layer.outputs = synapses.shape().outChannels;
        layer.elements = options_.kernelCount;
        layer.delaySteps = options_.delaySteps;
        layer.weight = floats(synapses.weight);
        layer.positions = floats(synapses.P);
        layer.sig = floats(synapses.SIG);
        layer.bias = floats(synapses.bias);
        if (block.norm)
            layer.norm =
                BatchNorm{floats(block.norm->weight), floats(block.norm->bias), floats(block.norm->running_mean),
                          floats(block.norm->running_var), static_cast<float>(block.norm->options.eps())};
        layer.tau = block.neuronLogit.defined() ? tauOf(block.neuronLogit) : options_.tau;
        layer.threshold = static_cast<float>(block.threshold);
        if (block.hidden) layer.synapseTau = options_.synapseTau;
        if (block.synapseLogit.defined()) layer.synapseTau = tauOf(block.synapseLogit);
        network.layers.push_back(std::move(layer));
    }
    return network;
}

std::vector<std::pair<std::string, torch::Tensor>> SnnDelaysImpl::stateDict() const {
    std::vector<std::pair<std::string, torch::Tensor>> entries;
    for (const auto& child : model_->named_children()) {
        const std::string prefix = "model." + child.key() + ".";
        for (const auto& parameter : child.value()->named_parameters(false))
            entries.emplace_back(prefix + parameter.key(), parameter.value().detach());
        for (const auto& buffer : child.value()->named_buffers(false))
            entries.emplace_back(prefix + buffer.key(), buffer.value().detach());
    }
    return entries;
}

void SnnDelaysImpl::load(const TensorSource& source) {
    const torch::NoGradGuard noGrad;
    for (auto& [name, tensor] : stateDict()) {
        if (name.ends_with("num_batches_tracked") && source.find(name) == nullptr) continue;
        Array array = source.readFloats(name);
        const std::vector<std::int64_t> expected = tensor.sizes().vec();
        if (array.shape != expected)
            throw CheckpointError(
                source.path(),
                "tensor '" + name + "' is " + shapeText(array.shape) + ", expected " + shapeText(expected), name);
        tensor.copy_(torch::from_blob(array.values.data(), expected, torch::kFloat32));
    }
}

} // namespace dclscope::snn

// SPDX-License-Identifier: Apache-2.0
// The spiking network with learned delays as a LibTorch module that trains; network.h runs what it has learned.
#pragma once

#include "core/base/tensor_source.h"
#include "core/snn/network.h"
#include "core/torch/dcls/dcls_module.h"
#include "core/torch/dcls/tensor_memory.h"
#include "core/torch/snn/lif_function.h"

#include <torch/torch.h>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace dclscope::snn {

/// How the network is made. The defaults are the reference's for spoken digits and words.
struct SnnDelaysOptions {
    std::int64_t inputs = 1;
    std::vector<std::int64_t> hidden{64, 64};
    std::int64_t classes = 2;
    std::int64_t delaySteps = 25; ///< dilated kernel size: delays 0 .. delaySteps - 1
    std::int64_t kernelCount = 1; ///< delays per synapse
    Version version = Version::gauss;
    NeuronKind neuron = NeuronKind::Lif; ///< lif or plif
    double tau = 1.5;                    ///< membrane, steps; plif: the start
    double threshold = 1.0;
    double outputThreshold = 1e9;
    double alpha = 5.0; ///< steepness of the ATan surrogate
    bool detachReset = true;
    bool batchNorm = true;
    bool bias = false;
    double dropout = 0.0;             ///< one mask for all time
    std::optional<double> synapseTau; ///< filter after hidden neurons, steps
    bool learnSynapseTau = false;
    Loss loss = Loss::Sum;
};

/// Keys of the state dict as in the reference: model.N.weight, .P, .SIG, .bias, batch norm's, and .w of PLIF neurons and
/// learnable filters. One thread at a time.
class SnnDelaysImpl : public torch::nn::Module {
public:
    /// @throws ConfigError for options that make no network.
    explicit SnnDelaysImpl(const SnnDelaysOptions& options);

    /// @param x  [steps, batch, inputs], float32 or float64 as the parameters
    /// @return membranes of the output neurons after the reset (Loss::SpikeCount: their spikes), [steps', batch, classes]
    /// @throws ShapeError when x does not fit.
    torch::Tensor forward(const torch::Tensor& x);
    /// [steps', batch, classes] to one score per class [batch, classes], as options().loss says.
    torch::Tensor scores(const torch::Tensor& output) const;
    /// Cross-entropy of scores and labels (int64, [batch]): softmax on top of the scores, as the reference has it.
    static torch::Tensor loss(const torch::Tensor& scores, const torch::Tensor& labels, double smoothing = 0.0);

    /// Spikes of hidden layer k of the last forward(), [batch, steps, neurons], without gradient.
    const std::vector<torch::Tensor>& lastSpikes() const noexcept { return lastSpikes_; }

    /// Weights kaiming uniform (relu), positions uniform over the grid, SIG = delaySteps / 2, batch norm 1 and 0.
    void resetParameters();
    void clampPositions();
    /// One SIG for all synapses; version v0 and v1 have none.
    void setSigma(double sig);
    /// Mean of SIG as stored; 0 for v0 and v1.
    double sigma() const;
    /// Rounded positions, one tap per element; without gradients to positions.
    void setDiscrete(bool discrete);

    std::vector<torch::Tensor> weightParameters() const;   ///< of the delayed layers
    std::vector<torch::Tensor> positionParameters() const; ///< P of each layer
    std::vector<torch::Tensor> sigmaParameters() const;    ///< SIG of each layer
    std::vector<torch::Tensor> otherParameters() const;    ///< biases, batch norm, w

    /// The network as it stands, as plain numbers (float32) for snn::Network.
    NetworkSpec spec(Mode mode) const;
    /// Tensors by their state-dict names, in the reference's order.
    std::vector<std::pair<std::string, torch::Tensor>> stateDict() const;
    /// @throws CheckpointError naming a key that is missing, of another shape or not real numbers.
    void load(const TensorSource& source);

    const SnnDelaysOptions& options() const noexcept { return options_; }

private:
    struct Block {
        Dcls1d synapses = nullptr;
        torch::nn::BatchNorm1d norm = nullptr;
        torch::Tensor neuronLogit;  ///< PLIF's w, or undefined
        torch::Tensor synapseLogit; ///< the learnable filter's w, or undefined
        double threshold = 1.0;
        bool hidden = true;
    };

    void addBlock(std::int64_t inputs, std::int64_t outputs, bool hidden);
    torch::Tensor registerLogit(double tau);
    void registerNext(std::shared_ptr<torch::nn::Module> module);
    torch::Tensor runBlock(Block& block, const torch::Tensor& x);
    torch::Tensor dropped(const torch::Tensor& spikes) const;

    SnnDelaysOptions options_;
    std::vector<Block> blocks_;
    std::shared_ptr<torch::nn::Module> model_;
    std::int64_t nextIndex_ = 0;
    std::vector<torch::Tensor> lastSpikes_;
    std::shared_ptr<void> memory_ = keepTensorMemory(); ///< from step to step
};
TORCH_MODULE(SnnDelays);

} // namespace dclscope::snn

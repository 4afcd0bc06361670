// SPDX-License-Identifier: Apache-2.0
// Spiking networks as other devices would run and train them, by LibTorch's operations, against this program's loops.
#include "core/torch/dcls/own_kernels.h"
#include "core/torch/snn/snn_delays_module.h"

#include <gtest/gtest.h>

#include <optional>

namespace dclscope::snn {
namespace {

double farthest(const torch::Tensor& a, const torch::Tensor& b) {
    return (a - b.to(a.device())).abs().max().item<double>();
}

/// The CPU without our loops, and a GPU where there is one.
std::vector<torch::Device> otherDevices() {
    std::vector<torch::Device> devices{torch::kCPU};
    if (torch::cuda::is_available()) devices.emplace_back(torch::kCUDA);
    return devices;
}

struct Neurons {
    SpikesAndMembrane result;
    torch::autograd::variable_list gradients; ///< of x and the parameter of the time constant
};

/// @param other  where LibTorch's operations run them; none: our loops do
Neurons ran(const LifOptions& options, bool parametric, std::optional<torch::Device> other) {
    torch::manual_seed(5);
    const torch::Device device = other.value_or(torch::kCPU);
    const torch::Tensor x = (0.8 * torch::randn({2, 30, 6}, torch::kFloat64) + 0.3).to(device).set_requires_grad(true);
    const torch::Tensor logit = torch::tensor(-0.4, torch::kFloat64).to(device).set_requires_grad(true);
    std::optional<WithoutOwnKernels> without;
    if (other) without.emplace();
    Neurons neurons{lif(x, options, LifResult::Both, parametric ? logit : torch::Tensor()), {}};
    const torch::Tensor filtered = synapseFilter(neurons.result.spikes, 3.0, parametric ? logit : torch::Tensor());
    torch::autograd::variable_list inputs{x};
    if (parametric) inputs.push_back(logit);
    neurons.gradients =
        torch::autograd::grad({(filtered.square() + neurons.result.membrane * neurons.result.spikes.detach()).sum() +
                               neurons.result.membrane.square().sum()},
                              inputs);
    return neurons;
}

TEST(LifByLibTorch, FiresAndLearnsAsTheLoopsDo) {
    for (const bool parametric : {false, true})
        for (const bool detached : {false, true})
            for (const ChargeForm form : {ChargeForm::Training, ChargeForm::Evaluation}) {
                const LifOptions options{2.5, 0.9, 3.0, detached, parametric ? ChargeForm::Training : form};
                const Neurons own = ran(options, parametric, {});
                EXPECT_GT(own.result.spikes.sum().item<double>(), 10.0);
                for (const torch::Device& device : otherDevices()) {
                    SCOPED_TRACE(device.str());
                    const Neurons other = ran(options, parametric, device);
                    EXPECT_LT(farthest(own.result.spikes, other.result.spikes), 1e-9);
                    EXPECT_LT(farthest(own.result.membrane, other.result.membrane), 1e-9);
                    for (std::size_t i = 0; i < own.gradients.size(); ++i)
                        EXPECT_LT(farthest(own.gradients[i], other.gradients[i]), 1e-8) << "gradient " << i;
                }
            }
}

/// Scores and the gradients of all parameters.
std::vector<torch::Tensor> learned(const SnnDelaysOptions& options, std::optional<torch::Device> other) {
    torch::manual_seed(7);
    SnnDelays network(options);
    network->setSigma(1.5);
    const torch::Device device = other.value_or(torch::kCPU);
    network->to(device, torch::kFloat64);
    network->train();
    const torch::Tensor x = torch::rand({25, 4, options.inputs}, torch::kFloat64).lt(0.3).to(device, torch::kFloat64);
    std::optional<WithoutOwnKernels> without;
    if (other) without.emplace();
    const torch::Tensor scores = network->scores(network->forward(x));
    SnnDelaysImpl::loss(scores, torch::arange(4, device) % options.classes).backward();
    std::vector<torch::Tensor> all{scores.detach()};
    for (const torch::Tensor& parameter : network->parameters())
        if (parameter.grad().defined()) all.push_back(parameter.grad());
    return all;
}

TEST(LifByLibTorch, WholeNetworksLearnAsOurs) {
    SnnDelaysOptions options;
    options.inputs = 7;
    options.hidden = {9, 8};
    options.classes = 3;
    options.delaySteps = 9;
    SnnDelaysOptions parametric = options;
    parametric.neuron = NeuronKind::Plif;
    parametric.tau = 2.0;
    parametric.synapseTau = 3.0;
    parametric.learnSynapseTau = true;
    parametric.bias = true;
    SnnDelaysOptions counted = options;
    counted.loss = Loss::SpikeCount;
    counted.outputThreshold = 0.5;
    for (const SnnDelaysOptions& each : {options, parametric, counted}) {
        const std::vector<torch::Tensor> own = learned(each, {});
        ASSERT_GT(own.size(), 6U);
        for (const torch::Device& device : otherDevices()) {
            const std::vector<torch::Tensor> other = learned(each, device);
            ASSERT_EQ(own.size(), other.size());
            for (std::size_t i = 0; i < own.size(); ++i)
                EXPECT_LT(farthest(own[i], other[i]), 1e-6) << i << " on " << device.str();
        }
    }
}

} // namespace
} // namespace dclscope::snn

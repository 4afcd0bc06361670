// SPDX-License-Identifier: Apache-2.0
#include "core/torch/bench/convnext_training.h"

#include "core/bench/made_up_convnext.h"
#include "core/torch/bench/libtorch_layers.h"
#include "core/torch/dcls/tensor_memory.h"
#include "core/torch/nets/convnext.h"
#include "core/torch/training/losses.h"
#include "core/torch/training/optimizer.h"

#include <memory>
#include <optional>
#include <utility>

namespace dclscope::bench {
namespace {

constexpr double kLearningRate = 4e-3;
constexpr double kWeightDecay = 0.05;
constexpr std::int64_t kGrid = 23;
constexpr std::int64_t kElements = 26;

torch::Tensor inputOf(std::int64_t batch) {
    const Array one = MadeUpConvNeXt::input();
    return tensorOf(one.values, one.shape).repeat({batch, 1, 1, 1});
}

torch::Tensor targetOf(std::int64_t batch) {
    const torch::Tensor labels = torch::arange(batch);
    return training::oneHot(labels, 527);
}

/// Each block's kernel is made of its own weights and its stage's positions.
class LibTorchStep {
public:
    LibTorchStep(std::int64_t batch, Layout layout)
        : layout_(layout), network_(MadeUpConvNeXt(1), layout), input_(inputOf(batch).contiguous(layout)),
          target_(targetOf(batch)) {
        std::vector<torch::Tensor> parameters;
        std::optional<std::size_t> stage;
        for (const auto& [name, ofStage] : network_.blocks()) {
            const std::int64_t channels = network_.tensors().at(name + "dwconv.weight").size(0);
            DclsParameters layer({LayerKind::Dcls2d, Version::gauss, channels, 1, kElements, {}, {kGrid, kGrid}});
            layer.requireGradients();
            parameters.push_back(layer.weight);
            if (stage == ofStage) {
                layer.P = layers_.back().P;
                layer.SIG = layers_.back().SIG;
            } else {
                parameters.insert(parameters.end(), {layer.P, layer.SIG});
            }
            stage = ofStage;
            layers_.push_back(std::move(layer));
            network_.tensors().erase(name + "dwconv.weight");
        }
        for (auto& [name, tensor] : network_.tensors()) parameters.push_back(tensor.requires_grad_(true));
        optimizer_ = std::make_unique<torch::optim::AdamW>(
            parameters, torch::optim::AdamWOptions(kLearningRate).weight_decay(kWeightDecay));
    }

    void run() {
        for (std::size_t i = 0; i < layers_.size(); ++i)
            network_.tensors()[network_.blocks()[i].first + "dwconv.weight"] = layers_[i].kernel().contiguous(layout_);
        optimizer_->zero_grad();
        torch::binary_cross_entropy_with_logits(network_.run(input_), target_).backward();
        optimizer_->step();
    }

private:
    std::shared_ptr<void> memory_ = keepTensorMemory();
    Layout layout_;
    LibTorchConvNeXt network_;
    torch::Tensor input_, target_;
    std::vector<DclsParameters> layers_;
    std::unique_ptr<torch::optim::AdamW> optimizer_;
};

class OurStep {
public:
    explicit OurStep(std::int64_t batch)
        : network_(std::make_shared<nets::ConvNext>(options())), input_(inputOf(batch)), target_(targetOf(batch)),
          optimizer_(training::optimizedGroups(*network_, training::DecayRule::Matrices, kWeightDecay),
                     {.kind = training::OptimizerKind::AdamW}) {
        network_->train();
    }

    void run() {
        optimizer_.clearGradients();
        training::lossOf(training::LossKind::BinaryCrossEntropy, network_->forward(input_), target_).backward();
        optimizer_.step(kLearningRate);
    }

private:
    static nets::ConvNextOptions options() {
        nets::ConvNextOptions options;
        options.spacings =
            DepthwiseReplacement{.dilatedKernelSize = kGrid, .kernelCount = kElements, .onlyKernelSize = {}};
        return options;
    }

    std::shared_ptr<void> memory_ = keepTensorMemory();
    std::shared_ptr<nets::ConvNext> network_;
    torch::Tensor input_, target_;
    training::Optimizer optimizer_;
};

} // namespace

Run libtorchTraining(const ConvNeXtTraining& task, bool channelsLast) {
    const Layout layout = channelsLast ? Layout::ChannelsLast : Layout::Contiguous;
    return [step = std::make_shared<LibTorchStep>(task.batch, layout)] { step->run(); };
}

Run ourTraining(const ConvNeXtTraining& task) {
    return [step = std::make_shared<OurStep>(task.batch)] { step->run(); };
}

} // namespace dclscope::bench

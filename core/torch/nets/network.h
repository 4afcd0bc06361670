// SPDX-License-Identifier: Apache-2.0
// What a trainer knows of a network that core/models can run: its forward in batches, and its state dict.
#pragma once

#include "core/base/tensor_source.h"

#include <torch/torch.h>

#include <string>
#include <utility>
#include <vector>

namespace dclscope::nets {

/// Parameters and buffers have the names of the reference, so that core/models loads what was trained. Not safe to use
/// from several threads at once.
class Network : public torch::nn::Module {
public:
    /// @param input  [batch, channels, height, width] as the network's options say, float32
    /// @return logits [batch, classes]
    /// @throws Error when the input does not fit.
    torch::Tensor forward(const torch::Tensor& input);
    /// What comes before anything that training may do to features between (SpecAugment, mixup): the batch norm of
    /// decibels in networks that take sound, else nothing.
    virtual torch::Tensor normalized(const torch::Tensor& input) { return input; }
    /// @param x  what normalized() gave  @return logits [batch, classes]
    virtual torch::Tensor classify(const torch::Tensor& x) = 0;
};

using NamedTensors = std::vector<std::pair<std::string, torch::Tensor>>;

/// Parameters and buffers in PyTorch's order, tied ones under each of their names, sharing memory with the module.
NamedTensors stateDict(const torch::nn::Module& module);

/// Copies a file's tensors into the module. What is tied may stand there under one of its names only.
/// @throws CheckpointError naming the key that is missing, too much or of another shape.
void loadState(torch::nn::Module& module, const TensorSource& source);

/// Copies what a file holds under the names and in the shapes of `state`, and leaves the rest as it is.
/// @return the names that the file does not hold so
std::vector<std::string> loadFitting(const NamedTensors& state, const TensorSource& source);

/// A state dict as what core/models loads, so that what is judged is what will run. Reads what the tensors hold then.
class StateSource : public TensorSource {
public:
    /// @param tensors  float32, float64 or int64
    explicit StateSource(NamedTensors tensors);

    const std::string& path() const noexcept override { return path_; }
    const std::vector<TensorInfo>& tensors() const noexcept override { return infos_; }
    std::vector<std::byte> readBytes(std::string_view name) const override;

private:
    std::string path_ = "the network in training";
    NamedTensors tensors_;
    std::vector<TensorInfo> infos_;
};

} // namespace dclscope::nets

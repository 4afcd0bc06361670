// SPDX-License-Identifier: Apache-2.0
// DCLS layers and ConvNeXt in LibTorch's tensor operations, as PyTorch programs write them. Private to core/torch/bench.
#pragma once

#include "core/bench/workload.h"
#include "core/torch/bench/libtorch_tensor.h"

#include <torch/torch.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace dclscope::bench {

/// Which of the two layouts in memory images have.
using Layout = torch::MemoryFormat;

/// One layer's parameters, the same values as ours.
struct DclsParameters {
    explicit DclsParameters(const KernelShape& shape);

    void requireGradients();
    /// The formula as the method's code has it: every grid point for every element at once.
    torch::Tensor kernel() const;

    KernelShape shape;
    torch::Tensor weight, P, SIG, grid;
};

/// The network as its Python code has it.
class LibTorchConvNeXt {
public:
    /// @param layout  of all weights of convolutions
    LibTorchConvNeXt(const TensorSource& source, Layout layout);

    /// @param x [batch, 1, mel, time]  @return logits [batch, classes]
    torch::Tensor run(torch::Tensor x) const;

    /// "stages.0.1." and so on, with the stage.
    const std::vector<std::pair<std::string, std::size_t>>& blocks() const noexcept { return blocks_; }
    std::map<std::string, torch::Tensor>& tensors() noexcept { return tensors_; }

private:
    const torch::Tensor& at(const std::string& name) const { return tensors_.at(name); }
    torch::Tensor linear(const std::string& name, const torch::Tensor& x) const;
    torch::Tensor norm(const std::string& name, const torch::Tensor& x) const;
    torch::Tensor channelNorm(const std::string& name, const torch::Tensor& x) const;
    torch::Tensor block(const std::string& name, const torch::Tensor& input) const;

    Layout layout_;
    std::map<std::string, torch::Tensor> tensors_;
    std::vector<std::pair<std::string, std::size_t>> blocks_;
};

} // namespace dclscope::bench

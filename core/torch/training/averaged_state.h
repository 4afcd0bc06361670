// SPDX-License-Identifier: Apache-2.0
// The exponential moving average of a network's state, as timm's ModelEma keeps it.
#pragma once

#include <torch/torch.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dclscope::training {

class AveragedState {
public:
    using NamedTensors = std::vector<std::pair<std::string, torch::Tensor>>;

    /// Of the averages' names where they are written beside the network.
    static constexpr std::string_view kPrefix = "average.";

    /// Begins as a copy. @param live  a state dict that shares memory with the network
    AveragedState(const NamedTensors& live, double decay);

    /// average = decay average + (1 - decay) live, for each entry of the state dict: a tensor with several names is moved as
    /// often, running statistics are averaged too, and counters are cut to whole numbers.
    void update();

    /// The averages under the same names, shared where the network's are.
    const NamedTensors& tensors() const noexcept { return averages_; }
    /// Each average once, to be written and taken up again, under names with kPrefix.
    NamedTensors state() const;

private:
    NamedTensors live_, averages_;
    double decay_;
};

} // namespace dclscope::training

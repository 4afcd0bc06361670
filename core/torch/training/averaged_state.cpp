// SPDX-License-Identifier: Apache-2.0
#include "core/torch/training/averaged_state.h"

#include <map>

namespace dclscope::training {

AveragedState::AveragedState(const NamedTensors& live, double decay) : live_(live), decay_(decay) {
    std::map<const torch::TensorImpl*, torch::Tensor> copies;
    for (const auto& [name, tensor] : live) {
        torch::Tensor& copy = copies[tensor.unsafeGetTensorImpl()];
        if (!copy.defined()) copy = tensor.detach().clone();
        averages_.emplace_back(name, copy);
    }
}

void AveragedState::update() {
    const torch::NoGradGuard noGrad;
    for (std::size_t i = 0; i < live_.size(); ++i) {
        torch::Tensor& average = averages_[i].second;
        average.copy_(average * decay_ + live_[i].second * (1.0 - decay_));
    }
}

} // namespace dclscope::training

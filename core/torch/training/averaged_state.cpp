// SPDX-License-Identifier: Apache-2.0
#include "core/torch/training/averaged_state.h"

#include "core/torch/dcls/own_kernels.h"
#include "core/training/step_loops.h"

#include <map>
#include <set>

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
        const torch::Tensor& live = live_[i].second;
        if (average.scalar_type() == torch::kFloat32 && average.is_contiguous() && live.is_contiguous() &&
            ownKernelsTake(average))
            moveAverage(average.data_ptr<float>(), live.data_ptr<float>(), static_cast<std::size_t>(average.numel()),
                        static_cast<float>(decay_), static_cast<float>(1.0 - decay_));
        else
            average.copy_(average * decay_ + live * (1.0 - decay_));
    }
}

AveragedState::NamedTensors AveragedState::state() const {
    NamedTensors once;
    std::set<const torch::TensorImpl*> seen;
    for (const auto& [name, tensor] : averages_)
        if (seen.insert(tensor.unsafeGetTensorImpl()).second) once.emplace_back(std::string(kPrefix) + name, tensor);
    return once;
}

} // namespace dclscope::training

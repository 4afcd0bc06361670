// SPDX-License-Identifier: Apache-2.0
#include "core/torch/training/device.h"

#include "core/base/error.h"
#include "core/base/text.h"

namespace dclscope::training {

torch::Device deviceCalled(const std::string& name, std::int64_t processes) {
    if (name == "cpu") return torch::kCPU;
    if (name != "cuda") throw ConfigError("no device is called \"" + printable(name) + "\"; there are cpu and cuda");
    if (!torch::cuda::is_available())
        throw ConfigError("this LibTorch (" TORCH_VERSION ") finds no CUDA device, so that training runs on the CPU "
                          "only: leave out --device cuda");
    if (processes > 1)
        throw ConfigError("several processes train together on the CPU only: leave out --device cuda, or torchrun");
    return torch::kCUDA;
}

} // namespace dclscope::training

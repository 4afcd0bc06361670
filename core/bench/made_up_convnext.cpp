// SPDX-License-Identifier: Apache-2.0
#include "core/bench/made_up_convnext.h"

#include "core/base/error.h"
#include "core/bench/workload.h"

#include <array>
#include <cmath>
#include <cstring>

namespace dclscope::bench {
namespace {

constexpr std::array<std::int64_t, 4> kDims{96, 192, 384, 768};
constexpr std::array<int, 4> kDepths{3, 3, 9, 3};

} // namespace

MadeUpConvNeXt::MadeUpConvNeXt(std::int64_t kernelSize) {
    for (std::size_t s = 0; s < kDims.size(); ++s) {
        const std::int64_t dim = kDims[s];
        const std::string down = "downsample_layers." + std::to_string(s) + ".";
        if (s == 0)
            addWithBias(down + "0", {dim, 1, 2, 16});
        else
            addWithBias(down + "1", {dim, kDims[s - 1], 2, 2});
        addWithBias(down + (s == 0 ? "1" : "0"), {s == 0 ? dim : kDims[s - 1]});
        for (int i = 0; i < kDepths[s]; ++i) {
            const std::string block = "stages." + std::to_string(s) + "." + std::to_string(i) + ".";
            add(block + "gamma", {dim});
            addWithBias(block + "dwconv", {dim, 1, kernelSize, kernelSize});
            addWithBias(block + "norm", {dim});
            addWithBias(block + "pwconv1", {4 * dim, dim});
            addWithBias(block + "pwconv2", {dim, 4 * dim});
        }
    }
    addWithBias("norm", {kDims.back()});
    addWithBias("head", {527, kDims.back()});
}

void MadeUpConvNeXt::add(const std::string& name, std::vector<std::int64_t> shape) {
    tensors_.push_back({name, DType::Float32, std::move(shape), name});
}

void MadeUpConvNeXt::addWithBias(const std::string& name, std::vector<std::int64_t> shape) {
    const std::int64_t outputs = shape.front();
    add(name + ".weight", std::move(shape));
    add(name + ".bias", {outputs});
}

std::vector<std::byte> MadeUpConvNeXt::readBytes(std::string_view name) const {
    const TensorInfo* info = find(name);
    if (!info) throw CheckpointError(path_, "no such tensor", std::string(name));
    const std::int64_t count = info->elementCount();
    // Matrices keep the size of what they multiply, norms do nothing, layer scale is that of a trained network.
    const std::int64_t inputs = count / info->shape.front();
    std::vector<float> values = madeUpValues(count, static_cast<float>(std::sqrt(3.0 / static_cast<double>(inputs))));
    if (info->shape.size() == 1)
        values.assign(values.size(), name.ends_with("gamma") ? 0.1F : name.ends_with(".weight") ? 1.0F : 0.0F);
    std::vector<std::byte> bytes(values.size() * sizeof(float));
    std::memcpy(bytes.data(), values.data(), bytes.size());
    return bytes;
}

Array MadeUpConvNeXt::input() {
    constexpr std::int64_t kBands = 128, kFrames = 1001;
    return {{1, 1, kBands, kFrames}, madeUpValues(kBands * kFrames, 1.7F)};
}

} // namespace dclscope::bench

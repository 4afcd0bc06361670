// SPDX-License-Identifier: Apache-2.0
#include "core/torch/nets/network.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/torch/dcls/torch_error.h"

#include <algorithm>
#include <cstring>
#include <set>

namespace dclscope::nets {
namespace {

void addState(const torch::nn::Module& module, const std::string& prefix, NamedTensors& state) {
    for (const auto& item : module.named_parameters(false)) state.emplace_back(prefix + item.key(), item.value());
    for (const auto& item : module.named_buffers(false)) state.emplace_back(prefix + item.key(), item.value());
    for (const auto& item : module.named_children()) addState(*item.value(), prefix + item.key() + ".", state);
}

void copyInto(torch::Tensor tensor, const std::string& key, const TensorSource& source) {
    const std::vector<std::int64_t> expected = tensor.sizes().vec();
    if (source.find(key)->shape != expected)
        throw CheckpointError(source.path(),
                              key + ": expected " + shapeText(expected) + ", got " + shapeText(source.find(key)->shape),
                              key);
    const Array array = source.readFloats(key);
    const torch::NoGradGuard noGrad;
    std::vector<float> values = array.values;
    tensor.copy_(torch::from_blob(values.data(), expected, torch::kFloat32));
}

DType dtypeOf(const std::string& name, const torch::Tensor& tensor) {
    switch (tensor.scalar_type()) {
    case torch::kFloat32: return DType::Float32;
    case torch::kFloat64: return DType::Float64;
    case torch::kInt64: return DType::Int64;
    default: throw Error(name + ": a tensor of an unexpected type in the state of a network");
    }
}

} // namespace

torch::Tensor Network::forward(const torch::Tensor& input) {
    return translated("forward of the network", [&] { return classify(normalized(input)); });
}

NamedTensors stateDict(const torch::nn::Module& module) {
    NamedTensors state;
    addState(module, "", state);
    return state;
}

void loadState(torch::nn::Module& module, const TensorSource& source) {
    const NamedTensors state = stateDict(module);
    std::set<const torch::TensorImpl*> loaded;
    std::set<std::string> known;
    for (const auto& [key, tensor] : state) {
        known.insert(key);
        if (source.find(key) == nullptr) continue;
        copyInto(tensor, key, source);
        loaded.insert(tensor.unsafeGetTensorImpl());
    }
    for (const auto& [key, tensor] : state)
        if (loaded.count(tensor.unsafeGetTensorImpl()) == 0)
            throw CheckpointError(source.path(), "no tensor " + key + " for this network", key);
    for (const TensorInfo& info : source.tensors())
        if (known.count(info.name) == 0)
            throw CheckpointError(source.path(), "tensor " + info.name + " has no place in this network", info.name);
}

std::vector<std::string> loadFitting(const NamedTensors& state, const TensorSource& source) {
    std::vector<std::string> left;
    for (const auto& [key, tensor] : state) {
        const TensorInfo* info = source.find(key);
        if (info != nullptr && info->shape == tensor.sizes().vec())
            copyInto(tensor, key, source);
        else
            left.push_back(key);
    }
    return left;
}

StateSource::StateSource(NamedTensors tensors) : tensors_(std::move(tensors)) {
    for (const auto& [name, tensor] : tensors_)
        infos_.push_back({name, dtypeOf(name, tensor), tensor.sizes().vec(),
                          std::to_string(reinterpret_cast<std::uintptr_t>(tensor.unsafeGetTensorImpl()))});
}

std::vector<std::byte> StateSource::readBytes(std::string_view name) const {
    const auto found =
        std::find_if(tensors_.begin(), tensors_.end(), [name](const auto& entry) { return entry.first == name; });
    if (found == tensors_.end()) throw CheckpointError(path_, "no tensor " + std::string(name), std::string(name));
    const torch::Tensor plain = found->second.detach().to(torch::kCPU).contiguous();
    std::vector<std::byte> bytes(plain.nbytes());
    std::memcpy(bytes.data(), plain.data_ptr(), bytes.size());
    return bytes;
}

} // namespace dclscope::nets

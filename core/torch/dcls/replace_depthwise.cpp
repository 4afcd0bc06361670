// SPDX-License-Identifier: Apache-2.0
#include "core/torch/dcls/replace_depthwise.h"

#include "core/base/error.h"

#include <algorithm>
#include <unordered_set>

namespace dclscope {
namespace {

using torch::nn::Conv2dImpl;
using torch::nn::Module;

bool isReplaced(const Conv2dImpl& conv, const DepthwiseReplacement& replacement) {
    const auto& options = conv.options;
    const auto all = [](const torch::ExpandingArray<2>& sizes, std::int64_t value) {
        return std::all_of(sizes->begin(), sizes->end(), [value](std::int64_t size) { return size == value; });
    };
    return options.groups() == options.in_channels() && options.groups() == options.out_channels() &&
           all(options.stride(), 1) &&
           (!replacement.onlyKernelSize || all(options.kernel_size(), *replacement.onlyKernelSize));
}

Dcls madeFor(Conv2dImpl& conv, const DepthwiseReplacement& replacement) {
    Dcls layer = depthwiseDcls(conv.options.in_channels(), conv.bias.defined(), replacement);
    layer->to(conv.weight.device(), conv.weight.scalar_type());
    layer->train(conv.is_training());
    return layer;
}

void exchange(Module& parent, const std::string& parentName, const std::string& name, const Dcls& layer) {
    if (auto* exchanges = dynamic_cast<ExchangesConvolutions*>(&parent)) {
        exchanges->exchangeConvolution(name, layer);
    } else if (auto* sequential = dynamic_cast<torch::nn::SequentialImpl*>(&parent)) {
        const auto children = sequential->named_children();
        const auto place =
            std::find_if(children.begin(), children.end(), [&](const auto& child) { return child.key() == name; }) -
            children.begin();
        sequential->replace_module(name, layer);
        *(sequential->begin() + place) = torch::nn::AnyModule(layer);
    }
    if (parent.named_children()[name].get() != layer.get())
        throw ConfigError((parentName.empty() ? "the network" : parentName) + " cannot exchange its convolution " +
                          name + ": it must be a torch::nn::Sequential or implement ExchangesConvolutions");
}

/// "stages.0.1.dwconv" as "stages.0.1" and "dwconv".
std::pair<std::string, std::string> splitName(const std::string& name) {
    const std::size_t dot = name.rfind('.');
    if (dot == std::string::npos) return {"", name};
    return {name.substr(0, dot), name.substr(dot + 1)};
}

} // namespace

Dcls depthwiseDcls(std::int64_t channels, bool bias, const DepthwiseReplacement& replacement) {
    if (replacement.dilatedKernelSize % 2 == 0)
        throw ConfigError("replacing depthwise layers: the dilated kernel size must be odd, got " +
                          std::to_string(replacement.dilatedKernelSize));
    DclsOptions options;
    options.inChannels = options.outChannels = options.groups = channels;
    options.kernelCount = replacement.kernelCount;
    options.dilatedKernelSize = {replacement.dilatedKernelSize};
    options.padding = {replacement.dilatedKernelSize / 2};
    options.bias = bias;
    options.version = replacement.version;
    Dcls layer(options);
    const torch::NoGradGuard noGrad;
    layer->weight.normal_(0.0, 0.02);
    if (layer->bias.defined()) layer->bias.zero_();
    return layer;
}

void SharedPositions::join(const std::string& name, Dcls& layer) {
    if (!leader_ || leader_->options().inChannels < layer->options().inChannels) {
        leader_ = layer;
        return;
    }
    if (leader_->options().inChannels != layer->options().inChannels)
        throw ConfigError(name + ": a depthwise layer of " + std::to_string(layer->options().inChannels) +
                          " channels after one of " + std::to_string(leader_->options().inChannels) +
                          " cannot share its positions; networks must not grow narrower");
    layer->sharePositions(*leader_);
}

std::vector<std::string> replaceDepthwise(Module& network, const DepthwiseReplacement& replacement) {
    std::vector<std::string> replaced;
    SharedPositions positions;
    const auto modules = network.named_modules("", false);
    for (const auto& item : modules) {
        auto* conv = dynamic_cast<Conv2dImpl*>(item.value().get());
        if (!conv || !isReplaced(*conv, replacement)) continue;
        Dcls layer = madeFor(*conv, replacement);
        positions.join(item.key(), layer);
        const auto [parentName, name] = splitName(item.key());
        exchange(parentName.empty() ? network : *modules[parentName], parentName, name, layer);
        replaced.push_back(item.key());
    }
    return replaced;
}

std::vector<std::pair<std::string, torch::Tensor>> distinctParameters(const Module& network) {
    std::vector<std::pair<std::string, torch::Tensor>> parameters;
    std::unordered_set<const torch::TensorImpl*> seen;
    for (const auto& item : network.named_parameters())
        if (seen.insert(item.value().unsafeGetTensorImpl()).second) parameters.emplace_back(item.key(), item.value());
    return parameters;
}

ParameterGroups parameterGroups(const Module& network) {
    ParameterGroups groups;
    for (const auto& [name, parameter] : distinctParameters(network)) {
        const std::string leaf = splitName(name).second;
        if (leaf == "P" || leaf == "SIG")
            groups.positions.push_back(parameter);
        else if (parameter.dim() == 1)
            groups.undecayed.push_back(parameter);
        else
            groups.decayed.push_back(parameter);
    }
    return groups;
}

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
#include "core/models/parameters.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/dcls/construct.h"
#include "core/run/layer_discovery.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace dclscope::models {
namespace {

constexpr std::int64_t kAxes = 2; ///< positions have two coordinates

void setKernelSize(layers::Convolution& layer, std::int64_t height, std::int64_t width) {
    layer.kernelHeight = height;
    layer.kernelWidth = width;
    layer.paddingHeight = height / 2;
    layer.paddingWidth = width / 2;
}

void expectElements(Checklist& list, const std::string& name, const DepthwiseParameters& p,
                    const std::vector<std::int64_t>& shape) {
    std::vector<std::int64_t> positions{kAxes};
    positions.insert(positions.end(), shape.begin(), shape.end());
    list.expect(name + ".weight", shape);
    list.expect(name + ".P", positions);
    if (p.hasSig) list.expect(name + ".SIG", positions);
}

} // namespace

void Parameters::convolution(const std::string& name, layers::Convolution& layer, bool bias) {
    tensor(name + ".weight", {layer.outputs, layer.inputsPerGroup(), layer.kernelHeight, layer.kernelWidth},
           layer.weight);
    if (bias) tensor(name + ".bias", {layer.outputs}, layer.bias);
}

void Parameters::linear(const std::string& name, layers::Linear& layer, bool bias) {
    tensor(name + ".weight", {layer.outputs, layer.inputs}, layer.weight);
    if (bias) tensor(name + ".bias", {layer.outputs}, layer.bias);
}

void Parameters::pointConvolution(const std::string& name, layers::Linear& layer, bool bias) {
    tensor(name + ".weight", {layer.outputs, layer.inputs, 1, 1}, layer.weight);
    if (bias) tensor(name + ".bias", {layer.outputs}, layer.bias);
}

void Parameters::layerNorm(const std::string& name, std::int64_t channels, layers::LayerNorm& layer, bool bias) {
    tensor(name + ".weight", {channels}, layer.weight);
    if (bias) tensor(name + ".bias", {channels}, layer.bias);
}

void Parameters::batchNorm(const std::string& name, std::int64_t channels, layers::BatchNorm& layer) {
    tensor(name + ".weight", {channels}, layer.weight);
    tensor(name + ".bias", {channels}, layer.bias);
    tensor(name + ".running_mean", {channels}, layer.mean);
    tensor(name + ".running_var", {channels}, layer.variance);
    unused(name + ".num_batches_tracked");
}

void ParameterCheck::tensor(const std::string& key, const std::vector<std::int64_t>& shape, std::vector<float>&) {
    list_.expect(key, shape);
}

void ParameterCheck::tensor(const std::string& key, const std::vector<std::int64_t>& shape, layers::SharedValues&) {
    list_.expect(key, shape);
}

void ParameterCheck::depthwise(const std::string& name, const DepthwiseParameters& p, layers::Convolution& layer) {
    const std::int64_t channels = layer.outputs;
    if (p.dcls)
        expectElements(list_, name, p, {channels, 1, p.elements});
    else
        list_.expect(name + ".weight", {channels, 1, p.size, p.size});
    if (p.hasBias) list_.expect(name + ".bias", {channels});
}

void ParameterCheck::spaced(const std::string& name, const DepthwiseParameters& p, layers::Convolution& layer) {
    expectElements(list_, name, p, {layer.outputs, layer.inputsPerGroup(), p.elements});
}

ParameterLoader::ParameterLoader(const TensorSource& source, const Card& card) : source_(source) {
    for (Layer& layer : discoverLayers(source, card)) dclsLayers_.emplace(layer.name, std::move(layer));
}

void ParameterLoader::tensor(const std::string& key, const std::vector<std::int64_t>& shape,
                             std::vector<float>& values) {
    Array array = source_.readFloats(key);
    if (array.shape != shape)
        throw CheckpointError(
            source_.path(),
            "tensor " + inQuotes(key) + " is " + shapeText(array.shape) + ", expected " + shapeText(shape), key);
    values = std::move(array.values);
}

// Equal values rather than equal storages: formats that know no ties repeat the tensor, and what a fold has written to
// since is no longer equal.
void ParameterLoader::tensor(const std::string& key, const std::vector<std::int64_t>& shape,
                             layers::SharedValues& values) {
    std::vector<float> read;
    tensor(key, shape, read);
    const auto isEqual = [&read](const layers::SharedValues& other) {
        return other.size() == read.size() && std::memcmp(other.data(), read.data(), read.size() * sizeof(float)) == 0;
    };
    const auto [first, last] = loaded_.equal_range(read.size());
    for (auto it = first; it != last; ++it)
        if (layers::SharedValues other = it->second.get(); !read.empty() && isEqual(other)) {
            values = std::move(other);
            return;
        }
    const std::size_t size = read.size();
    values = std::move(read);
    loaded_.emplace(size, values);
}

void ParameterLoader::depthwise(const std::string& name, const DepthwiseParameters& p, layers::Convolution& layer) {
    if (p.hasBias) tensor(name + ".bias", {layer.outputs}, layer.bias);
    layer.groups = layer.inputs;
    if (p.dcls) return spaced(name, p, layer);
    setKernelSize(layer, p.size, p.size);
    tensor(name + ".weight", {layer.outputs, 1, p.size, p.size}, layer.weight);
}

void ParameterLoader::spaced(const std::string& name, const DepthwiseParameters&, layers::Convolution& layer) {
    const auto found = dclsLayers_.find(name);
    if (found == dclsLayers_.end() || found->second.broken)
        throw CheckpointError(source_.path(),
                              "layer " + inQuotes(name) + ": " +
                                  (found == dclsLayers_.end() ? "not found" : found->second.problem),
                              name + ".P");
    const Layer& dcls = found->second;
    const Array P = source_.readFloats(dcls.key("P"));
    if (!std::all_of(P.values.begin(), P.values.end(), [](float value) { return std::isfinite(value); }))
        throw CheckpointError(
            source_.path(), "tensor " + inQuotes(dcls.key("P")) + " has positions that are no numbers", dcls.key("P"));
    Array SIG;
    if (dcls.hasSig) SIG = source_.readFloats(dcls.key("SIG"));
    Array kernel = denseKernel(dcls, source_.readFloats(dcls.key("weight")), P, dcls.hasSig ? &SIG : nullptr);
    setKernelSize(layer, kernel.shape[kernel.shape.size() - 2], kernel.shape.back());
    layer.name = name;
    layer.weight = std::move(kernel.values);
}

void WeightPacker::convolution(const std::string&, layers::Convolution& layer, bool) {
    if (layer.isDepthwise()) return;
    const bool halves = layer.strideHeight > 1 || layer.strideWidth > 1;
    const layers::Precision precision = halves ? layers::Precision::Float32 : precision_;
    auto& known = convolutions_[{std::as_const(layer.weight).data(), layer.outputs, layer.groups, precision}];
    if (known.weight.get().empty())
        known = {layers::SharedValues::Watch(layer.weight), layers::packed(layer, precision)};
    layer.packed = known.packed;
    layer.weight.clear();
}

void WeightPacker::linear(const std::string&, layers::Linear& layer, bool) { pack(layer, precision_); }

void WeightPacker::rowLinear(const std::string&, layers::Linear& layer, bool) {
    pack(layer, layers::Precision::Float32);
}

void WeightPacker::pointConvolution(const std::string&, layers::Linear& layer, bool) { pack(layer, precision_); }

void WeightPacker::pack(layers::Linear& layer, layers::Precision precision) {
    auto& known = linear_[{std::as_const(layer.weight).data(), layer.outputs, 1, precision}];
    if (known.weight.get().empty())
        known = {layers::SharedValues::Watch(layer.weight),
                 std::make_shared<const layers::PackedMatrix>(layer.weight, layer.outputs, precision)};
    layer.packed = known.packed;
    layer.weight.clear();
}

void WeightPacker::spaced(const std::string& name, const DepthwiseParameters&, layers::Convolution& layer) {
    convolution(name, layer, false);
}

} // namespace dclscope::models

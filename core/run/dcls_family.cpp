// SPDX-License-Identifier: Apache-2.0
#include "core/run/dcls_family.h"

#include "core/base/error.h"
#include "core/base/text.h"

namespace dclscope {
namespace {

std::vector<float> readShaped(const TensorSource& source, const Layer& layer, std::string_view leaf, bool withAxes) {
    const std::string key = layer.key(leaf);
    std::vector<std::int64_t> expected{layer.outChannels, layer.inChannelsPerGroup};
    expected.insert(expected.end(), layer.denseSize.begin(), layer.denseSize.end());
    expected.push_back(layer.elements);
    if (withAxes) expected.insert(expected.begin(), learnedAxes(layer.kind.value));
    const TensorInfo* info = source.find(key);
    if (info == nullptr) throw CheckpointError(source.path(), "'" + printable(key) + "' is missing", key);
    if (info->shape != expected)
        throw CheckpointError(source.path(),
                              "'" + printable(key) + "' has shape " + printable(shapeText(info->shape)) +
                                  ", elsewhere in the run it has " + shapeText(expected),
                              key);
    return source.readFloats(key).values;
}

} // namespace

LayerState readDclsLayer(const TensorSource& source, const Layer& layer) {
    LayerState state;
    if (layer.broken) return state;
    state.weights = readShaped(source, layer, "weight", false);
    state.positions = readShaped(source, layer, "P", true);
    const bool learnedWidth = layer.version.value == Version::max || layer.version.value == Version::gauss;
    if (!layer.hasSig || !learnedWidth) return state;
    state.sigmas = readShaped(source, layer, "SIG", true);
    for (float& sigma : state.sigmas) sigma = sigmaFromStored(layer.kind.value, layer.version.value, sigma);
    return state;
}

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
#include "core/run/plain_layer.h"

#include <algorithm>
#include <set>

namespace dclscope {
namespace {

constexpr std::int64_t kSmallKernel = 36; ///< values up to which a kernel is still readable as a small picture
constexpr std::size_t kSmallPage = 64;
constexpr std::size_t kLargePage = 256;

/// Axes of length 1 in front say nothing ("positions [1, 197, 192]").
std::vector<std::int64_t> withoutLeadingOnes(const std::vector<std::int64_t>& shape) {
    const auto first = std::find_if(shape.begin(), shape.end(), [](std::int64_t size) { return size != 1; });
    return {first, shape.end()};
}

std::int64_t product(std::vector<std::int64_t>::const_iterator from, std::vector<std::int64_t>::const_iterator to) {
    std::int64_t all = 1;
    for (; from != to; ++from) all *= *from;
    return all;
}

void asMatrix(PlainLayer& layer, std::int64_t rows, std::int64_t columns) {
    layer.kind = rows > 1 && columns > 1 ? PlainKind::Matrix : PlainKind::Vector;
    layer.rows = layer.kind == PlainKind::Matrix ? rows : 1;
    layer.columns = layer.kind == PlainKind::Matrix ? columns : rows * columns;
}

void asKernels(PlainLayer& layer, const std::vector<std::int64_t>& shape) {
    layer.kind = PlainKind::Kernels;
    layer.outs = shape[0];
    layer.rows = shape[shape.size() - 2];
    layer.columns = shape.back();
    if (shape.size() == 3) return;
    layer.ins = shape[1];
    layer.slices = product(shape.begin() + 2, shape.end() - 2);
}

} // namespace

PlainLayer plainLayer(const TensorInfo& tensor) {
    PlainLayer layer;
    layer.name = tensor.name;
    layer.dtype = tensor.dtype;
    layer.shape = tensor.shape;
    const std::vector<std::int64_t> shape = tensor.shape.size() > 3 ? tensor.shape : withoutLeadingOnes(tensor.shape);
    if (shape.size() < 2) {
        asMatrix(layer, 1, tensor.elementCount());
    } else if (shape.size() == 2) {
        asMatrix(layer, shape[0], shape[1]);
    } else if (product(shape.begin() + 2, shape.end()) == 1) {
        asMatrix(layer, shape[0], shape[1]); // of one tap
    } else if (shape.size() == 3 && shape[1] == 1) {
        asMatrix(layer, shape[0], shape[2]); // depthwise, along one axis
    } else {
        asKernels(layer, shape);
    }
    return layer;
}

std::vector<PlainLayer> plainLayersOf(const TensorSource& source, std::span<const Layer> layers) {
    std::set<std::string> taken;
    for (const Layer& layer : layers) {
        if (layer.delays == DelayMap::Stored) {
            taken.insert({layer.stored.delays, layer.stored.weights});
        } else {
            taken.insert({layer.key("weight"), layer.key("P"), layer.key("SIG")});
        }
    }
    std::vector<PlainLayer> plain;
    for (const TensorInfo& tensor : source.tensors())
        if (tensor.elementCount() > 0 && !taken.contains(tensor.name)) plain.push_back(plainLayer(tensor));
    return plain;
}

std::size_t firstToShow(std::span<const PlainLayer> plain) noexcept {
    for (const PlainKind kind : {PlainKind::Kernels, PlainKind::Matrix}) {
        const auto found =
            std::find_if(plain.begin(), plain.end(), [kind](const PlainLayer& layer) { return layer.kind == kind; });
        if (found != plain.end()) return static_cast<std::size_t>(found - plain.begin());
    }
    return 0;
}

std::size_t picturesPerPage(const PlainLayer& layer) noexcept {
    const std::size_t most = layer.perPicture() <= kSmallKernel ? kLargePage : kSmallPage;
    const auto ins = static_cast<std::size_t>(std::max<std::int64_t>(1, layer.ins));
    return ins > most ? most : most / ins * ins;
}

std::string_view plainKindName(const PlainLayer& layer) noexcept {
    switch (layer.kind) {
    case PlainKind::Kernels: return "kernels";
    case PlainKind::Matrix: return "matrix";
    case PlainKind::Vector: break;
    }
    return layer.count() == 1 ? "number" : "vector";
}

} // namespace dclscope

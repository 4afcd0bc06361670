// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/keras_axes.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <optional>

namespace dclscope {
namespace {

constexpr std::string_view kDigits = "0123456789";
constexpr std::size_t kMostAxes = 5; ///< three of them of space

/// What the weights of layers with kernels and matrices are called.
constexpr std::array<std::string_view, 4> kKernels{"kernel", "recurrent_kernel", "pointwise_kernel",
                                                   "depthwise_kernel"};
/// Parts of names whose tensors have other axes: an optimiser's are its own, attention's [inputs, heads, size].
constexpr std::array<std::string_view, 5> kOthers{"attention", "einsum", "embedding", "optimizer", "normalization"};
constexpr std::array<std::string_view, 6> kAttention{"query",       "key",       "value",
                                                     "query_dense", "key_dense", "value_dense"};

enum class Axes { Kernels, Depthwise, Matrix };

std::vector<std::string_view> partsOf(std::string_view name) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= name.size();) {
        const std::size_t end = std::min(name.find('.', begin), name.size());
        parts.push_back(name.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

bool isNumber(std::string_view text) {
    return !text.empty() && text.find_first_not_of(kDigits) == std::string_view::npos;
}

bool isOther(std::string_view part) {
    if (std::any_of(kOthers.begin(), kOthers.end(),
                    [&](std::string_view other) { return part.find(other) != std::string_view::npos; }))
        return true;
    part.remove_prefix(part.starts_with('_') ? 1 : 0);
    return std::find(kAttention.begin(), kAttention.end(), part) != kAttention.end();
}

/// "model_weights.conv2d.conv2d.kernel:0" or "layers.conv2d.vars.0": what its axes are; nothing where they stay.
std::optional<Axes> axesOf(const TensorInfo& info) {
    if (info.shape.size() < 2 || info.shape.size() > kMostAxes) return std::nullopt;
    const std::vector<std::string_view> parts = partsOf(info.name);
    if (std::any_of(parts.begin(), parts.end(), isOther)) return std::nullopt;
    const std::string_view last = parts.back().substr(0, parts.back().find(':'));
    const bool variable = isNumber(last) && parts.size() >= 3 && parts[parts.size() - 2] == "vars";
    if (!variable && std::find(kKernels.begin(), kKernels.end(), last) == kKernels.end()) return std::nullopt;
    if (info.shape.size() == 2) return Axes::Matrix;
    const std::size_t behind = variable ? 3 : 2;
    const std::string_view layer = parts.size() >= behind ? parts[parts.size() - behind] : std::string_view();
    const bool separable = layer.starts_with("separable_conv") && last == "0"; // its pointwise kernel is the next
    const bool depthwise = last == "depthwise_kernel" || layer.starts_with("depthwise_conv") || separable;
    return depthwise ? Axes::Depthwise : Axes::Kernels;
}

void reorder(TensorInfo& info, TensorPlace& place, const std::vector<std::size_t>& order) {
    std::vector<std::int64_t> shape;
    std::vector<std::int64_t> strides;
    for (const std::size_t axis : order) {
        shape.push_back(info.shape[axis]);
        strides.push_back(place.strides[axis]);
    }
    info.shape = std::move(shape);
    place.strides = std::move(strides);
}

/// Outputs, inputs, and the axes of space in their order.
void turn(TensorInfo& info, TensorPlace& place, Axes axes) {
    const std::size_t rank = info.shape.size();
    std::vector<std::size_t> order{rank - 1, rank - 2};
    for (std::size_t axis = 0; axis + 2 < rank; ++axis) order.push_back(axis);
    if (axes == Axes::Depthwise) {
        // [taps..., inputs, multiplier]: every input has `multiplier` outputs, which follow one another.
        const std::int64_t outputs = info.shape[rank - 2] * info.shape[rank - 1];
        info.shape[rank - 1] = outputs;
        info.shape[rank - 2] = 1;
        place.strides[rank - 1] = outputs == 0 ? 0 : 1;
    }
    reorder(info, place, order);
}

} // namespace

bool isKerasVariable(std::string_view path) {
    const bool layers = path.starts_with("/layers/") || path.starts_with("/_layer_checkpoint_dependencies/");
    const std::size_t slash = path.rfind('/');
    return layers && isNumber(path.substr(slash + 1)) && path.substr(0, slash).ends_with("/vars");
}

void turnKerasAxes(CheckpointContents& contents) {
    const auto version = std::find_if(contents.scalars.begin(), contents.scalars.end(),
                                      [](const auto& scalar) { return scalar.first == kKerasVersion; });
    if (version == contents.scalars.end()) return;
    bool kernels = false;
    bool matrices = false;
    for (std::size_t i = 0; i < contents.tensors.size(); ++i) {
        const std::optional<Axes> axes = axesOf(contents.tensors[i]);
        if (!axes) continue;
        turn(contents.tensors[i], contents.places[i], *axes);
        (axes == Axes::Matrix ? matrices : kernels) = true;
    }
    if (!kernels && !matrices) return;
    std::string note = "a file of Keras:";
    if (kernels) note += " kernels, kept there as [taps, inputs, outputs], are shown as [outputs, inputs, taps]";
    if (matrices)
        note +=
            std::string(kernels ? "," : "") + " matrices, kept as [inputs, outputs], are shown as [outputs, inputs]";
    contents.notes.push_back(std::move(note));
}

} // namespace dclscope

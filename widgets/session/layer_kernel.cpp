// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/layer_kernel.h"

#include "core/base/error.h"
#include "core/dcls/frequency_response.h"
#include "core/dcls/kernel_shape.h"
#include "core/dcls/part_kernel.h"

#include <algorithm>

namespace dclscope {
namespace {

void answer(LayerKernel& kernel) {
    constexpr std::size_t kBins = LayerKernel::kFrequencies;
    if (kernel.isPlane) {
        kernel.response = planeResponse(kernel.values, kernel.rows, kernel.columns, 2 * kBins - 1);
        kernel.mean = meanOverDirections(kernel.response, 2 * kBins - 1);
        return;
    }
    kernel.response = rowResponse(kernel.values, kernel.rows, kBins);
    kernel.mean.assign(kBins, 0.0F);
    for (std::size_t i = 0; i < kernel.response.size(); ++i)
        kernel.mean[i % kBins] += kernel.response[i] / static_cast<float>(kernel.rows);
}

/// The sum of a grid of three axes over one of them.
std::vector<float> summed(const std::vector<float>& grid, const std::vector<std::int64_t>& sizes, std::size_t axis) {
    std::size_t inner = 1;
    for (std::size_t i = axis + 1; i < sizes.size(); ++i) inner *= static_cast<std::size_t>(sizes[i]);
    const auto along = static_cast<std::size_t>(sizes[axis]);
    std::vector<float> sums(grid.size() / along);
    for (std::size_t i = 0; i < grid.size(); ++i) sums[i / (inner * along) * inner + i % inner] += grid[i];
    return sums;
}

} // namespace

LayerKernel layerKernel(const Layer& layer, const LayerState& state, std::size_t out, std::size_t in,
                        std::optional<std::size_t> hidden) {
    LayerKernel kernel;
    const int axes = learnedAxes(layer.kind.value);
    if (axes == 1) {
        const auto inputs = static_cast<std::size_t>(std::max<std::int64_t>(1, layer.inChannelsPerGroup));
        Array rows = partKernel(layer, state, out, 0, inputs);
        kernel.columns = static_cast<std::size_t>(rows.shape.back());
        kernel.rows = rows.values.size() / kernel.columns;
        kernel.values = std::move(rows.values);
    } else {
        Array grid = partKernel(layer, state, out, in, 1);
        std::vector<std::int64_t> sizes = layer.dilatedSize.value;
        if (axes == 3) {
            const int depth = layer.version.value == Version::v0 ? 0 : 2;
            const int row = std::min(static_cast<int>(hidden.value_or(static_cast<std::size_t>(depth))), 2);
            const auto axis = static_cast<std::size_t>(gridAxis(layer.kind.value, layer.version.value, row));
            grid.values = summed(grid.values, sizes, axis);
            sizes.erase(sizes.begin() + static_cast<std::ptrdiff_t>(axis));
        }
        kernel.isPlane = true;
        kernel.rows = static_cast<std::size_t>(sizes[0]);
        kernel.columns = static_cast<std::size_t>(sizes[1]);
        kernel.values = std::move(grid.values);
    }
    answer(kernel);
    return kernel;
}

LayerKernel plainKernel(const PlainLayer& layer, std::span<const float> values, std::size_t out, std::size_t in) {
    const auto size = static_cast<std::size_t>(layer.perPicture());
    const std::size_t first = (out * static_cast<std::size_t>(layer.ins) + in) * size;
    if (layer.kind != PlainKind::Kernels || values.size() != static_cast<std::size_t>(layer.count()) ||
        first + size > values.size())
        throw ShapeError(layer.name + " has no such kernel");
    LayerKernel kernel;
    kernel.isPlane = !layer.rowsAreInputs();
    kernel.rows = static_cast<std::size_t>(layer.rows);
    kernel.columns = static_cast<std::size_t>(layer.columns);
    kernel.values.assign(values.begin() + static_cast<std::ptrdiff_t>(first),
                         values.begin() + static_cast<std::ptrdiff_t>(first + size));
    if (layer.slices > 1) kernel.values = summed(kernel.values, {layer.slices, layer.rows, layer.columns}, 0);
    answer(kernel);
    return kernel;
}

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
#include "core/dcls/part_kernel.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/dcls/construct.h"

#include <algorithm>
#include <string>
#include <vector>

namespace dclscope {
namespace {

/// The values of some synapses of each row, one row after the other.
std::vector<float> cut(const std::vector<float>& rows, std::size_t perRow, std::size_t first, std::size_t count,
                       float less) {
    std::vector<float> part;
    for (std::size_t row = 0; row + perRow <= rows.size(); row += perRow)
        for (std::size_t i = row + first; i < row + first + count; ++i) part.push_back(rows[i] - less);
    return part;
}

} // namespace

Array partKernel(const Layer& layer, const LayerState& state, std::size_t out, std::size_t firstIn,
                 std::size_t inputs) {
    KernelShape shape = KernelShape::of(layer);
    const auto outs = static_cast<std::size_t>(shape.outChannels);
    const auto ins = static_cast<std::size_t>(shape.inChannelsPerGroup);
    const auto count = static_cast<std::size_t>(shape.weightCount());
    const std::size_t positions = count * static_cast<std::size_t>(shape.axes());
    if (state.count() != count || state.positions.size() != positions ||
        (shape.hasSig() && state.sigmas.size() != positions))
        throw ShapeError(layer.name + ": expected " + shapeText(shape.weightSizes()) + " elements, got " +
                         std::to_string(state.count()));
    if (out >= outs || inputs == 0 || firstIn + inputs > ins)
        throw ShapeError(layer.name + ": there is no output " + std::to_string(out) + " with input " +
                         std::to_string(firstIn + inputs - (inputs == 0 ? 0 : 1)));
    const std::size_t perPair = count / (outs * ins);
    const std::size_t first = (out * ins + firstIn) * perPair;
    shape.outChannels = 1;
    shape.inChannelsPerGroup = static_cast<std::int64_t>(inputs);
    const std::vector<float> weight = cut(state.weights, count, first, inputs * perPair, 0.0F);
    const std::vector<float> P = cut(state.positions, count, first, inputs * perPair, 0.0F);
    const float floor = sigmaFromStored(shape.kind, shape.version, 0.0F);
    const std::vector<float> SIG =
        shape.hasSig() ? cut(state.sigmas, count, first, inputs * perPair, floor) : std::vector<float>();
    Array kernel{shape.kernelSizes(), std::vector<float>(static_cast<std::size_t>(shape.kernelCount()))};
    kernel.shape.erase(kernel.shape.begin());
    constructKernel<float>(shape, weight, P, SIG, kernel.values);
    return kernel;
}

} // namespace dclscope

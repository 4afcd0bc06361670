// SPDX-License-Identifier: GPL-3.0-or-later
// A dense kernel as it is looked at, and how it answers to each frequency: what views may know of core/dcls.
#pragma once

#include "core/run/layer.h"
#include "core/run/plain_layer.h"
#include "core/run/snapshots.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace dclscope {

/// Kernels along one axis: those of one output, a row for each input (and dense tap). Kernels of more axes: the plane of
/// one pair; of three axes the sum over the one that is not drawn.
struct LayerKernel {
    /// Frequencies from 0 to 0.5 cycles a step; of planes as many less one again below 0.
    static constexpr std::size_t kFrequencies = 65;

    bool isPlane = false;
    std::size_t rows = 0;
    std::size_t columns = 0;   ///< of rows of delays the kernel's own order: the longest delay first
    std::vector<float> values; ///< [rows, columns]
    /// |H|: of a plane [2 kFrequencies - 1, 2 kFrequencies - 1], frequency 0 in the middle; else [rows, kFrequencies].
    std::vector<float> response;
    std::vector<float> mean; ///< [kFrequencies]: over directions, or over rows

    bool empty() const noexcept { return values.empty(); }
};

/// The kernel of a DCLS layer as its construction makes it.
/// @param in      of planes the input within the group; rows show all of them
/// @param hidden  of three learned axes the row of P that is not drawn; empty: the depth
/// @throws ShapeError where no kernel can be built of the state
LayerKernel layerKernel(const Layer& layer, const LayerState& state, std::size_t out, std::size_t in,
                        std::optional<std::size_t> hidden = {});

/// The kernel of a plain convolution.
/// @param values  as PlainLayer says
/// @throws ShapeError where the values are not of the layer, or it holds no kernels
LayerKernel plainKernel(const PlainLayer& layer, std::span<const float> values, std::size_t out, std::size_t in);

} // namespace dclscope

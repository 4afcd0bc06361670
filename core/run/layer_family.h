// SPDX-License-Identifier: Apache-2.0
// Whose layers these are: a table of what knows how one library stores its delays or positions. A new family is a pair of
// files of its own and one line in layer_family.cpp.
#pragma once

#include "core/base/tensor_source.h"
#include "core/run/card.h"
#include "core/run/layer.h"
#include "core/run/snapshots.h"

#include <span>
#include <string_view>
#include <vector>

namespace dclscope {

/// How one library keeps its layers in a checkpoint.
struct LayerFamily {
    std::string_view name; ///< "dcls"

    /// The family's layers in the file's order; what is wrong with one is said in Layer::problem.
    /// @throws CheckpointError when a tensor's bytes cannot be read
    std::vector<Layer> (*find)(const TensorSource& source, const Card& card);

    /// The state of one of these layers in this or another checkpoint of the run; empty for a broken layer.
    /// Weights are all 1 where the layer stores none.
    /// @throws CheckpointError naming the key that is missing or has another shape
    LayerState (*read)(const TensorSource& source, const Layer& layer);
};

/// All families that are known, DCLS first.
std::span<const LayerFamily> layerFamilies() noexcept;

/// Reads a layer as its family does; of a layer without a family, nothing.
/// @throws CheckpointError as LayerFamily::read
LayerState readLayer(const TensorSource& source, const Layer& layer);

} // namespace dclscope

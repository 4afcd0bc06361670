// SPDX-License-Identifier: Apache-2.0
// Two-dimensional convolutions as networks run them: dense ones as matrix products, depthwise ones by core/dcls.
#pragma once

#include "core/base/threads.h"
#include "core/layers/activation.h"
#include "core/layers/feature_map.h"
#include "core/layers/normalization.h"
#include "core/layers/packed_matrix.h"
#include "core/layers/shared_values.h"

#include <memory>
#include <string>
#include <vector>

namespace dclscope::layers {

struct Convolution {
    std::string name;                     ///< of a layer with learned spacings: as its file has it; else empty
    std::int64_t inputs = 0, outputs = 0; ///< channels
    std::int64_t kernelHeight = 1, kernelWidth = 1;
    std::int64_t strideHeight = 1, strideWidth = 1;
    std::int64_t paddingHeight = 0, paddingWidth = 0; ///< zeros on either side
    std::int64_t groups = 1;
    SharedValues weight; ///< [outputs, inputs / groups, kernelHeight, kernelWidth]; empty once packed
    SharedValues bias;   ///< [outputs], or empty
    std::shared_ptr<const std::vector<PackedMatrix>> packed; ///< [groups], the weight as products read it

    /// One input a group: the kernels of core/dcls run it, and its weight is not packed.
    bool isDepthwise() const noexcept { return groups == inputs && groups > 1; }
    std::int64_t inputsPerGroup() const noexcept { return inputs / groups; }
    std::int64_t outputHeight(std::int64_t height) const noexcept {
        return (height + 2 * paddingHeight - kernelHeight) / strideHeight + 1;
    }
    std::int64_t outputWidth(std::int64_t width) const noexcept {
        return (width + 2 * paddingWidth - kernelWidth) / strideWidth + 1;
    }
};

/// function(convolution of x). Each group of a depthwise convolution may have several outputs.
/// @throws ShapeError when x has not `inputs` channels, or is smaller than the kernel
FeatureMap apply(const Convolution& convolution, const FeatureMap& x, const ParallelFor& workers,
                 const PointFunction& function = {});

/// The weight of a convolution that is not depthwise as products read it.
std::shared_ptr<const std::vector<PackedMatrix>> packed(const Convolution& convolution, Precision precision);

/// Puts the batch norm that follows a convolution into its weights.
void foldNorm(Convolution& convolution, const BatchNorm& norm);

} // namespace dclscope::layers

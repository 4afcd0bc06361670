// SPDX-License-Identifier: Apache-2.0
// The sizes of one DCLS layer's tensors and which grid axis each row of P moves along.
#pragma once

#include "core/run/layer.h"

#include <cstdint>
#include <vector>

namespace dclscope {

/// What the construction of a dense kernel depends on besides the parameters' values.
struct KernelShape {
    LayerKind kind = LayerKind::Dcls1d;
    Version version = Version::gauss;
    std::int64_t outChannels = 1;
    std::int64_t inChannelsPerGroup = 1;
    std::int64_t elements = 1;             ///< learned elements (kernel_count) per out, in and dense tap
    std::vector<std::int64_t> denseSize;   ///< taps per dense axis: one for Dcls2_1d, two for Dcls3_1d, else none
    std::vector<std::int64_t> dilatedSize; ///< grid size per learned axis, in the order of the constructor's argument

    /// The shape of a layer found in a checkpoint. @throws ShapeError as validate().
    static KernelShape of(const Layer& layer);

    /// @throws ShapeError when a size is missing, not positive or the kernel is too large to build, and for v0 in
    ///         Dcls2_1d and Dcls3_1d, which the method does not define.
    void validate() const;

    /// max and gauss learn a width per element.
    bool hasSig() const noexcept { return version == Version::max || version == Version::gauss; }
    int axes() const noexcept { return learnedAxes(kind); }

    std::vector<std::int64_t> weightSizes() const;   ///< [out, in/groups, dense..., elements]
    std::vector<std::int64_t> positionSizes() const; ///< [axes, out, in/groups, dense..., elements], also of SIG
    std::vector<std::int64_t> kernelSizes() const;   ///< [out, in/groups, dense..., dilated...]

    std::int64_t rows() const noexcept;       ///< out * in/groups * dense taps: grids that are built one by one
    std::int64_t gridPoints() const noexcept; ///< points of one such grid: product of dilatedSize
    std::int64_t weightCount() const noexcept { return rows() * elements; }
    std::int64_t positionCount() const noexcept { return axes() * weightCount(); }
    std::int64_t kernelCount() const noexcept { return rows() * gridPoints(); }
};

/// The most values a dense kernel may have (4 GiB of float32): beyond it a size was misread.
inline constexpr std::int64_t kMaxKernelValues = std::int64_t{1} << 30;

/// The axis of the kernel's grid (0 outermost) along which row `positionRow` of P moves. The reference's order is kept:
/// Dcls2d v0 rows then columns, other versions columns then rows; Dcls3d v0 first, last, middle, others last to first.
/// Offset and clamp limit of the row still come from dilatedSize[positionRow].
int gridAxis(LayerKind kind, Version version, int positionRow) noexcept;

/// The clamp limit of row `positionRow` of P: dilatedSize // 2 on both sides. For an even size the upper limit lies
/// one past the grid, as in the reference.
double positionLimit(const KernelShape& shape, int positionRow) noexcept;

} // namespace dclscope

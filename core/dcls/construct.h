// SPDX-License-Identifier: Apache-2.0
// The dense kernel that a DCLS layer stands for, and the gradients back to its parameters; plain C++, no LibTorch.
//
// Follows Khalfaoui-Hassani et al., "Dilated Convolution with Learnable Spacings" (ICLR 2023) and "beyond bilinear
// interpolation" (2023), as their code computes it: index on the grid q = P + size // 2, never clamped;
// v1 and max are products of triangles and gauss a product of Gaussians over the axes, each element divided by its sum
// over the grid + 1e-7; v0 is the plain linear splat, parts that fall off the grid dropped.
#pragma once

#include "core/base/tensor_source.h"
#include "core/base/threads.h"
#include "core/dcls/kernel_shape.h"

#include <span>

namespace dclscope {

/// Builds the dense kernel.
/// @param shape   a shape for which validate() passes
/// @param weight  shape.weightSizes(), C order
/// @param P       shape.positionSizes(): offsets from the kernel's middle in grid steps; any value is allowed. Elements off
///                the grid add nothing; a NaN or infinite parameter makes the grid it belongs to what IEEE arithmetic
///                over the reference's formula gives (mostly NaN), never an access out of range
/// @param SIG     shape.positionSizes(): widths as stored; ignored, and may be empty, for v0 and v1
/// @param kernel  result, shape.kernelSizes(), overwritten
/// @param parallel  spreads the grids over threads; results do not depend on it
/// @throws ShapeError for an invalid shape or a span of the wrong length.
/// Safe to call from several threads on different results. Instantiated for float and double; float gauss runs on the
/// widest vectors the machine has.
template <class T>
void constructKernel(const KernelShape& shape, std::span<const T> weight, std::span<const T> P, std::span<const T> SIG,
                     std::span<T> kernel, const ParallelFor& parallel = {});

/// The gradients of sum(kernel * gradKernel) with respect to weight, P and SIG, with the reference's subgradients:
/// 0 where a position lies exactly on a grid point (|.|), at a triangle's foot (relu) and at SIG = 0; floor has slope 0.
/// @param weight, P, SIG  as for constructKernel
/// @param gradKernel      shape.kernelSizes()
/// @param gradWeight      result, shape.weightSizes(), overwritten
/// @param gradP           result, shape.positionSizes(), overwritten
/// @param gradSIG         result, shape.positionSizes(), overwritten; may be empty for v0 and v1
/// @throws ShapeError as constructKernel.
template <class T>
void constructKernelBackward(const KernelShape& shape, std::span<const T> weight, std::span<const T> P,
                             std::span<const T> SIG, std::span<const T> gradKernel, std::span<T> gradWeight,
                             std::span<T> gradP, std::span<T> gradSIG, const ParallelFor& parallel = {});

/// The dense kernel of a checkpoint's layer, [out, in/groups, dense..., dilated...].
/// @param SIG  nullptr for v0 and v1
/// @throws ShapeError when a tensor's shape is not the layer's, or SIG is missing where the version needs it.
Array denseKernel(const Layer& layer, const Array& weight, const Array& P, const Array* SIG);

} // namespace dclscope

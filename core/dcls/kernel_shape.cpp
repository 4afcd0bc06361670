// SPDX-License-Identifier: Apache-2.0
#include "core/dcls/kernel_shape.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <array>
#include <string>

namespace dclscope {
namespace {

std::size_t denseAxes(LayerKind kind) noexcept {
    if (kind == LayerKind::Dcls2_1d) return 1;
    return kind == LayerKind::Dcls3_1d ? 2 : 0;
}

std::string title(const KernelShape& shape) {
    return std::string(kindName(shape.kind)) + " " + std::string(versionName(shape.version));
}

void requireSizes(const KernelShape& shape, const std::vector<std::int64_t>& sizes, std::size_t count,
                  const char* name) {
    if (sizes.size() != count)
        throw ShapeError(title(shape) + ": expected " + counted(static_cast<std::int64_t>(count), "size") + " in " +
                         name + ", got " + shapeText(sizes));
    for (const std::int64_t size : sizes)
        if (size < 1) throw ShapeError(title(shape) + ": " + name + " " + shapeText(sizes) + " has a size below 1");
}

/// Multiplies where the product stays within the limit of `kMaxKernelValues`.
void multiplyWithin(const KernelShape& shape, std::int64_t& product, std::int64_t factor) {
    if (factor < 1)
        throw ShapeError(title(shape) + ": channels and elements must be at least 1, got " + std::to_string(factor));
    if (factor > kMaxKernelValues / product)
        throw ShapeError(title(shape) + ": a dense kernel of " + shapeText(shape.dilatedSize) + " for " +
                         std::to_string(shape.outChannels) + " x " + std::to_string(shape.inChannelsPerGroup) +
                         " channels is larger than this program builds; check the dilated kernel size");
    product *= factor;
}

std::vector<std::int64_t> leadingSizes(const KernelShape& shape) {
    std::vector<std::int64_t> sizes{shape.outChannels, shape.inChannelsPerGroup};
    sizes.insert(sizes.end(), shape.denseSize.begin(), shape.denseSize.end());
    return sizes;
}

} // namespace

KernelShape KernelShape::of(const Layer& layer) {
    KernelShape shape;
    shape.kind = layer.kind.value;
    shape.version = layer.version.value;
    shape.outChannels = layer.outChannels;
    shape.inChannelsPerGroup = layer.inChannelsPerGroup;
    shape.elements = layer.elements;
    shape.denseSize = layer.denseSize;
    shape.dilatedSize = layer.dilatedSize.value;
    shape.validate();
    return shape;
}

void KernelShape::validate() const {
    if (version == Version::v0 && (kind == LayerKind::Dcls2_1d || kind == LayerKind::Dcls3_1d))
        throw ShapeError(title(*this) + ": v0 is not defined for this kind; use v1, max or gauss");
    requireSizes(*this, denseSize, denseAxes(kind), "dense_kernel_size");
    requireSizes(*this, dilatedSize, static_cast<std::size_t>(axes()), "dilated_kernel_size");
    std::int64_t values = 1;
    multiplyWithin(*this, values, outChannels);
    multiplyWithin(*this, values, inChannelsPerGroup);
    for (const std::int64_t size : denseSize) multiplyWithin(*this, values, size);
    std::int64_t weights = values;
    multiplyWithin(*this, weights, elements);
    multiplyWithin(*this, weights, axes());
    for (const std::int64_t size : dilatedSize) multiplyWithin(*this, values, size);
}

std::vector<std::int64_t> KernelShape::weightSizes() const {
    std::vector<std::int64_t> sizes = leadingSizes(*this);
    sizes.push_back(elements);
    return sizes;
}

std::vector<std::int64_t> KernelShape::positionSizes() const {
    std::vector<std::int64_t> sizes = weightSizes();
    sizes.insert(sizes.begin(), axes());
    return sizes;
}

std::vector<std::int64_t> KernelShape::kernelSizes() const {
    std::vector<std::int64_t> sizes = leadingSizes(*this);
    sizes.insert(sizes.end(), dilatedSize.begin(), dilatedSize.end());
    return sizes;
}

std::int64_t KernelShape::rows() const noexcept {
    std::int64_t count = outChannels * inChannelsPerGroup;
    for (const std::int64_t size : denseSize) count *= size;
    return count;
}

std::int64_t KernelShape::gridPoints() const noexcept {
    std::int64_t count = 1;
    for (const std::int64_t size : dilatedSize) count *= size;
    return count;
}

int gridAxis(LayerKind kind, Version version, int positionRow) noexcept {
    constexpr std::array<int, 3> kDcls3dV0{0, 2, 1};
    if (kind == LayerKind::Dcls2d) return version == Version::v0 ? positionRow : 1 - positionRow;
    if (kind == LayerKind::Dcls3d)
        return version == Version::v0 ? kDcls3dV0[static_cast<std::size_t>(positionRow)] : 2 - positionRow;
    return 0;
}

double positionLimit(const KernelShape& shape, int positionRow) noexcept {
    return static_cast<double>(shape.dilatedSize[static_cast<std::size_t>(positionRow)] / 2);
}

} // namespace dclscope

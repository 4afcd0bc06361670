// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/torch/dcls/dcls_module.h"

namespace dclscope {
namespace {

std::string title(const DclsOptions& options) {
    return std::string(kindName(options.kind)) + "(" + std::to_string(options.inChannels) + ", " +
           std::to_string(options.outChannels) + ")";
}

/// One value per axis; a single one is repeated.
void complete(const DclsOptions& options, std::vector<std::int64_t>& list, int axes, std::int64_t least,
              const char* name) {
    if (list.size() == 1) list.assign(static_cast<std::size_t>(axes), list.front());
    if (list.size() != static_cast<std::size_t>(axes))
        throw ConfigError(title(options) + ": expected 1 or " + std::to_string(axes) + " values for " + name +
                          ", got " + shapeText(list));
    for (const std::int64_t value : list)
        if (value < least)
            throw ConfigError(title(options) + ": " + name + " " + shapeText(list) + " must be at least " +
                              std::to_string(least));
}

} // namespace

int DclsOptions::inputAxes() const noexcept {
    switch (kind) {
    case LayerKind::Dcls1d: return 1;
    case LayerKind::Dcls3d:
    case LayerKind::Dcls3_1d: return 3;
    case LayerKind::Dcls2d:
    case LayerKind::Dcls2_1d:
    case LayerKind::Dcls2dK1d: return 2;
    }
    return 2;
}

DclsOptions DclsOptions::completed() const {
    DclsOptions full = *this;
    if (transposed)
        throw ConfigError(title(*this) +
                          ": transposed DCLS convolutions are not supported; their parameters are laid out "
                          "(in, out/groups, elements) and no published network uses them");
    if (groups < 1 || inChannels < 1 || outChannels < 1 || inChannels % groups != 0 || outChannels % groups != 0)
        throw ConfigError(title(*this) + ": channels must be positive and divisible by groups, got groups " +
                          std::to_string(groups));
    if (flatDim != 0 && flatDim != 1) throw ConfigError(title(*this) + ": flat_dim must be 0 or 1");
    complete(full, full.stride, inputAxes(), 1, "stride");
    complete(full, full.padding, inputAxes(), 0, "padding");
    complete(full, full.dilatedKernelSize, learnedAxes(kind), 1, "dilated_kernel_size");
    const bool mixed = kind == LayerKind::Dcls2_1d || kind == LayerKind::Dcls3_1d;
    if (mixed && full.denseKernelSize.empty()) full.denseKernelSize = {1};
    if (mixed) complete(full, full.denseKernelSize, inputAxes() - 1, 1, "dense_kernel_size");
    full.kernelShape().validate();
    return full;
}

KernelShape DclsOptions::kernelShape() const {
    return {kind, version, outChannels, inChannels / groups, kernelCount, denseKernelSize, dilatedKernelSize};
}

} // namespace dclscope

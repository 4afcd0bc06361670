// SPDX-License-Identifier: Apache-2.0
// Settings of published DCLS networks, recognised by what their layers look like: a checkpoint does not store them.
#pragma once

#include "core/run/layer.h"

#include <array>

namespace dclscope {

struct KnownSetting {
    LayerKind kind;
    bool hasSig;
    std::int64_t elements; ///< kernel_count
    Version version;
    std::int64_t size; ///< dilated size, the same along every axis
    std::string_view source;
};

/// ConvNeXt-DCLS of the papers and DCLS-Audio: 26 Gaussians on 23 x 23, or 34 bilinear elements on 17 x 17.
inline constexpr std::array<KnownSetting, 2> kKnownSettings{{
    {LayerKind::Dcls2d, true, 26, Version::gauss, 23, "DCLS-Audio"},
    {LayerKind::Dcls2d, false, 34, Version::v0, 17, "DCLS-Audio"},
}};

/// The published setting such a layer belongs to, or nullptr.
constexpr const KnownSetting* knownSetting(LayerKind kind, bool hasSig, std::int64_t elements) noexcept {
    for (const KnownSetting& setting : kKnownSettings)
        if (setting.kind == kind && setting.hasSig == hasSig && setting.elements == elements) return &setting;
    return nullptr;
}

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
// The axes that all layers of an atlas share, and how much of a layer lies on each part of them.
#pragma once

#include "widgets/views/element_density.h"
#include "widgets/views/layer_scene.h"

#include <QSizeF>

#include <cstddef>
#include <vector>

namespace dclscope {

/// What has room for a number of layers, of one run or of several.
struct AtlasExtent {
    QSizeF grid{1, 1}; ///< columns and rows of the largest drawn kernel
    double low = 0.0;  ///< delays
    double high = 1.0;
    bool steps = true; ///< all of them count steps

    void widen(const LayerScene& scene);
    void widen(const AtlasExtent& other);
    bool operator==(const AtlasExtent&) const = default;
};

struct AtlasScales {
    AtlasExtent extent;
    double lowest = 0.0; ///< delay at the left end of the common axis
    double highest = 1.0;
    std::size_t bins = 1;
    double tallest = 0.0; ///< share at the top of histograms
    double densest = 0.0; ///< share per square step at full strength

    AtlasScales() = default;
    /// A bin for each step, or for so many steps that bars stay apart; whole steps lie in the middle of theirs.
    explicit AtlasScales(const AtlasExtent& room);
    /// The value in the middle of a bin.
    double valueOf(std::size_t bin) const noexcept;
};

/// Share of a layer's elements in each bin of the common axis.
void atlasHistogram(const AtlasScales& scales, const LayerScene& scene, const LayerState& state,
                    std::vector<float>& shares);
/// Share of them per square grid step, in the bins of ElementDensity.
void atlasDensity(const LayerScene& scene, const LayerState& state, ElementDensity& density,
                  std::vector<float>& shares);

} // namespace dclscope

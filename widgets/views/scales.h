// SPDX-License-Identifier: GPL-3.0-or-later
// Limits of colours and extents, measured once over everything that is shown, so that pictures can be compared.
#pragma once

#include "widgets/views/layer_scene.h"

#include <QRectF>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace dclscope {

/// In pictures of equal scales the same colour, size and place mean the same number.
struct Scales {
    /// |weight| that is drawn at full strength: the 99th percentile over the first, middle and last epoch, so that
    /// colours keep their meaning while a film runs.
    double weight = 1.0;
    double reach = 0.5;              ///< how far from the middle nearly all elements stay, grid steps
    QRectF kernel{-1, -1, 2, 2};     ///< room for the drawn grids around their middle: columns across, rows down
    double density = 0.0;            ///< elements per square grid step that Overlay's fog shows at full strength, so
                                     ///< that nearly all of the three epochs lies on its scale; 0: there is no fog
    std::vector<std::int64_t> sizes; ///< the largest grid along each learned axis
    double delay = 1.0;        ///< the longest delay in the layer's own unit: the last step of the grid, or the longest
                               ///< that is there where delays count no steps
    double delayWritten = 0.0; ///< the same as it is written, in ms; 0 where one step is as long in all of the layers
    double firstEpoch = 0.0;
    double lastEpoch = 0.0;
    std::optional<double> ridge; ///< highest ridge of the axis that is shown, share of elements per grid step; empty:
                                 ///< each ridgeline measures its own (RidgelinePicture::tallest)

    /// The longest delay in steps of a layer that writes one of them as so many units (DelayUnit::perStep).
    double longestDelay(double perStep) const noexcept {
        return delayWritten > 0.0 && perStep > 0.0 ? delayWritten / perStep : delay;
    }
    /// Grid size along an axis, at least 1.
    std::int64_t size(std::size_t axis) const noexcept { return axis < sizes.size() ? sizes[axis] : 1; }
};

/// Scales that fit all of the scenes; those without data are passed over.
Scales measureScales(std::span<const LayerScene* const> scenes);

} // namespace dclscope

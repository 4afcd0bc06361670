// SPDX-License-Identifier: Apache-2.0
#include "core/features/band_slopes.h"

#include <algorithm>
#include <cstddef>

namespace dclscope {
namespace {

float slopeAt(std::span<const float> levels, std::size_t band) {
    const std::size_t last = levels.size() - 1;
    const auto above = [&](std::size_t by) { return levels[std::min(band + by, last)]; };
    const auto below = [&](std::size_t by) { return levels[band < by ? 0 : band - by]; };
    return above(2) + above(1) - below(1) - below(2);
}

} // namespace

void setChannels(const FrontEnd& frontEnd, std::span<const float> levels, std::span<float> channels) {
    const auto together = static_cast<std::size_t>(frontEnd.bandsPerChannel);
    const std::size_t each = levels.size() / together;
    for (std::size_t channel = 0; channel < each; ++channel) {
        const std::span<const float> bands = levels.subspan(channel * together, together);
        channels[channel] = *std::max_element(bands.begin(), bands.end());
        if (!frontEnd.slopes) continue;
        float rising = 0.0F;
        float falling = 0.0F;
        for (std::size_t band = channel * together; band < (channel + 1) * together; ++band) {
            const float slope = slopeAt(levels, band);
            rising = std::max(rising, slope);
            falling = std::max(falling, -slope);
        }
        channels[each + channel] = rising;
        channels[2 * each + channel] = falling;
    }
}

} // namespace dclscope

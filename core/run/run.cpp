// SPDX-License-Identifier: Apache-2.0
#include "core/run/run.h"

#include "core/base/error.h"

#include <algorithm>

namespace dclscope {

std::span<const float> LayerState::axis(std::size_t index) const {
    if ((index + 1) * count() > positions.size())
        throw ShapeError("axis " + std::to_string(index) + " asked of positions with " +
                         std::to_string(count() == 0 ? 0 : positions.size() / count()) + " axes");
    return std::span(positions).subspan(index * count(), count());
}

std::size_t Run::layerIndex(std::string_view layerName) const noexcept {
    const auto found = std::find_if(layers.begin(), layers.end(), [&](const Layer& l) { return l.name == layerName; });
    return static_cast<std::size_t>(found - layers.begin());
}

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
#include "core/run/run.h"

#include <algorithm>

namespace dclscope {

std::size_t Run::layerIndex(std::string_view layerName) const noexcept {
    const auto found = std::find_if(layers.begin(), layers.end(), [&](const Layer& l) { return l.name == layerName; });
    return static_cast<std::size_t>(found - layers.begin());
}

} // namespace dclscope

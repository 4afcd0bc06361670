// SPDX-License-Identifier: Apache-2.0
#include "core/run/run.h"

#include <algorithm>
#include <array>

namespace dclscope {

std::string_view runTimeName(RunTime time) noexcept {
    constexpr std::array<std::string_view, 6> kNames{"", "epoch", "step", "number", "name", "mtime"};
    return kNames[static_cast<std::size_t>(time)];
}

std::size_t Run::layerIndex(std::string_view layerName) const noexcept {
    const auto found = std::find_if(layers.begin(), layers.end(), [&](const Layer& l) { return l.name == layerName; });
    return static_cast<std::size_t>(found - layers.begin());
}

std::size_t Run::shownIndex(std::string_view shownName) const noexcept {
    if (const std::size_t layer = layerIndex(shownName); layer < layers.size()) return layer;
    const auto found =
        std::find_if(plain.begin(), plain.end(), [&](const PlainLayer& l) { return l.name == shownName; });
    return layers.size() + static_cast<std::size_t>(found - plain.begin());
}

} // namespace dclscope

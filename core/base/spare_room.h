// SPDX-License-Identifier: Apache-2.0
// What a vector needed once and will not need for long is given back.
#pragma once

#include <cstddef>
#include <vector>

namespace dclscope {

/// Gives back the room of a vector that has far more than it usually needs, as behind a stall. Its elements stay.
/// @param usual  elements that it may have room for at any time
template <class T>
void giveBackRoom(std::vector<T>& items, std::size_t usual) {
    if (items.capacity() > 4 * usual && items.size() <= usual) items.shrink_to_fit();
}

} // namespace dclscope

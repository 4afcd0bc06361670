// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/pickle_document.h"

#include <array>

namespace dclscope::pickle {

std::string_view kindName(Kind kind) noexcept {
    constexpr std::array<std::string_view, 16> kNames{
        "None",   "a bool", "an int",         "a long int", "a float",  "a string",  "bytes",    "a tuple",
        "a list", "a dict", "an OrderedDict", "a set",      "a global", "a storage", "a tensor", "an object"};
    return kNames[static_cast<std::size_t>(kind)];
}

bool Document::lookUp(ValueId dict, std::string_view key, ValueId& found) const {
    const std::span<const ValueId> all = items(dict);
    bool any = false;
    for (std::size_t i = 0; i + 1 < all.size(); i += 2) {
        if (kind(all[i]) != Kind::String || text(all[i]) != key) continue;
        found = all[i + 1];
        any = true;
    }
    return any;
}

} // namespace dclscope::pickle

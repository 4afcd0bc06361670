// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/pickle_input.h"

#include <bit>

namespace dclscope::pickle {

std::string_view Input::take(std::uint64_t length) {
    if (length > left()) throw PickleError("it ends in the middle of a value", true);
    const auto* begin = reinterpret_cast<const char*>(bytes_.data()) + position_;
    position_ += static_cast<std::size_t>(length);
    return {begin, static_cast<std::size_t>(length)};
}

std::string_view Input::line() {
    const std::size_t begin = position_;
    while (number<char>() != '\n') {
        if (position_ - begin > kMaxNameBytes) throw PickleError("a class name is longer than 512 bytes");
    }
    return {reinterpret_cast<const char*>(bytes_.data()) + begin, position_ - begin - 1};
}

double Input::bigEndianDouble() { return std::bit_cast<double>(__builtin_bswap64(number<std::uint64_t>())); }

} // namespace dclscope::pickle

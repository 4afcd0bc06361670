// SPDX-License-Identifier: Apache-2.0
// A pickle's bytes, taken from the front: numbers, counted strings and lines, never beyond the end.
#pragma once

#include "core/checkpoint/pickle_document.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

namespace dclscope::pickle {

inline constexpr std::size_t kMaxNameBytes = 512; ///< of a class or a module

/// All functions throw PickleError, marked as truncated where the bytes end too early.
class Input {
public:
    /// @param bytes  must outlive what is taken from them
    explicit Input(std::span<const std::byte> bytes) : bytes_(bytes) {}

    bool empty() const noexcept { return bytes_.empty(); }
    std::size_t position() const noexcept { return position_; }
    std::size_t left() const noexcept { return bytes_.size() - position_; }

    std::string_view take(std::uint64_t length);
    /// Up to the next line feed, which is passed over.
    std::string_view line();
    double bigEndianDouble();

    /// A little-endian number.
    template <class T>
    T number() {
        T value;
        std::memcpy(&value, take(sizeof(T)).data(), sizeof(T));
        return value;
    }
    /// As many bytes as a number in front of them says.
    template <class Length>
    std::string_view counted() {
        return take(number<Length>());
    }

private:
    std::span<const std::byte> bytes_;
    std::size_t position_ = 0;
};

} // namespace dclscope::pickle

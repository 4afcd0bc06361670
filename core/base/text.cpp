// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"

#include <array>
#include <cstdio>
#include <limits>

namespace dclscope {
namespace {

struct Decoded {
    std::size_t length = 0; // bytes used; 0 for a malformed sequence
    char32_t codePoint = 0;
};

Decoded decodeUtf8(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(0);
    if (first < 0x80) return {1, first};
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() < length) return {};
    char32_t codePoint = first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80) return {};
        codePoint = (codePoint << 6) | (byte(i) & 0x3FU);
    }
    constexpr std::array<char32_t, 5> kSmallest{0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
    if (codePoint < kSmallest[length] || surrogate || codePoint > 0x10FFFF) return {};
    return {length, codePoint};
}

bool mayDisturbTerminal(char32_t c) {
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    const bool invisible =
        (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
    return control || invisible;
}

} // namespace

std::string shapeText(std::span<const std::int64_t> shape) {
    std::string text = "[";
    for (std::size_t i = 0; i < shape.size(); ++i) {
        if (i > 0) text += ", ";
        text += std::to_string(shape[i]);
    }
    return text + "]";
}

std::string printable(std::string_view text, std::size_t maxBytes) {
    std::string out;
    while (!text.empty()) {
        const Decoded next = decodeUtf8(text);
        const std::size_t length = next.length == 0 ? 1 : next.length;
        if (next.length == 0 || mayDisturbTerminal(next.codePoint)) {
            for (std::size_t i = 0; i < length; ++i) {
                std::array<char, 5> escaped{};
                std::snprintf(escaped.data(), escaped.size(), "\\x%02X",
                              static_cast<unsigned>(static_cast<unsigned char>(text[i])));
                out += escaped.data();
            }
        } else {
            out += text.substr(0, length);
        }
        text.remove_prefix(length);
        if (out.size() >= maxBytes && !text.empty()) return out + "...";
    }
    return out;
}

bool isValidUtf8(std::string_view text) noexcept {
    while (!text.empty()) {
        const Decoded next = decodeUtf8(text);
        if (next.length == 0) return false;
        text.remove_prefix(next.length);
    }
    return true;
}

std::string csvCell(std::string_view text) {
    const std::string safe = printable(text, std::numeric_limits<std::size_t>::max());
    if (safe.find_first_of(",\"") == std::string::npos) return safe;
    std::string cell = "\"";
    for (const char c : safe) cell += c == '"' ? std::string("\"\"") : std::string(1, c);
    return cell + "\"";
}

std::string counted(std::int64_t count, std::string_view noun) {
    return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

} // namespace dclscope

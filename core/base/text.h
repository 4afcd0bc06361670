// SPDX-License-Identifier: Apache-2.0
// Small text helpers that every message uses.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace dclscope {

/// "[384, 1, 26]"; "[]" for a scalar.
std::string shapeText(std::span<const std::int64_t> shape);

/// A name from an untrusted file made safe to print on a terminal: control characters, bidirectional
/// overrides and invalid UTF-8 become `\xNN`, and anything longer than `maxBytes` is cut with "...".
std::string printable(std::string_view text, std::size_t maxBytes = 120);

/// True when the whole text is well-formed UTF-8 (no overlong forms, no surrogates).
bool isValidUtf8(std::string_view text) noexcept;

/// A cell of a table in comma-separated values: printable() at any length, in quotes where it holds a comma or a quote.
std::string csvCell(std::string_view text);

/// "1 epoch", "3 epochs": the count with its noun, the plural by an s.
std::string counted(std::int64_t count, std::string_view noun);

} // namespace dclscope

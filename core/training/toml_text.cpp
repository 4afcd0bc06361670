// SPDX-License-Identifier: Apache-2.0
#include "core/training/toml_text.h"

#include <toml++/toml.h>

#include <array>
#include <charconv>
#include <cmath>
#include <sstream>

namespace dclscope::training {

std::string tomlText(double value) {
    std::array<char, 32> text{};
    const bool whole = std::fabs(value) < 1e15 && value == std::floor(value);
    const auto end = whole ? std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed).ptr
                           : std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    return {text.data(), end};
}

std::string tomlText(std::int64_t value) { return std::to_string(value); }

std::string tomlText(bool value) { return value ? "true" : "false"; }

std::string tomlText(const std::string& value) {
    std::ostringstream text;
    text << toml::value<std::string>(value);
    return text.str();
}

} // namespace dclscope::training

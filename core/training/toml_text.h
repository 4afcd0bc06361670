// SPDX-License-Identifier: Apache-2.0
// Values as they stand in a recipe file.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace dclscope::training {

/// The shortest decimal text that reads back to the same number; whole numbers without exponent.
std::string tomlText(double value);
std::string tomlText(std::int64_t value);
std::string tomlText(bool value);
/// In quotes, with escapes.
std::string tomlText(const std::string& value);

template <class T>
std::string tomlText(const std::vector<T>& values) {
    std::string joined;
    for (const T& value : values) joined += (joined.empty() ? "" : ", ") + tomlText(value);
    return "[" + joined + "]";
}

} // namespace dclscope::training

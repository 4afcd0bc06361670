// SPDX-License-Identifier: Apache-2.0
// The JSON header of a safetensors file, read as strictly as the format is written.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace dclscope {

struct SafetensorsEntry {
    std::string name;
    std::string dtype;
    std::vector<std::int64_t> shape;
    std::uint64_t begin = 0; ///< first byte, counted from the end of the header
    std::uint64_t end = 0;   ///< one past the last
};

struct SafetensorsHeader {
    std::vector<SafetensorsEntry> tensors; ///< in the header's order
    std::map<std::string, std::string> metadata;
};

/// Parses the header's text. Duplicate names and fields, unknown fields, other types than the format's and anything
/// that is not JSON are refused. Ranges are not compared with each other or with the file.
/// @throws Error naming the tensor and the field.
SafetensorsHeader parseSafetensorsHeader(std::string_view text);

} // namespace dclscope

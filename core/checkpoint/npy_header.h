// SPDX-License-Identifier: Apache-2.0
// The header of a .npy file: the text of a Python dict, of which exactly what NumPy writes is understood.
#pragma once

#include "core/base/tensor_source.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dclscope {

inline constexpr std::string_view kNpyMagic{"\x93NUMPY", 6};

struct NpyHeader {
    std::string type;           ///< as the file says it: "<f4"; of a record of fields its whole text
    std::optional<DType> dtype; ///< nothing for types that no tensor has
    bool object = false;        ///< one pickle follows
    bool bigEndian = false;
    bool fortran = false; ///< the first axis is the one that lies together
    std::vector<std::int64_t> shape;
    std::uint64_t dataOffset = 0;
};

/// @param head  the beginning of the file, at least all of the header
/// @throws Error for anything that NumPy would not have written
NpyHeader parseNpyHeader(std::string_view head);

/// @throws Error unless an array of numbers has so many bytes.
void checkNpyLength(const NpyHeader& header, std::uint64_t bytes);

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
// NumPy's codes of types ("f4"), which .npy files and pickled arrays share.
#pragma once

#include "core/base/tensor_source.h"

#include <array>
#include <optional>
#include <string_view>

namespace dclscope {

/// The type that a code without its byte order stands for; nothing for types that no tensor has.
constexpr std::optional<DType> numpyType(std::string_view code) noexcept {
    struct Known {
        std::string_view code;
        DType dtype;
    };
    constexpr std::array<Known, 11> kKnown{{{"f8", DType::Float64},
                                            {"f4", DType::Float32},
                                            {"f2", DType::Float16},
                                            {"i8", DType::Int64},
                                            {"i4", DType::Int32},
                                            {"i2", DType::Int16},
                                            {"i1", DType::Int8},
                                            {"u1", DType::UInt8},
                                            {"b1", DType::Bool},
                                            {"c8", DType::Complex64},
                                            {"c16", DType::Complex128}}};
    for (const Known& known : kKnown)
        if (known.code == code) return known.dtype;
    return std::nullopt;
}

} // namespace dclscope

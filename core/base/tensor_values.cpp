// SPDX-License-Identifier: Apache-2.0
#include "core/base/tensor_values.h"

#include "core/base/error.h"
#include "core/base/half.h"

#include <bit>
#include <cstring>

namespace dclscope {
namespace {

template <class Stored, class Convert>
void read(std::span<const std::byte> bytes, std::vector<double>& out, Convert convert) {
    out.resize(bytes.size() / sizeof(Stored));
    for (std::size_t i = 0; i < out.size(); ++i) {
        Stored value;
        std::memcpy(&value, bytes.data() + i * sizeof(Stored), sizeof(Stored));
        out[i] = static_cast<double>(convert(value));
    }
}

template <class Stored>
void cast(std::span<const std::byte> bytes, std::vector<double>& out) {
    read<Stored>(bytes, out, [](Stored value) { return value; });
}

template <class Stored, class Convert>
std::vector<std::byte> write(std::span<const double> values, Convert convert) {
    std::vector<std::byte> bytes(values.size() * sizeof(Stored));
    for (std::size_t i = 0; i < values.size(); ++i) {
        const Stored value = convert(values[i]);
        std::memcpy(bytes.data() + i * sizeof(Stored), &value, sizeof(Stored));
    }
    return bytes;
}

} // namespace

std::vector<double> doublesOf(std::span<const std::byte> bytes, DType dtype) {
    std::vector<double> out;
    switch (dtype) {
    case DType::Float64:
    case DType::Complex128: cast<double>(bytes, out); break;
    case DType::Float32:
    case DType::Complex64: cast<float>(bytes, out); break;
    case DType::Float16: read<std::uint16_t>(bytes, out, floatFromHalf); break;
    case DType::BFloat16: read<std::uint16_t>(bytes, out, floatFromBFloat16); break;
    case DType::Int64: cast<std::int64_t>(bytes, out); break;
    case DType::Int32: cast<std::int32_t>(bytes, out); break;
    case DType::Int16: cast<std::int16_t>(bytes, out); break;
    case DType::Int8: cast<std::int8_t>(bytes, out); break;
    case DType::UInt8: cast<std::uint8_t>(bytes, out); break;
    case DType::Bool: read<std::uint8_t>(bytes, out, [](std::uint8_t b) { return b != 0 ? 1.0 : 0.0; }); break;
    }
    return out;
}

std::vector<std::byte> bytesOf(std::span<const double> values, DType dtype) {
    switch (dtype) {
    case DType::Float64: return write<double>(values, [](double value) { return value; });
    case DType::Float32: return write<float>(values, [](double value) { return static_cast<float>(value); });
    case DType::Float16:
        return write<std::uint16_t>(values, [](double value) { return halfFromFloat(static_cast<float>(value)); });
    case DType::BFloat16:
        return write<std::uint16_t>(values, [](double value) { return bfloat16FromFloat(static_cast<float>(value)); });
    default: throw Error("numbers cannot be written as " + std::string(dtypeName(dtype)));
    }
}

} // namespace dclscope

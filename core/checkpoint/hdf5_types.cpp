// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/hdf5_types.h"

#include <hdf5.h>

#include <array>

namespace dclscope {
namespace {

/// IEEE 754 of 16 bits, which the library of Debian 12 has no name for; bfloat16 with other fields.
Hdf5Id shortFloat(std::size_t exponentBits) {
    Hdf5Id type(H5Tcopy(H5T_IEEE_F32LE), H5Tclose);
    const std::size_t mantissaBits = 15 - exponentBits;
    H5Tset_fields(type.get(), 15, mantissaBits, exponentBits, 0, mantissaBits);
    H5Tset_size(type.get(), 2);
    H5Tset_ebias(type.get(), (std::size_t{1} << (exponentBits - 1)) - 1);
    return type;
}

Hdf5Id named(hid_t type) { return {H5Tcopy(type), H5Tclose}; }

Hdf5Id littleEndian(DType dtype) {
    switch (dtype) {
    case DType::Float64: return named(H5T_IEEE_F64LE);
    case DType::Float32: return named(H5T_IEEE_F32LE);
    case DType::Float16: return shortFloat(5);
    case DType::BFloat16: return shortFloat(8);
    case DType::Int64: return named(H5T_STD_I64LE);
    case DType::Int32: return named(H5T_STD_I32LE);
    case DType::Int16: return named(H5T_STD_I16LE);
    case DType::Int8: return named(H5T_STD_I8LE);
    default: return named(H5T_STD_U8LE);
    }
}

constexpr std::array kNumbers{DType::Float64, DType::Float32, DType::Float16, DType::BFloat16, DType::Int64,
                              DType::Int32,   DType::Int16,   DType::Int8,    DType::UInt8};

} // namespace

bool isBoolean(hid_t type) {
    if (H5Tget_class(type) != H5T_ENUM || H5Tget_size(type) != 1) return false;
    return H5Tget_nmembers(type) == 2;
}

std::optional<Hdf5Number> numberOf(hid_t type) {
    if (isBoolean(type)) return Hdf5Number{DType::Bool, true};
    const H5T_class_t kind = H5Tget_class(type);
    if (kind != H5T_INTEGER && kind != H5T_FLOAT) return std::nullopt;
    for (const DType dtype : kNumbers)
        if (H5Tequal(type, littleEndian(dtype).get()) > 0) return Hdf5Number{dtype, true};
    // The same with its bytes the other way round is converted by the library.
    const Hdf5Id turned(H5Tcopy(type), H5Tclose);
    if (H5Tset_order(turned.get(), H5T_ORDER_LE) >= 0)
        for (const DType dtype : kNumbers)
            if (H5Tequal(turned.get(), littleEndian(dtype).get()) > 0) return Hdf5Number{dtype, false};
    const bool fits = kind == H5T_INTEGER && H5Tget_sign(type) == H5T_SGN_NONE && H5Tget_size(type) < 8;
    return fits ? std::optional(Hdf5Number{DType::Int64, false}) : std::nullopt;
}

Hdf5Id memoryType(hid_t stored, DType dtype) { return dtype == DType::Bool ? named(stored) : littleEndian(dtype); }

} // namespace dclscope

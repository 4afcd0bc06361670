// SPDX-License-Identifier: Apache-2.0
#include "core/base/tensor_source.h"

#include "core/base/error.h"
#include "core/base/half.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <span>

namespace dclscope {
namespace {

struct DTypeFacts {
    std::string_view name;
    std::size_t size;
};

constexpr std::array<DTypeFacts, 12> kDTypes{{{"float64", 8},
                                              {"float32", 4},
                                              {"float16", 2},
                                              {"bfloat16", 2},
                                              {"int64", 8},
                                              {"int32", 4},
                                              {"int16", 2},
                                              {"int8", 1},
                                              {"uint8", 1},
                                              {"bool", 1},
                                              {"complex64", 8},
                                              {"complex128", 16}}};

template <class Stored, class Convert>
void convertAll(std::span<const std::byte> bytes, std::vector<float>& out, Convert convert) {
    for (std::size_t i = 0; i < out.size(); ++i) {
        Stored value;
        std::memcpy(&value, bytes.data() + i * sizeof(Stored), sizeof(Stored));
        out[i] = convert(value);
    }
}

template <class Stored>
void castAll(std::span<const std::byte> bytes, std::vector<float>& out) {
    convertAll<Stored>(bytes, out, [](Stored value) { return static_cast<float>(value); });
}

} // namespace

std::string_view dtypeName(DType dtype) noexcept { return kDTypes[static_cast<std::size_t>(dtype)].name; }

std::size_t dtypeSize(DType dtype) noexcept { return kDTypes[static_cast<std::size_t>(dtype)].size; }

bool isFloatingPoint(DType dtype) noexcept { return dtype <= DType::BFloat16; }

std::int64_t TensorInfo::elementCount() const noexcept {
    // Beside a 0 the other sizes may be anything: their product is not to be taken.
    if (std::find(shape.begin(), shape.end(), 0) != shape.end()) return 0;
    std::int64_t count = 1;
    for (const std::int64_t size : shape) count *= size;
    return count;
}

std::optional<std::string> TensorSource::scalar(std::string_view /*path*/) const { return std::nullopt; }

const TensorInfo* TensorSource::find(std::string_view name) const noexcept {
    const auto& all = tensors();
    const auto found = std::find_if(all.begin(), all.end(), [&](const TensorInfo& t) { return t.name == name; });
    return found == all.end() ? nullptr : &*found;
}

Array TensorSource::readFloats(std::string_view name) const {
    const TensorInfo* info = find(name);
    if (info == nullptr)
        throw CheckpointError(path(), "tensor '" + printable(name) + "' is missing", std::string(name));
    if (info->dtype == DType::Complex64 || info->dtype == DType::Complex128)
        throw CheckpointError(path(), "tensor '" + printable(name) + "' is complex, expected real numbers",
                              std::string(name));
    const std::vector<std::byte> bytes = readBytes(name);
    Array array{info->shape, std::vector<float>(static_cast<std::size_t>(info->elementCount()))};
    switch (info->dtype) {
    case DType::Float64: castAll<double>(bytes, array.values); break;
    case DType::Float32: castAll<float>(bytes, array.values); break;
    case DType::Float16: convertAll<std::uint16_t>(bytes, array.values, floatFromHalf); break;
    case DType::BFloat16: convertAll<std::uint16_t>(bytes, array.values, floatFromBFloat16); break;
    case DType::Int64: castAll<std::int64_t>(bytes, array.values); break;
    case DType::Int32: castAll<std::int32_t>(bytes, array.values); break;
    case DType::Int16: castAll<std::int16_t>(bytes, array.values); break;
    case DType::Int8: castAll<std::int8_t>(bytes, array.values); break;
    case DType::UInt8: castAll<std::uint8_t>(bytes, array.values); break;
    case DType::Bool:
        convertAll<std::uint8_t>(bytes, array.values, [](std::uint8_t b) { return b != 0 ? 1.0F : 0.0F; });
        break;
    case DType::Complex64:
    case DType::Complex128: break; // refused above
    }
    return array;
}

} // namespace dclscope

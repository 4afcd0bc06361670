// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/writers.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/checkpoint/tensor_checks.h"

#include <cstring>
#include <unordered_set>

namespace dclscope {

TensorToWrite tensorToWrite(std::string name, std::vector<std::int64_t> shape, std::span<const float> values) {
    const auto raw = std::as_bytes(values);
    std::vector<std::byte> bytes(raw.begin(), raw.end());
    return {std::move(name), DType::Float32, std::move(shape), [bytes = std::move(bytes)] { return bytes; }};
}

std::vector<TensorToWrite> tensorsToWrite(const TensorSource& source) {
    std::vector<TensorToWrite> tensors;
    for (const TensorInfo& info : source.tensors())
        tensors.push_back({info.name, info.dtype, info.shape,
                           [&source, name = info.name] { return source.readBytes(name); }, info.storage});
    return tensors;
}

std::uint64_t byteCount(const TensorToWrite& tensor) {
    std::uint64_t bytes = dtypeSize(tensor.dtype);
    for (const std::int64_t size : tensor.shape) {
        if (size < 0 || __builtin_mul_overflow(bytes, static_cast<std::uint64_t>(size), &bytes))
            throw Error("tensor '" + printable(tensor.name) + "' has the impossible shape " + shapeText(tensor.shape));
    }
    return bytes;
}

std::vector<std::byte> readChecked(const TensorToWrite& tensor) {
    std::vector<std::byte> bytes = tensor.read();
    if (bytes.size() != byteCount(tensor))
        throw Error("tensor '" + printable(tensor.name) + "' of shape " + shapeText(tensor.shape) + " has " +
                    std::to_string(bytes.size()) + " bytes, expected " + std::to_string(byteCount(tensor)));
    return bytes;
}

void checkNames(const std::filesystem::path& path, std::span<const TensorToWrite> tensors) {
    std::unordered_set<std::string_view> seen;
    for (const TensorToWrite& tensor : tensors) {
        const std::string who = printable(path.string()) + ": tensor '" + printable(tensor.name) + "' ";
        if (!isValidUtf8(tensor.name)) throw Error(who + "has a name that is not UTF-8");
        if (!seen.insert(tensor.name).second) throw Error(who + "would be written twice");
    }
}

} // namespace dclscope

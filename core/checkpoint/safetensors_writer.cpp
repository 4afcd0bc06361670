// SPDX-License-Identifier: Apache-2.0
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/checkpoint/tensor_checks.h"
#include "core/checkpoint/writers.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <numeric>

namespace dclscope {
namespace {

const char* safetensorsName(const TensorToWrite& tensor) {
    switch (tensor.dtype) {
    case DType::Float64: return "F64";
    case DType::Float32: return "F32";
    case DType::Float16: return "F16";
    case DType::BFloat16: return "BF16";
    case DType::Int64: return "I64";
    case DType::Int32: return "I32";
    case DType::Int16: return "I16";
    case DType::Int8: return "I8";
    case DType::UInt8: return "U8";
    case DType::Bool: return "BOOL";
    case DType::Complex64:
    case DType::Complex128: break;
    }
    throw Error("tensor '" + printable(tensor.name) + "' is complex, which safetensors cannot hold");
}

/// Widest dtypes first, so that every tensor lies on a multiple of its element size.
std::vector<std::size_t> dataOrder(std::span<const TensorToWrite> tensors) {
    std::vector<std::size_t> order(tensors.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return dtypeSize(tensors[a].dtype) > dtypeSize(tensors[b].dtype);
    });
    return order;
}

std::string headerText(std::span<const TensorToWrite> tensors, const std::vector<std::size_t>& order,
                       const std::map<std::string, std::string>& metadata) {
    std::vector<std::pair<std::uint64_t, std::uint64_t>> ranges(tensors.size());
    std::uint64_t position = 0;
    for (const std::size_t i : order) {
        ranges[i] = {position, position + byteCount(tensors[i])};
        position = ranges[i].second;
    }
    nlohmann::ordered_json header = nlohmann::ordered_json::object();
    if (!metadata.empty()) header["__metadata__"] = metadata;
    // Added at the end rather than by operator[], which searches all names so far.
    auto& fields = header.get_ref<nlohmann::ordered_json::object_t&>();
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        nlohmann::ordered_json entry = {{"dtype", safetensorsName(tensors[i])},
                                        {"shape", tensors[i].shape},
                                        {"data_offsets", {ranges[i].first, ranges[i].second}}};
        fields.push_back({tensors[i].name, std::move(entry)});
    }
    std::string text = header.dump();
    text.append((8 - text.size() % 8) % 8, ' ');
    return text;
}

} // namespace

void writeSafetensors(const std::filesystem::path& path, std::span<const TensorToWrite> tensors,
                      const std::map<std::string, std::string>& metadata) {
    checkNames(path, tensors);
    for (const auto& [key, text] : metadata) {
        if (!isValidUtf8(key) || !isValidUtf8(text))
            throw Error(printable(path.string()) + ": metadata '" + printable(key) + "' is not UTF-8");
    }
    for (const TensorToWrite& tensor : tensors) {
        if (tensor.name == "__metadata__")
            throw Error(printable(path.string()) + ": a tensor cannot be called __metadata__");
    }
    const std::vector<std::size_t> order = dataOrder(tensors);
    const std::string header = headerText(tensors, order, metadata);
    const std::uint64_t length = header.size();
    AtomicFile file(path);
    file.write(std::as_bytes(std::span(&length, 1)));
    file.write(std::as_bytes(std::span(header)));
    for (const std::size_t i : order) file.write(readChecked(tensors[i]));
    file.commit();
}

} // namespace dclscope

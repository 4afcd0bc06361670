// SPDX-License-Identifier: Apache-2.0
#include "core/run/sharing.h"

#include "core/run/known_names.h"

#include <algorithm>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace dclscope {
namespace {

using Group = std::vector<const TensorInfo*>;

bool isConstant(std::span<const std::byte> bytes, std::size_t elementSize) {
    return std::equal(bytes.begin() + static_cast<std::ptrdiff_t>(std::min(elementSize, bytes.size())), bytes.end(),
                      bytes.begin());
}

std::vector<Group> groupsByStorage(const Group& parameters) {
    std::vector<Group> groups;
    std::unordered_map<std::string_view, std::size_t> known;
    for (const TensorInfo* tensor : parameters) {
        const auto [found, isNew] = known.emplace(tensor->storage, groups.size());
        if (isNew || tensor->storage.empty()) groups.emplace_back();
        groups[isNew || tensor->storage.empty() ? groups.size() - 1 : found->second].push_back(tensor);
    }
    return groups;
}

std::vector<Group> groupsByContent(const TensorSource& source, const Group& parameters) {
    using Likeness = std::pair<DType, std::vector<std::int64_t>>;
    std::map<Likeness, int> alike;
    for (const TensorInfo* tensor : parameters) ++alike[{tensor->dtype, tensor->shape}];
    std::vector<Group> groups;
    std::unordered_multimap<std::size_t, std::size_t> byHash;
    const auto groupOf = [&](const TensorInfo& tensor) {
        if (alike[{tensor.dtype, tensor.shape}] < 2) return groups.size();
        const std::vector<std::byte> bytes = source.readBytes(tensor.name);
        if (isConstant(bytes, dtypeSize(tensor.dtype))) return groups.size();
        const std::string_view content(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        const std::size_t hash = std::hash<std::string_view>()(content);
        const auto [first, last] = byHash.equal_range(hash);
        for (auto it = first; it != last; ++it) {
            const TensorInfo& other = *groups[it->second].front();
            if (other.dtype == tensor.dtype && other.shape == tensor.shape && source.readBytes(other.name) == bytes)
                return it->second;
        }
        byHash.emplace(hash, groups.size());
        return groups.size();
    };
    for (const TensorInfo* tensor : parameters) {
        const std::size_t group = groupOf(*tensor);
        if (group == groups.size()) groups.emplace_back();
        groups[group].push_back(tensor);
    }
    return groups;
}

} // namespace

double Sharing::savedPercent() const noexcept {
    if (parametersPerLayer == 0) return 0.0;
    return 100.0 * static_cast<double>(saved()) / static_cast<double>(parametersPerLayer);
}

bool isBuffer(const TensorInfo& tensor) noexcept {
    for (const std::string_view leaf : {"running_mean", "running_var", "num_batches_tracked"})
        if (tensor.name.ends_with(leaf)) return true;
    return !isFloatingPoint(tensor.dtype);
}

Sharing findSharing(const TensorSource& source, bool mayRead) {
    Group parameters;
    bool hasStorages = false;
    std::unordered_set<std::string> computed; // counted as what they are computed from
    for (const TensorInfo& tensor : source.tensors())
        if (const std::string whole = wholeOf(tensor.name); !whole.empty()) computed.insert(whole);
    for (const TensorInfo& tensor : source.tensors()) {
        hasStorages = hasStorages || !tensor.storage.empty();
        if (!isBuffer(tensor) && !computed.contains(tensor.name)) parameters.push_back(&tensor);
    }
    Sharing sharing;
    sharing.evidence = hasStorages ? Sharing::Evidence::Storage : Sharing::Evidence::EqualBytes;
    for (const Group& group :
         hasStorages || !mayRead ? groupsByStorage(parameters) : groupsByContent(source, parameters)) {
        const std::int64_t elements = group.front()->elementCount();
        sharing.parameters += elements;
        sharing.parametersPerLayer += elements * static_cast<std::int64_t>(group.size());
        if (group.size() < 2 || elements == 0) continue;
        SharedTensor& tensor = sharing.tensors.emplace_back();
        tensor.shape = group.front()->shape;
        tensor.elements = elements;
        for (const TensorInfo* member : group) tensor.keys.push_back(member->name);
    }
    return sharing;
}

} // namespace dclscope

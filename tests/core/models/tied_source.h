// SPDX-License-Identifier: Apache-2.0
// A checkpoint in memory whose values follow from the keys by a closed form, tied tensors included.
#pragma once

#include "core/base/error.h"
#include "core/base/tensor_source.h"
#include "tests/core/models/generated_source.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <functional>
#include <map>

namespace dclscope::test {

class TiedSource : public TensorSource {
public:
    using Keys = std::vector<std::pair<std::string, std::vector<std::int64_t>>>;

    /// @param tie  a name for all tensors that are one and the same; empty for a tensor of its own
    TiedSource(const Keys& keys, const std::function<std::string(const std::string&)>& tie) {
        std::vector<std::string> sorted;
        for (const auto& [key, shape] : keys) sorted.push_back(key);
        std::sort(sorted.begin(), sorted.end());
        std::map<std::string, std::uint32_t> firstOfTie;
        for (std::uint32_t i = 0; i < sorted.size(); ++i) {
            const std::string name = tie(sorted[i]);
            rank_[sorted[i]] = name.empty() ? i : firstOfTie.emplace(name, i).first->second;
        }
        for (const auto& [key, shape] : keys) {
            const DType dtype = key.ends_with("num_batches_tracked") ? DType::Int64 : DType::Float32;
            tensors_.push_back({key, dtype, shape, std::to_string(rank_.at(key))});
        }
    }

    const std::string& path() const noexcept override { return path_; }
    const std::vector<TensorInfo>& tensors() const noexcept override { return tensors_; }
    std::vector<std::byte> readBytes(std::string_view name) const override {
        const TensorInfo* info = find(name);
        if (info == nullptr) throw CheckpointError(path_, "missing", std::string(name));
        std::vector<std::byte> bytes(static_cast<std::size_t>(info->elementCount()) * dtypeSize(info->dtype));
        if (info->dtype == DType::Int64) return bytes;
        const std::uint32_t first = rank_.at(info->name) * 0x9E3779B9U + 0xC2B2AE35U;
        for (std::uint32_t j = 0; j < bytes.size() / sizeof(float); ++j) {
            const auto value = static_cast<float>(valueOf(*info, GeneratedSource::noise(j * 0x85EBCA6BU + first)));
            std::memcpy(bytes.data() + j * sizeof value, &value, sizeof value);
        }
        return bytes;
    }

private:
    static double valueOf(const TensorInfo& info, double s) {
        if (info.name.ends_with("running_mean")) return 0.05 * s;
        if (info.name.ends_with("running_var")) return 1.0 + 0.5 * s * s;
        if (info.shape.size() >= 2)
            return std::sqrt(4.0 / static_cast<double>(info.elementCount() / info.shape.front())) * s;
        return info.name.ends_with("weight") ? 1.0 + 0.2 * s : 0.03 * s;
    }

    std::string path_ = "closed form";
    std::vector<TensorInfo> tensors_;
    std::map<std::string, std::uint32_t> rank_;
};

} // namespace dclscope::test

// SPDX-License-Identifier: Apache-2.0
// A checkpoint whose values follow from names and shapes by a closed form, so that networks of a hundred million parameters
// can be compared with their reference without a file.
#pragma once

#include "core/base/error.h"
#include "core/base/tensor_source.h"
#include "tests/read_json.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <map>

namespace dclscope::test {

/// Serves the tensors that a list of [key, shape, dtype] names. The front end's, which the closed form leaves out, are not
/// there, as in files that were saved without them.
class GeneratedSource : public TensorSource {
public:
    explicit GeneratedSource(const std::filesystem::path& list) : path_(list.stem().string()) {
        std::vector<std::string> keys;
        for (const auto& entry : readJson(list)) {
            const auto key = entry.at(0).get<std::string>();
            keys.push_back(key);
            if (key.starts_with("spectrogram_extractor.") || key.starts_with("logmel_extractor.")) continue;
            const DType dtype = entry.at(2) == "int64" ? DType::Int64 : DType::Float32;
            tensors_.push_back({key, dtype, entry.at(1).get<std::vector<std::int64_t>>(), key});
        }
        std::sort(keys.begin(), keys.end());
        for (std::size_t i = 0; i < keys.size(); ++i) ranks_[keys[i]] = static_cast<std::uint32_t>(i);
    }

    void remove(const std::string& name) {
        std::erase_if(tensors_, [&name](const TensorInfo& tensor) { return tensor.name == name; });
    }
    void reshape(const std::string& name, std::vector<std::int64_t> shape) {
        for (TensorInfo& tensor : tensors_)
            if (tensor.name == name) tensor.shape = shape;
    }
    void add(const std::string& name, std::vector<std::int64_t> shape) {
        tensors_.push_back({name, DType::Float32, std::move(shape), name});
        ranks_.emplace(name, static_cast<std::uint32_t>(ranks_.size()));
    }

    const std::string& path() const noexcept override { return path_; }
    const std::vector<TensorInfo>& tensors() const noexcept override { return tensors_; }
    std::vector<std::byte> readBytes(std::string_view name) const override {
        const TensorInfo* info = find(name);
        if (info == nullptr) throw CheckpointError(path_, "missing", std::string(name));
        std::vector<std::byte> bytes(static_cast<std::size_t>(info->elementCount()) * dtypeSize(info->dtype));
        if (info->dtype == DType::Int64) return bytes; // num_batches_tracked is 0
        const Rule rule = ruleOf(*info);
        const std::uint32_t first = ranks_.at(info->name) * 0x9E3779B9U + 0xC2B2AE35U;
        for (std::uint32_t j = 0; j < bytes.size() / sizeof(float); ++j) {
            const double s = noise(j * 0x85EBCA6BU + first);
            const auto value = static_cast<float>(rule.offset + rule.linear * s + rule.square * s * s);
            std::memcpy(bytes.data() + j * sizeof(float), &value, sizeof(float));
        }
        return bytes;
    }

    /// In [-1, 1).
    static double noise(std::uint32_t x) noexcept {
        x ^= x >> 16;
        x *= 0x85EBCA6BU;
        x ^= x >> 13;
        x *= 0xC2B2AE35U;
        x ^= x >> 16;
        return static_cast<double>(x) * (2.0 / 4294967296.0) - 1.0;
    }

private:
    /// offset + linear * s + square * s * s
    struct Rule {
        double offset = 0.0, linear = 0.0, square = 0.0;
    };

    static Rule ruleOf(const TensorInfo& tensor) {
        const std::string& name = tensor.name;
        if (name == "bn0.running_mean") return {-45.0, 10.0, 0.0};
        if (name == "bn0.running_var") return {200.0, 0.0, 100.0};
        if (name.ends_with("running_mean")) return {0.0, 0.05, 0.0};
        if (name.ends_with("running_var")) return {1.0, 0.0, 0.5};
        if (tensor.shape.size() >= 2) {
            const auto fanIn = static_cast<double>(tensor.elementCount() / tensor.shape.front());
            return {0.0, std::sqrt(8.0 / fanIn), 0.0};
        }
        if (name.ends_with("weight")) return {1.0, 0.2, 0.0};
        return {0.0, 0.03, 0.0};
    }

    std::string path_;
    std::vector<TensorInfo> tensors_;
    std::map<std::string, std::uint32_t> ranks_;
};

} // namespace dclscope::test

// SPDX-License-Identifier: Apache-2.0
// A checkpoint in memory, for tests.
#pragma once

#include "core/base/error.h"
#include "core/base/tensor_source.h"

#include <cstring>
#include <map>

namespace dclscope::test {

class MadeUpSource final : public TensorSource {
public:
    /// Adds a float32 tensor; missing values repeat the last one.
    MadeUpSource& add(const std::string& name, std::vector<std::int64_t> shape, std::vector<float> values = {0.0F},
                      const std::string& storage = {}) {
        TensorInfo info{name, DType::Float32, std::move(shape), storage};
        values.resize(static_cast<std::size_t>(info.elementCount()), values.back());
        values_[name] = std::move(values);
        infos_.push_back(std::move(info));
        return *this;
    }
    /// Adds a plain value beside the tensors.
    MadeUpSource& text(const std::string& path, const std::string& value) {
        texts_[path] = value;
        return *this;
    }
    TensorInfo& last() { return infos_.back(); }

    const std::string& path() const noexcept override { return path_; }
    const std::vector<TensorInfo>& tensors() const noexcept override { return infos_; }
    std::vector<std::byte> readBytes(std::string_view name) const override {
        const auto found = values_.find(std::string(name));
        if (found == values_.end()) throw CheckpointError(path_, "missing", std::string(name));
        std::vector<std::byte> bytes(found->second.size() * sizeof(float));
        std::memcpy(bytes.data(), found->second.data(), bytes.size());
        return bytes;
    }
    std::optional<std::string> scalar(std::string_view path) const override {
        const auto found = texts_.find(std::string(path));
        return found == texts_.end() ? std::nullopt : std::optional(found->second);
    }

private:
    std::string path_ = "made up";
    std::vector<TensorInfo> infos_;
    std::map<std::string, std::vector<float>> values_;
    std::map<std::string, std::string> texts_;
};

} // namespace dclscope::test

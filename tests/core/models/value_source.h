// SPDX-License-Identifier: Apache-2.0
// A checkpoint made up in memory, with values.
#pragma once

#include "core/base/error.h"
#include "core/base/tensor_source.h"

#include <cstring>
#include <map>

namespace dclscope::test {

class ValueSource : public TensorSource {
public:
    void add(const std::string& name, Array array) {
        tensors_.push_back({name, DType::Float32, array.shape, name});
        arrays_.insert_or_assign(name, std::move(array));
    }
    const std::string& path() const noexcept override { return path_; }
    const std::vector<TensorInfo>& tensors() const noexcept override { return tensors_; }
    std::vector<std::byte> readBytes(std::string_view name) const override {
        const auto found = arrays_.find(name);
        if (found == arrays_.end()) throw CheckpointError(path_, "missing", std::string(name));
        std::vector<std::byte> bytes(found->second.values.size() * sizeof(float));
        std::memcpy(bytes.data(), found->second.values.data(), bytes.size());
        return bytes;
    }

private:
    std::string path_ = "memory";
    std::vector<TensorInfo> tensors_;
    std::map<std::string, Array, std::less<>> arrays_;
};

} // namespace dclscope::test

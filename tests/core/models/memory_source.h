// SPDX-License-Identifier: Apache-2.0
// A checkpoint made up in memory: names, shapes, and ones for values.
#pragma once

#include "core/base/error.h"
#include "core/base/tensor_source.h"

#include <algorithm>
#include <cstring>

namespace dclscope::test {

class MemorySource : public TensorSource {
public:
    void add(const std::string& name, std::vector<std::int64_t> shape, DType dtype = DType::Float32) {
        tensors_.push_back({name, dtype, std::move(shape), name});
    }
    void remove(const std::string& name) {
        std::erase_if(tensors_, [&name](const TensorInfo& tensor) { return tensor.name == name; });
    }
    void reshape(const std::string& name, std::vector<std::int64_t> shape) {
        for (TensorInfo& tensor : tensors_)
            if (tensor.name == name) tensor.shape = shape;
    }

    const std::string& path() const noexcept override { return path_; }
    const std::vector<TensorInfo>& tensors() const noexcept override { return tensors_; }
    std::vector<std::byte> readBytes(std::string_view name) const override {
        const TensorInfo* info = find(name);
        if (info == nullptr) throw CheckpointError(path_, "missing", std::string(name));
        const auto count = static_cast<std::size_t>(info->elementCount());
        std::vector<std::byte> bytes(count * dtypeSize(info->dtype));
        const std::vector<float> ones(count, 1.0F);
        if (info->dtype == DType::Float32) std::memcpy(bytes.data(), ones.data(), bytes.size());
        return bytes;
    }

private:
    std::string path_ = "memory";
    std::vector<TensorInfo> tensors_;
};

} // namespace dclscope::test

// SPDX-License-Identifier: Apache-2.0
// Tensors that somebody may no longer want: reading them can be broken off from another thread.
#pragma once

#include "core/base/error.h"
#include "core/base/tensor_source.h"

#include <stop_token>
#include <utility>

namespace dclscope {

/// Another source's tensors, until a stop is asked for.
class StoppableSource final : public TensorSource {
public:
    /// @param source  must outlive this
    StoppableSource(const TensorSource& source, std::stop_token stop) : source_(source), stop_(std::move(stop)) {}

    const std::string& path() const noexcept override { return source_.path(); }
    const std::vector<TensorInfo>& tensors() const noexcept override { return source_.tensors(); }
    /// @throws Error "cancelled" once a stop was asked for
    std::vector<std::byte> readBytes(std::string_view name) const override {
        if (stop_.stop_requested()) throw Error("cancelled");
        return source_.readBytes(name);
    }
    std::optional<std::string> scalar(std::string_view path) const override { return source_.scalar(path); }

private:
    const TensorSource& source_;
    std::stop_token stop_;
};

} // namespace dclscope

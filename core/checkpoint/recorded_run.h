// SPDX-License-Identifier: Apache-2.0
// A whole training in one file: DelGrad's `parameters_training.npy` has every
// parameter of every epoch.
#pragma once

#include "core/base/tensor_source.h"

#include <cstddef>
#include <memory>

namespace dclscope {

/// How many epochs a file holds in the first axes of all its modules' `params`;
/// 0 for other files.
std::size_t recordedEpochs(const TensorSource& source);

/// One epoch of such a file as a source of its own. Reads all tensors when it
/// is made; `at` may then be set.
class RecordedEpochs final : public TensorSource {
public:
    explicit RecordedEpochs(const TensorSource& source);

    /// Which epoch the tensors are of, counted from 0.
    void setEpoch(std::size_t epoch) { epoch_ = epoch; }

    const std::string& path() const noexcept override { return source_.path(); }
    const std::vector<TensorInfo>& tensors() const noexcept override { return infos_; }
    std::vector<std::byte> readBytes(std::string_view name) const override;
    std::optional<std::string> scalar(std::string_view path) const override { return source_.scalar(path); }

private:
    const TensorSource& source_;
    std::vector<TensorInfo> infos_;
    std::vector<std::vector<std::byte>> bytes_; ///< as infos_, all epochs
    std::size_t epoch_ = 0;
};

} // namespace dclscope

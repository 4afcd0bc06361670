// SPDX-License-Identifier: Apache-2.0
// A ConvNeXt-T for 10 s of sound with made-up weights, as a checkpoint would hold it.
#pragma once

#include "core/base/tensor_source.h"

#include <cstdint>
#include <string>
#include <vector>

namespace dclscope::bench {

/// Widths 96-192-384-768, depths 3-3-9-3, stem 2 x 16, 527 classes: DCLS-Audio's convnext_dcls_audio_tiny, but with
/// dense depthwise kernels of any size. 28 million weights, computed whenever they are read.
class MadeUpConvNeXt : public TensorSource {
public:
    /// @param kernelSize  of the depthwise kernels: 23 as if DCLS had built them, 1 as if they were hardly there
    explicit MadeUpConvNeXt(std::int64_t kernelSize);

    const std::string& path() const noexcept override { return path_; }
    const std::vector<TensorInfo>& tensors() const noexcept override { return tensors_; }
    std::vector<std::byte> readBytes(std::string_view name) const override;

    /// [1, 1, 128, 1001]: log-mel bands by frames.
    static Array input();

private:
    void add(const std::string& name, std::vector<std::int64_t> shape);
    void addWithBias(const std::string& name, std::vector<std::int64_t> shape);

    std::string path_ = "made-up ConvNeXt";
    std::vector<TensorInfo> tensors_;
};

} // namespace dclscope::bench

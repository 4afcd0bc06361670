// SPDX-License-Identifier: Apache-2.0
// From a picture of any size to the tensor that a network was trained on.
#pragma once

#include "core/images/image.h"

#include <string_view>

namespace dclscope {

/// Shorter side to `resizeTo` pixels, the middle `size` x `size` of it, then (value / 255 - mean) / std.
struct ImageTransform {
    std::int64_t resizeTo = 256;
    std::int64_t size = 224;
    ResizeFilter filter = ResizeFilter::Bicubic;
    std::array<float, 3> mean{0.485F, 0.456F, 0.406F};
    std::array<float, 3> std{0.229F, 0.224F, 0.225F};

    /// @return [3, size, size]. @throws ImageError for a picture that is empty or too narrow.
    Array operator()(const Image& image) const;

    /// `imagenet-224` (as ConvNeXt is evaluated: bicubic to 256, crop 224, ImageNet's mean and deviation), `cifar-32` (32 x
    /// 32, CIFAR's mean and deviation, as the kernel-sharing SE-ResNet) or `imagenet-32` (32 x 32 with ImageNet's, as the
    /// kernel-sharing ConvMixer). @throws ConfigError for any other name.
    static ImageTransform named(std::string_view name);
};

} // namespace dclscope

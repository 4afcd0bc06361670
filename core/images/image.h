// SPDX-License-Identifier: Apache-2.0
// A picture as plain bytes, and the steps between it and what a network takes.
#pragma once

#include "core/base/tensor_source.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace dclscope {

/// Larger pictures are refused before memory is taken for them.
inline constexpr std::int64_t kMostPixels = 100'000'000;

/// 8-bit RGB, row after row from the top, without gaps.
struct Image {
    std::int64_t width = 0;
    std::int64_t height = 0;
    std::vector<std::uint8_t> rgb; ///< [height, width, 3]

    bool operator==(const Image&) const = default;
};

/// Filters of Pillow's resize; made wider where a picture shrinks, so that nothing aliases.
enum class ResizeFilter { Bilinear, Bicubic };

/// The picture at another size, bit for bit as Pillow's Image.resize: first along the rows, then along the columns,
/// rounded to 8 bits after each, with coefficients of 22 fractional bits.
/// @param width, height  of the result, at least 1
/// @throws ImageError for an empty picture or a result of more than kMostPixels.
Image resize(const Image& image, std::int64_t width, std::int64_t height, ResizeFilter filter);

/// The picture scaled so that its shorter side has `size` pixels, the longer one rounded down as in torchvision's Resize.
Image resizeShorterSide(const Image& image, std::int64_t size, ResizeFilter filter);

/// The middle of the picture, where torchvision's CenterCrop puts it.
/// @throws ImageError when the picture is smaller.
Image centreCrop(const Image& image, std::int64_t width, std::int64_t height);

/// Orientations of the EXIF standard, 1 to 8, undone: 1 leaves the picture as it is.
Image upright(Image image, int orientation);

/// (value / 255 - mean) / std of each channel. @return [3, height, width]
Array normalised(const Image& image, const std::array<float, 3>& mean, const std::array<float, 3>& std);

} // namespace dclscope

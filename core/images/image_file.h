// SPDX-License-Identifier: Apache-2.0
// JPEG and PNG files of any kind as 8-bit RGB.
#pragma once

#include "core/images/image.h"

#include <cstdint>
#include <filesystem>
#include <span>

namespace dclscope {

/// Reads a picture from a file's bytes; its format is found by its content. Values are taken as stored, as Pillow's convert("RGB") does:
/// grey becomes three equal channels, an alpha channel is left out, colour profiles and gamma are not applied; 16 bits
/// are reduced to 8; a CMYK JPEG is converted by (255 - ink) * (255 - black) / 255. What EXIF says of the camera's
/// orientation is undone, which Pillow does not do by itself.
/// @throws ImageError: another format, damaged or cut off, larger than kMostPixels.
Image decodeImage(std::span<const std::uint8_t> bytes);

/// The same for a file. @throws ImageError without the path, also when there is no such file.
Image readImage(const std::filesystem::path& path);

} // namespace dclscope

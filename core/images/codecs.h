// SPDX-License-Identifier: Apache-2.0
// The formats that readImage knows, each behind one function; shown to this room only.
#pragma once

#include "core/images/image.h"

#include <span>

namespace dclscope::images {

using Bytes = std::span<const std::uint8_t>;

/// Each looks at the first bytes only.
bool isJpeg(Bytes bytes) noexcept;
bool isPng(Bytes bytes) noexcept;

/// @throws ImageError saying what is wrong with the file.
Image decodeJpeg(Bytes bytes);
Image decodePng(Bytes bytes);

/// @param fileBytes  length of the whole file
/// @throws ImageError for a picture that has no pixels, too many, or more than a file of that length can hold.
void checkSize(std::int64_t width, std::int64_t height, std::size_t fileBytes);

/// The orientation tag of the first directory of a TIFF structure (what EXIF is made of); 1 where nothing says it or
/// the structure is damaged.
int exifOrientation(Bytes tiff) noexcept;

} // namespace dclscope::images

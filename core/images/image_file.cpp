// SPDX-License-Identifier: Apache-2.0
#include "core/images/image_file.h"

#include "core/base/error.h"
#include "core/images/codecs.h"

#include <fstream>
#include <string>

namespace dclscope {
namespace images {

void checkSize(std::int64_t width, std::int64_t height, std::size_t fileBytes) {
    const std::string size = std::to_string(width) + " x " + std::to_string(height) + " pixels";
    if (width < 1 || height < 1) throw ImageError("holds a picture of " + size);
    if (width > kMostPixels || height > kMostPixels / width)
        throw ImageError("holds a picture of " + size + "; at most " + std::to_string(kMostPixels / 1'000'000) +
                         " million pixels are read");
    // Blank pictures of one bit a pixel, compressed by zlib's best of 1032 : 1, come to 8256 pixels a byte.
    constexpr std::int64_t kMostPixelsPerByte = 10'000;
    if (width * height / kMostPixelsPerByte > static_cast<std::int64_t>(fileBytes))
        throw ImageError("is a damaged picture: " + size + " are promised, but it is only " +
                         std::to_string(fileBytes) + " bytes long");
}

} // namespace images

namespace {

std::vector<std::uint8_t> wholeFile(const std::filesystem::path& path) {
    constexpr std::uintmax_t kMostBytes = std::uintmax_t{1} << 30;
    std::error_code error;
    if (!std::filesystem::exists(path, error)) throw ImageError("does not exist");
    if (!std::filesystem::is_regular_file(path, error)) throw ImageError("is not a file");
    const std::uintmax_t size = std::filesystem::file_size(path, error);
    if (error) throw ImageError("cannot be read: " + error.message());
    if (size > kMostBytes) throw ImageError("is longer than 1 GiB, too long for a picture");
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(size));
    std::ifstream file(path, std::ios::binary);
    if (!file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(size)))
        throw ImageError("cannot be read");
    return bytes;
}

} // namespace

Image decodeImage(std::span<const std::uint8_t> bytes) {
    if (bytes.empty()) throw ImageError("is empty");
    if (images::isJpeg(bytes)) return images::decodeJpeg(bytes);
    if (images::isPng(bytes)) return images::decodePng(bytes);
    throw ImageError("is no JPEG or PNG picture");
}

Image readImage(const std::filesystem::path& path) { return decodeImage(wholeFile(path)); }

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
// PNG through libpng's simplified interface, whose errors are return values.
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/images/codecs.h"

#include <png.h>

#include <algorithm>
#include <array>
#include <string>

namespace dclscope::images {
namespace {

constexpr std::array<std::uint8_t, 8> kSignature{0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
constexpr std::size_t kChunkFrame = 12; // length, type and checksum around a chunk's content

/// What of a PNG file is needed here. Left out is everything that is optional: colour profiles and gamma, which libpng
/// would apply and no network was trained with, transparency, texts, and whatever else somebody put in.
struct Essence {
    std::vector<std::uint8_t> file;
    Bytes exif;
};

std::size_t bigEndian(Bytes bytes, std::size_t at) {
    std::size_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8 | bytes[at + i];
    return value;
}

Essence essenceOf(Bytes bytes) {
    Essence essence;
    essence.file.assign(bytes.begin(), bytes.begin() + kSignature.size());
    std::size_t at = kSignature.size();
    while (bytes.size() - at >= kChunkFrame) {
        const std::size_t length = bigEndian(bytes, at);
        if (length > bytes.size() - at - kChunkFrame) break;
        const Bytes type = bytes.subspan(at + 4, 4);
        const Bytes chunk = bytes.subspan(at, length + kChunkFrame);
        const bool critical = (type[0] & 0x20) == 0;
        if (critical) essence.file.insert(essence.file.end(), chunk.begin(), chunk.end());
        if (std::string(type.begin(), type.end()) == "eXIf") essence.exif = chunk.subspan(8, length);
        at += chunk.size();
    }
    // A chunk that is cut off: libpng says so.
    const Bytes rest = bytes.subspan(at);
    essence.file.insert(essence.file.end(), rest.begin(), rest.end());
    return essence;
}

/// libpng's state for one picture, freed in any case.
class Reader {
public:
    explicit Reader(Bytes file) {
        image_.version = PNG_IMAGE_VERSION;
        if (png_image_begin_read_from_memory(&image_, file.data(), file.size()) == 0) refuse();
    }
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;
    ~Reader() { png_image_free(&image_); }

    std::int64_t width() const { return static_cast<std::int64_t>(image_.width); }
    std::int64_t height() const { return static_cast<std::int64_t>(image_.height); }

    /// Three channels, or four where the file has an alpha channel.
    std::vector<std::uint8_t> read(std::size_t& channels) {
        const bool alpha = (image_.format & PNG_FORMAT_FLAG_ALPHA) != 0;
        channels = alpha ? 4 : 3;
        image_.format = alpha ? PNG_FORMAT_RGBA : PNG_FORMAT_RGB;
        image_.flags |= PNG_IMAGE_FLAG_16BIT_sRGB; // 16-bit values are no different light, just finer
        std::vector<std::uint8_t> pixels(static_cast<std::size_t>(width() * height()) * channels);
        if (png_image_finish_read(&image_, nullptr, pixels.data(), 0, nullptr) == 0) refuse();
        return pixels;
    }

private:
    [[noreturn]] void refuse() {
        const std::string why = image_.message;
        png_image_free(&image_);
        throw ImageError("is a damaged PNG file: " + printable(why));
    }

    png_image image_{};
};

} // namespace

bool isPng(Bytes bytes) noexcept {
    return bytes.size() >= kSignature.size() && std::equal(kSignature.begin(), kSignature.end(), bytes.begin());
}

Image decodePng(Bytes bytes) {
    const Essence essence = essenceOf(bytes);
    Reader reader(essence.file);
    checkSize(reader.width(), reader.height(), bytes.size());
    Image image{reader.width(), reader.height(), {}};
    std::size_t channels = 0;
    image.rgb = reader.read(channels);
    if (channels == 4) {
        const std::size_t pixels = image.rgb.size() / 4;
        for (std::size_t i = 0; i < pixels; ++i) std::copy_n(image.rgb.data() + i * 4, 3, image.rgb.data() + i * 3);
        image.rgb.resize(pixels * 3);
    }
    return upright(std::move(image), exifOrientation(essence.exif));
}

} // namespace dclscope::images

// SPDX-License-Identifier: Apache-2.0
// JPEG through libjpeg-turbo's own simple interface, whose errors are return values.
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/images/codecs.h"

#include <turbojpeg.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>

namespace dclscope::images {
namespace {

struct Destroy {
    void operator()(void* handle) const { tjDestroy(handle); }
};
using Decoder = std::unique_ptr<void, Destroy>;

[[noreturn]] void refuse(const std::string& why) { throw ImageError("is a damaged JPEG file: " + printable(why)); }

/// Bytes between markers that do not belong there are common and harmless; what else libjpeg would only warn of means
/// that part of the picture is missing.
bool harmless(std::string_view warning) { return warning.find("extraneous bytes") != std::string_view::npos; }

void decode(void* decoder, Bytes bytes, int width, int height, int format, std::uint8_t* to) {
    const auto length = static_cast<unsigned long>(bytes.size());
    if (tjDecompress2(decoder, bytes.data(), length, to, width, 0, height, format, TJFLAG_LIMITSCANS) == 0) return;
    const std::string message = tjGetErrorStr2(decoder);
    if (tjGetErrorCode(decoder) != TJERR_WARNING || !harmless(message)) refuse(message);
}

/// Adobe's files hold inverted inks, which everybody assumes of all CMYK JPEGs.
Image fromInvertedCmyk(const std::vector<std::uint8_t>& cmyk, std::int64_t width, std::int64_t height) {
    Image image{width, height, {}};
    image.rgb.reserve(cmyk.size() / 4 * 3);
    for (std::size_t i = 0; i < cmyk.size(); i += 4)
        for (std::size_t c = 0; c < 3; ++c)
            image.rgb.push_back(static_cast<std::uint8_t>((cmyk[i + c] * cmyk[i + 3] + 127) / 255));
    return image;
}

/// The EXIF block, without its heading; empty when there is none.
Bytes exifBlock(Bytes bytes) {
    constexpr std::string_view kHeading{"Exif\0\0", 6};
    std::size_t at = 2;
    while (at + 4 <= bytes.size() && bytes[at] == 0xFF) {
        const std::uint8_t marker = bytes[at + 1];
        if (marker == 0xDA || marker == 0xD9) break; // the picture itself, or the end
        const std::size_t length = static_cast<std::size_t>(bytes[at + 2]) << 8 | bytes[at + 3];
        if (length < 2 || length > bytes.size() - at - 2) break;
        const Bytes content = bytes.subspan(at + 4, length - 2);
        const bool headed = content.size() >= kHeading.size() &&
                            std::equal(kHeading.begin(), kHeading.end(), content.begin(),
                                       [](char a, std::uint8_t b) { return static_cast<std::uint8_t>(a) == b; });
        if (marker == 0xE1 && headed) return content.subspan(kHeading.size());
        at += 2 + length;
    }
    return {};
}

} // namespace

bool isJpeg(Bytes bytes) noexcept {
    return bytes.size() >= 3 && bytes[0] == 0xFF && bytes[1] == 0xD8 && bytes[2] == 0xFF;
}

Image decodeJpeg(Bytes bytes) {
    const Decoder decoder(tjInitDecompress());
    if (!decoder) throw ImageError("cannot be read: libjpeg-turbo does not start");
    int width = 0, height = 0, subsampling = 0, colours = 0;
    const auto length = static_cast<unsigned long>(bytes.size());
    if (tjDecompressHeader3(decoder.get(), bytes.data(), length, &width, &height, &subsampling, &colours) != 0 &&
        tjGetErrorCode(decoder.get()) != TJERR_WARNING)
        refuse(tjGetErrorStr2(decoder.get()));
    checkSize(width, height, bytes.size());

    const std::size_t pixels = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
    Image image{width, height, {}};
    if (colours == TJCS_CMYK || colours == TJCS_YCCK) {
        std::vector<std::uint8_t> cmyk(pixels * 4);
        decode(decoder.get(), bytes, width, height, TJPF_CMYK, cmyk.data());
        image = fromInvertedCmyk(cmyk, width, height);
    } else {
        image.rgb.resize(pixels * 3);
        decode(decoder.get(), bytes, width, height, TJPF_RGB, image.rgb.data());
    }
    return upright(std::move(image), exifOrientation(exifBlock(bytes)));
}

} // namespace dclscope::images

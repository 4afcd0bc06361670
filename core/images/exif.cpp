// SPDX-License-Identifier: Apache-2.0
#include "core/images/codecs.h"

namespace dclscope::images {
namespace {

constexpr std::uint32_t kOrientationTag = 0x0112;
constexpr std::size_t kEntryBytes = 12;

/// Unsigned integers of a TIFF structure, 0 outside of it.
class Tiff {
public:
    explicit Tiff(Bytes bytes) : bytes_(bytes), little_(bytes.size() >= 2 && bytes[0] == 'I') {}

    bool valid() const {
        const bool order = bytes_.size() >= 8 && bytes_[0] == bytes_[1] && (bytes_[0] == 'I' || bytes_[0] == 'M');
        return order && number(2, 2) == 42;
    }
    std::uint32_t number(std::size_t at, std::size_t length) const {
        if (at > bytes_.size() || length > bytes_.size() - at) return 0;
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < length; ++i) value = value << 8 | bytes_[at + (little_ ? length - 1 - i : i)];
        return value;
    }

private:
    Bytes bytes_;
    bool little_;
};

} // namespace

int exifOrientation(Bytes bytes) noexcept {
    const Tiff tiff(bytes);
    if (!tiff.valid()) return 1;
    const std::size_t directory = tiff.number(4, 4);
    const std::uint32_t entries = tiff.number(directory, 2);
    for (std::uint32_t i = 0; i < entries; ++i) {
        const std::size_t entry = directory + 2 + i * kEntryBytes;
        if (tiff.number(entry, 2) != kOrientationTag) continue;
        const std::uint32_t value = tiff.number(entry + 8, 2);
        return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
    }
    return 1;
}

} // namespace dclscope::images

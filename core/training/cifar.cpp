// SPDX-License-Identifier: Apache-2.0
#include "core/training/cifar.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>
#include <fstream>

namespace dclscope::training {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kSide = 32;
constexpr std::size_t kPlane = kSide * kSide;

std::uintmax_t sizeOf(const fs::path& file) {
    std::error_code error;
    if (!fs::is_regular_file(file, error)) throw ConfigError(printable(file.string()) + ": there is no such file");
    const std::uintmax_t size = fs::file_size(file, error);
    if (error) throw ConfigError(printable(file.string()) + ": " + error.message());
    return size;
}

} // namespace

std::int64_t cifarClasses(const fs::path& file) {
    const std::uintmax_t size = sizeOf(file);
    const bool ten = size > 0 && size % (3 * kPlane + 1) == 0;
    const bool hundred = size > 0 && size % (3 * kPlane + 2) == 0;
    if (!ten && !hundred)
        throw ConfigError(printable(file.string()) + ": holds no whole pictures of CIFAR-10 or CIFAR-100");
    return ten ? 10 : 100;
}

void CifarFiles::add(const fs::path& file) {
    const std::string name = printable(file.string());
    const auto size = static_cast<std::size_t>(sizeOf(file));
    if (size == 0 || size % recordBytes() != 0)
        throw ConfigError(name + ": its " + std::to_string(size) + " bytes are no whole pictures of CIFAR-" +
                          std::to_string(classes_) + ", which have " + std::to_string(recordBytes()) + " bytes each");
    const std::size_t first = count();
    files_.emplace_back(first, file.filename().string());
    bytes_.resize(bytes_.size() + size);
    std::ifstream in(file, std::ios::binary);
    in.read(reinterpret_cast<char*>(bytes_.data() + first * recordBytes()), static_cast<std::streamsize>(size));
    if (!in) throw ConfigError(name + ": cannot be read");
    for (std::size_t i = first; i < count(); ++i)
        if (label(i) >= classes_)
            throw ConfigError(name + ": picture " + std::to_string(i - first) + " has the label " +
                              std::to_string(label(i)) + ", and CIFAR-" + std::to_string(classes_) + " has " +
                              std::to_string(classes_) + " classes");
}

std::int64_t CifarFiles::label(std::size_t index) const noexcept {
    return bytes_[index * recordBytes() + labelBytes() - 1];
}

Image CifarFiles::picture(std::size_t index) const {
    Image image{static_cast<std::int64_t>(kSide), static_cast<std::int64_t>(kSide),
                std::vector<std::uint8_t>(3 * kPlane)};
    const std::uint8_t* planes = bytes_.data() + index * recordBytes() + labelBytes();
    for (std::size_t i = 0; i < kPlane; ++i)
        for (std::size_t channel = 0; channel < 3; ++channel) image.rgb[3 * i + channel] = planes[channel * kPlane + i];
    return image;
}

std::string CifarFiles::name(std::size_t index) const {
    const auto after = std::upper_bound(files_.begin(), files_.end(), index,
                                        [](std::size_t value, const auto& file) { return value < file.first; });
    const auto& [first, file] = *(after - 1);
    return "picture " + std::to_string(index - first) + " of " + file;
}

} // namespace dclscope::training

// SPDX-License-Identifier: Apache-2.0
#include "core/audio/unfinished_wave.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>

namespace dclscope {
namespace {

constexpr int kMostChunks = 1000;
constexpr std::int64_t kChunkHeader = 8;
constexpr std::int64_t kRiffHeader = 12;

/// Little endian, as RIFF has it.
std::uint32_t number(const char* bytes) {
    std::uint32_t value = 0;
    for (int i = 3; i >= 0; --i) value = value << 8 | static_cast<unsigned char>(bytes[i]);
    return value;
}

} // namespace

std::unique_ptr<UnfinishedWave> UnfinishedWave::find(const std::filesystem::path& path) {
    std::unique_ptr<UnfinishedWave> wave(new UnfinishedWave);
    wave->stream_.open(path, std::ios::binary);
    std::error_code error;
    const std::uintmax_t length = std::filesystem::file_size(path, error);
    std::array<char, kRiffHeader> riff{};
    if (error || !wave->stream_.read(riff.data(), riff.size())) return nullptr;
    const std::string_view beginning(riff.data(), riff.size());
    if (!beginning.starts_with("RIFF") || !beginning.ends_with("WAVE")) return nullptr;
    wave->length_ = static_cast<std::int64_t>(length);
    std::int64_t at = kRiffHeader;
    for (int chunk = 0; chunk < kMostChunks && at + kChunkHeader < wave->length_; ++chunk) {
        std::array<char, kChunkHeader> header{};
        if (!wave->stream_.seekg(at) || !wave->stream_.read(header.data(), header.size())) return nullptr;
        const std::uint32_t size = number(header.data() + 4);
        if (std::string_view(header.data(), 4) == "data") {
            if (size != 0) return nullptr;
            wave->sizeAt_ = at + 4;
            wave->size_ = static_cast<std::uint32_t>(std::min<std::int64_t>(
                wave->length_ - at - kChunkHeader, std::numeric_limits<std::uint32_t>::max() - 1));
            return wave;
        }
        at += kChunkHeader + size + size % 2; // chunks begin at even places
    }
    return nullptr;
}

std::int64_t UnfinishedWave::moveTo(std::int64_t place) noexcept {
    place_ = std::clamp<std::int64_t>(place, 0, length_);
    return place_;
}

std::int64_t UnfinishedWave::read(char* to, std::int64_t count) {
    stream_.clear();
    stream_.seekg(place_);
    stream_.read(to, count);
    const std::int64_t got = stream_.gcount();
    for (std::int64_t i = 0; i < 4; ++i)
        if (const std::int64_t at = sizeAt_ + i - place_; at >= 0 && at < got)
            to[at] = static_cast<char>(size_ >> 8 * i & 0xFFU);
    place_ += got;
    return got;
}

} // namespace dclscope

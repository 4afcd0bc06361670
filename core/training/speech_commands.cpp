// SPDX-License-Identifier: Apache-2.0
#include "core/training/speech_commands.h"

#include <bit>
#include <string>

namespace dclscope::training {
namespace {

using Words = std::array<std::uint32_t, 5>;

constexpr std::uint32_t kLargestHash = (1U << 27) - 1; // MAX_NUM_WAVS_PER_CLASS of the README

std::uint32_t bigEndian(std::string_view bytes) {
    std::uint32_t word = 0;
    for (const char byte : bytes.substr(0, 4)) word = word << 8 | static_cast<std::uint8_t>(byte);
    return word;
}

/// The round's function of three words, and its constant.
std::uint32_t mixed(std::size_t round, std::uint32_t b, std::uint32_t c, std::uint32_t d) {
    if (round < 20) return ((b & c) | (~b & d)) + 0x5a827999U;
    if (round < 40) return (b ^ c ^ d) + 0x6ed9eba1U;
    if (round < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdcU;
    return (b ^ c ^ d) + 0xca62c1d6U;
}

void addBlock(Words& hash, std::string_view block) {
    std::array<std::uint32_t, 80> w{};
    for (std::size_t i = 0; i < 16; ++i) w[i] = bigEndian(block.substr(4 * i));
    for (std::size_t i = 16; i < w.size(); ++i) w[i] = std::rotl(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
    auto [a, b, c, d, e] = hash;
    for (std::size_t i = 0; i < w.size(); ++i) {
        const std::uint32_t next = std::rotl(a, 5) + mixed(i, b, c, d) + e + w[i];
        e = d;
        d = c;
        c = std::rotl(b, 30);
        b = a;
        a = next;
    }
    const Words added{a, b, c, d, e};
    for (std::size_t i = 0; i < hash.size(); ++i) hash[i] += added[i];
}

} // namespace

std::array<std::uint8_t, 20> sha1(std::string_view text) {
    std::string padded(text);
    padded += '\x80';
    padded.resize((padded.size() + 8 + 63) / 64 * 64, '\0');
    const std::uint64_t bits = std::uint64_t{8} * text.size();
    for (std::size_t i = 0; i < 8; ++i) padded[padded.size() - 1 - i] = static_cast<char>(bits >> (8 * i));
    Words hash{0x67452301U, 0xefcdab89U, 0x98badcfeU, 0x10325476U, 0xc3d2e1f0U};
    for (std::size_t at = 0; at < padded.size(); at += 64) addBlock(hash, std::string_view(padded).substr(at, 64));
    std::array<std::uint8_t, 20> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::uint8_t>(hash[i / 4] >> (24 - 8 * (i % 4)));
    return bytes;
}

Side officialSide(std::string_view speaker, double validationShare, double testingShare) {
    const std::array<std::uint8_t, 20> hash = sha1(speaker);
    std::uint32_t last = 0; // of the 160 bits as one number, which is taken modulo 2^27
    for (std::size_t i = 16; i < hash.size(); ++i) last = last << 8 | hash[i];
    const double percent = static_cast<double>(last & kLargestHash) * (100.0 / kLargestHash);
    if (percent < 100.0 * validationShare) return Side::Validation;
    return percent < 100.0 * (testingShare + validationShare) ? Side::Testing : Side::Training;
}

} // namespace dclscope::training

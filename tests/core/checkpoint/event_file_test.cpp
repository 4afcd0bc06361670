// SPDX-License-Identifier: Apache-2.0
// TensorBoard's event files, made byte by byte as its writers do.
#include "core/checkpoint/curve_rows.h"

#include <gtest/gtest.h>

#include <bit>
#include <cstdint>
#include <sstream>
#include <string>
#include <vector>

namespace dclscope {
namespace {

template <class Number>
std::string bytesOf(Number number) {
    return {reinterpret_cast<const char*>(&number), sizeof(number)};
}

/// CRC-32C bit by bit, after RFC 3720, masked.
std::string checksum(const std::string& bytes) {
    std::uint32_t crc = ~0U;
    for (const char c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0x82f63b78U : 0U);
    }
    return bytesOf(std::rotr(~crc, 15) + 0xa282ead8U);
}

std::string record(const std::string& body) {
    const std::string length = bytesOf(static_cast<std::uint64_t>(body.size()));
    return length + checksum(length) + body + checksum(body);
}

std::string varint(std::uint64_t value) {
    std::string out;
    for (; value > 127; value >>= 7U) out += static_cast<char>(value | 128U);
    return out + static_cast<char>(value);
}

std::string field(unsigned number, const std::string& bytes) {
    return varint(number << 3U | 2U) + varint(bytes.size()) + bytes;
}

/// An Event with one scalar, as PyTorch's SummaryWriter writes it.
std::string scalar(std::uint64_t step, const std::string& tag, float value) {
    const std::string simple = varint(2U << 3U | 5U) + bytesOf(value);
    return varint(1U << 3U | 1U) + bytesOf(1.5e9) + varint(2U << 3U) + varint(step) +
           field(5, field(1, field(1, tag) + simple));
}

/// The same as TensorFlow 2 writes it: a tensor of one float.
std::string tensor(std::uint64_t step, const std::string& tag, float value) {
    const std::string proto = varint(1U << 3U) + varint(1) + field(2, "") + field(4, bytesOf(value));
    return varint(2U << 3U) + varint(step) + field(5, field(1, field(1, tag) + field(8, proto)));
}

struct EventFileTest : ::testing::Test {
    std::string problem;

    std::vector<CurveRow> read(const std::string& bytes) {
        std::istringstream stream(bytes);
        return rowsOfEvents(stream, problem);
    }
};

TEST_F(EventFileTest, TheChecksumIsTheOneOfTheStandard) {
    // RFC 3720, B.4: 32 bytes of zeros have the checksum aa 36 91 8a before it is masked.
    const std::string expected = bytesOf(std::rotr(0x8a9136aaU, 15) + 0xa282ead8U);
    EXPECT_EQ(checksum(std::string(32, '\0')), expected);
}

TEST_F(EventFileTest, ReadsScalarsByTheirTags) {
    const std::string version = varint(1U << 3U | 1U) + bytesOf(1.5e9) + field(3, "brain.Event:2");
    const auto rows = read(record(version) + record(scalar(0, "loss/train", 2.0F)) +
                           record(scalar(300, "loss/train", 1.5F)) + record(tensor(300, "accuracy", 0.5F)));
    EXPECT_EQ(problem, "");
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[0], (CurveRow{{"loss/train", 2.0}, {"step", 0.0}}));
    EXPECT_EQ(rows[1], (CurveRow{{"loss/train", 1.5}, {"step", 300.0}}));
    EXPECT_EQ(rows[2], (CurveRow{{"accuracy", 0.5}, {"step", 300.0}}));
}

TEST_F(EventFileTest, WhatIsBeingWrittenIsNoProblemAndWhatIsDamagedIs) {
    const std::string first = record(scalar(1, "loss", 2.0F));
    const std::string second = record(scalar(2, "loss", 1.0F));
    for (std::size_t cut = 0; cut < second.size(); ++cut) {
        EXPECT_EQ(read(first + second.substr(0, cut)).size(), 1U) << cut;
        EXPECT_EQ(problem, "") << cut;
    }
    for (std::size_t at = 0; at < second.size(); ++at) {
        std::string damaged = second;
        damaged[at] = static_cast<char>(damaged[at] ^ 4);
        problem.clear();
        EXPECT_EQ(read(first + damaged).size(), 1U) << at;
        EXPECT_NE(problem, "") << at;
    }
}

TEST_F(EventFileTest, HostileLengthsAndMessagesDoNoHarm) {
    for (const std::uint64_t length : {std::uint64_t{1} << 40, std::uint64_t{1} << 62, ~std::uint64_t{0}}) {
        const std::string head = bytesOf(length);
        EXPECT_TRUE(read(head + checksum(head) + "xyz").empty());
    }
    for (const std::string& body :
         {std::string(20, '\xff'), field(5, field(1, varint(2U << 3U | 5U) + "ab")),
          varint(5U << 3U | 2U) + varint(~0ULL),
          field(5, field(1, field(1, std::string(100'000, 't')) + varint(2U << 3U | 5U) + bytesOf(1.0F)))})
        EXPECT_LE(read(record(body)).size(), 1U);
}

} // namespace
} // namespace dclscope

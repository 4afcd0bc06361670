// SPDX-License-Identifier: Apache-2.0
// TensorBoard's event files: records of length, checksum, bytes, checksum (TensorFlow's record_writer.cc); the bytes are
// an Event of protocol buffers (event.proto, summary.proto). Only scalars are taken; nothing in it is believed.
#include "core/checkpoint/curve_rows.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <istream>
#include <optional>

namespace dclscope {
namespace {

constexpr std::uint64_t kLargestRecord = 1U << 20; ///< scalars are short: pictures and graphs are passed over unread
constexpr std::size_t kMostScalars = 10'000'000;
constexpr std::size_t kLongestTag = 300;

/// CRC-32C (Castagnoli), masked as TensorFlow does so that checksums of checksums stay apart.
[[maybe_unused]] std::uint32_t maskedChecksum(std::string_view bytes) {
    static const auto table = [] {
        std::array<std::uint32_t, 256> made{};
        for (std::uint32_t i = 0; i < made.size(); ++i) {
            std::uint32_t value = i;
            for (int bit = 0; bit < 8; ++bit) value = (value >> 1U) ^ ((value & 1U) != 0 ? 0x82f63b78U : 0U);
            made[i] = value;
        }
        return made;
    }();
    std::uint32_t crc = ~0U;
    for (const char c : bytes) crc = table[(crc ^ static_cast<unsigned char>(c)) & 0xffU] ^ (crc >> 8U);
    return std::rotr(~crc, 15) + 0xa282ead8U;
}

template <class Number>
Number littleEndian(std::string_view bytes) {
    std::uint64_t value = 0;
    for (std::size_t i = sizeof(Number); i-- > 0;) value = value << 8U | static_cast<unsigned char>(bytes[i]);
    if constexpr (sizeof(Number) == 4)
        return std::bit_cast<Number>(static_cast<std::uint32_t>(value));
    else
        return std::bit_cast<Number>(value);
}

/// One field of a protocol buffer's message.
struct WireField {
    std::uint64_t number = 0;
    std::uint64_t integer = 0; ///< of wire type 0
    std::string_view bytes;    ///< of the other wire types
};

/// Takes the fields off a message one by one; stops at its end or where it is malformed.
class Message {
public:
    explicit Message(std::string_view bytes) : bytes_(bytes) {}

    std::optional<WireField> next() {
        const auto key = varint();
        if (!key) return std::nullopt;
        WireField field;
        field.number = *key >> 3U;
        std::optional<std::uint64_t> length;
        switch (*key & 7U) {
        case 0: {
            const auto value = varint();
            if (!value) return std::nullopt;
            field.integer = *value;
            return field;
        }
        case 1: length = 8; break;
        case 2: length = varint(); break;
        case 5: length = 4; break;
        default: break;
        }
        if (!length || *length > bytes_.size()) return std::nullopt;
        field.bytes = bytes_.substr(0, static_cast<std::size_t>(*length));
        bytes_.remove_prefix(field.bytes.size());
        return field;
    }

private:
    std::optional<std::uint64_t> varint() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64 && !bytes_.empty(); shift += 7) {
            const auto byte = static_cast<unsigned char>(bytes_.front());
            bytes_.remove_prefix(1);
            value |= std::uint64_t{byte & 0x7fU} << shift;
            if ((byte & 0x80U) == 0) return value;
        }
        return std::nullopt;
    }

    std::string_view bytes_;
};

/// The one number of a TensorProto, as TensorFlow 2 writes its scalars: float or double, packed or as raw bytes.
std::optional<double> numberInTensor(std::string_view tensor) {
    constexpr std::uint64_t kDtype = 1;
    constexpr std::uint64_t kContent = 4;
    constexpr std::uint64_t kFloats = 5;
    constexpr std::uint64_t kDoubles = 6;
    std::uint64_t dtype = 1;
    for (Message message(tensor); const auto field = message.next();) {
        if (field->number == kDtype) dtype = field->integer;
        const bool isDouble = field->number == kDoubles || (field->number == kContent && dtype == 2);
        const bool isFloat = field->number == kFloats || (field->number == kContent && dtype == 1);
        if (isFloat && field->bytes.size() == 4) return littleEndian<float>(field->bytes);
        if (isDouble && field->bytes.size() == 8) return littleEndian<double>(field->bytes);
    }
    return std::nullopt;
}

/// Summary.Value: its tag and number.
void addValue(CurveRow& row, std::string_view value) {
    constexpr std::uint64_t kTag = 1;
    constexpr std::uint64_t kSimple = 2;
    constexpr std::uint64_t kTensor = 8;
    std::string tag;
    std::optional<double> number;
    for (Message message(value); const auto field = message.next();) {
        if (field->number == kTag) tag = field->bytes.substr(0, kLongestTag);
        if (field->number == kSimple && field->bytes.size() == 4) number = littleEndian<float>(field->bytes);
        if (field->number == kTensor) number = numberInTensor(field->bytes);
    }
    if (!tag.empty() && number && std::isfinite(*number)) row[tag] = *number;
}

CurveRow rowOfEvent(std::string_view event) {
    constexpr std::uint64_t kStep = 2;
    constexpr std::uint64_t kSummary = 5;
    constexpr std::uint64_t kValue = 1;
    CurveRow row;
    std::uint64_t step = 0;
    for (Message message(event); const auto field = message.next();) {
        if (field->number == kStep) step = field->integer;
        if (field->number != kSummary) continue;
        for (Message summary(field->bytes); const auto value = summary.next();)
            if (value->number == kValue) addValue(row, value->bytes);
    }
    if (!row.empty()) row["step"] = static_cast<double>(static_cast<std::int64_t>(step));
    return row;
}

/// Fuzzers cannot guess checksums: their builds let wrong ones pass.
bool isRight([[maybe_unused]] std::string_view bytes, [[maybe_unused]] std::string_view checksum) {
#ifdef FUZZING_BUILD_MODE_UNSAFE_FOR_PRODUCTION
    return true;
#else
    return maskedChecksum(bytes) == littleEndian<std::uint32_t>(checksum);
#endif
}

} // namespace

std::vector<CurveRow> rowsOfEvents(std::istream& stream, std::string& problem) {
    std::vector<CurveRow> rows;
    std::array<char, 12> header{};
    std::string record;
    std::size_t scalars = 0;
    while (scalars < kMostScalars && stream.read(header.data(), header.size())) {
        const std::string_view head(header.data(), header.size());
        const auto length = littleEndian<std::uint64_t>(head);
        if (!isRight(head.substr(0, 8), head.substr(8))) {
            problem = "the checksum of a record's length is wrong: it and what follows are left out";
            break;
        }
        if (length > kLargestRecord) {
            if (length > static_cast<std::uint64_t>(INT64_MAX) - 4) break;
            stream.seekg(static_cast<std::streamoff>(length + 4), std::ios::cur);
            continue;
        }
        record.resize(static_cast<std::size_t>(length) + 4);
        if (!stream.read(record.data(), static_cast<std::streamsize>(record.size()))) break;
        const auto body = std::string_view(record).substr(0, static_cast<std::size_t>(length));
        if (!isRight(body, std::string_view(record).substr(body.size()))) {
            problem = "a record's checksum is wrong: it and what follows are left out";
            break;
        }
        CurveRow row = rowOfEvent(body);
        scalars += row.size();
        if (!row.empty()) rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace dclscope

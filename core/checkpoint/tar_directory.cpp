// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/tar_directory.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <optional>

namespace dclscope {
namespace {

constexpr std::uint64_t kBlock = 512;
constexpr std::size_t kMaxMembers = 64;
constexpr std::uint64_t kMaxPaxBytes = std::uint64_t{64} << 10;
constexpr std::uint64_t kMaxPadding = std::uint64_t{1} << 20;
constexpr std::string_view kMagic = "ustar";
constexpr std::size_t kMagicAt = 257;

struct Field {
    std::size_t offset;
    std::size_t length;
};
constexpr Field kName{0, 100};
constexpr Field kSize{124, 12};
constexpr Field kChecksum{148, 8};
constexpr Field kPrefix{345, 155};
constexpr std::size_t kTypeAt = 156;

using Block = std::array<char, kBlock>;

std::string_view field(const Block& block, Field where) { return {block.data() + where.offset, where.length}; }

std::string_view untilNul(std::string_view text) { return text.substr(0, text.find('\0')); }

bool isZero(const Block& block) {
    return std::all_of(block.begin(), block.end(), [](char c) { return c == '\0'; });
}

/// Octal digits, with spaces before and spaces or NULs behind; nothing for anything else.
std::optional<std::uint64_t> octal(std::string_view text) {
    const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data() + begin, text.data() + text.size(), value, 8);
    const bool closed = std::all_of(end, text.data() + text.size(), [](char c) { return c == '\0' || c == ' '; });
    if (error != std::errc() || !closed) return std::nullopt;
    return value;
}

/// The sum of the header's bytes, those of the sum itself counted as spaces.
std::uint64_t checksum(const Block& block) {
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < block.size(); ++i) {
        const bool own = i >= kChecksum.offset && i < kChecksum.offset + kChecksum.length;
        sum += own ? std::uint64_t{' '} : static_cast<unsigned char>(block[i]);
    }
    return sum;
}

bool checksumHolds(const Block& block) {
#ifdef FUZZING_BUILD_MODE_UNSAFE_FOR_PRODUCTION
    return true;
#else
    return octal(field(block, kChecksum)) == checksum(block);
#endif
}

/// What a pax header says of the member that follows it.
struct PaxValues {
    std::optional<std::string> path;
    std::optional<std::uint64_t> size;
};

class DirectoryReader {
public:
    explicit DirectoryReader(const ByteSource& source) : source_(source) {}

    std::vector<TarMember> read() {
        for (Block block = nextBlock(); !isZero(block); block = nextBlock()) entry(block);
        if (pax_) fail("a pax header belongs to no member");
        expectEnd();
        return std::move(members_);
    }

private:
    [[noreturn]] void fail(const std::string& what) const {
        throw CheckpointError(source_.path(), "tar archive: " + what);
    }

    Block nextBlock() {
        if (source_.size() - position_ < kBlock) fail("it is cut off before its end");
        Block block;
        source_.readAt(position_, std::as_writable_bytes(std::span(block)));
        position_ += kBlock;
        return block;
    }

    void entry(const Block& block) {
        if (++entries_ > 2 * kMaxMembers) fail("it has more than 64 members, which is no checkpoint of torch.save");
        const std::string where = "the header at byte " + std::to_string(position_ - kBlock);
        if (field(block, {kMagicAt, kMagic.size()}) != kMagic) fail(where + " is not that of a tar archive");
        if (!checksumHolds(block)) fail(where + " does not fit its checksum");
        const std::optional<std::uint64_t> size = octal(field(block, kSize));
        if (!size) fail(where + " has a size that is no octal number");
        switch (block[kTypeAt]) {
        case 'x': paxHeader(*size); return;
        case '0':
        case '\0': member(block, *size); return;
        default:
            fail("it holds a folder, link or other special entry '" + printable(untilNul(field(block, kName))) +
                 "', which is no checkpoint of torch.save; unpack it first");
        }
    }

    void member(const Block& block, std::uint64_t size) {
        const std::string_view prefix = untilNul(field(block, kPrefix));
        TarMember member;
        member.name = std::string(prefix) + (prefix.empty() ? "" : "/") + std::string(untilNul(field(block, kName)));
        member.size = size;
        if (pax_ && pax_->path) member.name = *pax_->path;
        if (pax_ && pax_->size) member.size = *pax_->size;
        pax_.reset();
        for (const TarMember& other : members_) {
            if (other.name == member.name) fail("member '" + printable(member.name) + "' is in it twice");
        }
        if (members_.size() == kMaxMembers)
            fail("it has more than 64 members, which is no checkpoint of torch.save; unpack it first");
        member.offset = position_;
        skip(member.size, "member '" + printable(member.name) + "'");
        members_.push_back(std::move(member));
    }

    /// Passes over the bytes and what fills their last block.
    void skip(std::uint64_t size, const std::string& who) {
        const std::uint64_t left = source_.size() - position_;
        if (size > left || (kBlock - size % kBlock) % kBlock > left - size)
            fail(who + " of " + std::to_string(size) + " bytes reaches beyond the end of the file");
        position_ += size + (kBlock - size % kBlock) % kBlock;
    }

    void paxHeader(std::uint64_t size) {
        if (pax_) fail("two pax headers belong to one member");
        if (size > kMaxPaxBytes) fail("a pax header has " + std::to_string(size) + " bytes");
        const std::uint64_t begin = position_;
        skip(size, "a pax header");
        const std::vector<std::byte> bytes = source_.read(begin, size);
        std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        pax_.emplace();
        while (!text.empty()) paxRecord(text);
    }

    /// Takes one "length key=value\n" off the text; the length counts all of that.
    void paxRecord(std::string_view& text) {
        std::size_t length = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), length);
        const auto digits = static_cast<std::size_t>(end - text.data());
        if (error != std::errc() || length > text.size() || length < digits + 2 || text[digits] != ' ' ||
            text[length - 1] != '\n')
            fail("a pax header is broken");
        const std::string_view record = text.substr(digits + 1, length - digits - 2);
        text.remove_prefix(length);
        const std::size_t equals = record.find('=');
        if (equals == std::string_view::npos) fail("a pax header is broken");
        paxValue(record.substr(0, equals), record.substr(equals + 1));
    }

    /// Of all that pax can say (times, owners, ...) only the size and the name count here.
    void paxValue(std::string_view key, std::string_view value) {
        if (key.substr(0, 4) == "GNU.") fail("it holds a sparse file, which is not supported");
        if (key == "path") pax_->path = std::string(value);
        if (key != "size") return;
        std::uint64_t size = 0;
        const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), size);
        if (error != std::errc() || end != value.data() + value.size())
            fail("a pax header has a size that is no number");
        pax_->size = size;
    }

    /// Two blocks of zeros end an archive; writers fill up to a round number of blocks with more of them.
    void expectEnd() {
        if (!isZero(nextBlock())) fail("it has one block of zeros in its middle, where two would end it");
        const std::uint64_t left = source_.size() - position_;
        const std::string rest = "it has " + std::to_string(left) + " bytes after its end";
        if (left > kMaxPadding) fail(rest);
        for (const std::byte byte : source_.read(position_, left)) {
            if (byte != std::byte{0}) fail(rest);
        }
    }

    const ByteSource& source_;
    std::uint64_t position_ = 0;
    std::size_t entries_ = 0;
    std::optional<PaxValues> pax_; ///< of the member to come
    std::vector<TarMember> members_;
};

} // namespace

bool looksLikeTar(std::string_view head) noexcept {
    return head.size() >= kMagicAt + kMagic.size() && head.substr(kMagicAt, kMagic.size()) == kMagic;
}

std::vector<TarMember> readTarDirectory(const ByteSource& source) { return DirectoryReader(source).read(); }

} // namespace dclscope

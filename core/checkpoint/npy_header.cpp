// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/npy_header.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/checkpoint/numpy_type.h"

#include <algorithm>
#include <charconv>

namespace dclscope {
namespace {

constexpr std::size_t kMostAxes = 64;

/// Reads the dict from left to right.
class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    void read(NpyHeader& header) {
        expect('{');
        int fields = 0;
        while (!accept('}')) {
            const std::string_view key = quoted();
            expect(':');
            if (key == "descr")
                header.type = type();
            else if (key == "fortran_order")
                header.fortran = truth();
            else if (key == "shape")
                header.shape = shape();
            else
                fail();
            fields |= key == "descr" ? 1 : key == "shape" ? 2 : 4;
            if (!accept(',')) {
                expect('}');
                break;
            }
        }
        skipSpace();
        if (fields != 7 || !text_.empty()) fail();
    }

private:
    [[noreturn]] static void fail() { throw Error("has a header that NumPy does not write"); }

    void skipSpace() { text_.remove_prefix(std::min(text_.find_first_not_of(" \n\t"), text_.size())); }
    bool accept(char c) {
        skipSpace();
        if (!text_.starts_with(c)) return false;
        text_.remove_prefix(1);
        return true;
    }
    void expect(char c) {
        if (!accept(c)) fail();
    }
    std::string_view quoted() {
        expect('\'');
        const std::size_t end = text_.find('\'');
        if (end == std::string_view::npos) fail();
        const std::string_view inside = text_.substr(0, end);
        text_.remove_prefix(end + 1);
        return inside;
    }
    /// A name of a type, or the list that describes records.
    std::string type() {
        skipSpace();
        if (!text_.starts_with('[')) return std::string(quoted());
        int depth = 0;
        for (std::size_t i = 0; i < text_.size(); ++i) {
            depth += text_[i] == '[' || text_[i] == '(' ? 1 : text_[i] == ']' || text_[i] == ')' ? -1 : 0;
            if (depth > 0) continue;
            std::string list(text_.substr(0, i + 1));
            text_.remove_prefix(i + 1);
            return list;
        }
        fail();
    }
    bool truth() {
        skipSpace();
        const bool value = text_.starts_with("True");
        if (!value && !text_.starts_with("False")) fail();
        text_.remove_prefix(value ? 4 : 5);
        return value;
    }
    std::vector<std::int64_t> shape() {
        std::vector<std::int64_t> sizes;
        expect('(');
        while (!accept(')')) {
            skipSpace();
            std::int64_t size = -1;
            const auto [end, error] = std::from_chars(text_.data(), text_.data() + text_.size(), size);
            if (error != std::errc() || size < 0 || sizes.size() >= kMostAxes) fail();
            text_.remove_prefix(static_cast<std::size_t>(end - text_.data()));
            sizes.push_back(size);
            if (!accept(',')) {
                expect(')');
                break;
            }
        }
        return sizes;
    }

    std::string_view text_;
};

} // namespace

NpyHeader parseNpyHeader(std::string_view head) {
    constexpr std::size_t kLengthAt = 8;
    if (!head.starts_with(kNpyMagic) || head.size() < kLengthAt + 4) throw Error("is too short to be a NumPy file");
    const auto byteAt = [&](std::size_t i) { return static_cast<std::size_t>(static_cast<unsigned char>(head[i])); };
    const std::size_t version = byteAt(6);
    if (version < 1 || version > 3) throw Error("is a NumPy file of version " + std::to_string(version));
    std::size_t length = byteAt(kLengthAt) | (byteAt(kLengthAt + 1) << 8);
    if (version >= 2) length |= (byteAt(kLengthAt + 2) << 16) | (byteAt(kLengthAt + 3) << 24);
    const std::size_t begin = kLengthAt + (version >= 2 ? 4 : 2);
    if (length > head.size() - begin) throw Error("ends within its header");
    NpyHeader header;
    header.dataOffset = begin + length;
    Reader(head.substr(begin, length)).read(header);
    header.object = header.type == "|O" || header.type == "O";
    const char order = header.type.empty() ? '\0' : header.type.front();
    const std::string_view code = std::string_view(header.type).substr(header.type.empty() ? 0 : 1);
    if (order == '<' || order == '>' || order == '|') header.dtype = numpyType(code);
    header.bigEndian = order == '>';
    return header;
}

void checkNpyLength(const NpyHeader& header, std::uint64_t bytes) {
    std::uint64_t expected = dtypeSize(*header.dtype);
    const bool empty = std::find(header.shape.begin(), header.shape.end(), 0) != header.shape.end();
    for (const std::int64_t size : header.shape)
        if (!empty && __builtin_mul_overflow(expected, static_cast<std::uint64_t>(size), &expected))
            throw Error("of shape " + shapeText(header.shape) + " is too large to exist");
    if (empty) expected = 0;
    if (expected != bytes)
        throw Error("holds " + std::to_string(bytes) + " bytes, its shape " + shapeText(header.shape) + " needs " +
                    std::to_string(expected));
}

} // namespace dclscope

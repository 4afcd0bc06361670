// SPDX-License-Identifier: Apache-2.0
// Pickles and raw numbers one after the other in a part of a file, as torch.save wrote them before PyTorch 1.6.
#pragma once

#include "core/checkpoint/byte_source.h"
#include "core/checkpoint/pickle_document.h"

#include <span>
#include <string>
#include <type_traits>
#include <vector>

namespace dclscope {

/// A document together with the bytes that its strings view.
struct OwnedPickle {
    std::vector<std::byte> bytes;
    pickle::Document document;

    const pickle::Value& root() const { return document.at(document.root); }
};

/// Reads forward from `begin` and never past `end`. All functions throw CheckpointError.
class PickleStream {
public:
    /// @param source  must outlive the stream
    /// @param what    what the part is, for messages: "legacy PyTorch file"
    /// @param end     at most the source's size
    /// @param window  bytes that are read at first for a pickle, which does not say how long it is
    PickleStream(const ByteSource& source, std::string what, std::uint64_t begin, std::uint64_t end,
                 std::uint64_t window)
        : source_(source), what_(std::move(what)), position_(begin), end_(end), firstWindow_(window) {}

    OwnedPickle next();

    /// A little-endian number.
    template <class T>
    T number() {
        static_assert(std::is_arithmetic_v<T>);
        T value{};
        readInto(std::as_writable_bytes(std::span(&value, 1)));
        return value;
    }

    std::vector<std::int64_t> numbers(std::size_t count);
    void skip(std::uint64_t bytes);

    std::uint64_t position() const noexcept { return position_; }
    std::uint64_t left() const noexcept { return end_ - position_; }
    [[noreturn]] void fail(const std::string& what) const;

private:
    void readInto(std::span<std::byte> out);

    const ByteSource& source_;
    std::string what_;
    std::uint64_t position_;
    std::uint64_t end_;
    std::uint64_t firstWindow_;
};

} // namespace dclscope

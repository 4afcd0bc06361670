// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/hdf5_listing.h"

#include "core/base/error.h"

#include <cstring>

namespace dclscope {
namespace {

constexpr std::uint64_t kNowhere = ~std::uint64_t{0};

class Writer {
public:
    void number(std::uint64_t value) {
        const auto bytes = std::as_bytes(std::span(&value, 1));
        out_.insert(out_.end(), bytes.begin(), bytes.end());
    }
    void text(const std::string& value) {
        number(value.size());
        const auto bytes = std::as_bytes(std::span(value));
        out_.insert(out_.end(), bytes.begin(), bytes.end());
    }
    std::vector<std::byte> take() { return std::move(out_); }

private:
    std::vector<std::byte> out_;
};

class Reader {
public:
    explicit Reader(std::span<const std::byte> bytes) : rest_(bytes) {}

    std::uint64_t number(std::uint64_t most) {
        std::uint64_t value = 0;
        const auto bytes = take(sizeof value);
        std::memcpy(&value, bytes.data(), sizeof value);
        if (value > most) throw Error("its contents cannot be listed");
        return value;
    }
    std::string text() {
        const auto bytes = take(static_cast<std::size_t>(number(rest_.size())));
        return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    }
    void expectEnd() const {
        if (!rest_.empty()) throw Error("its contents cannot be listed");
    }

private:
    std::span<const std::byte> take(std::size_t count) {
        if (count > rest_.size()) throw Error("its contents cannot be listed");
        const auto bytes = rest_.first(count);
        rest_ = rest_.subspan(count);
        return bytes;
    }

    std::span<const std::byte> rest_;
};

Hdf5Dataset readDataset(Reader& reader) {
    constexpr std::uint64_t kMost = std::uint64_t{1} << 62;
    Hdf5Dataset dataset;
    dataset.path = reader.text();
    dataset.dtype = static_cast<DType>(reader.number(static_cast<std::uint64_t>(DType::Bool)));
    const std::uint64_t rank = reader.number(kMaxHdf5Rank);
    std::uint64_t bytes = dtypeSize(dataset.dtype);
    for (std::uint64_t axis = 0; axis < rank; ++axis) {
        dataset.shape.push_back(static_cast<std::int64_t>(reader.number(kMost)));
        if (__builtin_mul_overflow(bytes, static_cast<std::uint64_t>(dataset.shape.back()), &bytes) || bytes > kMost)
            throw Error("'" + dataset.path + "' is too large to exist");
    }
    const std::uint64_t offset = reader.number(kNowhere);
    if (offset != kNowhere) dataset.offset = offset;
    return dataset;
}

} // namespace

std::vector<std::byte> encode(const Hdf5Listing& listing) {
    Writer writer;
    writer.number(listing.datasets.size());
    for (const Hdf5Dataset& dataset : listing.datasets) {
        writer.text(dataset.path);
        writer.number(static_cast<std::uint64_t>(dataset.dtype));
        writer.number(dataset.shape.size());
        for (const std::int64_t size : dataset.shape) writer.number(static_cast<std::uint64_t>(size));
        writer.number(dataset.offset.value_or(kNowhere));
    }
    writer.number(listing.texts.size());
    for (const auto& [path, text] : listing.texts) {
        writer.text(path);
        writer.text(text);
    }
    writer.number(listing.notes.size());
    for (const std::string& note : listing.notes) writer.text(note);
    return writer.take();
}

Hdf5Listing decodeHdf5Listing(std::span<const std::byte> bytes) {
    Reader reader(bytes);
    Hdf5Listing listing;
    for (std::uint64_t left = reader.number(kMaxHdf5Objects); left > 0; --left)
        listing.datasets.push_back(readDataset(reader));
    for (std::uint64_t left = reader.number(kMaxHdf5Objects); left > 0; --left) {
        std::string path = reader.text();
        listing.texts.emplace_back(std::move(path), reader.text());
    }
    for (std::uint64_t left = reader.number(kMaxHdf5Objects); left > 0; --left) listing.notes.push_back(reader.text());
    reader.expectEnd();
    return listing;
}

} // namespace dclscope

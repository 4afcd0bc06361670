// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/hdf5_rows.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/checkpoint/byte_source.h"
#include "core/checkpoint/hdf5_process.h"
#include "core/checkpoint/hdf5_types.h"

#include <hdf5.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <numeric>

namespace dclscope {
namespace {

constexpr std::size_t kMostBytes = std::size_t{256} << 20; ///< of numbers in one answer
constexpr std::int64_t kMostRows = std::int64_t{1} << 48;
constexpr hsize_t kRowsAtOnce = 256;
constexpr hsize_t kNumbersAtOnce = hsize_t{1} << 20;

ApartLimits limits() { return {std::uint64_t{640} << 20, 60, 600}; }

/// What is sent of a dataset before its rows: how many, and their width; -1 rows: there is no such dataset.
using Header = std::array<std::int64_t, 2>;

/// A dataset of plain numbers, or of lists of such, in the process apart.
class OpenRows {
public:
    OpenRows(hid_t file, const std::string& name)
        : dataset_(H5Dopen2(file, name.c_str(), H5P_DEFAULT), H5Dclose),
          type_(dataset_.valid() ? H5Dget_type(dataset_.get()) : -1, H5Tclose),
          space_(dataset_.valid() ? H5Dget_space(dataset_.get()) : -1, H5Sclose) {
        if (!type_.valid() || !space_.valid()) return;
        lists_ = H5Tget_class(type_.get()) == H5T_VLEN;
        const Hdf5Id base(lists_ ? H5Tget_super(type_.get()) : H5Tcopy(type_.get()), H5Tclose);
        booleans_ = !lists_ && isBoolean(base.get());
        const H5T_class_t kind = H5Tget_class(base.get());
        const int rank = H5Sget_simple_extent_ndims(space_.get());
        if ((kind != H5T_INTEGER && kind != H5T_FLOAT && !booleans_) || rank < 1 || rank > 8 || (lists_ && rank > 1))
            return;
        sizes_.resize(static_cast<std::size_t>(rank));
        H5Sget_simple_extent_dims(space_.get(), sizes_.data(), nullptr);
        hsize_t width = 1;
        for (std::size_t axis = 1; axis < sizes_.size(); ++axis) {
            if (sizes_[axis] > kMostBytes / width) throw Error("has rows that are too long");
            width = std::max<hsize_t>(1, width * sizes_[axis]);
        }
        if (sizes_[0] > static_cast<hsize_t>(kMostRows)) throw Error("has too many rows");
        header_ = {static_cast<std::int64_t>(sizes_[0]), lists_ ? -1 : static_cast<std::int64_t>(width)};
    }

    const Header& header() const noexcept { return header_; }

    /// Sends each row as its length and its numbers.
    void sendRows(hsize_t first, hsize_t count, const ApartSink& send) {
        std::vector<hsize_t> start(sizes_.size(), 0);
        std::vector<hsize_t> extent = sizes_;
        start[0] = first;
        extent[0] = count;
        if (H5Sselect_hyperslab(space_.get(), H5S_SELECT_SET, start.data(), nullptr, extent.data(), nullptr) < 0)
            throw Error(hdf5Failure("cannot be read"));
        const Hdf5Id memory(H5Screate_simple(static_cast<int>(extent.size()), extent.data(), nullptr), H5Sclose);
        if (lists_)
            sendLists(memory.get(), count, send);
        else
            sendNumbers(memory.get(), count, send);
    }

    hsize_t rowsAtOnce() const noexcept {
        const auto width = static_cast<hsize_t>(std::max<std::int64_t>(1, header_[1]));
        return lists_ ? kRowsAtOnce : std::clamp<hsize_t>(kNumbersAtOnce / width, 1, 16 * kRowsAtOnce);
    }

private:
    static void sendRow(const float* values, std::size_t count, const ApartSink& send) {
        const std::uint64_t length = count;
        send(std::as_bytes(std::span(&length, 1)));
        if (count > 0) send(std::as_bytes(std::span(values, count)));
    }
    void read(hid_t type, hid_t memory, void* out) {
        if (H5Dread(dataset_.get(), type, memory, space_.get(), H5P_DEFAULT, out) < 0)
            throw Error(hdf5Failure("cannot be read"));
    }
    void sendNumbers(hid_t memory, hsize_t count, const ApartSink& send) {
        const auto width = static_cast<std::size_t>(header_[1]);
        std::vector<float> values(static_cast<std::size_t>(count) * width);
        if (booleans_) {
            std::vector<std::uint8_t> bytes(values.size());
            read(type_.get(), memory, bytes.data());
            std::copy(bytes.begin(), bytes.end(), values.begin());
        } else {
            read(H5T_NATIVE_FLOAT, memory, values.data());
        }
        for (std::size_t i = 0; i < count; ++i) sendRow(values.data() + i * width, width, send);
    }
    void sendLists(hid_t memory, hsize_t count, const ApartSink& send) {
        const Hdf5Id type(H5Tvlen_create(H5T_NATIVE_FLOAT), H5Tclose);
        std::vector<hvl_t> lists(static_cast<std::size_t>(count));
        read(type.get(), memory, lists.data());
        for (const hvl_t& list : lists) sendRow(static_cast<const float*>(list.p), list.len, send);
        H5Dvlen_reclaim(type.get(), memory, H5P_DEFAULT, lists.data());
    }

    Hdf5Id dataset_, type_, space_;
    bool lists_ = false;
    bool booleans_ = false;
    std::vector<hsize_t> sizes_;
    Header header_{-1, 0};
};

void readApart(const ByteSource& source, const std::string& name, std::span<const std::int64_t> rows,
               const ApartSink& send) {
    const Hdf5Id file = openHdf5(source);
    OpenRows dataset(file.get(), name);
    send(std::as_bytes(std::span(dataset.header())));
    for (std::size_t i = 0; i < rows.size();) {
        std::size_t count = 1;
        while (i + count < rows.size() && count < dataset.rowsAtOnce() &&
               rows[i + count] == rows[i] + static_cast<std::int64_t>(count))
            ++count;
        if (rows[i] < 0 || rows[i] + static_cast<std::int64_t>(count) > dataset.header()[0])
            throw Error("has no row " + std::to_string(rows[i] + static_cast<std::int64_t>(count) - 1));
        dataset.sendRows(static_cast<hsize_t>(rows[i]), count, send);
        i += count;
    }
}

/// What the process apart sends, which is not trusted.
std::vector<std::byte> answer(const ByteSource& source, const std::string& name, std::span<const std::int64_t> rows) {
    std::vector<std::byte> bytes;
    const ApartSink receive = [&](std::span<const std::byte> part) {
        if (part.size() > kMostBytes - bytes.size())
            throw CheckpointError(source.path(), "'" + printable(name) + "' has rows of more than 256 MB together",
                                  name);
        bytes.insert(bytes.end(), part.begin(), part.end());
    };
    const std::string problem =
        computeApart([&](const ApartSink& send) { readApart(source, name, rows, send); }, receive, limits());
    if (!problem.empty())
        throw CheckpointError(source.path(), "'" + printable(name) + "': " + printable(problem, 300), name);
    return bytes;
}

/// What `read` makes of an answer; its complaints name the file and the dataset.
template <typename Read>
auto understood(const ByteSource& source, const std::string& name, Read read) {
    try {
        return read();
    } catch (const CheckpointError&) {
        throw;
    } catch (const Error& error) {
        throw CheckpointError(source.path(), "'" + printable(name) + "' " + error.what(), name);
    }
}

} // namespace

Hdf5Rows::Hdf5Rows(const std::filesystem::path& path) : source_(openFile(path)) { (void)find("/"); }

const std::string& Hdf5Rows::path() const noexcept { return source_->path(); }

std::optional<Hdf5Rows::Size> sizeIn(std::span<const std::byte> answer) {
    Header header{};
    if (answer.size() < sizeof(header)) throw Error("cannot be read");
    std::memcpy(header.data(), answer.data(), sizeof(header));
    if (header[0] < 0) return std::nullopt;
    if (header[0] > kMostRows || header[1] < -1 || header[1] > static_cast<std::int64_t>(kMostBytes))
        throw Error("has sizes that cannot be true");
    return Hdf5Rows::Size{header[0], header[1]};
}

std::vector<std::vector<float>> rowsIn(std::span<const std::byte> answer, std::size_t count) {
    std::vector<std::vector<float>> rows;
    std::size_t at = std::min(sizeof(Header), answer.size());
    while (rows.size() < count && at + sizeof(std::uint64_t) <= answer.size()) {
        std::uint64_t length = 0;
        std::memcpy(&length, answer.data() + at, sizeof(length));
        at += sizeof(length);
        if (length > (answer.size() - at) / sizeof(float)) break;
        rows.emplace_back(static_cast<std::size_t>(length));
        if (length > 0) std::memcpy(rows.back().data(), answer.data() + at, rows.back().size() * sizeof(float));
        at += rows.back().size() * sizeof(float);
    }
    if (at != answer.size() || rows.size() != count) throw Error("cannot be read");
    return rows;
}

std::optional<Hdf5Rows::Size> Hdf5Rows::find(const std::string& name) const {
    return understood(*source_, name, [&] { return sizeIn(answer(*source_, name, {})); });
}

std::vector<std::vector<float>> Hdf5Rows::read(const std::string& name, std::span<const std::int64_t> rows) const {
    return understood(*source_, name, [&] { return rowsIn(answer(*source_, name, rows), rows.size()); });
}

std::vector<std::vector<float>> Hdf5Rows::read(const std::string& name, std::int64_t first, std::int64_t count) const {
    std::vector<std::int64_t> rows(static_cast<std::size_t>(std::max<std::int64_t>(0, count)));
    std::iota(rows.begin(), rows.end(), first);
    return read(name, rows);
}

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
// HDF5, and what is written in it: NIR graphs (.nir), lava-dl's exported networks (.net), weights (.h5).
// The library is never called in this process. Of files with a few changed bytes, its version 1.10.8 (Debian 12)
// crashes on 6 in a thousand, and with 2 it never ends. So a process apart lists the file; numbers that lie in it as
// they are (nearly all) are then read from there like any other format's, and compressed ones by a process apart again.
#include "core/checkpoint/hdf5_reader.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/checkpoint/hdf5_walk.h"
#include "core/checkpoint/keras_axes.h"

#include <algorithm>
#include <set>

namespace dclscope {
namespace {

/// Compressed numbers may be more than the file has bytes, but not without bound.
constexpr std::uint64_t kExpansionSlack = std::uint64_t{32} << 20;
constexpr std::size_t kMaxListingBytes = std::size_t{64} << 20;
constexpr std::uint64_t kWholeFile = 0; ///< the record of numbers that lie in the file as they are

ApartLimits limitsFor(std::uint64_t bytes) {
    // The library keeps a chunk twice while it unpacks it; 20 MB a second is slow for it.
    const auto seconds = 2 + static_cast<unsigned>(bytes / 20'000'000);
    return {(std::uint64_t{48} << 20) + 2 * bytes, seconds, 30 * seconds};
}

/// What is asked of a process apart.
class ProcessApart final : public Hdf5Apart {
public:
    std::string list(const ByteSource& source, const ApartSink& receive) const override {
        return computeApart([&](const ApartSink& send) { send(encode(listHdf5(source))); }, receive, limitsFor(0));
    }
    std::string read(const ByteSource& source, const Hdf5Dataset& dataset, std::uint64_t bytes,
                     const ApartSink& receive) const override {
        return computeApart([&](const ApartSink& send) { readHdf5Dataset(source, dataset, send); }, receive,
                            limitsFor(bytes));
    }
};

class Hdf5Records final : public RecordReader {
public:
    Hdf5Records(std::shared_ptr<const ByteSource> source, std::vector<Hdf5Dataset> packed,
                std::shared_ptr<const Hdf5Apart> apart)
        : source_(std::move(source)), packed_(std::move(packed)), apart_(std::move(apart)) {}

    bool readsParts(std::size_t record) const override { return record == kWholeFile; }
    void read(std::size_t record, std::uint64_t offset, std::span<std::byte> out) const override {
        if (record == kWholeFile) return source_->readAt(offset, out);
        const Hdf5Dataset& dataset = packed_.at(record - 1);
        std::size_t filled = 0;
        const ApartSink receive = [&](std::span<const std::byte> bytes) {
            if (bytes.size() > out.size() - filled)
                throw CheckpointError(source_->path(), "holds more numbers than it says");
            std::copy(bytes.begin(), bytes.end(), out.begin() + static_cast<std::ptrdiff_t>(filled));
            filled += bytes.size();
        };
        const std::string problem = apart_->read(*source_, dataset, out.size(), receive);
        if (!problem.empty()) throw CheckpointError(source_->path(), printable(problem, 300));
        if (filled != out.size()) throw CheckpointError(source_->path(), "holds fewer numbers than it says");
    }

private:
    std::shared_ptr<const ByteSource> source_;
    std::vector<Hdf5Dataset> packed_;
    std::shared_ptr<const Hdf5Apart> apart_;
};

/// "/node/nodes/fc1/weight" as a tensor's name.
std::string dotted(const std::string& path) {
    std::string name = path.substr(path.starts_with('/') ? 1 : 0);
    std::replace(name.begin(), name.end(), '/', '.');
    return name;
}

std::vector<std::int64_t> stridesOf(const std::vector<std::int64_t>& shape) {
    std::vector<std::int64_t> strides(shape.size());
    const bool empty = std::find(shape.begin(), shape.end(), 0) != shape.end();
    std::int64_t step = empty ? 0 : 1;
    for (std::size_t axis = strides.size(); axis > 0; --axis) {
        strides[axis - 1] = step;
        if (!empty) step *= shape[axis - 1];
    }
    return strides;
}

Hdf5Listing list(const ByteSource& source, const Hdf5Apart& apart) {
    std::vector<std::byte> bytes;
    const ApartSink receive = [&](std::span<const std::byte> part) {
        if (part.size() > kMaxListingBytes - bytes.size()) throw CheckpointError(source.path(), "lists too much");
        bytes.insert(bytes.end(), part.begin(), part.end());
    };
    const std::string problem = apart.list(source, receive);
    if (!problem.empty()) throw CheckpointError(source.path(), printable(problem, 300));
    try {
        return decodeHdf5Listing(bytes);
    } catch (const CheckpointError&) {
        throw;
    } catch (const Error& error) {
        throw CheckpointError(source.path(), error.what());
    }
}

} // namespace

CheckpointContents readHdf5(std::shared_ptr<const ByteSource> source, const OpenOptions& options) {
    return readHdf5(std::move(source), options, std::make_shared<ProcessApart>());
}

CheckpointContents readHdf5(std::shared_ptr<const ByteSource> source, const OpenOptions& options,
                            std::shared_ptr<const Hdf5Apart> apart) {
    Hdf5Listing listing = list(*source, *apart);
    CheckpointContents contents;
    contents.path = source->path();
    contents.fileSize = source->size();
    contents.format = "HDF5";
    contents.rest = options.entry;
    contents.notes = std::move(listing.notes);
    const auto isVariable = [](const Hdf5Dataset& dataset) { return isKerasVariable(dataset.path); };
    if (std::any_of(listing.datasets.begin(), listing.datasets.end(), isVariable))
        contents.scalars.emplace_back(kKerasVersion, "3");
    for (const auto& [path, text] : listing.texts) contents.scalars.emplace_back(dotted(path), text);
    std::vector<Hdf5Dataset> packed;
    std::set<std::string> names;
    for (Hdf5Dataset& dataset : listing.datasets) {
        TensorInfo info{dotted(dataset.path), dataset.dtype, dataset.shape, {}};
        const std::uint64_t bytes = static_cast<std::uint64_t>(info.elementCount()) * dtypeSize(info.dtype);
        if (bytes > source->size() + kExpansionSlack)
            throw CheckpointError(source->path(),
                                  "'" + printable(info.name) + "' of shape " + shapeText(info.shape) +
                                      " is far larger than the file",
                                  info.name);
        if (dataset.offset && (*dataset.offset > source->size() || bytes > source->size() - *dataset.offset))
            throw CheckpointError(source->path(), "'" + printable(info.name) + "' ends behind the file's end",
                                  info.name);
        if (!names.insert(info.name).second) {
            contents.notes.push_back("'" + printable(info.name) + "' is left out: another one has the same name");
            continue;
        }
        TensorPlace place{kWholeFile, dataset.offset.value_or(0), stridesOf(info.shape)};
        if (!dataset.offset) {
            packed.push_back(std::move(dataset));
            place.record = packed.size();
        }
        contents.tensors.push_back(std::move(info));
        contents.places.push_back(std::move(place));
    }
    if (contents.tensors.empty()) throw CheckpointError(source->path(), "is an HDF5 file that holds no numbers");
    contents.records = std::make_unique<Hdf5Records>(source, std::move(packed), std::move(apart));
    return contents;
}

} // namespace dclscope

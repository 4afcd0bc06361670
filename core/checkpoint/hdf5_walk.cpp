// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/hdf5_walk.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/checkpoint/hdf5_types.h"
#include "core/checkpoint/keras_axes.h"

#include <hdf5.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <set>

namespace dclscope {
namespace {

constexpr std::size_t kMaxNameBytes = 1000;
constexpr std::size_t kMaxTextBytes = 4096; ///< of one string
constexpr hssize_t kMaxTexts = 20'000;      ///< in one dataset
constexpr std::size_t kMaxNotes = 100;
constexpr std::size_t kPieceBytes = std::size_t{4} << 20;

struct Link {
    std::string name;
    H5L_type_t type;
};

/// Collects a group's links; ends the iteration where there are too many.
herr_t collect(hid_t /*group*/, const char* name, const H5L_info_t* info, void* into) {
    auto& links = *static_cast<std::vector<Link>*>(into);
    if (links.size() >= kMaxHdf5Objects || std::strlen(name) > kMaxNameBytes) return -1;
    links.push_back({name, info->type});
    return 0;
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// "2" before "10": layers are numbered.
bool naturally(const Link& a, const Link& b) {
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.name.size() && j < b.name.size()) {
        if (isDigit(a.name[i]) && isDigit(b.name[j])) {
            const std::size_t from = std::min(a.name.find_first_not_of('0', i), a.name.size());
            const std::size_t other = std::min(b.name.find_first_not_of('0', j), b.name.size());
            i = std::min(a.name.find_first_not_of("0123456789", from), a.name.size());
            j = std::min(b.name.find_first_not_of("0123456789", other), b.name.size());
            if (i - from != j - other) return i - from < j - other;
            if (const int order = a.name.compare(from, i - from, b.name, other, j - other); order != 0)
                return order < 0;
        } else if (a.name[i] != b.name[j]) {
            return a.name[i] < b.name[j];
        } else {
            ++i;
            ++j;
        }
    }
    return a.name.size() - i < b.name.size() - j;
}

std::vector<std::int64_t> shapeOf(hid_t space) {
    const int rank = H5Sget_simple_extent_ndims(space);
    if (rank < 0 || rank > static_cast<int>(kMaxHdf5Rank)) throw Error("has too many axes");
    std::vector<hsize_t> sizes(static_cast<std::size_t>(rank));
    if (rank > 0 && H5Sget_simple_extent_dims(space, sizes.data(), nullptr) < 0) throw Error("has no shape");
    std::vector<std::int64_t> shape;
    for (const hsize_t size : sizes) {
        if (size > static_cast<hsize_t>(std::numeric_limits<std::int64_t>::max() / 2)) throw Error("is too large");
        shape.push_back(static_cast<std::int64_t>(size));
    }
    return shape;
}

/// Why a dataset is not read at all; nothing when it is.
std::string refusal(hid_t properties) {
    if (H5Pget_layout(properties) == H5D_VIRTUAL || H5Pget_external_count(properties) > 0)
        return "its numbers lie in other files";
    for (int i = 0; i < H5Pget_nfilters(properties); ++i) {
        unsigned flags = 0;
        std::size_t count = 0;
        const H5Z_filter_t filter =
            H5Pget_filter2(properties, static_cast<unsigned>(i), &flags, &count, nullptr, 0, nullptr, nullptr);
        if (filter != H5Z_FILTER_DEFLATE && filter != H5Z_FILTER_SHUFFLE && filter != H5Z_FILTER_FLETCHER32)
            return "it is compressed in a way that needs a plug-in; write it with gzip or uncompressed";
    }
    return {};
}

class Walk {
public:
    explicit Walk(const ByteSource& source) : file_(openHdf5(source)) {}

    Hdf5Listing take() {
        open(file_.get(), "/", "", 0);
        kerasVersion();
        while (!pending_.empty()) {
            const Group group = std::move(pending_.back());
            pending_.pop_back();
            enter(group);
        }
        return std::move(listing_);
    }

private:
    struct Group {
        std::string path;
        std::size_t depth;
    };

    void note(const std::string& path, const std::string& why) {
        if (listing_.notes.size() < kMaxNotes)
            listing_.notes.push_back("'" + printable(path) + "' is left out: " + why);
    }

    void count(std::size_t bytes) {
        bytes_ += bytes;
        if (bytes_ > kMaxHdf5TextBytes) throw Error("holds too many names and texts");
    }

    /// An attribute of the file's top, as Keras writes it; files of its version 3 say it by their paths alone.
    void kerasVersion() {
        const bool layers = H5Aexists(file_.get(), "layer_names") > 0 || H5Aexists(file_.get(), "model_config") > 0;
        std::string version = layers ? "unknown" : "";
        if (H5Aexists(file_.get(), kKerasVersion.data()) > 0) version = shortText(kKerasVersion.data());
        if (version.empty()) return;
        count(kKerasVersion.size() + version.size());
        listing_.texts.emplace_back("/" + std::string(kKerasVersion), std::move(version));
    }

    /// An attribute that is one text; "unknown" for others.
    std::string shortText(const char* name) {
        const Hdf5Id attribute(H5Aopen(file_.get(), name, H5P_DEFAULT), H5Aclose);
        const Hdf5Id type(H5Aget_type(attribute.get()), H5Tclose);
        const Hdf5Id space(H5Aget_space(attribute.get()), H5Sclose);
        const bool one = H5Sget_simple_extent_npoints(space.get()) == 1 && H5Tget_class(type.get()) == H5T_STRING;
        const std::size_t size = one ? H5Tget_size(type.get()) : 0;
        std::array<char, 64> fixed{};
        char* pointer = nullptr;
        const bool variable = one && H5Tis_variable_str(type.get()) > 0;
        if (!one || (!variable && size > fixed.size())) return "unknown";
        void* out = variable ? static_cast<void*>(&pointer) : fixed.data();
        if (H5Aread(attribute.get(), type.get(), out) < 0) throw Error(hdf5Failure("cannot be read"));
        const char* text = variable ? pointer : fixed.data();
        return text == nullptr ? "unknown" : std::string(text, ::strnlen(text, fixed.size()));
    }

    void enter(const Group& group) {
        const Hdf5Id id(H5Oopen(file_.get(), group.path.empty() ? "/" : group.path.c_str(), H5P_DEFAULT), H5Oclose);
        std::vector<Link> links;
        if (H5Literate(id.get(), H5_INDEX_NAME, H5_ITER_INC, nullptr, collect, &links) < 0)
            throw Error(hdf5Failure("cannot be listed at '" + printable(group.path) + "'"));
        std::stable_sort(links.begin(), links.end(), naturally);
        // Last first: pending_ is a stack, and what comes first in the file shall come first.
        const std::size_t waiting = pending_.size();
        for (const Link& link : links) {
            const std::string path = group.path + "/" + link.name;
            count(path.size());
            if (link.type == H5L_TYPE_HARD)
                open(id.get(), link.name.c_str(), path, group.depth + 1);
            else
                note(path, "it is a link to somewhere else");
        }
        std::reverse(pending_.begin() + static_cast<std::ptrdiff_t>(waiting), pending_.end());
    }

    void open(hid_t group, const char* name, const std::string& path, std::size_t depth) {
        if (depth > kMaxHdf5Depth) throw Error("nests groups more than " + std::to_string(kMaxHdf5Depth) + " deep");
        if (++objects_ > kMaxHdf5Objects)
            throw Error("holds more than " + std::to_string(kMaxHdf5Objects) + " objects");
        const Hdf5Id object(H5Oopen(group, name, H5P_DEFAULT), H5Oclose);
        if (!object.valid()) throw Error(hdf5Failure("cannot be read at '" + printable(path) + "'"));
        H5O_info_t info{};
        if (H5Oget_info2(object.get(), &info, H5O_INFO_BASIC) < 0)
            throw Error(hdf5Failure("cannot be read at '" + printable(path) + "'"));
        if (!seen_.insert(info.addr).second) {
            note(path, "it is another name of what is there already");
        } else if (info.type == H5O_TYPE_GROUP) {
            pending_.push_back({path, depth});
        } else if (info.type == H5O_TYPE_DATASET) {
            try {
                dataset(object.get(), path);
            } catch (const Error& error) {
                note(path, std::string("it ") + error.what());
            }
        }
    }

    void dataset(hid_t id, const std::string& path) {
        const Hdf5Id properties(H5Dget_create_plist(id), H5Pclose);
        const Hdf5Id type(H5Dget_type(id), H5Tclose);
        const Hdf5Id space(H5Dget_space(id), H5Sclose);
        if (!properties.valid() || !type.valid() || !space.valid()) throw Error(hdf5Failure("cannot be read"));
        if (const std::string why = refusal(properties.get()); !why.empty()) return note(path, why);
        if (H5Sget_simple_extent_type(space.get()) == H5S_NULL) return;
        if (H5Tget_class(type.get()) == H5T_STRING) return texts(id, type.get(), space.get(), path);
        const std::optional<Hdf5Number> number = numberOf(type.get());
        if (!number) return note(path, "it holds no plain numbers");
        Hdf5Dataset found{path, number->dtype, shapeOf(space.get()), std::nullopt};
        const haddr_t offset = H5Dget_offset(id);
        if (number->asStored && offset != HADDR_UNDEF && H5Pget_layout(properties.get()) == H5D_CONTIGUOUS)
            found.offset = offset;
        listing_.datasets.push_back(std::move(found));
    }

    void texts(hid_t id, hid_t type, hid_t space, const std::string& path) {
        const std::vector<std::int64_t> shape = shapeOf(space);
        const hssize_t points = H5Sget_simple_extent_npoints(space);
        if (points < 0 || points > kMaxTexts) return note(path, "it holds too many texts");
        const bool variable = H5Tis_variable_str(type) > 0;
        const std::size_t size = H5Tget_size(type);
        if (!variable && (size == 0 || size > kMaxTextBytes)) return note(path, "its text is too long");
        const auto count = static_cast<std::size_t>(points);
        std::vector<char> fixed(variable ? 0 : count * size);
        std::vector<char*> pointers(variable ? count : 0);
        void* out = variable ? static_cast<void*>(pointers.data()) : fixed.data();
        if (count > 0 && H5Dread(id, type, H5S_ALL, H5S_ALL, H5P_DEFAULT, out) < 0)
            throw Error(hdf5Failure("cannot be read"));
        std::vector<std::int64_t> index(shape.size(), 0);
        for (std::size_t i = 0; i < count; ++i) {
            const char* text = variable ? pointers[i] : fixed.data() + i * size;
            const std::size_t length = text == nullptr ? 0 : ::strnlen(text, variable ? kMaxTextBytes : size);
            std::string name = path;
            for (const std::int64_t at : index) name += "/" + std::to_string(at);
            this->count(name.size() + length);
            listing_.texts.emplace_back(std::move(name), std::string(text == nullptr ? "" : text, length));
            for (std::size_t axis = shape.size(); axis > 0 && ++index[axis - 1] == shape[axis - 1]; --axis)
                index[axis - 1] = 0;
        }
        // What the library allocated for the texts ends with the process.
    }

    Hdf5Id file_;
    Hdf5Listing listing_;
    std::vector<Group> pending_;
    std::set<haddr_t> seen_;
    std::size_t objects_ = 0;
    std::size_t bytes_ = 0;
};

/// Rows (of the first axis) to read at once: about a piece, and whole chunks, so that none is unpacked twice.
hsize_t rowsAtOnce(hid_t dataset, const std::vector<std::int64_t>& shape, std::size_t rowBytes) {
    hsize_t rows = std::max<hsize_t>(1, kPieceBytes / std::max<std::size_t>(rowBytes, 1));
    const Hdf5Id properties(H5Dget_create_plist(dataset), H5Pclose);
    if (H5Pget_layout(properties.get()) != H5D_CHUNKED) return rows;
    std::vector<hsize_t> chunk(shape.size());
    if (H5Pget_chunk(properties.get(), static_cast<int>(chunk.size()), chunk.data()) < 0 || chunk[0] == 0)
        throw Error(hdf5Failure("cannot be read"));
    return std::max<hsize_t>(1, rows / chunk[0]) * chunk[0];
}

} // namespace

Hdf5Listing listHdf5(const ByteSource& source) { return Walk(source).take(); }

void readHdf5Dataset(const ByteSource& source, const Hdf5Dataset& expected, const ApartSink& send) {
    const Hdf5Id file = openHdf5(source);
    const Hdf5Id dataset(H5Dopen2(file.get(), expected.path.c_str(), H5P_DEFAULT), H5Dclose);
    const Hdf5Id stored(H5Dget_type(dataset.get()), H5Tclose);
    const Hdf5Id space(H5Dget_space(dataset.get()), H5Sclose);
    const std::optional<Hdf5Number> number = stored.valid() ? numberOf(stored.get()) : std::nullopt;
    if (!number || number->dtype != expected.dtype || shapeOf(space.get()) != expected.shape)
        throw Error(hdf5Failure("cannot be read"));
    const Hdf5Id type = memoryType(stored.get(), expected.dtype);
    const std::vector<std::int64_t>& shape = expected.shape;
    std::size_t rowBytes = dtypeSize(expected.dtype);
    for (std::size_t axis = 1; axis < shape.size(); ++axis) rowBytes *= static_cast<std::size_t>(shape[axis]);
    const hsize_t total = shape.empty() ? 1 : static_cast<hsize_t>(shape.front());
    const hsize_t step = shape.empty() ? 1 : std::min(total, rowsAtOnce(dataset.get(), shape, rowBytes));
    std::vector<std::byte> piece;
    for (hsize_t first = 0; first < total; first += step) {
        std::vector<hsize_t> start(shape.size(), 0);
        std::vector<hsize_t> count(shape.begin(), shape.end());
        Hdf5Id memory(H5Screate(H5S_SCALAR), H5Sclose);
        const hsize_t rows = std::min(step, total - first);
        if (!shape.empty()) {
            start[0] = first;
            count[0] = rows;
            H5Sselect_hyperslab(space.get(), H5S_SELECT_SET, start.data(), nullptr, count.data(), nullptr);
        }
        const Hdf5Id block(shape.empty() ? H5Scopy(memory.get())
                                         : H5Screate_simple(static_cast<int>(shape.size()), count.data(), nullptr),
                           H5Sclose);
        piece.resize(static_cast<std::size_t>(rows) * rowBytes);
        if (H5Dread(dataset.get(), type.get(), block.get(), space.get(), H5P_DEFAULT, piece.data()) < 0)
            throw Error(hdf5Failure("cannot be read"));
        send(piece);
    }
}

} // namespace dclscope

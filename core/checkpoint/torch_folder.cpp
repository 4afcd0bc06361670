// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/torch_folder.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/checkpoint/pickle_machine.h"
#include "core/checkpoint/torch_contents.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace dclscope {
namespace {

namespace fs = std::filesystem;

/// Files are opened when they are read: a checkpoint may have more of them than a process may hold open.
class FolderRecords final : public RecordReader {
public:
    struct Record {
        fs::path file;
        std::uint64_t bytes = 0;
    };
    explicit FolderRecords(std::vector<Record> records) : records_(std::move(records)) {}

    void read(std::size_t record, std::uint64_t offset, std::span<std::byte> out) const override {
        const auto source = openFile(records_[record].file);
        if (source->size() != records_[record].bytes)
            throw CheckpointError(source->path(), "was changed while it was open; open it again");
        source->readAt(offset, out);
    }

private:
    std::vector<Record> records_;
};

bool bigEndian(const fs::path& top) {
    const fs::path file = top / "byteorder";
    std::error_code ignored;
    if (!fs::exists(file, ignored)) return false;
    const auto source = openFile(file);
    const std::vector<std::byte> bytes = source->read(0, std::min<std::uint64_t>(source->size(), 16));
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (text != "little" && text != "big")
        throw CheckpointError(source->path(), "byte order '" + printable(text) + "', expected little or big");
    return text == "big";
}

} // namespace

std::optional<fs::path> unpackedZipIn(const fs::path& folder) {
    std::error_code ignored;
    if (fs::is_regular_file(folder / "data.pkl", ignored)) return folder;
    std::optional<fs::path> only;
    for (fs::directory_iterator at(folder, ignored), end; at != end; at.increment(ignored)) {
        if (at->path().filename().string().starts_with('.')) continue;
        if (only || !at->is_directory(ignored)) return std::nullopt;
        only = at->path();
    }
    if (!only || !fs::is_regular_file(*only / "data.pkl", ignored)) return std::nullopt;
    return only;
}

CheckpointContents readTorchFolder(const fs::path& top, const OpenOptions& options) {
    const auto source = openFile(top / "data.pkl");
    const std::vector<std::byte> bytes = source->read(0, source->size());
    std::vector<FolderRecords::Record> records;
    std::uint64_t total = source->size();
    CheckpointContents contents;
    try {
        const pickle::Document document = pickle::unpickle(bytes);
        // How large the files are together says how large a tensor may be: all are looked at before any tensor is made.
        for (const pickle::Storage& storage : document.storages) {
            const std::string key(storage.key);
            const bool plain =
                !key.empty() && key != "." && key != ".." && key.find_first_of("/\\") == std::string::npos;
            const fs::path file = top / "data" / key;
            std::error_code error;
            const std::uint64_t size = plain && fs::is_regular_file(file, error) ? fs::file_size(file, error) : 0;
            records.push_back({file, error ? 0 : size});
            total += records.back().bytes;
        }
        std::size_t next = 0;
        contents = torchContents(
            *source, document, options,
            [&](const pickle::Storage& storage) {
                const std::size_t record = next++;
                const std::uint64_t expected = static_cast<std::uint64_t>(storage.elements) * dtypeSize(storage.dtype);
                if (records[record].bytes != expected || records[record].file.filename().string() != storage.key)
                    throw CheckpointError(top.string(), "storage '" + printable(storage.key) +
                                                            "' is missing in its folder " + "data, or has not " +
                                                            std::to_string(expected) + " bytes");
                return StoragePlace{record, 0};
            },
            total);
    } catch (const pickle::PickleError& error) {
        throw CheckpointError(top.string(), "data.pkl: " + std::string(error.what()));
    }
    contents.path = top.string();
    contents.fileSize = total;
    if (contents.format.empty()) contents.format = "torch folder";
    contents.bigEndian = bigEndian(top);
    contents.records = std::make_unique<FolderRecords>(std::move(records));
    return contents;
}

} // namespace dclscope

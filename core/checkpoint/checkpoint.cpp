// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/checkpoint.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/checkpoint/byte_source.h"
#include "core/checkpoint/contents.h"
#include "core/checkpoint/mlgenn_files.h"
#include "core/checkpoint/npy_contents.h"
#include "core/checkpoint/shards.h"
#include "core/checkpoint/tar_directory.h"
#include "core/checkpoint/tensor_bytes.h"
#include "core/checkpoint/tensor_statistics.h"
#include "core/checkpoint/torch_folder.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string>

namespace dclscope {

Checkpoint::Checkpoint(CheckpointContents contents)
    : contents_(std::make_unique<const CheckpointContents>(std::move(contents))) {
    for (std::size_t i = 0; i < contents_->tensors.size(); ++i) indexByName_.emplace(contents_->tensors[i].name, i);
}

Checkpoint::~Checkpoint() = default;

const std::string& Checkpoint::path() const noexcept { return contents_->path; }
const std::vector<TensorInfo>& Checkpoint::tensors() const noexcept { return contents_->tensors; }
const std::string& Checkpoint::format() const noexcept { return contents_->format; }
const std::map<std::string, std::string>& Checkpoint::metadata() const noexcept { return contents_->metadata; }
const std::string& Checkpoint::stateDictPath() const noexcept { return contents_->stateDictPath; }
const std::string& Checkpoint::droppedPrefix() const noexcept { return contents_->droppedPrefix; }
const std::vector<std::string>& Checkpoint::alternatives() const noexcept { return contents_->alternatives; }
const std::vector<std::pair<std::string, std::string>>& Checkpoint::scalars() const noexcept {
    return contents_->scalars;
}
const std::vector<std::string>& Checkpoint::notes() const noexcept { return contents_->notes; }
std::uint64_t Checkpoint::fileSize() const noexcept { return contents_->fileSize; }

std::size_t Checkpoint::indexOf(std::string_view name) const {
    const auto found = indexByName_.find(name);
    if (found == indexByName_.end())
        throw CheckpointError(path(), "tensor '" + printable(name) + "' is missing", std::string(name));
    return found->second;
}

std::vector<std::byte> Checkpoint::readBytes(std::string_view name) const {
    const std::size_t tensor = indexOf(name);
    try {
        return readTensorBytes(*contents_, tensor);
    } catch (const CheckpointError& error) {
        throw CheckpointError(path(), error.what(), std::string(name));
    }
}

TensorRole Checkpoint::roleOf(std::string_view name) const {
    const TensorPlace& place = contents_->places[indexOf(name)];
    return place.derivation != Derivation::None ? TensorRole::Computed
           : place.part                         ? TensorRole::Part
                                                : TensorRole::Own;
}

TensorStatistics Checkpoint::statisticsOf(std::string_view name) const {
    const std::size_t tensor = indexOf(name);
    const DType dtype = contents_->tensors[tensor].dtype;
    try {
        TensorBlocks blocks(*contents_, tensor);
        StatisticsOfBlocks statistics(dtype);
        for (auto block = blocks.next(); !block.empty(); block = blocks.next()) statistics.add(block);
        return statistics.result();
    } catch (const CheckpointError& error) {
        throw CheckpointError(path(), error.what(), std::string(name));
    }
}

std::optional<std::string> Checkpoint::scalar(std::string_view name) const {
    for (const auto& [key, text] : contents_->scalars) {
        if (key == name) return text;
    }
    return std::nullopt;
}

void Checkpoint::verifyChecksums() const { contents_->records->verify(); }

namespace {

enum class Format { Zip, TorchLegacy, TorchTar, Safetensors, Hdf5, Npy };

struct Foreign {
    std::size_t offset;
    std::string_view bytes;
    std::string_view what;
};

/// What people mistake for a checkpoint, so that the message can say what it is.
constexpr std::array kForeign{
    Foreign{0, "version https://git-lfs", "is a Git LFS pointer, not the file itself; run 'git lfs pull'"},
    Foreign{0, "\x1f\x8b", "is compressed by gzip; unpack it first"},
    Foreign{0, "BZh", "is compressed by bzip2; unpack it first"},
    Foreign{0,
            "\xfd"
            "7zXZ",
            "is compressed by xz; unpack it first"},
    Foreign{0,
            "\x7f"
            "ELF",
            "is a program, not a checkpoint"},
    Foreign{0, "\x89HDF", "is an HDF5 file with a broken beginning"},
    Foreign{0, "PK\5\6", "is an empty zip archive"},
    Foreign{0, "PK", "is a zip archive with a broken beginning"},
    Foreign{0, "<", "is a web page (HTML), not a checkpoint; was it downloaded from the right address?"},
    Foreign{0, "{", "is JSON text, not a checkpoint"},
};

/// The format by content; for files that are none, the extension only chooses whose message is shown.
Format recognise(const ByteSource& source) {
    if (source.size() == 0) throw CheckpointError(source.path(), "is empty");
    const std::vector<std::byte> head = source.read(0, std::min<std::uint64_t>(source.size(), 512));
    const std::string_view text(reinterpret_cast<const char*>(head.data()), head.size());
    if (text.substr(0, 4) == "PK\3\4") return Format::Zip;
    if (looksLikeNpy(text)) return Format::Npy;
    if (text.size() > 8 && text[8] == '{') return Format::Safetensors;
    if (text.starts_with("\x89HDF\r\n\x1a\n")) return Format::Hdf5;
    const bool pickled = text.size() >= 2 && text[0] == '\x80' && text[1] >= 2 && text[1] <= 5;
    if (pickled) return Format::TorchLegacy;
    if (looksLikeTar(text)) return Format::TorchTar;
    for (const Foreign& foreign : kForeign) {
        if (text.size() >= foreign.offset && text.substr(foreign.offset, foreign.bytes.size()) == foreign.bytes)
            throw CheckpointError(source.path(), std::string(foreign.what));
    }
    if (std::filesystem::path(source.path()).extension() == ".safetensors") return Format::Safetensors;
    throw CheckpointError(source.path(), "is not a checkpoint (expected a file of torch.save, safetensors or NumPy)");
}

std::shared_ptr<const Checkpoint> finish(CheckpointContents contents, const OpenOptions& options) {
    if (!options.asStored) arrange(contents);
    auto checkpoint = std::make_shared<const Checkpoint>(std::move(contents));
    if (checkpoint->fileSize() <= options.verifyUpToBytes) checkpoint->verifyChecksums();
    return checkpoint;
}

} // namespace

CheckpointContents readContents(std::shared_ptr<const ByteSource> source, const OpenOptions& options) {
    switch (recognise(*source)) {
    case Format::Zip: return readZip(std::move(source), options);
    case Format::TorchLegacy: return readTorchLegacy(std::move(source), options);
    case Format::TorchTar: return readTorchTar(std::move(source), options);
    case Format::Safetensors: return readSafetensors(std::move(source), options);
    case Format::Hdf5: return readHdf5(std::move(source), options);
    case Format::Npy: break;
    }
    return readNpyContents(std::move(source), options);
}

std::shared_ptr<const Checkpoint> openCheckpoint(std::shared_ptr<const ByteSource> source, const OpenOptions& options) {
    return finish(readContents(std::move(source), options), options);
}

bool isCheckpointFolder(const std::filesystem::path& folder) {
    return unpackedZipIn(folder).has_value() || shardIndexIn(folder).has_value();
}

std::shared_ptr<const Checkpoint> openCheckpoint(const std::filesystem::path& path, const OpenOptions& options) {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) {
        if (const auto top = unpackedZipIn(path)) return finish(readTorchFolder(*top, options), options);
        if (const auto index = shardIndexIn(path)) return finish(readShards(*index, options), options);
    } else if (path.filename() == "data.pkl") {
        if (const auto top = unpackedZipIn(path.parent_path())) return finish(readTorchFolder(*top, options), options);
    } else if (const auto index = shardIndexOf(path)) {
        return finish(readShards(*index, options), options);
    } else if (const auto files = mlGennFiles(path); !files.empty()) {
        return finish(readMlGenn(files, options), options);
    }
    return openCheckpoint(openFile(path), options);
}

std::shared_ptr<const Checkpoint> openEntry(const std::filesystem::path& path, const std::string& entry) {
    OpenOptions options;
    options.entry = entry;
    return openCheckpoint(path, options);
}

} // namespace dclscope

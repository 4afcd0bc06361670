// SPDX-License-Identifier: Apache-2.0
// torch.save since PyTorch 1.6, and TorchScript: a zip with TOP/data.pkl and one record TOP/data/KEY per storage.
// A zip of .npy files (numpy.savez) goes on to npz_reader.cpp.
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/checkpoint/contents.h"
#include "core/checkpoint/npy_contents.h"
#include "core/checkpoint/pickle_machine.h"
#include "core/checkpoint/torch_contents.h"
#include "core/checkpoint/zip_archive.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace dclscope {
namespace {

class ZipRecords final : public RecordReader {
public:
    explicit ZipRecords(std::unique_ptr<const ZipArchive> archive) : archive_(std::move(archive)) {}

    void read(std::size_t record, std::uint64_t offset, std::span<std::byte> out) const override {
        archive_->read(record, offset, out);
    }
    bool readsParts(std::size_t record) const override { return !archive_->entries()[record].deflated; }
    void verify() const override {
        for (std::size_t i = 0; i < archive_->entries().size(); ++i) archive_->verify(i);
    }

private:
    std::unique_ptr<const ZipArchive> archive_;
};

/// The one top folder that has a data.pkl, with its slash.
std::string topFolder(const ZipArchive& archive, const std::string& path) {
    std::string top;
    for (const ZipEntry& entry : archive.entries()) {
        const std::size_t slash = entry.name.find('/');
        if (slash == std::string::npos || std::string_view(entry.name).substr(slash + 1) != "data.pkl") continue;
        if (!top.empty()) throw CheckpointError(path, "the zip archive holds two checkpoints (two data.pkl)");
        top = entry.name.substr(0, slash + 1);
    }
    if (top.empty()) throw CheckpointError(path, "is a zip archive but not a checkpoint: it has no data.pkl");
    return top;
}

std::string nameWithin(const std::string& entry) { return printable(entry.substr(entry.rfind('/') + 1)); }

/// A pickle, with its checksum verified. Tools exist that raise a pickle's protocol number in place to use a newer
/// opcode and leave the checksum as it was. That one byte means nothing to our machine, so a checksum that is right
/// with another protocol number in its place is accepted; every other byte is under the checksum.
std::vector<std::byte> readPickle(const ZipArchive& archive, std::size_t entry, const ByteSource& source) {
    if (archive.entries()[entry].deflated)
        return archive.readAll(entry, std::max(kMaxInflatedPickleBytes, source.size()));
    std::vector<std::byte> bytes = archive.readUnverified(entry, source.size());
    bool sound = archive.checksumMatches(entry, bytes);
    if (bytes.size() >= 2) {
        const std::byte protocol = bytes[1];
        for (std::uint8_t other = 2; other <= 5 && !sound; ++other) {
            bytes[1] = std::byte{other};
            sound = archive.checksumMatches(entry, bytes);
        }
        bytes[1] = protocol;
    }
    if (!sound)
        throw CheckpointError(source.path(), nameWithin(archive.entries()[entry].name) +
                                                 " is damaged: its checksum is not the one the file says");
    archive.accept(entry);
    return bytes;
}

bool isBigEndian(const ZipArchive& archive, const std::string& top, const std::string& path) {
    const auto entry = archive.find(top + "byteorder");
    if (!entry) return false;
    const std::vector<std::byte> bytes = archive.readAll(*entry, 16);
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (text != "little" && text != "big")
        throw CheckpointError(path, "byte order '" + printable(text) + "', expected little or big");
    return text == "big";
}

StoragePlace locateRecord(const ZipArchive& archive, const std::string& folder, const std::string& path,
                          const pickle::Storage& storage) {
    const bool plain = !storage.key.empty() && storage.key.find_first_of("/\\") == std::string_view::npos;
    const auto entry = archive.find(folder + std::string(storage.key));
    const std::string who = "storage '" + printable(storage.key) + "' ";
    if (!plain || !entry) throw CheckpointError(path, who + "is missing in the file");
    const std::uint64_t expected = static_cast<std::uint64_t>(storage.elements) * dtypeSize(storage.dtype);
    if (archive.entries()[*entry].size != expected)
        throw CheckpointError(path, who + "has " + std::to_string(archive.entries()[*entry].size) +
                                        " bytes, expected " + std::to_string(expected));
    return {*entry, 0};
}

/// A tensor without a name says nothing of itself. torch.save's stand in pickles that number what they write; one that
/// does not was written by nothing that pickles.
void checkBare(CheckpointContents& contents, const pickle::Document& document) {
    if (!contents.places.front().within && !document.remembers)
        throw CheckpointError(contents.path,
                              "data.pkl: the file holds a tensor, expected a dict of tensors (a state dict)");
    contents.notes.emplace_back("the file is one tensor, which has no name");
}

/// A module for phones keeps nothing but constants: those, where it has any.
void readConstants(CheckpointContents& contents, const ByteSource& source, const ZipArchive& archive,
                   const std::string& top) {
    const auto entry = archive.find(top + "constants.pkl");
    if (!entry || !contents.tensors.empty()) return;
    try {
        const std::vector<std::byte> bytes = readPickle(archive, *entry, source);
        const pickle::Document document = pickle::unpickle(bytes, source.size());
        CheckpointContents constants = constantContents(source, document, [&](const pickle::Storage& storage) {
            return locateRecord(archive, top + "constants/", source.path(), storage);
        });
        if (constants.tensors.empty()) return;
        constants.scalars = std::move(contents.scalars);
        contents = std::move(constants);
    } catch (const pickle::PickleError& error) {
        throw CheckpointError(source.path(), "constants.pkl: " + std::string(error.what()));
    }
}

CheckpointContents readTorchZip(const ByteSource& source, std::unique_ptr<ZipArchive> archive,
                                const OpenOptions& options) {
    const std::string top = topFolder(*archive, source.path());
    const std::vector<std::byte> bytes = readPickle(*archive, archive->find(top + "data.pkl").value(), source);
    CheckpointContents contents;
    try {
        const pickle::Document document = pickle::unpickle(bytes, source.size());
        contents = torchContents(source, document, options, [&](const pickle::Storage& storage) {
            return locateRecord(*archive, top + "data/", source.path(), storage);
        });
        if (contents.bare) checkBare(contents, document);
    } catch (const pickle::PickleError& error) {
        throw CheckpointError(source.path(), "data.pkl: " + std::string(error.what()));
    }
    readConstants(contents, source, *archive, top);
    if (archive->find(top + "constants.pkl"))
        contents.format = "torchscript";
    else if (contents.format.empty())
        contents.format = "torch zip";
    contents.bigEndian = isBigEndian(*archive, top, source.path());
    contents.records = std::make_unique<ZipRecords>(std::move(archive));
    return contents;
}

bool holdsOnlyArrays(const ZipArchive& archive) {
    const auto& entries = archive.entries();
    return std::all_of(entries.begin(), entries.end(), [](const ZipEntry& entry) { return isNpyName(entry.name); });
}

} // namespace

CheckpointContents readZip(std::shared_ptr<const ByteSource> source, const OpenOptions& options) {
    auto archive = std::make_unique<ZipArchive>(source);
    if (!holdsOnlyArrays(*archive)) return readTorchZip(*source, std::move(archive), options);
    CheckpointContents contents = npzContents(*source, *archive);
    contents.records = std::make_unique<ZipRecords>(std::move(archive));
    return contents;
}

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
// torch.save before PyTorch 1.6: five pickles (magic number, protocol, machine, object, storage keys), then for each
// key the number of elements as int64 and the elements.
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/checkpoint/contents.h"
#include "core/checkpoint/pickle_stream.h"
#include "core/checkpoint/torch_contents.h"

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>
#include <unordered_map>

namespace dclscope {
namespace {

constexpr std::string_view kMagic{"\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19", 10};
constexpr std::int64_t kProtocol = 1001;
constexpr std::uint64_t kFirstWindow = std::uint64_t{256} << 10;

class LegacyReader {
public:
    LegacyReader(std::shared_ptr<const ByteSource> source, const OpenOptions& options)
        : source_(std::move(source)), options_(options),
          stream_(*source_, "legacy PyTorch file", 0, source_->size(), kFirstWindow) {}

    CheckpointContents read() {
        readPreamble();
        const OwnedPickle object = stream_.next();
        const OwnedPickle keys = stream_.next();
        locateStorages(object.document, keys.document);
        CheckpointContents contents =
            torchContents(*source_, object.document, options_, [&](const pickle::Storage& storage) {
                return StoragePlace{0, storages_.at(std::string(storage.key)).second};
            });
        if (contents.format.empty()) contents.format = "torch legacy";
        contents.records = wholeFileRecords(source_);
        return contents;
    }

private:
    [[noreturn]] void fail(const std::string& what) const { throw CheckpointError(source_->path(), what); }

    void readPreamble() {
        const OwnedPickle magic = stream_.next();
        const pickle::Document& first = magic.document;
        if (first.kind(first.root) != pickle::Kind::BigInt || first.text(first.root) != kMagic)
            fail("is a plain pickle, not a checkpoint written by torch.save");
        const OwnedPickle protocol = stream_.next();
        const pickle::Value& number = protocol.document.at(protocol.document.root);
        if (number.kind != pickle::Kind::Int || number.bits != kProtocol)
            fail("legacy PyTorch file of an unknown protocol, expected 1001");
        const OwnedPickle machine = stream_.next();
        const pickle::Document& facts = machine.document;
        pickle::ValueId little = 0;
        const bool known = facts.isDict(facts.root) && facts.lookUp(facts.root, "little_endian", little) &&
                           facts.kind(little) == pickle::Kind::Bool;
        if (!known) fail("legacy PyTorch file without a description of its machine");
        if (facts.at(little).bits == 0) fail("legacy PyTorch file of a big-endian machine, which is not supported");
    }

    void locateStorages(const pickle::Document& object, const pickle::Document& keys) {
        std::unordered_map<std::string_view, const pickle::Storage*> wanted;
        for (const pickle::Storage& storage : object.storages) {
            if (storage.bytes.data() != nullptr) continue;
            const auto [place, fresh] = wanted.emplace(storage.key, &storage);
            const pickle::Storage& other = *place->second;
            if (!fresh && (other.dtype != storage.dtype || other.elements != storage.elements))
                fail("storage '" + printable(storage.key) + "' is described in two ways");
        }
        if (keys.kind(keys.root) != pickle::Kind::List) fail("legacy PyTorch file without a list of storages");
        for (const pickle::ValueId id : keys.items(keys.root)) {
            if (keys.kind(id) != pickle::Kind::String) fail("a storage's key is not a string");
            const auto found = wanted.find(keys.text(id));
            if (found == wanted.end()) fail("storage '" + printable(keys.text(id)) + "' belongs to no tensor");
            locateNext(*found->second);
        }
        for (const auto& [key, storage] : wanted) {
            if (storages_.find(std::string(key)) == storages_.end())
                fail("storage '" + printable(key) + "' is missing in the file");
        }
        if (stream_.left() > 0) fail("has " + std::to_string(stream_.left()) + " bytes after its last storage");
    }

    void locateNext(const pickle::Storage& storage) {
        const std::string who = "storage '" + printable(storage.key) + "' ";
        if (stream_.left() < sizeof(std::int64_t)) fail("the file is cut off before " + who);
        const auto elements = stream_.number<std::int64_t>();
        if (elements != storage.elements)
            fail(who + "holds " + std::to_string(elements) + " elements, expected " + std::to_string(storage.elements));
        const std::uint64_t bytes = static_cast<std::uint64_t>(elements) * dtypeSize(storage.dtype);
        if (bytes > stream_.left()) fail("the file is cut off inside " + who);
        if (!storages_.emplace(std::string(storage.key), std::pair(&storage, stream_.position())).second)
            fail(who + "is in the file twice");
        stream_.skip(bytes);
    }

    std::shared_ptr<const ByteSource> source_;
    const OpenOptions& options_;
    PickleStream stream_;
    std::unordered_map<std::string, std::pair<const pickle::Storage*, std::uint64_t>> storages_;
};

} // namespace

CheckpointContents readTorchLegacy(std::shared_ptr<const ByteSource> source, const OpenOptions& options) {
    return LegacyReader(std::move(source), options).read();
}

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
// torch.save before PyTorch 0.1.10 (2017): a tar of `storages` (numbers and elements in turn, then which storages are
// parts of others), `tensors` (which part of which storage, in which shape), `pickle` (the object, which names both
// by the addresses that they had) and `sys_info`. Nothing is unpacked: elements are read where they lie.
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/checkpoint/contents.h"
#include "core/checkpoint/pickle_globals.h"
#include "core/checkpoint/pickle_machine.h"
#include "core/checkpoint/pickle_stream.h"
#include "core/checkpoint/tar_directory.h"
#include "core/checkpoint/torch_contents.h"

#include <algorithm>
#include <array>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dclscope {
namespace {

using pickle::Kind;
using pickle::Value;

constexpr std::int64_t kMaxObjects = 100'000;
constexpr std::uint64_t kSmallWindow = std::uint64_t{4} << 10;

class TarReader {
public:
    TarReader(std::shared_ptr<const ByteSource> source, const OpenOptions& options)
        : source_(std::move(source)), options_(options), members_(readTarDirectory(*source_)) {}

    CheckpointContents read() {
        for (const std::string_view name : {"pickle", "tensors", "storages"}) {
            if (find(name) == nullptr)
                fail("is a tar archive without a member '" + std::string(name) +
                     "', so no checkpoint of torch.save; unpack it first");
        }
        checkMachine();
        readStorages();
        readTensors();
        const OwnedPickle object = readObject();
        CheckpointContents contents =
            torchContents(*source_, object.document, options_, [this](const pickle::Storage& storage) {
                return StoragePlace{0, places_.at(storage.key)};
            });
        if (contents.format.empty()) contents.format = "torch tar";
        contents.records = wholeFileRecords(source_);
        return contents;
    }

private:
    /// A storage as tensors see it: a run of elements of a storage that is in the file.
    struct View {
        std::uint32_t root = 0; ///< in known_.storages
        std::int64_t offset = 0;
        std::int64_t elements = 0;
    };

    /// The triple that stands before each storage and each tensor.
    struct Heading {
        std::int64_t key = 0;
        Value second;
        std::string module;
        std::string type;
    };

    [[noreturn]] void fail(const std::string& what) const { throw CheckpointError(source_->path(), what); }

    const TarMember* find(std::string_view name) const {
        for (const TarMember& member : members_) {
            if (member.name == name) return &member;
        }
        return nullptr;
    }

    PickleStream stream(std::string_view name) const {
        const TarMember& member = *find(name);
        return {*source_, "member '" + member.name + "'", member.offset, member.offset + member.size, kSmallWindow};
    }

    static void expectEnd(const PickleStream& stream) {
        if (stream.left() > 0) stream.fail("it has " + std::to_string(stream.left()) + " bytes too many");
    }

    /// PyTorch reads files without `sys_info`, and so they open here; one that is there must make sense.
    void checkMachine() const {
        if (find("sys_info") == nullptr) return;
        PickleStream part = stream("sys_info");
        const OwnedPickle info = part.next();
        expectEnd(part);
        const pickle::Document& facts = info.document;
        pickle::ValueId little = 0;
        const bool known = facts.isDict(facts.root) && facts.lookUp(facts.root, "little_endian", little) &&
                           facts.kind(little) == Kind::Bool;
        if (!known) part.fail("it does not describe a machine");
        if (facts.at(little).bits == 0) part.fail("the file is of a big-endian machine, which is not supported");
    }

    static std::int64_t readCount(PickleStream& part) {
        const OwnedPickle count = part.next();
        const std::int64_t number = count.root().bits;
        if (count.root().kind != Kind::Int || number < 0) part.fail("it does not begin with a number of objects");
        if (number > kMaxObjects)
            part.fail("it promises " + std::to_string(number) + " objects, at most 100,000 are read");
        return number;
    }

    static Heading readHeading(PickleStream& part) {
        const OwnedPickle triple = part.next();
        const pickle::Document& document = triple.document;
        const auto items =
            document.isContainer(document.root) ? document.items(document.root) : std::span<const pickle::ValueId>{};
        const bool shaped = document.kind(document.root) == Kind::Tuple && items.size() == 3 &&
                            document.kind(items[0]) == Kind::Int && document.kind(items[2]) == Kind::Global;
        if (!shaped) part.fail("an object is not described as (number, where, type)");
        const pickle::Global& type = document.globals[document.at(items[2]).index];
        return {document.at(items[0]).bits, document.at(items[1]), std::string(type.module), std::string(type.name)};
    }

    void addKey(const PickleStream& part, std::int64_t key, Kind kind, std::size_t index) {
        if (!known_.byKey.emplace(key, pickle::KnownObjects::Reference{kind, static_cast<std::uint32_t>(index)}).second)
            part.fail("object " + std::to_string(key) + " is in the file twice");
    }

    void readStorages() {
        PickleStream part = stream("storages");
        for (std::int64_t left = readCount(part); left > 0; --left) readStorage(part);
        const OwnedPickle list = part.next();
        expectEnd(part);
        if (list.root().kind != Kind::List) part.fail("it has no list of storages that are parts of others");
        const auto views = list.document.items(list.document.root);
        if (views.size() > static_cast<std::size_t>(kMaxObjects))
            part.fail("it has more than 100,000 parts of storages");
        for (const pickle::ValueId id : views) readView(part, list.document, id);
    }

    void readStorage(PickleStream& part) {
        const Heading heading = readHeading(part);
        const std::string who = "storage " + std::to_string(heading.key);
        if (heading.second.kind != Kind::String) part.fail(who + " does not say on which device it was");
        const pickle::Global type = pickle::classifyGlobal(heading.module, heading.type);
        if (type.callable != pickle::Callable::StorageType)
            part.fail(who + " is of an unknown type " + printable(heading.type));
        const auto elements = part.number<std::int64_t>();
        const auto width = static_cast<std::int64_t>(dtypeSize(type.dtype));
        if (elements < 0) part.fail(who + " has " + std::to_string(elements) + " elements");
        if (static_cast<std::uint64_t>(elements) > part.left() / static_cast<std::uint64_t>(width))
            part.fail(who + " promises " + counted(elements, "element") + ", which do not fit into what is left of it");
        addKey(part, heading.key, Kind::Storage, known_.storages.size());
        const std::string_view key = keyTexts_.emplace_back(std::to_string(heading.key));
        places_.emplace(key, part.position());
        views_.emplace(heading.key, View{static_cast<std::uint32_t>(known_.storages.size()), 0, elements});
        known_.storages.push_back({key, type.dtype, elements, {}});
        part.skip(static_cast<std::uint64_t>(elements * width));
    }

    /// One (part's key, whole's key, offset, elements).
    void readView(const PickleStream& part, const pickle::Document& list, pickle::ValueId id) {
        const bool tuple = list.kind(id) == Kind::Tuple && list.items(id).size() == 4;
        if (!tuple) part.fail("a part of a storage is not described by four numbers");
        std::array<std::int64_t, 4> numbers{};
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            const Value& value = list.at(list.items(id)[i]);
            if (value.kind != Kind::Int) part.fail("a part of a storage is not described by four numbers");
            numbers[i] = value.bits;
        }
        const auto [key, whole, offset, elements] = numbers;
        const auto found = views_.find(whole);
        if (found == views_.end())
            part.fail("part " + std::to_string(key) + " is of a storage " + std::to_string(whole) +
                      " that is not there");
        const View root = found->second;
        if (offset < 0 || elements < 0 || offset > root.elements || elements > root.elements - offset)
            part.fail("part " + std::to_string(key) + " reaches beyond its storage of " +
                      counted(root.elements, "element"));
        addKey(part, key, Kind::Storage, root.root);
        views_.emplace(key, View{root.root, root.offset + offset, elements});
    }

    void readTensors() {
        PickleStream part = stream("tensors");
        for (std::int64_t left = readCount(part); left > 0; --left) readTensor(part);
        expectEnd(part);
    }

    void readTensor(PickleStream& part) {
        const Heading heading = readHeading(part);
        const std::string who = "tensor " + std::to_string(heading.key);
        const auto found = heading.second.kind == Kind::Int ? views_.find(heading.second.bits) : views_.end();
        if (found == views_.end()) part.fail(who + " is of a storage that is not there");
        const View& view = found->second;
        const pickle::Storage& storage = known_.storages[view.root];
        checkType(part, heading, storage.dtype);
        const auto rank = part.number<std::int32_t>();
        part.skip(4); // the upper half of what was first an int64
        if (rank < 0 || rank > static_cast<std::int32_t>(pickle::kMaxRank))
            part.fail(who + " has " + std::to_string(rank) + " dimensions");
        pickle::Tensor tensor{view.root, 0, part.numbers(static_cast<std::size_t>(rank)), {}};
        tensor.strides = part.numbers(static_cast<std::size_t>(rank));
        tensor.offset = part.number<std::int64_t>();
        // A tensor without dimensions was an empty one then; scalars came a year later.
        if (rank == 0 && view.elements == 0) tensor.sizes = tensor.strides = {0};
        const auto negative = [](std::int64_t value) { return value < 0; };
        if (tensor.offset < 0 || std::any_of(tensor.sizes.begin(), tensor.sizes.end(), negative) ||
            std::any_of(tensor.strides.begin(), tensor.strides.end(), negative))
            part.fail(who + " has a negative size, stride or offset");
        try {
            pickle::checkInside(tensor, view.elements, storage.dtype);
        } catch (const pickle::PickleError& error) {
            part.fail(error.what());
        }
        tensor.offset += view.offset;
        addKey(part, heading.key, Kind::Tensor, known_.tensors.size());
        known_.tensors.push_back(std::move(tensor));
    }

    /// A torch.FloatTensor, also a torch.cuda.FloatTensor, is of a torch.FloatStorage.
    static void checkType(const PickleStream& part, const Heading& heading, DType stored) {
        constexpr std::string_view kEnding = "Tensor";
        const std::string who = "tensor " + std::to_string(heading.key) + " of type " + printable(heading.type);
        const std::size_t stem = heading.type.size() - std::min(heading.type.size(), kEnding.size());
        const bool torch = heading.module == "torch" || heading.module == "torch.cuda";
        if (!torch || heading.type.substr(stem) != kEnding) part.fail(who + " is of an unknown type");
        const std::string storageName = heading.type.substr(0, stem) + "Storage";
        const pickle::Global type = pickle::classifyGlobal("torch", storageName);
        if (type.callable != pickle::Callable::StorageType || type.dtype != stored)
            part.fail(who + " is of a storage of another type, " + std::string(dtypeName(stored)));
    }

    OwnedPickle readObject() {
        const TarMember& member = *find("pickle");
        OwnedPickle object{source_->read(member.offset, member.size), {}};
        try {
            object.document = pickle::unpickle(object.bytes, std::move(known_), source_->size());
        } catch (const pickle::PickleError& error) {
            fail("member 'pickle': " + std::string(error.what()));
        }
        if (object.document.bytesUsed != member.size) fail("member 'pickle' goes on after its end");
        return object;
    }

    std::shared_ptr<const ByteSource> source_;
    const OpenOptions& options_;
    std::vector<TarMember> members_;
    std::deque<std::string> keyTexts_; ///< what the storages' keys view
    std::unordered_map<std::string_view, std::uint64_t> places_;
    std::unordered_map<std::int64_t, View> views_; ///< of storages and their parts
    pickle::KnownObjects known_;
};

} // namespace

CheckpointContents readTorchTar(std::shared_ptr<const ByteSource> source, const OpenOptions& options) {
    return TarReader(std::move(source), options).read();
}

} // namespace dclscope

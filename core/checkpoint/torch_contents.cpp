// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/torch_contents.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/checkpoint/state_dict.h"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <utility>

namespace dclscope {
namespace {

/// A view may repeat its storage (stride 0), but not without bound.
constexpr std::uint64_t kExpansionSlack = std::uint64_t{32} << 20;

std::string viewText(const pickle::Storage& storage, const pickle::Tensor& tensor) {
    return std::string(storage.key) + "@" + std::to_string(tensor.offset) + shapeText(tensor.sizes) +
           shapeText(tensor.strides);
}

/// Says what the pickle names and nothing here knows: kept as names, never looked up, never run.
void addNamedNote(const pickle::Document& document, std::vector<std::string>& notes) {
    constexpr std::size_t kMostNamed = 5;
    constexpr std::size_t kMostLookedAt = 10'000;
    std::set<std::string> seen;
    std::string names;
    std::size_t left = kMostLookedAt;
    for (const pickle::Global& global : document.globals) {
        const std::string_view package = global.module.substr(0, global.module.find('.'));
        const bool usual =
            package == "torch" || package == "numpy" || package == "__torch__" || package == "collections";
        if (global.callable != pickle::Callable::Opaque || usual) continue;
        const std::string name = printable(global.module, 60) + "." + printable(global.name, 60);
        if (seen.insert(name).second && seen.size() <= kMostNamed) names += (names.empty() ? "" : ", ") + name;
        if (--left == 0) break;
    }
    if (names.empty()) return;
    if (seen.size() > kMostNamed) names += " and " + std::to_string(seen.size() - kMostNamed) + " more";
    notes.push_back("what the file names beside its tensors is kept as a name and was not run: " + names);
}

class WholeFileRecords final : public RecordReader {
public:
    explicit WholeFileRecords(std::shared_ptr<const ByteSource> source) : source_(std::move(source)) {}

    void read(std::size_t /*record*/, std::uint64_t offset, std::span<std::byte> out) const override {
        source_->readAt(offset, out);
    }

private:
    std::shared_ptr<const ByteSource> source_;
};

/// Finds the bytes of a pickle's tensors.
class Placing {
public:
    Placing(const ByteSource& source, const pickle::Document& document, const StorageFinder& locate,
            std::uint64_t allBytes, CheckpointContents& contents)
        : source_(source), document_(document), allBytes_(allBytes), contents_(contents),
          within_(document.storages.size(), SIZE_MAX) {
        for (const pickle::Storage& storage : document.storages)
            storages_.push_back(isWithin(storage) ? StoragePlace{} : locate(storage));
    }

    /// Quantised tensors become the numbers that they stand for.
    void place(const std::string& name, const pickle::Tensor& tensor, TensorInfo& info, TensorPlace& place) {
        view(name, tensor, info, place);
        if (!tensor.quantised()) return;
        place.derivation = Derivation::Dequantised;
        place.quantised = std::exchange(info.dtype, DType::Float32);
        place.scale = tensor.scale;
        place.zeroPoint = tensor.zeroPoint;
        if (tensor.perChannel()) place.channels = channelsOf(name, tensor);
    }

private:
    static bool isWithin(const pickle::Storage& storage) { return storage.bytes.data() != nullptr; }

    std::shared_ptr<const ChannelScales> channelsOf(const std::string& name, const pickle::Tensor& tensor) {
        auto channels = std::make_shared<ChannelScales>();
        channels->axis = tensor.axis;
        view(name, document_.tensors[tensor.scales], channels->scales, channels->scalesPlace);
        view(name, document_.tensors[tensor.zeroPoints], channels->zeroPoints, channels->zeroPointsPlace);
        return channels;
    }

    void view(const std::string& name, const pickle::Tensor& tensor, TensorInfo& info, TensorPlace& place) {
        const pickle::Storage& storage = document_.storages[tensor.storage];
        // Arrays of NumPy are never shared, and their storages have no keys.
        info = {name, storage.dtype, tensor.sizes, isWithin(storage) ? std::string() : viewText(storage, tensor)};
        const std::uint64_t width = dtypeSize(storage.dtype);
        if (static_cast<std::uint64_t>(info.elementCount()) > (allBytes_ + kExpansionSlack) / width)
            throw CheckpointError(source_.path(),
                                  "tensor '" + printable(name) + "' of shape " + shapeText(tensor.sizes) +
                                      " is far larger than the file",
                                  name);
        StoragePlace& held = storages_[tensor.storage];
        if (isWithin(storage) && within_[tensor.storage] == SIZE_MAX) {
            const auto bytes = std::as_bytes(std::span(storage.bytes));
            within_[tensor.storage] = held.record = contents_.within.size();
            contents_.within.emplace_back(bytes.begin(), bytes.end());
        }
        place.record = held.record;
        place.byteOffset = held.byteOffset + static_cast<std::uint64_t>(tensor.offset) * width;
        place.strides = tensor.strides;
        place.within = isWithin(storage);
    }

    const ByteSource& source_;
    const pickle::Document& document_;
    std::uint64_t allBytes_;
    CheckpointContents& contents_;
    std::vector<StoragePlace> storages_;
    std::vector<std::size_t> within_; ///< copied when the first tensor needs them
};

CheckpointContents contentsOf(const ByteSource& source, const pickle::Document& document, pickle::StateDict found,
                              const StorageFinder& locate, std::uint64_t allBytes) {
    CheckpointContents contents;
    contents.path = source.path();
    contents.fileSize = source.size();
    std::int64_t quantised = 0;
    Placing placing(source, document, locate, allBytes, contents);
    for (const auto& [name, index] : found.tensors) {
        const pickle::Tensor& tensor = document.tensors[index];
        placing.place(name, tensor, contents.tensors.emplace_back(), contents.places.emplace_back());
        quantised += tensor.quantised() ? 1 : 0;
    }
    contents.format = found.ofModule ? "torch module" : "";
    contents.stateDictPath = std::move(found.path);
    contents.rest = std::move(found.rest);
    contents.bare = found.bare;
    contents.alternatives = std::move(found.alternatives);
    contents.notes = std::move(found.notes);
    if (quantised > 0)
        contents.notes.push_back(counted(quantised, "tensor") +
                                 " of quantised numbers: shown as what they stand for, scale (q - zero point)");
    addNamedNote(document, contents.notes);
    contents.scalars = std::move(found.scalars);
    return contents;
}

} // namespace

CheckpointContents torchContents(const ByteSource& source, const pickle::Document& document, const OpenOptions& options,
                                 const StorageFinder& locate, std::uint64_t allBytes) {
    try {
        return contentsOf(source, document, pickle::findStateDict(document, options.entry), locate,
                          std::max(allBytes, source.size()));
    } catch (const pickle::PickleError& error) {
        throw CheckpointError(source.path(), error.what());
    }
}

std::unique_ptr<const RecordReader> wholeFileRecords(std::shared_ptr<const ByteSource> source) {
    return std::make_unique<WholeFileRecords>(std::move(source));
}

CheckpointContents constantContents(const ByteSource& source, const pickle::Document& document,
                                    const StorageFinder& locate) {
    CheckpointContents contents = contentsOf(source, document, pickle::findConstants(document), locate, source.size());
    contents.notes.insert(contents.notes.begin(),
                          "the module holds no tensors of its own: those shown are the constants "
                          "that its code was frozen with, called as there");
    return contents;
}

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/torch_contents.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/checkpoint/state_dict.h"

#include <string>

namespace dclscope {
namespace {

/// A view may repeat its storage (stride 0), but not without bound.
constexpr std::uint64_t kExpansionSlack = std::uint64_t{32} << 20;

std::string viewText(const pickle::Storage& storage, const pickle::Tensor& tensor) {
    return std::string(storage.key) + "@" + std::to_string(tensor.offset) + shapeText(tensor.sizes) +
           shapeText(tensor.strides);
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

} // namespace

std::unique_ptr<const RecordReader> wholeFileRecords(std::shared_ptr<const ByteSource> source) {
    return std::make_unique<WholeFileRecords>(std::move(source));
}

CheckpointContents torchContents(const ByteSource& source, const pickle::Document& document, const OpenOptions& options,
                                 const StorageFinder& locate) {
    CheckpointContents contents;
    contents.path = source.path();
    contents.fileSize = source.size();
    pickle::StateDict found;
    try {
        found = pickle::findStateDict(document, options.entry);
    } catch (const pickle::PickleError& error) {
        throw CheckpointError(source.path(), error.what());
    }
    std::vector<StoragePlace> places;
    for (const pickle::Storage& storage : document.storages) places.push_back(locate(storage));
    for (const auto& [name, index] : found.tensors) {
        const pickle::Tensor& tensor = document.tensors[index];
        const pickle::Storage& storage = document.storages[tensor.storage];
        TensorInfo info{name, storage.dtype, tensor.sizes, viewText(storage, tensor)};
        const std::uint64_t width = dtypeSize(storage.dtype);
        if (static_cast<std::uint64_t>(info.elementCount()) > (source.size() + kExpansionSlack) / width)
            throw CheckpointError(source.path(),
                                  "tensor '" + printable(name) + "' of shape " + shapeText(tensor.sizes) +
                                      " is far larger than the file",
                                  name);
        const StoragePlace& place = places[tensor.storage];
        const std::uint64_t offset = place.byteOffset + static_cast<std::uint64_t>(tensor.offset) * width;
        contents.tensors.push_back(std::move(info));
        contents.places.push_back({place.record, offset, tensor.strides});
    }
    contents.format = found.ofModule ? "torch module" : "";
    contents.stateDictPath = std::move(found.path);
    contents.modulePrefixStripped = found.prefixStripped;
    contents.alternatives = std::move(found.alternatives);
    contents.notes = std::move(found.notes);
    contents.scalars = std::move(found.scalars);
    return contents;
}

} // namespace dclscope

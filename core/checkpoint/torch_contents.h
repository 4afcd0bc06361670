// SPDX-License-Identifier: Apache-2.0
// What the readers of torch.save's formats share: from a pickle's tensors to checkpoint contents.
#pragma once

#include "core/checkpoint/contents.h"
#include "core/checkpoint/pickle_document.h"

#include <functional>
#include <memory>
#include <string_view>

namespace dclscope {

/// The largest pickle that is inflated, unless the file is larger; one that is stored is never longer than its file.
inline constexpr std::uint64_t kMaxInflatedPickleBytes = std::uint64_t{16} << 20;

/// A storage's record: its number for the RecordReader, and where in it the storage begins.
struct StoragePlace {
    std::size_t record = 0;
    std::uint64_t byteOffset = 0;
};
using StorageFinder = std::function<StoragePlace(const pickle::Storage&)>;

/// Fills in everything but the record reader.
/// @param locate  throws CheckpointError for a storage that is missing or not as long as it should be
/// @param allBytes  where storages are files of their own: the length of all together
/// @throws CheckpointError, also instead of PickleError, when there are no tensors or one would be unreasonably large
CheckpointContents torchContents(const ByteSource& source, const pickle::Document& document, const OpenOptions& options,
                                 const StorageFinder& locate, std::uint64_t allBytes = 0);

/// The same of the constants of a TorchScript module that has no tensors else (its constants.pkl).
CheckpointContents constantContents(const ByteSource& source, const pickle::Document& document,
                                    const StorageFinder& locate);

/// One record, number 0, that is the whole file: for formats whose storages lie in it as they are.
std::unique_ptr<const RecordReader> wholeFileRecords(std::shared_ptr<const ByteSource> source);

} // namespace dclscope

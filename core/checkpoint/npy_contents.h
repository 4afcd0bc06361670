// SPDX-License-Identifier: Apache-2.0
// NumPy's files as checkpoints: .npy (one array, or one pickled object of arrays) and .npz (a zip of .npy files).
#pragma once

#include "core/checkpoint/contents.h"
#include "core/checkpoint/zip_archive.h"

#include <string_view>

namespace dclscope {

/// Whether a file that begins with these bytes says that it is a .npy file.
bool looksLikeNpy(std::string_view head) noexcept;
/// Whether a zip's entry is one of numpy.savez.
bool isNpyName(std::string_view entry) noexcept;

/// One array, named as the file is; or the arrays in the dicts of a pickled object, which is read as torch.save's are.
/// @throws CheckpointError
CheckpointContents readNpyContents(std::shared_ptr<const ByteSource> source, const OpenOptions& options);

/// The arrays of an archive of which every entry is a .npy file; those of other kinds than numbers are left out with a
/// note. Records are the archive's entries; the caller adds the reader.
/// @throws CheckpointError
CheckpointContents npzContents(const ByteSource& source, const ZipArchive& archive);

} // namespace dclscope

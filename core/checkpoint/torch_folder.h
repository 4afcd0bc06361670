// SPDX-License-Identifier: Apache-2.0
// A zip of torch.save that somebody unpacked: a folder with data.pkl and one file data/KEY per storage.
#pragma once

#include "core/checkpoint/contents.h"

#include <filesystem>
#include <optional>

namespace dclscope {

/// The folder that has the data.pkl: this one, or the only folder in it.
std::optional<std::filesystem::path> unpackedZipIn(const std::filesystem::path& folder);

/// @param top  as unpackedZipIn says. @throws CheckpointError
CheckpointContents readTorchFolder(const std::filesystem::path& top, const OpenOptions& options);

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
// One network in several files, joined by a `*.index.json` that says which file holds which tensor.
#pragma once

#include "core/checkpoint/contents.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dclscope {

/// The index of a folder's shards, where there is one; that of safetensors files where there are two.
std::optional<std::filesystem::path> shardIndexIn(const std::filesystem::path& folder);
/// The index that a file is, or is a shard of.
std::optional<std::filesystem::path> shardIndexOf(const std::filesystem::path& file);

/// Names of tensors and of the files that hold them, from an index's text.
/// @throws Error for anything that is no such index, and for names that are not those of files beside it
std::vector<std::pair<std::string, std::string>> parseShardIndex(std::string_view text);

/// All tensors of all shards. @throws CheckpointError naming the shard that is missing or has not what the index says.
CheckpointContents readShards(const std::filesystem::path& index, const OpenOptions& options);

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
// Names of classes from a file.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace dclscope {

/// Reads labels: a line a label, or AudioSet's class_labels_indices.csv (index,mid,display_name).
/// @return the labels in the file's order
/// @throws ConfigError without the path, for a file that cannot be read, holds no label or is not UTF-8.
std::vector<std::string> readLabelFile(const std::filesystem::path& path);

} // namespace dclscope

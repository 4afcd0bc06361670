// SPDX-License-Identifier: Apache-2.0
// HDF5 files of many examples: which of a folder is learned from, which is judged by, and what the classes are called.
#pragma once

#include "core/training/recipe.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace dclscope::training {

struct ExampleFiles {
    std::vector<std::filesystem::path> learned; ///< with "train" in their names
    std::vector<std::filesystem::path> judged;  ///< with "valid" in them, or where there is none, with "test" or "eval"
};

/// @param what  what the files hold and where they can be had, for the message
/// @throws ConfigError when one of the sides has no file
ExampleFiles exampleFiles(const std::filesystem::path& folder, const std::string& what);

bool isHdf5Name(const std::filesystem::path& path);

/// "train.h5" or "train.h5 and test.h5".
std::string fileNames(const std::vector<std::filesystem::path>& files);

/// The names of `classes` classes: those that are given, else those that the file has under `key`, else numbers.
/// @throws ConfigError when another number is given.
std::vector<std::string> classNames(const std::vector<std::string>& given, std::int64_t classes,
                                    const std::filesystem::path& file, const std::string& key);

} // namespace dclscope::training

// SPDX-License-Identifier: Apache-2.0
// What mlGeNN's serialiser writes: one .npy file per variable,
// `KEYS-Conn_Pop0_Pop1-g.npy`. All that begin with the same keys
// ("best", "12") are one network.
#pragma once

#include "core/checkpoint/contents.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace dclscope {

/// The parts of a file's name.
struct MlGennName {
    std::string keys; ///< "best"; empty when there are none
    std::string rest; ///< "Conn_Pop0_Pop1-g"
};

/// Nothing for a name that is not KEYS-OBJECT-VARIABLE.npy or
/// OBJECT-VARIABLE.npy.
std::optional<MlGennName> mlGennName(const std::string& fileName);

/// The files of each network in a folder, sorted, by keys: those of which some
/// connection's weights (`...-g.npy`) are there.
std::map<std::string, std::vector<std::filesystem::path>> mlGennNetworks(const std::filesystem::path& folder);

/// All files of the network that `file` is a part of, as mlGennNetworks says;
/// empty when it is none of mlGeNN's.
std::vector<std::filesystem::path> mlGennFiles(const std::filesystem::path& file);

/// Joins the variables of one network, named OBJECT-VARIABLE. @throws
/// CheckpointError
CheckpointContents readMlGenn(const std::vector<std::filesystem::path>& files, const OpenOptions& options);

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
// Finds, in whatever torch.save was given, the dict of tensors that is the network.
#pragma once

#include "core/checkpoint/pickle_document.h"
#include "core/checkpoint/pickle_text.h"

#include <string>
#include <utility>
#include <vector>

namespace dclscope::pickle {

struct StateDict {
    std::string path;      ///< where it was found, dotted; empty for the top level
    bool ofModule = false; ///< collected from a pickled module's attributes
    bool prefixStripped = false;
    std::vector<std::pair<std::string, std::uint32_t>> tensors; ///< name, index into Document::tensors
    std::vector<std::string> alternatives;
    std::vector<std::string> notes;
    Scalars scalars;
};

/// @param entry  dotted path of the entry to take; empty to find one
/// @throws PickleError saying what the file holds instead of tensors.
StateDict findStateDict(const Document& document, const std::string& entry);

} // namespace dclscope::pickle

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
    std::string rest;      ///< of the entry asked for: what no dict has as a key, so perhaps a prefix of names
    bool bare = false;     ///< the file is one tensor without a name
    std::vector<std::pair<std::string, std::uint32_t>> tensors; ///< name, index into Document::tensors
    std::vector<std::string> alternatives;
    std::vector<std::string> notes;
    Scalars scalars;
};

/// Finds tensors in dicts, modules, and tuples and lists on top (whose members are named by their numbers).
/// @param entry  dotted path of the entry to take; empty to find one
/// @throws PickleError saying what the file holds instead of tensors.
StateDict findStateDict(const Document& document, const std::string& entry);

/// The tensors among the constants of a TorchScript module (its constants.pkl, a tuple), called as in its code:
/// CONSTANTS.c3, or, of what quantised layers pack together, CONSTANTS.c3.weight and CONSTANTS.c3.bias. May be empty.
StateDict findConstants(const Document& document);

} // namespace dclscope::pickle

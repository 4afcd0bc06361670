// SPDX-License-Identifier: Apache-2.0
// The closed table of names that a pickle may mention.
#pragma once

#include "core/checkpoint/pickle_document.h"

namespace dclscope::pickle {

/// Looks a name up. Names outside the table become Opaque.
/// @throws PickleError for names that have no place in a checkpoint, such as those of os, sys or builtins.eval.
Global classifyGlobal(std::string_view module, std::string_view name);

} // namespace dclscope::pickle

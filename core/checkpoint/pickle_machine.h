// SPDX-License-Identifier: Apache-2.0
// A pickle machine that can make plain values, containers and tensors, and nothing else: protocols 2 to 5, a closed
// list of opcodes, a closed table of names (pickle_globals.h), and limits on everything.
#pragma once

#include "core/checkpoint/pickle_document.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace dclscope::pickle {

/// As many values wait on the stack; more where the pickle is long.
inline constexpr std::size_t kMaxStack = 10'000;

/// Runs one pickle from the beginning of `bytes` to its STOP; what follows is left alone. The memory that its values
/// may take grows with the file; of long lists of numbers only the beginning is kept.
/// @param bytes      must outlive the document, whose strings view them
/// @param fileBytes  length of the file that the pickle is a part of; at least that of the pickle is taken
/// @throws PickleError saying at which byte which rule was broken.
Document unpickle(std::span<const std::byte> bytes, std::uint64_t fileBytes = 0);
/// The same for a pickle whose persistent ids are numbers (or their text) of known objects, which become the
/// document's first storages and tensors, or tuples of a module's class and its source, which is passed over.
Document unpickle(std::span<const std::byte> bytes, KnownObjects known, std::uint64_t fileBytes);

} // namespace dclscope::pickle

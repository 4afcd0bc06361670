// SPDX-License-Identifier: Apache-2.0
// A pickle machine that can make plain values, containers and tensors, and nothing else: protocols 2 to 5, a closed
// list of opcodes, a closed table of names (pickle_globals.h), and limits on everything.
#pragma once

#include "core/checkpoint/pickle_document.h"

#include <cstddef>
#include <span>

namespace dclscope::pickle {

inline constexpr std::size_t kMaxOpcodes = 1'000'000;
inline constexpr std::size_t kMaxStack = 10'000;
inline constexpr std::size_t kMaxMemo = 100'000;

/// Runs one pickle from the beginning of `bytes` to its STOP; what follows is left alone.
/// @param bytes  must outlive the document, whose strings view them
/// @throws PickleError saying at which byte which rule was broken.
Document unpickle(std::span<const std::byte> bytes);
/// The same for a pickle whose persistent ids are numbers (or their text) of known objects, which become the
/// document's first storages and tensors, or tuples of a module's class and its source, which is passed over.
Document unpickle(std::span<const std::byte> bytes, KnownObjects known);

} // namespace dclscope::pickle

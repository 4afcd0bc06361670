// SPDX-License-Identifier: Apache-2.0
// The index that says which shard of a network holds which tensor.
#include "core/base/error.h"
#include "core/checkpoint/shards.h"
#include "tests/fuzz/targets.h"

#include <string_view>

namespace dclscope::fuzz {

void indexTarget(std::span<const std::byte> bytes) {
    try {
        parseShardIndex({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    } catch (const Error&) { // NOLINT(bugprone-empty-catch): the one thing that may happen
    }
}

} // namespace dclscope::fuzz

DCLSCOPE_FUZZ_TARGET(dclscope::fuzz::indexTarget)

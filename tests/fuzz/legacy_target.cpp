// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/read_everything.h"
#include "tests/fuzz/targets.h"

namespace dclscope::fuzz {

void legacyTarget(std::span<const std::byte> bytes) { readEverything(bytes, readTorchLegacy); }

} // namespace dclscope::fuzz

DCLSCOPE_FUZZ_TARGET(dclscope::fuzz::legacyTarget)

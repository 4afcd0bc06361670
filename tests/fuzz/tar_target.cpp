// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/read_everything.h"
#include "tests/fuzz/targets.h"

namespace dclscope::fuzz {

void tarTarget(std::span<const std::byte> bytes) { readEverything(bytes, readTorchTar); }

} // namespace dclscope::fuzz

DCLSCOPE_FUZZ_TARGET(dclscope::fuzz::tarTarget)

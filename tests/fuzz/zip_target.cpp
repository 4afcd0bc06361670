// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/read_everything.h"
#include "tests/fuzz/targets.h"

namespace dclscope::fuzz {

void zipTarget(std::span<const std::byte> bytes) { readEverything(bytes, readZip); }

} // namespace dclscope::fuzz

DCLSCOPE_FUZZ_TARGET(dclscope::fuzz::zipTarget)

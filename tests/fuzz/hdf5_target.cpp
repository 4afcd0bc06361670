// SPDX-License-Identifier: Apache-2.0
// The library runs in a process apart, whose crashes are answers like any other. That makes a run slow: what such a
// process may answer is tried by answer_target.cpp.
#include "tests/fuzz/read_everything.h"
#include "tests/fuzz/targets.h"

namespace dclscope::fuzz {

void hdf5Target(std::span<const std::byte> bytes) { readEverything(bytes, readHdf5); }

} // namespace dclscope::fuzz

DCLSCOPE_FUZZ_TARGET(dclscope::fuzz::hdf5Target)

// SPDX-License-Identifier: Apache-2.0
// What one core of this machine can do at best.
#pragma once

namespace dclscope::bench {

/// Float32 operations a second of fused multiply-adds in registers, on one core, counting two per lane; best of several runs.
double peakOperationsPerSecond();

/// Name of the instruction set that vector code runs on, e.g. "AVX3".
const char* instructionSet();

} // namespace dclscope::bench

// SPDX-License-Identifier: Apache-2.0
// Our side of examples in HDF5: a process apart that answers whatever it likes. The first byte says how many rows were
// asked for.
#include "core/base/error.h"
#include "core/checkpoint/hdf5_rows.h"
#include "tests/fuzz/targets.h"

#include <cstdlib>

namespace dclscope::fuzz {

void rowsTarget(std::span<const std::byte> bytes) {
    if (bytes.empty()) return;
    const auto count = std::to_integer<std::size_t>(bytes.front());
    const std::span<const std::byte> answer = bytes.subspan(1);
    try {
        if (const auto size = sizeIn(answer); size && (size->rows < 0 || size->width < -1)) std::abort();
        if (rowsIn(answer, count).size() != count) std::abort();
    } catch (const Error&) {}
}

} // namespace dclscope::fuzz

DCLSCOPE_FUZZ_TARGET(dclscope::fuzz::rowsTarget)

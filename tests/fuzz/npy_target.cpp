// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/npy_contents.h"
#include "tests/fuzz/read_everything.h"
#include "tests/fuzz/targets.h"

namespace dclscope::fuzz {

void npyTarget(std::span<const std::byte> bytes) {
    readEverything(bytes, [](const std::shared_ptr<const ByteSource>& source, const OpenOptions& options) {
        return readNpyContents(source, options);
    });
}

} // namespace dclscope::fuzz

DCLSCOPE_FUZZ_TARGET(dclscope::fuzz::npyTarget)

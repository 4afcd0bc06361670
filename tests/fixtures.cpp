// SPDX-License-Identifier: Apache-2.0
#include "tests/fixtures.h"

namespace dclscope::test {

std::filesystem::path testData(const std::filesystem::path& relative) {
    return std::filesystem::path(DCLSCOPE_TEST_DATA) / relative;
}

std::filesystem::path shared(const std::filesystem::path& relative) {
    return std::filesystem::path(DCLSCOPE_SHARED) / relative;
}

} // namespace dclscope::test

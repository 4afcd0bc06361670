// SPDX-License-Identifier: Apache-2.0
// The real `dcls` for tests.
#pragma once

#include "tests/app/process.h"

namespace dclscope::test {

inline Finished dcls(const std::vector<std::string>& arguments, const Start& start = {}) {
    return runProgram(DCLSCOPE_DCLS, arguments, start);
}

} // namespace dclscope::test

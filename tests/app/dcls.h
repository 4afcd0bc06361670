// SPDX-License-Identifier: Apache-2.0
// The real `dcls` for tests.
#pragma once

#include "tests/app/process.h"

namespace dclscope::test {

/// A command line of it, for Process.
inline std::vector<std::string> dclsLine(const std::vector<std::string>& arguments) {
    std::vector<std::string> line{DCLSCOPE_DCLS};
    line.insert(line.end(), arguments.begin(), arguments.end());
    return line;
}

inline Finished dcls(const std::vector<std::string>& arguments, const Start& start = {}) {
    return runProgram(dclsLine(arguments), start);
}

} // namespace dclscope::test

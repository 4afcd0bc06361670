// SPDX-License-Identifier: Apache-2.0
// Starts one of the real programs and waits for it, as a shell would.
#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace dclscope::test {

struct Finished {
    int exitStatus = -1; ///< -1 when a signal ended it
    int signal = 0;      ///< the signal that ended it; SIGKILL also when it ran longer than allowed
    std::string out;
    std::string err;
};

struct Start {
    std::chrono::seconds limit{60};
    std::size_t memoryBytes = 0; ///< of address space; 0: no limit
};

/// Runs `program` with `arguments`, its standard input empty, and collects what it writes.
Finished runProgram(const std::string& program, const std::vector<std::string>& arguments, const Start& start = {});

/// Lines in a text, each ended by a line end or the text's end.
std::size_t lineCount(const std::string& text);

} // namespace dclscope::test

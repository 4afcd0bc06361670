// SPDX-License-Identifier: Apache-2.0
// Progress on standard error, for people at a terminal only.
#pragma once

#include <unistd.h>

#include <cstdio>
#include <string>

namespace dclscope::cli {

/// One line that is written over and over; gone when the object goes.
class ProgressLine {
public:
    ProgressLine() = default;
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;
    ~ProgressLine() { clear(); }

    void show(const std::string& line) {
        if (!terminal_) return;
        std::fprintf(stderr, "\r\033[K%s", line.c_str());
        std::fflush(stderr);
    }
    void clear() { show(""); }

private:
    bool terminal_ = ::isatty(STDERR_FILENO) == 1;
};

} // namespace dclscope::cli

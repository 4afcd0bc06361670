// SPDX-License-Identifier: Apache-2.0
// A program that goes on running while a test does other things.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace dclscope::test {

/// A line that a program wrote, and when.
struct TimedLine {
    std::string text;
    std::chrono::steady_clock::time_point when;
};

/// Starts a program with its standard input empty, collects the lines it writes, and ends it at the latest
/// when destroyed.
class Process {
public:
    /// @param arguments  the program first, looked for in PATH
    explicit Process(const std::vector<std::string>& arguments);
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;
    ~Process();

    pid_t id() const noexcept { return child_; }
    void sendSignal(int signal) const;
    /// Waits for its end. @return its exit status, -1 when a signal ended it; nothing when it still runs
    /// after `limit`
    std::optional<int> waitFor(std::chrono::milliseconds limit);
    /// What it has written to standard output and standard error so far.
    std::vector<TimedLine> lines() const;
    std::string errors() const;

private:
    void collect();

    pid_t child_ = -1;
    int out_ = -1;
    int err_ = -1;
    std::optional<int> exitStatus_;
    mutable std::mutex mutex_;
    std::vector<TimedLine> lines_;
    std::string errors_;
    std::thread reader_;
};

/// Whether PATH has a program of that name.
bool programExists(const std::string& name);

} // namespace dclscope::test

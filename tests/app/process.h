// SPDX-License-Identifier: Apache-2.0
// Starts one of the real programs as a shell would, and waits for it or does other things meanwhile.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace dclscope::test {

/// A line that a program wrote, and when.
struct TimedLine {
    std::string text;
    std::chrono::steady_clock::time_point when;
};

/// A program that runs with its standard input empty. Collects what it writes, and ends it at the latest when destroyed.
class Process {
public:
    /// @param arguments    the program first, looked for in PATH
    /// @param memoryBytes  of address space that it may take; 0: no limit
    explicit Process(const std::vector<std::string>& arguments, std::size_t memoryBytes = 0);
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;
    ~Process();

    pid_t id() const noexcept { return child_; }
    void sendSignal(int signal) const;
    /// Waits for its end. @return its exit status, -1 when a signal ended it; nothing when it still runs
    /// after `limit`
    std::optional<int> waitFor(std::chrono::milliseconds limit);
    /// The signal that ended it, else 0.
    int endSignal() const noexcept { return endSignal_; }
    /// What it has written to standard output, as text and as whole lines, and to standard error so far.
    std::string output() const;
    std::vector<TimedLine> lines() const;
    std::string errors() const;

private:
    void collect();
    void take(std::string_view text);

    pid_t child_ = -1;
    int out_ = -1;
    int err_ = -1;
    std::optional<int> exitStatus_;
    int endSignal_ = 0;
    mutable std::mutex mutex_; ///< for all below but the thread
    std::condition_variable ended_;
    bool streamsEnded_ = false;
    std::string output_, errors_;
    std::size_t lineStart_ = 0; ///< in output_, of the line under way
    std::vector<TimedLine> lines_;
    std::thread reader_;
};

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

/// Runs `program`, looked for in PATH, with `arguments` to its end.
Finished runProgram(const std::string& program, const std::vector<std::string>& arguments, const Start& start = {});

/// Lines in a text, each ended by a line end or the text's end.
std::size_t lineCount(const std::string& text);

/// Whether PATH has a program of that name.
bool programExists(const std::string& name);

} // namespace dclscope::test

// SPDX-License-Identifier: Apache-2.0
// Lines for whoever reads them, without ever waiting for the reader: who listens must not stall because a pipe is full.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <mutex>
#include <string>
#include <thread>

namespace dclscope::cli {

/// Where lines go: standard output, or a file that is begun anew when it has grown.
struct LineTarget {
    std::string path; ///< empty: standard output
    std::uint64_t rotateBytes =
        0; ///< begin a new file from there on, the old ones being PATH.1 (newest) to PATH.9; 0: never
};

/// Writes on a thread of its own. What a reader that stopped reading leaves no room for is dropped, whole lines, and
/// counted. add() may be called from any thread.
class LineWriter {
public:
    /// @throws Failure when the file cannot be opened
    explicit LineWriter(LineTarget target);
    LineWriter(const LineWriter&) = delete;
    LineWriter& operator=(const LineWriter&) = delete;
    /// Gives what waits a second to be written.
    ~LineWriter();

    /// @param text  one or more lines, each with its end
    void add(std::string text);
    /// Waits until all is written, a second at most.
    void drain();
    std::uint64_t droppedLines() const;
    /// Where the lines go; empty: standard output.
    const std::string& path() const noexcept { return target_.path; }
    /// Why nothing can be written any more (disk full, reader gone); empty: it can.
    std::string problem() const;

private:
    void work();
    void write(const std::string& text);
    void rotate();

    LineTarget target_;
    int file_ = -1;
    std::uint64_t size_ = 0;   ///< of the file
    int wake_[2] = {-1, -1};   ///< a pipe: something written there ends the wait for a reader
    mutable std::mutex mutex_; ///< for all below but the thread
    std::condition_variable changed_;
    std::deque<std::string> waiting_;
    std::size_t waitingBytes_ = 0;
    bool writing_ = false;
    bool over_ = false;
    std::uint64_t dropped_ = 0;
    std::string problem_;
    std::thread thread_;
};

} // namespace dclscope::cli

// SPDX-License-Identifier: Apache-2.0
#include "app/cli/line_writer.h"

#include "app/cli/failure.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>

namespace dclscope::cli {
namespace {

constexpr std::size_t kMostWaiting = std::size_t{1} << 20; ///< bytes; minutes of lines
constexpr int kOldFiles = 9;
constexpr std::chrono::seconds kPatience{1}; ///< at the end, for a reader that is slow

int openForLines(const std::string& path) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    if (file < 0) throw Failure(path, std::string("cannot be written: ") + std::strerror(errno));
    return file;
}

} // namespace

LineWriter::LineWriter(LineTarget target) : target_(std::move(target)) {
    if (!target_.path.empty()) {
        file_ = openForLines(target_.path);
        struct stat status {};
        if (::fstat(file_, &status) == 0) size_ = static_cast<std::uint64_t>(status.st_size);
    }
    if (::pipe2(wake_, O_CLOEXEC | O_NONBLOCK) != 0) throw Failure("", "no pipe can be made");
    thread_ = std::thread([this] { work(); });
}

LineWriter::~LineWriter() {
    drain();
    {
        const std::scoped_lock lock(mutex_);
        over_ = true;
    }
    changed_.notify_all();
    // A write that waits for its reader is given up.
    [[maybe_unused]] const ssize_t woken = ::write(wake_[1], "", 1);
    thread_.join();
    for (const int end : wake_) ::close(end);
    if (file_ >= 0) ::close(file_);
}

void LineWriter::add(std::string text) {
    if (text.empty()) return;
    const std::scoped_lock lock(mutex_);
    if (!problem_.empty()) return;
    if (waitingBytes_ + text.size() > kMostWaiting) {
        ++dropped_;
        return;
    }
    waitingBytes_ += text.size();
    waiting_.push_back(std::move(text));
    changed_.notify_all();
}

void LineWriter::drain() {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, kPatience, [&] { return (waiting_.empty() && !writing_) || !problem_.empty(); });
}

std::uint64_t LineWriter::droppedLines() const {
    const std::scoped_lock lock(mutex_);
    return dropped_;
}

std::string LineWriter::problem() const {
    const std::scoped_lock lock(mutex_);
    return problem_;
}

void LineWriter::work() {
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [&] { return over_ || !waiting_.empty(); });
        if (over_) return;
        const std::string text = std::move(waiting_.front());
        waiting_.pop_front();
        waitingBytes_ -= text.size();
        writing_ = true;
        lock.unlock();
        std::string trouble;
        try {
            write(text);
        } catch (const std::exception& error) {
            trouble = error.what();
        }
        lock.lock();
        writing_ = false;
        if (!trouble.empty()) problem_ = trouble;
        changed_.notify_all();
        if (!problem_.empty()) return;
    }
}

/// Writes as much as the other side takes and waits for it to take more, until told to leave.
void LineWriter::write(const std::string& text) {
    if (file_ >= 0 && target_.rotateBytes > 0 && size_ > 0 && size_ + text.size() > target_.rotateBytes) rotate();
    const int out = file_ >= 0 ? file_ : STDOUT_FILENO;
    for (std::size_t done = 0; done < text.size();) {
        std::array<pollfd, 2> ends{{{out, POLLOUT, 0}, {wake_[0], POLLIN, 0}}};
        if (::poll(ends.data(), ends.size(), -1) < 0 && errno != EINTR) throw Failure("", std::strerror(errno));
        if (ends[1].revents != 0) return;
        if (ends[0].revents == 0) continue;
        // A pipe that polls as writable takes this much without waiting (PIPE_BUF).
        const std::size_t piece = std::min<std::size_t>(text.size() - done, 4096);
        const ssize_t count = ::write(out, text.data() + done, piece);
        if (count < 0 && errno != EINTR && errno != EAGAIN)
            throw Failure("", std::string("cannot be written: ") + std::strerror(errno));
        if (count > 0) done += static_cast<std::size_t>(count);
    }
    size_ += text.size();
}

void LineWriter::rotate() {
    const auto numbered = [this](int number) { return target_.path + "." + std::to_string(number); };
    for (int number = kOldFiles - 1; number >= 1; --number)
        std::rename(numbered(number).c_str(), numbered(number + 1).c_str());
    if (std::rename(target_.path.c_str(), numbered(1).c_str()) != 0)
        throw Failure(target_.path, std::string("cannot be renamed: ") + std::strerror(errno));
    const int next = openForLines(target_.path);
    ::close(file_);
    file_ = next;
    size_ = 0;
}

} // namespace dclscope::cli

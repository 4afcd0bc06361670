// SPDX-License-Identifier: Apache-2.0
#include "tests/app/process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <stdexcept>

namespace dclscope::test {
namespace {

std::array<int, 2> makePipe() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    return ends;
}

[[noreturn]] void becomeProgram(std::vector<char*>& arguments, int out, int err, std::size_t memoryBytes) {
    ::dup2(::open("/dev/null", O_RDONLY), STDIN_FILENO);
    ::dup2(out, STDOUT_FILENO);
    ::dup2(err, STDERR_FILENO);
#if defined(__SANITIZE_ADDRESS__)
    constexpr bool kCanLimitMemory = false; // the sanitizer reserves terabytes of addresses
#else
    constexpr bool kCanLimitMemory = true;
#endif
    if (kCanLimitMemory && memoryBytes > 0) {
        const rlimit limit{memoryBytes, memoryBytes};
        ::setrlimit(RLIMIT_AS, &limit);
    }
    ::execvp(arguments[0], arguments.data());
    ::_exit(127);
}

} // namespace

Process::Process(const std::vector<std::string>& arguments, std::size_t memoryBytes) {
    const std::array<int, 2> out = makePipe();
    const std::array<int, 2> err = makePipe();
    std::vector<std::string> texts = arguments;
    std::vector<char*> pointers;
    for (std::string& text : texts) pointers.push_back(text.data());
    pointers.push_back(nullptr);
    child_ = ::fork();
    if (child_ < 0) throw std::runtime_error("cannot fork");
    if (child_ == 0) becomeProgram(pointers, out[1], err[1], memoryBytes);
    ::close(out[1]);
    ::close(err[1]);
    out_ = out[0];
    err_ = err[0];
    reader_ = std::thread([this] { collect(); });
}

Process::~Process() {
    if (!exitStatus_) {
        sendSignal(SIGKILL);
        waitFor(std::chrono::seconds(10));
    }
    if (reader_.joinable()) reader_.join();
    ::close(out_);
    ::close(err_);
}

void Process::sendSignal(int signal) const {
    if (!exitStatus_) ::kill(child_, signal);
}

std::optional<int> Process::waitFor(std::chrono::milliseconds limit) {
    const auto end = std::chrono::steady_clock::now() + limit;
    {
        std::unique_lock lock(mutex_);
        ended_.wait_until(lock, end, [this] { return streamsEnded_; });
    }
    while (!exitStatus_) {
        int status = 0;
        if (::waitpid(child_, &status, WNOHANG) == child_) {
            exitStatus_ = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
            endSignal_ = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
            reader_.join();
        } else if (std::chrono::steady_clock::now() >= end) {
            return std::nullopt;
        } else {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    }
    return exitStatus_;
}

std::string Process::output() const {
    const std::scoped_lock lock(mutex_);
    return output_;
}

std::vector<TimedLine> Process::lines() const {
    const std::scoped_lock lock(mutex_);
    return lines_;
}

std::string Process::errors() const {
    const std::scoped_lock lock(mutex_);
    return errors_;
}

void Process::collect() {
    std::array<pollfd, 2> streams{pollfd{out_, POLLIN, 0}, pollfd{err_, POLLIN, 0}};
    std::array<char, 65536> block{};
    while (streams[0].fd >= 0 || streams[1].fd >= 0) {
        ::poll(streams.data(), streams.size(), -1);
        for (pollfd& stream : streams) {
            if (stream.fd < 0 || stream.revents == 0) continue;
            const ssize_t count = ::read(stream.fd, block.data(), block.size());
            const std::scoped_lock lock(mutex_);
            if (count <= 0)
                stream.fd = -1;
            else if (&stream == &streams[0])
                take({block.data(), static_cast<std::size_t>(count)});
            else
                errors_.append(block.data(), static_cast<std::size_t>(count));
        }
    }
    const std::scoped_lock lock(mutex_);
    streamsEnded_ = true;
    ended_.notify_all();
}

void Process::take(std::string_view text) {
    output_ += text;
    for (std::size_t end = 0; (end = output_.find('\n', lineStart_)) != std::string::npos; lineStart_ = end + 1)
        lines_.push_back({output_.substr(lineStart_, end - lineStart_), std::chrono::steady_clock::now()});
}

Finished runProgram(const std::string& program, const std::vector<std::string>& arguments, const Start& start) {
    std::vector<std::string> line{program};
    line.insert(line.end(), arguments.begin(), arguments.end());
    Process process(line, start.memoryBytes);
    if (!process.waitFor(start.limit)) process.sendSignal(SIGKILL);
    Finished finished;
    finished.exitStatus = process.waitFor(std::chrono::seconds(10)).value_or(-1);
    finished.signal = process.endSignal();
    finished.out = process.output();
    finished.err = process.errors();
    return finished;
}

std::size_t lineCount(const std::string& text) {
    std::size_t lines = 0;
    for (std::size_t at = 0; at < text.size(); ++lines) {
        const std::size_t end = text.find('\n', at);
        at = end == std::string::npos ? text.size() : end + 1;
    }
    return lines;
}

bool programExists(const std::string& name) {
    const char* path = std::getenv("PATH");
    std::istringstream folders(path ? path : "");
    for (std::string folder; std::getline(folders, folder, ':');)
        if (::access((std::filesystem::path(folder) / name).c_str(), X_OK) == 0) return true;
    return false;
}

} // namespace dclscope::test

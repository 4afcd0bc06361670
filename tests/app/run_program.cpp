// SPDX-License-Identifier: Apache-2.0
#include "tests/app/run_program.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

namespace dclscope::test {
namespace {

struct Pipe {
    Pipe() {
        if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    }
    ~Pipe() {
        closeWriting();
        ::close(ends[0]);
    }
    void closeWriting() {
        if (ends[1] >= 0) ::close(ends[1]);
        ends[1] = -1;
    }
    std::array<int, 2> ends{};
};

[[noreturn]] void becomeProgram(const std::string& program, std::vector<char*>& arguments, Pipe& out, Pipe& err,
                                const Start& start) {
    const int nothing = ::open("/dev/null", O_RDONLY);
    ::dup2(nothing, STDIN_FILENO);
    ::dup2(out.ends[1], STDOUT_FILENO);
    ::dup2(err.ends[1], STDERR_FILENO);
#if defined(__SANITIZE_ADDRESS__)
    constexpr bool kCanLimitMemory = false; // the sanitizer reserves terabytes of addresses
#else
    constexpr bool kCanLimitMemory = true;
#endif
    if (kCanLimitMemory && start.memoryBytes > 0) {
        const rlimit limit{start.memoryBytes, start.memoryBytes};
        ::setrlimit(RLIMIT_AS, &limit);
    }
    ::execv(program.c_str(), arguments.data());
    ::_exit(127);
}

/// Appends what is there to read; false at the end of the stream.
bool drain(int from, std::string& into) {
    std::array<char, 65536> block{};
    const ssize_t count = ::read(from, block.data(), block.size());
    if (count > 0) into.append(block.data(), static_cast<std::size_t>(count));
    return count > 0;
}

/// Reads both streams until they end; kills the program when its time is over.
void collect(pid_t child, Pipe& out, Pipe& err, Finished& finished, std::chrono::seconds limit) {
    const auto end = std::chrono::steady_clock::now() + limit;
    std::array<pollfd, 2> streams{pollfd{out.ends[0], POLLIN, 0}, pollfd{err.ends[0], POLLIN, 0}};
    while (streams[0].fd >= 0 || streams[1].fd >= 0) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
        if (left.count() <= 0) ::kill(child, SIGKILL);
        if (::poll(streams.data(), streams.size(), static_cast<int>(std::max<long>(left.count(), 0L))) <= 0 &&
            left.count() <= 0)
            break;
        if (streams[0].revents != 0 && !drain(streams[0].fd, finished.out)) streams[0].fd = -1;
        if (streams[1].revents != 0 && !drain(streams[1].fd, finished.err)) streams[1].fd = -1;
    }
}

} // namespace

Finished runProgram(const std::string& program, const std::vector<std::string>& arguments, const Start& start) {
    std::vector<std::string> texts{program};
    texts.insert(texts.end(), arguments.begin(), arguments.end());
    std::vector<char*> pointers;
    for (std::string& text : texts) pointers.push_back(text.data());
    pointers.push_back(nullptr);
    Pipe out;
    Pipe err;
    const pid_t child = ::fork();
    if (child < 0) throw std::runtime_error("cannot fork");
    if (child == 0) becomeProgram(program, pointers, out, err, start);
    out.closeWriting();
    err.closeWriting();
    Finished finished;
    collect(child, out, err, finished, start.limit);
    int status = 0;
    ::waitpid(child, &status, 0);
    if (WIFEXITED(status)) finished.exitStatus = WEXITSTATUS(status);
    if (WIFSIGNALED(status)) finished.signal = WTERMSIG(status);
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

} // namespace dclscope::test

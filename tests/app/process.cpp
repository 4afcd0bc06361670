// SPDX-License-Identifier: Apache-2.0
#include "tests/app/process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <stdexcept>

namespace dclscope::test {

Process::Process(const std::vector<std::string>& arguments) {
    std::array<int, 2> out{};
    std::array<int, 2> err{};
    if (::pipe2(out.data(), O_CLOEXEC) != 0 || ::pipe2(err.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    std::vector<std::string> texts = arguments;
    std::vector<char*> pointers;
    for (std::string& text : texts) pointers.push_back(text.data());
    pointers.push_back(nullptr);
    child_ = ::fork();
    if (child_ < 0) throw std::runtime_error("cannot fork");
    if (child_ == 0) {
        ::dup2(::open("/dev/null", O_RDONLY), STDIN_FILENO);
        ::dup2(out[1], STDOUT_FILENO);
        ::dup2(err[1], STDERR_FILENO);
        ::execvp(pointers[0], pointers.data());
        ::_exit(127);
    }
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
    while (!exitStatus_) {
        int status = 0;
        if (::waitpid(child_, &status, WNOHANG) == child_) {
            exitStatus_ = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
            reader_.join();
        } else if (std::chrono::steady_clock::now() >= end) {
            return std::nullopt;
        } else {
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
    }
    return exitStatus_;
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
    std::string partial;
    std::array<char, 4096> block{};
    while (streams[0].fd >= 0 || streams[1].fd >= 0) {
        ::poll(streams.data(), streams.size(), -1);
        for (pollfd& stream : streams) {
            if (stream.fd < 0 || stream.revents == 0) continue;
            const ssize_t count = ::read(stream.fd, block.data(), block.size());
            const std::scoped_lock lock(mutex_);
            if (count <= 0) {
                stream.fd = -1;
                continue;
            }
            const std::string_view text(block.data(), static_cast<std::size_t>(count));
            if (&stream == &streams[1]) {
                errors_ += text;
                continue;
            }
            partial += text;
            for (std::size_t end = 0; (end = partial.find('\n')) != std::string::npos; partial.erase(0, end + 1))
                lines_.push_back({partial.substr(0, end), std::chrono::steady_clock::now()});
        }
    }
}

bool programExists(const std::string& name) {
    const char* path = std::getenv("PATH");
    std::istringstream folders(path ? path : "");
    for (std::string folder; std::getline(folders, folder, ':');)
        if (::access((std::filesystem::path(folder) / name).c_str(), X_OK) == 0) return true;
    return false;
}

} // namespace dclscope::test

// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/hdf5_process.h"

#include "core/base/error.h"

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <fstream>
#include <new>
#include <optional>
#include <vector>

namespace dclscope {
namespace {

constexpr int kEndedWell = 0;
constexpr int kThrew = 3; ///< the text of the exception lies in the second pipe
constexpr int kOutOfMemory = 4;
constexpr std::size_t kMostComplaintBytes = 2000;
constexpr const char* kTooLong = "takes too long to be read";
constexpr const char* kCrashed = "makes the library that reads it crash; it is damaged or hostile";

using Moment = std::chrono::steady_clock::time_point;

/// Milliseconds that are left, for poll(); 0 when none are.
int left(Moment until) {
    const auto rest = std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
    return static_cast<int>(std::clamp<std::int64_t>(rest.count(), 0, 1'000'000));
}

class Pipe {
public:
    Pipe() {
        if (::pipe2(ends_.data(), O_CLOEXEC) != 0) throw Error(std::string("no pipe: ") + std::strerror(errno));
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    ~Pipe() {
        closeWriting();
        ::close(ends_[0]);
    }
    void closeWriting() {
        if (ends_[1] >= 0) ::close(ends_[1]);
        ends_[1] = -1;
    }
    int reading() const { return ends_[0]; }
    int writing() const { return ends_[1]; }

private:
    std::array<int, 2> ends_{};
};

/// Ends and awaits the child, whatever happens.
class Child {
public:
    explicit Child(pid_t id) : id_(id) {}
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child() {
        if (id_ <= 0) return;
        ::kill(id_, SIGKILL);
        int status = 0;
        while (::waitpid(id_, &status, 0) < 0 && errno == EINTR) {}
    }
    /// How it ended; nothing when it has not by then. It may have closed its pipes and live on.
    std::optional<int> wait(Moment until) {
        int status = 0;
        while (::waitpid(id_, &status, WNOHANG) != id_) {
            if (left(until) == 0) return std::nullopt;
            ::poll(nullptr, 0, 1);
        }
        id_ = -1;
        return status;
    }

private:
    pid_t id_;
};

void writeAll(int to, std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(to, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) ::_exit(kThrew); // nobody listens any more
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
}

/// Pages of data that the process has already: a limit on more of them must count these.
rlim_t dataInUse() {
    std::ifstream file("/proc/self/statm");
    rlim_t total = 0;
    rlim_t skipped = 0;
    rlim_t data = 0;
    file >> total >> skipped >> skipped >> skipped >> skipped >> data;
    return data * static_cast<rlim_t>(::sysconf(_SC_PAGESIZE));
}

void limit(int what, rlim_t value) {
    const rlimit both{value, value};
    ::setrlimit(static_cast<__rlimit_resource_t>(what), &both);
}

/// From here on only what reads, computes and answers is allowed; everything else fails with EPERM.
void allowOnlyComputing() {
#if defined(__x86_64__)
    constexpr std::uint32_t kArchitecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
    constexpr std::uint32_t kArchitecture = AUDIT_ARCH_AARCH64;
#else
    constexpr std::uint32_t kArchitecture = 0;
#endif
    if (kArchitecture == 0) return;
    constexpr std::array kAllowed{
        SYS_read,          SYS_write,        SYS_pread64, SYS_lseek,      SYS_fstat,        SYS_newfstatat,
        SYS_close,         SYS_brk,          SYS_mmap,    SYS_munmap,     SYS_mremap,       SYS_madvise,
        SYS_mprotect,      SYS_futex,        SYS_exit,    SYS_exit_group, SYS_rt_sigreturn, SYS_rt_sigprocmask,
        SYS_clock_gettime, SYS_gettimeofday, SYS_getpid,  SYS_gettid,     SYS_tgkill,       SYS_sched_yield,
        SYS_getrandom,     SYS_sigaltstack}; // the last for the address sanitizer, before every exception
    std::vector<sock_filter> filter{
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, kArchitecture, 1, 0),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
    };
    for (const long call : kAllowed) {
        filter.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<std::uint32_t>(call), 0, 1));
        filter.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    }
    filter.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM));
    const sock_fprog program{static_cast<unsigned short>(filter.size()), filter.data()};
    ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}

[[noreturn]] void beChild(const std::function<void(const ApartSink&)>& work, const Pipe& answer, const Pipe& complaint,
                          const ApartLimits& limits, rlim_t inUse, pid_t parent) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent) ::_exit(kThrew);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    for (const int signal : {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGXCPU, SIGTERM, SIGINT})
        ::signal(signal, SIG_DFL);
    ::signal(SIGPIPE, SIG_IGN);
    // What the C library says of a broken heap is nobody's business.
    const int nothing = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (nothing >= 0) {
        ::dup2(nothing, STDOUT_FILENO);
        ::dup2(nothing, STDERR_FILENO);
    }
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_CPU, limits.seconds);
    limit(RLIMIT_DATA, inUse + limits.memoryBytes);
    allowOnlyComputing();
    try {
        work([&](std::span<const std::byte> bytes) { writeAll(answer.writing(), bytes); });
        ::_exit(kEndedWell);
    } catch (const std::bad_alloc&) {
        ::_exit(kOutOfMemory);
    } catch (const std::exception& error) {
        const std::string_view text(error.what());
        writeAll(complaint.writing(), std::as_bytes(std::span(text)).first(std::min(text.size(), kMostComplaintBytes)));
    }
    ::_exit(kThrew);
}

/// Hands on what comes until the other end is closed; false when it is not by then.
bool receiveAll(int from, const ApartSink& receive, Moment until) {
    std::vector<std::byte> block(1U << 16);
    for (;;) {
        pollfd ready{from, POLLIN, 0};
        const int count = ::poll(&ready, 1, left(until));
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return false;
        const ssize_t size = ::read(from, block.data(), block.size());
        if (size < 0 && errno == EINTR) continue;
        if (size <= 0) return true;
        receive(std::span(block).first(static_cast<std::size_t>(size)));
    }
}

std::string verdict(int status, const std::string& complaint) {
    if (WIFSIGNALED(status)) {
        const int signal = WTERMSIG(status);
        if (signal == SIGXCPU || signal == SIGKILL) return kTooLong;
        return kCrashed;
    }
    switch (WEXITSTATUS(status)) {
    case kEndedWell: return {};
    case kOutOfMemory: return "needs too much memory";
    case kThrew: return complaint.empty() ? "cannot be read" : complaint;
    default: return kCrashed;
    }
}

} // namespace

std::string computeApart(const std::function<void(const ApartSink&)>& work, const ApartSink& receive,
                         const ApartLimits& limits) {
    Pipe answer;
    Pipe complaint;
    const Moment until = std::chrono::steady_clock::now() + std::chrono::seconds(limits.waitSeconds);
    const rlim_t inUse = dataInUse();
    const pid_t parent = ::getpid();
    const pid_t id = ::fork();
    if (id < 0) throw Error(std::string("no process could be started to read the file: ") + std::strerror(errno));
    if (id == 0) beChild(work, answer, complaint, limits, inUse, parent);
    Child child(id);
    answer.closeWriting();
    complaint.closeWriting();
    // What complains has nothing more to answer, and a pipe left unread would keep it from ending.
    std::string text;
    const ApartSink hear = [&](std::span<const std::byte> bytes) {
        text.append(reinterpret_cast<const char*>(bytes.data()),
                    std::min(bytes.size(), kMostComplaintBytes - text.size()));
    };
    if (!receiveAll(answer.reading(), receive, until) || !receiveAll(complaint.reading(), hear, until)) return kTooLong;
    const std::optional<int> status = child.wait(until);
    return status ? verdict(*status, text) : kTooLong;
}

} // namespace dclscope

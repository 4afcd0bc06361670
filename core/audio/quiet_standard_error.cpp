// SPDX-License-Identifier: Apache-2.0
#include "core/audio/quiet_standard_error.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <mutex>

#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__)
#include <sanitizer/common_interface_defs.h>
#endif

namespace dclscope {
namespace {

struct Redirection {
    std::mutex mutex;
    int holders = 0;
    int saved = -1;
};

Redirection& redirection() {
    static Redirection state;
    return state;
}

/// What a sanitizer finds while standard error is silent is said all the same.
void sendReportsTo([[maybe_unused]] int descriptor) {
#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__)
    __sanitizer_set_report_fd(reinterpret_cast<void*>(static_cast<std::intptr_t>(descriptor)));
#endif
}

} // namespace

// Several may live at once, on any threads: the first one redirects, the last one puts things back.
QuietStandardError::QuietStandardError() {
    const std::scoped_lock lock(redirection().mutex);
    if (redirection().holders++ > 0) return;
    std::fflush(stderr);
    const int null = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (null < 0) return;
    redirection().saved = ::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    if (redirection().saved >= 0) {
        sendReportsTo(redirection().saved);
        ::dup2(null, STDERR_FILENO);
    }
    ::close(null);
}

QuietStandardError::~QuietStandardError() {
    const std::scoped_lock lock(redirection().mutex);
    if (--redirection().holders > 0 || redirection().saved < 0) return;
    std::fflush(stderr);
    ::dup2(redirection().saved, STDERR_FILENO);
    sendReportsTo(STDERR_FILENO);
    ::close(redirection().saved);
    redirection().saved = -1;
}

} // namespace dclscope

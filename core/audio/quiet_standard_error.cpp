// SPDX-License-Identifier: Apache-2.0
#include "core/audio/quiet_standard_error.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <mutex>

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

} // namespace

// Several may live at once, on any threads: the first one redirects, the last one puts things back.
QuietStandardError::QuietStandardError() {
    const std::scoped_lock lock(redirection().mutex);
    if (redirection().holders++ > 0) return;
    std::fflush(stderr);
    const int null = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (null < 0) return;
    redirection().saved = ::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    if (redirection().saved >= 0) ::dup2(null, STDERR_FILENO);
    ::close(null);
}

QuietStandardError::~QuietStandardError() {
    const std::scoped_lock lock(redirection().mutex);
    if (--redirection().holders > 0 || redirection().saved < 0) return;
    std::fflush(stderr);
    ::dup2(redirection().saved, STDERR_FILENO);
    ::close(redirection().saved);
    redirection().saved = -1;
}

} // namespace dclscope

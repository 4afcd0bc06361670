// SPDX-License-Identifier: Apache-2.0
// Silences what audio libraries print.
#pragma once

namespace dclscope {

/// Sends the process's standard error to /dev/null while it lives. ALSA, JACK and PortAudio print there about
/// every device that is not there, and when one goes away; they can be told apart from nothing else. May be
/// made on any thread, also several at once.
class QuietStandardError {
public:
    QuietStandardError();
    QuietStandardError(const QuietStandardError&) = delete;
    QuietStandardError& operator=(const QuietStandardError&) = delete;
    ~QuietStandardError();
};

} // namespace dclscope

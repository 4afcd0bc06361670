// SPDX-License-Identifier: Apache-2.0
// A microphone without a sound card: a PulseAudio server of the test's own whose null sink is what PortAudio
// records.
#pragma once

#include "tests/app/process.h"
#include "tests/temporary_folder.h"

#include <chrono>
#include <filesystem>
#include <memory>

namespace dclscope::test {

class NullSink {
public:
    /// What is missing on this machine to make one; empty when nothing is.
    static std::string missing();

    /// Sets HOME and XDG_RUNTIME_DIR of this process, so that programs it starts find the server and nothing
    /// else.
    /// @param rateHz  of the microphone
    explicit NullSink(int rateHz = 48000);

    /// Speaks a sound file into the microphone. @return the player, which ends with the sound
    std::unique_ptr<Process> play(const std::filesystem::path& sound, const std::string& microphone = "mic") const;
    /// Makes another microphone of that name, and makes it the default one.
    void addDefault(const std::string& name) const;
    /// Kills the server: for programs that record it is as if the microphone had been pulled out.
    void unplug();
    /// Starts it again, where it was: the microphone is back.
    void plugIn();
    /// Has the server stop (SIGSTOP) or go on (SIGCONT), as a machine does that is overloaded.
    void sendSignal(int signal) const { server_->sendSignal(signal); }

private:
    int rateHz_;
    TemporaryFolder home_;
    TemporaryFolder runtime_;
    std::unique_ptr<Process> server_;
};

} // namespace dclscope::test

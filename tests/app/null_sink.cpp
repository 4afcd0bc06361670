// SPDX-License-Identifier: Apache-2.0
#include "tests/app/null_sink.h"

#include <signal.h>
#include <stdlib.h>

#include <fstream>
#include <stdexcept>

namespace dclscope::test {
namespace {

bool succeeds(const std::vector<std::string>& command) {
    return Process(command).waitFor(std::chrono::seconds(5)) == 0;
}

} // namespace

std::string NullSink::missing() {
    for (const char* program : {"pulseaudio", "pactl", "paplay"})
        if (!programExists(program)) return std::string(program) + " (packages pulseaudio and pulseaudio-utils)";
    for (const char* folder : {"/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib"})
        if (std::filesystem::exists(std::string(folder) + "/alsa-lib/libasound_module_pcm_pulse.so")) return "";
    return "ALSA's plugin for PulseAudio (package libasound2-plugins)";
}

NullSink::NullSink(int rateHz) : rateHz_(rateHz) {
    std::ofstream(home_ / ".asoundrc") << "pcm.!default { type pulse }\nctl.!default { type pulse }\n";
    ::setenv("HOME", home_.path().c_str(), 1);
    ::setenv("XDG_RUNTIME_DIR", runtime_.path().c_str(), 1);
    for (const char* name : {"PULSE_SERVER", "PULSE_SOURCE", "PULSE_SINK", "DBUS_SESSION_BUS_ADDRESS", "DISPLAY"})
        ::unsetenv(name);
    plugIn();
}

void NullSink::plugIn() {
    server_ = std::make_unique<Process>(std::vector<std::string>{
        "pulseaudio", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "-n", "-L",
        "module-native-protocol-unix", "-L", "module-null-sink sink_name=mic rate=" + std::to_string(rateHz_)});
    for (int attempt = 0; attempt < 100; ++attempt) {
        if (succeeds({"pactl", "set-default-source", "mic.monitor"})) return;
        if (server_->waitFor(std::chrono::milliseconds(50))) break;
    }
    throw std::runtime_error("the test's PulseAudio does not start: " + server_->errors());
}

void NullSink::addDefault(const std::string& name) const {
    if (!succeeds({"pactl", "load-module", "module-null-sink", "sink_name=" + name}) ||
        !succeeds({"pactl", "set-default-source", name + ".monitor"}))
        throw std::runtime_error("the test's PulseAudio takes no other microphone: " + server_->errors());
}

std::unique_ptr<Process> NullSink::play(const std::filesystem::path& sound, const std::string& microphone) const {
    return std::make_unique<Process>(
        std::vector<std::string>{"paplay", "--device=" + microphone, "--latency-msec=20", sound.string()});
}

void NullSink::unplug() {
    server_->sendSignal(SIGKILL);
    server_->waitFor(std::chrono::seconds(5));
}

} // namespace dclscope::test

// SPDX-License-Identifier: Apache-2.0
#include "core/audio/sound_file.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <sndfile.h>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr double kLongestSeconds = 4.0 * 3600.0;

struct CloseSound {
    void operator()(SNDFILE* file) const noexcept { sf_close(file); }
};
using SoundHandle = std::unique_ptr<SNDFILE, CloseSound>;

[[noreturn]] void fail(const std::filesystem::path& path, const std::string& why) {
    throw AudioError(printable(path.string(), 400) + ": " + why);
}

void appendMono(std::span<const float> interleaved, int channels, std::vector<float>& samples) {
    const auto width = static_cast<std::size_t>(channels);
    for (std::size_t frame = 0; frame < interleaved.size() / width; ++frame) {
        float sum = 0.0F;
        for (std::size_t c = 0; c < width; ++c) sum += interleaved[frame * width + c];
        const float mean = sum / static_cast<float>(channels);
        samples.push_back(std::isfinite(mean) ? mean : 0.0F);
    }
}

} // namespace

Sound readSoundFile(const std::filesystem::path& path) {
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) fail(path, "no such file");
    if (!std::filesystem::is_regular_file(path, ignored)) fail(path, "not a file");
    SF_INFO info{};
    const SoundHandle file(sf_open(path.c_str(), SFM_READ, &info));
    if (!file) fail(path, std::string("not a sound file that can be read (") + sf_strerror(nullptr) + ")");
    if (info.channels < 1 || info.channels > 1024 || info.samplerate < 1000 || info.samplerate > 384000)
        fail(path, "claims " + std::to_string(info.channels) + " channels at " + std::to_string(info.samplerate) +
                       " Hz; 1 to 1024 channels at 1000 to 384000 Hz can be read");

    Sound sound{static_cast<double>(info.samplerate), info.channels, {}};
    constexpr std::size_t kFrames = 16384;
    std::vector<float> block(kFrames * static_cast<std::size_t>(info.channels));
    // Read to the end, whatever the header says of the length.
    for (;;) {
        const sf_count_t frames = sf_readf_float(file.get(), block.data(), static_cast<sf_count_t>(kFrames));
        if (frames <= 0) break;
        appendMono(std::span(block).first(static_cast<std::size_t>(frames * info.channels)), info.channels,
                   sound.samples);
        if (sound.seconds() > kLongestSeconds) fail(path, "is longer than 4 hours; cut it into parts");
    }
    if (sf_error(file.get()) != SF_ERR_NO_ERROR) fail(path, std::string("broken: ") + sf_strerror(file.get()));
    if (sound.samples.empty()) fail(path, "holds no sound");
    return sound;
}

void writeSoundFile(const std::filesystem::path& path, const Sound& sound) {
    SF_INFO info{};
    info.channels = 1;
    info.samplerate = static_cast<int>(sound.sampleRateHz);
    info.format = SF_FORMAT_WAV | SF_FORMAT_PCM_16;
    const SoundHandle file(sf_open(path.c_str(), SFM_WRITE, &info));
    if (!file) fail(path, std::string("cannot be written (") + sf_strerror(nullptr) + ")");
    sf_command(file.get(), SFC_SET_CLIPPING, nullptr, SF_TRUE);
    const auto count = static_cast<sf_count_t>(sound.samples.size());
    if (sf_writef_float(file.get(), sound.samples.data(), count) != count)
        fail(path, std::string("cannot be written (") + sf_strerror(file.get()) + ")");
}

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
#include "core/audio/sound_file.h"

#include "core/audio/sound_reader.h"
#include "core/base/error.h"
#include "core/base/text.h"

#include <sndfile.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <span>
#include <string_view>

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

} // namespace

bool isSoundName(const std::filesystem::path& path) {
    static constexpr std::array<std::string_view, 16> kKnown{".wav",  ".flac", ".ogg",  ".oga", ".opus", ".mp3",
                                                             ".aiff", ".aif",  ".aifc", ".au",  ".snd",  ".caf",
                                                             ".w64",  ".rf64", ".voc",  ".wave"};
    std::string extension = path.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return std::find(kKnown.begin(), kKnown.end(), extension) != kKnown.end();
}

Sound readSoundFile(const std::filesystem::path& path) {
    constexpr std::size_t kBlock = 65536;
    SoundReader reader(path);
    Sound sound{reader.sampleRateHz(), reader.channels(), {}};
    for (std::size_t count = kBlock; count == kBlock;) {
        const std::size_t before = sound.samples.size();
        sound.samples.resize(before + kBlock);
        count = reader.read(std::span(sound.samples).subspan(before));
        sound.samples.resize(before + count);
        if (sound.seconds() > kLongestSeconds) fail(path, "is longer than 4 hours; cut it into parts");
    }
    sound.remarks = reader.check().remarks();
    return sound;
}

void writeSoundFile(const std::filesystem::path& path, const Sound& sound) {
    SF_INFO info{};
    info.channels = 1;
    info.samplerate = static_cast<int>(sound.sampleRateHz);
    info.format = (path.extension() == ".flac" ? SF_FORMAT_FLAC : SF_FORMAT_WAV) | SF_FORMAT_PCM_16;
    const SoundHandle file(sf_open(path.c_str(), SFM_WRITE, &info));
    if (!file) fail(path, std::string("cannot be written (") + sf_strerror(nullptr) + ")");
    sf_command(file.get(), SFC_SET_CLIPPING, nullptr, SF_TRUE);
    const auto count = static_cast<sf_count_t>(sound.samples.size());
    if (sf_writef_float(file.get(), sound.samples.data(), count) != count)
        fail(path, std::string("cannot be written (") + sf_strerror(file.get()) + ")");
}

} // namespace dclscope

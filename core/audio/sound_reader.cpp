// SPDX-License-Identifier: Apache-2.0
#include "core/audio/sound_reader.h"

#include "core/audio/unfinished_wave.h"
#include "core/base/error.h"
#include "core/base/text.h"

#include <sndfile.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace dclscope {
namespace {

constexpr std::size_t kBlockFrames = 16384;

float meanOf(std::span<const float> frame) {
    float sum = 0.0F;
    for (const float sample : frame) sum += sample;
    const float mean = sum / static_cast<float>(frame.size());
    return std::isfinite(mean) ? mean : 0.0F;
}

/// Sound and video that libsndfile does not know, by what it begins with: MP4 and its like, Matroska and WebM, AAC, WMA,
/// AMR. @return a command that turns it into something that can be read; empty: it is no such file
std::string conversionOf(const std::filesystem::path& path) {
    std::array<char, 12> head{};
    std::ifstream(path, std::ios::binary).read(head.data(), head.size());
    const std::string_view text(head.data(), head.size());
    const bool known = text.substr(4, 4) == "ftyp" || text.starts_with("\x1A\x45\xDF\xA3") ||
                       text.starts_with("\xFF\xF1") || text.starts_with("\xFF\xF9") || text.starts_with("ADIF") ||
                       text.starts_with("\x30\x26\xB2\x75") || text.starts_with("#!AMR");
    if (!known) return {};
    std::filesystem::path wave = path.filename();
    wave.replace_extension(".wav");
    const auto quoted = [](const std::filesystem::path& name) { return "\"" + printable(name.string(), 200) + "\""; };
    return "ffmpeg -i " + quoted(path.filename()) + " " + quoted(wave);
}

UnfinishedWave& waveOf(void* data) { return *static_cast<UnfinishedWave*>(data); }

/// Shows libsndfile what the wave says of itself. @return nullptr where it cannot be read; to be closed before the wave goes
SNDFILE* openUnfinished(UnfinishedWave& wave, SF_INFO& info) {
    SF_VIRTUAL_IO calls{};
    calls.get_filelen = [](void* data) -> sf_count_t { return waveOf(data).length(); };
    calls.seek = [](sf_count_t offset, int whence, void* data) -> sf_count_t {
        const UnfinishedWave& wave = waveOf(data);
        const std::int64_t from = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? wave.place() : wave.length();
        return waveOf(data).moveTo(from + offset);
    };
    calls.read = [](void* to, sf_count_t count, void* data) -> sf_count_t {
        return waveOf(data).read(static_cast<char*>(to), count);
    };
    calls.write = [](const void*, sf_count_t, void*) -> sf_count_t { return 0; };
    calls.tell = [](void* data) -> sf_count_t { return waveOf(data).place(); };
    wave.moveTo(0);
    return sf_open_virtual(&calls, SFM_READ, &info, &wave);
}

} // namespace

struct SoundReader::File {
    struct Close {
        void operator()(SNDFILE* file) const noexcept { sf_close(file); }
    };

    std::filesystem::path path;
    std::optional<int> channel; ///< from 1 on
    SF_INFO info{};
    std::unique_ptr<UnfinishedWave> unfinished; ///< where the header says that nothing follows; outlives the handle
    std::unique_ptr<SNDFILE, Close> handle;
    SignalCheck check;
    std::vector<float> interleaved;
    std::vector<float> block; ///< decoded and not yet given out from `given` on
    std::size_t given = 0;

    [[noreturn]] void fail(const std::string& why) const {
        throw AudioError(printable(path.string(), 400) + ": " + why);
    }
    void decode();
};

// Read to the end, whatever the header says of the length.
void SoundReader::File::decode() {
    const auto channels = static_cast<std::size_t>(info.channels);
    interleaved.resize(kBlockFrames * channels);
    const sf_count_t frames = sf_readf_float(handle.get(), interleaved.data(), static_cast<sf_count_t>(kBlockFrames));
    if (frames <= 0 && sf_error(handle.get()) != SF_ERR_NO_ERROR)
        fail(std::string("broken: ") + sf_strerror(handle.get()));
    given = 0;
    block.resize(static_cast<std::size_t>(std::max<sf_count_t>(0, frames)));
    const std::size_t first = channel ? static_cast<std::size_t>(*channel - 1) : 0;
    const std::size_t heard = channel ? 1 : channels;
    for (std::size_t i = 0; i < block.size(); ++i)
        block[i] = meanOf(std::span(interleaved).subspan(i * channels + first, heard));
    check.add(std::span(interleaved).first(block.size() * channels), channels);
}

SoundReader::SoundReader(const std::filesystem::path& path, std::optional<int> channel)
    : file_(std::make_unique<File>()) {
    File& file = *file_;
    file.path = path;
    file.channel = channel;
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) file.fail("no such file");
    if (!std::filesystem::is_regular_file(path, ignored)) file.fail("not a file");
    file.handle.reset(sf_open(path.c_str(), SFM_READ, &file.info));
    if (!file.handle) {
        const std::string why = std::string("not a sound file that can be read (") + sf_strerror(nullptr) + ")";
        const std::string conversion = conversionOf(path);
        file.fail(conversion.empty() ? why
                                     : "not a kind of sound file that can be read; turn it into one: " + conversion);
    }
    const SF_INFO& info = file.info;
    if (info.channels < 1 || info.channels > 1024 || info.samplerate < 1000 || info.samplerate > 384000)
        file.fail("claims " + std::to_string(info.channels) + " channels at " + std::to_string(info.samplerate) +
                  " Hz; 1 to 1024 channels at 1000 to 384000 Hz can be read");
    if (channel && (*channel < 1 || *channel > info.channels))
        file.fail("has no channel " + std::to_string(*channel) + "; it has " + counted(info.channels, "channel"));
    file.decode();
    if (file.block.empty() && (file.unfinished = UnfinishedWave::find(path))) {
        file.info = {};
        file.handle.reset(openUnfinished(*file.unfinished, file.info));
        if (file.handle) file.decode();
    }
    if (file.block.empty()) file.fail("holds no sound");
}

SoundReader::~SoundReader() = default;

double SoundReader::sampleRateHz() const noexcept { return static_cast<double>(file_->info.samplerate); }

int SoundReader::channels() const noexcept { return file_->info.channels; }

const SignalCheck& SoundReader::check() const noexcept { return file_->check; }

std::size_t SoundReader::read(std::span<float> out) {
    std::size_t written = 0;
    while (written < out.size()) {
        if (file_->given == file_->block.size()) {
            file_->decode();
            if (file_->block.empty()) break;
        }
        const std::size_t count = std::min(out.size() - written, file_->block.size() - file_->given);
        std::copy_n(file_->block.begin() + static_cast<std::ptrdiff_t>(file_->given), count,
                    out.begin() + static_cast<std::ptrdiff_t>(written));
        file_->given += count;
        written += count;
    }
    return written;
}

void SoundReader::rewind() {
    if (sf_seek(file_->handle.get(), 0, SEEK_SET) != 0) file_->fail("cannot be heard from its beginning again");
    file_->decode();
}

} // namespace dclscope

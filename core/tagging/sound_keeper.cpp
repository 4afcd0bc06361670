// SPDX-License-Identifier: Apache-2.0
#include "core/tagging/sound_keeper.h"

#include "core/audio/sound_file.h"
#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>
#include <cmath>
#include <regex>

namespace dclscope {
namespace {

namespace fs = std::filesystem;

constexpr const char* kEnding = ".flac";

/// "2026-11-26_07-31-05.250_seven.flac": one of ours. Others in the folder are none of our business.
bool isKept(const fs::path& path) {
    static const std::regex kOurs(R"(\d{4}-\d\d-\d\d_\d\d-\d\d-\d\d\.\d{3}_.*\.flac)");
    return std::regex_match(path.filename().string(), kOurs);
}

} // namespace

SoundKeeper::SoundKeeper(KeepOptions options) : options_(std::move(options)) {
    std::error_code error;
    fs::create_directories(options_.folder, error);
    if (!fs::is_directory(options_.folder))
        throw Error(printable(options_.folder.string()) +
                    ": no folder for sounds can be made there: " + (error ? error.message() : "it is a file"));
}

void SoundKeeper::push(std::span<const float> samples, double sampleRateHz, double timeSeconds) {
    const double jump = std::fabs(timeSeconds - heldTo_);
    if (sampleRateHz != rateHz_ || jump > 0.01) {
        if (rateHz_ > 0.0) finish();
        held_.clear();
        rateHz_ = sampleRateHz;
        heldTo_ = timeSeconds;
    }
    held_.insert(held_.end(), samples.begin(), samples.end());
    heldTo_ += static_cast<double>(samples.size()) / rateHz_;
    while (!wanted_.empty() && wanted_.front().to <= heldTo_) {
        write(wanted_.front());
        wanted_.pop_front();
    }
    const auto most = static_cast<std::size_t>((options_.longestSeconds + 2.0 * options_.marginSeconds) * rateHz_);
    if (held_.size() > most) held_.erase(held_.begin(), held_.end() - static_cast<std::ptrdiff_t>(most));
}

void SoundKeeper::keep(const EventSpan& span, const std::string& name) {
    const double end = span.endSeconds + options_.marginSeconds;
    const double start = std::max(0.0, span.startSeconds - options_.marginSeconds);
    wanted_.push_back({std::max(start, end - options_.longestSeconds - 2.0 * options_.marginSeconds), end, name});
}

void SoundKeeper::finish() {
    for (const Wanted& wanted : wanted_) write(wanted);
    wanted_.clear();
}

void SoundKeeper::write(const Wanted& wanted) {
    const auto place = [&](double time) {
        return std::clamp<std::ptrdiff_t>(std::lround((time - heldFrom()) * rateHz_), 0,
                                          static_cast<std::ptrdiff_t>(held_.size()));
    };
    const std::ptrdiff_t from = place(wanted.from);
    const std::ptrdiff_t to = place(wanted.to);
    if (to <= from) return;
    const fs::path path = options_.folder / (fileNameOf(wanted.name) + kEnding);
    const fs::path hidden = options_.folder / ("." + fileNameOf(wanted.name) + kEnding);
    // Under another name until it is whole: the folder may be watched.
    writeSoundFile(hidden, {rateHz_, 1, {held_.begin() + from, held_.begin() + to}});
    fs::rename(hidden, path);
    ++kept_;
    makeRoom();
}

void SoundKeeper::makeRoom() const {
    std::vector<fs::directory_entry> files;
    std::uint64_t bytes = 0;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(options_.folder, error))
        if (isKept(entry.path())) {
            files.push_back(entry);
            bytes += entry.file_size(error);
        }
    // Their names begin with the time. The newest stays, however large.
    std::sort(files.begin(), files.end());
    for (std::size_t i = 0; i + 1 < files.size() && bytes > options_.mostBytes; ++i) {
        const std::uint64_t size = files[i].file_size(error);
        if (fs::remove(files[i].path(), error)) bytes -= std::min(bytes, size);
    }
}

std::string fileNameOf(const std::string& label) {
    std::string name;
    for (const char c : label) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
                           (byte >= 'a' && byte <= 'z') || c == '_' || (c == '.' && !name.empty()) || byte >= 0x80;
        if (plain)
            name += c;
        else if (!name.empty() && name.back() != '-')
            name += '-';
    }
    constexpr std::size_t kLongest = 150; // bytes; file systems take 255
    if (!isValidUtf8(name) || name.empty()) return "sound";
    if (name.size() > kLongest) name.resize(kLongest);
    while (!isValidUtf8(name)) name.pop_back(); // half a character
    return name;
}

} // namespace dclscope

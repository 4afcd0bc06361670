// SPDX-License-Identifier: Apache-2.0
#include "app/cli/sound_options.h"

#include "app/cli/failure.h"
#include "core/audio/sound_file.h"
#include "core/base/text.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <charconv>
#include <filesystem>

namespace dclscope::cli {

void addChannelOption(CLI::App& command, std::string& channel) {
    command
        .add_option("--channel", channel, "The channel that is heard, from 1 on, or mix: the mean of all (the default)")
        ->type_name("N|mix");
}

std::optional<int> channelFrom(const std::string& text) {
    if (text.empty() || text == "mix") return std::nullopt;
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < 1)
        throw UsageError("--channel is the number of a channel, from 1 on, or mix; not '" + printable(text) + "'");
    return number;
}

std::vector<std::string> soundsBelow(const std::string& folder) {
    namespace fs = std::filesystem;
    std::vector<std::string> sounds;
    std::error_code error;
    for (fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, error), end;
         !error && at != end; at.increment(error))
        if (std::error_code ignored; at->is_regular_file(ignored) && isSoundName(at->path()))
            sounds.push_back(at->path().string());
    if (error) throw Failure(folder, "cannot be looked into: " + error.message());
    if (sounds.empty()) throw Failure(folder, "holds no sound file (.wav, .flac, .ogg, .mp3 and the like)");
    std::sort(sounds.begin(), sounds.end());
    return sounds;
}

} // namespace dclscope::cli

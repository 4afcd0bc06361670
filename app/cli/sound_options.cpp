// SPDX-License-Identifier: Apache-2.0
#include "app/cli/sound_options.h"

#include "app/cli/failure.h"
#include "core/audio/sounds_below.h"
#include "core/base/text.h"

#include <CLI/CLI.hpp>

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

std::vector<std::string> soundsOf(const std::vector<std::string>& given, bool& whole) {
    std::vector<std::string> sounds;
    for (const std::string& path : given) {
        if (!std::filesystem::is_directory(path)) {
            sounds.push_back(path);
            continue;
        }
        try {
            const std::vector<std::string> found = soundsBelow(path);
            sounds.insert(sounds.end(), found.begin(), found.end());
        } catch (const Error&) {
            sayException();
            whole = false;
        }
    }
    return sounds;
}

} // namespace dclscope::cli

// SPDX-License-Identifier: Apache-2.0
#include "core/audio/sounds_below.h"

#include "core/audio/sound_file.h"
#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>

namespace dclscope {

std::vector<std::string> soundsBelow(const std::filesystem::path& folder) {
    namespace fs = std::filesystem;
    std::vector<std::string> sounds;
    std::error_code error;
    for (fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, error), end;
         !error && at != end; at.increment(error))
        if (std::error_code ignored; at->is_regular_file(ignored) && isSoundName(at->path()))
            sounds.push_back(at->path().string());
    const std::string where = printable(folder.string(), 400) + ": ";
    if (error) throw AudioError(where + "cannot be looked into: " + error.message());
    if (sounds.empty()) throw AudioError(where + "holds no sound file (.wav, .flac, .ogg, .mp3 and the like)");
    std::sort(sounds.begin(), sounds.end());
    return sounds;
}

} // namespace dclscope

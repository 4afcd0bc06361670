// SPDX-License-Identifier: Apache-2.0
// What `dcls tag` does: one model hears sounds one after the other, and what it says of them is written as it comes.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace dclscope::cli {

struct TagOptions {
    std::string model = "demo";
    std::vector<std::string> sounds;
    std::vector<std::string> assignments;
    std::string entry;
    std::string precision = "float32";
    std::string channel;
    std::string output;
    std::string explain; ///< a label, or "first"; empty: none
    std::size_t top = 3;
    bool json = false;
    bool csv = false;
    bool audacity = false;
    bool raven = false;
    bool timeline = false;
    bool events = false;
};

/// Sounds that cannot be read are said on standard error, the others are judged all the same.
/// @throws UsageError for tables that would overwrite each other; AlreadySaid at the end when a sound could not be read;
///         Error when the model cannot be loaded
void tagSounds(const TagOptions& options);

} // namespace dclscope::cli

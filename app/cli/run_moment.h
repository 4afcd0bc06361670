// SPDX-License-Identifier: Apache-2.0
// One moment of a run as a command line names it: RUN@EPOCH.
#pragma once

#include "core/run/run.h"

#include <filesystem>
#include <string>

namespace dclscope::cli {

struct MomentWords {
    std::filesystem::path path; ///< resolved: a bundled run's own path
    std::string when;           ///< "3", "2.5", "first", "last"; empty: the last one
};

/// "RUN" or "RUN@3", "RUN@first", "RUN@last". A file or folder that is really called so wins.
MomentWords momentWords(const std::string& argument);

/// The checkpoint that the words mean, among those that can be read.
/// @throws Failure naming the epochs there are
const Snapshot& momentOf(const Run& run, const std::string& when);

/// Says on standard error which files of a run could not be read.
void sayLeftOut(const Run& run);

} // namespace dclscope::cli

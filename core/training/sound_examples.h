// SPDX-License-Identifier: Apache-2.0
// Labelled recordings as examples, for every network that takes sound.
#pragma once

#include "core/training/example_source.h"

namespace dclscope::training {

/// Examples of sounds in folders: the layouts fsdd, folders, folds and speech-commands.
/// @throws as openExamples()
std::unique_ptr<ExampleSource> openSounds(const Recipe& recipe, const std::optional<std::filesystem::path>& dataFolder,
                                          unsigned threads);

} // namespace dclscope::training

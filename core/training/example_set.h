// SPDX-License-Identifier: Apache-2.0
// Examples as a network takes them, in one small file: features at 8 bits with labels, names and where they come from.
#pragma once

#include "core/features/front_end.h"
#include "core/training/judging.h"

#include <filesystem>
#include <string>
#include <vector>

namespace dclscope::training {

struct ModelJudging;

struct ExampleSet {
    Examples examples; ///< labels are indices into `labels`
    std::vector<std::string> labels;
    std::vector<std::string> names; ///< one per example, or none at all
    FrontEnd frontEnd;              ///< what the features were made by
    std::string credit;             ///< whose the recordings are, and their licence
};

/// Writes safetensors: `features` uint8 [count, frames, channels] from the least to the greatest feature, `labels` int64
/// [count], and in its metadata under "dclscope.examples" the rest as JSON.
/// @throws Error naming the file; ConfigError without examples
void writeExampleSet(const std::filesystem::path& path, const ExampleSet& set);
/// @throws CheckpointError naming the file, for one that is no such set
ExampleSet readExampleSet(const std::filesystem::path& path);

/// The same examples for networks behind `wanted`, which may have slopes or take bands together where the set holds the
/// levels that these come from.
/// @throws ConfigError where the set was made by another front end
ExampleSet examplesFor(ExampleSet set, const FrontEnd& wanted);

/// What judgeModel() shows the model of `judging`, in one window each; the levels, of a front end with slopes too.
/// @throws as judgeModel(); ConfigError for a model that takes no features of sounds
ExampleSet makeExampleSet(const ModelJudging& judging, const std::string& credit);

} // namespace dclscope::training

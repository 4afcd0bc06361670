// SPDX-License-Identifier: Apache-2.0
// One recipe trained in several forms from the command line, and what came of them as a table of text.
#pragma once

#include "core/training/varied_training.h"

#include <atomic>
#include <functional>
#include <string>

namespace dclscope::cli {

/// As training::trainVaried.
/// @param show  what stands in the progress line
/// @return the table as text, or how to go on when `stop` became true
std::string trainRuns(const training::VariedTraining& request,
                      const std::function<void(const std::string& run, const training::TrainingProgress&)>& show,
                      const std::atomic<bool>& stop);

} // namespace dclscope::cli

// SPDX-License-Identifier: GPL-3.0-or-later
// Where a training stands, in words.
#pragma once

#include "core/training/training.h"
#include "core/training/varied_training.h"

#include <QString>

namespace dclscope {

/// "8 s", "1 min 20 s", "2 h 5 min".
QString durationText(double seconds);

/// "epoch 12 of 40 · step 3 of 59 · loss 0.123 · kept out: 91.2 % right · 1 min 20 s left"
QString progressText(const training::TrainingProgress& progress);

/// The same of one of several runs: "run 2 of 6 · epoch 12 of 40 · ...".
QString variedProgressText(const training::VariedPlace& place, const training::TrainingProgress& progress);

/// 0 to 1 over the whole training.
double shareDone(const training::TrainingProgress& progress);

/// What came of it. @param epochs  those that the recipe asks for
QString resultText(const training::TrainingResult& result, std::int64_t epochs);

} // namespace dclscope

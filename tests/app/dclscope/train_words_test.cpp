// SPDX-License-Identifier: GPL-3.0-or-later
// Where a training stands, in words.
#include "app/dclscope/workspaces/train/train_words.h"

#include <gtest/gtest.h>

namespace dclscope {
namespace {

TEST(TrainWords, sayHowLongItTakes) {
    EXPECT_EQ(durationText(7.6), "8 s");
    EXPECT_EQ(durationText(80), "1 min 20 s");
    EXPECT_EQ(durationText(7500), "2 h 5 min");
    training::TrainingProgress progress;
    progress.epochs = 4;
    EXPECT_EQ(progressText(progress), "Reading examples…");
    progress.phase = training::TrainingPhase::Training;
    progress.epoch = 1;
    EXPECT_TRUE(progressText(progress).startsWith("epoch 1 of 4")) << progressText(progress).toStdString();
    progress.phase = training::TrainingPhase::Validating;
    progress.epoch = 0;
    EXPECT_EQ(shareDone(progress), 0.0);
    progress.epoch = 3;
    progress.step = progress.steps = 8;
    EXPECT_DOUBLE_EQ(shareDone(progress), 0.75);
    EXPECT_TRUE(progressText(progress).startsWith("Validating…   ·   epoch 3 of 4"))
        << progressText(progress).toStdString();
}

} // namespace
} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/training/resume_point.h"

#include <gtest/gtest.h>

namespace dclscope::training {
namespace {

constexpr std::int64_t kExamples = 100; // 7 steps of 16, the last of 4

Recipe recipe() {
    Recipe recipe;
    recipe.name = "r";
    recipe.training.epochs = 5;
    recipe.training.batchSize = 16;
    return recipe;
}

ResumePoint read(const ResumeNotes& notes) { return resumePoint(notes, "run/resume.state", recipe(), kExamples); }

TEST(ResumePoint, WhatIsWrittenIsReadBackExactly) {
    const ResumePoint point{3, 6, {12.3456789012345678, 80.0, 96.0, 1.0 / 3.0}};
    const ResumePoint back = read(notesOf(point, recipe()));
    EXPECT_EQ(back.epoch, 3);
    EXPECT_EQ(back.step, 6);
    EXPECT_EQ(back.sums.loss, point.sums.loss);
    EXPECT_EQ(back.sums.correct, 80.0);
    EXPECT_EQ(back.sums.shown, 96.0);
    EXPECT_EQ(back.sums.seconds, point.sums.seconds);
    EXPECT_EQ(stepsPerEpoch(recipe(), kExamples), 7);
}

TEST(ResumePoint, LargeCountsAreReadHoweverTheyAreWritten) {
    Recipe large = recipe();
    large.training.batchSize = 100000;
    const ResumePoint point{1, 1, {0.0, 1e5, 1e5, 0.0}};
    EXPECT_EQ(resumePoint(notesOf(point, large), "f", large, 200000).sums.shown, 1e5);
}

TEST(ResumePoint, NothingImpossibleIsBelieved) {
    const ResumeNotes good = notesOf({3, 2, {1.0, 30.0, 32.0, 0.5}}, recipe());
    const auto refuses = [&good](const std::string& key, const std::string& value) {
        ResumeNotes notes = good;
        notes[key] = value;
        try {
            read(notes);
            ADD_FAILURE() << key << " = " << value;
        } catch (const ConfigError& error) {
            EXPECT_TRUE(std::string(error.what()).starts_with("run/resume.state: '" + key + "'")) << error.what();
        }
    };
    for (const char* value : {"", "-1", "6", "99999999999999999999", "3.5", "3 ", "x", "nan"}) refuses("epoch", value);
    for (const char* value : {"", "-1", "7", "99999999999", "1e3", "nan"}) refuses("step", value);
    for (const char* value : {"", "-0.5", "nan", "inf", "1e999", "1.0x"}) {
        refuses("loss", value);
        refuses("seconds", value);
    }
    for (const char* value : {"31", "33", "-32", "nan", "32.5"}) refuses("shown", value);
    for (const char* value : {"33", "-1", "30.5", "inf"}) refuses("correct", value);
    for (const auto& [key, value] : good) {
        if (key == "recipe") continue;
        ResumeNotes notes = good;
        notes.erase(key);
        EXPECT_THROW(read(notes), ConfigError) << key;
    }
}

TEST(ResumePoint, BehindTheLastEpochThereIsNoStep) {
    EXPECT_EQ(read(notesOf({5, 0, {}}, recipe())).epoch, 5);
    EXPECT_THROW(read(notesOf({5, 1, {0.0, 0.0, 16.0, 0.0}}, recipe())), ConfigError);
}

TEST(ResumePoint, AnotherRecipeIsToldByTheFilesName) {
    const ResumeNotes notes = notesOf({}, recipe());
    EXPECT_NO_THROW(requireSameRecipe(notes, "run/resume.state", recipe()));
    Recipe other = recipe();
    other.training.seed = 8;
    EXPECT_THROW(requireSameRecipe(notes, "run/resume.state", other), ConfigError);
    EXPECT_THROW(requireSameRecipe({}, "run/resume.state", recipe()), ConfigError);
}

} // namespace
} // namespace dclscope::training

// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/run_folder.h"
#include "core/checkpoint/run_growth.h"
#include "tests/core/checkpoint/small_checkpoint.h"
#include "tests/temporary_folder.h"

#include <gtest/gtest.h>

#include <fstream>

namespace dclscope {
namespace {

namespace fs = std::filesystem;
using test::writeCheckpoint;

struct RunGrowthTest : ::testing::Test {
    test::TemporaryFolder folder;

    void SetUp() override { writeCheckpoint(folder / "e-0.safetensors", 1.0F); }
    std::shared_ptr<const dclscope::Run> opened() const {
        return std::make_shared<const dclscope::Run>(openRun(folder.path()));
    }
    std::int64_t size(const dclscope::Run& run) const { return run.layers.at(0).dilatedSize.value.at(0); }
    /// Makes the file seem written long ago, so that only a change of it is looked at.
    void settle(const fs::path& file) const {
        fs::last_write_time(file, fs::file_time_type::clock::now() - std::chrono::hours(1));
    }
};

TEST_F(RunGrowthTest, NothingNewIsNothing) {
    std::ofstream(folder / "e-1.safetensors") << "half";
    EXPECT_EQ(grownRun(*opened()), nullptr);
}

TEST_F(RunGrowthTest, NewFilesAreReadAndTheOthersShared) {
    const auto before = opened();
    writeCheckpoint(folder / "e-1.safetensors", 2.0F);
    const auto now = grownRun(*before);
    ASSERT_NE(now, nullptr);
    ASSERT_EQ(now->snapshots.size(), 2U);
    EXPECT_EQ(&now->snapshots[0], &before->snapshots[0]) << "the very same, not read or copied";
    EXPECT_EQ(now->snapshots[1].layers.at(0).positions.at(0), 2.0F);
    EXPECT_EQ(before->snapshots.size(), 1U);
    EXPECT_EQ(grownRun(*now), nullptr);
}

TEST_F(RunGrowthTest, SizesAreTheSameAsOfARunOpenedAnew) {
    const auto before = opened();
    EXPECT_EQ(size(*before), 3);
    writeCheckpoint(folder / "e-1.safetensors", -30.0F);
    writeCheckpoint(folder / "e-2.safetensors", 3.0F);
    const auto now = grownRun(*before);
    ASSERT_NE(now, nullptr);
    EXPECT_EQ(size(*now), 61);
    EXPECT_EQ(size(*now), size(*opened()));
    fs::remove(folder / "e-1.safetensors");
    const auto after = grownRun(*now);
    ASSERT_NE(after, nullptr);
    EXPECT_EQ(after->snapshots.size(), 2U);
    EXPECT_EQ(size(*after), 7);
    EXPECT_EQ(size(*after), size(*opened()));
}

TEST_F(RunGrowthTest, ACheckpointCaughtWhileItWasWrittenIsReadWhenItIsWhole) {
    std::ofstream(folder / "e-1.safetensors") << "half";
    const auto before = opened();
    EXPECT_FALSE(before->snapshots[1].problem.empty());
    std::ofstream(folder / "e-1.safetensors") << "still not whole";
    const auto still = grownRun(*before);
    const dclscope::Run& next = still ? *still : *before;
    writeCheckpoint(folder / "e-1.safetensors", 2.0F);
    const auto whole = grownRun(next);
    ASSERT_NE(whole, nullptr);
    EXPECT_EQ(whole->snapshots.at(1).problem, "");
}

TEST_F(RunGrowthTest, ARewrittenCheckpointIsNoticed) {
    writeCheckpoint(folder / "e-1.safetensors", 2.0F);
    settle(folder / "e-0.safetensors");
    const auto before = opened();
    writeCheckpoint(folder / "e-0.safetensors", 4.0F);
    const auto now = grownRun(*before);
    ASSERT_NE(now, nullptr);
    EXPECT_EQ(now->snapshots[0].layers.at(0).positions.at(0), 4.0F);
    EXPECT_EQ(&now->snapshots[1], &before->snapshots[1]);
    EXPECT_EQ(before->snapshots[0].layers.at(0).positions.at(0), 1.0F);
}

TEST_F(RunGrowthTest, AnotherNetworkInItsPlaceIsReadFromTheStart) {
    const auto before = opened();
    writeCheckpoint(folder / "e-0.safetensors", 1.0F, 4);
    const auto now = grownRun(*before);
    ASSERT_NE(now, nullptr);
    EXPECT_EQ(now->layers.at(0).outChannels, 4);
    EXPECT_EQ(now->snapshots[0].problem, "");
}

TEST_F(RunGrowthTest, CurvesAppendedInPlaceAreNoticedAlone) {
    std::ofstream(folder / "metrics.jsonl") << "{\"epoch\": 0, \"loss\": 2}\n";
    const auto before = opened();
    std::ofstream(folder / "metrics.jsonl", std::ios::app) << "{\"epoch\": 1, \"loss\": 1}\n";
    const auto now = grownRun(*before);
    ASSERT_NE(now, nullptr);
    EXPECT_EQ(now->metrics.size(), 2U);
    EXPECT_EQ(&now->snapshots[0], &before->snapshots[0]);
}

TEST_F(RunGrowthTest, WhereEverythingIsGoneWhatWasOpenStays) {
    const auto before = opened();
    fs::remove(folder / "e-0.safetensors");
    EXPECT_EQ(grownRun(*before), nullptr);
    fs::remove_all(folder.path());
    EXPECT_EQ(grownRun(*before), nullptr);
}

TEST_F(RunGrowthTest, ASingleFileIsReadAgainWhenItIsRewritten) {
    const dclscope::Run before = openRun(folder / "e-0.safetensors");
    EXPECT_EQ(grownRun(before), nullptr);
    writeCheckpoint(folder / "e-0.safetensors", 8.0F);
    const auto now = grownRun(before);
    ASSERT_NE(now, nullptr);
    EXPECT_EQ(size(*now), 17);
}

TEST_F(RunGrowthTest, ABestCheckpointThatComesBesideChangesNoSeries) {
    const auto before = opened();
    writeCheckpoint(folder / "best.safetensors", 5.0F);
    EXPECT_EQ(grownRun(*before), nullptr);
    writeCheckpoint(folder / "e-1.safetensors", 2.0F);
    const auto now = grownRun(*before);
    ASSERT_NE(now, nullptr);
    EXPECT_EQ(now->snapshots.size(), 2U);
    EXPECT_EQ(now->series.size(), 2U);
}

} // namespace
} // namespace dclscope

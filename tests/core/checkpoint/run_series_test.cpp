// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/file_times.h"
#include "core/checkpoint/run_folder.h"
#include "core/checkpoint/run_series.h"
#include "tests/temporary_folder.h"

#include <gtest/gtest.h>

#include <fstream>

namespace dclscope {
namespace {

namespace fs = std::filesystem;

struct RunSeriesTest : ::testing::Test {
    test::TemporaryFolder folder;

    void touch(std::initializer_list<const char*> names) const {
        for (const char* name : names) {
            fs::create_directories((folder / name).parent_path());
            std::ofstream(folder / name) << "x";
        }
    }
    /// "0: a.pt" and so on, of the series that is chosen.
    std::vector<std::string> chosen(const RunChoice& choice = {}) const {
        std::vector<std::string> lines;
        for (const TimedFile& file : folderContents(folder.path(), choice).series.files)
            lines.push_back(std::to_string(static_cast<int>(file.time)) + ": " +
                            fs::relative(file.file, folder.path()).string());
        return lines;
    }
    std::vector<std::string> names(RunTime time = RunTime::Automatic) const {
        std::vector<std::string> all;
        for (const RunSeries& series : seriesIn(folder.path(), time)) all.push_back(series.name);
        return all;
    }
};

using Lines = std::vector<std::string>;

TEST(FileTimes, TheEpochIsTheTimeThenTheStepThenTheLastNumberThatMayBeOne) {
    struct Case {
        const char* stem;
        std::optional<double> time;
        RunTime kind;
        const char* series;
    };
    for (const Case& c :
         {Case{"epoch=3-step=400", 3, RunTime::Epoch, "epoch=#-step=#"},
          Case{"cnn-step=7030-epoch=04-valid_loss=0.06-valid_acc=0.98", 4, RunTime::Epoch,
               "cnn-step=#-epoch=#-valid_loss=#-valid_acc=#"},
          Case{"epoch=5-val_loss=0.29-v1", 5, RunTime::Epoch, "epoch=#-val_loss=#-v1"},
          Case{"Epoch12", 12, RunTime::Epoch, "Epoch#"}, Case{"net_ep_007_seed3", 7, RunTime::Epoch, "net_ep_#_seed3"},
          Case{"global_step_2000", 2000, RunTime::Step, "global_step_#"},
          Case{"iter-10000", 10000, RunTime::Step, "iter-#"},
          Case{"checkpoint-10", 10, RunTime::Number, "checkpoint-#"},
          Case{"model_12_0.953", 12, RunTime::Number, "model_#_#"},
          Case{"model_7_seed=1", 7, RunTime::Number, "model_#_seed=1"}, Case{"e-0-v2", 0, RunTime::Number, "e-#-v2"},
          Case{"DCLS||seed=0||10ms||bins=5_Best_ACC", std::nullopt, RunTime::Number,
               "DCLS||seed=0||10ms||bins=5_Best_ACC"},
          Case{"best_0.97", std::nullopt, RunTime::Number, "best_#"},
          Case{"last-v1", std::nullopt, RunTime::Number, "last-v1"}}) {
        const NamedTimes times = timesInName(c.stem);
        EXPECT_EQ(times.at(RunTime::Automatic), c.time) << c.stem;
        EXPECT_EQ(times.kind(), c.kind) << c.stem;
        EXPECT_EQ(times.series, c.series);
    }
    EXPECT_EQ(timesInName("epoch=3-step=400").at(RunTime::Step), 400.0);
}

TEST_F(RunSeriesTest, ARunIsInTheOrderOfItsEpochsNotOfItsLosses) {
    touch({"epoch=10-val_loss=0.04.ckpt", "epoch=2-val_loss=0.57.ckpt", "epoch=1-val_loss=1.04.ckpt"});
    EXPECT_EQ(chosen(), (Lines{"1: epoch=1-val_loss=1.04.ckpt", "2: epoch=2-val_loss=0.57.ckpt",
                               "10: epoch=10-val_loss=0.04.ckpt"}));
    EXPECT_EQ(folderContents(folder.path(), {}).series.time, RunTime::Epoch);
    EXPECT_TRUE(folderContents(folder.path(), {}).all.empty());
}

TEST_F(RunSeriesTest, TheTimeCanBeSaid) {
    touch({"epoch=1-step=100.pt", "epoch=0-step=200.pt"});
    RunChoice choice;
    EXPECT_EQ(chosen(choice), (Lines{"0: epoch=0-step=200.pt", "1: epoch=1-step=100.pt"}));
    choice.time = RunTime::Step;
    EXPECT_EQ(chosen(choice), (Lines{"100: epoch=1-step=100.pt", "200: epoch=0-step=200.pt"}));
    choice.time = RunTime::Name;
    EXPECT_EQ(chosen(choice), (Lines{"0: epoch=0-step=200.pt", "1: epoch=1-step=100.pt"}));
    fs::last_write_time(folder / "epoch=0-step=200.pt",
                        fs::last_write_time(folder / "epoch=1-step=100.pt") + std::chrono::hours(1));
    choice.time = RunTime::Modified;
    EXPECT_EQ(chosen(choice), (Lines{"0: epoch=1-step=100.pt", "1: epoch=0-step=200.pt"}));
}

TEST_F(RunSeriesTest, SeedsAreAskedForNeverSilentlyTaken) {
    touch(
        {"DCLS||seed=0||bins=5_Best_ACC.pt", "DCLS||seed=0||bins=5_Best_Loss.pt", "DCLS||seed=1||bins=5_Best_ACC.pt"});
    try {
        chosen();
        FAIL() << "one was taken";
    } catch (const SeriesError& error) {
        EXPECT_EQ(error.found().size(), 3U);
        EXPECT_NE(std::string(error.what()).find("'DCLS||seed=0||bins=5_Best_Loss.pt'"), std::string::npos)
            << error.what();
    }
    RunChoice choice;
    choice.series = "DCLS||seed=1||bins=5_Best_ACC.pt";
    EXPECT_EQ(chosen(choice).size(), 1U);
    choice.series = "seed=7";
    EXPECT_THROW(chosen(choice), SeriesError);
    EXPECT_EQ(names(RunTime::Modified),
              (Lines{"DCLS||seed=#||bins=#_Best_ACC.pt", "DCLS||seed=#||bins=#_Best_Loss.pt"}));
}

TEST_F(RunSeriesTest, TheBestAndTheLastStandBesideTheRunAndAreListed) {
    touch({"checkpoint-0.pth", "checkpoint-1.pth", "checkpoint-best.pth", "optimizer.pt", "checkpoint-0.safetensors"});
    EXPECT_EQ(chosen(), (Lines{"0: checkpoint-0.pth", "1: checkpoint-1.pth"}));
    EXPECT_EQ(names(), (Lines{"checkpoint-#.pth", "checkpoint-#.safetensors", "checkpoint-best.pth"}));
    EXPECT_EQ(folderContents(folder.path(), {}).all.size(), 3U);
    touch({"checkpoint-0-ema.pth", "checkpoint-1-ema.pth"});
    EXPECT_THROW(chosen(), SeriesError) << "as many of both";
}

TEST_F(RunSeriesTest, FoldersOfFoldersAreRuns) {
    touch({"checkpoint-500/model.safetensors", "checkpoint-500/optimizer.pt", "checkpoint-1000/model.safetensors",
           "checkpoint-1000/rng_state_0.pth", "logs/note.txt"});
    EXPECT_EQ(chosen(), (Lines{"500: checkpoint-500/model.safetensors", "1000: checkpoint-1000/model.safetensors"}));
}

TEST_F(RunSeriesTest, LightningsVersionsAreSeries) {
    touch({"version_0/checkpoints/epoch=0.ckpt", "version_0/checkpoints/epoch=1.ckpt", "version_0/metrics.csv"});
    EXPECT_EQ(chosen(), (Lines{"0: version_0/checkpoints/epoch=0.ckpt", "1: version_0/checkpoints/epoch=1.ckpt"}));
    touch({"version_1/checkpoints/epoch=0.ckpt", "version_1/checkpoints/epoch=1.ckpt"});
    EXPECT_THROW(chosen(), SeriesError);
}

TEST_F(RunSeriesTest, ShardsAreOneCheckpoint) {
    touch({"model-00001-of-00002.safetensors", "model-00002-of-00002.safetensors"});
    EXPECT_EQ(chosen(), (Lines{"0: model-00001-of-00002.safetensors"}));
}

} // namespace
} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
// dcls train and dcls eval as a person runs them, on chirps that rise or fall.
#include "core/audio/sound_file.h"
#include "tests/app/dcls.h"
#include "tests/temporary_folder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sys/wait.h>
#include <unistd.h>

#include <cmath>
#include <fstream>

namespace dclscope::test {
namespace {

namespace fs = std::filesystem;

class TrainCommand : public testing::Test {
protected:
    void SetUp() override {
        fs::create_directories(folder_ / "data");
        for (int i = 0; i < 20; ++i) writeChirp(i % 2 == 0, i);
        std::ofstream(folder_ / "chirps.toml")
            << "name = \"chirps\"\n[data]\nfolders = [\"" << (folder_ / "data").string()
            << "\"]\ncredit = \"made up\"\n"
            << "validation_indices = [14, 19]\n[network]\nhidden = [10]\ndelays = 9\n"
            << "[training]\nepochs = 24\nbatch_size = 7\nlearning_rate = 0.02\nsigma_first = 4\nsigma_epochs = 3\n";
    }

    void writeChirp(bool rises, int index) const {
        Sound sound;
        sound.sampleRateHz = 8000.0;
        sound.channels = 1;
        double phase = 0.0;
        for (int t = 0; t < 3200; ++t) {
            const double slope = (static_cast<double>(t) / 1600.0 - 1.0) * (rises ? 1.0 : -1.0);
            phase += 6.283185307 * (900.0 + 10.0 * index + 600.0 * slope) / 8000.0;
            sound.samples.push_back(static_cast<float>(0.3 * std::sin(phase)));
        }
        const std::string name = (rises ? "up_ann_" : "down_ann_") + std::to_string(index) + ".wav";
        writeSoundFile(folder_ / "data" / name, sound);
    }
    Finished train(std::vector<std::string> more) const {
        more.insert(more.begin(), {"train", (folder_ / "chirps.toml").string(), "--threads", "1"});
        return dcls(more);
    }
    std::string run() const { return (folder_ / "run").string(); }

    TemporaryFolder folder_;
};

TEST_F(TrainCommand, TrainsThenTheRunIsJudgedAndNames) {
    const Finished trained = train({"--output", run()});
    ASSERT_EQ(trained.exitStatus, 0) << trained.err;
    EXPECT_EQ(trained.err, "") << "progress belongs to a terminal only";
    EXPECT_NE(trained.out.find("epoch-024.safetensors"), std::string::npos) << trained.out;

    const Finished judged = dcls({"eval", "--model", run(), "--data", (folder_ / "data").string(), "--json"});
    ASSERT_EQ(judged.exitStatus, 0) << judged.err;
    const auto json = nlohmann::json::parse(judged.out);
    EXPECT_EQ(json.at("count"), 20);
    EXPECT_GE(json.at("accuracy").get<double>(), 0.8);
    EXPECT_EQ(json.at("classes").size(), 2U);
    EXPECT_EQ(json.at("classes")[0].at("label"), "down");
    const Finished part =
        dcls({"eval", "--model", run(), "--data", (folder_ / "data").string(), "--indices", "14", "19"});
    EXPECT_EQ(part.out.rfind("6 recordings, ", 0), 0U) << part.out << part.err;

    const Finished again = train({"--output", run()});
    EXPECT_EQ(again.exitStatus, 1);
    EXPECT_NE(again.err.find("holds a run already"), std::string::npos);
    EXPECT_EQ(train({"--output", run(), "--resume"}).exitStatus, 0);
}

TEST_F(TrainCommand, BadRecipesAndFoldersAreOneLineEach) {
    std::ofstream(folder_ / "bad.toml") << "name = \"bad\"\n[training]\nepochs = 3\nepoch = 3\n";
    const Finished bad = dcls({"train", (folder_ / "bad.toml").string(), "--output", run()});
    EXPECT_EQ(bad.exitStatus, 1);
    EXPECT_EQ(bad.err, "dcls: " + (folder_ / "bad.toml").string() + ":4: training.epoch: unknown key\n");
    const Finished nowhere = train({"--output", run(), "--data", (folder_ / "nowhere").string()});
    EXPECT_EQ(nowhere.exitStatus, 1);
    EXPECT_EQ(lineCount(nowhere.err), 1U) << nowhere.err;
    EXPECT_FALSE(fs::exists(run()));
    EXPECT_EQ(train({}).exitStatus, 2);
    EXPECT_EQ(train({"--output", run(), "--epochs", "0"}).exitStatus, 2);
}

TEST_F(TrainCommand, CtrlCSavesAndEndsCleanly) {
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        const std::string recipe = (folder_ / "chirps.toml").string();
        const std::string output = run();
        ::execl(DCLSCOPE_DCLS, "dcls", "train", recipe.c_str(), "--threads", "1", "--epochs", "5000", "--output",
                output.c_str(), nullptr);
        ::_exit(127);
    }
    int status = 0;
    while (!fs::exists(folder_ / "run/epoch-0002.safetensors") && ::waitpid(child, &status, WNOHANG) == 0)
        ::usleep(1000);
    ::kill(child, SIGINT);
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << status;
    EXPECT_TRUE(fs::exists(folder_ / "run/resume.state"));
    EXPECT_EQ(dcls({"info", run()}).exitStatus, 0);
}

} // namespace
} // namespace dclscope::test

// SPDX-License-Identifier: Apache-2.0
// dcls train and dcls eval as a person runs them, on chirps that rise or fall.
#include "core/audio/sound_file.h"
#include "core/base/atomic_file.h"
#include "core/checkpoint/checkpoint.h"
#include "tests/app/dcls.h"
#include "tests/temporary_folder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <signal.h>

#include <cmath>
#include <fstream>
#include <random>

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
    std::vector<std::string> trainLine(std::vector<std::string> more) const {
        more.insert(more.begin(), {DCLSCOPE_DCLS, "train", (folder_ / "chirps.toml").string(), "--threads", "1"});
        return more;
    }
    Finished train(const std::vector<std::string>& more) const {
        const std::vector<std::string> line = trainLine(more);
        return dcls({line.begin() + 1, line.end()});
    }
    /// Whether the run has the file before its training ends.
    bool waitForFile(Process& training, const std::string& name) const {
        while (!fs::exists(folder_ / "run" / name))
            if (training.waitFor(std::chrono::milliseconds(1))) return fs::exists(folder_ / "run" / name);
        return true;
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

TEST_F(TrainCommand, AnyKeyOfTheRecipeCanBeSet) {
    const Finished trained = train({"--output", run(), "--set", "network.hidden=[5]", "--set", "training.epochs=1"});
    ASSERT_EQ(trained.exitStatus, 0) << trained.err;
    EXPECT_TRUE(fs::exists(folder_ / "run/epoch-001.safetensors"));
    EXPECT_FALSE(fs::exists(folder_ / "run/epoch-002.safetensors"));
    const Finished info = dcls({"info", (folder_ / "run/epoch-001.safetensors").string()});
    EXPECT_NE(info.out.find("40-5-2"), std::string::npos) << info.out;
    // A second one begins with its weights, and says so.
    const Finished next = train({"--output", (folder_ / "next").string(), "--set", "training.start_from=" + run(),
                                 "--set", "network.hidden=[5]", "--epochs", "1"});
    ASSERT_EQ(next.exitStatus, 0) << next.err;
    EXPECT_NE(next.out.find("Begins with the weights of"), std::string::npos) << next.out;
    for (const char* wrong : {"training.epoch=3", "training.epochs=many", "training.epochs"}) {
        const Finished refused = train({"--output", (folder_ / "no").string(), "--set", wrong});
        EXPECT_EQ(refused.exitStatus, 1) << wrong;
        EXPECT_EQ(lineCount(refused.err), 1U) << refused.err;
    }
    EXPECT_FALSE(fs::exists(folder_ / "no"));
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

TEST_F(TrainCommand, EveryCombinationIsTrainedAndStandsInOneTable) {
    const std::vector<std::string> line{"--output", run(),
                                        "--epochs", "2",
                                        "--vary",   "network.delays=learned,none",
                                        "--vary",   "network.hidden=[6],[5, 4]",
                                        "--seeds",  "2"};
    const Finished trained = train(line);
    ASSERT_EQ(trained.exitStatus, 0) << trained.err;
    EXPECT_NE(
        trained.out.find("network.delays  network.hidden  seeds  accuracy  spread  parameters  synapses  seconds"),
        std::string::npos)
        << trained.out;
    std::ifstream csv(folder_ / "run/table.csv");
    std::vector<std::string> lines;
    for (std::string text; std::getline(csv, text);) lines.push_back(text);
    ASSERT_EQ(lines.size(), 5U);
    EXPECT_EQ(lines[0], "network.delays,network.hidden,seeds,accuracy,spread,parameters,synapses,seconds");
    EXPECT_TRUE(lines[1].starts_with("learned,[6],2,")) << lines[1];
    EXPECT_TRUE(lines[4].starts_with("none,\"[5, 4]\",2,")) << lines[4];
    std::ifstream picture(folder_ / "run/table.svg");
    const std::string svg((std::istreambuf_iterator<char>(picture)), {});
    EXPECT_TRUE(svg.starts_with("<svg ")) << svg.substr(0, 80);
    EXPECT_NE(svg.find(">none, [5, 4]</text>"), std::string::npos);
    std::ifstream json(folder_ / "run/table.json");
    const auto rows = nlohmann::json::parse(json).at("rows");
    ASSERT_EQ(rows.size(), 4U);
    // 40 bands to 6 neurons to 2 classes: a weight and a delay each, and the batch norm's two numbers a neuron.
    EXPECT_EQ(rows[0].at("synapses"), 252.0);
    EXPECT_EQ(rows[0].at("parameters"), 2.0 * 252.0 + 12.0);
    EXPECT_EQ(rows[2].at("parameters"), 252.0 + 12.0) << "without delays weights alone are learned";
    EXPECT_EQ(rows[3].at("runs")[1].at("run"), "delays-none-hidden-5_4-seed2");
    const fs::path last = folder_ / "run/delays-none-hidden-5_4-seed2/epoch-002.safetensors";
    const auto written = fs::last_write_time(last);

    fs::remove_all(folder_ / "run/delays-learned-hidden-6-seed2");
    std::vector<std::string> again = line;
    again.push_back("--resume");
    const Finished resumed = train(again);
    ASSERT_EQ(resumed.exitStatus, 0) << resumed.err;
    EXPECT_EQ(fs::last_write_time(last), written) << "what is done is left alone";
    EXPECT_TRUE(fs::exists(folder_ / "run/delays-learned-hidden-6-seed2/epoch-002.safetensors"));
}

TEST_F(TrainCommand, AVariationThatCannotBeTrainsNothing) {
    const Finished unknown = train({"--output", run(), "--vary", "network.delay=learned"});
    EXPECT_EQ(unknown.exitStatus, 1);
    EXPECT_NE(unknown.err.find("network.delay"), std::string::npos) << unknown.err;
    EXPECT_EQ(train({"--output", run(), "--vary", "network.delays=learned,loose"}).exitStatus, 1);
    EXPECT_FALSE(fs::exists(run()));
    EXPECT_NE(dcls({"train", "--help"}).out.find("digits-live"), std::string::npos) << "the bundled recipes are listed";
}

TEST_F(TrainCommand, SaysWhatIsKeptOutBeforeItTrains) {
    const Finished trained = train({"--output", run(), "--epochs", "1"});
    ASSERT_EQ(trained.exitStatus, 0) << trained.err;
    EXPECT_GE(lineCount(trained.out), 2U) << trained.out;
}

TEST_F(TrainCommand, WithoutItsVariablesTorchrunIsAskedFor) {
    std::vector<std::string> line = trainLine({"--output", run()});
    line.insert(line.begin(), "WORLD_SIZE=2");
    const Finished alone = runProgram("env", line);
    EXPECT_EQ(alone.exitStatus, 1);
    EXPECT_NE(alone.err.find("torchrun"), std::string::npos) << alone.err;
}

TEST_F(TrainCommand, CtrlCSavesAndEndsCleanly) {
    Process training(trainLine({"--epochs", "5000", "--output", run()}));
    EXPECT_TRUE(waitForFile(training, "epoch-0002.safetensors"));
    training.sendSignal(SIGINT);
    EXPECT_EQ(training.waitFor(std::chrono::seconds(30)), 0) << training.errors();
    EXPECT_TRUE(fs::exists(folder_ / "run/resume.state"));
    EXPECT_EQ(dcls({"info", run()}).exitStatus, 0);
}

/// Every file of a run is whole, but for the hidden ones that were being written.
void expectWholeFiles(const fs::path& run) {
    for (const fs::directory_entry& entry : fs::directory_iterator(run)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with('.')) continue;
        if (name != "metrics.jsonl") {
            EXPECT_NO_THROW(openCheckpoint(entry.path())->verifyChecksums()) << name;
            continue;
        }
        std::ifstream metrics(entry.path());
        for (std::string line; std::getline(metrics, line);) EXPECT_TRUE(nlohmann::json::accept(line)) << line;
    }
}

std::vector<std::string> hiddenFiles(const fs::path& folder) {
    std::vector<std::string> names;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder))
        if (const std::string name = entry.path().filename().string(); name.starts_with('.')) names.push_back(name);
    return names;
}

/// The tensors of a checkpoint without its card, which says how many seconds it took.
std::vector<std::vector<std::byte>> tensorsOf(const fs::path& file) {
    const auto checkpoint = openCheckpoint(file);
    std::vector<std::vector<std::byte>> tensors;
    for (const TensorInfo& info : checkpoint->tensors()) tensors.push_back(checkpoint->readBytes(info.name));
    return tensors;
}

TEST_F(TrainCommand, KilledAtAnyMomentItGoesOnToTheSameBits) {
    constexpr int kEpochs = 60;
    const auto start = std::chrono::steady_clock::now();
    ASSERT_EQ(train({"--epochs", "60", "--output", (folder_ / "whole").string()}).exitStatus, 0);
    const std::chrono::duration<double> wholeTime = std::chrono::steady_clock::now() - start;

    std::mt19937 random(std::random_device{}());
    std::uniform_real_distribution<double> share;
    int kills = 0;
    for (int round = 0; round < 5; ++round) {
        Process training(trainLine({"--resume", "--epochs", "60", "--output", run()}));
        // Every other time while it writes its files one after the other, else at any moment from its start on.
        if (round % 2 == 0) {
            waitForFile(training, "epoch-0" + std::to_string(10 + 10 * round) + ".safetensors");
            std::this_thread::sleep_for(std::chrono::duration<double>(0.01 * share(random)));
        } else {
            std::this_thread::sleep_for(0.5 * share(random) * wholeTime);
        }
        training.sendSignal(SIGKILL);
        ASSERT_TRUE(training.waitFor(std::chrono::seconds(10)));
        kills += training.endSignal() == SIGKILL ? 1 : 0;
        if (fs::exists(run())) expectWholeFiles(run());
    }
    EXPECT_GE(kills, 2) << "it ended before it was killed";

    std::ofstream(folder_ / "run/.epoch-001.safetensors.k3XW9b.unfinished") << "what a killed training left";
    const AtomicFile living(folder_ / "run/epoch-002.safetensors");
    const Finished last = train({"--resume", "--epochs", "60", "--output", run()});
    ASSERT_EQ(last.exitStatus, 0) << last.err;
    EXPECT_EQ(hiddenFiles(run()).size(), 1U) << "the one that a living process writes, this test";
    for (int epoch = 0; epoch <= kEpochs; ++epoch) {
        const std::string name = (epoch < 10 ? "epoch-00" : "epoch-0") + std::to_string(epoch) + ".safetensors";
        EXPECT_EQ(tensorsOf(folder_ / "whole" / name), tensorsOf(folder_ / "run" / name)) << name;
    }
    std::ifstream metrics(folder_ / "run/metrics.jsonl");
    int lines = 0;
    for (std::string line; std::getline(metrics, line);)
        EXPECT_EQ(nlohmann::json::parse(line).at("epoch"), ++lines) << "each epoch once";
    EXPECT_EQ(lines, kEpochs);
}

} // namespace
} // namespace dclscope::test

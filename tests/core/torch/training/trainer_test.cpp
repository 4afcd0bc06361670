// SPDX-License-Identifier: Apache-2.0
// A whole training on a few made-up sounds.
#include "core/audio/sound_file.h"
#include "core/base/error.h"
#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/run_folder.h"
#include "core/checkpoint/writers.h"
#include "core/models/snn_delays.h"
#include "core/torch/training/trainer.h"
#include "core/training/evaluation.h"
#include "core/training/examples.h"
#include "core/training/random.h"
#include "core/training/training_data.h"
#include "tests/core/torch/training/made_examples.h"
#include "tests/temporary_folder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>
#include <limits>
#include <map>
#include <span>
#include <sstream>
#include <thread>

namespace dclscope::training {
namespace {

namespace fs = std::filesystem;

/// Chirps that rise, fall or stay: which one it is lies in time alone.
void writeChirps(const fs::path& folder) {
    fs::create_directories(folder);
    dclscope::training::Random random(9);
    for (int label = 0; label < 3; ++label)
        for (int i = 0; i < 12; ++i) {
            Sound sound;
            sound.sampleRateHz = 8000.0;
            sound.channels = 1;
            double phase = 0.0;
            const double middle = 900.0 + 200.0 * random.uniform();
            for (int t = 0; t < 3200; ++t) {
                const double slope = (static_cast<double>(t) / 1600.0 - 1.0) * (label - 1);
                phase += 6.283185307 * (middle + 600.0 * slope) / 8000.0;
                sound.samples.push_back(static_cast<float>(0.3 * std::sin(phase)));
            }
            writeSoundFile(folder / (std::to_string(label) + "_ann_" + std::to_string(i) + ".wav"), sound);
        }
}

class TrainerTest : public testing::Test {
protected:
    void SetUp() override { writeChirps(folder_ / "data"); }

    TrainingOptions options(const char* run, std::int64_t epochs = 4) const {
        TrainingOptions options;
        options.recipe.name = "chirps";
        options.recipe.data.credit = "made up by the test";
        options.recipe.data.validationIndices = {9, 11};
        SpikingNetworkRecipe network;
        network.hidden = {12};
        network.delaySteps = 9;
        options.recipe.network = network;
        options.recipe.training.epochs = epochs;
        options.recipe.training.batchSize = 9;
        options.recipe.training.learningRate = 2e-2;
        options.recipe.training.sigmaFirst = 4.0;
        options.recipe.training.sigmaEpochs = 3;
        options.output = folder_ / run;
        options.data = folder_ / "data";
        options.threads = 1;
        return options;
    }
    static std::string bytesOf(const fs::path& file) {
        std::ostringstream text;
        text << std::ifstream(file, std::ios::binary).rdbuf();
        return text.str();
    }
    /// The checkpoint's tensors, without its card, which says how many seconds it took.
    static std::vector<std::vector<std::byte>> tensorsOf(const fs::path& file) {
        const auto checkpoint = openCheckpoint(file);
        std::vector<std::vector<std::byte>> tensors;
        for (const TensorInfo& info : checkpoint->tensors()) tensors.push_back(checkpoint->readBytes(info.name));
        return tensors;
    }

    test::TemporaryFolder folder_;
    std::atomic<bool> go_{false}; ///< never stops
};

TEST_F(TrainerTest, LearnsAndLeavesAWholeRun) {
    const TrainingOptions options = this->options("run", 12);
    std::int64_t done = 0;
    const TrainingResult result = trainNetwork(
        options, [&done](const TrainingProgress& progress) { done += progress.epochDone ? 1 : 0; }, go_);
    EXPECT_EQ(done, 12);
    ASSERT_EQ(result.epochs.size(), 12U);
    EXPECT_LT(result.epochs.back().values.at("train_loss"), 0.7 * result.epochs.front().values.at("train_loss"));
    EXPECT_GE(result.epochs.back().values.at("valid_accuracy"), 0.8);
    EXPECT_GT(result.epochs.back().values.at("mean_drift"), 0.0);
    EXPECT_NEAR(result.epochs.back().values.at("sigma"), 0.5, 1e-6);
    EXPECT_FALSE(result.stopped);
    EXPECT_EQ(result.lastCheckpoint, options.output / "epoch-012.safetensors");
    for (const char* name : {"epoch-000.safetensors", "epoch-007.safetensors", "epoch-012.safetensors"})
        EXPECT_TRUE(fs::is_regular_file(options.output / name)) << name;

    std::ifstream metrics(options.output / "metrics.jsonl");
    int lines = 0;
    for (std::string line; std::getline(metrics, line); ++lines) {
        const nlohmann::json row = nlohmann::json::parse(line);
        EXPECT_EQ(row.at("epoch").get<int>(), lines + 1);
        for (const char* key : {"train_loss", "valid_loss", "train_accuracy", "valid_accuracy", "seconds", "sigma",
                                "mean_drift", "mean_drift_0", "mean_drift_1"})
            EXPECT_TRUE(row.at(key).is_number()) << key;
    }
    EXPECT_EQ(lines, 12);
}

TEST_F(TrainerTest, BeginsWhereTheRecipeSaysAndSaysSo) {
    trainNetwork(options("run", 2), {}, go_);
    TrainingOptions next = options("next", 2);
    next.recipe.training.startFrom = (folder_ / "run").string();
    std::vector<std::string> facts;
    std::atomic<bool> stop{false};
    const ProgressCallback stopAfterOne = [&](const TrainingProgress& progress) {
        facts = progress.facts;
        stop = progress.epochDone;
    };
    trainNetwork(next, stopAfterOne, stop);
    EXPECT_EQ(tensorsOf(next.output / "epoch-000.safetensors"), tensorsOf(folder_ / "run/epoch-002.safetensors"));
    ASSERT_FALSE(facts.empty());
    EXPECT_NE(facts.back().find("Begins with the weights of"), std::string::npos);
    // Who made what both learned from is named, also after a break.
    next.resume = true;
    trainNetwork(next, {}, go_);
    for (const char* file : {"epoch-000.safetensors", "epoch-001.safetensors", "epoch-002.safetensors"}) {
        const std::string credit = cardOf(*openCheckpoint(next.output / file)).data;
        EXPECT_NE(credit.find(" Its first weights: "), std::string::npos) << file << ": " << credit;
    }
    next.resume = false;

    next.output = folder_ / "never";
    next.recipe.training.startFrom = (folder_ / "nowhere").string();
    EXPECT_THROW(trainNetwork(next, {}, go_), Error);
    std::get<SpikingNetworkRecipe>(next.recipe.network).hidden = {7, 8, 9, 10};
    next.recipe.training.startFrom = (folder_ / "run").string();
    EXPECT_THROW(trainNetwork(next, {}, go_), ConfigError);
    EXPECT_FALSE(fs::exists(next.output)) << "nothing is written before it is known that it can begin";
}

TEST_F(TrainerTest, TheCardMakesTheNetworkThatWasJudged) {
    const TrainingOptions options = this->options("run", 3);
    const TrainingResult result = trainNetwork(options, {}, go_);
    const auto checkpoint = openCheckpoint(result.lastCheckpoint);
    const Card card = Card::fromJson(checkpoint->metadata().at(std::string(kCardMetadataKey)));
    EXPECT_EQ(card.labels, (std::vector<std::string>{"0", "1", "2"}));
    EXPECT_EQ(card.data, "made up by the test");
    EXPECT_EQ(FrontEnd::fromMap(card.frontEnd), options.recipe.frontEnd);
    EXPECT_EQ(recipeText(parseRecipe(card.recipe, "card")), recipeText(options.recipe));
    EXPECT_EQ(card.training.at("epoch"), 3.0);

    const snn::Network network(models::readSnnDelays(*checkpoint, card));
    const TrainingData data = loadTrainingData(options.recipe, options.data, 1);
    const Evaluation judged = evaluate(network, ExampleMaker(options.recipe, data).validation(1));
    EXPECT_EQ(judged.accuracy(), result.epochs.back().values.at("valid_accuracy"));
    EXPECT_NEAR(judged.loss, result.epochs.back().values.at("valid_loss"), 1e-12);
}

TEST_F(TrainerTest, StoppedInAnEpochAndResumedGivesTheSameBits) {
    trainNetwork(options("whole"), {}, go_);
    TrainingOptions parts = options("parts");
    std::atomic<bool> stop{false};
    const TrainingResult first = trainNetwork(
        parts, [&stop](const TrainingProgress& progress) { stop = progress.epoch == 2 && progress.epochDone; }, stop);
    EXPECT_TRUE(first.stopped);
    EXPECT_EQ(first.epochs.size(), 2U);
    EXPECT_FALSE(fs::exists(parts.output / "epoch-003.safetensors"));
    parts.resume = true;
    // Once more, now in the middle of an epoch: the stop is asked for while its examples are being made.
    stop = false;
    std::thread later([&] {
        while (!fs::exists(parts.output / "epoch-003.safetensors")) std::this_thread::yield();
        stop = true;
    });
    trainNetwork(parts, {}, stop);
    later.join();
    const TrainingResult last = trainNetwork(parts, {}, go_);
    EXPECT_FALSE(last.stopped);
    for (const char* name : {"epoch-002.safetensors", "epoch-003.safetensors", "epoch-004.safetensors"})
        EXPECT_EQ(tensorsOf(folder_ / "whole" / name), tensorsOf(parts.output / name)) << name;
}

TEST_F(TrainerTest, AFolderThatHoldsARunIsNotOverwritten) {
    trainNetwork(options("run", 1), {}, go_);
    const std::string before = bytesOf(folder_ / "run/epoch-001.safetensors");
    EXPECT_THROW(trainNetwork(options("run", 1), {}, go_), ConfigError);
    TrainingOptions other = options("run", 2);
    other.resume = true;
    EXPECT_THROW(trainNetwork(other, {}, go_), ConfigError);
    EXPECT_EQ(bytesOf(folder_ / "run/epoch-001.safetensors"), before);
    TrainingOptions finished = options("run", 1);
    finished.resume = true;
    EXPECT_TRUE(trainNetwork(finished, {}, go_).epochs.empty());
}

TEST_F(TrainerTest, DataThatDoesNotFitIsRefusedBeforeTraining) {
    TrainingOptions wrong = options("run");
    wrong.recipe.data.holdOutSpeaker = "nobody";
    EXPECT_THROW(trainNetwork(wrong, {}, go_), ConfigError);
    wrong = options("run");
    wrong.recipe.data.validationIndices = {100, 200};
    EXPECT_THROW(trainNetwork(wrong, {}, go_), ConfigError);
    wrong = options("run");
    wrong.data = folder_ / "nowhere";
    EXPECT_THROW(trainNetwork(wrong, {}, go_), ConfigError);
    std::ofstream(folder_ / "a file") << "in the way";
    EXPECT_THROW(trainNetwork(options("a file/run"), {}, go_), ConfigError);
}

/// Writes a resume.state anew with other notes, or with other bytes in one tensor.
void damageState(const fs::path& file, const std::map<std::string, std::string>& notes, const std::string& name = {},
                 const std::vector<std::byte>& bytes = {}) {
    const auto state = openCheckpoint(file);
    std::vector<TensorToWrite> tensors;
    for (const TensorInfo& info : state->tensors()) {
        std::vector<std::byte> content = state->readBytes(info.name);
        if (info.name == name) std::copy(bytes.begin(), bytes.end(), content.begin());
        tensors.push_back({info.name, info.dtype, info.shape, [content] { return content; }});
    }
    std::map<std::string, std::string> all = state->metadata();
    for (const auto& [key, value] : notes) all[key] = value;
    writeSafetensors(file, tensors, all);
}

template <class Value>
std::vector<std::byte> bytesOfValue(Value value) {
    const auto bytes = std::as_bytes(std::span(&value, 1));
    return {bytes.begin(), bytes.end()};
}

TEST_F(TrainerTest, AStateThatCannotBeIsNamedAndNotGoneOnFrom) {
    TrainingOptions options = this->options("run", 2);
    std::atomic<bool> stop{false};
    trainNetwork(
        options, [&stop](const TrainingProgress& progress) { stop = progress.epochDone; }, stop);
    options.resume = true;
    const fs::path state = options.output / "resume.state";
    const fs::path first = options.output / "epoch-001.safetensors";
    const std::string good = bytesOf(state);
    const auto refuses = [&](const fs::path& named, const std::string& why) {
        try {
            trainNetwork(options, {}, go_);
            ADD_FAILURE() << "went on; expected " << why;
        } catch (const CheckpointError& error) {
            EXPECT_EQ(error.path(), named.string());
            EXPECT_NE(std::string(error.what()).find(why), std::string::npos) << error.what();
        } catch (const ConfigError& error) {
            EXPECT_TRUE(std::string(error.what()).starts_with(named.string())) << error.what();
            EXPECT_NE(std::string(error.what()).find(why), std::string::npos) << error.what();
        }
        std::ofstream(state, std::ios::binary) << good;
        EXPECT_FALSE(fs::exists(options.output / "epoch-002.safetensors"));
    };
    damageState(state, {{"step", "99999999999"}});
    refuses(state, "'step' is '99999999999', expected a whole number from 0 to");
    damageState(state, {{"epoch", "0"}});
    refuses(state, "optimisers");
    damageState(state, {}, "adam.positions.steps", bytesOfValue(std::int64_t{-5}));
    refuses(state, "optimisers");
    damageState(state, {}, "adam.weights.0.square", bytesOfValue(std::numeric_limits<float>::quiet_NaN()));
    refuses(state, "adam.weights.0.square");
    fs::rename(first, options.output / "elsewhere");
    refuses(first, "is missing");
    fs::rename(options.output / "elsewhere", first);
    EXPECT_EQ(trainNetwork(options, {}, go_).epochs.size(), 1U) << "the whole one is gone on from";
}

TEST_F(TrainerTest, KilledBeforeItsFirstStateItIsBegunAnew) {
    TrainingOptions options = this->options("run", 1);
    trainNetwork(options, {}, go_);
    fs::remove(options.output / "resume.state");
    options.resume = true;
    EXPECT_THROW(trainNetwork(options, {}, go_), ConfigError) << "there is more than the first checkpoint";
    fs::remove(options.output / "epoch-001.safetensors");
    EXPECT_EQ(trainNetwork(options, {}, go_).epochs.size(), 1U);
}

/// A small network of pictures on made-up examples.
class MadeTrainerTest : public testing::Test {
protected:
    TrainingOptions options(const std::string& training) const {
        TrainingOptions options;
        options.recipe =
            parseRecipe("[data]\nlayout = \"cifar10\"\n[network]\nkind = \"convmixer\"\ndim = 8\nblocks = 2\n"
                        "patch = 4\nkernel_size = 3\n[training]\nbatch_size = 8\noptimizer = \"sgd\"\n" +
                            training,
                        "made");
        options.output = folder_ / "run";
        options.threads = 1;
        return options;
    }
    TrainingResult train(const TrainingOptions& options, const ProgressCallback& progress = {}) const {
        ProcessGroup alone;
        return trainOn(std::make_unique<MadeExamples>(options.recipe, MadeExamples::Options{}), options, alone,
                       progress, go_);
    }

    test::TemporaryFolder folder_;
    std::atomic<bool> go_{false};
};

TEST_F(MadeTrainerTest, SaysWhatIsKeptOutAndHowItWasNamed) {
    std::vector<TrainingProgress> all;
    train(options("epochs = 2\n"), [&all](const TrainingProgress& progress) { all.push_back(progress); });
    ASSERT_FALSE(all.empty());
    EXPECT_EQ(all.front().facts, std::vector<std::string>{"All of it is made up."}) << "before anything trains";
    EXPECT_FALSE(all.front().validation);
    EXPECT_FALSE(all.front().multiLabel);
    const TrainingProgress& last = all.back();
    ASSERT_TRUE(last.epochDone);
    ASSERT_TRUE(last.validation);
    EXPECT_EQ(last.validation->count, 8U);
    EXPECT_EQ(last.validation->accuracy(), last.validFigure);
}

TEST_F(MadeTrainerTest, EndsWhenNothingGetsBetterAndStaysEnded) {
    TrainingOptions options = this->options("epochs = 20\nlearning_rate = 0\npatience = 2\n");
    const TrainingResult result = train(options);
    EXPECT_TRUE(result.endedEarly);
    EXPECT_FALSE(result.stopped);
    EXPECT_EQ(result.epochs.size(), 3U) << "the first one, and two that were no better";
    options.resume = true;
    EXPECT_TRUE(train(options).epochs.empty());
    EXPECT_TRUE(train(options).endedEarly);
}

TEST_F(MadeTrainerTest, ALossThatIsNoNumberIsSaid) {
    try {
        train(options(
            "epochs = 9\nlearning_rate = 1000\nschedule = \"constant\"\nmomentum = 0.99\nweight_decay = 900\n"));
        FAIL() << "went on";
    } catch (const Error& error) {
        EXPECT_NE(std::string(error.what()).find("no longer a number in epoch"), std::string::npos) << error.what();
        EXPECT_NE(std::string(error.what()).find("lower the recipe's learning rates"), std::string::npos);
    }
}

TEST_F(MadeTrainerTest, SecondsAndParametersStandInTheCard) {
    const TrainingResult result = train(options("epochs = 1\n"));
    const Card card =
        Card::fromJson(openCheckpoint(result.lastCheckpoint)->metadata().at(std::string(kCardMetadataKey)));
    // Patches 3 x 8 x 16 + 8, two blocks of 8 x 9 + 8 and 8 x 8 + 8, five norms of 16, the head 8 x 2 + 2.
    EXPECT_EQ(card.training.at("parameters"), 392.0 + 2.0 * (80.0 + 72.0) + 5.0 * 16.0 + 18.0);
    EXPECT_EQ(card.training.count("synapses"), 0U);
    EXPECT_GT(card.training.at("seconds"), 0.0);
    EXPECT_EQ(card.frontEnd.at("name"), "imagenet-32") << "how pictures are prepared";
}

TEST_F(TrainerTest, WithoutCudaItIsSaid) {
    if (torch::cuda::is_available()) GTEST_SKIP() << "there is a GPU here";
    TrainingOptions options = this->options("run", 1);
    options.device = "cuda";
    EXPECT_THROW(trainNetwork(options, {}, go_), ConfigError);
    EXPECT_FALSE(fs::exists(options.output));
}

} // namespace
} // namespace dclscope::training

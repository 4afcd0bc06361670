// SPDX-License-Identifier: Apache-2.0
// Edits on the bundled network: figures that equal those of judging, and what its learned delays are worth.
#include "core/base/bundled.h"
#include "core/base/error.h"
#include "core/checkpoint/run_folder.h"
#include "core/experiments/trial.h"
#include "core/tagging/load_tag_model.h"
#include "core/training/example_set.h"
#include "tests/core/experiments/tried_layers.h"
#include "tests/fixtures.h"
#include "tests/temporary_folder.h"

#include <gtest/gtest.h>

namespace dclscope::experiments {
namespace {

using training::JudgedModel;
using training::ModelJudging;

std::vector<Edit> parsedEdits(const std::vector<std::string>& texts) {
    std::vector<Edit> edits;
    for (const std::string& text : texts) edits.push_back(parseEdit(text));
    return edits;
}

void expectSameFigures(const JudgedModel& a, const JudgedModel& b) {
    EXPECT_EQ(a.model, b.model);
    EXPECT_EQ(a.evaluation.count, b.evaluation.count);
    EXPECT_EQ(a.evaluation.correct, b.evaluation.correct);
    EXPECT_EQ(a.evaluation.loss, b.evaluation.loss) << "to the last digit";
    EXPECT_EQ(a.evaluation.confusion, b.evaluation.confusion);
    EXPECT_EQ(a.evaluation.sure, b.evaluation.sure);
}

class DemoTrial : public testing::Test {
protected:
    void SetUp() override {
        const auto examples = bundledExamples(*bundledRun("demo"));
        if (!examples) GTEST_SKIP() << "the demo's examples are not installed";
        examples_ = *examples;
    }
    double accuracy(const std::vector<std::string>& texts) {
        return trial_.judge(parsedEdits(texts)).evaluation.accuracy();
    }
    std::filesystem::path examples_;
    Trial trial_{test::judgingOf("demo")};
};

TEST_F(DemoTrial, WithoutEditsTheFiguresAreThoseOfJudging) {
    ModelJudging judging;
    judging.data = examples_;
    const JudgedModel judged = training::judgeModel(judging);
    expectSameFigures(trial_.judge({}), judged);
    expectSameFigures(trial_.judge(parsedEdits({"mirror", "mirror"})), judged);
    expectSameFigures(trial_.judge(parsedEdits({"freeze positions=last"})), judged);
    // The demo is judged with whole delays: rounding them is nothing.
    expectSameFigures(trial_.judge(parsedEdits({"round step=1"})), judged);
    EXPECT_EQ(judged.layout, "features");
}

TEST_F(DemoTrial, ExamplesAreSmallKeptOutOfTrainingAndCredited) {
    EXPECT_LE(std::filesystem::file_size(examples_), 1'000'000U);
    const training::ExampleSet set = training::readExampleSet(examples_);
    EXPECT_GE(set.examples.count(), 200U);
    EXPECT_NE(set.credit.find("CC BY-SA 4.0"), std::string::npos);
    for (const std::string& name : set.names) {
        const std::string number = name.substr(name.rfind('_') + 1);
        EXPECT_GE(std::stoi(number), 45) << name << " was learned from";
    }
}

TEST_F(DemoTrial, LearnedDelaysMatterAndAStepOfJitterLittle) {
    const double unedited = accuracy({});
    EXPECT_GE(unedited, 0.85);
    EXPECT_LT(accuracy({"shuffle seed=1"}), unedited - 0.3);
    EXPECT_GT(accuracy({"jitter sigma=1 seed=1"}), unedited - 0.15);
    EXPECT_LT(accuracy({"weight set=0"}), 0.2) << "a network that hears nothing guesses";
}

TEST_F(DemoTrial, AnotherFrontEndIsRefused) {
    const test::TemporaryFolder folder;
    training::ExampleSet set = training::readExampleSet(examples_);
    set.frontEnd.lowHz += 1.0;
    training::writeExampleSet(folder / "other.safetensors", set);
    ModelJudging judging;
    judging.data = folder / "other.safetensors";
    EXPECT_THROW((void)training::judgeModel(judging), ConfigError);
}

TEST(BundledExamples, FitTheirNetworksAndAreSmallTogether) {
    std::uintmax_t bytes = 0;
    for (const std::string& name : bundledNames()) {
        const auto path = bundledExamples(*bundledRun(name));
        if (!path) continue; // not every network has kept-out recordings
        bytes += std::filesystem::file_size(*path);
        const TagModel model = outlineTagModel(name);
        const training::ExampleSet set = training::examplesFor(training::readExampleSet(*path), model.frontEnd);
        EXPECT_EQ(training::matchLabels(set.labels, model.labels, false).size(), set.labels.size()) << name;
        EXPECT_NE(set.credit.find("CC BY"), std::string::npos) << name;
        EXPECT_GE(set.examples.count(), 50U) << name;
    }
    EXPECT_LE(bytes, 3'000'000U);
}

TEST(Trial, WithoutDataOrExamplesSaysSo) {
    const test::TemporaryFolder folder;
    std::filesystem::copy(resolveCheckpoint("demo"), folder / "own.safetensors");
    Trial trial(test::judgingOf((folder / "own.safetensors").string()));
    EXPECT_TRUE(trial.data().empty());
    try {
        (void)trial.judge({});
        FAIL() << "judged by nothing";
    } catch (const ConfigError& error) {
        EXPECT_NE(std::string(error.what()).find("say --data"), std::string::npos);
    }
}

TEST(Trial, WritesAnEditedNetworkWithItsCard) {
    const test::TemporaryFolder folder;
    const Trial trial(test::judgingOf("demo"));
    const auto source = trial.edited(parsedEdits({"shift by=2", "drop share=0.5"}));
    writeEdited(folder / "edited.safetensors", *source, trial.checkpoint(), trial.card());
    const auto written = openCheckpoint(folder / "edited.safetensors");
    const Card card = cardOf(*written);
    EXPECT_EQ(card.labels, trial.card().labels);
    EXPECT_EQ(card.frontEnd, trial.card().frontEnd);
    EXPECT_EQ(written->metadata().at("dclscope.edits"), R"(["shift by=2","drop share=0.5 by=weight seed=1"])");
    ASSERT_EQ(written->tensors().size(), source->tensors().size());
    for (const TensorInfo& tensor : source->tensors())
        EXPECT_EQ(written->readBytes(tensor.name), source->readBytes(tensor.name)) << tensor.name;
    EXPECT_EQ(loadTagModel((folder / "edited.safetensors").string()).labels.size(), card.labels.size());
}

TEST(Trial, EqualsEvaluationOnSoundFiles) {
    SKIP_WITHOUT_SHARED("data/fsdd");
    ModelJudging judging;
    judging.data = test::shared("data/fsdd");
    judging.speaker = "theo";
    judging.indices = {45, 46};
    Trial trial(judging);
    expectSameFigures(trial.judge({}), training::judgeModel(judging));
    EXPECT_EQ(trial.judge({}).evaluation.count, 20U);
    EXPECT_NE(trial.judge(parsedEdits({"shuffle seed=2"})).evaluation.loss, trial.judge({}).evaluation.loss);
}

TEST(Trial, FreezesEpochsOfTheRunThatAFileLiesIn) {
    const std::string last = resolveCheckpoint("demo").string();
    const Trial trial(test::judgingOf(last));
    const auto frozen = trial.edited(parsedEdits({"freeze positions=first"}));
    const auto first = openCheckpoint(checkpointFiles(*bundledRun("demo")).front());
    EXPECT_EQ(frozen->readFloats("model.0.P").values, first->readFloats("model.0.P").values);
    // Early checkpoints may be stored in half precision: what comes of them is as they have it.
    const auto turned = trial.edited(parsedEdits({"freeze positions=last weights=first"}));
    for (const TensorInfo& tensor : turned->tensors()) {
        const bool position = tensor.name.ends_with(".P");
        EXPECT_EQ(turned->readFloats(tensor.name).values,
                  (position ? trial.checkpoint().readFloats(tensor.name) : first->readFloats(tensor.name)).values)
            << tensor.name;
    }
    EXPECT_THROW((void)trial.edited(parsedEdits({"freeze positions=4000"})), CheckpointError);
}

} // namespace
} // namespace dclscope::experiments

// SPDX-License-Identifier: Apache-2.0
// Every family learns, goes on after a stop as if there had been none, and is what core/models runs.
#include "core/checkpoint/checkpoint.h"
#include "core/models/registry.h"
#include "core/torch/dcls/own_kernels.h"
#include "core/torch/training/convolutional_learner.h"
#include "core/torch/training/first_weights.h"
#include "core/torch/training/trainer.h"
#include "core/training/training_card.h"
#include "tests/core/torch/training/made_examples.h"
#include "tests/temporary_folder.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace dclscope::training {
namespace {

namespace fs = std::filesystem;

struct Family {
    std::string name;       ///< of the test
    std::string recognised; ///< name in core/models' registry
    std::string recipe;
    std::vector<std::int64_t> shape{32, 32};
    bool multiLabel = false;
};

const std::string kPictures = "[data]\nlayout = \"cifar10\"\n";
const std::string kSpaced = "spacings = \"gauss\"\ndilated_kernel_size = 7\nkernel_count = 5\nposition_spread = 1.5\n";
const std::string kSmall = "depths = [1, 1, 1, 1]\ndims = [4, 6, 8, 10]\nlayer_scale = 0.5\n";
const std::string kWaveform = "[data]\nlayout = \"audioset\"\n";

std::string network(const std::string& kind, const std::string& more) {
    return "[network]\nkind = \"" + kind + "\"\n" + more;
}
std::string training(const std::string& more) {
    return "[training]\nepochs = 6\nbatch_size = 8\nschedule = \"cosine\"\nwarmup_epochs = 1\n" + more;
}

std::vector<Family> families() {
    const std::string adamw = training("optimizer = \"adamw\"\nlearning_rate = 1e-2\nlabel_smoothing = 0.1\n");
    const std::string all =
        training("optimizer = \"adamw\"\nlearning_rate = 1e-2\nclip_norm = 5\naverage_decay = 0.8\n");
    const std::string masks = "[augmentation]\nmixup = 0.2\ntime_mask_probability = 0.9\ntime_masks = 2\n"
                              "time_mask_frames = [1, 5]\nfrequency_mask_probability = 0.5\n";
    const std::string binary =
        training("optimizer = \"amsgrad\"\nlearning_rate = 1e-2\nloss = \"binary-cross-entropy\"\n");
    return {
        {"ConvNext", "convnext-dcls-audio",
         masks + network("convnext", kSmall + "stem = [4, 4]\ndrop_path = 0.1\nhead_dropout = 0.1\n" + kSpaced) + all},
        {"ConvNextOfPictures", "convnext", kPictures + network("convnext", kSmall + "stem = [4, 4]\n") + adamw},
        {"ConvFormer",
         "convformer-dcls-audio",
         network("convformer", kSmall + kSpaced) + training("optimizer = \"lamb\"\nlearning_rate = 3e-2\n"),
         {32, 128}},
        {"FastVit",
         "fastvit-audio",
         network("fastvit", "depths = [1, 1, 1, 1]\ndims = [4, 8, 16, 32]\n") + adamw,
         {32, 128}},
        {"AudioSetConvNext",
         "convnext-audioset",
         kWaveform + "[front_end]\nname = \"convnext-224\"\nwindow_samples = 8000\nframes = 26\n" + masks +
             network("audioset-convnext", kSmall + "drop_path = 0.1\n") + binary,
         {},
         true},
        {"Cnn6",
         "Cnn6",
         kWaveform + "[front_end]\nname = \"panns-64\"\nwindow_samples = 8000\nframes = 26\n" +
             network(
                 "panns",
                 "name = \"Cnn6\"\nwidths = [4, 6, 8, 10]\nembedding = 9\nblock_dropout = 0\nembedding_dropout = 0\n") +
             binary,
         {},
         true},
        {"ConvMixerShared", "convmixer-dcls",
         kPictures + network("convmixer", "dim = 12\nblocks = 4\npatch = 4\nblocks_per_kernel = 2\n" + kSpaced) +
             adamw},
        {"SeResNet",
         "se-resnet",
         kPictures +
             network("se-resnet", "planes = [16, 20, 24]\nblocks = 1\nreduction = 4\nshared_stages = [0, 2]\n") +
             training("optimizer = \"sgd\"\nlearning_rate = 0.05\n"),
         {16, 16}},
        {"Spiking",
         "snn-delays",
         network("snn-delays", "hidden = [10, 8]\ndelay_steps = 7\n") +
             training("learning_rate = 2e-2\nsigma_first = 3\nsigma_epochs = 3\n"),
         {20, 12}},
        {"SpikingPlifFiltered",
         "snn-delays",
         network("snn-delays", "hidden = [10]\ndelay_steps = 7\nneuron = \"plif\"\ntau = 2.0\nsynapse_tau = 2.5\n") +
             training("optimizer = \"adamw\"\nlearning_rate = 2e-2\nclip_norm = 1\naverage_decay = "
                      "0.8\nlabel_smoothing = 0.1\n"),
         {20, 12}},
        {"SpikingFixed",
         "snn-delays",
         "[augmentation]\nmixup = 0.3\n" +
             network("snn-delays", "hidden = [12]\ndelay_steps = 7\ndelays = \"fixed\"\n") +
             training("learning_rate = 2e-2\n"),
         {20, 12}},
        {"SpikingWithoutDelays",
         "snn-delays",
         network("snn-delays", "hidden = [12]\ndelays = \"none\"\nloss = \"max\"\n") +
             training("optimizer = \"sgd\"\nlearning_rate = 0.3\n"),
         {20, 12}},
        {"SpikingCounted",
         "snn-delays",
         network("snn-delays", "hidden = [12]\ndelay_steps = 7\nloss = \"spike_count\"\n") +
             training("learning_rate = 2e-2\n"),
         {20, 12}},
    };
}

class Learners : public testing::TestWithParam<Family> {
protected:
    Recipe recipe_ = parseRecipe(GetParam().recipe, GetParam().name);
    MadeExamples::Options made_{.multiLabel = GetParam().multiLabel, .shape = GetParam().shape};
    std::atomic<bool> go_{false}; ///< never stops
    test::TemporaryFolder folder_;

    TrainingResult train(const fs::path& output, const MadeExamples::Options& made, const std::atomic<bool>& stop,
                         bool resume = false, const char* device = "cpu") {
        TrainingOptions options;
        options.device = device;
        options.recipe = recipe_;
        options.output = output;
        options.threads = 1;
        options.resume = resume;
        ProcessGroup alone;
        return trainOn(std::make_unique<MadeExamples>(recipe_, made), options, alone, {}, stop);
    }
};

std::vector<std::vector<std::byte>> tensorsOf(const fs::path& file) {
    const auto checkpoint = openCheckpoint(file);
    std::vector<std::vector<std::byte>> tensors;
    for (const TensorInfo& info : checkpoint->tensors()) tensors.push_back(checkpoint->readBytes(info.name));
    return tensors;
}

TEST_P(Learners, LearnsStopsGoesOnAndIsWhatRuns) {
    const TrainingResult whole = train(folder_ / "whole", made_, go_);
    ASSERT_EQ(whole.epochs.size(), 6U);
    EXPECT_LT(whole.epochs.back().values.at("train_loss"), 0.9 * whole.epochs.front().values.at("train_loss"));
    EXPECT_EQ(whole.epochs.back().values.count(figureName(GetParam().multiLabel)), 1U);

    std::atomic<bool> stop{false};
    MadeExamples::Options stopping = made_;
    stopping.asked = [&stop](std::int64_t epoch, std::size_t first) { stop = stop || (epoch == 1 && first == 8); };
    EXPECT_TRUE(train(folder_ / "parts", stopping, stop).stopped);
    EXPECT_FALSE(fs::exists(folder_ / "parts/epoch-002.safetensors"));
    EXPECT_EQ(train(folder_ / "parts", made_, go_, true).epochs.size(), 5U);
    for (const char* name : {"epoch-002.safetensors", "epoch-006.safetensors"})
        EXPECT_EQ(tensorsOf(folder_ / "whole" / name), tensorsOf(folder_ / "parts" / name)) << name;

    const auto file = openCheckpoint(folder_ / "whole/epoch-006.safetensors");
    const Card card = Card::fromJson(file->metadata().at(std::string(kCardMetadataKey)));
    EXPECT_EQ(card.model, GetParam().recognised);
    const models::Recognition recognition = models::recognise(*file, card);
    EXPECT_EQ(recognition.name, GetParam().recognised);
    EXPECT_EQ(recognition.problem, "");
    EXPECT_EQ(recognition.missing, std::vector<std::string>{});
    EXPECT_EQ(recognition.unexpected, std::vector<std::string>{});
}

TEST_P(Learners, LearnsOnAGpuWhatGoesOnOnTheCpu) {
    if (!torch::cuda::is_available()) GTEST_SKIP() << "LibTorch finds no CUDA device here";
    std::atomic<bool> stop{false};
    MadeExamples::Options stopping = made_;
    stopping.asked = [&stop](std::int64_t epoch, std::size_t) { stop = stop || epoch == 4; };
    const TrainingResult begun = train(folder_ / "run", stopping, stop, false, "cuda");
    EXPECT_TRUE(begun.stopped);
    ASSERT_GE(begun.epochs.size(), 3U);
    EXPECT_LT(begun.epochs.back().values.at("train_loss"), begun.epochs.front().values.at("train_loss"));
    const TrainingResult rest = train(folder_ / "run", made_, go_, true);
    EXPECT_EQ(begun.epochs.size() + rest.epochs.size(), 6U);
    EXPECT_LT(rest.epochs.back().values.at("train_loss"), 0.9 * begun.epochs.front().values.at("train_loss"));
}

void PrintTo(const Family& family, std::ostream* stream) { *stream << family.name; }

INSTANTIATE_TEST_SUITE_P(, Learners, testing::ValuesIn(families()), [](const auto& info) { return info.param.name; });

LearnerTask taskOf(const ExampleSource& source) {
    return {static_cast<std::int64_t>(source.labels().size()), source.exampleShape(), source.multiLabel(), 3};
}

/// Makes `count` steps of one batch.
void learn(Learner& learner, const ExampleSource& source, int count) {
    const Batch batch = source.training(0, 0, 8, 1);
    learner.beginEpoch(0);
    for (int i = 0; i < count; ++i) learner.step({batch, 0, 8, static_cast<std::uint64_t>(i)});
}

/// As a GPU would: by LibTorch's operations alone, here on the CPU.
TEST_P(Learners, StepAlikeWithoutOurKernels) {
    const MadeExamples source(recipe_, made_);
    ProcessGroup alone;
    const auto own = makeLearner(recipe_, taskOf(source), alone);
    learn(*own, source, 3);
    const WithoutOwnKernels without;
    const auto other = makeLearner(recipe_, taskOf(source), alone);
    learn(*other, source, 3);
    const NamedTensors expected = own->judged(), got = other->judged();
    ASSERT_EQ(expected.size(), got.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const torch::Tensor a = expected[i].second.to(torch::kFloat64), b = got[i].second.to(torch::kFloat64);
        // Adam makes steps of full length of gradients that are 0 but for rounding, as those of a bias before a norm.
        EXPECT_LT((a - b).norm().item<double>(), 1e-2 * (a.norm().item<double>() + 1.0)) << expected[i].first;
    }
}

std::map<std::string, torch::Tensor> byName(const NamedTensors& tensors) { return {tensors.begin(), tensors.end()}; }

/// With the same classes all is taken up; with more of them what is as wide as the classes keeps what was drawn.
TEST_P(Learners, BeginWhereAnotherEnded) {
    const fs::path earlier = train(folder_ / "earlier", made_, go_).lastCheckpoint;
    recipe_.training.seed = 5;
    ProcessGroup alone;
    const MadeExamples same(recipe_, made_);
    const auto fitting = makeLearner(recipe_, taskOf(same), alone);
    const std::string said = beginWith((folder_ / "earlier").string(), *fitting).sentence;
    EXPECT_EQ(said.find("drawn anew"), std::string::npos) << said;
    const std::map<std::string, torch::Tensor> first = byName(fitting->judged());
    const auto file = openCheckpoint(earlier);
    for (const auto& [name, tensor] : first)
        if (tensor.scalar_type() == torch::kFloat32)
            EXPECT_EQ(file->readFloats(name).values,
                      std::vector<float>(tensor.data_ptr<float>(), tensor.data_ptr<float>() + tensor.numel()))
                << name;

    MadeExamples::Options more = made_;
    more.classes = 3;
    const MadeExamples other(recipe_, more);
    const auto partly = makeLearner(recipe_, taskOf(other), alone);
    EXPECT_NE(beginWith(earlier.string(), *partly).sentence.find("drawn anew"), std::string::npos);
    std::size_t taken = 0, kept = 0;
    for (const auto& [name, tensor] : byName(partly->judged()))
        ++(tensor.sizes() == first.at(name).sizes() && tensor.equal(first.at(name)) ? taken : kept);
    EXPECT_GT(taken, kept);
    EXPECT_GT(kept, 0U);
}

Recipe recipeOf(const char* family) {
    for (const Family& one : families())
        if (one.name == family) return parseRecipe(one.recipe, family);
    throw Error("no such family");
}

TEST(Learner, TheModuleAndTheModelThatRunsAgree) {
    Recipe recipe = recipeOf("ConvNext");
    recipe.training.averageDecay = 0.0;
    const MadeExamples source(recipe, {});
    ProcessGroup alone;
    ConvolutionalLearner learner(recipe, taskOf(source), alone);
    learn(learner, source, 5);
    Card card = trainingCard(recipe, source.labels(), "", {});
    const auto model = models::loadModel(nets::StateSource(learner.judged()), card);
    const Batch kept = source.validation(0, 8, 1);
    learner.network().eval();
    const torch::NoGradGuard noGrad;
    const torch::Tensor expected = learner.network().forward(tensorOf(kept));
    const Array got = model->run({kept.shape, kept.input}, "logits");
    EXPECT_LE((torch::tensor(got.values).reshape(got.shape) - expected).abs().max().item<double>(), 2e-5);
}

TEST(Learner, PositionsSpreadAsAskedLearnFasterAndStayOnTheirGrid) {
    Recipe recipe = recipeOf("ConvNext");
    recipe.training.averageDecay = 0.0;
    auto& network = std::get<StagedNetworkRecipe>(recipe.network);
    network.spacings.spread = 40.0;
    const MadeExamples source(recipe, {});
    ProcessGroup alone;
    const auto wide = makeLearner(recipe, taskOf(source), alone);
    const std::vector<torch::Tensor> first = positionsOf(wide->judged());
    ASSERT_EQ(first.size(), 4U) << "one P for each width";
    EXPECT_EQ(first[0].abs().max().item<float>(), 3.0F) << "clamped to the grid of 7";
    learn(*wide, source, 5);
    for (const torch::Tensor& P : positionsOf(wide->judged())) EXPECT_LE(P.abs().max().item<float>(), 3.0F);
    network.spacings.spread = 0.1;
    recipe.training.schedule = "constant";
    recipe.training.warmupEpochs = 0;
    const auto narrow = makeLearner(recipe, taskOf(source), alone);
    const std::vector<torch::Tensor> start = positionsOf(narrow->judged());
    EXPECT_LT(start[0].abs().max().item<float>(), 1.0F);
    learn(*narrow, source, 1);
    // Adam's first step is the learning rate itself.
    EXPECT_NEAR((positionsOf(narrow->judged())[0] - start[0]).abs().max().item<double>(), 5e-2, 1e-3);
    EXPECT_NEAR(narrow->figures().at("position_learning_rate"), 5e-2, 1e-9);
    EXPECT_NEAR(narrow->figures().at("sigma"), 0.5, 0.1);
}

TEST(Learner, FixedDelaysAreWholeAndStayWhereTheyAreDrawn) {
    const Recipe recipe = recipeOf("SpikingFixed");
    const MadeExamples source(recipe, {.shape = {20, 12}});
    ProcessGroup alone;
    const auto learner = makeLearner(recipe, taskOf(source), alone);
    const torch::Tensor before = positionsOf(learner->judged())[0];
    EXPECT_TRUE(torch::equal(before, before.round()));
    EXPECT_GT(before.std().item<double>(), 1.0);
    EXPECT_NEAR(learner->figures().at("sigma"), 0.5, 1e-6) << "narrow from the start";
    learn(*learner, source, 4);
    EXPECT_TRUE(torch::equal(positionsOf(learner->judged())[0], before));
    EXPECT_TRUE(learner->hasMade(4));
}

TEST(Learner, TheAverageIsJudgedAndTheLiveNetworkGoesOn) {
    Recipe recipe = recipeOf("ConvMixerShared");
    const MadeExamples source(recipe, {});
    ProcessGroup alone;
    const auto plain = makeLearner(recipe, taskOf(source), alone);
    recipe.training.averageDecay = 0.9;
    const auto averaging = makeLearner(recipe, taskOf(source), alone);
    learn(*plain, source, 3);
    learn(*averaging, source, 3);
    const NamedTensors live = plain->judged(), average = averaging->judged();
    ASSERT_EQ(live.size(), average.size());
    EXPECT_FALSE(torch::allclose(live[0].second, average[0].second));
    EXPECT_TRUE(torch::equal(live[0].second, averaging->state()[0].second)) << "the same steps were made";
}

TEST(Learner, WhatDoesNotFitIsSaid) {
    Recipe recipe = recipeOf("Cnn6");
    recipe.training.loss = "cross-entropy";
    ProcessGroup alone;
    EXPECT_THROW(makeLearner(recipe, {2, {1, 26, 64}, true, 3}, alone), ConfigError);
    Recipe spiking = recipeOf("Spiking");
    EXPECT_THROW(makeLearner(spiking, {2, {20, 12}, true, 3}, alone), ConfigError);
    spiking.training.loss = "binary-cross-entropy";
    EXPECT_THROW(makeLearner(spiking, {2, {20, 12}, false, 3}, alone), ConfigError);
}

} // namespace
} // namespace dclscope::training

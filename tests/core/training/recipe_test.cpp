// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/base/resource_path.h"
#include "core/base/threads.h"
#include "core/training/recipe.h"
#include "core/training/training.h"

#include <gtest/gtest.h>

#include <string>

namespace dclscope::training {
namespace {

std::string refusalOf(const std::string& toml) {
    try {
        parseRecipe(toml, "r.toml");
    } catch (const ConfigError& error) {
        return error.what();
    }
    return "accepted";
}

TEST(Recipe, ReadsWhatItSaysAndKeepsDefaultsOtherwise) {
    const Recipe recipe = parseRecipe("name = \"mine\"\n[network]\nhidden = [8, 9]\ntau = 3\n"
                                      "[augmentation]\nnoise_snr_db = [0, 12.5]\n",
                                      "r.toml");
    EXPECT_EQ(recipe.name, "mine");
    EXPECT_EQ(recipe.spiking().hidden, (std::vector<std::int64_t>{8, 9}));
    EXPECT_EQ(recipe.spiking().tau, 3.0);
    EXPECT_EQ(recipe.augmentation.noiseSnrDb.high, 12.5);
    EXPECT_EQ(recipe.spiking().delaySteps, 25);
    EXPECT_EQ(recipe.frontEnd, FrontEnd::named("snn-digits-40"));
    EXPECT_FALSE(recipe.hasBackground());
}

TEST(Recipe, WritesTextThatReadsBackToTheSameText) {
    Recipe recipe = parseRecipe("description = \"quotes \\\" and\\nlines\"\n[front_end]\nmels = 24\n"
                                "[background]\nlabel = \"none\"\ntraining_folds = [1, 2]\n"
                                "[training]\nlearning_rate = 0.0123456789\n",
                                "r.toml");
    const std::string text = recipeText(recipe);
    const Recipe again = parseRecipe(text, "again.toml");
    EXPECT_EQ(recipeText(again), text);
    EXPECT_EQ(again.description, recipe.description);
    EXPECT_EQ(again.frontEnd, recipe.frontEnd);
    EXPECT_EQ(again.training.learningRate, 0.0123456789);
    EXPECT_EQ(again.background.trainingFolds, (std::vector<double>{1, 2}));
}

TEST(Recipe, RefusalsNameFileLineAndKey) {
    EXPECT_EQ(refusalOf("name = \"a\"\n[training]\nepoch = 3\n"), "r.toml:3: training.epoch: unknown key");
    EXPECT_EQ(refusalOf("\n[trainning]\n"), "r.toml:2: trainning: unknown key");
    EXPECT_EQ(refusalOf("[training]\nepochs = \"ten\"\n"), "r.toml:2: training.epochs: expected a whole number");
    EXPECT_EQ(refusalOf("[training]\nepochs = 2.5\n"), "r.toml:2: training.epochs: expected a whole number");
    EXPECT_EQ(refusalOf("[training]\nepochs = 0\n"),
              "r.toml:2: training.epochs: must lie between 1 and 1000000, got 0");
    EXPECT_EQ(refusalOf("[network]\ntau = nan\n"), "r.toml:2: network.tau: must lie between 1 and 10000, got nan");
    EXPECT_EQ(refusalOf("[network]\nhidden = 64\n"), "r.toml:2: network.hidden: expected a list of whole numbers");
    EXPECT_EQ(refusalOf("[network]\nhidden = []\n"), "r.toml:2: network.hidden: needs at least one layer");
    EXPECT_EQ(refusalOf("[data]\nlayout = \"zip\"\n"), "r.toml:2: data.layout: expected one of fsdd, folders, folds, "
                                                       "speech-commands, spikes, audioset, cifar10, cifar100, "
                                                       "toy-coincidence, toy-dots, toy-order, got \"zip\"");
    EXPECT_EQ(refusalOf("[augmentation]\nnoise_snr_db = [5, 1]\n"),
              "r.toml:2: augmentation.noise_snr_db: the first number must not exceed the second");
    EXPECT_EQ(refusalOf("training = 3\n"), "r.toml:1: training: expected a table");
    EXPECT_EQ(refusalOf("[front_end]\nframes = 900\n").rfind("r.toml:1: front_end: ", 0), 0U);
    EXPECT_EQ(refusalOf("[data]\nlabels = [\"x\", \"x\"]\n"), "r.toml:2: data.labels: names a label twice");
}

TEST(Recipe, TheKindOfNetworkDecidesWhichKeysThereAre) {
    const Recipe mixer =
        parseRecipe("[data]\nlayout = \"cifar10\"\n[network]\nkind = \"convmixer\"\nblocks_per_kernel = 4\n", "r.toml");
    EXPECT_EQ(std::get<ConvMixerNetworkRecipe>(mixer.network).blocksPerKernel, 4);
    EXPECT_TRUE(mixer.pictures());
    EXPECT_EQ(inputOf(mixer.network, mixer.pictures()), NetworkInput::Picture);
    EXPECT_THROW((void)mixer.spiking(), ConfigError);
    for (const std::string& kind : networkKinds()) {
        Recipe recipe;
        recipe.network = networkOfKind(kind);
        if (kind == "convmixer" || kind == "se-resnet") recipe.data.layout = "cifar10";
        const std::string text = recipeText(recipe);
        EXPECT_EQ(recipeText(parseRecipe(text, kind)), text) << kind;
    }
    EXPECT_EQ(refusalOf("[network]\nkind = \"panns\"\nhidden = [3]\n"), "r.toml:3: network.hidden: unknown key");
    EXPECT_EQ(refusalOf("[network]\nkind = \"convmixer\"\n"),
              "r.toml:2: network.kind: a network of the kind convmixer takes pictures, and these data are none");
    EXPECT_EQ(refusalOf("[network]\nkind = \"convnext\"\nspacings = \"gauss\"\ndilated_kernel_size = 16\n"),
              "r.toml:4: network.dilated_kernel_size: must be odd");
    EXPECT_EQ(refusalOf("[network]\nkind = \"convnext\"\ndims = [8, 16]\n"), "r.toml:3: network.dims: needs 4 numbers");
}

TEST(Recipe, ReadsTheNumberOfDelaysOfOlderRecipes) {
    const Recipe recipe = parseRecipe("[network]\nhidden = [8]\ndelays = 9\n", "r.toml");
    EXPECT_EQ(recipe.spiking().delaySteps, 9);
    EXPECT_EQ(recipe.spiking().delays, "learned");
    EXPECT_EQ(recipe.spiking().positions(), 9);
    EXPECT_EQ(parseRecipe("[network]\ndelays = \"none\"\n", "r.toml").spiking().positions(), 1);
    EXPECT_EQ(refusalOf("[network]\ndelays = 0\n").substr(0, 30), "r.toml:2: network.delay_steps:");
}

TEST(Recipe, BadTomlIsRefusedWithItsLine) {
    EXPECT_EQ(refusalOf("a = 1\nb = = 2\n").rfind("r.toml:2: ", 0), 0U);
    EXPECT_NE(refusalOf("[x\n"), "accepted");
    EXPECT_NE(refusalOf(std::string("name = \"\xff\"\n")), "accepted");
    EXPECT_THROW(readRecipe("/no/such/recipe.toml"), ConfigError);
    EXPECT_THROW(readRecipe("/dev/zero"), ConfigError);
}

TEST(Recipe, TheBundledOnesAreGood) {
    for (const char* name : {"digits", "digits-128", "digits-live", "digits-strangers"}) {
        const Recipe recipe =
            readRecipe(resourcePath(std::filesystem::path("recipes") / (std::string(name) + ".toml")));
        EXPECT_EQ(recipe.name, name);
        EXPECT_NE(recipe.data.credit.find("CC BY-SA 4.0"), std::string::npos) << name;
        EXPECT_EQ(recipe.data.labels.size(), 10U) << name;
    }
}

TEST(Recipe, ToysTrainOnOneThreadUnlessMoreAreAskedFor) {
    TrainingOptions options;
    for (const char* layout : {"toy-coincidence", "toy-dots", "toy-order"}) {
        options.recipe.data.layout = layout;
        EXPECT_EQ(threadsFor(options), 1U) << layout;
    }
    options.threads = 3;
    EXPECT_EQ(threadsFor(options), 3U);
    options = {};
    EXPECT_EQ(threadsFor(options), coreCount());
    EXPECT_EQ(threadsFor(options, 1000), 1U) << "processes share the cores";
}

} // namespace
} // namespace dclscope::training

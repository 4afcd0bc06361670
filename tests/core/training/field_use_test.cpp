// SPDX-License-Identifier: Apache-2.0
#include "core/training/field_use.h"
#include "core/training/recipe_table.h"

#include <gtest/gtest.h>

#include <set>

namespace dclscope::training {
namespace {

std::set<std::string> idle(const std::string& toml) {
    const Recipe recipe = parseRecipe(toml, "made up");
    std::set<std::string> keys;
    for (const RecipeField& field : recipeTable(recipe))
        if (!fieldCounts(recipe, field.key)) keys.insert(field.key);
    return keys;
}

TEST(FieldUse, OnlyWhatTheLayoutReadsCounts) {
    const std::set<std::string> fsdd = idle("");
    EXPECT_FALSE(fsdd.contains("data.validation_indices"));
    EXPECT_FALSE(fsdd.contains("front_end.mels"));
    EXPECT_FALSE(fsdd.contains("front_end.slopes"));
    EXPECT_TRUE(idle("[front_end]\nname = \"dcls-audio-128\"\nwindow_samples = 32000\nframes = 100\n")
                    .contains("front_end.slopes"));
    for (const char* key : {"data.content", "data.validation_folds", "data.validation_share", "data.inputs_per_channel",
                            "data.validation_every", "augmentation.crop_padding"})
        EXPECT_TRUE(fsdd.contains(key)) << key;
    EXPECT_TRUE(idle("[data]\nhold_out_speaker = \"theo\"\n").contains("data.validation_indices"));

    const std::set<std::string> cifar = idle("[data]\nlayout = \"cifar10\"\n[network]\nkind = \"convmixer\"\n");
    EXPECT_FALSE(cifar.contains("augmentation.flip_probability"));
    EXPECT_FALSE(cifar.contains("data.balanced"));
    for (const char* key : {"front_end.mels", "augmentation.speeds", "augmentation.time_masks", "voices.per_epoch",
                            "background.label", "data.hold_out_speaker"})
        EXPECT_TRUE(cifar.contains(key)) << key;

    const std::set<std::string> toy = idle("[data]\nlayout = \"toy-dots\"\n[network]\nkind = \"convmixer\"\n");
    for (const char* key : {"data.folders", "augmentation.flip_probability", "front_end.hop"})
        EXPECT_TRUE(toy.contains(key)) << key;
    EXPECT_FALSE(toy.contains("data.examples_per_epoch"));
    EXPECT_FALSE(toy.contains("augmentation.mixup"));
}

TEST(FieldUse, OnlyWhatTheNetworkAndItsTrainingReadCounts) {
    const std::set<std::string> learned = idle("[network]\ndelays = \"learned\"\n");
    EXPECT_FALSE(learned.contains("training.sigma_first"));
    EXPECT_TRUE(learned.contains("training.position_rate_factor"));
    EXPECT_TRUE(learned.contains("training.loss")) << "a spiking network has one loss";
    const std::set<std::string> none = idle("[network]\ndelays = \"none\"\n");
    for (const char* key : {"network.delay_steps", "training.sigma_first", "training.position_learning_rate"})
        EXPECT_TRUE(none.contains(key)) << key;

    const std::string pictures = "[data]\nlayout = \"cifar10\"\n[network]\nkind = \"convmixer\"\n";
    const std::set<std::string> plain = idle(pictures);
    EXPECT_TRUE(plain.contains("network.kernel_count"));
    EXPECT_TRUE(plain.contains("training.position_rate_factor"));
    EXPECT_FALSE(plain.contains("network.kernel_size"));
    const std::set<std::string> spaced = idle(pictures + "spacings = \"gauss\"\n");
    EXPECT_FALSE(spaced.contains("network.kernel_count"));
    EXPECT_FALSE(spaced.contains("training.position_rate_factor"));
    EXPECT_TRUE(spaced.contains("network.kernel_size"));

    EXPECT_TRUE(idle("").contains("training.momentum"));
    EXPECT_FALSE(idle("[training]\noptimizer = \"sgd\"\n").contains("training.momentum"));
    EXPECT_FALSE(idle("[training]\nschedule = \"steps\"\n").contains("training.step_factor"));
    EXPECT_TRUE(idle("[training]\nschedule = \"cosine\"\n").contains("training.step_factor"));
}

TEST(FieldUse, WhatEveryTrainingReadsAlwaysCounts) {
    for (const char* key : {"name", "description", "data.layout", "data.examples_per_epoch", "augmentation.mixup",
                            "network.kind", "training.epochs"})
        for (const char* recipe : {"", "[data]\nlayout = \"spikes\"\n", "[data]\nlayout = \"toy-order\"\n"})
            EXPECT_FALSE(idle(recipe).contains(key)) << key << " in " << recipe;
}

TEST(FieldUse, WhoHearsSounds) {
    EXPECT_TRUE(hearsSounds(Recipe{}));
    EXPECT_FALSE(hearsSounds(parseRecipe("[data]\nlayout = \"spikes\"\n", "")));
    EXPECT_FALSE(hearsSounds(parseRecipe("[data]\nlayout = \"toy-order\"\n", "")));
    EXPECT_FALSE(hearsSounds(parseRecipe("[data]\nlayout = \"cifar10\"\n[network]\nkind = \"convmixer\"\n", "")));
}

} // namespace
} // namespace dclscope::training

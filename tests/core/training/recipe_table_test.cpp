// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/training/recipe_table.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace dclscope::training {
namespace {

const RecipeField& field(const std::vector<RecipeField>& table, const std::string& key) {
    const auto found = std::find_if(table.begin(), table.end(), [&](const auto& entry) { return entry.key == key; });
    if (found == table.end()) throw Error("no field " + key);
    return *found;
}

std::string refusalOf(const std::string& key, const std::string& value) {
    try {
        withValue(Recipe{}, key, value);
    } catch (const ConfigError& error) {
        return error.what();
    }
    return "accepted";
}

TEST(RecipeTable, SaysOfEachKeyWhatAFormNeeds) {
    for (const std::string& kind : networkKinds()) {
        Recipe recipe;
        recipe.network = networkOfKind(kind);
        std::set<std::string> keys;
        for (const RecipeField& entry : recipeTable(recipe)) {
            EXPECT_TRUE(keys.insert(entry.key).second) << entry.key << " twice";
            EXPECT_GE(entry.help.size(), 5U) << entry.key;
            EXPECT_NE(entry.help.back(), '.') << entry.key;
            EXPECT_FALSE(entry.value.empty()) << entry.key;
        }
    }
    const std::vector<RecipeField> table = recipeTable(Recipe{});
    const RecipeField& rate = field(table, "training.learning_rate");
    EXPECT_EQ(rate.kind, FieldKind::Number);
    EXPECT_EQ(rate.high, 1000.0);
    EXPECT_EQ(rate.value, "0.005");
    EXPECT_EQ(field(table, "network.hidden").value, "[64, 64]");
    EXPECT_EQ(field(table, "network.time_step_ms").unit, "ms");
    EXPECT_EQ(field(table, "network.kind").choices, networkKinds());
    EXPECT_EQ(field(table, "data.balanced").value, "false");
}

TEST(RecipeTable, EveryValueThatItShowsIsTakenBack) {
    for (const std::string& kind : networkKinds()) {
        Recipe recipe;
        recipe.network = networkOfKind(kind);
        if (kind == "convmixer" || kind == "se-resnet") recipe.data.layout = "cifar10";
        for (const RecipeField& entry : recipeTable(recipe))
            EXPECT_EQ(recipeText(withValue(recipe, entry.key, entry.value)), recipeText(recipe)) << entry.key;
    }
}

TEST(RecipeTable, ChangesOneKey) {
    const Recipe fixed = withValue(Recipe{}, "network.delays", "fixed");
    EXPECT_EQ(fixed.spiking().delays, "fixed");
    EXPECT_EQ(withValue(fixed, "network.hidden", "32").spiking().hidden, (std::vector<std::int64_t>{32}));
    EXPECT_EQ(withValue(fixed, "network.hidden", "[32, 16]").spiking().hidden, (std::vector<std::int64_t>{32, 16}));
    EXPECT_EQ(withValue(fixed, "training.learning_rate", "1e-3").training.learningRate, 1e-3);
    EXPECT_EQ(withValue(fixed, "augmentation.gain_db", "-6, 6").augmentation.gainDb.low, -6.0);
    EXPECT_EQ(withValue(fixed, "data.labels", "yes").data.labels, (std::vector<std::string>{"yes"}));
    EXPECT_EQ(withValue(fixed, "name", "it's \"mine\"").name, "it's \"mine\"");
    const Recipe other = withValue(fixed, "network.kind", "convformer");
    EXPECT_EQ(std::get<StagedNetworkRecipe>(other.network).dims[3], 512);
}

TEST(RecipeTable, RefusesWhatDoesNotFit) {
    EXPECT_EQ(refusalOf("network.dims", "3"),
              "network.dims: a recipe for a network of the kind snn-delays has no such key");
    EXPECT_NE(refusalOf("training.epochs", "many").find("training.epochs"), std::string::npos);
    EXPECT_EQ(refusalOf("training.epochs", "0"), "training.epochs: must lie between 1 and 1000000, got 0");
    EXPECT_NE(refusalOf("network.delays", "some").find("expected one of learned, fixed, none"), std::string::npos);
    EXPECT_NE(refusalOf("network.kind", "convmixer").find("takes pictures"), std::string::npos);
    EXPECT_NE(refusalOf("network.kind", "cnn").find("no network of the kind"), std::string::npos);
    EXPECT_NE(refusalOf("training.epochs", "3\n[data]\nlayout = 5"), "accepted");
    EXPECT_NE(refusalOf("training", "3"), "accepted");
}

} // namespace
} // namespace dclscope::training

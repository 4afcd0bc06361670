// SPDX-License-Identifier: Apache-2.0
// The bundled toys: what they are made for is learned in seconds.
#include "core/base/resource_path.h"
#include "core/torch/training/trainer.h"
#include "core/training/recipe_table.h"
#include "tests/temporary_folder.h"

#include <gtest/gtest.h>

namespace dclscope::training {
namespace {

class Toys : public testing::TestWithParam<const char*> {
protected:
    TrainingResult train(const Recipe& recipe, const char* run) {
        TrainingOptions options;
        options.recipe = recipe;
        options.output = folder_ / run;
        options.threads = 1;
        const std::atomic<bool> go{false};
        return trainNetwork(options, {}, go);
    }

    test::TemporaryFolder folder_;
};

TEST_P(Toys, AreLearnedByMovingPositionsInSecondsTheSameEachTime) {
    Recipe recipe = readRecipe(resourcePath(std::filesystem::path("recipes") / (std::string(GetParam()) + ".toml")));
    const TrainingResult learned = train(recipe, "learned");
    EXPECT_GE(learned.epochs.back().values.at("valid_accuracy"), 0.97);
    EXPECT_GT(learned.epochs.back().values.at("mean_drift"), 0.3);
    EXPECT_LT(learned.seconds, 60.0) << "about two seconds on a core of its own";
    recipe.training.epochs = 2;
    const auto once = train(recipe, "once").epochs.back().values, again = train(recipe, "again").epochs.back().values;
    EXPECT_EQ(once.at("train_loss"), again.at("train_loss"));
    EXPECT_EQ(once.at("mean_drift"), again.at("mean_drift"));
}

INSTANTIATE_TEST_SUITE_P(, Toys, testing::Values("toy-coincidence", "toy-order", "toy-dots"), [](const auto& info) {
    std::string name = info.param;
    name.erase(3, 1);
    return name;
});

} // namespace
} // namespace dclscope::training

// SPDX-License-Identifier: Apache-2.0
// What lessons say of trainings, held against trainings: named after lesson and step.
#include "core/base/resource_path.h"
#include "core/lessons/lesson.h"
#include "core/lessons/training_figure.h"
#include "core/training/torch_library.h"
#include "tests/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <map>

namespace dclscope::lessons {
namespace {

/// Accuracies on examples that were kept out, epoch by epoch.
using Curve = std::vector<double>;

Curve trainedCurve(const training::Recipe& recipe) {
    const test::TemporaryFolder folder;
    training::TrainingOptions options;
    options.recipe = recipe;
    options.output = folder / "run";
    options.threads = 1;
    const std::atomic<bool> go{false};
    Curve curve;
    for (const training::EpochReport& epoch : training::train(options, {}, go).epochs)
        curve.push_back(epoch.values.at("valid_accuracy"));
    return curve;
}

class TrainedLessons : public testing::Test {
protected:
    void SetUp() override {
        if (!training::trainingAvailable()) GTEST_SKIP() << "this build does not train";
#ifdef __SANITIZE_ADDRESS__
        GTEST_SKIP() << "these trainings take minutes under a sanitizer";
#endif
    }
    /// The recipe of a step's figure, with further changes of its values.
    static training::Recipe recipeOf(const std::string& lesson, std::size_t step, const std::string& changes = {}) {
        const Lesson read = readLessonFile(resourcePath(std::filesystem::path("lessons") / (lesson + ".toml")));
        Settings settings = read.steps.at(step - 1).figure.settings;
        if (!changes.empty()) settings["values"] += (settings["values"].empty() ? "" : "; ") + changes;
        return readTraining(settings).recipe;
    }
    /// The first epoch that names 95 of 100; behind the last one where none does.
    static std::ptrdiff_t sureAfter(const Curve& curve) {
        return std::find_if(curve.begin(), curve.end(), [](double accuracy) { return accuracy >= 0.95; }) -
               curve.begin();
    }
};

TEST_F(TrainedLessons, FindingTheDotsSteps1To4) {
    const Curve learned = trainedCurve(recipeOf("04-finding-the-dots", 1));
    EXPECT_NEAR(learned.front(), 0.5, 0.1) << "about half the time, as if it guessed";
    EXPECT_GE(learned.back(), 0.97) << "the elements wander first and the accuracy follows";

    const Curve held = trainedCurve(recipeOf("04-finding-the-dots", 2));
    EXPECT_LT(*std::max_element(held.begin(), held.end()), 0.75) << "it stays below three in four";

    const Curve triangles = trainedCurve(recipeOf("04-finding-the-dots", 3));
    EXPECT_GE(triangles.back(), 0.9) << "the network with triangles finds the dots, too";
    EXPECT_GT(sureAfter(triangles), sureAfter(learned)) << "but later than with bells";

    const Curve wide = trainedCurve(recipeOf("04-finding-the-dots", 4));
    EXPECT_LE(sureAfter(wide), sureAfter(learned)) << "the wider start finds the dots no later than the narrow one";
    const std::string still = "training.position_rate_factor=0";
    const double lucky = trainedCurve(recipeOf("04-finding-the-dots", 4, still)).back();
    const double unlucky = trainedCurve(recipeOf("04-finding-the-dots", 4, still + "; training.seed=2")).back();
    EXPECT_GT(lucky, unlucky + 0.1) << "the first places do far better with one seed than with another";
}

TEST_F(TrainedLessons, ListeningForOrderStep5) {
    EXPECT_GE(trainedCurve(recipeOf("07-listening-for-order", 5)).back(), 0.97) << "right about nearly every example";
    EXPECT_NEAR(trainedCurve(recipeOf("07-listening-for-order", 5, "training.position_learning_rate=0")).back(), 0.5,
                0.1)
        << "about half of them, as if it guessed";
    const double without = trainedCurve(recipeOf("07-listening-for-order", 5, "network.delays=none")).back();
    EXPECT_GT(without, 0.6) << "without any delays it gets part of the way";
    EXPECT_LT(without, 0.95) << "and not all of it";
}

} // namespace
} // namespace dclscope::lessons

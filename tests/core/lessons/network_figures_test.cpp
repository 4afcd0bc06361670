// SPDX-License-Identifier: Apache-2.0
// The figures that need a network: against what the other rooms say of the same.
#include "core/base/bundled.h"
#include "core/base/error.h"
#include "core/base/resource_path.h"
#include "core/checkpoint/run_folder.h"
#include "core/lessons/sharing_figure.h"
#include "core/lessons/threshold_figure.h"
#include "core/lessons/training_figure.h"
#include "core/lessons/trials_figure.h"
#include "core/lessons/variants_figure.h"
#include "core/models/registry.h"
#include "core/tagging/load_tag_model.h"
#include "core/tagging/spoken_parts.h"
#include "core/tagging/window_scorer.h"
#include "core/training/model_judging.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>

namespace dclscope::lessons {
namespace {

/// The tensors of figure "sharing" as if a file held them.
class SharingSource final : public TensorSource {
public:
    explicit SharingSource(const SharingOptions& options) {
        for (const SharingTensor& tensor : sharingTensors(options)) {
            TensorInfo info;
            info.name = tensor.name;
            info.shape = tensor.shape;
            info.dtype = tensor.shape.empty() ? DType::Int64 : DType::Float32;
            tensors_.push_back(std::move(info));
        }
    }
    const std::string& path() const noexcept override { return path_; }
    const std::vector<TensorInfo>& tensors() const noexcept override { return tensors_; }
    std::vector<std::byte> readBytes(std::string_view) const override { throw Error("holds shapes only"); }

private:
    std::string path_ = "made-up";
    std::vector<TensorInfo> tensors_;
};

TEST(SharingFigure, CountsANetworkThatTheProgramKnows) {
    for (const bool learned : {false, true}) {
        SharingOptions options;
        options.learned = learned;
        const SharingSource source(options);
        const models::Recognition recognition = models::recognise(source, {});
        EXPECT_EQ(recognition.name, learned ? "convmixer-dcls" : "convmixer");
        EXPECT_EQ(recognition.problem, "");
        EXPECT_TRUE(recognition.missing.empty());
        EXPECT_TRUE(recognition.unexpected.empty());
    }
}

TEST(SharingFigure, CountsWhatIsSharedOnce) {
    // By hand, for 4 channels, 2 blocks, patches of 1, plain kernels of 3 and 5 classes.
    const SharingOptions options{
        .dim = 4, .blocks = 2, .patch = 1, .kernelSize = 3, .classes = 5, .blocksPerKernel = 1};
    const SharingFigure figure = computeSharing(options);
    ASSERT_EQ(figure.rows.size(), 2U);
    EXPECT_EQ(figure.rows[0].depthwise, 2 * (4 * 9 + 4));
    EXPECT_EQ(figure.rows[0].pointwise, 2 * (4 * 4 + 4));
    EXPECT_EQ(figure.rows[0].rest, (4 * 3 + 4) + 5 * 8 + (5 * 4 + 5));
    EXPECT_EQ(figure.rows[1].depthwise, 4 * 9 + 4);
    EXPECT_EQ(figure.rows[1].pointwise, 4 * 4 + 4);
    EXPECT_EQ(figure.rows[1].rest, figure.rows[0].rest);
    EXPECT_THROW((void)readSharing({{"blocks", "6"}, {"blocks_per_kernel", "4"}}), ConfigError);
}

TEST(SharingFigure, CanKeepTheOtherWaysOfSharingToItself) {
    const Settings alone{{"blocks_per_kernel", "1"}, {"others", "no"}, {"accuracies", "no"}};
    const SharingFigure figure = computeSharing(readSharing(alone));
    ASSERT_EQ(figure.rows.size(), 1U);
    EXPECT_EQ(figure.rows[0].blocksPerKernel, 1);
    EXPECT_EQ(figure.chosen, 0U);
    EXPECT_EQ(measureSharing(figure).size(), 4U) << "its own numbers, none that would tell of the others";
    const auto names = [](const Settings& settings) {
        std::vector<std::string> found;
        for (const Measure& measure : measureFigure({"sharing", "", settings})) found.push_back(measure.name);
        return found;
    };
    const std::vector<std::string> untold = names({{"accuracies", "no"}});
    EXPECT_EQ(std::count(untold.begin(), untold.end(), "measured"), 0) << "nobody asked what was trained";
    EXPECT_EQ(std::count(untold.begin(), untold.end(), "share"), 1);
    const std::vector<std::string> told = names({});
    EXPECT_EQ(std::count(told.begin(), told.end(), "measured"), 1);
}

TEST(SharingFigure, CountsTheNetworksOfTheRecipesAsTheirTrainingsDid) {
    EXPECT_EQ(measureOf({"sharing", "", {{"blocks_per_kernel", "1"}}}, "parameters"), 125322) << "cifar10-convmixer";
    EXPECT_EQ(measureOf({"sharing", "", {{"blocks_per_kernel", "2"}}}, "parameters"), 65802) << "-shared";
    EXPECT_EQ(measureOf({"sharing", "", {{"blocks_per_kernel", "1"}, {"learned", "yes"}}}, "parameters"), 116362)
        << "-dcls, whose blocks have one set of places";
}

TEST(SharingFigure, MeasuredNetworksAreThoseOfTheRecipes) {
    for (const char* name : {"cifar10-convmixer", "cifar10-convmixer-shared", "cifar10-convmixer-dcls"}) {
        const training::Recipe recipe = readTraining({{"recipe", name}}).recipe;
        const auto& mixer = std::get<training::ConvMixerNetworkRecipe>(recipe.network);
        SharingOptions options;
        options.dim = mixer.dim;
        options.blocks = mixer.blocks;
        options.patch = mixer.patch;
        options.learned = mixer.spacings.any();
        options.kernelSize = mixer.kernelSize;
        options.elements = mixer.spacings.count;
        options.blocksPerKernel = mixer.blocksPerKernel;
        const SharingFigure figure = computeSharing(options);
        const auto& measured = figure.rows[figure.chosen].measured;
        ASSERT_TRUE(measured) << name;
        EXPECT_EQ(measured->epochs, recipe.training.epochs) << name;
        EXPECT_NE(measured->command.find(std::string("train ") + name + " "), std::string::npos);
        EXPECT_LE(measured->lowest, measured->accuracy);
        EXPECT_GE(measured->highest, measured->accuracy);
    }
}

TEST(TrialsFigure, JudgesTheNetworkAsItIsAndEdited) {
    if (!bundledExamples(*bundledRun("demo"))) GTEST_SKIP() << "the demo's examples are not installed";
    std::size_t told = 0;
    const TrialsFigure figure =
        computeTrials(readTrials({{"edits", "shift by=1; mirror"}, {"names", "Later; Mirrored"}}), nullptr,
                      [&told](const TrialsFigure&) { ++told; });
    ASSERT_EQ(figure.rows.size(), 3U);
    EXPECT_EQ(told, 3U);
    training::ModelJudging judging;
    judging.data = *bundledExamples(*bundledRun("demo"));
    EXPECT_EQ(figure.rows[0].accuracy, training::judgeModel(judging).evaluation.accuracy());
    EXPECT_EQ(figure.rows[1].edit, "shift by=1");
    EXPECT_EQ(figure.rows[2].name, "Mirrored");
    const std::vector<Measure> measures = measureTrials(figure);
    ASSERT_EQ(measures.size(), 4U);
    EXPECT_EQ(measures[1].label, "As it was trained");
    EXPECT_EQ(measures[3].name, "accuracy_2");
    EXPECT_EQ(measures[3].label, "Mirrored") << "each number says whose it is";
    EXPECT_THROW((void)readTrials({{"edits", "mirror"}, {"names", "A; B"}}), ConfigError);
    EXPECT_NE(figure.rows[2].accuracy, figure.rows[0].accuracy);
    EXPECT_THROW((void)readTrials({{"edits", "shift by=1; dance"}}), ConfigError);
    EXPECT_THROW((void)readTrials({{"model", "sounds"}}), ConfigError) << "no examples come with it";
    const std::atomic<bool> stop{true};
    EXPECT_THROW((void)computeTrials(readTrials({{"edits", "jitter sigma=3 seed=9"}}), &stop), Error);
}

TEST(VariantsFigure, JudgesEachTrainingByTheExamplesOfTheDemo) {
    const auto examples = bundledExamples(*bundledRun("demo"));
    if (!examples) GTEST_SKIP() << "the demo's examples are not installed";
    std::size_t told = 0;
    const VariantsFigure figure =
        computeVariants(readVariants({{"networks", "learned; none"}, {"names", "With; Without"}}), nullptr,
                        [&told](const VariantsFigure&) { ++told; });
    EXPECT_EQ(told, 2U);
    ASSERT_EQ(figure.rows.size(), 2U);
    EXPECT_EQ(figure.rows[1].name, "Without");
    ASSERT_EQ(figure.rows[0].accuracies.size(), 3U);
    ASSERT_EQ(figure.rows[1].accuracies.size(), 3U);
    training::ModelJudging judging;
    judging.model = resourcePath("lessons/variants/none-1.safetensors").string();
    judging.data = *examples;
    EXPECT_EQ(figure.rows[1].accuracies[0], training::judgeModel(judging).evaluation.accuracy());
    EXPECT_LE(figure.rows[0].lowest(), figure.rows[0].mean());
    EXPECT_GE(figure.rows[0].highest(), figure.rows[0].mean());
    EXPECT_EQ(figure.rows[0].learned, 14848) << "what the recipe says of itself";
    EXPECT_EQ(figure.rows[1].learned, 14848 - (40 * 64 + 64 * 64 + 64 * 10)) << "no delays";
    EXPECT_THROW((void)readVariants({{"networks", "learned; dreamt"}}), ConfigError);
    EXPECT_THROW((void)readVariants({{"networks", "../../demo/epoch"}}), ConfigError);
    EXPECT_THROW((void)readVariants({{"networks", "learned; none"}, {"names", "One"}}), ConfigError);
}

TEST(VariantsFigure, NetworksDifferInTheirDelaysOnly) {
    for (const char* name : {"learned", "fixed", "none"}) {
        const dclscope::Run run = openRun(resourcePath("lessons/variants/" + std::string(name) + "-1.safetensors"));
        const std::vector<std::int64_t> grid{std::string(name) == "none" ? 1 : 25};
        for (const Layer& layer : run.layers) EXPECT_EQ(layer.dilatedSize.value, grid) << name;
        EXPECT_EQ(run.layers.size(), 3U) << name;
        EXPECT_NE(run.card.recipe.find("delays = '" + std::string(name) + "'"), std::string::npos) << name;
    }
}

TEST(ThresholdFigure, WithoutAThresholdItIsTheAccuracyOfJudging) {
    const auto examples = bundledExamples(*bundledRun("keywords"));
    if (!examples) GTEST_SKIP() << "the examples are not installed";
    const ThresholdFigure figure = computeThreshold(readThreshold({{"threshold", "0"}}));
    training::ModelJudging judging;
    judging.model = "keywords";
    judging.data = *examples;
    const training::Evaluation evaluation = training::judgeModel(judging).evaluation;
    std::size_t right = 0;
    for (std::size_t label = 0; label < figure.labels.size(); ++label)
        if (figure.isWord[label]) right += evaluation.confusion[label][label];
    EXPECT_EQ(figure.chosen.heard, right);
    EXPECT_EQ(figure.words + figure.others, evaluation.count);
    for (std::size_t i = 0; i < figure.curve.size(); ++i) {
        const ThresholdPoint& point = figure.curve[i];
        EXPECT_EQ(point.heard + point.missed + point.wrong, figure.words);
        if (i == 0) continue;
        EXPECT_GE(point.missed, figure.curve[i - 1].missed) << "a higher threshold misses no fewer";
        EXPECT_LE(point.alarms, figure.curve[i - 1].alarms);
    }
}

TEST(DelaysAtWork, Step1TheWordIsAThreeAndIsNamedSo) {
    const TagModel model = loadTagModel("demo");
    const auto checkpoint = openCheckpoint(resolveCheckpoint("demo"));
    const Array input = exampleInput(*model.spiking, cardOf(*checkpoint), "digits.wav#1");
    const std::vector<float> scores = WindowScorer(model).spikingOutput(input, false).scores.values;
    const auto best = std::max_element(scores.begin(), scores.end()) - scores.begin();
    EXPECT_EQ(model.labels[static_cast<std::size_t>(best)], "3");
}

TEST(NetworkFigures, HaveNoNumbersBeforeTheyAreComputed) {
    EXPECT_TRUE(measureTrials({}).empty());
    EXPECT_TRUE(measureSharing({}).empty());
    EXPECT_TRUE(measureThreshold({}).empty());
}

TEST(TrainingFigure, ReadsARecipeItsFieldsAndChanges) {
    const TrainingFigure figure = readTraining({{"recipe", "toy-dots"},
                                                {"fields", "network.spacings; training.position_rate_factor"},
                                                {"values", "network.position_spread=0.5; training.epochs=3"}});
    EXPECT_EQ(figure.fields.size(), 2U);
    EXPECT_EQ(figure.recipe.training.epochs, 3);
    EXPECT_THROW((void)readTraining({{"recipe", "../recipes/toy-dots"}}), ConfigError);
    EXPECT_THROW((void)readTraining({{"fields", "network.colour"}}), ConfigError);
    EXPECT_THROW((void)readTraining({{"values", "training.epochs=many"}}), ConfigError);
    EXPECT_THROW((void)readTraining({{"values", "training.epochs"}}), ConfigError);
}

} // namespace
} // namespace dclscope::lessons

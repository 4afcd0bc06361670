// SPDX-License-Identifier: Apache-2.0
// Varied trainings by a training that learns nothing but leaves a run: what is trained, left out, stopped and written.
#include "core/base/error.h"
#include "core/checkpoint/writers.h"
#include "core/run/card.h"
#include "core/training/metrics_log.h"
#include "core/training/run_files.h"
#include "core/training/varied_picture.h"
#include "core/training/varied_training.h"
#include "tests/temporary_folder.h"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <sstream>

namespace dclscope::training {
namespace {

namespace fs = std::filesystem;

std::string contentOf(const fs::path& file) {
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
}

class VariedTrainings : public testing::Test {
protected:
    VariedTrainings() {
        request_.options.output = folder_ / "runs";
        request_.options.recipe.name = "toy & <co>";
        request_.options.recipe.training.epochs = 2;
        request_.variations = {parseVariation("network.delays=learned,none")};
        request_.seeds = 2;
    }

    /// Learned delays name 0.9, none 0.7; each seed a hundredth more.
    TrainFunction training() {
        return [this](const TrainingOptions& options, const ProgressCallback& progress, const std::atomic<bool>& stop) {
            TrainingResult result;
            trained_.push_back(options.output.filename().string());
            result.stopped = stop;
            if (result.stopped) return result;
            fs::create_directories(options.output);
            progress({});
            MetricsLog metrics(metricsFile(options.output));
            const double figure = options.recipe.spiking().delays == "learned" ? 0.9 : 0.7;
            for (std::int64_t epoch = 1; epoch <= options.recipe.training.epochs; ++epoch)
                metrics.add({epoch,
                             {{"valid_accuracy", figure + 0.01 * static_cast<double>(options.recipe.training.seed)},
                              {"seconds", 1.5}},
                             {}});
            Card card;
            card.recipe = recipeText(options.recipe);
            card.training = {{"parameters", 120.0}, {"synapses", 60.0}};
            const std::vector<float> weight{1.0F};
            const std::vector<TensorToWrite> tensors{tensorToWrite("weight", {1}, weight)};
            writeSafetensors(checkpointFile(options.output, options.recipe.training.epochs, 2), tensors,
                             {{std::string(kCardMetadataKey), card.toJson()}});
            return result;
        };
    }
    VariedResult train(const VariedReports& reports = {}) { return trainVaried(request_, training(), reports, stop_); }

    test::TemporaryFolder folder_;
    VariedTraining request_;
    std::atomic<bool> stop_{false};
    std::vector<std::string> trained_;
};

TEST_F(VariedTrainings, FillATableRunByRun) {
    std::vector<std::size_t> rows;
    std::vector<std::string> begun;
    VariedReports reports;
    reports.begun = [&](const VariedPlace& place) { begun.push_back(place.folder); };
    reports.done = [&](const VariedPlace& place, const VariedTable& table) {
        EXPECT_EQ(place.count, 4U);
        rows.push_back(table.rows().size());
    };
    const VariedTable table = train(reports).table;
    EXPECT_EQ(rows, (std::vector<std::size_t>{1, 1, 2, 2}));
    EXPECT_EQ(begun, trained_);
    ASSERT_EQ(table.rows().size(), 2U);
    EXPECT_NEAR(table.rows()[0].mean(&RunOutcome::value), 0.915, 1e-12);
    EXPECT_NEAR(table.rows()[0].spread(), 0.01 / std::sqrt(2.0), 1e-12);
    EXPECT_EQ(table.rows()[1].seeds, (std::vector<std::int64_t>{1, 2}));
    EXPECT_EQ(contentOf(folder_ / "runs/table.csv"),
              "network.delays,seeds,accuracy,spread,parameters,synapses,seconds\n"
              "learned,2,0.915000,0.007071,120,60,3.0\nnone,2,0.715000,0.007071,120,60,3.0\n");
    EXPECT_EQ(contentOf(folder_ / "runs/recipe.toml"), recipeText(request_.options.recipe));
    EXPECT_NE(contentOf(folder_ / "runs/table.json").find("\"run\": \"delays-none-seed2\""), std::string::npos);
}

TEST_F(VariedTrainings, StopAndGoOnWithoutTrainingAnythingTwice) {
    VariedReports reports;
    reports.done = [&](const VariedPlace& place, const VariedTable&) { stop_ = place.index == 1; };
    EXPECT_EQ(train(reports).stoppedIn, "delays-none-seed1");
    EXPECT_TRUE(fs::exists(folder_ / "runs/table.svg")) << "what is done has its table";
    stop_ = false;
    trained_.clear();
    request_.options.resume = true;
    const VariedResult whole = train();
    EXPECT_EQ(whole.stoppedIn, "");
    EXPECT_EQ(whole.table.rows().size(), 2U);
    EXPECT_EQ(trained_, (std::vector<std::string>{"delays-none-seed1", "delays-none-seed2"}));
    request_.options.recipe.training.learningRate = 0.5;
    trained_.clear();
    train();
    EXPECT_EQ(trained_.size(), 4U) << "runs by another recipe are not these";
}

TEST_F(VariedTrainings, ARunThatLeavesNothingIsNamed) {
    const auto nothing = [](const TrainingOptions&, const ProgressCallback&, const std::atomic<bool>&) {
        return TrainingResult{};
    };
    try {
        trainVaried(request_, nothing, {}, stop_);
        FAIL();
    } catch (const Error& error) {
        EXPECT_NE(std::string(error.what()).find("delays-learned-seed1"), std::string::npos) << error.what();
    }
}

TEST_F(VariedTrainings, ThePictureHoldsEveryRunAndEscapesItsTexts) {
    const VariedTable table = train().table;
    const std::string svg = contentOf(folder_ / "runs/table.svg");
    EXPECT_EQ(svg, variedSvg(table));
    EXPECT_TRUE(svg.starts_with("<svg ") && svg.ends_with("</svg>\n"));
    std::size_t dots = 0;
    for (std::size_t at = svg.find("<circle"); at != std::string::npos; at = svg.find("<circle", at + 1)) ++dots;
    EXPECT_EQ(dots, 4U);
    for (const char* text : {"toy &amp; &lt;co&gt;: network.delays", "91.5 \u00b1 0.7 %", "71.5 \u00b1 0.7 %",
                             "Kept-out examples named right, %", "seed 2: 92.0 %"})
        EXPECT_NE(svg.find(text), std::string::npos) << text;
    EXPECT_EQ(svg.find("<co>"), std::string::npos);
}

TEST(VariedAxis, HoldsAllValuesBetweenRoundNumbers) {
    VariedTable table("x", {});
    for (const double value : {0.912, 0.934, 0.921}) table.add({{}, 1, "seed1", {}}, {.value = value});
    const VariedAxis axis = variedAxis(table);
    EXPECT_LE(axis.low, 0.912);
    EXPECT_GE(axis.high, 0.934);
    EXPECT_GE(axis.ticks.size(), 4U);
    EXPECT_LE(axis.ticks.size(), 9U);
    EXPECT_NEAR(axis.ticks[1] - axis.ticks[0], 0.005, 1e-9);
    EXPECT_EQ(table.rows().front().label(), "all");
    EXPECT_EQ(table.keys(), "seed");
    VariedTable perfect("x", {});
    perfect.add({{}, 1, "seed1", {}}, {.value = 1.0});
    EXPECT_EQ(variedAxis(perfect).high, 1.0) << "nobody names more than all";
    EXPECT_LT(variedAxis(perfect).low, 1.0);
    EXPECT_EQ(variedValue(perfect.rows().front()), "100.0 %");
}

TEST(VariedCommand, QuotesWhatAShellWouldTakeApart) {
    VariedTraining request;
    request.options.output = "/tmp/my runs";
    request.options.data = "/data/it's";
    request.variations = {parseVariation("network.delays=learned,none"), parseVariation("network.hidden=[64, 64],[8]")};
    request.seeds = 3;
    EXPECT_EQ(variedCommand(request, "toy-order"),
              "dcls train toy-order --output '/tmp/my runs' --data '/data/it'\\''s' --vary network.delays=learned,none "
              "--vary 'network.hidden=[64, 64],[8]' --seeds 3 --resume");
}

} // namespace
} // namespace dclscope::training

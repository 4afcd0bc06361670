// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/checkpoint/run_folder.h"
#include "tests/core/checkpoint/small_checkpoint.h"
#include "tests/fixtures.h"
#include "tests/temporary_folder.h"

#include <gtest/gtest.h>

#include <fstream>

namespace dclscope {
namespace {

namespace fs = std::filesystem;
using test::writeCheckpoint;

std::vector<std::string> names(const std::vector<fs::path>& files) {
    std::vector<std::string> all;
    for (const fs::path& file : files) all.push_back(file.filename().string());
    return all;
}

TEST(RunFolder, OrdersByTheLastNumberInTheName) {
    const test::TemporaryFolder folder;
    for (const char* name : {"checkpoint-10.pth", "checkpoint-9.pth", "checkpoint-0.pth", "checkpoint-best.pth",
                             "series.expected.pt", "notes-3.txt", ".hidden-4.pt", "checkpoint-11.pth.tmp"})
        std::ofstream(folder / name) << "x";
    fs::create_directory(folder / "checkpoint-12.pth");
    EXPECT_EQ(names(checkpointFiles(folder.path())),
              (std::vector<std::string>{"checkpoint-0.pth", "checkpoint-9.pth", "checkpoint-10.pth"}));
    EXPECT_EQ(timeInName("run-7/epoch_12.pth.tar"), 12.0);
    EXPECT_EQ(timeInName("model-0003.safetensors"), 3.0);
    EXPECT_EQ(timeInName("v2_step_500_ema.pt"), 500.0);
    EXPECT_EQ(timeInName("best.pt"), std::nullopt);
}

TEST(RunFolder, ASeriesBesideItsConversionIsTakenOnce) {
    const test::TemporaryFolder folder;
    for (const char* name : {"e-0.pth", "e-1.pth", "e-2.pth", "e-0.safetensors", "e-1.safetensors"})
        std::ofstream(folder / name) << "x";
    EXPECT_EQ(names(checkpointFiles(folder.path())), (std::vector<std::string>{"e-0.pth", "e-1.pth", "e-2.pth"}));
}

TEST(RunFolder, SizesOfEveryAxisAreTheWidestOfAllEpochs) {
    const test::TemporaryFolder folder;
    const std::vector<float> weight(2, 0.5F);
    int epoch = 0;
    for (const std::vector<float>& positions :
         {std::vector<float>{-1, 1, 0, 0}, std::vector<float>{3, 0, 0, 0}, std::vector<float>{0, 0, 0, 0.5F}})
        writeSafetensors(folder / ("epoch_" + std::to_string(epoch++) + ".safetensors"),
                         std::vector<TensorToWrite>{tensorToWrite("conv.weight", {2, 1, 1}, weight),
                                                    tensorToWrite("conv.P", {2, 2, 1, 1}, positions)});
    const auto run = openRun(folder.path());
    ASSERT_EQ(run.snapshots.size(), 3U);
    EXPECT_EQ(run.layers.at(0).dilatedSize.value, (std::vector<std::int64_t>{7, 3}));
}

TEST(RunFolder, OpensWhatIsThereAndTellsWhatIsNot) {
    const test::TemporaryFolder folder;
    EXPECT_THROW(openRun(folder.path()), CheckpointError);
    writeCheckpoint(folder / "e-0.safetensors", 1.0F);
    std::ofstream(folder / "e-1.safetensors") << "not a checkpoint";
    writeCheckpoint(folder / "e-2.safetensors", -7.0F);
    std::ofstream(folder / "metrics.jsonl") << R"({"epoch": 2, "train_loss": 0.5})"
                                            << "\n";
    const auto run = openRun(folder.path());
    ASSERT_EQ(run.snapshots.size(), 3U);
    ASSERT_EQ(run.layers.size(), 1U);
    EXPECT_EQ(run.layers[0].dilatedSize.value, std::vector<std::int64_t>{15}) << "the widest of all epochs";
    EXPECT_EQ(run.snapshots[0].layers.at(0).positions, std::vector<float>(6, 1.0F));
    EXPECT_FLOAT_EQ(run.snapshots[0].layers.at(0).sigmas.at(0), 1.27F);
    EXPECT_FALSE(run.snapshots[1].problem.empty());
    EXPECT_TRUE(run.snapshots[1].layers.empty());
    EXPECT_EQ(run.snapshots[2].epoch, 2.0);
    EXPECT_EQ(run.metrics.at(0).values.at("train_loss"), 0.5);
}

TEST(RunFolder, AFileOfOtherShapesBecomesAProblemNamingTheKey) {
    const test::TemporaryFolder folder;
    writeCheckpoint(folder / "e-0.safetensors", 1.0F, 4);
    writeCheckpoint(folder / "e-1.safetensors", 1.0F);
    const auto run = openRun(folder.path());
    EXPECT_EQ(run.snapshots.at(0).problem, "'conv.weight' has shape [4, 3, 1], elsewhere in the run it has [2, 3, 1]");
    EXPECT_TRUE(run.snapshots.at(1).problem.empty());
}

TEST(RunFolder, CardsAreMergedFromTheFileOutwardsAndTheGivenOneWins) {
    const test::TemporaryFolder folder;
    writeCheckpoint(
        folder / "e-0.safetensors", 1.0F, 2,
        {{std::string(kCardMetadataKey), R"({"tau": 1, "loss": "sum", "mode": "smooth", "neuron": "lif"})"}});
    std::ofstream(folder / "run.card.toml") << "loss = 'mean'\nmode = 'discrete'\n";
    std::ofstream(folder / "e-0.card.toml") << "mode = 'smooth'\ndilated_kernel_size = 25\n";
    Card given;
    given.set("neuron=plif");
    const auto run = openRun(folder / "e-0.safetensors", {{.given = given, .series = {}, .entry = {}}, {}, {}});
    EXPECT_EQ(run.card.tau, 1.0);
    EXPECT_EQ(run.card.loss, "mean");
    EXPECT_EQ(run.card.mode, "smooth");
    EXPECT_EQ(run.card.neuron, "plif");
    EXPECT_EQ(run.layers.at(0).dilatedSize.value, std::vector<std::int64_t>{25});
    EXPECT_EQ(run.layers.at(0).dilatedSize.origin, Origin::Card);
    std::ofstream(folder / "run.card.toml") << "loss = 7\n";
    EXPECT_THROW(openRun(folder.path()), CheckpointError);
}

/// The values of one epoch out of a tensor of all epochs.
std::vector<float> epochOf(const Array& all, std::size_t epoch) {
    const std::size_t size = all.values.size() / static_cast<std::size_t>(all.shape.front());
    const auto first = all.values.begin() + static_cast<std::ptrdiff_t>(epoch * size);
    return {first, first + static_cast<std::ptrdiff_t>(size)};
}

TEST(RunFolder, TheConvNeXtSeriesIsReadExactly) {
    SKIP_WITHOUT_SHARED("fixtures/checkpoints/series_convnext");
    const fs::path folder = test::shared("fixtures/checkpoints/series_convnext");
    const auto run = openRun(folder);
    const auto expected = openCheckpoint(folder / "series.expected.pt");
    ASSERT_EQ(run.snapshots.size(), 12U);
    std::size_t compared = 0;
    for (std::size_t l = 0; l < run.layers.size(); ++l) {
        const Layer& layer = run.layers[l];
        EXPECT_EQ(layer.dilatedSize.value, (std::vector<std::int64_t>{23, 23}));
        const std::string first = layer.sharedPositions.empty() ? layer.name : layer.sharedPositions;
        const Array P = expected->readFloats("series/" + first + ".P");
        const Array SIG = expected->readFloats("series/" + first + ".SIG");
        for (std::size_t epoch = 0; epoch < 12; ++epoch) {
            const LayerState& state = run.snapshots[epoch].layers.at(l);
            EXPECT_EQ(run.snapshots[epoch].epoch, static_cast<double>(epoch));
            EXPECT_EQ(state.positions, epochOf(P, epoch));
            std::vector<float> sigmas = epochOf(SIG, epoch);
            for (float& sigma : sigmas) sigma = sigmaFromStored(LayerKind::Dcls2d, Version::gauss, sigma);
            EXPECT_EQ(state.sigmas, sigmas);
            ++compared;
        }
    }
    EXPECT_EQ(compared, 60U);
}

TEST(RunFolder, TheSpikingSeriesIsReadExactly) {
    SKIP_WITHOUT_SHARED("fixtures/checkpoints/series_snn");
    const fs::path folder = test::shared("fixtures/checkpoints/series_snn");
    const auto run = openRun(folder);
    const auto expected = openCheckpoint(folder / "series.expected.pt");
    const Array sig = expected->readFloats("SIG_value");
    ASSERT_EQ(run.snapshots.size(), 15U);
    ASSERT_EQ(run.layers.size(), 3U);
    for (std::size_t l = 0; l < 3; ++l) {
        EXPECT_EQ(run.layers[l].dilatedSize.value, std::vector<std::int64_t>{15});
        const Array P = expected->readFloats("P/layer" + std::to_string(l));
        for (std::size_t epoch = 0; epoch < 15; ++epoch) {
            const LayerState& state = run.snapshots[epoch].layers.at(l);
            EXPECT_EQ(state.positions, epochOf(P, epoch));
            EXPECT_EQ(state.sigmas.at(0), sigmaFromStored(LayerKind::Dcls1d, Version::gauss, sig.values[epoch]));
        }
    }
}

} // namespace
} // namespace dclscope

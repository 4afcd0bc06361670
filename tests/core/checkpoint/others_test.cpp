// SPDX-License-Identifier: Apache-2.0
// Networks with delays that other people trained with other libraries, as they
// saved them.
#include "core/base/error.h"
#include "core/base/npy.h"
#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/mlgenn_files.h"
#include "core/checkpoint/recorded_run.h"
#include "core/checkpoint/run_folder.h"
#include "core/run/layer_family.h"
#include "tests/fixtures.h"
#include "tests/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <numeric>

namespace dclscope {
namespace {

double sum(const std::vector<float>& values) { return std::accumulate(values.begin(), values.end(), 0.0); }

TEST(OthersLava, TrainedDelaysAndTheExportedOnesRoundedDown) {
    SKIP_WITHOUT_SHARED("real/lava_dl_sdnn_delays/network.pt");
    const dclscope::Run trained = openRun(test::shared("real/lava_dl_sdnn_delays/network.pt"));
    const dclscope::Run exported = openRun(test::shared("real/lava_dl_sdnn_delays/network.net"));
    ASSERT_EQ(trained.layers.size(), 2U);
    ASSERT_EQ(exported.layers.size(), 2U);
    EXPECT_EQ(trained.layers[0].name, "blocks.1.delay");
    EXPECT_EQ(exported.layers[0].name, "layer.1");
    EXPECT_EQ(trained.layers[0].place, Place::Axon);
    EXPECT_EQ(trained.layers[0].unit, "steps");
    const double sums[] = {3766.440569220864, 3093.1916363119935}; // as PyTorch adds them up
    for (std::size_t i = 0; i < 2; ++i) {
        const std::vector<float>& delays = trained.snapshots[0].layers[i].positions;
        ASSERT_EQ(delays.size(), 512U);
        EXPECT_NEAR(sum(delays), sums[i], 1e-6);
        std::vector<float> floors(delays.size());
        std::transform(delays.begin(), delays.end(), floors.begin(), [](float d) { return std::floor(d); });
        EXPECT_EQ(exported.snapshots[0].layers[i].positions, floors);
    }
}

TEST(OthersDelGrad, ANetworksDelaysAreThoseOfTheLastEpoch) {
    for (const char* name : {"delgrad_H5_WS", "delgrad_H30_WA"}) {
        SCOPED_TRACE(name);
        const std::filesystem::path folder = test::shared("real") / name;
        SKIP_WITHOUT_SHARED("real/delgrad_H30_WA/yin_yang_network.pt");
        const dclscope::Run network = openRun(folder / "yin_yang_network.pt");
        const dclscope::Run start = openRun(folder / "yin_yang_untrained_network.pt");
        const dclscope::Run training = openRun(folder / "yin_yang_parameters_training.npy");
        const bool synaptic = std::string(name).ends_with("WS");
        ASSERT_EQ(network.layers.size(), 2U);
        ASSERT_EQ(training.layers.size(), 2U);
        ASSERT_EQ(training.snapshots.size(), 301U);
        EXPECT_EQ(training.snapshots.front().epoch, 0.0);
        EXPECT_EQ(training.snapshots.back().epoch, 300.0);
        for (std::size_t i = 0; i < 2; ++i) {
            EXPECT_EQ(network.layers[i].family->name, "delgrad");
            EXPECT_EQ(network.layers[i].unit, "time units");
            EXPECT_EQ(network.layers[i].place, synaptic ? Place::Synapse : Place::Axon);
            EXPECT_EQ(network.layers[i].hasWeights, synaptic);
            const LayerState& now = network.snapshots[0].layers[i];
            const LayerState& last = training.snapshots.back().layers[i];
            ASSERT_EQ(now.positions.size(), last.positions.size());
            for (std::size_t k = 0; k < now.positions.size(); ++k) {
                EXPECT_NEAR(now.positions[k], last.positions[k], 1e-6);
                EXPECT_NEAR(now.weights[k], last.weights[k], 1e-5);
                EXPECT_GE(now.positions[k], 0.0F);
            }
            const LayerState& begin = start.snapshots[0].layers[i];
            EXPECT_NEAR(begin.positions[0], training.snapshots.front().layers[i].positions[0], 1e-6);
        }
        EXPECT_EQ(network.layers[0].outChannels, synaptic ? 5 : 4);
        EXPECT_EQ(network.layers[0].inChannelsPerGroup, synaptic ? 4 : 1);
    }
}

TEST(OthersMlGenn, AFolderIsANetwork) {
    SKIP_WITHOUT_SHARED("real/mlgenn_shd_delays/best-Conn_Pop1_Pop1-d.npy");
    const std::filesystem::path folder = test::shared("real/mlgenn_shd_delays");
    const Array delays = readNpy(folder / "best-Conn_Pop0_Pop1-d.npy");
    const Array weights = readNpy(folder / "best-Conn_Pop0_Pop1-g.npy");
    for (const std::filesystem::path& path : {folder, folder / "best-Conn_Pop1_Pop1-g.npy"}) {
        const dclscope::Run run = openRun(path);
        ASSERT_EQ(run.layers.size(), 2U);
        const Layer& layer = run.layers[0];
        EXPECT_EQ(layer.name, "Conn_Pop0_Pop1");
        EXPECT_EQ(layer.family->name, "mlgenn");
        EXPECT_EQ(layer.inChannelsPerGroup, 700);
        EXPECT_EQ(layer.outChannels, 256);
        EXPECT_EQ(run.layers[1].inChannelsPerGroup, 256);
        const LayerState& state = run.snapshots[0].layers[0];
        for (std::size_t source = 0; source < 700; source += 37)
            for (std::size_t target = 0; target < 256; ++target) {
                EXPECT_EQ(state.positions[target * 700 + source], delays.values[source * 256 + target]);
                EXPECT_EQ(state.weights[target * 700 + source], weights.values[source * 256 + target]);
            }
    }
}

TEST(OthersMlGenn, EpochsInOneFolderAreARun) {
    const test::TemporaryFolder folder;
    for (int epoch : {0, 2, 10}) {
        const std::string keys = std::to_string(epoch) + "-";
        const auto value = static_cast<float>(epoch);
        writeNpy(folder / (keys + "Conn_Pop0_Pop1-d.npy"), {{6}, std::vector<float>(6, value)});
        writeNpy(folder / (keys + "Conn_Pop0_Pop1-g.npy"), {{6}, std::vector<float>(6, 1.0F)});
        writeNpy(folder / (keys + "Conn_Pop1_Pop1-g.npy"), {{4}, std::vector<float>(4, 1.0F)});
    }
    const dclscope::Run run = openRun(folder.path());
    ASSERT_EQ(run.snapshots.size(), 3U);
    ASSERT_EQ(run.layers.size(), 1U);
    EXPECT_EQ(run.layers[0].outChannels, 2);
    EXPECT_EQ(run.layers[0].inChannelsPerGroup, 3);
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ(run.snapshots[i].problem, "");
        EXPECT_EQ(run.snapshots[i].epoch, std::vector<double>({0, 2, 10})[i]);
        EXPECT_EQ(run.snapshots[i].layers[0].positions[0], static_cast<float>(run.snapshots[i].epoch));
    }
}

TEST(OthersMlGenn, ACardSaysTheSizesThatNothingElseDoes) {
    const test::TemporaryFolder folder;
    std::filesystem::copy(test::testData("checkpoint/foreign/mlgenn"), folder / "net");
    EXPECT_NE(openRun(folder / "net").layers.at(0).problem, "");
    std::ofstream(folder / "net/card.toml") << "[population_sizes]\nIn = 3\nHid = 2\n";
    const dclscope::Run run = openRun(folder / "net");
    ASSERT_EQ(run.layers.size(), 1U);
    EXPECT_EQ(run.layers[0].problem, "");
    EXPECT_EQ(run.layers[0].inChannelsPerGroup, 3);
    EXPECT_EQ(run.snapshots[0].layers[0].positions, (std::vector<float>{0, 2, 4, 1, 3, 5}));
    OpenRunOptions given;
    given.choice.given.set("population_sizes=Conn_In_Hid:2x3");
    EXPECT_EQ(openRun(folder / "net", given).layers[0].outChannels, 3) << "what is given wins over the card";
}

TEST(OthersSpiking, DelaysUnderTheNamesOfTheirCode) {
    struct Case {
        const char* file;
        const char* family;
        const char* layer;
        Place place;
        std::vector<float> positions;
    };
    for (const Case& c : {Case{"snntorch_delay.safetensors", "inferred", "net.delay", Place::Axon, {0, 1.5F, 3, 7}},
                          Case{"slayer_delay.pt", "inferred", "delay1", Place::Axon, {2, 3, 4, 5}},
                          Case{"norse_delay.safetensors", "inferred", "1", Place::Axon, {2.5F}},
                          Case{"lava_delay.pt", "lava-dl", "blocks.1.delay", Place::Axon, {0.5F, 1.5F, 2.5F}},
                          Case{"delgrad_module.pt", "delgrad", "layers.0", Place::Synapse, {0, 3, 1, 4, 2, 5}},
                          Case{"delgrad_training.npy", "delgrad", "0", Place::Axon, {0, 1}},
                          Case{"delrec.pth", "delrec", "layers.2", Place::Axon, {5, 6}},
                          Case{"delrec.pth", "delrec", "layers.7", Place::Synapse, {5, 6, 7, 8}},
                          Case{"delrec.pth", "dcls", "layers.5", Place::Synapse, {-2, -1, 0, 1}},
                          Case{"delay_layers.pt", "dcls", "snn.0.delay_layer", Place::Synapse, {-1, 0}}}) {
        SCOPED_TRACE(std::string(c.file) + " " + c.layer);
        const dclscope::Run run = openRun(test::testData("checkpoint/foreign") / c.file);
        const std::size_t index = run.layerIndex(c.layer);
        ASSERT_LT(index, run.layers.size());
        EXPECT_EQ(run.layers[index].family->name, c.family);
        EXPECT_EQ(run.layers[index].place, c.place);
        EXPECT_NE(run.layers[index].delays, DelayMap::None);
        EXPECT_EQ(run.snapshots[0].layers[index].positions, c.positions);
    }
}

TEST(OthersDelGrad, ARecordedTrainingIsARunOfItsEpochs) {
    const dclscope::Run run = openRun(test::testData("checkpoint/foreign/delgrad_training.npy"));
    ASSERT_EQ(run.snapshots.size(), 4U);
    EXPECT_EQ(run.snapshots[3].epoch, 3.0);
    EXPECT_EQ(run.snapshots[3].layers.at(0).positions, (std::vector<float>{6, 7}));
}

TEST(OthersMlGenn, NamesAndWhatIsNoneOfTheirs) {
    EXPECT_EQ(mlGennName("best-Conn_Pop0_Pop1-d.npy")->keys, "best");
    EXPECT_EQ(mlGennName("best-Conn_Pop0_Pop1-d.npy")->rest, "Conn_Pop0_Pop1-d");
    EXPECT_EQ(mlGennName("fold-3-Conn_A_B-g.npy")->keys, "fold-3");
    EXPECT_EQ(mlGennName("Conn_A_B-g.npy")->keys, "");
    EXPECT_FALSE(mlGennName("array.npy"));
    EXPECT_FALSE(mlGennName("a--g.npy"));
    EXPECT_FALSE(mlGennName("best-Conn-g.npz"));
    const test::TemporaryFolder folder;
    writeNpy(folder / "train-x.npy", {{2}, {1, 2}});
    EXPECT_TRUE(mlGennFiles(folder / "train-x.npy").empty());
    EXPECT_EQ(openCheckpoint(folder / "train-x.npy")->tensors().front().name, "train-x");
}

TEST(OthersMlGenn, ABrokenVariableIsNamed) {
    const test::TemporaryFolder folder;
    writeNpy(folder / "best-Conn_A_A-g.npy", {{4}, {1, 2, 3, 4}});
    writeNpy(folder / "best-Conn_A_A-d.npy", {{4}, {1, 2, 3, 4}});
    std::filesystem::resize_file(folder / "best-Conn_A_A-d.npy", 130);
    try {
        openCheckpoint(folder / "best-Conn_A_A-g.npy");
        FAIL() << "was opened";
    } catch (const CheckpointError& error) {
        EXPECT_NE(std::string(error.what()).find("best-Conn_A_A-d.npy"), std::string::npos) << error.what();
    }
}

TEST(OthersNir, DelaysOfAGraph) {
    const dclscope::Run run = openRun(test::testData("checkpoint/hdf5/delays.nir"));
    ASSERT_EQ(run.layers.size(), 1U);
    EXPECT_EQ(run.layers[0].family->name, "nir");
    EXPECT_EQ(run.layers[0].name, "node.nodes.delay1");
    EXPECT_EQ(run.layers[0].place, Place::Dendrite);
    EXPECT_EQ(run.layers[0].unit, "s");
    EXPECT_EQ(run.snapshots[0].layers[0].positions, (std::vector<float>{0.001F, 0.0025F, 0.0F, 0.004F}));
}

} // namespace
} // namespace dclscope

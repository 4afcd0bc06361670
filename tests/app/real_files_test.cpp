// SPDX-License-Identifier: Apache-2.0
// Files that other people made, through the real program.
#include "tests/app/dcls.h"
#include "tests/fixtures.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace dclscope::test {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

Json infoOf(const fs::path& file) {
    const Finished finished = dcls({"info", file.string(), "--json"});
    EXPECT_EQ(finished.exitStatus, 0) << finished.err;
    EXPECT_EQ(finished.err, "");
    return finished.exitStatus == 0 ? Json::parse(finished.out) : Json();
}

TEST(RealFilesThroughInfo, AllOpenAndHoldTensors) {
    SKIP_WITHOUT_SHARED("real/manifest.json");
    const std::set<std::string> endings{".pt", ".pth", ".ckpt", ".npy", ".nir", ".net", ".jit", ".th", ".tar", ".ptl"};
    std::size_t opened = 0;
    for (const auto& entry : fs::recursive_directory_iterator(shared("real"))) {
        if (!entry.is_regular_file() || !endings.contains(entry.path().extension().string())) continue;
        SCOPED_TRACE(entry.path().string());
        const Json info = infoOf(entry.path());
        ASSERT_TRUE(info.is_object());
        EXPECT_FALSE(info.at("tensors").empty());
        ++opened;
    }
    EXPECT_GE(opened, 25U);
}

struct Delays {
    const char* file;
    const char* layer;
    const char* family;
    const char* place;
    const char* unit;
    std::int64_t count;
    std::size_t epochs; ///< 0: no run
};

class RealDelays : public testing::TestWithParam<Delays> {};

TEST_P(RealDelays, AreShown) {
    const Delays& expected = GetParam();
    SKIP_WITHOUT_SHARED(fs::path("real") / expected.file);
    const Json info = infoOf(shared("real") / expected.file);
    ASSERT_TRUE(info.is_object());
    const Json& layers = info.at("layers");
    const auto found = std::find_if(layers.begin(), layers.end(),
                                    [&](const Json& layer) { return layer.at("name") == expected.layer; });
    ASSERT_NE(found, layers.end());
    EXPECT_EQ(found->at("family"), expected.family);
    EXPECT_EQ(found->at("place"), expected.place);
    EXPECT_EQ(found->at("unit"), expected.unit);
    EXPECT_EQ(found->at("positions_are"), "delays");
    EXPECT_EQ(found->at("positions").at(0).at("count"), expected.count);
    EXPECT_TRUE(found->at("problem").is_null()) << found->at("problem");
    if (expected.epochs > 0) {
        EXPECT_EQ(info.at("run").at("checkpoints").size(), expected.epochs);
    }
}

INSTANTIATE_TEST_SUITE_P(
    Files, RealDelays,
    testing::Values(Delays{"lava_dl_sdnn_delays/network.pt", "blocks.2.delay", "lava-dl", "axon", "steps", 512, 0},
                    Delays{"lava_dl_sdnn_delays/network.net", "layer.1", "lava-dl", "axon", "steps", 512, 0},
                    Delays{"delgrad_H5_WS/yin_yang_network.pt", "layers.0", "delgrad", "synapse", "time units", 20, 0},
                    Delays{"delgrad_H30_WA/yin_yang_network.pt", "layers.0", "delgrad", "axon", "time units", 4, 0},
                    Delays{"delgrad_H5_WS/yin_yang_parameters_training.npy", "0", "delgrad", "synapse", "time units",
                           20, 301},
                    Delays{"mlgenn_shd_delays", "Conn_Pop0_Pop1", "mlgenn", "synapse", "steps", 700 * 256, 0}),
    [](const auto& info) {
        std::string name = info.param.file;
        std::replace_if(
            name.begin(), name.end(), [](char c) { return std::isalnum(static_cast<unsigned char>(c)) == 0; }, '_');
        return name;
    });

} // namespace
} // namespace dclscope::test

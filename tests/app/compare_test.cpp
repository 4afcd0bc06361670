// SPDX-License-Identifier: Apache-2.0
// dcls diff and dcls stats through the real program.
#include "core/checkpoint/writers.h"
#include "tests/app/dcls.h"
#include "tests/fixtures.h"
#include "tests/temporary_folder.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <map>

namespace dclscope::test {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

const std::string kDemo = DCLSCOPE_DEMO_RUN;

Json asJson(const std::vector<std::string>& arguments) {
    const Finished finished = dcls(arguments);
    EXPECT_EQ(finished.exitStatus, 0) << finished.err;
    EXPECT_EQ(finished.err, "");
    return finished.exitStatus == 0 ? Json::parse(finished.out) : Json();
}

/// A run of two Dcls2d layers, [4, 1, 3] on a grid of 9 x 9; every element of the first moves by (0.3, 0.4) a step.
struct MadeRuns : ::testing::Test {
    TemporaryFolder folder;

    /// @param first, second  names of the layers
    void write(const std::string& run, int epoch, const std::string& first, const std::string& second,
               std::int64_t elements = 3) const {
        const auto n = static_cast<std::size_t>(4 * elements);
        std::vector<float> P(2 * n);
        std::vector<float> weight(n);
        for (std::size_t i = 0; i < n; ++i) {
            P[i] = -3.0F + 0.4F * static_cast<float>(i % 7) + 0.3F * static_cast<float>(epoch);
            P[n + i] = 2.0F - 0.5F * static_cast<float>(i % 5) + 0.4F * static_cast<float>(epoch);
            weight[i] = (i % 2 == 0 ? 1.0F : -0.5F) * static_cast<float>(i + 1);
        }
        std::vector<TensorToWrite> tensors;
        for (const std::string& name : {first, second}) {
            tensors.push_back(tensorToWrite(name + ".weight", {4, 1, elements}, weight));
            tensors.push_back(tensorToWrite(name + ".P", {2, 4, 1, elements}, P));
        }
        fs::create_directories(folder / run);
        writeSafetensors(folder / run / ("epoch_" + std::to_string(epoch) + ".safetensors"), tensors,
                         {{"dclscope.card", R"({"dilated_kernel_size": [9, 9], "version": "v1"})"}});
    }
    std::string path(const std::string& run) const { return (folder / run).string(); }
};

TEST_F(MadeRuns, DiffKnowsHowFarElementsWent) {
    for (const int epoch : {0, 1, 2}) write("a", epoch, "x", "y");
    const Json diff = asJson({"diff", path("a") + "@0", path("a") + "@2", "--json"});
    EXPECT_EQ(diff.at("a").at("epoch"), 0.0);
    EXPECT_EQ(diff.at("b").at("epoch"), 2.0);
    ASSERT_EQ(diff.at("layers").size(), 2U);
    const Json& layer = diff.at("layers").at(0);
    EXPECT_EQ(layer.at("layer"), "x");
    EXPECT_EQ(layer.at("matched_by"), "name");
    for (const char* word : {"displacement_mean", "displacement_median", "displacement_largest"})
        EXPECT_NEAR(layer.at(word).get<double>(), 1.0, 1e-5) << word;
    EXPECT_NEAR(layer.at("axis_0_shift").get<double>(), 0.6, 1e-5);
    EXPECT_NEAR(layer.at("axis_1_shift").get<double>(), 0.8, 1e-5);
    EXPECT_NEAR(layer.at("weight_correlation").get<double>(), 1.0, 1e-9);
    EXPECT_NEAR(layer.at("axis_0_correlation").get<double>(), 1.0, 1e-5);
    EXPECT_TRUE(layer.at("sigma_a").is_null());
    EXPECT_TRUE(layer.at("delay_mean").is_null());
    EXPECT_TRUE(layer.at("not_one_by_one").is_null());
    EXPECT_TRUE(diff.at("only_in_a").empty());
    const Json same = asJson({"diff", path("a"), path("a") + "@last", "--json"});
    EXPECT_EQ(same.at("layers").at(1).at("displacement_largest"), 0.0);
    EXPECT_EQ(asJson({"diff", path("a") + "@first", path("a"), "--json"}).at("layers"), diff.at("layers"));
}

TEST_F(MadeRuns, DiffMatchesByShapeAndSaysWhatIsOnlyInOne) {
    write("a", 0, "x", "y");
    write("b", 1, "other", "x");
    const Json diff = asJson({"diff", path("a"), path("b"), "--json"});
    ASSERT_EQ(diff.at("layers").size(), 2U);
    EXPECT_EQ(diff.at("layers").at(1).at("layer_b"), "other");
    EXPECT_EQ(diff.at("layers").at(1).at("matched_by"), "shape");
    EXPECT_NEAR(diff.at("layers").at(1).at("displacement_mean").get<double>(), 0.5, 1e-5);
    write("c", 0, "x", "z", 2);
    const Finished text = dcls({"diff", path("a"), path("c")});
    EXPECT_EQ(text.exitStatus, 0) << text.err;
    EXPECT_NE(text.out.find("x: not compared one by one, shapes differ: [4, 1, 3] against [4, 1, 2]"),
              std::string::npos)
        << text.out;
    EXPECT_NE(text.out.find("only in a: y\n"), std::string::npos) << text.out;
    EXPECT_NE(text.out.find("only in b: z\n"), std::string::npos) << text.out;
    const Json other = asJson({"diff", path("a"), path("c"), "--json"});
    EXPECT_EQ(other.at("only_in_b"), std::vector<std::string>{"z"});
    EXPECT_TRUE(other.at("layers").at(0).at("displacement_mean").is_null());
    EXPECT_TRUE(other.at("layers").at(0).at("axis_0_distribution_distance").is_number());
    const Finished csv = dcls({"diff", path("a"), path("c"), "--csv"});
    EXPECT_EQ(csv.out.rfind("layer,layer_b,matched_by,elements_a,elements_b,displacement_mean,", 0), 0U) << csv.out;
    EXPECT_EQ(lineCount(csv.out), 2U);
}

TEST_F(MadeRuns, DiffRefusesInOneLineWhatIsNotThere) {
    write("a", 0, "x", "y");
    write("a", 1, "x", "y");
    const Finished unknown = dcls({"diff", path("a") + "@7", path("a")});
    EXPECT_EQ(unknown.exitStatus, 1);
    EXPECT_EQ(unknown.out, "");
    EXPECT_EQ(lineCount(unknown.err), 1U);
    EXPECT_NE(unknown.err.find("no checkpoint of epoch 7; its 2 are of epochs 0 to 1"), std::string::npos)
        << unknown.err;
    EXPECT_EQ(dcls({"diff", path("a"), path("nowhere")}).exitStatus, 1);
    EXPECT_EQ(dcls({"diff", path("a")}).exitStatus, 2);
    EXPECT_EQ(dcls({"diff", path("a"), path("a"), "--json", "--csv"}).exitStatus, 2);
    const std::string plain = testData("models/kernel_sharing/convmixer_shared.pt").string();
    const Finished none = dcls({"diff", plain, plain});
    EXPECT_EQ(none.exitStatus, 1);
    EXPECT_NE(none.err.find("no DCLS layer"), std::string::npos) << none.err;
    const Json half = asJson({"diff", path("a"), plain, "--json"});
    EXPECT_EQ(half.at("only_in_a").size(), 2U);
    fs::create_directories(folder / "odd@1");
    fs::copy_file(folder / "a/epoch_0.safetensors", folder / "odd@1/epoch_5.safetensors");
    EXPECT_EQ(asJson({"diff", path("odd@1"), path("a"), "--json"}).at("a").at("epoch"), 5.0) << "a folder of that name";
}

TEST_F(MadeRuns, StatsSayWhereElementsAreAndHowFarTheyWent) {
    for (const int epoch : {0, 1, 3}) write("a", epoch, "x", "y");
    const Json stats = asJson({"stats", path("a"), "--layer", "y", "--json"});
    ASSERT_EQ(stats.at("rows").size(), 3U);
    const Json& last = stats.at("rows").at(2);
    EXPECT_EQ(last.at("layer"), "y");
    EXPECT_EQ(last.at("epoch"), 3.0);
    EXPECT_EQ(last.at("elements"), 12.0);
    EXPECT_EQ(last.at("pairs"), 12.0);
    EXPECT_EQ(last.at("weights_positive"), 6.0);
    EXPECT_EQ(last.at("weights_negative"), 6.0);
    EXPECT_NEAR(last.at("moved_mean").get<double>(), 1.5, 1e-5);
    EXPECT_NEAR(last.at("moved_since_mean").get<double>(), 1.0, 1e-5);
    EXPECT_TRUE(stats.at("rows").at(0).at("moved_mean").is_null());
    EXPECT_TRUE(last.at("delay_unit").is_null());
    const Finished csv = dcls({"stats", path("a"), "--csv"});
    EXPECT_EQ(lineCount(csv.out), 7U) << csv.err;
    EXPECT_EQ(csv.out.rfind("layer,epoch,elements,position_0_mean,position_0_sd,", 0), 0U) << csv.out;
    const Finished text = dcls({"stats", path("a")});
    EXPECT_NE(text.out.find("x: 12 elements, positions in steps from the middle\n"), std::string::npos) << text.out;
    const Finished unknown = dcls({"stats", path("a"), "--layer", "z"});
    EXPECT_EQ(unknown.exitStatus, 1);
    EXPECT_EQ(lineCount(unknown.err), 1U);
    EXPECT_EQ(dcls({"stats"}).exitStatus, 2);
}

TEST(DemoStats, DelaysAreInMillisecondsAndDriftIsTheOneThatTrainingMeasured) {
    const Json stats = asJson({"stats", kDemo, "--json"});
    for (const Json& row : stats.at("rows")) {
        EXPECT_EQ(row.at("delay_unit"), "ms");
        EXPECT_GE(row.at("delay_q05").get<double>(), 0.0);
        EXPECT_LE(row.at("delay_q05").get<double>(), row.at("delay_median").get<double>());
    }
    std::ifstream lines(kDemo + "/metrics.jsonl");
    std::map<int, Json> metrics;
    for (std::string line; std::getline(lines, line);) {
        const Json row = Json::parse(line);
        metrics[row.at("epoch").get<int>()] = row;
    }
    std::map<std::string, int> layerNumbers;
    int compared = 0;
    for (const Json& row : stats.at("rows")) {
        const int layer =
            layerNumbers.try_emplace(row.at("layer"), static_cast<int>(layerNumbers.size())).first->second;
        const int epoch = row.at("epoch").get<int>();
        if (epoch == 0) continue;
        EXPECT_NEAR(row.at("moved_mean").get<double>(),
                    metrics.at(epoch).at("mean_drift_" + std::to_string(layer)).get<double>(), 0.02)
            << row.at("layer") << " at " << epoch;
        ++compared;
    }
    EXPECT_GT(compared, 100);
    const Json diff = asJson({"diff", "demo@first", "demo@last", "--json"});
    const Json& last = stats.at("rows").at(stats.at("rows").size() - 1);
    const Json& layers = diff.at("layers");
    EXPECT_EQ(layers.at(layers.size() - 1).at("displacement_mean"), last.at("moved_mean"));
    EXPECT_EQ(layers.at(0).at("delay_unit"), "ms");
}

} // namespace
} // namespace dclscope::test

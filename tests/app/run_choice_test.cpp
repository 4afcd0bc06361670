// SPDX-License-Identifier: Apache-2.0
// --time, --series and --entry, and the words of `dcls info --json` that other programs rely on.
#include "tests/app/dcls.h"
#include "tests/fixtures.h"
#include "tests/temporary_folder.h"

#include <nlohmann/json.hpp>

#include <chrono>

namespace dclscope::test {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

const fs::path kDemo = DCLSCOPE_DEMO_RUN;

struct RunChoiceTest : ::testing::Test {
    TemporaryFolder folder;

    /// A copy of one of the demo's checkpoints, which are of every second epoch, under another name.
    void put(const std::string& name, int which) const {
        const std::string number = std::to_string(2 * which);
        fs::create_directories((folder / name).parent_path());
        fs::copy_file(kDemo / ("epoch-" + std::string(3 - number.size(), '0') + number + ".safetensors"),
                      folder / name);
    }
    std::string path() const { return folder.path().string(); }
    Json info(const std::vector<std::string>& more = {}) const {
        std::vector<std::string> arguments{"info", path(), "--json"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const Finished finished = dcls(arguments);
        EXPECT_EQ(finished.exitStatus, 0) << finished.err;
        EXPECT_EQ(finished.err, "");
        return finished.exitStatus == 0 ? Json::parse(finished.out) : Json();
    }
    /// "0: a.pt" and so on, as the run has them.
    static std::vector<std::string> files(const Json& info) {
        std::vector<std::string> lines;
        for (const Json& file : info.at("run").at("checkpoints"))
            lines.push_back(file.at("epoch").dump() + ": " + file.at("file").get<std::string>());
        return lines;
    }
};

using Lines = std::vector<std::string>;

TEST_F(RunChoiceTest, TheTimeThatOrdersARunCanBeSaid) {
    put("epoch=1-step=100.safetensors", 1);
    put("epoch=0-step=200.safetensors", 0);
    const Json byEpoch = info();
    EXPECT_EQ(byEpoch.at("run").at("time"), "epoch");
    EXPECT_EQ(files(byEpoch), (Lines{"0.0: epoch=0-step=200.safetensors", "1.0: epoch=1-step=100.safetensors"}));
    const Json byStep = info({"--time", "step"});
    EXPECT_EQ(byStep.at("run").at("time"), "step");
    EXPECT_EQ(files(byStep), (Lines{"100.0: epoch=1-step=100.safetensors", "200.0: epoch=0-step=200.safetensors"}));
    EXPECT_EQ(info({"--time", "name"}).at("run").at("time"), "name");
    fs::last_write_time(folder / "epoch=0-step=200.safetensors",
                        fs::last_write_time(folder / "epoch=1-step=100.safetensors") + std::chrono::hours(1));
    EXPECT_EQ(files(info({"--time", "mtime"})),
              (Lines{"0.0: epoch=1-step=100.safetensors", "1.0: epoch=0-step=200.safetensors"}));
    const Finished positions = dcls({"positions", path(), "--time", "step", "--layer", "model.8", "--csv"});
    EXPECT_NE(positions.out.find("\n100,model.8,0,0,"), std::string::npos) << positions.err;
    const Finished wrong = dcls({"info", path(), "--time", "loss"});
    EXPECT_EQ(wrong.exitStatus, 2);
    EXPECT_EQ(wrong.out, "");
}

TEST_F(RunChoiceTest, OfSeveralSeriesNoneIsTakenUntilOneIsNamed) {
    put("seed=0_epoch_0.safetensors", 0);
    put("seed=0_epoch_1.safetensors", 1);
    put("seed=1_epoch_0.safetensors", 10);
    put("seed=1_epoch_1.safetensors", 11);
    const Json all = info();
    EXPECT_TRUE(all.at("model").is_null());
    EXPECT_TRUE(all.at("layers").empty());
    EXPECT_TRUE(all.at("run").at("checkpoints").empty());
    const Json& series = all.at("run").at("series");
    ASSERT_EQ(series.size(), 2U);
    EXPECT_EQ(series.at(0).at("name"), "seed=0_epoch_#.safetensors");
    EXPECT_EQ(series.at(1).at("name"), "seed=1_epoch_#.safetensors");
    EXPECT_EQ(series.at(1).at("time"), "epoch");
    EXPECT_EQ(series.at(1).at("chosen"), false);
    EXPECT_EQ(series.at(1).at("files").at(1).at("file"), "seed=1_epoch_1.safetensors");
    EXPECT_EQ(dcls({"info", path()}).exitStatus, 0);
    const Json one = info({"--series", "seed=1_epoch_#.safetensors"});
    EXPECT_EQ(files(one), (Lines{"0.0: seed=1_epoch_0.safetensors", "1.0: seed=1_epoch_1.safetensors"}));
    EXPECT_EQ(one.at("run").at("series").at(1).at("chosen"), true);
    EXPECT_EQ(one.at("model"), "snn-delays");
    const Finished positions = dcls({"positions", path(), "--csv"});
    EXPECT_EQ(positions.exitStatus, 1);
    EXPECT_NE(positions.err.find("--series NAME"), std::string::npos) << positions.err;
    EXPECT_EQ(dcls({"positions", path(), "--csv", "--series", "seed=0_epoch_#.safetensors"}).exitStatus, 0);
    const Finished unknown = dcls({"info", path(), "--series", "seed=7"});
    EXPECT_EQ(unknown.exitStatus, 1);
    EXPECT_EQ(lineCount(unknown.err), 1U) << unknown.err;
}

TEST_F(RunChoiceTest, AnEntryIsChosenInEveryFileOfARun) {
    for (const char* name : {"epoch_0.pth", "epoch_1.pth"})
        fs::copy_file(testData("checkpoint/foreign/student_teacher.pth"), folder / name);
    EXPECT_EQ(info().at("entry"), "student");
    const Json teacher = info({"--entry", "teacher"});
    EXPECT_EQ(teacher.at("entry"), "teacher");
    EXPECT_EQ(teacher.at("other_entries"), std::vector<std::string>{"student"});
    EXPECT_EQ(teacher.at("run").at("checkpoints").size(), 2U);
    const Finished positions = dcls({"positions", path(), "--entry", "teacher", "--layer", "model.0", "--csv"});
    EXPECT_NE(positions.out.find("\n0,model.0,0,0,0,0,100,"), std::string::npos) << positions.out;
    EXPECT_NE(positions.out.find("\n1,model.0,0,0,0,0,100,"), std::string::npos) << positions.out;
    const Finished unknown = dcls({"info", path(), "--entry", "pupil"});
    EXPECT_EQ(unknown.exitStatus, 1);
    EXPECT_NE(unknown.err.find("pupil"), std::string::npos) << unknown.err;
}

TEST_F(RunChoiceTest, TheWordsOfInfoAreThese) {
    put("epoch_0.safetensors", 0);
    put("epoch_1.safetensors", 1);
    const Json run = info();
    for (const char* word :
         {"file",    "checkpoint",   "format",      "bytes",   "entry",   "other_entries", "notes",
          "model",   "certainty",    "description", "problem", "missing", "unexpected",    "parameters",
          "sharing", "tensor_count", "layers",      "card",    "run",     "tensors"})
        EXPECT_TRUE(run.contains(word)) << word;
    const Json& layer = run.at("layers").at(0);
    for (const char* word : {"name",
                             "family",
                             "place",
                             "unit",
                             "kind",
                             "kind_origin",
                             "positions_are",
                             "positions_are_origin",
                             "weight_shape",
                             "out_channels",
                             "in_channels_per_group",
                             "kernel_count",
                             "dense_kernel_size",
                             "dilated_kernel_size",
                             "dilated_kernel_size_origin",
                             "version",
                             "version_origin",
                             "bias",
                             "positions",
                             "sigma",
                             "weight",
                             "shares_positions_with",
                             "shares_weight_with",
                             "problem"})
        EXPECT_TRUE(layer.contains(word)) << word;
    for (const char* word : {"name", "dtype", "shape", "min", "mean", "max", "zeros", "nan", "infinite", "computed"})
        EXPECT_TRUE(run.at("tensors").at(0).contains(word)) << word;
    for (const char* word : {"time", "checkpoints", "metrics", "series", "notes"})
        EXPECT_TRUE(run.at("run").contains(word)) << word;
    for (const char* word : {"epoch", "file", "problem"})
        EXPECT_TRUE(run.at("run").at("checkpoints").at(0).contains(word)) << word;
    EXPECT_EQ(layer.at("positions_are"), "delays");
}

TEST(PositionsOfOthers, OffsetsAreNoDelaysUntilSomebodySaysSo) {
    const std::string file = testData("checkpoint/foreign/symmetric_1d.safetensors").string();
    const Json info = Json::parse(dcls({"info", file, "--json"}).out);
    EXPECT_EQ(info.at("layers").at(0).at("positions_are"), "offsets");
    EXPECT_NE(info.at("notes").dump().find("--set causal=yes"), std::string::npos) << info.at("notes");
    EXPECT_NE(dcls({"info", file}).out.find("offsets (inferred)"), std::string::npos);
    const Finished csv = dcls({"positions", file, "--csv"});
    EXPECT_NE(csv.out.find("\n0,residual_layers.0.dilated_conv,0,0,0,0,-8,,,0\n"), std::string::npos) << csv.out;
    const Json rows = Json::parse(dcls({"positions", file, "--json"}).out);
    EXPECT_TRUE(rows.at("elements").at(0).at("delay").is_null());
    const Finished said = dcls({"positions", file, "--csv", "--set", "causal=yes"});
    EXPECT_NE(said.out.find("\n0,residual_layers.0.dilated_conv,0,0,0,0,-8,16,,0\n"), std::string::npos) << said.out;
    const Json known = Json::parse(dcls({"info", file, "--json", "--set", "causal=no"}).out);
    EXPECT_EQ(known.at("layers").at(0).at("positions_are_origin"), "given");
    EXPECT_EQ(known.at("notes").dump().find("causal"), std::string::npos) << "nothing is open any more";
}

TEST(PositionsOfOthers, SizesAreThoseOfEachAxis) {
    const auto sizeOf = [](const char* name) {
        const Finished finished = dcls({"info", testData("checkpoint/foreign") / name, "--json"});
        return Json::parse(finished.out).at("layers").at(0).at("dilated_kernel_size").get<std::vector<int>>();
    };
    EXPECT_EQ(sizeOf("flat_7x1.safetensors"), (std::vector<int>{7, 1}));
    EXPECT_EQ(sizeOf("deep_25x3x3.safetensors"), (std::vector<int>{25, 3, 3}));
}

TEST(PositionsOfOthers, SizesOfMlGennMayBeSet) {
    const std::string folder = testData("checkpoint/foreign/mlgenn").string();
    const Json unknown = Json::parse(dcls({"info", folder, "--json"}).out);
    EXPECT_NE(unknown.at("layers").at(0).at("problem").get<std::string>().find("--set population_sizes=In:NEURONS"),
              std::string::npos);
    const Json said = Json::parse(dcls({"info", folder, "--json", "--set", "population_sizes=In:3"}).out);
    EXPECT_TRUE(said.at("layers").at(0).at("problem").is_null());
    EXPECT_EQ(said.at("layers").at(0).at("out_channels"), 2);
    EXPECT_EQ(said.at("card").at("population_sizes").at("In"), std::vector<int>{3});
}

} // namespace
} // namespace dclscope::test

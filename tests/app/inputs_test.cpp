// SPDX-License-Identifier: Apache-2.0
// Files as public reports describe them, made by the script beside the checkout, through the real program.
#include "tests/app/dcls.h"
#include "tests/fixtures.h"
#include "tests/temporary_folder.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <sstream>

namespace dclscope::test {
namespace {

using Json = nlohmann::json;

class Inputs : public testing::Test {
protected:
    static void SetUpTestSuite() {
        const auto script = shared("inputs/make_inputs.py");
        if (!std::filesystem::exists(script)) return;
        folder_ = new TemporaryFolder; // NOLINT(cppcoreguidelines-owning-memory): until the suite is done
        const Finished made =
            runProgram("/usr/bin/python3", {script.string(), folder_->path().string(), DCLSCOPE_DEMO_RUN});
        made_ = made.exitStatus == 0;
    }
    static void TearDownTestSuite() {
        delete folder_; // NOLINT(cppcoreguidelines-owning-memory)
        folder_ = nullptr;
    }
    void SetUp() override {
        if (!made_) GTEST_SKIP() << "needs " << shared("inputs/make_inputs.py") << " and /usr/bin/python3";
    }

    static std::string at(const std::string& name) { return (*folder_ / name).string(); }

    static Json info(const std::string& name, std::vector<std::string> more = {}) {
        std::vector<std::string> arguments{"info", at(name), "--json"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const Finished finished = dcls(arguments);
        EXPECT_EQ(finished.exitStatus, 0) << name << ": " << finished.err;
        return finished.exitStatus == 0 ? Json::parse(finished.out) : Json();
    }

    static void expectDemoNetwork(const Json& info, bool built = true) {
        ASSERT_TRUE(info.is_object());
        EXPECT_EQ(info.at("model"), "snn-delays");
        EXPECT_TRUE(info.at("missing").empty()) << info.at("missing");
        ASSERT_EQ(info.at("layers").size(), 3U);
        for (const auto& [i, name] : {std::pair(0, "model.0"), std::pair(1, "model.4"), std::pair(2, "model.8")})
            EXPECT_EQ(info.at("layers").at(i).at("name"), name);
        if (built) {
            EXPECT_EQ(info.at("description").get<std::string>().rfind("40-96-96-11", 0), 0U) << info.at("description");
        }
    }

    static bool says(const Json& info, const std::string& words) {
        return info.at("notes").dump().find(words) != std::string::npos;
    }
    static std::vector<double> times(const Json& info) {
        std::vector<double> all;
        for (const Json& file : info.at("run").at("checkpoints")) {
            EXPECT_TRUE(file.at("problem").is_null()) << file;
            all.push_back(file.at("epoch").get<double>());
        }
        return all;
    }
    /// One curve as its times and numbers.
    static std::map<double, double> curve(const Json& info, const std::string& name) {
        std::map<double, double> points;
        for (const Json& row : info.at("run").at("metrics"))
            if (row.contains(name)) points[row.at("epoch").get<double>()] = row.at(name).get<double>();
        return points;
    }
    /// From `first` down by quarters at epochs 0 to 5.
    static std::map<double, double> falling(double first) {
        std::map<double, double> points;
        for (int epoch = 0; epoch < 6; ++epoch) points[epoch] = first - epoch / 4.0;
        return points;
    }
    static void expectCurve(const std::map<double, double>& found, const std::map<double, double>& expected) {
        ASSERT_EQ(found.size(), expected.size());
        for (const auto& [time, value] : expected) {
            ASSERT_EQ(found.count(time), 1U) << time;
            EXPECT_NEAR(found.at(time), value, 1e-9) << time;
        }
    }

private:
    static inline TemporaryFolder* folder_ = nullptr;
    static inline bool made_ = false;
};

TEST_F(Inputs, WithTheDemosNetworkAreRecognised) {
    for (const char* name : {"01_orig_mod.pt",
                             "01_module_orig_mod.pt",
                             "01_orig_mod.safetensors",
                             "02_module.safetensors",
                             "02_module.pt",
                             "03_averaged_model.pt",
                             "04_lightning_net.ckpt",
                             "05_enum_by_getattr.ckpt",
                             "05_ellipsis.ckpt",
                             "10_sharded",
                             "10_sharded/model.safetensors.index.json",
                             "10_sharded/model-00001-of-00002.safetensors",
                             "12_unzipped/archive",
                             "12_unzipped",
                             "13_weight_old.safetensors",
                             "13_weight_new.safetensors",
                             "14_F8_E8M0.safetensors",
                             "14_F8_E4M3.safetensors",
                             "14_U16.safetensors",
                             "19_long_history.pth",
                             "20_tuple.pt",
                             "21_student_teacher.pth"}) {
        SCOPED_TRACE(name);
        expectDemoNetwork(info(name));
    }
}

TEST_F(Inputs, SayWhatWasDroppedComputedOrLeftOut) {
    for (const auto& [name, words] : {std::pair("01_orig_mod.pt", "'_orig_mod.' before the names"),
                                      std::pair("01_module_orig_mod.pt", "'module._orig_mod.' before the names"),
                                      std::pair("02_module.safetensors", "'module.' before the names"),
                                      std::pair("03_averaged_model.pt", "no part of it: 'n_averaged'"),
                                      std::pair("04_lightning_net.ckpt", "'net.' before the names"),
                                      std::pair("05_enum_by_getattr.ckpt", "kept as a name and was not run"),
                                      std::pair("10_sharded", "joined out of 2 files"),
                                      std::pair("13_weight_old.safetensors", "computed from weight normalisation's"),
                                      std::pair("13_weight_new.safetensors", "computed from weight normalisation's"),
                                      std::pair("14_F8_E8M0.safetensors", "'quant.scale' is left out"),
                                      std::pair("14_U16.safetensors", "'quant.scale' is left out")})
        if (std::filesystem::exists(at(name))) {
            EXPECT_TRUE(says(info(name), words)) << name;
        }
    const Json averaged = info("03_averaged_model.pt");
    for (const Json& tensor : averaged.at("tensors")) EXPECT_NE(tensor.at("name"), "n_averaged");
    for (const char* name : {"14_F8_E8M0.safetensors", "14_F8_E4M3.safetensors", "14_U16.safetensors"})
        EXPECT_EQ(info(name).at("tensors").size(), info("02_module.pt").at("tensors").size()) << name;
}

TEST_F(Inputs, WithoutSigStillShowTheirLayers) {
    const Json json = info("13_weight_new_no_sig.safetensors");
    ASSERT_EQ(json.at("layers").size(), 3U);
    for (const Json& layer : json.at("layers")) {
        EXPECT_TRUE(layer.at("problem").is_null()) << layer;
        EXPECT_EQ(layer.at("version"), "v1");
    }
}

TEST_F(Inputs, OfLightningAreInTheOrderOfTheirEpochs) {
    const std::vector<double> epochs{0, 1, 2, 3, 4, 5};
    const Json steps = info("07_lightning_steps");
    EXPECT_EQ(times(steps), epochs);
    EXPECT_EQ(steps.at("run").at("time"), "epoch");
    expectCurve(curve(steps, "val_loss"), falling(2.0));
    expectCurve(curve(steps, "train_loss"), falling(2.2));
    const Json losses = info("08_lightning_val_loss");
    EXPECT_EQ(times(losses), epochs);
    EXPECT_EQ(losses.at("run").at("checkpoints").at(1).at("file"), "epoch=1-val_loss=1.04.ckpt");
    EXPECT_EQ(times(info("07_lightning_steps", {"--time", "step"})),
              (std::vector<double>{100, 200, 300, 400, 500, 600}));
}

TEST_F(Inputs, OfSeveralSeedsAreAllListedAndNoneIsTaken) {
    const Json json = info("09_snn_delays_seeds");
    EXPECT_TRUE(json.at("layers").empty());
    EXPECT_TRUE(json.at("run").at("checkpoints").empty());
    std::size_t files = 0;
    for (const Json& series : json.at("run").at("series")) {
        files += series.at("files").size();
        EXPECT_EQ(series.at("chosen"), false);
        EXPECT_TRUE(series.at("time").is_null()) << "no epochs";
    }
    EXPECT_EQ(files, 6U);
    const std::string name = json.at("run").at("series").at(2).at("name");
    expectDemoNetwork(info("09_snn_delays_seeds", {"--series", name}));
    EXPECT_EQ(dcls({"positions", at("09_snn_delays_seeds")}).exitStatus, 1);
}

TEST_F(Inputs, OfFoldersOfFoldersAreARun) {
    const Json json = info("11_hf_trainer");
    EXPECT_EQ(times(json), (std::vector<double>{500, 1000, 1500, 2000, 2500, 3000}));
    expectDemoNetwork(json);
}

TEST_F(Inputs, HaveSizesAxisByAxisAndNoDelaysWhereThereAreNone) {
    const auto layer = [](const Json& json) { return json.at("layers").at(0); };
    EXPECT_EQ(layer(info("15_flat_7x1.safetensors")).at("dilated_kernel_size"), (std::vector<int>{7, 1}));
    EXPECT_EQ(layer(info("17_conv_delays.safetensors")).at("dilated_kernel_size"), (std::vector<int>{25, 3, 3}));
    const Json symmetric = info("16_diffwave.safetensors");
    EXPECT_EQ(layer(symmetric).at("positions_are"), "offsets");
    EXPECT_TRUE(says(symmetric, "causal=yes"));
    const Finished csv = dcls({"positions", at("16_diffwave.safetensors"), "--csv"});
    EXPECT_EQ(lineCount(csv.out), 1U + 16U * 8U * 3U);
    std::istringstream lines(csv.out);
    std::string line;
    std::getline(lines, line);
    EXPECT_EQ(line, "epoch,layer,out,in,tap,element,position_0,delay,sigma_0,weight");
    while (std::getline(lines, line)) {
        std::istringstream cells(line);
        std::string cell;
        for (int column = 0; column <= 7; ++column) std::getline(cells, cell, ',');
        ASSERT_EQ(cell, "") << line;
    }
}

TEST_F(Inputs, OfOtherLibrariesShowTheirDelays) {
    const Json json = info("18_snntorch_delay.safetensors");
    ASSERT_EQ(json.at("layers").size(), 1U);
    EXPECT_EQ(json.at("layers").at(0).at("kind"), "delays");
    EXPECT_EQ(json.at("layers").at(0).at("positions").at(0).at("count"), 16);
    const Finished csv = dcls({"positions", at("18_snntorch_delay.safetensors"), "--csv"});
    EXPECT_EQ(lineCount(csv.out), 1U + 16U) << csv.out;
}

TEST_F(Inputs, CurvesOfEveryDialectAreReadOnTheCheckpointsAxis) {
    for (const auto& [name, column] :
         {std::pair("22_semicolon", "loss"), std::pair("22_keras_nan", "loss"),
          std::pair("22_convnext_log", "train_loss"), std::pair("22_tensorboard", "Value")}) {
        SCOPED_TRACE(name);
        const Json json = info(name);
        EXPECT_EQ(times(json), (std::vector<double>{0, 1, 2, 3, 4, 5}));
        expectCurve(curve(json, column), falling(2.0));
    }
    EXPECT_TRUE(curve(info("22_keras_nan"), "val_loss").empty()) << "nan cells are gaps";
    const Json board = info("22_tensorboard");
    for (const Json& row : board.at("run").at("metrics")) EXPECT_FALSE(row.contains("Wall time")) << row;
    EXPECT_FALSE(board.at("run").at("notes").empty()) << "steps were put on epochs";
}

TEST_F(Inputs, SoundsAreHeardOrSaidToBeDoubtful) {
    const auto tagged = [](const std::string& name) {
        const Finished finished = dcls({"tag", "--json", at(name)});
        EXPECT_EQ(finished.exitStatus, 0) << name << ": " << finished.err;
        return finished.exitStatus == 0 ? Json::parse(finished.out).at("sounds").at(0) : Json();
    };
    for (const char* name :
         {"23_mono.wav", "23_left_only_of_4.wav", "23_data_size_zero.wav", "23_data_size_ffffffff.wav"}) {
        const Json sound = tagged(name);
        EXPECT_EQ(sound.at("top").at(0).at("label"), "3") << name;
        EXPECT_FALSE(sound.contains("notes")) << name << sound;
    }
    EXPECT_EQ(tagged("23_silence.wav").at("top").at(0).at("label"), "background");
    for (const auto& [name, words] :
         {std::pair("23_antiphase.wav", "cancel each other"), std::pair("23_clipped.wav", "clipped"),
          std::pair("23_dc_offset.wav", "offset"), std::pair("23_silence.wav", "silent")})
        EXPECT_NE(tagged(name).at("notes").dump().find(words), std::string::npos) << name;
    std::vector<std::string> batch{"tag"};
    for (int i = 0; i < 5; ++i) batch.push_back(at("24_batch/" + std::to_string(i) + ".wav"));
    const Finished finished = dcls(batch);
    EXPECT_EQ(finished.exitStatus, 1);
    EXPECT_EQ(std::count(finished.out.begin(), finished.out.end(), '\n'), 4) << finished.out;
    EXPECT_EQ(std::count(finished.err.begin(), finished.err.end(), '\n'), 1) << finished.err;
}

TEST_F(Inputs, ChooseTheTeacher) {
    const Json json = info("21_student_teacher.pth", {"--entry", "teacher"});
    expectDemoNetwork(json);
    EXPECT_EQ(json.at("entry"), "teacher");
    EXPECT_NE(json.at("layers"), info("21_student_teacher.pth").at("layers"));
}

TEST_F(Inputs, WithALongHistoryStayWithinTheirMemory) {
    const auto bytes = std::filesystem::file_size(at("19_long_history.pth"));
    Start start;
    start.memoryBytes = bytes + bytes / 5 + (256U << 20); // libraries take address space, not memory
    EXPECT_EQ(dcls({"info", at("19_long_history.pth")}, start).exitStatus, 0);
}

TEST_F(Inputs, OfATupleSayWhichMemberIsShown) {
    EXPECT_EQ(info("20_tuple.pt").at("entry"), "0");
    const Json student = info("21_student_teacher.pth");
    EXPECT_EQ(student.at("entry"), "student");
    EXPECT_EQ(student.at("other_entries"), std::vector<std::string>{"teacher"});
}

TEST_F(Inputs, OfPlainNetworksListTheirTensors) {
    for (const char* name : {"15_flat_7x1.safetensors", "16_diffwave.safetensors", "17_conv_delays.safetensors",
                             "18_snntorch_delay.safetensors"})
        EXPECT_GE(info(name).at("tensors").size(), 3U) << name;
}

} // namespace
} // namespace dclscope::test

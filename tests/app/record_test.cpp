// SPDX-License-Identifier: Apache-2.0
// dclscope_record.py in a training loop of PyTorch, and what `dcls` then sees.
#include "core/base/error.h"
#include "core/checkpoint/checkpoint.h"
#include "tests/app/dcls.h"
#include "tests/fixtures.h"
#include "tests/temporary_folder.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <vector>

namespace dclscope::test {
namespace {

using Json = nlohmann::json;
namespace fs = std::filesystem;

constexpr const char* kPython = "/usr/bin/python3";

class RecordTest : public testing::Test {
protected:
    /// Trains once for all tests: PyTorch takes seconds to start.
    static void SetUpTestSuite() {
        if (!fs::exists(kPython) || runProgram(kPython, {"-c", "import torch"}).exitStatus != 0) return;
        folder_ = new TemporaryFolder;
        const Finished loop =
            runProgram(kPython, {"-B", DCLSCOPE_RECORD_LOOP, DCLSCOPE_PYTHON, folder_->path().string()});
        ASSERT_EQ(loop.exitStatus, 0) << loop.err;
        expected_ = Json::parse(loop.out);
    }
    static void TearDownTestSuite() {
        delete folder_;
        folder_ = nullptr;
    }
    void SetUp() override {
        if (folder_ == nullptr) GTEST_SKIP() << "needs PyTorch for " << kPython << " (package python3-torch)";
        ASSERT_TRUE(expected_.is_object());
    }

    static std::string run() { return (*folder_ / "run").string(); }
    static Json jsonOf(const std::vector<std::string>& arguments) {
        const Finished finished = dcls(arguments);
        EXPECT_EQ(finished.exitStatus, 0) << finished.err;
        return Json::parse(finished.out);
    }

    static TemporaryFolder* folder_;
    static Json expected_;
};
TemporaryFolder* RecordTest::folder_ = nullptr;
Json RecordTest::expected_;

TEST_F(RecordTest, InfoKnowsTheRunByItsCards) {
    const Json info = jsonOf({"info", run(), "--json"});
    const Json& files = info.at("run").at("checkpoints");
    ASSERT_EQ(files.size(), 5U);
    EXPECT_EQ(files.at(0).at("file"), "step-00000000.safetensors");
    std::vector<double> steps;
    for (const Json& file : files) steps.push_back(file.at("epoch").get<double>());
    EXPECT_EQ(steps, (std::vector<double>{0, 5, 10, 12, 14}));
    const Json& layers = info.at("layers");
    const auto first =
        std::find_if(layers.begin(), layers.end(), [](const Json& l) { return l.at("name") == "first"; });
    ASSERT_NE(first, layers.end());
    EXPECT_EQ(first->at("kind"), "Dcls1d");
    EXPECT_EQ(first->at("version"), "gauss");
    EXPECT_EQ(first->at("version_origin"), "card");
    EXPECT_EQ(first->at("dilated_kernel_size"), std::vector<int>{25});
    EXPECT_EQ(first->at("dilated_kernel_size_origin"), "card");
    EXPECT_EQ(info.at("card").at("time_step_ms"), 10.0);
    EXPECT_EQ(info.at("card").at("training").at("step"), 14.0);
}

TEST_F(RecordTest, EveryPositionOfEveryStepIsTheTrainings) {
    const Json rows = jsonOf({"positions", run(), "--layer", "first", "--json"}).at("elements");
    ASSERT_EQ(rows.size(), 5U * 20U);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        // The last file was written by the recorder that went on, without training.
        const std::size_t file = std::min<std::size_t>(i / 20, 3);
        EXPECT_EQ(rows.at(i).at("position").at(0).get<float>(), expected_.at("P").at(file).at(i % 20).get<float>());
        if (file == 3) {
            EXPECT_EQ(rows.at(i).at("weight").get<float>(), expected_.at("weight").at(i % 20).get<float>());
        }
    }
}

TEST_F(RecordTest, DelaysBesideASynapseAreWrittenWithIt) {
    const auto checkpoint = openCheckpoint(*folder_ / "run/step-00000010.safetensors");
    std::vector<std::string> names;
    for (const TensorInfo& tensor : checkpoint->tensors()) names.push_back(tensor.name);
    EXPECT_EQ(names, (std::vector<std::string>{"first.weight", "first.P", "first.SIG", "block.synapse.weight",
                                               "block.delay.delay"}));
    EXPECT_EQ(expected_.at("names"), names);
    const std::vector<float> delays = checkpoint->readFloats("block.delay.delay").values;
    EXPECT_EQ(delays, expected_.at("delay").at(2).get<std::vector<float>>());
    const Json rows = jsonOf({"positions", run(), "--layer", "block.delay", "--json"}).at("elements");
    ASSERT_EQ(rows.size(), 5U * 3U);
    for (std::size_t i = 0; i < 12; ++i) {
        EXPECT_EQ(rows.at(i).at("delay").get<float>(), expected_.at("delay").at(i / 3).at(i % 3).get<float>());
        EXPECT_EQ(rows.at(i).at("place"), "axon");
    }
    EXPECT_EQ(openCheckpoint(*folder_ / "whole/step-00000000.safetensors")->tensors().size(), 7U);
    EXPECT_EQ(expected_.at("everything"), 7);
}

TEST_F(RecordTest, CurvesAreMeansBetweenFilesWithoutWhatIsNoNumber) {
    const Json metrics = jsonOf({"info", run(), "--json"}).at("run").at("metrics");
    ASSERT_EQ(metrics.size(), 4U);
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ(metrics.at(i).at("epoch"), std::vector<double>({5, 10, 12}).at(i));
        EXPECT_NEAR(metrics.at(i).at("loss").get<double>(), expected_.at("loss").at(i).get<double>(), 1e-6);
    }
    EXPECT_EQ(metrics.at(3).at("loss"), 1.5);
}

TEST_F(RecordTest, LeavesNothingHalfWrittenAndOverwritesNothing) {
    for (const auto& entry : fs::directory_iterator(run())) {
        EXPECT_NE(entry.path().filename().string().front(), '.') << entry.path();
    }
    EXPECT_EQ(expected_.at("refused"), true);
    EXPECT_NE(expected_.at("nothing").get<std::string>().find("no layer with positions"), std::string::npos);
}

TEST_F(RecordTest, WritesEachDtypeAsItIs) {
    const auto checkpoint = openCheckpoint(*folder_ / "kinds.safetensors");
    EXPECT_EQ(checkpoint->tensors().size(), 6U);
    EXPECT_EQ(checkpoint->find("half")->dtype, DType::Float16);
    EXPECT_EQ(checkpoint->readFloats("half").values, (std::vector<float>{0, 1, 2, 3, 4, 5}));
    EXPECT_EQ(checkpoint->find("bf")->dtype, DType::BFloat16);
    EXPECT_EQ(checkpoint->readFloats("bf").values, (std::vector<float>{1.5F, -2.0F}));
    EXPECT_EQ(checkpoint->readFloats("scalar").values, (std::vector<float>{7}));
    EXPECT_EQ(checkpoint->find("empty")->shape, (std::vector<std::int64_t>{0, 3}));
    EXPECT_EQ(checkpoint->readFloats("flags").values, (std::vector<float>{1, 0}));
    EXPECT_EQ(checkpoint->readFloats("turned").values, (std::vector<float>{0, 3, 1, 4, 2, 5}));
}

} // namespace
} // namespace dclscope::test

// SPDX-License-Identifier: Apache-2.0
// Files as public reports describe them, made by the script beside the checkout, through the real program.
#include "tests/app/dcls.h"
#include "tests/fixtures.h"
#include "tests/temporary_folder.h"

#include <nlohmann/json.hpp>

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

TEST_F(Inputs, WithoutSigStillShowTheirLayers) {
    const Json json = info("13_weight_new_no_sig.safetensors");
    EXPECT_EQ(json.at("layers").size(), 3U);
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

TEST_F(Inputs, OfPlainNetworksListTheirTensors) {
    for (const char* name : {"15_flat_7x1.safetensors", "16_diffwave.safetensors", "17_conv_delays.safetensors",
                             "18_snntorch_delay.safetensors"})
        EXPECT_GE(info(name).at("tensors").size(), 3U) << name;
}

} // namespace
} // namespace dclscope::test

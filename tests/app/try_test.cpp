// SPDX-License-Identifier: Apache-2.0
// dcls try on the bundled network, as a person runs it.
#include "core/base/bundled.h"
#include "core/checkpoint/run_folder.h"
#include "tests/app/dcls.h"
#include "tests/temporary_folder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace dclscope::test {
namespace {

using Json = nlohmann::json;

Json tried(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"try", "demo"});
    arguments.emplace_back("--json");
    const Finished finished = dcls(arguments);
    EXPECT_EQ(finished.exitStatus, 0) << finished.err;
    EXPECT_EQ(finished.err, "");
    return Json::parse(finished.out);
}

class TryCommand : public testing::Test {
protected:
    void SetUp() override {
        if (!bundledExamples(*bundledRun("demo"))) GTEST_SKIP() << "the demo's examples are not installed";
    }
};

TEST_F(TryCommand, WithoutEditsEqualsEval) {
    const Json without = tried({});
    const Finished eval =
        dcls({"eval", "--model", "demo", "--data", bundledExamples(*bundledRun("demo"))->string(), "--json"});
    ASSERT_EQ(eval.exitStatus, 0) << eval.err;
    const Json judged = Json::parse(eval.out);
    for (const char* key : {"accuracy", "loss", "top5", "correct"}) {
        EXPECT_EQ(without.at(key), judged.at(key)) << key;
        EXPECT_EQ(without.at("unedited_" + std::string(key)), judged.at(key)) << key;
    }
    EXPECT_EQ(without.at("examples"), judged.at("count"));
}

TEST_F(TryCommand, SaysWhatEditsCost) {
    const Json shuffled = tried({"--edit", "shuffle layer=all seed=1", "--edit", "round step=2"});
    EXPECT_EQ(shuffled.at("edits"), Json({"shuffle seed=1", "round step=2"}));
    EXPECT_LT(shuffled.at("accuracy").get<double>(), shuffled.at("unedited_accuracy").get<double>() - 0.2);
    const Finished text = dcls({"try", "demo", "--edit", "shuffle"});
    EXPECT_NE(text.out.find("edit: shuffle seed=1\n"), std::string::npos) << text.out;
    EXPECT_NE(text.out.find("accuracy"), std::string::npos);
    const Finished csv = dcls({"try", "demo", "--edit", "shuffle", "--csv"});
    EXPECT_EQ(csv.out.rfind("figure,unedited,edited\nexamples,", 0), 0U) << csv.out;
}

TEST_F(TryCommand, SweepsGiveRows) {
    const Json swept = tried({"--sweep", "jitter sigma=0..4 steps=2 seeds=2"});
    ASSERT_EQ(swept.at("rows").size(), 2U);
    EXPECT_EQ(swept.at("rows")[0].at("accuracy"), swept.at("unedited_accuracy"));
    EXPECT_EQ(swept.at("rows")[1].at("sigma"), 4.0);
    EXPECT_EQ(swept.at("rows")[1].at("seeds").size(), 2U);
    EXPECT_EQ(swept.at("sweep"), "jitter sigma=0..4 steps=2 seeds=2");
    const Finished csv = dcls({"try", "demo", "--sweep", "round step=1..3 steps=3", "--csv"});
    EXPECT_EQ(lineCount(csv.out), 4U) << csv.out << csv.err;
}

TEST(TryUsage, BadWordsAreTold) {
    const auto complaint = [](std::vector<std::string> arguments, int status) {
        arguments.insert(arguments.begin(), "try");
        const Finished finished = dcls(arguments);
        EXPECT_EQ(finished.exitStatus, status) << finished.err;
        EXPECT_EQ(finished.out, "");
        EXPECT_EQ(lineCount(finished.err), 1U) << finished.err;
        return finished.err;
    };
    EXPECT_NE(complaint({"demo", "--edit", "shufle"}, 2).find("there are move, sigma, weight, round"),
              std::string::npos);
    EXPECT_NE(complaint({"demo", "--edit", "round by=1"}, 2).find("it takes step, layer"), std::string::npos);
    EXPECT_NE(complaint({"demo", "--sweep", "round step=1"}, 2).find("nothing varies"), std::string::npos);
    EXPECT_NE(complaint({}, 2).find("say which network"), std::string::npos);
    EXPECT_NE(complaint({"demo", "--output", "x.pt"}, 2).find(".safetensors"), std::string::npos);
    EXPECT_NE(complaint({"demo", "--edit", "mirror layer=nowhere"}, 1).find("there is no layer 'nowhere'"),
              std::string::npos);
}

TEST(TryUsage, ListExplainsEveryEdit) {
    const Finished list = dcls({"try", "--list"});
    EXPECT_EQ(list.exitStatus, 0);
    for (const char* word : {"move", "sigma", "weight", "round", "jitter", "shuffle", "redraw", "shift", "scale",
                             "mirror", "freeze", "drop", "replace"})
        EXPECT_NE(list.out.find("\n" + std::string(word) + ": "), std::string::npos) << word;
}

TEST(TryUsage, WritesAnEditedNetworkThatOtherCommandsTake) {
    const TemporaryFolder folder;
    const std::string edited = (folder / "edited.safetensors").string();
    const std::string original = (folder / "own.safetensors").string();
    std::filesystem::copy(resolveCheckpoint("demo"), original);
    const Finished written = dcls({"try", original, "--edit", "shift by=1", "--output", edited});
    ASSERT_EQ(written.exitStatus, 0) << written.err << ": without data it is only written";
    const Json info = Json::parse(dcls({"info", edited, "--json"}).out);
    EXPECT_EQ(info.at("model"), "snn-delays");
    const Finished lost = dcls({"try", original, "--edit", "shift by=1"});
    EXPECT_EQ(lost.exitStatus, 1);
    EXPECT_NE(lost.err.find("say --data"), std::string::npos) << lost.err;
}

} // namespace
} // namespace dclscope::test

// SPDX-License-Identifier: Apache-2.0
// The bundled run and sound: small enough to bundle, whole, and good at what they are there for.
#include "core/base/resource_path.h"
#include "core/checkpoint/run_folder.h"
#include "tests/app/dcls.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <filesystem>

namespace dclscope::test {
namespace {

namespace fs = std::filesystem;

TEST(Demo, IsARunOfAtMostTenMegabytesWithItsCurves) {
    std::uintmax_t bytes = 0;
    std::size_t checkpoints = 0;
    for (const fs::directory_entry& entry : fs::directory_iterator(resourcePath("demo"))) {
        bytes += entry.file_size();
        checkpoints += entry.path().extension() == ".safetensors" ? 1U : 0U;
    }
    EXPECT_LE(bytes, 10'000'000U);
    EXPECT_GE(checkpoints, 30U);
    EXPECT_TRUE(fs::exists(resourcePath("demo/metrics.jsonl")));
    const auto last = openCheckpoint(resolveCheckpoint("demo"));
    EXPECT_NE(cardOf(*last).data.find("CC BY-SA 4.0"), std::string::npos) << "the card credits the data";
}

TEST(Demo, IsListedWithTheNetworksThatComeWithTheProgram) {
    const Finished listed = dcls({"models", "--json"});
    ASSERT_EQ(listed.exitStatus, 0) << listed.err;
    const nlohmann::json models = nlohmann::json::parse(listed.out).at("models");
    ASSERT_GE(models.size(), 1U);
    EXPECT_EQ(models[0].at("name"), "demo");
    for (const auto& model : models) {
        const std::string name = model.at("name");
        const Finished info = dcls({"info", name, "--json"});
        ASSERT_EQ(info.exitStatus, 0) << info.err;
        EXPECT_EQ(nlohmann::json::parse(info.out).at("model"), model.at("model")) << name;
        EXPECT_FALSE(model.at("what").get<std::string>().empty()) << name;
        EXPECT_NE(model.at("data").get<std::string>().find("CC"), std::string::npos) << name << " names no licence";
        EXPECT_GE(model.at("labels").size(), 10U) << name;
    }
    EXPECT_NE(dcls({"models"}).out.find("demo: "), std::string::npos);
}

TEST(Demo, NamesTheBundledSoundRight) {
    const Finished tagged =
        dcls({"tag", "--json", "--timeline", "--model", "demo", resourcePath("sounds/digits.wav").string()});
    ASSERT_EQ(tagged.exitStatus, 0) << tagged.err;
    std::string heard;
    const nlohmann::json json = nlohmann::json::parse(tagged.out);
    for (const auto& event : json.at("sounds")[0].at("events"))
        if (event.at("event") == "start") heard += event.at("label").get<std::string>();
    EXPECT_EQ(heard, "31415926");
}

} // namespace
} // namespace dclscope::test

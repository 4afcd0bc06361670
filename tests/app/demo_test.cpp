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
    for (const fs::directory_entry& entry : fs::directory_iterator(resourcePath("networks/demo"))) {
        bytes += entry.file_size();
        checkpoints += entry.path().extension() == ".safetensors" ? 1U : 0U;
    }
    EXPECT_LE(bytes, 10'000'000U);
    EXPECT_GE(checkpoints, 30U);
    EXPECT_TRUE(fs::exists(resourcePath("demo/metrics.jsonl")));
    const auto last = openCheckpoint(resolveCheckpoint("demo"));
    EXPECT_NE(cardOf(*last).data.find("CC BY-SA 4.0"), std::string::npos) << "the card credits the data";
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

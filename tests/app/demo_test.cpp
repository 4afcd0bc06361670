// SPDX-License-Identifier: Apache-2.0
// The bundled runs and sound: small enough to bundle, whole, and good at what they are there for.
#include "core/base/bundled.h"
#include "core/base/resource_path.h"
#include "core/checkpoint/run_folder.h"
#include "tests/app/dcls.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <filesystem>

namespace dclscope::test {
namespace {

namespace fs = std::filesystem;

TEST(Bundled, AreRunsOfAtMostTwelveMegabytesTogetherWithTheirCurves) {
    EXPECT_EQ(bundledNames(), (std::vector<std::string>{"demo", "keywords", "sounds"}));
    std::uintmax_t bytes = 0;
    for (const std::string& name : bundledNames()) {
        const fs::path run = *bundledRun(name);
        for (const fs::directory_entry& entry : fs::directory_iterator(run)) bytes += entry.file_size();
        const std::vector<fs::path> files = checkpointFiles(run);
        EXPECT_GE(files.size(), 4U) << name << " shows how it learned";
        EXPECT_EQ(timeInName(files.front()), 0.0) << name << " begins before the first step";
        for (const char* file : {"metrics.jsonl", "README.md", "figures.json"})
            EXPECT_TRUE(fs::exists(run / file)) << run / file;
    }
    EXPECT_LE(bytes, 12'000'000U);
    const auto last = openCheckpoint(resolveCheckpoint("demo"));
    EXPECT_NE(cardOf(*last).data.find("CC BY-SA 4.0"), std::string::npos) << "the card credits the data";
}

/// How far the elements of a run's first learned layer moved from its first to its last checkpoint, grid steps on average.
double meanMove(const dclscope::Run& run) {
    const std::vector<float>& first = run.snapshots.front().layers.front().positions;
    const std::vector<float>& last = run.snapshots.back().layers.front().positions;
    double sum = 0.0;
    for (std::size_t i = 0; i < first.size(); ++i)
        sum += std::abs(static_cast<double>(last[i]) - static_cast<double>(first[i]));
    return sum / static_cast<double>(first.size());
}

TEST(Bundled, OpenWithEveryEpochAndPositionsThatVisiblyMoved) {
    for (const std::string& name : bundledNames()) {
        const dclscope::Run run = openRun(*bundledRun(name));
        EXPECT_FALSE(run.modelName.empty()) << name;
        ASSERT_FALSE(run.metrics.empty()) << name;
        EXPECT_EQ(run.metrics.back().epoch, run.snapshots.back().epoch) << name << " ends with the last epoch";
        for (const Snapshot& snapshot : run.snapshots) EXPECT_EQ(snapshot.problem, "") << name;
        EXPECT_GT(meanMove(run), 1.0) << name;
    }
}

TEST(Bundled, NameTheLabelsTheyHaveAndNoOther) {
    for (const std::string& name : bundledNames()) {
        const Finished tagged = dcls({"tag", "--json", "--model", name, resourcePath("sounds/digits.wav").string()});
        ASSERT_EQ(tagged.exitStatus, 0) << name << ": " << tagged.err;
        const nlohmann::json sound = nlohmann::json::parse(tagged.out).at("sounds").at(0);
        double sum = 0.0;
        for (const auto& tag : sound.at("top")) sum += tag.at("score").get<double>();
        EXPECT_GT(sum, 0.5) << name;
        EXPECT_LE(sum, 1.001) << name;
    }
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

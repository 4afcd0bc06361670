// SPDX-License-Identifier: Apache-2.0
// dcls eval on every kind of data, as a person runs it.
#include "core/audio/sound_file.h"
#include "core/checkpoint/checkpoint.h"
#include "tests/app/dcls.h"
#include "tests/app/made_models.h"
#include "tests/fixtures.h"
#include "tests/temporary_folder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>

namespace dclscope::test {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

class EvalCommand : public testing::Test {
protected:
    std::string file(const std::string& name) const { return (folder_ / name).string(); }
    void writeTone(const fs::path& path, double hz, double rate = 32000.0) const {
        fs::create_directories(path.parent_path());
        Sound sound{rate, 1, {}};
        for (int t = 0; t < static_cast<int>(rate); ++t)
            sound.samples.push_back(static_cast<float>(0.3 * std::sin(6.2832 * hz / rate * t)));
        writeSoundFile(path, sound);
    }
    void writeCifar(const fs::path& path, std::size_t count) const {
        fs::create_directories(path.parent_path());
        std::ofstream out(path, std::ios::binary);
        for (std::size_t i = 0; i < count; ++i) {
            std::string record(3073, static_cast<char>(11 * i));
            record[0] = static_cast<char>(i % 10);
            out << record;
        }
    }
    Json evaluated(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), "eval");
        arguments.emplace_back("--json");
        const Finished finished = dcls(arguments);
        EXPECT_EQ(finished.exitStatus, 0) << finished.err;
        EXPECT_EQ(finished.err, "") << "progress belongs to a terminal only";
        return Json::parse(finished.out);
    }
    std::string complaint(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), "eval");
        const Finished finished = dcls(arguments);
        EXPECT_EQ(finished.exitStatus, 1) << finished.out;
        EXPECT_EQ(finished.out, "");
        EXPECT_EQ(lineCount(finished.err), 1U) << finished.err;
        return finished.err;
    }
    TemporaryFolder folder_;
};

TEST_F(EvalCommand, AConvolutionalNetworkOnFoldersOfSounds) {
    writeSoundConvNeXt(file("three.safetensors"), 3);
    for (int i = 0; i < 4; ++i)
        writeTone(folder_ / "sounds" / std::to_string(i % 3) / (std::to_string(i) + ".wav"), 300.0 + 400.0 * i);
    const Json json = evaluated({"--model", file("three.safetensors"), "--data", file("sounds")});
    EXPECT_EQ(json.at("count"), 4);
    EXPECT_EQ(json.at("layout"), "folders");
    EXPECT_EQ(json.at("classes").size(), 3U);
    EXPECT_EQ(json.at("confusion").size(), 3U);
    EXPECT_EQ(json.at("top5"), 1.0);
    EXPECT_EQ(json.at("worst").size(), 4U);
    // What it is judged by is what it names.
    const Json worst = json.at("worst")[0];
    const Json tag = Json::parse(dcls({"tag", "--model", file("three.safetensors"), worst.at("name"), "--json"}).out);
    EXPECT_NEAR(tag.at("sounds").at(0).at("top").at(0).at("score").get<double>(), worst.at("probability").get<double>(),
                1e-5)
        << tag;
    EXPECT_NE(complaint({"--model", file("three.safetensors"), "--data", file("sounds"), "--background"})
                  .find("background label"),
              std::string::npos);
    fs::rename(folder_ / "sounds/2", folder_ / "sounds/rain");
    EXPECT_NE(complaint({"--model", file("three.safetensors"), "--data", file("sounds")})
                  .find("its label \"rain\" is not one of the model's 3 labels"),
              std::string::npos);
}

TEST_F(EvalCommand, PicturesOfCifarAndTheKindsThatDoNotFit) {
    writePictureConvNeXt(file("ten.safetensors"), 10);
    writeCifar(folder_ / "cifar/test_batch.bin", 12);
    const Json whole = evaluated({"--model", file("ten.safetensors"), "--data", file("cifar")});
    EXPECT_EQ(whole.at("layout"), "cifar10");
    EXPECT_EQ(whole.at("count"), 12);
    EXPECT_EQ(whole.at("classes")[0].at("label"), "airplane");
    const Json one = evaluated({"--model", file("ten.safetensors"), "--data", file("cifar/test_batch.bin")});
    EXPECT_EQ(one.at("confusion"), whole.at("confusion"));
    const Finished csv = dcls({"eval", "--model", file("ten.safetensors"), "--data", file("cifar"), "--csv"});
    EXPECT_EQ(lineCount(csv.out), 12U) << csv.out;
    EXPECT_EQ(csv.out.rfind("label,count,recall,precision\n\"airplane\",2,", 0), 0U) << csv.out;

    EXPECT_NE(complaint({"--model", "demo", "--data", file("cifar")}).find("holds pictures, and the model takes none"),
              std::string::npos);
    writeTone(folder_ / "fsdd/1_ann_0.wav", 300.0);
    EXPECT_NE(complaint({"--model", file("ten.safetensors"), "--data", file("fsdd"), "--layout", "fsdd"})
                  .find("holds no pictures"),
              std::string::npos);
    std::ofstream(folder_ / "notes.txt") << "no data";
    EXPECT_NE(complaint({"--model", file("ten.safetensors"), "--data", file("notes.txt")}).find("neither a folder nor"),
              std::string::npos);
    EXPECT_EQ(dcls({"eval", "--data", file("fsdd"), "--layout", "nonsense"}).exitStatus, 2);
}

TEST_F(EvalCommand, PackedSoundsHaveAveragePrecisions) {
    writeSoundConvNeXt(file("three.safetensors"), 3);
    const std::string data = testData("training/hdf5/sounds").string();
    const Json json = evaluated({"--model", file("three.safetensors"), "--data", data});
    EXPECT_EQ(json.at("layout"), "audioset");
    EXPECT_EQ(json.at("count"), 5);
    for (const char* key : {"mAP", "AUC", "d_prime"}) EXPECT_TRUE(json.contains(key)) << key;
    EXPECT_GT(json.at("mAP").get<double>(), 0.0);
    EXPECT_EQ(json.at("classes")[0].at("count"), 2);
    EXPECT_EQ(json.at("classes")[2].at("count"), 1);
    EXPECT_FALSE(json.contains("confusion"));
    const Finished text = dcls({"eval", "--model", file("three.safetensors"), "--data", data + "/sounds_train.hdf5"});
    EXPECT_EQ(text.out.rfind("8 clips, ", 0), 0U) << text.out << text.err;
    EXPECT_NE(text.out.find("mean average precision"), std::string::npos);
    EXPECT_NE(complaint({"--model", file("three.safetensors"), "--data", testData("training/hdf5/spikes").string()})
                  .find("the model is no spiking network"),
              std::string::npos);
}

TEST_F(EvalCommand, DigitsOfOneSpeaker) {
    SKIP_WITHOUT_SHARED("data/fsdd");
    const Json json = evaluated(
        {"--model", "demo", "--data", shared("data/fsdd").string(), "--speaker", "theo", "--indices", "45", "46"});
    EXPECT_EQ(json.at("count"), 20);
    EXPECT_GE(json.at("accuracy").get<double>(), 0.8);
}

} // namespace
} // namespace dclscope::test

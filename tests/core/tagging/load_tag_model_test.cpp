// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/tagging/load_tag_model.h"
#include "tests/app/made_models.h"
#include "tests/core/tagging/tone_model_file.h"
#include "tests/temporary_folder.h"

#include <gtest/gtest.h>

namespace dclscope::test {
namespace {

std::string refusalOf(const std::filesystem::path& path) {
    try {
        static_cast<void>(outlineTagModel(path.string()));
    } catch (const CheckpointError& error) {
        return error.what();
    }
    return "taken";
}

void expectSameButTheNetwork(const TagModel& outline, const TagModel& loaded) {
    EXPECT_EQ(outline.name, loaded.name);
    EXPECT_EQ(outline.labels, loaded.labels);
    EXPECT_EQ(outline.background, loaded.background);
    EXPECT_EQ(outline.frontEnd, loaded.frontEnd);
    EXPECT_EQ(outline.multiLabel, loaded.multiLabel);
    EXPECT_FALSE(outline.spiking || outline.model);
}

TEST(OutlineTagModel, SaysWhatLoadingSays) {
    const TemporaryFolder folder;
    writeToneModel(folder / "tones.safetensors");
    writeSoundConvNeXt(folder / "sounds.safetensors", 527);
    for (const char* name : {"tones.safetensors", "sounds.safetensors"}) {
        const std::string path = (folder / name).string();
        expectSameButTheNetwork(outlineTagModel(path), loadTagModel(path));
    }
    EXPECT_EQ(outlineTagModel((folder / "tones.safetensors").string()).labels,
              (std::vector<std::string>{"low", "high", "other"}));
    EXPECT_TRUE(outlineTagModel((folder / "sounds.safetensors").string()).multiLabel);
}

TEST(OutlineTagModel, RefusesWhatLoadingRefuses) {
    const TemporaryFolder folder;
    writePictureConvNeXt(folder / "pictures.safetensors", 3);
    EXPECT_NE(refusalOf(folder / "pictures.safetensors").find("takes pictures and no sound"), std::string::npos);
    writeSoundConvNeXt(folder / "headless.safetensors", 0);
    EXPECT_NE(refusalOf(folder / "headless.safetensors"), "taken");
    Card mute = toneFileCard();
    mute.frontEnd.clear();
    writeToneModel(folder / "mute.safetensors", mute);
    EXPECT_NE(refusalOf(folder / "mute.safetensors").find("front end"), std::string::npos);
    writeSafetensors(folder / "table.safetensors",
                     std::vector<TensorToWrite>{tensorToWrite("table", {2}, std::vector<float>{1.0F, 2.0F})});
    EXPECT_NE(refusalOf(folder / "table.safetensors").find("no network that is known"), std::string::npos);
    for (const char* name : {"pictures", "headless", "mute", "table"})
        EXPECT_THROW(loadTagModel((folder / (std::string(name) + ".safetensors")).string()), CheckpointError) << name;
}

TEST(LoadTagModel, TakesTheEntryOfAFileWithSeveralNetworks) {
    const TemporaryFolder folder;
    writeToneModel(folder / "tones.safetensors");
    EXPECT_TRUE(networksIn((folder / "tones.safetensors").string()).empty());
    const std::string two = (folder / "two.safetensors").string();
    writeTwoToneModels(two);
    EXPECT_EQ(networksIn(two), (std::vector<std::string>{"student", "teacher"}));
    EXPECT_EQ(outlineTagModel(two, {}, "teacher").labels, toneCard().labels);
    EXPECT_TRUE(loadTagModel(two, {}, "teacher").spiking);
    EXPECT_THROW(loadTagModel(two, {}, "neither"), CheckpointError);
}

TEST(LoadTagModel, IsBrokenOff) {
    const TemporaryFolder folder;
    std::stop_source stop;
    stop.request_stop();
    writeToneModel(folder / "tones.safetensors");
    writeSoundConvNeXt(folder / "sounds.safetensors", 3);
    for (const char* name : {"tones.safetensors", "sounds.safetensors"}) try {
            static_cast<void>(loadTagModel((folder / name).string(), {}, {}, stop.get_token()));
            ADD_FAILURE() << name << " was loaded to its end";
        } catch (const Error& error) {
            EXPECT_STREQ(error.what(), "cancelled") << name;
        }
}

} // namespace
} // namespace dclscope::test

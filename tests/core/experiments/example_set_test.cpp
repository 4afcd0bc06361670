// SPDX-License-Identifier: Apache-2.0
// Sets of examples in a file: there and back at 8 bits, and files that are none.
#include "core/base/error.h"
#include "core/checkpoint/writers.h"
#include "core/features/band_slopes.h"
#include "core/training/example_set.h"
#include "tests/temporary_folder.h"

#include <gtest/gtest.h>

#include <cmath>

namespace dclscope::training {
namespace {

ExampleSet madeSet() {
    ExampleSet set;
    set.frontEnd = FrontEnd::named("snn-digits-40");
    set.labels = {"no", "yes"};
    set.names = {"a.wav", "b.wav", "c.wav"};
    set.credit = "made up, CC0";
    set.examples = Examples(5, 40, 3);
    set.examples.labels = {1, 0, 1};
    for (std::size_t i = 0; i < set.examples.features.size(); ++i)
        set.examples.features[i] = std::sin(0.1F * static_cast<float>(i)) - 3.0F;
    return set;
}

std::string refusal(const std::filesystem::path& path) {
    try {
        (void)readExampleSet(path);
    } catch (const CheckpointError& error) {
        return error.what();
    }
    return "no refusal";
}

TEST(ExampleSet, GoesThereAndBackWithinHalfAnEighthBit) {
    const test::TemporaryFolder folder;
    const ExampleSet set = madeSet();
    writeExampleSet(folder / "set.safetensors", set);
    const ExampleSet read = readExampleSet(folder / "set.safetensors");
    EXPECT_EQ(read.labels, set.labels);
    EXPECT_EQ(read.names, set.names);
    EXPECT_EQ(read.credit, set.credit);
    EXPECT_EQ(read.frontEnd, set.frontEnd);
    EXPECT_EQ(read.examples.labels, set.examples.labels);
    EXPECT_EQ(read.examples.frames, 5U);
    ASSERT_EQ(read.examples.features.size(), set.examples.features.size());
    for (std::size_t i = 0; i < set.examples.features.size(); ++i)
        EXPECT_NEAR(read.examples.features[i], set.examples.features[i], 0.5F * 2.0F / 255.0F + 1e-5F);
    // What has been through it once comes through it unchanged.
    writeExampleSet(folder / "again.safetensors", read);
    const ExampleSet again = readExampleSet(folder / "again.safetensors");
    for (std::size_t i = 0; i < again.examples.features.size(); ++i)
        EXPECT_NEAR(again.examples.features[i], read.examples.features[i], 1e-6F);
    EXPECT_LT(std::filesystem::file_size(folder / "set.safetensors"), 3U * 5U * 40U + 2000U);
}

TEST(ExampleSet, StoredLevelsServeNetworksThatTakeSlopes) {
    const ExampleSet set = madeSet();
    const FrontEnd wanted = FrontEnd::named("snn-slopes-60");
    const ExampleSet sloped = examplesFor(set, wanted);
    EXPECT_EQ(sloped.frontEnd, wanted);
    EXPECT_EQ(sloped.examples.labels, set.examples.labels);
    EXPECT_EQ(sloped.names, set.names);
    ASSERT_EQ(sloped.examples.channels, 60U);
    ASSERT_EQ(sloped.examples.frames, 5U);
    std::vector<float> channels(60);
    setChannels(wanted, set.examples.window(2).subspan(4 * 40, 40), channels);
    const auto frame = sloped.examples.window(2).subspan(4 * 60, 60);
    EXPECT_EQ(std::vector<float>(frame.begin(), frame.end()), channels);
    FrontEnd renamed = set.frontEnd;
    renamed.name = "my-own";
    EXPECT_EQ(examplesFor(set, renamed).examples.features, set.examples.features) << "a name changes nothing";
    EXPECT_EQ(examplesFor(sloped, wanted).examples.features, sloped.examples.features);
}

TEST(ExampleSet, OtherFrontEndsAreRefused) {
    const auto refusal = [](const ExampleSet& set, const FrontEnd& wanted) -> std::string {
        try {
            (void)examplesFor(set, wanted);
        } catch (const ConfigError& error) {
            return error.what();
        }
        return "no refusal";
    };
    FrontEnd other = FrontEnd::named("snn-digits-40");
    other.lowHz = 80.0;
    EXPECT_NE(refusal(madeSet(), other).find("with other options"), std::string::npos);
    EXPECT_NE(refusal(madeSet(), FrontEnd::named("snn-gsc-140")).find("takes snn-gsc-140"), std::string::npos);
    const ExampleSet sloped = examplesFor(madeSet(), FrontEnd::named("snn-slopes-60"));
    EXPECT_NE(refusal(sloped, FrontEnd::named("snn-digits-40")).find("holds features of the front end snn-slopes-60"),
              std::string::npos);
}

TEST(ExampleSet, RefusesWhatIsNone) {
    const test::TemporaryFolder folder;
    const std::filesystem::path path = folder / "x.safetensors";
    writeSafetensors(path, std::vector<TensorToWrite>{tensorToWrite("features", {1}, std::vector<float>{1.0F})});
    EXPECT_NE(refusal(path).find("holds no examples"), std::string::npos);
    writeSafetensors(path, std::vector<TensorToWrite>{tensorToWrite("features", {1}, std::vector<float>{1.0F})},
                     {{"dclscope.examples", "[1"}});
    EXPECT_NE(refusal(path).find("is no set of examples"), std::string::npos);
    ExampleSet set = madeSet();
    set.examples.labels[1] = 2;
    writeExampleSet(path, set);
    EXPECT_NE(refusal(path).find("label 2 is none of its 2 labels"), std::string::npos);
    set = madeSet();
    set.names.pop_back();
    writeExampleSet(path, set);
    EXPECT_NE(refusal(path).find("has 2 names for 3 examples"), std::string::npos);
    set = madeSet();
    set.frontEnd.mels = 39;
    writeExampleSet(path, set);
    EXPECT_NE(refusal(path).find("has 40 channels, its front end gives 39"), std::string::npos);
    EXPECT_THROW(writeExampleSet(path, ExampleSet()), ConfigError);
    EXPECT_THROW((void)readExampleSet(folder / "nothing.safetensors"), CheckpointError);
}

} // namespace
} // namespace dclscope::training

// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/base/npy.h"
#include "core/tagging/spoken_parts.h"
#include "tests/core/tagging/tone_model.h"
#include "tests/temporary_folder.h"

#include <gtest/gtest.h>

namespace dclscope {
namespace {

TEST(SpokenParts, AreWhatSilenceDivides) {
    constexpr double kRate = 8000.0;
    std::vector<float> samples(16000);
    const auto sound = [&samples](std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i) samples[i] = i % 2 == 0 ? 0.5F : -0.5F;
    };
    sound(1600, 4000);
    sound(4400, 5600); // 0.05 s later: the same part
    sound(8000, 8160); // a click
    sound(12000, 16000);
    const std::vector<SoundPart> parts = spokenParts(samples, kRate);
    ASSERT_EQ(parts.size(), 2U);
    EXPECT_EQ(parts[0].first, 1600U - 240U);
    EXPECT_EQ(parts[0].first + parts[0].count, 5600U + 240U);
    EXPECT_EQ(parts[1].first, 12000U - 240U);
    EXPECT_EQ(parts[1].first + parts[1].count, 16000U);
    EXPECT_TRUE(spokenParts(std::vector<float>(4000), kRate).empty());
    EXPECT_TRUE(spokenParts({}, kRate).empty());
}

TEST(SpokenParts, ExamplesAreFoundByName) {
    const snn::Network network(test::toneNetwork());
    const std::vector<std::string> names = bundledExamples();
    ASSERT_GE(names.size(), 5U) << "several digits";
    EXPECT_EQ(names[1].substr(names[1].rfind('#')), "#2");
    const Array first = exampleInput(network, test::toneCard(), "");
    ASSERT_EQ(first.shape.size(), 3U);
    EXPECT_EQ(first.shape[1], 1);
    EXPECT_EQ(first.shape[2], 40);
    EXPECT_EQ(exampleInput(network, test::toneCard(), names[0]).values, first.values);
    EXPECT_NE(exampleInput(network, test::toneCard(), names[1]).values, first.values);
    const test::TemporaryFolder folder;
    const std::string file = (folder.path() / "spikes.npy").string();
    writeNpy(file, Array{{7, 40}, std::vector<float>(280, 1.0F)});
    EXPECT_EQ(exampleInput(network, Card{}, file).shape, (std::vector<std::int64_t>{7, 1, 40}));
}

TEST(SpokenParts, SaysWhatIsNotThere) {
    const snn::Network network(test::toneNetwork());
    const auto complaint = [&network](const Card& card, std::string_view name) -> std::string {
        try {
            exampleInput(network, card, name);
            return "taken";
        } catch (const Error& error) {
            return error.what();
        }
    };
    EXPECT_NE(complaint(test::toneCard(), "nothing.wav").find("no sound 'nothing.wav'"), std::string::npos);
    EXPECT_NE(complaint(test::toneCard(), "digits.wav#99").find("no part 99"), std::string::npos);
    EXPECT_NE(complaint(test::toneCard(), "digits.wav#x").find("#1"), std::string::npos);
    EXPECT_NE(complaint(Card{}, "digits.wav#1").find(".npy of [time, 40]"), std::string::npos);
    const test::TemporaryFolder folder;
    const std::string file = (folder.path() / "wide.npy").string();
    writeNpy(file, Array{{7, 41}, std::vector<float>(287)});
    EXPECT_NE(complaint(Card{}, file).find("[time, 40]"), std::string::npos);
}

} // namespace
} // namespace dclscope

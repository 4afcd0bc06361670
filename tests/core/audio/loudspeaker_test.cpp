// SPDX-License-Identifier: Apache-2.0
// Loudspeakers on whatever machine this is; most build machines have none, and that must be a sentence.
#include "core/audio/loudspeaker.h"
#include "core/base/error.h"

#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <thread>

namespace dclscope {
namespace {

TEST(Loudspeaker, PlaysToTheEndOrSaysWhyNot) {
    const auto speaker = makeLoudspeaker();
    EXPECT_FALSE(speaker->isPlaying());
    ::testing::internal::CaptureStderr();
    std::string sentence;
    try {
        const double rate = speaker->rateFor(8000.0);
        EXPECT_GE(rate, 8000.0);
        speaker->play(std::vector<float>(static_cast<std::size_t>(rate / 10.0)), rate);
        for (int i = 0; i < 500 && speaker->isPlaying(); ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        EXPECT_FALSE(speaker->isPlaying()) << "a tenth of a second is over";
    } catch (const AudioError& error) {
        sentence = error.what();
        EXPECT_TRUE(sentence.find("loudspeaker") != std::string::npos ||
                    sentence.find("sound system") != std::string::npos)
            << sentence;
    }
    speaker->stop();
    EXPECT_EQ(::testing::internal::GetCapturedStderr(), "") << "what ALSA has to say is no business of ours";
    EXPECT_FALSE(speaker->isPlaying());
}

TEST(Loudspeaker, PlaysWhatIsGivenPieceByPieceOrSaysWhyNot) {
    const auto speaker = makeLoudspeaker();
    EXPECT_EQ(speaker->heardSeconds(), 0.0);
    EXPECT_EQ(speaker->give(std::vector<float>(10)), 0U) << "it is not open";
    try {
        const double rate = speaker->rateFor(16000.0);
        speaker->open(rate);
        const auto begun = std::chrono::steady_clock::now();
        std::size_t given = 0;
        const std::vector<float> piece(static_cast<std::size_t>(rate / 100.0));
        double last = 0.0;
        while (static_cast<double>(given) < 0.5 * rate) {
            given += speaker->give(piece);
            EXPECT_GE(speaker->heardSeconds() + 0.1, last) << "nothing is heard twice";
            last = speaker->heardSeconds();
            EXPECT_LE(last, static_cast<double>(given) / rate);
            ASSERT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(20));
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
        EXPECT_GT(last, 0.05);
        EXPECT_TRUE(speaker->isPlaying());
    } catch (const AudioError& error) {
        const std::string sentence = error.what();
        EXPECT_TRUE(sentence.find("loudspeaker") != std::string::npos ||
                    sentence.find("sound system") != std::string::npos)
            << sentence;
    }
    speaker->stop();
    EXPECT_FALSE(speaker->isPlaying());
}

TEST(Loudspeaker, ThatIsSilentKeepsTheTime) {
    const auto speaker = makeSilentLoudspeaker();
    EXPECT_EQ(speaker->rateFor(16000.0), 16000.0);
    speaker->open(16000.0);
    const std::vector<float> second(16000);
    const std::size_t first = speaker->give(second);
    EXPECT_NEAR(static_cast<double>(first), 1600.0, 160.0) << "no more than a tenth of a second waits";
    std::this_thread::sleep_for(std::chrono::milliseconds(150));
    EXPECT_NEAR(speaker->heardSeconds(), static_cast<double>(first) / 16000.0, 1e-9) << "no more than was given";
    EXPECT_TRUE(speaker->isPlaying());
    EXPECT_GT(speaker->give(second), 0U);
    speaker->stop();
    EXPECT_FALSE(speaker->isPlaying());
}

} // namespace
} // namespace dclscope

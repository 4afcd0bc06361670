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

} // namespace
} // namespace dclscope

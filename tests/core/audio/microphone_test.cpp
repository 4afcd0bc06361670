// SPDX-License-Identifier: Apache-2.0
// Microphones on whatever machine this is; most build machines have none, and that must be a sentence.
#include "core/audio/microphone.h"
#include "core/base/error.h"

#include <gtest/gtest.h>

namespace dclscope {
namespace {

TEST(Microphone, ADeviceThatIsNotThereIsASentence) {
    const auto microphone = makeMicrophone({.device = "no such device as this"});
    try {
        microphone->start();
        FAIL() << "opened a device that does not exist";
    } catch (const AudioError& e) {
        EXPECT_NE(std::string(e.what()).find("microphone"), std::string::npos) << e.what();
    }
    std::vector<float> block(16);
    EXPECT_EQ(microphone->read(block, std::chrono::milliseconds(0)), 0U);
    EXPECT_EQ(microphone->status().phase, SourceStatus::Phase::Idle);
    microphone->stop();
}

TEST(Microphone, LookingForDevicesPrintsNothing) {
    ::testing::internal::CaptureStderr();
    const auto devices = inputDevices();
    EXPECT_EQ(::testing::internal::GetCapturedStderr(), "");
    for (const InputDevice& device : devices) {
        EXPECT_FALSE(device.name.empty());
        EXPECT_GT(device.channels, 0);
    }
}

} // namespace
} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
// Microphones on whatever machine this is; most build machines have none, and that must be a sentence.
#include "core/audio/microphone.h"
#include "core/audio/port_audio.h"
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

TEST(Devices, AreMeantByNameNumberOrPartOfAName) {
    const std::vector<std::string> names{"HDA Intel PCH: ALC257 (hw:0,0)", "USB Audio: - (hw:1,0)", "pulse",
                                         "USB Audio: - (hw:2,0)", "Default"};
    const auto meant = [&](const char* wanted) { return deviceMeant(names, wanted); };
    EXPECT_EQ(meant("pulse"), 2U);
    EXPECT_EQ(meant("PULSE"), 2U);
    EXPECT_EQ(meant("USB Audio: - (hw:2,0)"), 3U) << "exactly, of two that are called alike";
    EXPECT_EQ(meant("USB Audio"), 1U) << "of equals the first";
    EXPECT_EQ(meant("usb audio#2"), 3U);
    EXPECT_EQ(meant("usb audio#3"), std::nullopt);
    EXPECT_EQ(meant("USB Audio: - (hw:7,0)"), 1U) << "under another card number";
    EXPECT_EQ(meant("intel"), 0U);
    EXPECT_EQ(meant("4"), 3U) << "its number";
    EXPECT_EQ(meant("6"), std::nullopt);
    EXPECT_EQ(meant("a"), std::nullopt) << "more than one";
    EXPECT_EQ(meant("webcam"), std::nullopt);
    EXPECT_EQ(deviceMeant({"7", "other"}, "7"), 0U) << "a name before a number";
}

} // namespace
} // namespace dclscope

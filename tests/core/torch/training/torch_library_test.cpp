// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/training/torch_library.h"
#include "tests/temporary_folder.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace dclscope::training {
namespace {

TEST(TorchLibrary, IsFoundLoadedAndItsExceptionsCross) {
    EXPECT_TRUE(trainingAvailable());
    const test::TemporaryFolder folder;
    TrainingOptions options;
    options.output = folder / "run";
    options.data = folder / "nowhere";
    options.threads = 1;
    const std::atomic<bool> stop{false};
    try {
        train(options, {}, stop);
        FAIL() << "trained without data";
    } catch (const ConfigError& error) {
        EXPECT_NE(std::string(error.what()).find("nowhere"), std::string::npos);
    }
}

TEST(TorchLibrary, AMissingOneIsNamed) {
    ::setenv("DCLSCOPE_TORCH_LIBRARY", "/no/such/library.so", 1);
    EXPECT_FALSE(trainingAvailable());
    ::unsetenv("DCLSCOPE_TORCH_LIBRARY");
}

} // namespace
} // namespace dclscope::training

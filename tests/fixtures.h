// SPDX-License-Identifier: Apache-2.0
// Where tests find their files.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>

namespace dclscope::test {

/// A file that is committed with the tests.
std::filesystem::path testData(const std::filesystem::path& relative);

/// A file of the larger collection beside the checkout; it may be missing.
std::filesystem::path shared(const std::filesystem::path& relative);

} // namespace dclscope::test

/// Skips the test, saying why, when something of the collection beside the checkout is not there.
#define SKIP_WITHOUT_SHARED(relative)                                                                                  \
    if (!std::filesystem::exists(dclscope::test::shared(relative)))                                                    \
    GTEST_SKIP() << "needs " << dclscope::test::shared(relative) << ", which is not beside this checkout"

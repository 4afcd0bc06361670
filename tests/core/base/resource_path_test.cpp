// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/base/resource_path.h"
#include "tests/temporary_folder.h"

#include <gtest/gtest.h>

#include <fstream>

namespace dclscope {
namespace {

TEST(ResourcePath, FindsTheSourceTreeAndPrefersTheEnvironment) {
    EXPECT_TRUE(std::filesystem::exists(resourcePath("CMakeLists.txt")));
    const test::TemporaryFolder folder;
    std::ofstream(folder / "only-here.txt") << "x";
    EXPECT_THROW(resourcePath("only-here.txt"), ConfigError);
    ::setenv("DCLSCOPE_RESOURCES", folder.path().c_str(), 1);
    EXPECT_EQ(resourcePath("only-here.txt"), folder / "only-here.txt");
    ::unsetenv("DCLSCOPE_RESOURCES");
    EXPECT_TRUE(std::filesystem::exists(executableFolder()));
}

} // namespace
} // namespace dclscope

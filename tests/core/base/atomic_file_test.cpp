// SPDX-License-Identifier: Apache-2.0
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "tests/temporary_folder.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace dclscope {
namespace {

std::string contentOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::size_t filesIn(const std::filesystem::path& folder) {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

TEST(AtomicFile, ReplacesTheOldContentAndLeavesNothingElse) {
    const test::TemporaryFolder folder;
    writeFileAtomically(folder / "f", std::string_view("old"));
    writeFileAtomically(folder / "f", std::string_view("new and longer"));
    EXPECT_EQ(contentOf(folder / "f"), "new and longer");
    EXPECT_EQ(filesIn(folder.path()), 1U);
}

TEST(AtomicFile, AFailureNamesTheFileAndKeepsTheOldOne) {
    const test::TemporaryFolder folder;
    EXPECT_THROW(writeFileAtomically(folder / "no" / "such" / "f", std::string_view("x")), Error);
    // A folder cannot be replaced by a file: the rename fails and the temporary file must be gone.
    std::filesystem::create_directory(folder / "d");
    EXPECT_THROW(writeFileAtomically(folder / "d", std::string_view("x")), Error);
    EXPECT_EQ(filesIn(folder.path()), 1U);
}

} // namespace
} // namespace dclscope

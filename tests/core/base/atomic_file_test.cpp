// SPDX-License-Identifier: Apache-2.0
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "tests/temporary_folder.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
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

/// A process that has begun to write a file and is still at it.
class Writer {
public:
    explicit Writer(const std::filesystem::path& path) {
        std::array<int, 2> begun{};
        if (::pipe(begun.data()) != 0) throw Error("no pipe");
        child_ = ::fork();
        if (child_ == 0) {
            AtomicFile file(path);
            file.write(std::as_bytes(std::span("half of it")));
            if (::write(begun[1], "b", 1) == 1) ::pause();
            ::_exit(1);
        }
        char byte = 0;
        if (::read(begun[0], &byte, 1) != 1) throw Error("the writer did not begin");
        ::close(begun[0]);
        ::close(begun[1]);
    }
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;
    ~Writer() { kill(); }
    void kill() {
        if (child_ > 0 && ::kill(child_, SIGKILL) == 0) ::waitpid(child_, nullptr, 0);
        child_ = -1;
    }

private:
    pid_t child_ = -1;
};

TEST(AtomicFile, WhatAKilledWriterLeftGoesWhenTheFileIsWrittenAgain) {
    const test::TemporaryFolder folder;
    Writer writer(folder / "f");
    writeFileAtomically(folder / "f", std::string_view("whole"));
    EXPECT_EQ(filesIn(folder.path()), 2U) << "who still writes keeps its file";
    writer.kill();
    writeFileAtomically(folder / "other", std::string_view("whole"));
    EXPECT_EQ(filesIn(folder.path()), 3U) << "another file's is not looked at";
    writeFileAtomically(folder / "f", std::string_view("anew"));
    EXPECT_EQ(filesIn(folder.path()), 2U);
    EXPECT_EQ(contentOf(folder / "f"), "anew");
}

TEST(AtomicFile, UnfinishedFilesAreToldFromAllOthers) {
    const test::TemporaryFolder folder;
    Writer dead(folder / "a");
    Writer deadToo(folder / "b.c");
    Writer living(folder / "c");
    dead.kill();
    deadToo.kill();
    for (const char* own : {".a.backup", ".a.unfinished", ".unfinished", "a.k3XW9b.unfinished", ".a.k3XW9b.unfinishe"})
        std::ofstream(folder / own) << "the user's own";
    std::filesystem::create_directory(folder / ".a.folder.unfinished");
    std::filesystem::create_symlink(folder / ".a.backup", folder / ".a.linked.unfinished");
    EXPECT_EQ(removeUnfinishedFiles(folder.path(), "b"), 0U);
    EXPECT_EQ(removeUnfinishedFiles(folder.path(), "b.c"), 1U);
    EXPECT_EQ(removeUnfinishedFiles(folder.path()), 1U);
    EXPECT_EQ(filesIn(folder.path()), 8U);
    EXPECT_EQ(removeUnfinishedFiles(folder / "no such"), 0U);
}

} // namespace
} // namespace dclscope

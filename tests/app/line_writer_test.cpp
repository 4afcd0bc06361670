// SPDX-License-Identifier: Apache-2.0
// Lines for readers that are slow, stop reading, or are gone.
#include "app/cli/line_writer.h"
#include "tests/temporary_folder.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <sstream>

namespace dclscope::cli {
namespace {

using Clock = std::chrono::steady_clock;

/// A pipe with a name, and its reading end, which does not wait.
class NamedPipe {
public:
    NamedPipe() {
        EXPECT_EQ(::mkfifo(path().c_str(), 0600), 0);
        end_ = ::open(path().c_str(), O_RDONLY | O_NONBLOCK);
    }
    ~NamedPipe() { ::close(end_); }
    std::string path() const { return (folder_ / "pipe").string(); }
    /// All that comes until nothing came for a while.
    std::string readAll() const {
        std::string text;
        std::string block(65536, ' ');
        for (int quiet = 0; quiet < 20;) {
            const ssize_t count = ::read(end_, block.data(), block.size());
            if (count > 0)
                text.append(block.data(), static_cast<std::size_t>(count));
            else
                ++quiet;
            if (count <= 0) ::usleep(10000);
        }
        return text;
    }

private:
    test::TemporaryFolder folder_;
    int end_ = -1;
};

TEST(LineWriter, NeverWaitsForAReaderAndDropsWholeLines) {
    const NamedPipe pipe;
    LineWriter writer({pipe.path()});
    const std::string line = std::string(999, 'x') + "\n";
    const auto begun = Clock::now();
    for (int i = 0; i < 3000; ++i) writer.add(line);
    EXPECT_LT(Clock::now() - begun, std::chrono::seconds(1));
    const std::uint64_t dropped = writer.droppedLines();
    EXPECT_GT(dropped, 1500U);
    const std::string text = pipe.readAll();
    EXPECT_EQ(text.size() / line.size() + dropped, 3000U);
    std::istringstream lines(text);
    for (std::string got; std::getline(lines, got);) ASSERT_EQ(got.size(), 999U);
    // And it goes on when somebody reads again.
    writer.add("last\n");
    writer.drain();
    EXPECT_EQ(pipe.readAll(), "last\n");
    EXPECT_EQ(writer.droppedLines(), dropped);
}

TEST(LineWriter, EndsThoughNobodyReads) {
    const NamedPipe pipe;
    const auto begun = Clock::now();
    {
        LineWriter writer({pipe.path()});
        for (int i = 0; i < 200; ++i) writer.add(std::string(999, 'x') + "\n");
    }
    EXPECT_LT(Clock::now() - begun, std::chrono::seconds(4));
}

TEST(LineWriter, AFullDiskIsSaidAndNothingMoreIsTried) {
    if (!std::filesystem::exists("/dev/full")) GTEST_SKIP() << "needs /dev/full";
    LineWriter writer({"/dev/full"});
    writer.add("line\n");
    writer.drain();
    EXPECT_NE(writer.problem().find("No space left"), std::string::npos) << writer.problem();
    writer.add("another\n");
}

TEST(LineWriter, RotatesAndAppends) {
    const test::TemporaryFolder folder;
    const std::string path = (folder / "log").string();
    std::ofstream(path) << "older\n";
    {
        LineWriter writer({path, 20});
        for (int i = 0; i < 6; ++i) writer.add("line " + std::to_string(i) + "\n");
    }
    const auto content = [](const std::string& name) {
        std::ifstream file(name);
        return std::string(std::istreambuf_iterator<char>(file), {});
    };
    EXPECT_EQ(content(path), "line 4\nline 5\n");
    EXPECT_EQ(content(path + ".1"), "line 2\nline 3\n");
    EXPECT_EQ(content(path + ".2"), "older\nline 0\nline 1\n");
}

} // namespace
} // namespace dclscope::cli

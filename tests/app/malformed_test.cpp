// SPDX-License-Identifier: Apache-2.0
// Broken and hostile files through the real program: refused with one line, or harmlessly read.
#include "tests/app/dcls.h"
#include "tests/fixtures.h"
#include "tests/temporary_folder.h"

#include <nlohmann/json.hpp>
#include <sys/stat.h>

#include <fstream>

namespace dclscope::test {
namespace {

namespace fs = std::filesystem;

/// Networks that cannot be built are files that can be read: info says what is wrong, and what would build them fails.
void expectUnbuildable(const fs::path& file) {
    const Finished info = dcls({"info", file.string()});
    EXPECT_EQ(info.signal, 0);
    EXPECT_EQ(info.exitStatus, 0) << info.err;
    EXPECT_TRUE(info.out.find("no network can be built") != std::string::npos ||
                info.out.find("not recognised: ") != std::string::npos ||
                info.out.find("attention: ") != std::string::npos)
        << info.out;
    const TemporaryFolder folder;
    const std::string input = testData("training/cosine_lr.npy").string();
    const Finished built = dcls({"forward", file.string(), "-i", input, "-o", (folder / "y.npy").string()});
    EXPECT_EQ(built.exitStatus, 1);
    EXPECT_EQ(built.err.rfind("dcls: " + file.string() + ": ", 0), 0U) << built.err;
}

/// What every file must do: no signal, at most one line of complaint, exit status 0 or 1, little memory.
void expectClass(const fs::path& file, const std::string& expected, const std::string& what) {
    const std::string name = file.filename().string();
    if (expected == "REJECT" && (name.starts_with("model_") || name.starts_with("snn_")))
        return expectUnbuildable(file);
    SCOPED_TRACE(file.string() + " (" + what + ")");
    const Start start{std::chrono::seconds(10), fs::is_regular_file(file) ? fs::file_size(file) + (256U << 20) : 0};
    const Finished finished = dcls({"info", file.string()}, start);
    EXPECT_EQ(finished.signal, 0);
    const std::string begin = "dcls: " + file.string();
    if (expected == "REJECT") {
        EXPECT_EQ(finished.exitStatus, 1) << finished.out;
    } else if (expected == "LOAD") {
        EXPECT_EQ(finished.exitStatus, 0) << finished.err;
        EXPECT_FALSE(finished.out.empty());
    } else {
        EXPECT_TRUE(finished.exitStatus == 0 || finished.exitStatus == 1) << finished.exitStatus;
    }
    EXPECT_EQ(lineCount(finished.err), finished.exitStatus == 1 ? 1U : 0U) << finished.err;
    if (finished.exitStatus == 1) {
        EXPECT_EQ(finished.err.rfind(begin, 0), 0U) << finished.err;
    }
    for (const char c : finished.out + finished.err)
        EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= 0x20) << "a control character reached the terminal";
}

void checkFolder(const fs::path& folder) {
    std::ifstream stream(folder / "index.json");
    const auto index = nlohmann::json::parse(stream);
    std::size_t checked = 0;
    for (const auto& [name, entry] : index.at("files").items()) {
        expectClass(folder / name, entry.at("class"), entry.at("what"));
        ++checked;
    }
    EXPECT_GT(checked, 0U);
    for (const char* marker : {"/tmp/fixture_pwned_public", "/tmp/fixture_pwned"}) EXPECT_FALSE(fs::exists(marker));
}

TEST(MalformedFiles, TheCommittedOnesBehaveAsTheirIndexSays) { checkFolder(testData("app/malformed")); }

TEST(MalformedFiles, TheWholeCollectionBehavesAsItsIndexSays) {
    SKIP_WITHOUT_SHARED("fixtures/checkpoints/malformed/index.json");
    checkFolder(shared("fixtures/checkpoints/malformed"));
}

TEST(MalformedFiles, ThingsThatAreNoFiles) {
    expectClass("/dev/null", "REJECT", "a device");
    expectClass("/nowhere/at/all.pt", "REJECT", "missing");
    const TemporaryFolder folder;
    expectClass(folder.path(), "REJECT", "a folder without checkpoints");
    const fs::path fifo = folder / "pipe.pt";
    ASSERT_EQ(::mkfifo(fifo.c_str(), 0600), 0);
    expectClass(fifo, "REJECT", "a pipe that nobody writes to");
}

} // namespace
} // namespace dclscope::test

// SPDX-License-Identifier: Apache-2.0
#include "core/run/snapshots.h"
#include "tests/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

namespace dclscope {
namespace {

Snapshot at(double epoch, const std::string& file) {
    Snapshot snapshot;
    snapshot.epoch = epoch;
    snapshot.file = file;
    return snapshot;
}

std::vector<double> epochsOf(const Snapshots& all) {
    std::vector<double> epochs;
    for (const Snapshot& snapshot : all) epochs.push_back(snapshot.epoch);
    return epochs;
}

TEST(Snapshots, CopiesShareAndNeverChangeOneAnother) {
    Snapshots first{at(0, "a"), at(2, "c")};
    Snapshots second = first;
    EXPECT_EQ(&first[0], &second[0]) << "the same snapshot, not a copy of it";
    second.push_back(at(3, "d"));
    second.push_back(first.share(0));
    EXPECT_EQ(epochsOf(first), (std::vector<double>{0, 2}));
    EXPECT_EQ(epochsOf(second), (std::vector<double>{0, 2, 3, 0}));
    EXPECT_EQ(&first[0], &second[3]);
    second.edit(0).problem = "odd";
    EXPECT_EQ(first[0].problem, "");
    EXPECT_EQ(second[0].problem, "odd");
}

TEST(Snapshots, TheLastOnesAreFoundFromBehind) {
    const Snapshots all{at(0, "a"), at(1, "b"), at(2, "c")};
    const auto found = std::find_if(all.rbegin(), all.rend(), [](const Snapshot& s) { return s.epoch < 2.0; });
    ASSERT_NE(found, all.rend());
    EXPECT_EQ(found->file, "b");
    EXPECT_EQ(all.end() - all.begin(), 3);
    EXPECT_EQ((all.begin() + 2)->file, "c");
    EXPECT_TRUE(Snapshots().begin() == Snapshots().end());
}

TEST(FileStamp, TellsAFileFromItsLaterSelf) {
    const test::TemporaryFolder folder;
    const auto write = [&](const char* text) { std::ofstream(folder / "f") << text; };
    write("one");
    const FileStamp before = FileStamp::of(folder / "f");
    EXPECT_EQ(before, FileStamp::of(folder / "f"));
    EXPECT_EQ(before.bytes, 3U);
    write("four");
    EXPECT_NE(before, FileStamp::of(folder / "f"));
    EXPECT_EQ(FileStamp::of(folder / "none"), FileStamp());
}

} // namespace
} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
#include "core/run/metrics.h"
#include "tests/temporary_folder.h"

#include <gtest/gtest.h>

#include <fstream>

namespace dclscope {
namespace {

TEST(Metrics, ReadsJsonLinesInEpochOrder) {
    const test::TemporaryFolder folder;
    std::ofstream(folder / "metrics.jsonl") << R"({"epoch": 1, "train_loss": 0.5, "note": "x", "list": [1]})"
                                            << "\n"
                                            << R"({"epoch": 0, "train_loss": NaN, "seconds": 2})"
                                            << "\n"
                                            << "not json\n[1]\n"
                                            << R"({"epoch": 1, "train_loss": 0.25})"
                                            << "\n"
                                            << R"({"epoch": 2, "train_lo)";
    const std::vector<EpochMetrics> rows = readMetrics(folder.path());
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].epoch, 0.0);
    EXPECT_EQ(rows[0].values, (std::map<std::string, double>{{"seconds", 2.0}}));
    EXPECT_EQ(rows[1].epoch, 1.0);
    EXPECT_EQ(rows[1].values, (std::map<std::string, double>{{"train_loss", 0.25}}))
        << "a resumed epoch replaces its row";
}

TEST(Metrics, ReadsCsvAndNumbersRowsWithoutAnEpoch) {
    const test::TemporaryFolder folder;
    std::ofstream(folder / "metrics.csv") << "train_loss, valid_accuracy\r\n1.5, 0.25\r\n1.0,\r\n0.5\r\n";
    const std::vector<EpochMetrics> rows = readMetrics(folder.path());
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].values.at("valid_accuracy"), 0.25);
    EXPECT_EQ(rows[1].epoch, 1.0);
    EXPECT_EQ(rows[1].values, (std::map<std::string, double>{{"train_loss", 1.0}}));
}

TEST(Metrics, NoFileNoRows) {
    const test::TemporaryFolder folder;
    EXPECT_TRUE(readMetrics(folder.path()).empty());
    EXPECT_TRUE(readMetrics(folder / "missing").empty());
}

} // namespace
} // namespace dclscope

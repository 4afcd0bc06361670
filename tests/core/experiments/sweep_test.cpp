// SPDX-License-Identifier: Apache-2.0
// The text of sweeps, their values, and the table that one makes of the bundled network.
#include "core/base/error.h"
#include "core/experiments/sweep.h"
#include "tests/core/experiments/tried_layers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace dclscope::experiments {
namespace {

std::string complaint(const std::string& text) {
    try {
        (void)parseSweep(text);
    } catch (const ConfigError& error) {
        return error.what();
    }
    return "no complaint";
}

TEST(Sweep, TextGoesThereAndBack) {
    const Sweep sweep = parseSweep("jitter sigma=0..5 steps=11 seeds=5");
    EXPECT_EQ(sweep.key, "sigma");
    EXPECT_EQ(sweep.values().size(), 11U);
    EXPECT_EQ(sweep.values()[1], 0.5);
    EXPECT_EQ(sweep.values().back(), 5.0);
    EXPECT_EQ(editText(sweep.at(2.5, 3)), "jitter sigma=2.5 seed=4");
    for (const std::string text : {"jitter sigma=0..5 steps=11 seeds=5", "round layer=model.0 step=1..8 steps=8",
                                   "drop by=random share=0..0.9 steps=10 seed=7 seeds=3",
                                   "freeze positions=0..50 steps=6", "shift by=-3..3 steps=7"}) {
        const Sweep read = parseSweep(text);
        EXPECT_EQ(sweepText(read), text);
        EXPECT_EQ(parseSweep(sweepText(read)), read);
    }
    EXPECT_EQ(editText(parseSweep("drop share=0..1 seed=7 seeds=2 by=random").at(1.0, 1)),
              "drop share=1 by=random seed=8");
    EXPECT_EQ(parseSweep("shift by=2..9 steps=1").values(), std::vector<double>{2.0});
}

TEST(Sweep, BadTextIsTold) {
    EXPECT_EQ(complaint("jitter sigma=1"),
              "sweep 'jitter sigma=1': nothing varies; give a range LOW..HIGH, such as 'jitter sigma=0..5 steps=11'");
    EXPECT_EQ(complaint("jitter sigma=0..x"),
              "sweep 'jitter sigma=0..x': sigma is '0..x', expected LOW..HIGH, such as 0..5");
    EXPECT_EQ(complaint("drop share=0..1 by=0..1"),
              "sweep 'drop share=0..1 by=0..1': varies share and by; one can vary at a time");
    EXPECT_EQ(complaint("drop by=0..1"), "sweep 'drop by=0..1': 'by' cannot vary; of drop can share");
    EXPECT_EQ(complaint("jitter sigma=0..1 steps=0"),
              "sweep 'jitter sigma=0..1 steps=0': steps is '0', expected a whole number from 1 to 1000");
    EXPECT_EQ(complaint("round step=1..4 seeds=3"),
              "sweep 'round step=1..4 seeds=3': round draws nothing by chance: seeds= has no use");
    EXPECT_NE(complaint("wobble a=0..1").find("there is no edit 'wobble'; there are move"), std::string::npos);
    EXPECT_NE(complaint("jitter sigma=-1..1").find("a number of at least 0"), std::string::npos);
    EXPECT_NE(complaint("").find("is empty"), std::string::npos);
}

TEST(Sweep, MakesATableWithSpreadOverSeeds) {
    Trial trial(test::judgingOf("demo"));
    if (trial.data().empty()) GTEST_SKIP() << "the demo's examples are not installed";
    SweepOptions options;
    std::size_t calls = 0;
    options.progress = [&](std::size_t done, std::size_t count, const SweepTable& soFar) {
        ++calls;
        EXPECT_LE(done, count);
        EXPECT_LE(soFar.rows.size(), 2U);
    };
    const SweepTable table = runSweep(trial, parseSweep("jitter sigma=0..6 steps=2 seeds=3"), options);
    EXPECT_EQ(calls, 7U);
    EXPECT_EQ(table.figure, "accuracy");
    EXPECT_EQ(table.seeds, (std::vector<std::uint64_t>{1, 2, 3}));
    ASSERT_EQ(table.rows.size(), 2U);
    EXPECT_DOUBLE_EQ(table.rows[0].mean, table.unedited);
    EXPECT_NEAR(table.rows[0].deviation, 0.0, 1e-12);
    const SweepRow& row = table.rows[1];
    ASSERT_EQ(row.figures.size(), 3U);
    const double mean = (row.figures[0] + row.figures[1] + row.figures[2]) / 3.0;
    double squares = 0.0;
    for (const double figure : row.figures) squares += (figure - mean) * (figure - mean);
    EXPECT_NEAR(row.mean, mean, 1e-12);
    EXPECT_NEAR(row.deviation, std::sqrt(squares / 2.0), 1e-12);
    EXPECT_LE(row.minimum, row.maximum);
    EXPECT_LT(row.maximum, table.unedited);
    const std::string csv = sweepCsv(table);
    EXPECT_EQ(csv.rfind("sigma,accuracy,deviation,minimum,maximum,seed_1,seed_2,seed_3\n0,", 0), 0U) << csv;
    EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 3);
    const std::atomic<bool> stop = true;
    options.stop = &stop;
    EXPECT_THROW((void)runSweep(trial, parseSweep("shift by=0..1 steps=2"), options), Error);
}

} // namespace
} // namespace dclscope::experiments

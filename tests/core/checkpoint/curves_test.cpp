// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/curve_rows.h"
#include "core/checkpoint/curves.h"
#include "tests/fixtures.h"
#include "tests/temporary_folder.h"

#include <gtest/gtest.h>

#include <chrono>
#include <fstream>

namespace dclscope {
namespace {

using Values = std::map<std::string, double>;

struct CurvesTest : ::testing::Test {
    test::TemporaryFolder folder;

    void write(const std::string& name, const std::string& text) const { std::ofstream(folder / name) << text; }
    Curves read(RunTime time = RunTime::Number, const std::vector<double>& times = {0, 1, 2, 3, 4, 5}) const {
        return readCurves(curveFiles(folder.path(), {}), time, times);
    }
    std::vector<EpochMetrics> rows() const { return read().rows; }
};

TEST_F(CurvesTest, ReadsJsonLinesInEpochOrder) {
    write("metrics.jsonl", "{\"epoch\": 1, \"train_loss\": 0.5, \"note\": \"x\", \"list\": [1]}\n"
                           "{\"epoch\": 0, \"train_loss\": NaN, \"seconds\": 2}\n"
                           "not json\n[1]\n"
                           "{\"epoch\": 1, \"train_loss\": 0.25}\n"
                           "{\"epoch\": 2, \"train_lo");
    const std::vector<EpochMetrics> found = rows();
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].epoch, 0.0);
    EXPECT_EQ(found[0].values, (Values{{"seconds", 2.0}}));
    EXPECT_EQ(found[1].epoch, 1.0);
    EXPECT_EQ(found[1].values, (Values{{"train_loss", 0.25}})) << "a resumed epoch replaces its row";
}

TEST_F(CurvesTest, ALongLineOfNaNTakesTimeInProportion) {
    std::string line = "{\"epoch\": 3, \"a\": [";
    while (line.size() < 2'400'000) line += "NaN, -Infinity, ";
    write("metrics.jsonl", line + "0], \"a NaN of a name\": 7, \"loss\": 1}\n");
    const auto before = std::chrono::steady_clock::now();
    const std::vector<EpochMetrics> found = rows();
    EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::seconds(2))
        << "it was 10 s when it was quadratic";
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].values, (Values{{"a NaN of a name", 7.0}, {"loss", 1.0}}));
}

TEST_F(CurvesTest, ReadsCsvAndNumbersRowsWithoutAnEpoch) {
    write("metrics.csv", "train_loss, valid_accuracy\r\n1.5, 0.25\r\n1.0,\r\n0.5\r\n");
    const std::vector<EpochMetrics> found = rows();
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].values.at("valid_accuracy"), 0.25);
    EXPECT_EQ(found[1].epoch, 1.0);
    EXPECT_EQ(found[1].values, (Values{{"train_loss", 1.0}}));
}

TEST_F(CurvesTest, RowsOfOneEpochAreMergedAndAnEpochThatIsNoNumberIsNone) {
    write("metrics.csv", "epoch,step,train_loss,val_loss\n0,99,,2.0\n0,99,2.2,\nnan,150,9,9\ninf,160,9,9\n"
                         "epoch,step,train_loss,val_loss\n1,199,1.5,\n1,199,,1.75\n");
    const std::vector<EpochMetrics> found = rows();
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].values, (Values{{"step", 99.0}, {"train_loss", 2.2}, {"val_loss", 2.0}}));
    EXPECT_EQ(found[1].values, (Values{{"step", 199.0}, {"train_loss", 1.5}, {"val_loss", 1.75}}));
}

TEST_F(CurvesTest, EveryDialectOfSeparatedValues) {
    for (const char* text :
         {"\xEF\xBB\xBF"
          "epoch;loss;acc\n0;2,00;0,50\n1;1,75;nan\n",
          "sep=;\nepoch;loss;acc\n0;\"2,00\";0,50\n1;1,75;\n", "epoch\tloss\tacc\n0\t2\t0.5\n1\t1.75\tinf\n",
          "\"epoch\",\"loss\",\"acc\"\n0,2.0,+0.5\n1,1.75,\n", "# epoch   loss  acc \n  0  2.0  0.5\n  1 1.75 nan\n",
          "epoch|loss|acc\r\n\r\n0|2|0.5\r\n1|1.75|\r\n2|1.5"}) {
        write("metrics.csv", text);
        const std::vector<EpochMetrics> found = rows();
        ASSERT_EQ(found.size(), 2U) << text;
        EXPECT_EQ(found[0].values, (Values{{"acc", 0.5}, {"loss", 2.0}})) << text;
        EXPECT_EQ(found[1].epoch, 1.0) << text;
        EXPECT_EQ(found[1].values, (Values{{"loss", 1.75}})) << text;
    }
}

TEST_F(CurvesTest, StepsAreTheAxisWhereTheCheckpointsCountSteps) {
    write("trainer_state.json", R"({"epoch": 3.0, "log_history": [
        {"epoch": 0.5, "learning_rate": NaN, "loss": 2.0, "step": 500},
        {"epoch": 1.0, "eval_loss": 1.5, "step": 1000}, {"epoch": 1.0, "loss": 1.25, "step": 1000}]})");
    const Curves curves = read(RunTime::Number, {500, 1000});
    ASSERT_EQ(curves.rows.size(), 2U);
    EXPECT_EQ(curves.rows[0].epoch, 500.0);
    EXPECT_EQ(curves.rows[0].values, (Values{{"loss", 2.0}}));
    EXPECT_EQ(curves.rows[1].values, (Values{{"eval_loss", 1.5}, {"loss", 1.25}}));
    EXPECT_TRUE(curves.notes.empty());
    EXPECT_EQ(read(RunTime::Epoch, {0, 1}).rows.at(0).epoch, 0.5);
}

TEST_F(CurvesTest, OtherCountingIsPutTogetherInOrderOrSaid) {
    write("run-a-tag-loss.csv", "Wall time,Step,Value\n1.5e9,0,2.0\n1.5e9,100,1.75\n1.5e9,200,1.5\n");
    const Curves together = read(RunTime::Epoch, {0, 1, 2});
    ASSERT_EQ(together.rows.size(), 3U);
    EXPECT_EQ(together.rows[2].epoch, 2.0);
    EXPECT_EQ(together.rows[2].values, (Values{{"loss", 1.5}, {"step", 200.0}}));
    ASSERT_EQ(together.notes.size(), 1U);
    const Curves apart = read(RunTime::Epoch, {0, 1});
    EXPECT_EQ(apart.rows.at(2).epoch, 200.0);
    ASSERT_EQ(apart.notes.size(), 1U);
    EXPECT_NE(apart.notes[0].find("no axis in common"), std::string::npos) << apart.notes[0];
    EXPECT_TRUE(read(RunTime::Step, {0, 100}).notes.empty());
}

TEST_F(CurvesTest, ACurveWithoutANameOfItsOwnIsCalledAsItsFile) {
    const std::string text = "Wall time,Step,Value\n1.5e9,0,2.0\n1.5e9,1,1.75\n";
    write("run-first-tag-val_acc.csv", "Wall time,Step,Value\n1.5e9,0,0.5\n1.5e9,1,0.75\n");
    write("run-train-tag-loss.csv", text);
    write("run-valid-tag-loss.csv", "Wall time,Step,Value\n1.5e9,0,3.0\n1.5e9,1,2.5\n");
    write("lr.csv", "wall_time,step,value\n1.5e9,0,0.125\n1.5e9,1,0.25\n");
    const std::vector<EpochMetrics> found = rows();
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[1].values, (Values{{"val_acc", 0.75}, {"train/loss", 1.75}, {"valid/loss", 2.5}, {"lr", 0.25}}));
    std::filesystem::remove(folder / "run-valid-tag-loss.csv");
    EXPECT_EQ(rows()[1].values, (Values{{"val_acc", 0.75}, {"loss", 1.75}, {"lr", 0.25}}));
    write("metrics.csv", text);
    EXPECT_EQ(rows()[1].values, (Values{{"Value", 1.75}})) << "its name says nothing either";
}

TEST_F(CurvesTest, LossesOfLavaDl) {
    write("loss.txt", "# Train        Valid       \n    2.835238     2.800250 \n    2.799224     2.780554 \n");
    write("accuracy.txt", "# Train        Valid       \n    0.25     0.125 \n    0.5     0.25 \n");
    const std::vector<EpochMetrics> found = rows();
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(
        found[1].values,
        (Values{
            {"train_loss", 2.799224}, {"valid_loss", 2.780554}, {"train_accuracy", 0.5}, {"valid_accuracy", 0.25}}));
}

TEST_F(CurvesTest, PandasNumbersItsRowsInAColumnWithoutAName) {
    write("metrics.csv", ",train_loss,val_loss\n0,2,3\n1,1.5,2.5\n");
    const std::vector<EpochMetrics> found = rows();
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[1].epoch, 1.0);
    EXPECT_EQ(found[1].values, (Values{{"train_loss", 1.5}, {"val_loss", 2.5}}));
}

TEST_F(CurvesTest, ATableWithARowForEachCheckpointIsOneOverTime) {
    write("classes.csv", "index,samples\n0,5\n1,7\n");
    write("verlauf.csv", "Verlust;Genauigkeit\n2,5;0,1\n2;0,2\n1,5;0,3\n");
    const std::vector<EpochMetrics> found = read(RunTime::Epoch, {10, 20, 30}).rows;
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[2].epoch, 30.0);
    EXPECT_EQ(found[2].values, (Values{{"Genauigkeit", 0.3}, {"Verlust", 1.5}}));
    EXPECT_TRUE(read(RunTime::Epoch, {10, 20, 30, 40}).rows.empty()) << "some table, nothing says that it is over time";
}

TEST_F(CurvesTest, ATableThatKnowsNoTimeIsNoCurve) {
    write("classes.csv", "index,samples\n0,5\n1,7\n");
    write("history.csv", "epoch,loss\n0,2\n");
    ASSERT_EQ(rows().size(), 1U);
    EXPECT_EQ(rows()[0].values, (Values{{"loss", 2.0}}));
}

TEST_F(CurvesTest, TheFolderAboveIsLookedAtWhereCheckpointsHaveTheirOwn) {
    std::filesystem::create_directory(folder / "checkpoints");
    write("metrics.csv", "epoch,loss\n0,2\n");
    EXPECT_EQ(readCurves(curveFiles(folder / "checkpoints", {}), RunTime::Epoch, {}).rows.size(), 1U);
    const std::vector<std::filesystem::path> files{folder / "checkpoints" / "epoch=0.ckpt"};
    EXPECT_EQ(readCurves(curveFiles(folder.path(), files), RunTime::Epoch, {}).rows.size(), 1U);
}

TEST_F(CurvesTest, NoFileNoRows) {
    EXPECT_TRUE(rows().empty());
    EXPECT_TRUE(curveFiles(folder / "missing", {}).empty());
    write("metrics.csv", "#\n\n###\n");
    EXPECT_TRUE(rows().empty());
}

} // namespace
} // namespace dclscope

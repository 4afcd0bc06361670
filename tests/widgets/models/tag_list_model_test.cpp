// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/tag_list_model.h"

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

using dclscope::TagListModel;

TEST(TagListModel, newestFirstAndNeverTooMany) {
    TagListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    for (int i = 0; i < TagListModel::kMost + 5; ++i) model.add({0.5 * i, QString("label %1").arg(i), 0.75F});
    EXPECT_EQ(model.rowCount(), TagListModel::kMost);
    EXPECT_EQ(model.index(0, TagListModel::LabelColumn).data().toString(), "label 1004");
    EXPECT_EQ(model.index(0, TagListModel::TimeColumn).data().toString(), "502.0 s");
    EXPECT_EQ(model.index(0, TagListModel::ScoreColumn).data().toString(), "75 %");
    model.clear();
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(TagListModel, writesCsvInTheOrderOfTime) {
    TagListModel model;
    model.add({1.25, "seven", 0.9F});
    model.add({2.5, "a \"b\", c", 0.5F});
    EXPECT_EQ(model.csv(), "time_s,label,score\n1.250,\"seven\",0.9000\n2.500,\"a \"\"b\"\", c\",0.5000\n");
}

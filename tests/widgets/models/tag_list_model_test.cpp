// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/tag_list_model.h"

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

using namespace dclscope;

namespace {

HeardSession session(const QString& source, int minute) {
    return {QDateTime(QDate(2026, 11, 25), QTime(18, minute, 7)), source, "demo"};
}

QString labelIn(const TagListModel& model, int row) {
    return model.index(row, TagListModel::LabelColumn).data().toString();
}

} // namespace

TEST(TagListModel, newestFirstAndNeverTooMany) {
    TagListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    for (int i = 0; i < TagListModel::kMost + 5; ++i) model.add({0.5 * i, QString("label %1").arg(i), 0.75F});
    EXPECT_EQ(model.rowCount(), TagListModel::kMost);
    EXPECT_EQ(labelIn(model, 0), "label 1004");
    EXPECT_EQ(model.index(0, TagListModel::TimeColumn).data().toString(), "502.0 s");
    EXPECT_EQ(model.index(0, TagListModel::ScoreColumn).data().toString(), "75 %");
    model.clear();
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(TagListModel, aNewSessionIsMarkedAndKeepsWhatWasHeard) {
    TagListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.beginSession(session("a.wav", 1));
    model.add({1.25, "seven", 0.9F});
    model.beginSession(session("nothing was heard in it", 2));
    model.beginSession(session("b.wav", 3));
    model.add({0.5, "two", 0.8F});
    ASSERT_EQ(model.rowCount(), 4);
    EXPECT_EQ(model.tagCount(), 2);
    EXPECT_EQ(labelIn(model, 0), "two");
    EXPECT_EQ(labelIn(model, 1), "b.wav, demo");
    EXPECT_EQ(model.index(1, TagListModel::TimeColumn).data().toString(), "18:03");
    EXPECT_TRUE(model.index(1, 0).data(TagListModel::MarksSessionRole).toBool());
    EXPECT_FALSE(model.index(2, 0).data(TagListModel::MarksSessionRole).toBool());
    EXPECT_EQ(labelIn(model, 2), "seven");
    EXPECT_EQ(labelIn(model, 3), "a.wav, demo");

    model.clear();
    EXPECT_EQ(model.tagCount(), 0);
    model.add({0.9, "three", 0.7F});
    EXPECT_EQ(labelIn(model, 1), "b.wav, demo"); // which goes on
}

TEST(TagListModel, writesCsvInTheOrderOfTime) {
    TagListModel model;
    EXPECT_EQ(model.csv(), "time_s,label,score,session,begun,source,model\n");
    model.beginSession(session("a \"b\", c.wav", 1));
    model.add({1.25, "seven", 0.9F});
    model.add({2.5, "a \"b\", c", 0.5F});
    model.beginSession(session("d.wav", 2));
    model.add({0.25, "two", 0.75F});
    EXPECT_EQ(model.csv(), "time_s,label,score,session,begun,source,model\n"
                           "1.250,\"seven\",0.9000,1,2026-11-25T18:01:07,\"a \"\"b\"\", c.wav\",\"demo\"\n"
                           "2.500,\"a \"\"b\"\", c\",0.5000,1,2026-11-25T18:01:07,\"a \"\"b\"\", c.wav\",\"demo\"\n"
                           "0.250,\"two\",0.7500,2,2026-11-25T18:02:07,\"d.wav\",\"demo\"\n");
}

TEST(TagListModel, knowsWhenALabelWasOverAndAtWhichHours) {
    TagListModel model;
    model.beginSession(session("a.wav", 59)); // 18:59:07
    model.add({1.0, "seven", 0.9F});
    model.add({120.0, "seven", 0.8F}); // 19:01
    model.add({121.0, "two", 0.8F});
    model.end("seven", 120.7);
    EXPECT_FALSE(model.tag(2)->endSeconds);
    EXPECT_EQ(model.tag(1)->endSeconds, 120.7);
    model.end("seven", 130.0);
    EXPECT_EQ(model.tag(1)->endSeconds, 120.7) << "it is over already";
    EXPECT_EQ(model.hours()[18], 1);
    EXPECT_EQ(model.hours()[19], 2);
    EXPECT_EQ(model.hours("SEV")[19], 1);
    EXPECT_TRUE(model.isOfNewestSession(0));
    model.beginSession(session("b.wav", 2));
    EXPECT_FALSE(model.isOfNewestSession(1));
    EXPECT_FALSE(model.tag(0)) << "a session begins there";
    model.clear();
    EXPECT_EQ(model.hours()[18], 0);
}

TEST(TagListModel, tellsWhatTheSecondNetworkHeardFromTheFirst) {
    TagListModel model;
    HeardSession both = session("a.wav", 1);
    both.second = "keywords";
    model.beginSession(both);
    EXPECT_EQ(labelIn(model, 0), "a.wav, demo + keywords");
    const auto second = [](double time, const char* label) {
        return HeardTag{time, label, 0.5F, std::nullopt, 1.0, true};
    };
    TagListModel early;
    early.add(second(0.5, "stop"));
    EXPECT_EQ(labelIn(early, 0), "stop") << "no session has begun";
    model.add({1.5, "seven", 0.9F});
    model.add(second(1.25, "stop"));
    model.add(second(1.75, "seven"));
    EXPECT_EQ(labelIn(model, 0), "seven · keywords");
    EXPECT_EQ(labelIn(model, 2), "seven");
    model.end("seven", 2.0);
    EXPECT_FALSE(model.tag(0)->endSeconds) << "the other network's goes on";
    EXPECT_EQ(model.tag(2)->endSeconds, 2.0);
    model.end("seven", 2.5, true);
    EXPECT_EQ(model.tag(0)->endSeconds, 2.5);
    EXPECT_EQ(model.csv(), "time_s,label,score,session,begun,source,model\n"
                           "1.250,\"stop\",0.5000,1,2026-11-25T18:01:07,\"a.wav\",\"keywords\"\n"
                           "1.500,\"seven\",0.9000,1,2026-11-25T18:01:07,\"a.wav\",\"demo\"\n"
                           "1.750,\"seven\",0.5000,1,2026-11-25T18:01:07,\"a.wav\",\"keywords\"\n");
}

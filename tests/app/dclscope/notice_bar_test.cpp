// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/notice_bar.h"

#include <QLabel>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

using namespace dclscope;

namespace {

QToolButton* buttonSaying(const NoticeBar& bar, const QString& text) {
    for (QToolButton* button : bar.findChildren<QToolButton*>())
        if (button->text() == text && !button->isHidden()) return button;
    return nullptr;
}

} // namespace

TEST(NoticeBar, showsTheNewestAndCountsTheRest) {
    NoticeBar bar;
    EXPECT_TRUE(bar.isHidden());
    bar.add("first");
    bar.add("second");
    bar.add("third");
    EXPECT_EQ(bar.text(), "third");
    EXPECT_FALSE(bar.isHidden());
    ASSERT_NE(buttonSaying(bar, "2 more"), nullptr);
    bar.dismiss();
    EXPECT_EQ(bar.text(), "second");
    bar.add("first"); // again: it is the newest now, and stands there once
    EXPECT_EQ(bar.sentences(), (QStringList{"first", "second"}));
}

TEST(NoticeBar, listsAllOnWish) {
    NoticeBar bar;
    bar.resize(600, 300);
    bar.show();
    for (const char* sentence : {"one", "two", "three"}) bar.add(sentence);
    QTest::mouseClick(buttonSaying(bar, "2 more"), Qt::LeftButton);
    EXPECT_TRUE(bar.isListed());
    QStringList shown;
    for (const QLabel* label : bar.findChildren<QLabel*>())
        if (label->isVisible() && !label->text().isEmpty()) shown << label->text();
    EXPECT_EQ(shown, (QStringList{"three", "two", "one"}));
    EXPECT_LT(bar.sizeHint().height(), 6 * bar.fontMetrics().height() + 40); // three lines, not a wall
    bar.dismiss();
    bar.dismiss();
    EXPECT_FALSE(bar.isListed()); // nothing is left to list
    EXPECT_EQ(bar.text(), "one");
}

TEST(NoticeBar, takesAwayWhatIsRightAgain) {
    NoticeBar bar;
    bar.add("a.pt cannot be read", "/a.pt");
    bar.add("b.pt cannot be read", "/b.pt");
    bar.add("nobody says why");
    bar.settle("/a.pt");
    bar.settle("");
    EXPECT_EQ(bar.sentences(), (QStringList{"nobody says why", "b.pt cannot be read"}));
    bar.settle("/b.pt");
    EXPECT_EQ(bar.sentences(), (QStringList{"nobody says why"}));
}

TEST(NoticeBar, goodNewsGoByThemselvesAndTroubleStaysBehindThem) {
    NoticeBar bar;
    bar.setGoodStays(std::chrono::milliseconds(10));
    bar.move(300, 300);
    QCursor::setPos(0, 0); // under the mouse they would stay
    bar.show();
    bar.add("trouble");
    bar.addGood("Saved to x.png");
    EXPECT_EQ(bar.text(), "Saved to x.png");
    EXPECT_EQ(bar.trouble(), "trouble");
    EXPECT_TRUE(QTest::qWaitFor([&] { return bar.text() == "trouble"; }, 5000));
    bar.clear();
    bar.addGood("Saved to y.png");
    EXPECT_TRUE(QTest::qWaitFor([&] { return bar.isHidden(); }, 5000));
}

TEST(NoticeBar, namesFromFilesAreNoMarkup) {
    NoticeBar bar;
    bar.resize(400, 60);
    bar.add("<b>" + QString(400, QLatin1Char('x')) + "</b>");
    for (const QLabel* label : bar.findChildren<QLabel*>())
        EXPECT_TRUE(label->text().isEmpty() || label->textFormat() == Qt::PlainText);
    EXPECT_LT(bar.minimumSizeHint().width(), 400); // a name without blanks does not widen the window
}

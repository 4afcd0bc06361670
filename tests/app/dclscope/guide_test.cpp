// SPDX-License-Identifier: GPL-3.0-or-later
// The guide as the window shows it: its pages are whole, and every picture of the program has its paragraph.
#include "app/dclscope/guide/guide_browser.h"
#include "app/dclscope/guide/guide_text.h"
#include "app/dclscope/guide/guide_window.h"
#include "app/dclscope/main_window.h"
#include "app/dclscope/workspaces/inspect/inspect_workspace.h"
#include "core/base/error.h"
#include "core/run/view_state.h"
#include "tests/widgets/made_run.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>

#include <gtest/gtest.h>

using namespace dclscope;

TEST(GuideText, EveryLinkLeadsToAPageAndEveryPictureIsThere) {
    const QStringList pages = guidePages();
    ASSERT_GE(pages.size(), 9);
    static const QRegularExpression link(QStringLiteral("\\]\\(([^)]+)\\)"));
    for (const QString& name : pages)
        for (auto each = link.globalMatch(guidePage(name)); each.hasNext();) {
            const QString target = each.next().captured(1);
            if (target.startsWith(QLatin1String("http"))) continue;
            EXPECT_TRUE(QFileInfo::exists(guideFolder() + QLatin1Char('/') + target))
                << name.toStdString() << ".md names " << target.toStdString();
        }
    EXPECT_THROW(guidePage(QStringLiteral("nowhere")), ConfigError);
}

TEST(GuideText, EveryPictureSaysHowItIsMade) {
    static const QRegularExpression made(QStringLiteral("<!-- picture: ([a-z-]+\\.png): "));
    static const QRegularExpression shown(QStringLiteral("\\]\\(pictures/([a-z-]+\\.png)\\)"));
    for (const QString& name : guidePages()) {
        QFile file(guideFolder() + QLatin1Char('/') + name + QStringLiteral(".md"));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QStringList makes;
        QStringList shows;
        for (auto each = made.globalMatch(text); each.hasNext();) makes << each.next().captured(1);
        for (auto each = shown.globalMatch(text); each.hasNext();) shows << each.next().captured(1);
        EXPECT_EQ(makes, shows) << name.toStdString();
    }
}

TEST(GuideText, HasAParagraphForEveryViewAndWorkspace) {
    for (const std::string& view : viewNames()) {
        const QString text = guideTopic(QString::fromStdString(view));
        EXPECT_TRUE(text.startsWith(QLatin1String("## "))) << view;
        EXPECT_GT(text.size(), 100) << view;
        EXPECT_FALSE(text.contains(QLatin1String("<!--"))) << view;
        EXPECT_FALSE(text.contains(QLatin1String("!["))) << view;
    }
    MainWindow window;
    for (const WorkspacePage* page : window.pages()) {
        if (page->label().name == QLatin1String(InspectWorkspace::kName)) continue;
        EXPECT_FALSE(guideTopic(page->helpTopic()).isEmpty()) << page->label().name.toStdString();
    }
    EXPECT_TRUE(guideTopic(QStringLiteral("nothing")).isEmpty());
}

TEST(GuideWindow, ExplainsTheViewThatIsSeen) {
    MainWindow window;
    auto& inspect = window.page<InspectWorkspace>();
    inspect.addRun(test::madeRun());
    ViewState state;
    state.layer = "stages.0.dwconv";
    for (const View view : {View::Overlay, View::Kernel}) {
        state.view = view;
        ASSERT_EQ(inspect.show(state), QString());
        EXPECT_EQ(inspect.helpTopic(), QString::fromLatin1(viewName(view)));
    }
    window.explain();
    auto* topic = window.findChild<TopicWindow*>();
    ASSERT_NE(topic, nullptr);
    EXPECT_TRUE(topic->findChild<GuideBrowser*>()->toPlainText().startsWith(QLatin1String("Dense kernel")));
    emit topic->guideWanted();
    auto* guide = window.findChild<GuideWindow*>();
    ASSERT_NE(guide, nullptr);
    EXPECT_EQ(guide->page(), QLatin1String("views"));
}

TEST(GuideWindow, FollowsLinksAndFitsPicturesToItsWidth) {
    GuideWindow guide;
    guide.resize(700, 500);
    guide.show();
    EXPECT_EQ(guide.page(), QLatin1String("README"));
    auto* text = guide.findChild<GuideBrowser*>();
    emit text->anchorClicked(QUrl(QStringLiteral("inspecting.md")));
    EXPECT_EQ(guide.page(), QLatin1String("inspecting"));
    guide.grab();
    EXPECT_LE(text->document()->size().width(), text->viewport()->width());
    EXPECT_TRUE(text->toPlainText().trimmed().startsWith(QLatin1String("Inspecting")))
        << text->toPlainText().left(60).toStdString();
    QTextBlock paragraph = text->document()->firstBlock();
    while (paragraph.isValid() && !paragraph.text().startsWith(QLatin1String("You want"))) paragraph = paragraph.next();
    ASSERT_TRUE(paragraph.isValid());
    EXPECT_EQ(paragraph.begin().fragment().charFormat().fontWeight(), QFont::Normal) << "no heading of the page before";
}

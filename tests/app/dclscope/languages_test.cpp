// SPDX-License-Identifier: GPL-3.0-or-later
// The window in every language: no text of the code is unknown to a translation, and none is too long for its place.
#include "app/dclscope/language.h"
#include "app/dclscope/main_window.h"
#include "app/dclscope/workspaces/inspect/inspect_workspace.h"
#include "app/dclscope/workspaces/inspect/numbers_dialog.h"
#include "app/dclscope/workspaces/inspect/try_panel.h"
#include "widgets/style/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

#include <set>

using namespace dclscope;

namespace {

constexpr QSize kLaptop{1280, 720};
constexpr int kPatience = 60000;

QString textOf(const QString& path) {
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return QString::fromUtf8(file.readAll());
}

std::set<QString> sourcesIn(const QString& path) {
    std::set<QString> sources;
    QXmlStreamReader xml(textOf(path));
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("source"))
            sources.insert(xml.readElementText());
    return sources;
}

/// The text of literals that stand one behind the other: "a \"b\" " "c".
QString literal(const QString& code) {
    static const QRegularExpression one(QStringLiteral("\"((?:[^\"\\\\]|\\\\.)*)\""));
    QString text;
    for (auto part = one.globalMatch(code); part.hasNext();) text += part.next().captured(1);
    static const QRegularExpression sign(QStringLiteral("\\\\u([0-9a-fA-F]{4})"));
    for (auto match = sign.match(text); match.hasMatch(); match = sign.match(text))
        text.replace(match.captured(0), QString(QChar(match.captured(1).toInt(nullptr, 16))));
    return text.replace(QLatin1String("\\n"), QLatin1String("\n")).replace(QLatin1String("\\\""), QLatin1String("\""));
}

/// Every control whose words have less room than they need.
QStringList tooNarrow(const QWidget& page) {
    QStringList found;
    for (const auto* button : page.findChildren<QAbstractButton*>())
        if (button->isVisible() && !button->text().isEmpty() && button->width() + 1 < button->minimumSizeHint().width())
            found << QStringLiteral("%1 (%2 of %3 pixels)")
                         .arg(button->text())
                         .arg(button->width())
                         .arg(button->minimumSizeHint().width());
    return found;
}

/// Texts of the code that no context of a translation leaves as they are, and that are no translation themselves.
std::set<QString> changedBy(const std::string& language) {
    std::set<QString> changed, kept;
    const QString path =
        QDir(QStringLiteral(DCLSCOPE_TRANSLATIONS)).filePath(QStringLiteral("dclscope_%1.ts").arg(language.c_str()));
    QXmlStreamReader xml(textOf(path));
    QString source;
    const auto plain = [](QString text) { return text.remove(QLatin1Char('&')); };
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == QLatin1String("source")) source = plain(xml.readElementText());
        if (xml.name() != QLatin1String("translation")) continue;
        const QString translation = plain(xml.readElementText(QXmlStreamReader::IncludeChildElements));
        kept.insert(translation);
        if (translation != source) changed.insert(source);
    }
    for (const QString& text : kept) changed.erase(text);
    return changed;
}

/// A single word in small letters: a key or a value that is typed so, or stands so in a file.
bool isTyped(const QString& text) { return text == text.toLower() && !text.contains(QLatin1Char(' ')); }

/// What the visible widgets of a window say: labels, buttons, titles, entries, heads of tables, tool tips.
QStringList saidIn(const QWidget& window) {
    QStringList said;
    QStringList heads;
    for (const auto* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible()) continue;
        said << widget->toolTip() << widget->accessibleName();
        if (const auto* label = qobject_cast<const QLabel*>(widget)) said << label->text();
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) said << button->text();
        if (const auto* box = qobject_cast<const QGroupBox*>(widget)) said << box->title();
        if (const auto* line = qobject_cast<const QLineEdit*>(widget)) said << line->placeholderText();
        if (const auto* box = qobject_cast<const QComboBox*>(widget))
            for (int entry = 0; entry < box->count(); ++entry) said << box->itemText(entry);
        if (const auto* head = qobject_cast<const QHeaderView*>(widget))
            for (int section = 0; section < head->count(); ++section)
                for (const int role : {Qt::DisplayRole, Qt::ToolTipRole})
                    heads << head->model()->headerData(section, head->orientation(), role).toString();
    }
    said.removeIf(isTyped);
    said << heads;
    for (QString& text : said) text.remove(QLatin1Char('&'));
    return said;
}

/// What is still said in English.
std::string leftInEnglish(const QWidget& window, const std::set<QString>& changed) {
    QStringList left;
    for (const QString& text : saidIn(window))
        if (changed.count(text) > 0) left << text;
    left.removeDuplicates();
    return left.join(QStringLiteral("; ")).toStdString();
}

/// Opens the demo in a window as large as a laptop's screen. @param compared  beside itself
bool showsDemo(MainWindow& window, bool compared) {
    window.resize(kLaptop);
    window.show();
    PageRequest request;
    request.view.runs = {"demo"};
    request.view.compare = compared;
    bool there = false;
    window.showRequest(request, [&] { there = true; });
    return QTest::qWaitFor([&] { return there; }, kPatience);
}

} // namespace

TEST(Languages, leaveNothingInEnglish) {
    Theme::instance().install(*qApp);
    for (const std::string& language : languageNames()) {
        if (language == "en") continue;
        const std::set<QString> changed = changedBy(language);
        ASSERT_GT(changed.size(), 1000U);
        ASSERT_EQ(installLanguage(*qApp, language), language);
        MainWindow window;
        ASSERT_TRUE(showsDemo(window, true));
        auto& inspect = window.page<InspectWorkspace>();
        EXPECT_TRUE(QTest::qWaitFor([&] { return !inspect.isReading(); }, kPatience));
        for (WorkspacePage* page : window.pages()) {
            window.showPage(page);
            window.grab();
            EXPECT_EQ(leftInEnglish(window, changed), "") << language << ", " << page->label().name.toStdString();
        }
        window.showPage(&inspect);
        inspect.setTrying(true);
        for (const experiments::EditWord& word : experiments::editWords()) {
            inspect.tryPanel().edits().add(experiments::parseEdit(word.example));
            window.grab();
            EXPECT_EQ(leftInEnglish(window, changed), "") << language << ", " << word.name;
        }
        NumbersDialog numbers(&window);
        numbers.setRun(inspect.run(), 0);
        numbers.show();
        EXPECT_TRUE(QTest::qWaitFor([&] { return !numbers.isReading(); }, kPatience));
        EXPECT_EQ(leftInEnglish(numbers, changed), "") << language;
    }
    installLanguage(*qApp, "en");
}

TEST(Languages, knowEveryTextOfTheCode) {
    const QDir translations(QStringLiteral(DCLSCOPE_TRANSLATIONS));
    const QDir root(translations.filePath(QStringLiteral("../..")));
    static const QRegularExpression call(QStringLiteral("\\btr\\(\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+)"));
    for (const QString& name : translations.entryList({QStringLiteral("dclscope_*.ts")})) {
        const std::set<QString> known = sourcesIn(translations.filePath(name));
        std::size_t texts = 0;
        for (const char* room : {"app/dclscope", "widgets"})
            for (QDirIterator each(root.filePath(QLatin1String(room)), {QStringLiteral("*.cpp")}, QDir::Files,
                                   QDirIterator::Subdirectories);
                 each.hasNext();) {
                const QString path = each.next();
                const QString code = textOf(path);
                for (auto match = call.globalMatch(code); match.hasNext(); ++texts) {
                    const QString text = literal(match.next().captured(1));
                    EXPECT_TRUE(known.count(text) == 1)
                        << name.toStdString() << " does not know \"" << text.toStdString() << "\" of "
                        << path.toStdString() << ": run scripts/translations and translate it";
                }
            }
        EXPECT_GT(texts, 900U);
    }
}

/// A text with %n has a form for each number, which only translate() with the number chooses.
TEST(Languages, countWithTheirNumber) {
    const QDir root(QDir(QStringLiteral(DCLSCOPE_TRANSLATIONS)).filePath(QStringLiteral("../..")));
    static const QRegularExpression uncounted(QStringLiteral("\\b\\w*[sS]aid\\(\"[^\"]*%n[^\"]*\"\\)"));
    for (QDirIterator each(root.filePath(QStringLiteral("widgets")), {QStringLiteral("*.cpp")}, QDir::Files,
                           QDirIterator::Subdirectories);
         each.hasNext();) {
        const QString path = each.next();
        EXPECT_EQ(uncounted.match(textOf(path)).captured(0).toStdString(), "") << path.toStdString();
    }
}

TEST(Languages, fitTheWindow) {
    Theme::instance().install(*qApp);
    for (const std::string& language : languageNames()) {
        ASSERT_EQ(installLanguage(*qApp, language), language);
        MainWindow window;
        ASSERT_TRUE(showsDemo(window, false));
        for (WorkspacePage* page : window.pages()) {
            window.showPage(page);
            window.grab();
            EXPECT_EQ(tooNarrow(window).join(QStringLiteral("; ")).toStdString(), "")
                << language << ", " << page->label().name.toStdString();
        }
        window.showPage(window.pages().front());
        window.page<InspectWorkspace>().setTrying(true);
        window.grab();
        EXPECT_EQ(tooNarrow(window).join(QStringLiteral("; ")).toStdString(), "") << language << ", trying";
        EXPECT_LE(window.minimumSizeHint().width(), kLaptop.width()) << language;
    }
    installLanguage(*qApp, "en");
}

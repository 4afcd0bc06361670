// SPDX-License-Identifier: GPL-3.0-or-later
// Translations: none broken, none forgotten once lessons are translated, and the right one spoken.
#include "app/dclscope/command_line.h"
#include "app/dclscope/language.h"
#include "core/experiments/edit.h"
#include "core/lessons/lesson.h"
#include "core/training/recipe_table.h"
#include "widgets/lessons/lesson_text.h"
#include "widgets/style/core_words.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTranslator>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

using namespace dclscope;

namespace {

struct Message {
    QString context, source;
    QStringList translations; ///< one, or one for each number of things; empty where there is none
    bool finished = true;
};

/// Reads the element of a translation, up to its end.
void takeTranslation(QXmlStreamReader& xml, QStringList& translations) {
    QString text;
    while (!xml.atEnd() && xml.readNext() != QXmlStreamReader::EndElement) {
        if (xml.isStartElement()) // <numerusform>
            if (const QString form = xml.readElementText(); !form.isEmpty()) translations << form;
        if (xml.isCharacters()) text += xml.text();
    }
    if (translations.isEmpty() && !text.trimmed().isEmpty()) translations << text;
}

std::vector<Message> messagesIn(const QString& path) {
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    QXmlStreamReader xml(&file);
    std::vector<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement()) continue;
        if (xml.name() == QLatin1String("name")) context = xml.readElementText();
        if (xml.name() == QLatin1String("message")) messages.push_back({context, {}, {}, true});
        if (xml.name() == QLatin1String("source")) messages.back().source = xml.readElementText();
        if (xml.name() == QLatin1String("translation")) {
            messages.back().finished = xml.attributes().value("type").isEmpty();
            takeTranslation(xml, messages.back().translations);
        }
    }
    EXPECT_FALSE(xml.hasError()) << path.toStdString() << ": " << xml.errorString().toStdString();
    return messages;
}

QStringList translationFiles() {
    const QDir folder(QStringLiteral(DCLSCOPE_TRANSLATIONS));
    QStringList paths;
    for (const QString& name : folder.entryList({QStringLiteral("dclscope_*.ts")})) paths << folder.filePath(name);
    return paths;
}

/// What a translation has to keep: places for values, tags.
QStringList keptIn(const QString& text) {
    static const QRegularExpression kKept(QStringLiteral("%n|%L?\\d|</?\\w+[^>]*>"));
    QStringList kept;
    for (auto match = kKept.globalMatch(text); match.hasNext();) kept << match.next().captured();
    kept.sort();
    return kept;
}

/// What a file knows in a context, translated.
std::set<QString> translatedIn(const QString& path, const char* context) {
    std::set<QString> known;
    for (const Message& message : messagesIn(path))
        if (message.context == QLatin1String(context) && message.finished && !message.translations.isEmpty())
            known.insert(message.source);
    return known;
}

/// Every file knows these texts of core.
void expectKnown(const std::set<QString>& texts) {
    for (const QString& path : translationFiles()) {
        const std::set<QString> known = translatedIn(path, "core");
        for (const QString& text : texts)
            EXPECT_EQ(known.count(text), 1U) << path.toStdString() << " does not know \"" << text.toStdString()
                                             << "\": run scripts/translations and translate it";
    }
}

std::set<QString> lessonSources() {
    std::set<QString> sources;
    for (const lessons::Lesson& lesson : lessons::bundledLessons())
        for (const lessons::LessonText& text : lessons::lessonTexts(lesson))
            sources.insert(QString::fromStdString(text.text));
    for (const std::string& text : lessons::figureTexts()) sources.insert(QString::fromStdString(text));
    return sources;
}

} // namespace

TEST(Translations, keepPlacesForValuesAndTags) {
    ASSERT_FALSE(translationFiles().isEmpty());
    for (const QString& path : translationFiles())
        for (const Message& message : messagesIn(path))
            for (const QString& translation : message.translations) {
                EXPECT_EQ(keptIn(translation).join(QLatin1Char(' ')).toStdString(),
                          keptIn(message.source).join(QLatin1Char(' ')).toStdString())
                    << path.toStdString() << ": " << message.source.toStdString();
                EXPECT_EQ(translation.endsWith(QChar(0x2026)), message.source.endsWith(QChar(0x2026)))
                    << path.toStdString() << ": " << message.source.toStdString();
            }
}

TEST(Translations, knowEveryTextOfTheLessons) {
    for (const QString& path : translationFiles()) {
        std::set<QString> known;
        bool begun = false;
        for (const Message& message : messagesIn(path)) {
            if (message.context != QLatin1String("lessons")) continue;
            known.insert(message.source);
            begun = begun || !message.translations.isEmpty();
        }
        if (!begun) continue; // nobody has translated a lesson yet
        for (const QString& source : lessonSources())
            EXPECT_TRUE(known.count(source) == 1)
                << path.toStdString() << " does not know \"" << source.toStdString() << "\": run scripts/translations";
    }
}

TEST(Translations, knowEveryFieldOfARecipe) {
    std::set<QString> texts;
    for (const std::string& kind : training::networkKinds()) {
        training::Recipe recipe;
        recipe.network = training::networkOfKind(kind);
        for (const training::RecipeField& field : training::recipeTable(recipe)) {
            const QString name = QString::fromStdString(field.key).section(QLatin1Char('.'), -1);
            texts.insert(QString(name).replace(QLatin1Char('_'), QLatin1Char(' ')));
            texts.insert(QString::fromStdString(field.help));
            if (!field.unit.empty()) texts.insert(QString::fromStdString(field.unit));
        }
    }
    EXPECT_GT(texts.size(), 200U);
    expectKnown(texts);
}

TEST(Translations, knowEveryEdit) {
    std::set<QString> texts;
    const auto add = [&texts](std::string_view text) {
        if (text.find(' ') != std::string_view::npos) // one word is what one types
            texts.insert(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
    };
    const auto addKeys = [&add](const std::vector<experiments::EditKey>& keys) {
        for (const experiments::EditKey& key : keys)
            for (const std::string_view text : {key.takes, key.says, key.usual}) add(text);
    };
    addKeys(experiments::whereKeys());
    for (const experiments::EditWord& word : experiments::editWords()) {
        add(word.does);
        addKeys(word.keys);
    }
    EXPECT_GT(texts.size(), 40U);
    expectKnown(texts);
}

// What a free function says through another class's tr() would be kept under the namespace and never found.
TEST(Translations, standWhereTheyAreLookedUp) {
    for (const QString& path : translationFiles())
        EXPECT_TRUE(translatedIn(path, "dclscope").empty()) << path.toStdString();
}

TEST(Translations, nameTheFieldsOfARecipe) {
    EXPECT_EQ(recipeFieldName("training.learning_rate"), QStringLiteral("learning rate"));
    EXPECT_EQ(recipeFieldName("name"), QStringLiteral("name"));
    if (languageNames().size() == 1) GTEST_SKIP() << "this build has no translations: lrelease was not found";
    ASSERT_EQ(installLanguage(*QCoreApplication::instance(), "de"), "de");
    EXPECT_EQ(recipeFieldName("training.learning_rate"), QStringLiteral("Lernrate"));
    EXPECT_EQ(coreText("Time constant of the membrane"), QStringLiteral("Zeitkonstante der Membran"));
    EXPECT_EQ(coreText("steps"), QStringLiteral("Schritte"));
    EXPECT_EQ(coreText(""), QString());
    installLanguage(*QCoreApplication::instance(), "en");
}

TEST(Translations, areWholeOnceTheyAreBegun) {
    for (const QString& path : translationFiles()) {
        std::map<QString, std::pair<int, QString>> missing; // by context: how many, and one of them
        std::map<QString, int> done;
        for (const Message& message : messagesIn(path)) {
            if (message.finished && !message.translations.isEmpty())
                ++done[message.context];
            else
                ++missing[message.context].first, missing[message.context].second = message.source;
        }
        for (const auto& [context, what] : missing)
            EXPECT_EQ(done[context], 0) << path.toStdString() << ", " << context.toStdString() << ": " << what.first
                                        << " texts are not translated, such as \"" << what.second.toStdString() << '"';
    }
}

TEST(Translations, areChosenByTheirLanguage) {
    const std::vector<std::string> names = languageNames();
    EXPECT_NE(std::find(names.begin(), names.end(), "en"), names.end());
    if (names.size() == 1) GTEST_SKIP() << "this build has no translations: lrelease was not found";
    for (const char* name : {"de", "fr"}) EXPECT_NE(std::find(names.begin(), names.end(), name), names.end());
    EXPECT_EQ(installLanguage(*QCoreApplication::instance(), "en"), "en");

    std::string program = "dclscope", option = "--language", language = "de";
    char* argv[] = {program.data(), option.data(), language.data()};
    EXPECT_EQ(parseCommandLine(3, argv).language, "de");
    language = "tlh";
    argv[2] = language.data();
    EXPECT_EQ(parseCommandLine(3, argv).exitCode, 2);
}

TEST(Translations, lessonsAreLookedUpByTheirText) {
    /// Translates one text of lessons.
    class One : public QTranslator {
        QString translate(const char* context, const char* source, const char*, int) const override {
            const bool ours =
                QLatin1String(context) == QLatin1String("lessons") && QLatin1String(source) == QLatin1String("Delay");
            return ours ? QStringLiteral("Verzögerung") : QString();
        }
        bool isEmpty() const override { return false; }
    } one;
    QCoreApplication::installTranslator(&one);
    EXPECT_EQ(lessonText("Delay"), QStringLiteral("Verzögerung"));
    EXPECT_EQ(lessonText("Another text"), QStringLiteral("Another text"));
    EXPECT_EQ(lessonText("93 % after 47 ms, 3 steps"), QStringLiteral("93\u00a0% after 47\u00a0ms, 3 steps"))
        << "a number and its unit stay on one line";
    QCoreApplication::removeTranslator(&one);
}

// SPDX-License-Identifier: Apache-2.0
// The figures by name: each has settings that it takes, and numbers that have texts.
#include "core/base/error.h"
#include "core/lessons/figure.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace dclscope::lessons {
namespace {

bool has(const std::vector<std::string>& texts, std::string_view text) {
    return text.empty() || std::find(texts.begin(), texts.end(), text) != texts.end();
}

TEST(Figures, TakeEveryUsualValueAndEveryChoice) {
    for (const std::string_view name : figureNames()) {
        const std::string kind(name);
        EXPECT_NO_THROW(checkFigure({kind, "", {}})) << kind;
        for (const FigureSetting& setting : figureSettings(name)) {
            const std::string key(setting.key);
            const Settings usual = setting.free ? Settings() : Settings{{key, std::string(setting.usual)}};
            EXPECT_NO_THROW(checkFigure({kind, "", usual})) << kind << " " << key;
            for (const std::string_view choice : setting.choices)
                EXPECT_NO_THROW(checkFigure({kind, "", {{key, std::string(choice)}}}))
                    << kind << " " << key << " " << choice;
            EXPECT_THROW(checkFigure({kind, "", {{key, "?"}}}), ConfigError) << kind << " " << key;
        }
        EXPECT_THROW(checkFigure({kind, "", {{"colour", "red"}}}), ConfigError) << kind;
        EXPECT_THROW(checkFigure({kind, "dclscope:?run=demo", {}}), ConfigError) << kind;
    }
    EXPECT_THROW(checkFigure({"dance", "", {}}), ConfigError);
    EXPECT_THROW((void)figureSettings("view"), ConfigError);
    EXPECT_THROW(checkFigure({"view", "dclscope:?run=demo", {{"kernel", "plain"}}}), ConfigError);
}

TEST(Figures, HaveATextForAllThatIsShown) {
    const std::vector<std::string> texts = figureTexts();
    for (const std::string_view name : figureNames()) {
        for (const FigureSetting& setting : figureSettings(name))
            EXPECT_TRUE(has(texts, setting.label)) << setting.label;
        for (const Measure& measure : measureFigure({std::string(name), "", {}}))
            EXPECT_TRUE(has(texts, measure.label)) << measure.label;
    }
    for (const Measure& measure : measureFigure({"view", "dclscope:?run=demo&layer=model.0", {}}))
        EXPECT_TRUE(has(texts, measure.label)) << measure.label;
    for (std::size_t i = 0; i < texts.size(); ++i)
        EXPECT_EQ(std::count(texts.begin(), texts.end(), texts[i]), 1) << texts[i];
}

TEST(Figures, SayWhichNumbersTheyHave) {
    EXPECT_EQ(measureOf({"grid", "", {{"kernel", "plain"}}}, "weights"), 9.0);
    try {
        (void)measureOf({"grid", "", {}}, "beauty");
        FAIL() << "measured";
    } catch (const ConfigError& error) {
        EXPECT_NE(std::string(error.what()).find("measures no 'beauty'; it measures weights, touched"),
                  std::string::npos)
            << error.what();
    }
}

} // namespace
} // namespace dclscope::lessons

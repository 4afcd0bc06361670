// SPDX-License-Identifier: Apache-2.0
// Lessons from text: what is read, and the sentence that each mistake gets.
#include "core/base/error.h"
#include "core/lessons/lesson.h"
#include "core/lessons/lesson_checks.h"
#include "tests/temporary_folder.h"

#include <gtest/gtest.h>

#include <fstream>

namespace dclscope::lessons {
namespace {

const std::string kHead = R"(title = "T"
idea = "I"
reference = "R"
minutes = 5
picture = { kind = "grid", kernel = "plain" }
)";
const std::string kStep = R"([[step]]
title = "S"
text = ["One element, three shares.", "More."]
figure = { kind = "interpolation", version = "v1", position = 0.3 }
)";
const std::string kQuestion = R"([step.question]
prompt = "Q?"
)";

std::string refusalOf(const std::string& text) {
    try {
        (void)readLesson(text, "made-up");
    } catch (const ConfigError& error) {
        return error.what();
    }
    return "was read";
}

std::string choice(const std::string& right) {
    return "[[step.question.choice]]\ntext = \"A\"\nanswer = \"B\"\nright = " + right + "\n";
}

TEST(LessonReader, ReadsEverythingThatALessonMaySay) {
    const Lesson lesson = readLesson(kHead + kStep + R"(notice = "Two points."
[step.question]
prompt = "Q?"
hides_figure = false
after = { position = 2.5, version = "max", sigma = 2 }
)" + choice("false") + choice("true") + R"([step.doing]
label = "Look"
workspace = "inspect"
view = "dclscope:?run=demo&layer=model.4&view=delays"
[[step.claim]]
says = "three shares"
with = { position = 0.5 }
value = "points"
is = "="
than = 2
within = 0.5
[[step.claim]]
says = "Two points."
value = "peak"
is = "<"
than = { with = { position = 0 }, times = 0.9 }
)",
                                     "made-up");
    EXPECT_EQ(lesson.name, "made-up");
    EXPECT_EQ(lesson.minutes, 5);
    EXPECT_EQ(lesson.picture, (Figure{"grid", "", {{"kernel", "plain"}}}));
    ASSERT_EQ(lesson.steps.size(), 1U);
    const Step& step = lesson.steps[0];
    EXPECT_EQ(step.figure, (Figure{"interpolation", "", {{"version", "v1"}, {"position", "0.3"}}}));
    ASSERT_TRUE(step.question && step.doing);
    EXPECT_FALSE(step.question->hidesFigure);
    EXPECT_EQ(step.question->after, (Settings{{"position", "2.5"}, {"version", "max"}, {"sigma", "2"}}));
    EXPECT_FALSE(step.question->choices[0].right);
    EXPECT_TRUE(step.question->choices[1].right);
    EXPECT_EQ(step.doing->workspace, "inspect");
    ASSERT_EQ(step.claims.size(), 2U);
    EXPECT_EQ(step.claims[0].figure.settings.at("position"), "0.5");
    EXPECT_EQ(step.claims[0].figure.settings.at("version"), "v1") << "the rest is the step's";
    EXPECT_EQ(step.claims[1].thanValue, "peak") << "the same number of the other figure";
    EXPECT_EQ(brokenClaim(step.claims[0]), "");
    EXPECT_EQ(brokenClaim(step.claims[1]), "");
}

TEST(LessonReader, ABrokenClaimSaysWhatTheFigureShows) {
    const Lesson lesson = readLesson(kHead + kStep + R"([[step.claim]]
says = "three shares"
value = "points"
is = "="
than = 3
)",
                                     "made-up");
    EXPECT_EQ(brokenClaim(lesson.steps[0].claims[0]),
              "'three shares' does not hold: points of 'interpolation' is 2, expected = 3");
}

TEST(LessonReader, NumbersThatNoClaimCoversAreFound) {
    Step step;
    step.paragraphs = {"Nine weights on a grid of 17 points."};
    step.notice = "It has 12 cells.";
    step.claims = {Claim{"12 cells", {}, "", "", 0, {}, "", 1, 0}};
    EXPECT_EQ(unclaimedNumbers(step).size(), 1U);
    EXPECT_NE(unclaimedNumbers(step)[0].find("17"), std::string::npos);
}

struct Mistake {
    const char* name;
    std::string text;
    std::string said;
};

class LessonMistakes : public testing::TestWithParam<Mistake> {};

TEST_P(LessonMistakes, AreSaidWithTheirLine) {
    const std::string refusal = refusalOf(GetParam().text);
    EXPECT_NE(refusal.find(GetParam().said), std::string::npos) << refusal;
    EXPECT_EQ(refusal.find("line "), 0U) << refusal;
}

INSTANTIATE_TEST_SUITE_P(
    , LessonMistakes,
    testing::Values(
        Mistake{"NoToml", "title = ", "line 1: "}, Mistake{"NothingAtAll", "", "a lesson needs 'title'"},
        Mistake{"NoSteps", kHead, "a lesson needs [[step]]"},
        Mistake{"UnknownKey", kHead + "colour = \"red\"\n" + kStep, "line 6: 'colour' is no key of a lesson"},
        Mistake{"EmptyText", "title = \" \"\n", "'title' is empty"},
        Mistake{"WrongType", "title = 3\n", "'title': expected a text"},
        Mistake{"Minutes", "title = \"T\"\nidea = \"I\"\nreference = \"R\"\nminutes = 5.5\n",
                "line 4: 'minutes': expected a whole number from 1 to 90"},
        Mistake{"NoParagraphs", kHead + "[[step]]\ntitle = \"S\"\ntext = \"one\"\n", "expected a list of paragraphs"},
        Mistake{"UnknownFigure", kHead + "[[step]]\ntitle = \"S\"\ntext = [\"a\"]\nfigure = { kind = \"dance\" }\n",
                "'dance' is no figure; there are view, grid"},
        Mistake{"UnknownSetting",
                kHead + "[[step]]\ntitle = \"S\"\ntext = [\"a\"]\nfigure = { kind = \"grid\", size = 3 }\n",
                "figure 'grid': setting 'size': there is none of that name; there are kernel"},
        Mistake{"SettingOutOfItsLimits",
                kHead + "[[step]]\ntitle = \"S\"\ntext = [\"a\"]\nfigure = { kind = \"grid\", spacing = 5 }\n",
                "setting 'spacing': expected a whole number from 1 to 4, got '5'"},
        Mistake{"NoNumber",
                kHead + "[[step]]\ntitle = \"S\"\ntext = [\"a\"]\nfigure = { kind = \"grid\", row = \"left\" }\n",
                "setting 'row': expected a number from -4 to 4, got 'left'"},
        Mistake{"NoChoice",
                kHead + "[[step]]\ntitle = \"S\"\ntext = [\"a\"]\nfigure = { kind = \"grid\", kernel = \"round\" }\n",
                "expected one of plain, dilated, learnable, got 'round'"},
        Mistake{"BadLink",
                kHead + "[[step]]\ntitle = \"S\"\ntext = [\"a\"]\nfigure = { kind = \"view\", view = \"demo\" }\n",
                "line 9: "},
        Mistake{"UnknownRun",
                kHead + "[[step]]\ntitle = \"S\"\ntext = [\"a\"]\nfigure = { kind = \"view\", view = "
                        "\"dclscope:?run=mine\" }\n",
                "no run 'mine' comes with the program"},
        Mistake{"UnknownLayer",
                kHead + "[[step]]\ntitle = \"S\"\ntext = [\"a\"]\nfigure = { kind = \"view\", view = "
                        "\"dclscope:?run=demo&layer=model.77\" }\n",
                "model.77"},
        Mistake{"UnknownSound",
                kHead + "[[step]]\ntitle = \"S\"\ntext = [\"a\"]\nfigure = { kind = \"view\", view = "
                        "\"dclscope:?run=demo&layer=model.4&view=coincidence&sound=song.wav\" }\n",
                "no sound 'song.wav' comes with the program"},
        Mistake{"OneChoice", kHead + kStep + kQuestion + choice("true"), "a question needs two choices or more"},
        Mistake{"NoRightChoice", kHead + kStep + kQuestion + choice("false") + choice("false"),
                "a question needs one right choice, not 0"},
        Mistake{"TwoRightChoices", kHead + kStep + kQuestion + choice("true") + choice("true"),
                "a question needs one right choice, not 2"},
        Mistake{"AfterOfAnotherFigure",
                kHead + kStep + kQuestion + "after = { kernel = \"plain\" }\n" + choice("true") + choice("false"),
                "setting 'kernel'"},
        Mistake{"UnknownWorkspace", kHead + kStep + "[step.doing]\nlabel = \"L\"\nworkspace = \"kitchen\"\n",
                "expected one of inspect, live, train, got 'kitchen'"},
        Mistake{"UnknownRecipe",
                kHead + kStep + "[step.doing]\nlabel = \"L\"\nworkspace = \"train\"\nrecipe = \"soup\"\n",
                "no recipe 'soup' comes with the program"},
        Mistake{"RecipeOfLive",
                kHead + kStep + "[step.doing]\nlabel = \"L\"\nworkspace = \"live\"\nrecipe = \"digits\"\n",
                "'recipe' is nothing that 'live' opens with"},
        Mistake{"UnknownModel", kHead + kStep + "[step.doing]\nlabel = \"L\"\nworkspace = \"live\"\nmodel = \"big\"\n",
                "no network 'big' comes with the program"},
        Mistake{"ClaimNobodyMakes",
                kHead + kStep + "[[step.claim]]\nsays = \"five\"\nvalue = \"points\"\nis = \"=\"\nthan = 5\n",
                "the step does not say 'five'"},
        Mistake{"UnknownSign",
                kHead + kStep + "[[step.claim]]\nsays = \"More.\"\nvalue = \"points\"\nis = \"~\"\nthan = 5\n",
                "'is': expected one of =, <, >, <=, >=, got '~'"},
        Mistake{"ClaimWithoutNumber",
                kHead + kStep + "[[step.claim]]\nsays = \"More.\"\nvalue = \"points\"\nis = \"=\"\n",
                "a claim needs 'than'"}),
    [](const auto& info) { return std::string(info.param.name); });

TEST(LessonReader, FilesAreNamedInWhatTheyGetWrong) {
    const test::TemporaryFolder folder;
    std::ofstream(folder / "03-made-up.toml") << kHead << kStep;
    EXPECT_EQ(readLessonFile(folder / "03-made-up.toml").name, "made-up");
    std::ofstream(folder / "04-bad.toml") << "title = 3\n";
    try {
        (void)readLessonFile(folder / "04-bad.toml");
        FAIL() << "was read";
    } catch (const ConfigError& error) {
        EXPECT_EQ(std::string(error.what()), "04-bad.toml: line 1: 'title': expected a text");
    }
    EXPECT_THROW((void)readLessonFile(folder / "none.toml"), ConfigError);
}

} // namespace
} // namespace dclscope::lessons

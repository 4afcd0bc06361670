// SPDX-License-Identifier: Apache-2.0
// The lessons that come with the program: all that they name exists, and all that they say is so.
#include "core/base/resource_path.h"
#include "core/lessons/lesson.h"
#include "core/lessons/lesson_checks.h"

#include <gtest/gtest.h>

#include <chrono>
#include <set>

namespace dclscope::lessons {
namespace {

std::string placeOf(const Lesson& lesson, std::size_t step) {
    return lesson.name + ", step " + std::to_string(step + 1) + " (" + lesson.steps[step].title + ")";
}

TEST(BundledLessons, AreTenInTheirOrder) {
    std::vector<std::string> names;
    for (const Lesson& lesson : bundledLessons()) names.push_back(lesson.name);
    EXPECT_EQ(names,
              (std::vector<std::string>{"off-the-grid", "between-the-pixels", "how-a-position-learns",
                                        "finding-the-dots", "where-a-network-looks", "a-delay-is-a-position",
                                        "listening-for-order", "delays-at-work", "one-kernel", "the-threshold"}));
}

class EachLesson : public testing::TestWithParam<const char*> {
protected:
    const Lesson& lesson() const { return lesson_; }
    Lesson lesson_ =
        readLessonFile(resourcePath(std::filesystem::path("lessons") / (GetParam() + std::string(".toml"))));
};

TEST_P(EachLesson, SaysNothingThatItsFiguresDoNotShow) {
    for (std::size_t i = 0; i < lesson().steps.size(); ++i) {
        const Step& step = lesson().steps[i];
        EXPECT_FALSE(step.claims.empty()) << placeOf(lesson(), i) << " claims nothing";
        for (const Claim& claim : step.claims) EXPECT_EQ(brokenClaim(claim), "") << placeOf(lesson(), i);
        EXPECT_EQ(unclaimedNumbers(step), std::vector<std::string>()) << placeOf(lesson(), i);
    }
}

TEST_P(EachLesson, HasTheShapeOfALesson) {
    EXPECT_GE(lesson().steps.size(), 4U);
    EXPECT_LE(lesson().steps.size(), 7U);
    std::size_t questions = 0, doings = 0;
    for (std::size_t i = 0; i < lesson().steps.size(); ++i) {
        const Step& step = lesson().steps[i];
        questions += step.question ? 1 : 0;
        doings += step.doing ? 1 : 0;
        EXPECT_FALSE(step.figure.kind.empty()) << placeOf(lesson(), i) << " shows nothing";
        EXPECT_FALSE(step.notice.empty()) << placeOf(lesson(), i) << " does not say what to notice";
    }
    EXPECT_GE(questions, 1U);
    EXPECT_GE(doings, 1U);
}

TEST_P(EachLesson, FitsAProjector) {
    for (std::size_t i = 0; i < lesson().steps.size(); ++i) {
        const Step& step = lesson().steps[i];
        std::size_t letters = 0;
        for (const std::string& paragraph : step.paragraphs) letters += paragraph.size();
        EXPECT_LE(letters, 620U) << placeOf(lesson(), i);
        EXPECT_LE(step.notice.size(), 330U) << placeOf(lesson(), i);
        if (!step.question) continue;
        EXPECT_LE(step.question->prompt.size(), 220U) << placeOf(lesson(), i);
        for (const Choice& choice : step.question->choices) {
            EXPECT_LE(choice.text.size(), 90U) << placeOf(lesson(), i);
            EXPECT_LE(choice.answer.size(), 330U) << placeOf(lesson(), i);
        }
    }
}

TEST_P(EachLesson, KeepsNobodyWaiting) {
    for (std::size_t i = 0; i < lesson().steps.size(); ++i) {
        const Figure& figure = lesson().steps[i].figure;
        if (figure.kind == "trials" || figure.kind == "variants" || figure.kind == "threshold")
            continue;                // networks that run: they show progress
        (void)measureFigure(figure); // the run is read once
        const auto start = std::chrono::steady_clock::now();
        (void)measureFigure(figure);
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
        EXPECT_LT(seconds.count(), 1.0) << placeOf(lesson(), i);
    }
}

TEST_P(EachLesson, ListsItsTextsForTranslation) {
    std::set<std::string> texts;
    for (const LessonText& text : lessonTexts(lesson())) texts.insert(text.text);
    EXPECT_TRUE(texts.contains(lesson().title));
    EXPECT_TRUE(texts.contains(lesson().idea));
    for (const Step& step : lesson().steps) {
        EXPECT_TRUE(texts.contains(step.title));
        for (const std::string& text : tellingTexts(step)) EXPECT_TRUE(texts.contains(text)) << text;
        const std::vector<Choice> choices = step.question ? step.question->choices : std::vector<Choice>();
        for (const Choice& choice : choices) EXPECT_TRUE(texts.contains(choice.text));
        EXPECT_TRUE(!step.doing || texts.contains(step.doing->label));
    }
}

INSTANTIATE_TEST_SUITE_P(, EachLesson,
                         testing::Values("01-off-the-grid", "02-between-the-pixels", "03-how-a-position-learns",
                                         "04-finding-the-dots", "05-where-a-network-looks", "06-a-delay-is-a-position",
                                         "07-listening-for-order", "08-delays-at-work", "09-one-kernel",
                                         "10-the-threshold"),
                         [](const auto& info) { return "Number" + std::to_string(info.index + 1); });

} // namespace
} // namespace dclscope::lessons

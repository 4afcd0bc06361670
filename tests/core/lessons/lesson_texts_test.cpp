// SPDX-License-Identifier: Apache-2.0
// The list of texts for translation: scripts/lesson-texts finds what the program says.
#include "core/lessons/lesson.h"
#include "tests/app/process.h"
#include "tests/fixtures.h"

#include <gtest/gtest.h>

#include <chrono>

namespace dclscope::lessons {
namespace {

/// A text as C++ has it between quotes.
std::string quoted(const std::string& text) {
    std::string result = "QT_TRANSLATE_NOOP(\"lessons\", \"";
    for (const char letter : text) {
        if (letter == '"' || letter == '\\') result += '\\';
        result += letter == '\n' ? "\\n" : std::string(1, letter);
    }
    return result + "\"),";
}

TEST(LessonTexts, TheScriptListsAllThatIsSaid) {
    test::Process modern({"python3", "-c", "import tomllib"});
    if (modern.waitFor(std::chrono::seconds(20)) != 0) GTEST_SKIP() << "there is no Python 3.11";
    test::Process script({"python3", test::testData("../../scripts/lesson-texts").string()});
    ASSERT_EQ(script.waitFor(std::chrono::seconds(20)), 0) << script.errors();
    const std::string list = script.output();
    for (const Lesson& lesson : bundledLessons())
        for (const LessonText& text : lessonTexts(lesson))
            EXPECT_NE(list.find(quoted(text.text)), std::string::npos) << text.place << ": " << text.text;
    for (const std::string& text : figureTexts()) EXPECT_NE(list.find(quoted(text)), std::string::npos) << text;
}

} // namespace
} // namespace dclscope::lessons

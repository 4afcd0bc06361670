// SPDX-License-Identifier: GPL-3.0-or-later
// Not a test: prints what lessons and their figures say as lines for lupdate (scripts/translations).
#include "core/lessons/lesson.h"

#include <cstdio>
#include <string>

namespace {

/// As it stands in C++.
std::string quoted(const std::string& text) {
    std::string literal = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') literal += '\\';
        literal += c;
    }
    return literal + '"';
}

void print(const std::string& text) { std::printf("QT_TRANSLATE_NOOP(\"lessons\", %s),\n", quoted(text).c_str()); }

} // namespace

int main() {
    using namespace dclscope::lessons;
    for (const Lesson& lesson : bundledLessons())
        for (const LessonText& text : lessonTexts(lesson)) print(text.text);
    for (const std::string& text : figureTexts()) print(text);
    return 0;
}

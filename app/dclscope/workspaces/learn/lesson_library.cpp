// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/learn/lesson_library.h"

#include "core/base/error.h"
#include "core/base/text.h"

namespace dclscope {

const std::vector<lessons::Lesson>& allLessons() {
    static const std::vector<lessons::Lesson> lessons = lessons::bundledLessons();
    return lessons;
}

std::size_t lessonNamed(const std::string& name) {
    std::string names;
    for (std::size_t i = 0; i < allLessons().size(); ++i) {
        if (allLessons()[i].name == name) return i;
        names += (names.empty() ? "" : ", ") + allLessons()[i].name;
    }
    throw ConfigError("there is no lesson '" + printable(name) + "'; there are " + names);
}

std::size_t stepNumbered(const lessons::Lesson& lesson, int step) {
    if (step == 0) return 0;
    const auto count = static_cast<int>(lesson.steps.size());
    if (step < 1 || step > count)
        throw ConfigError("the lesson '" + lesson.name + "' has no step " + std::to_string(step) +
                          "; it has steps 1 to " + std::to_string(count));
    return static_cast<std::size_t>(step - 1);
}

std::string lessonList() {
    std::string text;
    for (const lessons::Lesson& lesson : allLessons())
        text += lesson.name + '\t' + lesson.title + '\t' + std::to_string(lesson.steps.size()) + '\n';
    return text;
}

} // namespace dclscope

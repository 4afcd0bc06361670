// SPDX-License-Identifier: Apache-2.0
#include "core/lessons/figure_kind.h"
#include "core/lessons/lesson.h"

namespace dclscope::lessons {
namespace {

void addStep(std::vector<LessonText>& texts, const std::string& place, const Step& step) {
    texts.push_back({place + "title", step.title});
    for (std::size_t i = 0; i < step.paragraphs.size(); ++i)
        texts.push_back({place + "paragraph " + std::to_string(i + 1), step.paragraphs[i]});
    if (const auto names = step.figure.settings.find("names"); names != step.figure.settings.end())
        for (const std::string& name : partsBetween(names->second, ';')) texts.push_back({place + "figure", name});
    if (step.question) {
        texts.push_back({place + "question", step.question->prompt});
        for (std::size_t i = 0; i < step.question->choices.size(); ++i) {
            const std::string choice = place + "choice " + std::to_string(i + 1);
            texts.push_back({choice, step.question->choices[i].text});
            texts.push_back({choice + ", answer", step.question->choices[i].answer});
        }
    }
    if (!step.notice.empty()) texts.push_back({place + "notice", step.notice});
    if (step.doing) texts.push_back({place + "do it yourself", step.doing->label});
}

} // namespace

std::vector<LessonText> lessonTexts(const Lesson& lesson) {
    std::vector<LessonText> texts{{lesson.name + ", title", lesson.title}, {lesson.name + ", idea", lesson.idea}};
    for (std::size_t i = 0; i < lesson.steps.size(); ++i)
        addStep(texts, lesson.name + ", step " + std::to_string(i + 1) + ", ", lesson.steps[i]);
    texts.push_back({lesson.name + ", reference", lesson.reference});
    return texts;
}

} // namespace dclscope::lessons

// SPDX-License-Identifier: Apache-2.0
// Lessons as data: text, steps, figures with their settings, questions, and the claims that tests hold against the
// numbers.
#pragma once

#include "core/lessons/figure.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dclscope::lessons {

struct Choice {
    std::string text;
    std::string answer; ///< said after it is chosen
    bool right = false;
};

/// Something to decide before the answer is seen.
struct Question {
    std::string prompt;
    std::vector<Choice> choices; ///< two or more, one of them right
    bool hidesFigure = true;     ///< the figure is only drawn after a choice
    Settings after;              ///< settings of the figure that change once it is answered
};

/// "Do it yourself": where the program opens with the same thing.
struct Doing {
    std::string label;
    std::string workspace; ///< "inspect", "live" or "train"
    std::string view;      ///< inspect: a "dclscope:?..." link
    std::string recipe;    ///< train: a bundled recipe's name
    std::string model;     ///< live: a bundled network's name
    std::string source;    ///< live: a bundled sound's name; empty: the microphone
};

/// What a text says and what numbers say so. `says` stands word for word in a text of its step.
struct Claim {
    std::string says;
    Figure figure;     ///< the step's own, with the settings of `with`, or another one
    std::string value; ///< a measure of it
    std::string is;    ///< "=", "<", ">", "<=", ">=": value IS than
    double than = 0.0; ///< or `times` as much as a measure of another figure:
    std::optional<Figure> thanFigure;
    std::string thanValue;
    double times = 1.0;
    double within = 0.0; ///< "=": how far apart the two may lie
};

struct Step {
    std::string title;
    std::vector<std::string> paragraphs;
    Figure figure;
    std::optional<Question> question;
    std::string notice; ///< what to see in the figure
    std::optional<Doing> doing;
    std::vector<Claim> claims;
};

struct Lesson {
    std::string name; ///< its file's without number and ending: "off-the-grid"
    std::string title;
    std::string idea;      ///< one sentence
    std::string reference; ///< the paper
    int minutes = 0;
    Figure picture; ///< for the shelf
    std::vector<Step> steps;
};

/// @param text  TOML, as resources/lessons/README.md describes it
/// @param name  of the lesson
/// @throws ConfigError "line N: ..." for text that is no TOML, a key that is unknown, missing or of another type, a
///         figure, setting, link, recipe, network or sound that does not exist, a question without one right choice, or
///         a claim that its step does not make
Lesson readLesson(std::string_view text, const std::string& name);
/// @throws as above, beginning with the file's name
Lesson readLessonFile(const std::filesystem::path& path);

/// The lessons that come with the program, in the order of the shelf. Each time they are read anew.
/// @throws as readLessonFile
std::vector<Lesson> bundledLessons();

/// A text that is to be translated. The text itself is the key (context "lessons").
struct LessonText {
    std::string place; ///< "off-the-grid, step 2, notice"
    std::string text;
};
/// All that a lesson says, in the order in which it is read. Labels of figures' settings are in figureTexts().
std::vector<LessonText> lessonTexts(const Lesson& lesson);

} // namespace dclscope::lessons

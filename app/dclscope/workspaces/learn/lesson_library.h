// SPDX-License-Identifier: GPL-3.0-or-later
// The lessons that come with the program, read once. Needs no QApplication.
#pragma once

#include "core/lessons/lesson.h"

#include <cstddef>
#include <string>
#include <vector>

namespace dclscope {

/// In the order of the shelf. @throws ConfigError saying which one cannot be read
const std::vector<lessons::Lesson>& allLessons();

/// Its index in allLessons(). @throws ConfigError naming those that there are
std::size_t lessonNamed(const std::string& name);

/// The index of a step that is counted from 1; 0: the first. @throws ConfigError naming those that there are
std::size_t stepNumbered(const lessons::Lesson& lesson, int step);

/// A line a lesson: name, title and number of steps with tabs between them.
std::string lessonList();

} // namespace dclscope

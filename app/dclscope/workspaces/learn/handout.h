// SPDX-License-Identifier: GPL-3.0-or-later
// A lesson on paper: all its steps with their figures, and the answers on the last page.
#pragma once

#include "core/lessons/lesson.h"

#include <filesystem>

namespace dclscope {

/// Needs a QGuiApplication. @param path  ends in .pdf @throws Error saying why it cannot be written
void writeHandout(const lessons::Lesson& lesson, const std::filesystem::path& path);

} // namespace dclscope

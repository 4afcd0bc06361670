// SPDX-License-Identifier: GPL-3.0-or-later
// The languages of the window and its lessons: translations that are built into the program.
#pragma once

#include <QString>

#include <string>
#include <vector>

class QCoreApplication;

namespace dclscope {

/// "en", which needs none, and those that there is a translation for. Needs no QApplication.
std::vector<std::string> languageNames();

/// Puts the texts of the program, and those of Qt itself as far as they are installed, into a language, in place of the
/// one before. Windows that are there keep theirs.
/// @param language  one of languageNames(); empty: the system's, where there is a translation
/// @return the language that is spoken now
std::string installLanguage(QCoreApplication& application, const std::string& language);

} // namespace dclscope

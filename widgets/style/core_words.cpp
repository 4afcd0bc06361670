// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/core_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <string>

namespace dclscope {

QString coreText(std::string_view text) {
    if (text.empty()) return {};
    return QCoreApplication::translate("core", std::string(text).c_str());
}

QString recipeFieldName(std::string_view key) {
    std::string name(key.substr(key.rfind('.') + 1)); // without a dot all of it
    std::replace(name.begin(), name.end(), '_', ' ');
    return coreText(name);
}

} // namespace dclscope

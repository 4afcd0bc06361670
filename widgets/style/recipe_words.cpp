// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/recipe_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <string>

namespace dclscope {

QString recipeText(std::string_view text) {
    if (text.empty()) return {};
    return QCoreApplication::translate("recipe", std::string(text).c_str());
}

QString recipeFieldName(std::string_view key) {
    std::string name(key.substr(key.rfind('.') + 1)); // without a dot all of it
    std::replace(name.begin(), name.end(), '_', ' ');
    return recipeText(name);
}

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <algorithm>

/// Outside of any namespace, as its macro wants it: the translations are in a library.
static void registerTranslations() { Q_INIT_RESOURCE(translations); }

namespace dclscope {
namespace {

constexpr auto kFolder = ":/translations";
constexpr auto kOriginal = "en";

/// The system's languages, the one that is wanted most first: "de", "en".
std::vector<std::string> systemLanguages() {
    std::vector<std::string> names;
    for (const QString& language : QLocale::system().uiLanguages())
        names.push_back(language.section(QLatin1Char('-'), 0, 0).toStdString());
    return names;
}

} // namespace

std::vector<std::string> languageNames() {
    registerTranslations();
    std::vector<std::string> names{kOriginal};
    for (const QString& file : QDir(QLatin1String(kFolder)).entryList({QStringLiteral("dclscope_*.qm")}))
        names.push_back(file.section(QLatin1Char('_'), 1).section(QLatin1Char('.'), 0, 0).toStdString());
    std::sort(names.begin(), names.end());
    return names;
}

std::string installLanguage(QCoreApplication& application, const std::string& language) {
    const std::vector<std::string> names = languageNames();
    const auto known = [&names](const std::string& name) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    std::string wanted = language;
    if (wanted.empty()) {
        const std::vector<std::string> system = systemLanguages();
        const auto first = std::find_if(system.begin(), system.end(), known);
        wanted = first != system.end() ? *first : kOriginal;
    }
    for (QTranslator* before : application.findChildren<QTranslator*>(Qt::FindDirectChildrenOnly)) delete before;
    if (wanted == kOriginal || !known(wanted)) return kOriginal;
    const QString name = QString::fromStdString(wanted);
    auto* qt = new QTranslator(&application);
    if (qt->load(QStringLiteral("qtbase_%1").arg(name), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        application.installTranslator(qt);
    auto* own = new QTranslator(&application);
    if (own->load(QStringLiteral("dclscope_%1").arg(name), QLatin1String(kFolder))) application.installTranslator(own);
    return wanted;
}

} // namespace dclscope

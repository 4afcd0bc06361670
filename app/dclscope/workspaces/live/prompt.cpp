// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/live/prompt.h"

#include "core/tagging/labels.h"

#include <QCoreApplication>
#include <QSet>

namespace dclscope {
namespace {

constexpr qsizetype kMostNamed = 4;

QString translated(const char* text, int count = -1) {
    return QCoreApplication::translate("dclscope::promptFor", text, nullptr, count);
}

/// In numerals or in words.
bool areDigits(const QStringList& labels) {
    const QSet<QString> words{QStringLiteral("zero"),  QStringLiteral("one"),   QStringLiteral("two"),
                              QStringLiteral("three"), QStringLiteral("four"),  QStringLiteral("five"),
                              QStringLiteral("six"),   QStringLiteral("seven"), QStringLiteral("eight"),
                              QStringLiteral("nine")};
    QSet<QString> numerals;
    for (int digit = 0; digit < 10; ++digit) numerals.insert(QString::number(digit));
    const QSet<QString> known(labels.begin(), labels.end());
    return known == words || known == numerals;
}

QString listed(const QStringList& labels) {
    QStringList quoted;
    for (const QString& label : labels) quoted << QStringLiteral("“%1”").arg(label);
    if (quoted.size() == 1) return quoted.first();
    const QString last = quoted.takeLast();
    return translated("%1 and %2").arg(quoted.join(QStringLiteral(", ")), last);
}

} // namespace

QString promptFor(const QStringList& labels, int background) {
    QStringList names = labels;
    if (background >= 0 && background < names.size()) names.removeAt(background);
    names.removeIf([](const QString& name) { return meansNothing(name.toStdString()); });
    if (names.isEmpty()) return translated("Press Listen");
    if (areDigits(names)) return translated("Press Listen and say a digit");
    if (names.size() <= kMostNamed) return translated("Press Listen. It knows %1.").arg(listed(names));
    return translated("Press Listen. It knows %n sounds, %1 among them.", static_cast<int>(names.size()))
        .arg(listed({names.first()}));
}

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/guide/guide_text.h"

#include "core/base/error.h"
#include "core/base/resource_path.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

namespace dclscope {
namespace {

constexpr auto kFirstPage = "README";
constexpr auto kTopicsPage = "views";

QString pageText(const QString& name) {
    QFile file(guideFolder() + QLatin1Char('/') + name + QStringLiteral(".md"));
    if (!file.open(QIODevice::ReadOnly))
        throw ConfigError(
            QCoreApplication::translate("Guide", "the guide has no page called '%1'").arg(name).toStdString());
    return QString::fromUtf8(file.readAll());
}

QString withoutComments(QString text) {
    static const QRegularExpression comment(QStringLiteral("<!--.*?-->\\n?"),
                                            QRegularExpression::DotMatchesEverythingOption);
    return text.remove(comment);
}

} // namespace

QString guideFolder() { return QString::fromStdString(resourcePath("docs").string()); }

QString guidePage(const QString& name) { return withoutComments(pageText(name)); }

QStringList guidePages() {
    QStringList names{QLatin1String(kFirstPage)};
    static const QRegularExpression link(QStringLiteral("\\]\\(([a-z-]+)\\.md\\)"));
    const QString first = pageText(QLatin1String(kFirstPage));
    for (auto each = link.globalMatch(first); each.hasNext();)
        if (const QString name = each.next().captured(1); !names.contains(name)) names << name;
    return names;
}

QString guideTopic(const QString& topic) {
    const QString all = pageText(QLatin1String(kTopicsPage));
    const QString mark = QStringLiteral("<!-- topic: %1 -->").arg(topic);
    const qsizetype begin = all.indexOf(mark);
    if (begin < 0) return {};
    const qsizetype end = all.indexOf(QStringLiteral("<!-- topic: "), begin + mark.size());
    QString text = withoutComments(all.mid(begin, end < 0 ? -1 : end - begin));
    static const QRegularExpression picture(QStringLiteral("^!\\[.*\\)$"), QRegularExpression::MultilineOption);
    return text.remove(picture).trimmed();
}

} // namespace dclscope

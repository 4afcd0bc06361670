// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/train/field_text.h"

#include "core/training/toml_text.h"

#include <QStringList>

namespace dclscope {
namespace {

using training::FieldKind;

/// The texts of a TOML value, without their quotes: literal in single ones, with escapes in double ones.
QStringList textsIn(const QString& toml) {
    QStringList texts;
    QChar quote;
    for (qsizetype i = 0; i < toml.size(); ++i) {
        const QChar c = toml[i];
        if (quote.isNull()) {
            if (c != u'"' && c != u'\'') continue;
            quote = c;
            texts << QString();
        } else if (c == quote) {
            quote = QChar();
        } else {
            const bool escaped = c == u'\\' && quote == u'"' && i + 1 < toml.size();
            texts.last() += escaped ? toml[++i] : c;
        }
    }
    return texts;
}

QString withoutBrackets(const QString& text) {
    return text.startsWith(u'[') && text.endsWith(u']') ? text.mid(1, text.size() - 2).trimmed() : text;
}

} // namespace

QString typedText(FieldKind kind, const std::string& toml) {
    const QString text = QString::fromStdString(toml).trimmed();
    switch (kind) {
    case FieldKind::Text: return textsIn(text).join(QString());
    case FieldKind::Texts: {
        // Only what is found again when it is typed so.
        const QString typed = textsIn(text).join(QStringLiteral(", "));
        return tomlOf(kind, typed) == toml ? typed : text;
    }
    case FieldKind::Numbers:
    case FieldKind::Integers:
    case FieldKind::Range: return withoutBrackets(text);
    case FieldKind::Number:
    case FieldKind::Integer:
    case FieldKind::Flag: break;
    }
    return text;
}

std::string tomlOf(FieldKind kind, const QString& typed) {
    const QString text = typed.trimmed();
    switch (kind) {
    case FieldKind::Text: return training::tomlText(text.toStdString());
    case FieldKind::Texts: {
        if (text.startsWith(u'[')) return text.toStdString();
        std::vector<std::string> parts;
        for (const QString& part : text.split(u',', Qt::SkipEmptyParts))
            if (!part.trimmed().isEmpty()) parts.push_back(part.trimmed().toStdString());
        return training::tomlText(parts);
    }
    case FieldKind::Numbers:
    case FieldKind::Integers:
    case FieldKind::Range: return (text.startsWith(u'[') ? text : u'[' + text + u']').toStdString();
    case FieldKind::Number:
    case FieldKind::Integer:
    case FieldKind::Flag: break;
    }
    return text.toStdString();
}

} // namespace dclscope

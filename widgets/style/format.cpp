// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/format.h"

#include <QCoreApplication>

#include <cmath>

namespace dclscope {
namespace {

constexpr QChar kMinus(0x2212);
constexpr QChar kGap(0x00a0);
constexpr QChar kThousandsGap(0x202f); // narrow, and no line breaks there
constexpr qsizetype kGroupedFrom = 5;  // digits: 9999, but 10 000

struct Words {
    Q_DECLARE_TR_FUNCTIONS(dclscope::Format)
};

QString withMinus(QString text) {
    if (text.startsWith(QLatin1Char('-'))) text[0] = kMinus;
    return text;
}

/// Decimals are points in every language, so thousands are set apart by a gap in every language.
QString withThousands(QString text) {
    const qsizetype sign = text.startsWith(QLatin1Char('-')) ? 1 : 0;
    const qsizetype point = text.indexOf(QLatin1Char('.'));
    const qsizetype end = point < 0 ? text.size() : point;
    if (end - sign < kGroupedFrom) return text;
    for (qsizetype at = end - 3; at > sign; at -= 3) text.insert(at, kThousandsGap);
    return text;
}

QString withoutZeros(QString text) {
    if (!text.contains(QLatin1Char('.'))) return text;
    while (text.endsWith(QLatin1Char('0'))) text.chop(1);
    if (text.endsWith(QLatin1Char('.'))) text.chop(1);
    return text;
}

} // namespace

QString formatNumber(double value, int digits) {
    if (std::isnan(value)) return Words::tr("not a number");
    if (std::isinf(value)) return value > 0 ? QString(QChar(0x221e)) : QString(kMinus) + QChar(0x221e);
    if (value == 0.0) return QStringLiteral("0");
    const double magnitude = std::fabs(value);
    if (magnitude < 1e-4 || magnitude >= 1e7) return withMinus(QString::number(value, 'g', digits));
    const int before = static_cast<int>(std::floor(std::log10(magnitude))) + 1;
    const QString text = withoutZeros(QString::number(value, 'f', std::max(0, digits - before)));
    return text == QLatin1String("-0") ? QStringLiteral("0") : withMinus(withThousands(text));
}

QString formatFixed(double value, int decimals) {
    if (!std::isfinite(value)) return formatNumber(value);
    QString text = QString::number(value, 'f', decimals);
    if (text.startsWith(QLatin1Char('-')) && text.toDouble() == 0.0) text.remove(0, 1);
    return withMinus(withThousands(text));
}

QString formatWithUnit(double value, const QString& unit, int digits) {
    return unit.isEmpty() ? formatNumber(value, digits) : formatNumber(value, digits) + kGap + unit;
}

QString formatDelay(double steps, std::optional<double> timeStepMs) {
    const QString inSteps = formatWithUnit(steps, Words::tr("steps"));
    if (!timeStepMs) return inSteps;
    return QStringLiteral("%1 (%2)").arg(formatWithUnit(steps * *timeStepMs, QStringLiteral("ms")), inSteps);
}

QString formatRate(double hertz) {
    return hertz >= 1000.0 ? formatWithUnit(hertz / 1000.0, QStringLiteral("kHz"), 4)
                           : formatWithUnit(hertz, QStringLiteral("Hz"), 4);
}

QString formatCount(qint64 count) { return withMinus(withThousands(QString::number(count))); }

QString formatEpoch(double epoch, double last) {
    const bool whole = std::fabs(epoch - std::round(epoch)) < 0.05;
    return Words::tr("epoch %1 of %2").arg(formatFixed(epoch, whole ? 0 : 1), formatNumber(last, 6));
}

} // namespace dclscope

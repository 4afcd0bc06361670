// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lessons/lesson_text.h"

#include "widgets/style/format.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cmath>
#include <string>

namespace dclscope {
namespace {

constexpr QChar kNoBreak(0x00a0);

QString said(const char* text) { return QCoreApplication::translate("dclscope::LessonText", text); }

/// The unit of a number as it is written: of one there is only one.
QString unitAfter(const QString& number, const std::string& unit) {
    const bool one = number == QLatin1String("1");
    if (one && unit == "grid steps") return said("grid step");
    if (one && unit == "steps") return said("step");
    return lessonText(unit);
}

/// A label and its number, on one line; a long label may break, but its last word stays with the number.
QString keptTogether(const QString& label, const QString& number) {
    constexpr qsizetype kLongestUnbroken = 44;
    const QString text = said("%1: %2").arg(label, number);
    const qsizetype from = text.size() > kLongestUnbroken ? label.lastIndexOf(QLatin1Char(' ')) + 1 : 0;
    return text.left(from) + text.mid(from).replace(QLatin1Char(' '), kNoBreak);
}

} // namespace

QString lessonText(std::string_view source) {
    if (source.empty()) return {};
    // A number and its unit stay on one line.
    static const QRegularExpression beforeUnit(QStringLiteral("(?<=\\d) (?=(%|ms|s|kHz|Hz|dB)(?!\\w))"));
    return QCoreApplication::translate("lessons", std::string(source).c_str()).replace(beforeUnit, kNoBreak);
}

QString figureNumber(double value) {
    constexpr double kNone = 1e-9, kTold = 1e-4;
    if (std::abs(value) < kNone) return formatNumber(0.0);
    return std::abs(value) < kTold ? said("nearly 0") : formatNumber(value);
}

QString measureText(const lessons::Measure& measure) {
    constexpr double kRounding = 1e-6; // what sums of weights leave over
    const bool never = measure.name == "arrived_after" && measure.value < 0.0;
    const double value = std::abs(measure.value) < kRounding ? 0.0 : measure.value;
    QString number = never ? said("never") : figureNumber(value);
    if (!never && !measure.unit.empty()) number += kNoBreak + unitAfter(number, measure.unit);
    return keptTogether(lessonText(measure.label), number);
}

QString settingName(const lessons::FigureSetting& setting) {
    const QString label = lessonText(setting.label);
    return setting.unit.empty() ? label : said("%1 (%2)").arg(label, lessonText(setting.unit));
}

QString figureTitle(std::string_view kind) {
    if (kind == "view") return said("View of a trained network");
    if (kind == "grid") return said("Kernel on its grid, and a picture filtered by it");
    if (kind == "interpolation") return said("Element between the points of a line");
    if (kind == "descent") return said("Element on its way to a target");
    if (kind == "training") return said("Training");
    if (kind == "delay-line") return said("Synapse with a delay");
    if (kind == "coincidence") return said("Neuron with three delays");
    if (kind == "trials") return said("Network before and after edits");
    if (kind == "variants") return said("One network trained in several ways");
    if (kind == "sharing") return said("Parameters with and without shared kernels");
    if (kind == "threshold") return said("Misses and false alarms");
    return said("Figure");
}

} // namespace dclscope

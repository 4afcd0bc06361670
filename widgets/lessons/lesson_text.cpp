// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lessons/lesson_text.h"

#include "widgets/style/format.h"

#include <QCoreApplication>

#include <cmath>
#include <string>

namespace dclscope {
namespace {

QString said(const char* text) { return QCoreApplication::translate("dclscope::LessonText", text); }

} // namespace

QString lessonText(std::string_view source) {
    if (source.empty()) return {};
    return QCoreApplication::translate("lessons", std::string(source).c_str());
}

QString measureText(const lessons::Measure& measure) {
    constexpr double kRounding = 1e-6; // what sums of weights leave over
    const bool never = measure.name == "arrived_after" && measure.value < 0.0;
    const double value = std::abs(measure.value) < kRounding ? 0.0 : measure.value;
    const QString number = never ? said("never") : formatWithUnit(value, lessonText(measure.unit));
    return said("%1: %2").arg(lessonText(measure.label), number);
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

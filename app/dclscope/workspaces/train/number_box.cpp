// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/train/number_box.h"

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr int kDecimals = 12;
constexpr int kShownDigits = 8;

} // namespace

NumberBox::NumberBox(double low, double high, bool whole, QWidget* parent) : QDoubleSpinBox(parent), whole_(whole) {
    setLocale(QLocale::c()); // as it stands in a recipe
    setDecimals(whole ? 0 : kDecimals);
    setRange(low, high);
    setKeyboardTracking(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QString NumberBox::textFromValue(double value) const {
    return whole_ ? QString::number(value, 'f', 0) : QString::number(value, 'g', kShownDigits);
}

QString NumberBox::bare(const QString& text) const {
    QString number = text;
    if (!suffix().isEmpty() && number.endsWith(suffix())) number.chop(suffix().size());
    return number.trimmed();
}

double NumberBox::valueFromText(const QString& text) const { return QLocale::c().toDouble(bare(text)); }

QValidator::State NumberBox::validate(QString& text, int&) const {
    const QString number = bare(text);
    bool known = false;
    const double value = QLocale::c().toDouble(number, &known);
    if (known) return value >= minimum() && value <= maximum() ? QValidator::Acceptable : QValidator::Intermediate;
    // Half of a number: "", "-", "1e", "1e-".
    const bool begun = std::all_of(number.begin(), number.end(),
                                   [](QChar c) { return c.isDigit() || QStringLiteral("+-.eE").contains(c); });
    return begun ? QValidator::Intermediate : QValidator::Invalid;
}

void NumberBox::stepBy(int steps) {
    const double size = std::abs(value());
    const double step = whole_ ? 1.0 : size > 0.0 ? std::pow(10.0, std::floor(std::log10(size)) - 1.0) : 0.01;
    setValue(std::clamp(value() + steps * step, minimum(), maximum()));
}

QSize NumberBox::sizeHint() const {
    const int text = fontMetrics().horizontalAdvance(QStringLiteral("0.00001") + suffix());
    return {text + 34, QDoubleSpinBox::sizeHint().height()};
}

QSize NumberBox::minimumSizeHint() const { return {std::min(sizeHint().width(), 64), sizeHint().height()}; }

} // namespace dclscope

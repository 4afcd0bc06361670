// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as people read them: few digits, a real minus sign, a unit after a thin gap. In every language decimals
// follow a point, and from five digits on thousands are set apart by a narrow gap (U+202F).
#pragma once

#include <QString>

#include <optional>

namespace dclscope {

/// `value` with about `digits` significant digits, no trailing zeros: "0.031", "-4.2", "1.2e-7", "not a number".
QString formatNumber(double value, int digits = 3);
/// Fixed decimals: "37.4".
QString formatFixed(double value, int decimals);
/// A number and its unit: "12.5 ms".
QString formatWithUnit(double value, const QString& unit, int digits = 3);
/// A delay: "12.4 steps", and when the time step is known "124 ms (12.4 steps)".
QString formatDelay(double steps, std::optional<double> timeStepMs);
/// "16 kHz", "44.1 kHz".
QString formatRate(double hertz);
/// "14 848".
QString formatCount(qint64 count);
/// "epoch 37.4 of 60"; whole epochs show no decimals.
QString formatEpoch(double epoch, double last);

} // namespace dclscope

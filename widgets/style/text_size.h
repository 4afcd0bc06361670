// SPDX-License-Identifier: GPL-3.0-or-later
// How large all text is, in times of what the system says.
#pragma once

namespace dclscope {

inline constexpr double kSmallestTextScale = 0.8;
inline constexpr double kLargestTextScale = 2.0;

/// Changes the application's font; nothing gets smaller than 9 pt. Moved into the limits above. Needs an installed Theme.
void setTextScale(double scale);
/// 1 at first.
double textScale();

} // namespace dclscope

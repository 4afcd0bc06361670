// SPDX-License-Identifier: GPL-3.0-or-later
// What to tell people before they press Listen, from what the model knows.
#pragma once

#include <QString>
#include <QStringList>

namespace dclscope {

/// One or two sentences. @param labels  what the model tells apart; empty: not known
/// @param background  the label that means "none of the others"; -1: there is none
QString promptFor(const QStringList& labels, int background);

} // namespace dclscope

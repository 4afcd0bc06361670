// SPDX-License-Identifier: GPL-3.0-or-later
// A button of one icon, as they stand beside Live's fields and headings.
#pragma once

#include "widgets/style/icons.h"

#include <QToolButton>

namespace dclscope {

/// @param name  for screen readers
inline QToolButton* smallButton(IconShape icon, const QString& name, const QString& toolTip) {
    auto* button = new QToolButton;
    button->setIcon(makeIcon(icon));
    button->setToolTip(toolTip);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    return button;
}

} // namespace dclscope

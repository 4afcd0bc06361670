// SPDX-License-Identifier: GPL-3.0-or-later
// A label for sentences: wrapped wherever the panel is narrow, and never read as markup.
#pragma once

#include <QLabel>

namespace dclscope {

inline QLabel* sentenceLabel() {
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(1);
    return label;
}

} // namespace dclscope

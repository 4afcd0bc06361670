// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/text_size.h"

#include "widgets/style/theme.h"

#include <QApplication>

#include <algorithm>
#include <optional>

namespace dclscope {
namespace {

struct TextSize {
    double scale = 1.0;
    std::optional<QFont> usual; ///< as it was before the first change
};

TextSize& current() {
    static TextSize size;
    return size;
}

} // namespace

void setTextScale(double scale) {
    TextSize& size = current();
    if (!size.usual) size.usual = QApplication::font();
    size.scale = std::clamp(scale, kSmallestTextScale, kLargestTextScale);
    QApplication::setFont(readableFont(*size.usual, size.scale));
}

double textScale() { return current().scale; }

} // namespace dclscope

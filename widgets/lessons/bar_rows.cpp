// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lessons/bar_rows.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace dclscope {
namespace {

constexpr double kTallestRow = 92.0;
constexpr double kTallestShare = 0.34; ///< of the area, where that is more: a few rows do not leave it empty
constexpr double kFrame = 3.0;         ///< of a strong row, around its bar
constexpr double kBarGap = 6.0;
constexpr double kMark = 2.0; ///< how broad a mark is, without its edges

QFont barFont(const QPainter& painter, bool strong) { return readableFont(painter.font(), 1.0, strong); }

void drawBar(QPainter& painter, const QRectF& room, const BarRow& row, double whole, const ThemeColors& colors) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.grid);
    painter.drawRect(room);
    double left = room.left();
    for (const BarPart& part : row.parts) {
        const double width = whole > 0.0 ? room.width() * std::clamp(part.value / whole, 0.0, 1.0) : 0.0;
        painter.fillRect(QRectF(left, room.top(), width, room.height()), part.color);
        left += width;
    }
    for (const double mark : row.marks) {
        if (whole <= 0.0) break;
        const double x = room.left() + room.width() * std::clamp(mark / whole, 0.0, 1.0);
        painter.fillRect(QRectF(x - kMark, room.top(), 2 * kMark, room.height()), colors.plot);
        painter.fillRect(QRectF(x - kMark / 2, room.top(), kMark, room.height()), colors.text);
    }
    if (!row.strong) return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.text, 2.0));
    painter.drawRect(room.adjusted(-kFrame, -kFrame, kFrame, kFrame));
}

} // namespace

std::vector<QRectF> drawBarRows(QPainter& painter, const QRectF& area, const std::vector<BarRow>& rows, double whole,
                                const ThemeColors& colors, bool bare) {
    std::vector<QRectF> places;
    if (rows.empty()) return places;
    const double line = bare ? 0.0 : QFontMetricsF(barFont(painter, true)).height();
    const double tallest = std::max({kTallestRow, 2.6 * line, kTallestShare * area.height()});
    const double height = std::min(bare ? area.height() : tallest, area.height() / static_cast<double>(rows.size()));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const QRectF place(area.left(), area.top() + static_cast<double>(i) * height, area.width(), height);
        places.push_back(place);
        const QRectF bar = place.adjusted(8, bare ? kBarGap : line + kFrame + 3.0, -8, -(bare ? kBarGap : 2 * kBarGap));
        if (!bare) {
            painter.setPen(colors.text);
            const double words = QFontMetricsF(barFont(painter, false)).horizontalAdvance(rows[i].words) + 8.0;
            painter.setFont(barFont(painter, rows[i].strong));
            const QRectF text(bar.left(), place.top(), bar.width(), line);
            painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                             QFontMetricsF(painter.font())
                                 .elidedText(rows[i].name, Qt::ElideRight, std::max(40.0, text.width() - words)));
            painter.setFont(barFont(painter, false));
            painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter, rows[i].words);
        }
        drawBar(painter, bar, rows[i], whole, colors);
    }
    return places;
}

} // namespace dclscope

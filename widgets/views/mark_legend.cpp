// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/mark_legend.h"

#include "widgets/style/format.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

namespace dclscope {
namespace {

constexpr double kSign = 30.0; ///< width of the column of signs

struct MarkWords {
    Q_DECLARE_TR_FUNCTIONS(dclscope::MarkLegend)
};

void drawSizes(QPainter& painter, const QPointF& middle, const ThemeColors& colors) {
    painter.setPen(QPen(colors.subtle, 1.0));
    painter.setBrush(colors.grid);
    painter.drawEllipse(middle - QPointF(7, 0), 2.2, 2.2);
    painter.drawEllipse(middle + QPointF(5, 0), 5.0, 5.0);
}

void drawHaze(QPainter& painter, const QPointF& middle, const ThemeColors& colors) {
    // Discs on top of one another: gradients that fade do not survive in PDF, see SoftRaster.
    QColor veil = colors.subtle;
    veil.setAlphaF(0.2F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(veil);
    for (int ring = 6; ring > 0; --ring) painter.drawEllipse(middle, 1.5 * ring, 1.5 * ring);
}

void drawCloud(QPainter& painter, const QPointF& middle, const ThemeColors& colors) {
    QColor veil = colors.subtle;
    veil.setAlphaF(0.09F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(veil);
    for (int ring = 5; ring > 0; --ring) painter.drawEllipse(middle, 2.6 * ring, 1.4 * ring);
}

void drawTail(QPainter& painter, const QPointF& middle, const ThemeColors& colors) {
    QColor line = colors.subtle;
    for (int piece = 0; piece < 3; ++piece) {
        line.setAlphaF(0.25F + 0.25F * static_cast<float>(piece));
        painter.setPen(QPen(line, 1.2 + piece, Qt::SolidLine, Qt::RoundCap));
        const double x = middle.x() - 11.0 + 6.0 * piece;
        painter.drawLine(QPointF(x, middle.y()), QPointF(x + 6.0, middle.y()));
    }
    painter.setPen(QPen(colors.subtle, 1.0));
    painter.setBrush(colors.grid);
    painter.drawEllipse(middle + QPointF(9, 0), 3.6, 3.6);
}

} // namespace

void drawMarkLegend(QPainter& painter, const QRectF& bar, double bottom, const MarkSigns& signs,
                    const ThemeColors& colors, double right) {
    painter.save();
    painter.setFont(readableFont(painter.font(), 0.9));
    const QFontMetricsF metrics(painter.font());
    const double height = metrics.height() + 4.0;
    double top = bar.bottom() + 12.0;
    const auto line = [&](const QString& word, auto sign) {
        if (top + height > bottom) return;
        painter.setPen(colors.subtle);
        const auto write = [&](const QString& words) {
            painter.drawText(QRectF(bar.left() + kSign, top, 200.0, height), Qt::AlignLeft | Qt::AlignVCenter, words);
        };
        const bool fits = bar.left() + kSign + metrics.horizontalAdvance(word) <= right;
        write(fits ? word : word.section(QLatin1Char(':'), 0, 0).trimmed());
        sign(painter, QPointF(bar.left() + kSign / 2 - 3.0, top + height / 2), colors);
        top += height;
        const QString rest = fits ? QString() : word.section(QLatin1Char(':'), 1).trimmed();
        if (rest.isEmpty() || top + height > bottom) return;
        painter.setPen(colors.subtle);
        write(rest);
        top += height;
    };
    line(MarkWords::tr("weight"), drawSizes);
    if (signs.spread) line(MarkWords::tr("sigma"), drawHaze);
    if (signs.cloud) line(MarkWords::tr("cloud: density"), drawCloud);
    if (signs.trail > 0.0) line(MarkWords::tr("trail: %1 epochs").arg(formatNumber(signs.trail)), drawTail);
    painter.restore();
}

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/value_map.h"

#include "widgets/views/heat_map.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dclscope {

QImage valueImage(const ValueMap& map, const ColorMap& colors, bool dark) {
    QImage image(static_cast<int>(map.columns), static_cast<int>(map.rows), QImage::Format_RGB32);
    const QRgb odd = oddColor(dark).rgb();
    const double scale = map.high > map.low ? 1.0 / (map.high - map.low) : 0.0;
    for (std::size_t row = 0; row < map.rows; ++row) {
        const std::size_t y = map.upwards ? map.rows - 1 - row : row;
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(static_cast<int>(y)));
        for (std::size_t column = 0; column < map.columns; ++column) {
            const float value = map.values[row * map.columns + column];
            line[column] = std::isfinite(value) ? colors.rgb((static_cast<double>(value) - map.low) * scale) : odd;
        }
    }
    return image;
}

void drawValues(QPainter& painter, const QRectF& target, const QImage& dots, const QRectF& visible) {
    const QSizeF pixels = painter.deviceTransform().mapRect(target).size();
    const QSizeF shown(visible.width(), visible.height());
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    if (pixels.width() >= shown.width() && pixels.height() >= shown.height()) {
        painter.drawImage(target, dots, visible);
    } else {
        const QImage part = dots.copy(visible.toAlignedRect());
        const QSize size(std::min(part.width(), std::max(1, qRound(pixels.width()))),
                         std::min(part.height(), std::max(1, qRound(pixels.height()))));
        painter.drawImage(target, part.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    }
    painter.restore();
}

QPolygonF curveOf(std::span<const float> values, const QRectF& plot, double high) {
    QPolygonF curve;
    const double last = std::max<double>(1.0, static_cast<double>(values.size()) - 1.0);
    for (std::size_t i = 0; i < values.size(); ++i)
        if (std::isfinite(values[i]))
            curve.append({plot.left() + static_cast<double>(i) / last * plot.width(),
                          plot.bottom() - (high > 0.0 ? static_cast<double>(values[i]) / high : 0.0) * plot.height()});
    return curve;
}

QFont partTitleFont(const QPainter& painter) { return readableFont(painter.font(), 1.0, true); }

double partTitleHeight(const QPainter& painter) { return QFontMetricsF(partTitleFont(painter)).height() + 4.0; }

void drawPartTitle(QPainter& painter, const QRectF& line, const QString& text, const ThemeColors& colors) {
    painter.save();
    painter.setFont(partTitleFont(painter));
    painter.setPen(colors.text);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignTop,
                     QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, line.width()));
    painter.restore();
}

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/plain_picture.h"

#include "core/base/text.h"
#include "widgets/style/color_map.h"
#include "widgets/style/format.h"
#include "widgets/views/axes.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace dclscope {
namespace {

constexpr double kInset = 14.0;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(dclscope::PlainPicture)
};

} // namespace

void PlainPicture::chosen(const RunPointer& run, std::size_t index) {
    cache_ = {};
    plain_.setRun(run, index);
}

void PlainPicture::epochChanged() {
    cache_ = {};
    plain_.setEpoch(scene_.epoch());
    if (!hasGivenScales()) scales_.weight = plain_.limit();
}

void PlainPicture::refresh() {
    cache_ = {};
    plain_.refresh();
    if (!hasGivenScales()) scales_.weight = plain_.limit();
}

QString PlainPicture::title() const {
    return plain_.layer() == nullptr ? QString() : QString::fromStdString(printable(plain_.layer()->name));
}

QString PlainPicture::facts() const {
    if (plain_.layer() == nullptr) return {};
    const std::string_view dtype = dtypeName(plain_.layer()->dtype);
    return Words::tr("%1 %2 · colours to ±%3")
        .arg(QString::fromUtf8(dtype.data(), static_cast<qsizetype>(dtype.size())),
             QString::fromStdString(shapeText(plain_.layer()->shape)), formatNumber(scales_.weight));
}

QString PlainPicture::whyNoLayer() const {
    if (plain_.layer() == nullptr) return Picture::whyNoLayer();
    if (!plain_.problem().empty())
        return Words::tr("The values of %1 cannot be shown: %2.")
            .arg(title(), QString::fromStdString(printable(plain_.problem(), 300)));
    return plain_.values().empty() ? Words::tr("Reading %1 …").arg(title()) : QString();
}

QRectF PlainPicture::belowNotes(const QPainter& painter, const QRectF& area) const {
    return area.adjusted(kInset, QFontMetricsF(painter.font()).height() + kInset, -kInset, -kInset);
}

void PlainPicture::drawNotes(QPainter& painter, const QRectF& area, const ThemeColors& colors,
                             const HeatBlock& block) const {
    const QFontMetricsF metrics(painter.font());
    QRectF line(area.left() + kInset, area.top() + kInset / 2, area.width() - 2 * kInset, metrics.height());
    painter.save();
    const PlainDigest* digest = plain_.digest();
    if (digest != nullptr && digest->odd() > 0) {
        const double side = metrics.ascent() * 0.8;
        painter.fillRect(QRectF(line.left(), line.center().y() - side / 2, side, side), oddColor(colors.dark));
        line.setLeft(line.left() + side + 6.0);
        QStringList parts;
        if (digest->nan > 0) parts << Words::tr("%1 not a number").arg(formatCount(static_cast<qint64>(digest->nan)));
        if (digest->infinite > 0)
            parts << Words::tr("%1 infinite").arg(formatCount(static_cast<qint64>(digest->infinite)));
        const QString text = parts.join(QStringLiteral(", "));
        painter.setPen(colors.warning);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, text);
        line.setLeft(line.left() + metrics.horizontalAdvance(text) + 18.0);
    }
    if (block.reduces()) {
        painter.setPen(colors.subtle);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(Words::tr("Reduced: each dot shows one of %1 × %2 values; zoom in for all")
                                                .arg(block.rows)
                                                .arg(block.columns),
                                            Qt::ElideRight, line.width()));
    }
    painter.restore();
}

void PlainPicture::drawBar(QPainter& painter, const QRectF& plot, double width, const ThemeColors& colors) const {
    if (colorBarRoom(painter, width) <= 0.0) return;
    drawColorBar(
        painter, colorBarBeside(plot), ColorMap::diverging(colors.dark),
        {Words::tr("value"), -scales_.weight, scales_.weight, false, [](double v) { return formatNumber(v, 2); }},
        colors);
}

QString PlainPicture::valueText(float value) {
    if (std::isnan(value)) return Words::tr("not a number");
    if (std::isinf(value)) return value > 0.0F ? Words::tr("+infinite") : Words::tr("−infinite");
    return formatNumber(static_cast<double>(value), 4);
}

} // namespace dclscope

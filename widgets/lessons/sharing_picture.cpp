// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lessons/sharing_picture.h"

#include "widgets/lessons/bar_rows.h"
#include "widgets/style/format.h"
#include "widgets/views/value_map.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace dclscope {
namespace {

QString sharingSaid(const char* text) { return QCoreApplication::translate("dclscope::SharingPicture", text); }

QString rowName(const lessons::SharingRow& row) {
    if (row.blocksPerKernel == 1) return sharingSaid("Every block has its own kernels");
    return sharingSaid("%1 blocks share a kernel").arg(row.blocksPerKernel);
}

QString rowWords(const lessons::SharingRow& row) {
    const QString parameters = sharingSaid("%1 parameters").arg(formatCount(row.parameters()));
    if (!row.measured) return parameters;
    return sharingSaid("%1   ·   %2 % right").arg(parameters, formatFixed(100.0 * row.measured->accuracy, 1));
}

} // namespace

SharingPicture::SharingPicture() : FigurePicture("sharing") {}

void SharingPicture::compute() { figure_ = lessons::computeSharing(lessons::readSharing(settings())); }

bool SharingPicture::offers(std::string_view key) const { return key == "learned" || key == "dim"; }

FigureHandle SharingPicture::handle(std::size_t) const {
    const lessons::SharingRow& row = figure_.rows.at(figure_.chosen);
    return {rowName(row), rowWords(row)};
}

void SharingPicture::chooseRow(std::size_t row) {
    if (row < figure_.rows.size()) change("blocks_per_kernel", std::to_string(figure_.rows[row].blocksPerKernel));
}

void SharingPicture::moveTo(std::size_t, const QPointF& where) { press(where); }

void SharingPicture::moveBy(std::size_t, int right, int up) {
    const auto row = static_cast<std::ptrdiff_t>(figure_.chosen) + right - up;
    if (row >= 0) chooseRow(static_cast<std::size_t>(row));
}

bool SharingPicture::press(const QPointF& where) {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (!rows_[i].contains(where) || i == figure_.chosen) continue;
        chooseRow(i);
        return true;
    }
    return false;
}

/// Shares in per cent.
std::vector<lessons::Measure> SharingPicture::measures() const {
    std::vector<lessons::Measure> measures = lessons::measureSharing(figure_);
    for (lessons::Measure& measure : measures) {
        if (measure.name != "share" && measure.name != "accuracy") continue;
        measure.value *= 100.0;
        measure.unit = "%";
    }
    return measures;
}

void SharingPicture::draw(QPainter& painter, const QRectF& area, const ThemeColors& colors) {
    std::vector<BarRow> rows;
    double most = 1.0;
    for (std::size_t i = 0; i < figure_.rows.size(); ++i) {
        const lessons::SharingRow& row = figure_.rows[i];
        most = std::max(most, static_cast<double>(row.parameters()));
        rows.push_back({rowName(row),
                        {{static_cast<double>(row.depthwise), colors.series[1]},
                         {static_cast<double>(row.pointwise), colors.series[0]},
                         {static_cast<double>(row.rest), colors.series[3]}},
                        rowWords(row),
                        i == figure_.chosen});
    }
    QRectF room = area.adjusted(8, 8, -8, -8);
    if (!bare()) {
        drawPartTitle(painter, room,
                      handleCount() > 0 ? sharingSaid("Trained numbers: click on a row")
                                        : sharingSaid("Trained numbers"),
                      colors);
        room.setTop(room.top() + partTitleHeight(painter) + 4.0);
        const QFontMetricsF metrics(painter.font());
        const double line = metrics.height();
        double left = room.left() + 8.0;
        const std::pair<QString, QColor> legend[] = {{sharingSaid("depthwise kernels"), colors.series[1]},
                                                     {sharingSaid("pointwise kernels"), colors.series[0]},
                                                     {sharingSaid("patches, norms and classifier"), colors.series[3]}};
        for (const auto& [words, color] : legend) {
            painter.fillRect(QRectF(left, room.top() + line * 0.2, line * 0.6, line * 0.6), color);
            painter.setPen(colors.text);
            painter.drawText(QPointF(left + line * 0.8, room.top() + metrics.ascent()), words);
            left += line * 0.8 + metrics.horizontalAdvance(words) + 18.0;
        }
        room.setTop(room.top() + line + 10.0);
    }
    rows_ = drawBarRows(painter, room, rows, most, colors, bare());
    if (figure_.chosen < rows_.size() && handleCount() > 0 && !bare()) {
        const QRectF& row = rows_[figure_.chosen];
        drawHandle(painter, 0, QPointF(row.right() - 20.0, row.bottom() - 0.35 * row.height()), colors.text, colors);
    }
}

} // namespace dclscope

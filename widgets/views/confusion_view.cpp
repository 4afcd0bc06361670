// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/confusion_view.h"

#include "widgets/style/color_map.h"
#include "widgets/style/format.h"
#include "widgets/views/axes.h"
#include "widgets/views/heat_map.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dclscope {
namespace {

constexpr double kMostLabelShare = 0.28; // of the width
constexpr double kGap = 5.0;
constexpr double kNumberMargin = 3.0;

} // namespace

ConfusionView::ConfusionView(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Confusion matrix"));
    setAccessibleDescription(tr("Kept-out examples of the newest epoch: rows are what they are, columns what they were "
                                "named. Blue is right, orange is wrong."));
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

QString ConfusionView::label(std::size_t index) const {
    const auto at = static_cast<qsizetype>(index);
    return at < labels_.size() ? labels_.at(at) : QString::number(index);
}

double ConfusionView::rowSum(std::size_t row) const {
    return static_cast<double>(std::accumulate(counts_[row].begin(), counts_[row].end(), std::size_t{0}));
}

void ConfusionView::setCounts(const QStringList& labels, const Counts& counts) {
    labels_ = labels;
    counts_ = counts;
    shares_.clear();
    for (std::size_t row = 0; row < counts_.size(); ++row) {
        const double sum = std::max(1.0, rowSum(row));
        counts_[row].resize(counts_.size());
        for (std::size_t column = 0; column < counts_.size(); ++column) {
            // A single mistake among many is what is looked for: the root makes it seen.
            const double strength = std::sqrt(static_cast<double>(counts_[row][column]) / sum);
            shares_.push_back(static_cast<float>(row == column ? -strength : strength));
        }
    }
    reading_.clear();
    update();
}

QRectF ConfusionView::plotRect(const QRectF& area) const {
    const QFontMetricsF metrics(readableFont(font(), 0.9));
    double widest = 0.0;
    for (std::size_t i = 0; i < counts_.size(); ++i) widest = std::max(widest, metrics.horizontalAdvance(label(i)));
    const double line = metrics.height();
    const double left = std::min(widest, area.width() * kMostLabelShare) + kGap + line + kGap;
    const double below = std::min(widest, area.height() * kMostLabelShare) + kGap + 2 * line + kGap;
    const double side = std::min(area.width() - left - kGap, area.height() - below - kGap);
    if (side < 40.0) return {};
    return {area.left() + left, area.top() + kGap, side, side};
}

void ConfusionView::drawLabels(QPainter& painter, const QRectF& plot, const ThemeColors& colors) const {
    const QFontMetricsF metrics(painter.font());
    const double cell = plot.width() / static_cast<double>(counts_.size());
    const double line = metrics.height();
    // Where cells are lower than letters every other label, or every tenth, is written.
    const auto every = static_cast<std::size_t>(std::max(1.0, std::ceil(line / cell)));
    const double room = plot.left() - rect().left() - line - 2 * kGap;
    const double below = std::max(line, rect().bottom() - plot.bottom() - 2 * line - 2 * kGap);
    double widest = 0.0;
    painter.setPen(colors.subtle);
    for (std::size_t i = 0; i < counts_.size(); i += every) {
        const double middle = (static_cast<double>(i) + 0.5) * cell;
        painter.drawText(QRectF(plot.left() - kGap - room, plot.top() + middle - line, room, 2 * line),
                         Qt::AlignRight | Qt::AlignVCenter, metrics.elidedText(label(i), Qt::ElideRight, room));
        const QString text = metrics.elidedText(label(i), Qt::ElideRight, below);
        const double width = metrics.horizontalAdvance(text);
        widest = std::max(widest, width <= cell ? line : width);
        painter.save();
        painter.translate(plot.left() + middle, plot.bottom() + kGap);
        if (width > cell) {
            painter.rotate(-90);
            painter.drawText(QRectF(-below, -line, below, 2 * line), Qt::AlignRight | Qt::AlignVCenter, text);
        } else {
            painter.drawText(QRectF(-cell, 0, 2 * cell, line), Qt::AlignHCenter | Qt::AlignTop, text);
        }
        painter.restore();
    }
    painter.setPen(colors.text);
    painter.drawText(QRectF(plot.left(), plot.bottom() + kGap + widest, plot.width(), line), Qt::AlignCenter,
                     tr("named"));
    painter.save();
    painter.translate(plot.left() - room - kGap - line / 2, plot.center().y());
    painter.rotate(-90);
    painter.drawText(QRectF(-plot.height() / 2, -line / 2, plot.height(), line), Qt::AlignCenter, tr("is"));
    painter.restore();
}

void ConfusionView::drawNumbers(QPainter& painter, const QRectF& plot, const ThemeColors& colors) const {
    const double cell = plot.width() / static_cast<double>(counts_.size());
    const QFontMetricsF metrics(painter.font());
    std::size_t most = 0;
    for (const auto& row : counts_) most = std::max(most, *std::max_element(row.begin(), row.end()));
    if (metrics.horizontalAdvance(QString::number(most)) + 2 * kNumberMargin > cell || metrics.height() > cell) return;
    for (std::size_t row = 0; row < counts_.size(); ++row)
        for (std::size_t column = 0; column < counts_.size(); ++column) {
            if (counts_[row][column] == 0) continue;
            const QRectF box(plot.left() + static_cast<double>(column) * cell,
                             plot.top() + static_cast<double>(row) * cell, cell, cell);
            const QRgb ground = ColorMap::diverging(colors.dark)
                                    .signedRgb(static_cast<double>(shares_[row * counts_.size() + column]), 1.0);
            const bool onLight = contrastRatio(QColor::fromRgb(ground), Qt::black) > 6.0;
            painter.setPen(onLight ? QColor(0x10, 0x12, 0x14) : QColor(Qt::white));
            painter.drawText(box, Qt::AlignCenter, QString::number(counts_[row][column]));
        }
}

void ConfusionView::paint(QPainter& painter, const QRectF& area, const ThemeColors& colors) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(readableFont(font(), 0.9));
    const QRectF plot = plotRect(area);
    if (counts_.empty() || plot.isEmpty()) {
        painter.restore();
        return;
    }
    const HeatGrid grid{shares_, counts_.size(), counts_.size(), true};
    const auto side = static_cast<double>(counts_.size());
    drawHeat(painter, plot, grid, QRectF(0, 0, side, side), 1.0, colors);
    painter.setPen(QPen(colors.axis, 1.0));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(plot);
    drawNumbers(painter, plot, colors);
    drawLabels(painter, plot, colors);
    painter.setPen(colors.subtle);
    const QFontMetricsF metrics(painter.font());
    const double line = metrics.height();
    painter.drawText(QRectF(area.left(), area.bottom() - line, area.width(), line), Qt::AlignLeft | Qt::AlignBottom,
                     metrics.elidedText(reading_, Qt::ElideRight, area.width()));
    painter.restore();
}

std::optional<std::pair<std::size_t, std::size_t>> ConfusionView::cellAt(const QPointF& where) const {
    const QRectF plot = plotRect(rect());
    if (counts_.empty() || plot.isEmpty() || !plot.contains(where)) return std::nullopt;
    const auto side = static_cast<double>(counts_.size());
    const auto index = [&](double offset) {
        return std::min(counts_.size() - 1, static_cast<std::size_t>(offset / plot.width() * side));
    };
    return std::pair{index(where.y() - plot.top()), index(where.x() - plot.left())};
}

QString ConfusionView::readingAt(const QPointF& where) const {
    const auto cell = cellAt(where);
    if (!cell) return {};
    const auto [row, column] = *cell;
    const auto count = static_cast<qint64>(counts_[row][column]);
    return tr("“%1” named “%2”: %3 of %4")
        .arg(label(row), label(column), formatCount(count), formatCount(static_cast<qint64>(rowSum(row))));
}

void ConfusionView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint(painter, rect(), Theme::instance().colors());
}

void ConfusionView::mouseMoveEvent(QMouseEvent* event) {
    const QString reading = readingAt(event->position());
    if (reading == reading_) return;
    reading_ = reading;
    setToolTip(reading);
    update();
}

void ConfusionView::leaveEvent(QEvent*) {
    reading_.clear();
    update();
}

} // namespace dclscope

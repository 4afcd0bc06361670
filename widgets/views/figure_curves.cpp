// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/figure_curves.h"

#include "widgets/style/color_map.h"
#include "widgets/style/format.h"
#include "widgets/views/axes.h"

#include <QFontMetricsF>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr double kCurvesMargin = 8.0;
constexpr double kNearCurve = 24.0;
constexpr double kWidestLayer = 170.0;
constexpr double kLegendSign = 18.0;

std::optional<double> numberIn(const Figure& figure) {
    const auto* number = std::get_if<double>(&figure);
    return number != nullptr && std::isfinite(*number) ? std::optional(*number) : std::nullopt;
}

} // namespace

FigureCurves::FigureCurves(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void FigureCurves::setTable(const FigureTable& table, const std::string& column, const QString& title) {
    title_ = title;
    curves_.clear();
    hover_.reset();
    const std::size_t layer = table.column("layer");
    const std::size_t epoch = table.column("epoch");
    const std::size_t value = table.column(column);
    for (const std::vector<Figure>& row : table.rows) {
        if (std::max({layer, epoch, value}) >= row.size()) break;
        const auto at = numberIn(row[epoch]);
        const auto number = numberIn(row[value]);
        if (!at || !number) continue;
        const QString name = QString::fromStdString(figureText(row[layer]));
        if (curves_.empty() || curves_.back().layer != name) curves_.push_back({name, {}, {}});
        curves_.back().epochs.push_back(*at);
        curves_.back().values.push_back(*number);
    }
    bool first = true;
    for (const Curve& curve : curves_)
        for (std::size_t i = 0; i < curve.epochs.size(); ++i) {
            firstEpoch_ = first ? curve.epochs[i] : std::min(firstEpoch_, curve.epochs[i]);
            lastEpoch_ = first ? curve.epochs[i] : std::max(lastEpoch_, curve.epochs[i]);
            low_ = first ? curve.values[i] : std::min(low_, curve.values[i]);
            high_ = first ? curve.values[i] : std::max(high_, curve.values[i]);
            first = false;
        }
    if (!(lastEpoch_ > firstEpoch_)) lastEpoch_ = firstEpoch_ + 1.0;
    if (low_ > 0.0 && low_ < 0.5 * high_) low_ = 0.0; // near enough to show what share of the whole it is
    const double air = high_ > low_ ? 0.04 * (high_ - low_) : std::max(1e-6, 0.1 * std::fabs(high_));
    high_ += air;
    if (low_ != 0.0) low_ -= air;
    update();
}

QColor FigureCurves::colorOf(std::size_t curve, const ThemeColors& colors) const {
    if (curves_.size() <= colors.series.size()) return colors.series[curve];
    const double share = static_cast<double>(curve) / static_cast<double>(curves_.size() - 1);
    return QColor::fromRgb(ColorMap::magnitude().rgb(colors.dark ? 0.25 + 0.75 * share : 0.85 * share));
}

QPointF FigureCurves::place(double epoch, double value) const {
    return {plot_.left() + (epoch - firstEpoch_) / (lastEpoch_ - firstEpoch_) * plot_.width(),
            plot_.bottom() - (value - low_) / (high_ - low_) * plot_.height()};
}

void FigureCurves::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(readableFont(font(), 1.0));
    paint(painter, rect(), Theme::instance().colors());
}

void FigureCurves::paint(QPainter& painter, const QRectF& area, const ThemeColors& colors) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(area, colors.plot);
    plot_ = {};
    if (curves_.empty()) {
        drawSentence(painter, area, colors, tr("There are no numbers of this kind to draw."));
        painter.restore();
        return;
    }
    const AxisRoom room = axisRoom(painter);
    const double legend = drawLegend(painter, area, colors);
    plot_ = area.adjusted(kCurvesMargin + room.left, kCurvesMargin, -2 * kCurvesMargin - legend,
                          -kCurvesMargin / 2 - room.bottom);
    if (plot_.width() < 40 || plot_.height() < 30) {
        plot_ = {};
        painter.restore();
        return;
    }
    drawLeftAxis(painter, plot_, {title_, high_, low_, false, {}}, colors, true);
    drawBottomAxis(painter, plot_, {tr("epoch"), firstEpoch_, lastEpoch_, true, {}}, colors, true);
    drawFrame(painter, plot_, colors);
    drawCurves(painter, colors);
    painter.restore();
}

void FigureCurves::drawCurves(QPainter& painter, const ThemeColors& colors) const {
    painter.save();
    painter.setClipRect(plot_.adjusted(-4, -4, 4, 4), Qt::IntersectClip);
    const auto chosen = hover_ ? nearest(*hover_) : std::nullopt;
    for (std::size_t c = 0; c < curves_.size(); ++c) {
        const Curve& curve = curves_[c];
        QPolygonF line;
        for (std::size_t i = 0; i < curve.epochs.size(); ++i) line.append(place(curve.epochs[i], curve.values[i]));
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colorOf(c, colors), chosen && chosen->curve == c ? 2.6 : 1.6, Qt::SolidLine, Qt::RoundCap,
                            Qt::RoundJoin));
        painter.drawPolyline(line);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colorOf(c, colors));
        if (line.size() == 1) painter.drawEllipse(line.front(), 3.0, 3.0);
        if (chosen && chosen->curve == c) painter.drawEllipse(line.at(static_cast<qsizetype>(chosen->at)), 4.0, 4.0);
    }
    painter.restore();
}

/// Which curve is whose, as far as they have room below one another. @return the room that they take
double FigureCurves::drawLegend(QPainter& painter, const QRectF& area, const ThemeColors& colors) const {
    if (curves_.size() < 2 || area.width() < 2.5 * kWidestLayer) return 0.0;
    painter.save();
    painter.setFont(readableFont(painter.font(), 0.9));
    const QFontMetricsF metrics(painter.font());
    double widest = 0.0;
    for (const Curve& curve : curves_) widest = std::max(widest, metrics.horizontalAdvance(curve.layer));
    widest = std::min(widest, kWidestLayer);
    double top = area.top() + kCurvesMargin;
    const double left = area.right() - widest - kCurvesMargin;
    for (std::size_t c = 0; c < curves_.size() && top + metrics.height() < area.bottom(); ++c) {
        painter.setPen(QPen(colorOf(c, colors), 2.0));
        const double y = top + metrics.height() / 2;
        painter.drawLine(QPointF(left - kLegendSign, y), QPointF(left - 5.0, y));
        painter.setPen(colors.text);
        painter.drawText(QRectF(left, top, widest, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(curves_[c].layer, Qt::ElideLeft, widest));
        top += metrics.height() + 2.0;
    }
    painter.restore();
    return widest + kLegendSign + kCurvesMargin;
}

std::optional<FigureCurves::Point> FigureCurves::nearest(const QPointF& where) const {
    std::optional<Point> found;
    double best = kNearCurve;
    for (std::size_t c = 0; c < curves_.size(); ++c)
        for (std::size_t i = 0; i < curves_[c].epochs.size(); ++i) {
            const QPointF way = place(curves_[c].epochs[i], curves_[c].values[i]) - where;
            const double distance = std::hypot(way.x(), way.y());
            if (distance >= best) continue;
            best = distance;
            found = Point{c, i};
        }
    return found;
}

QString FigureCurves::readingAt(const QPointF& where) const {
    if (plot_.isEmpty()) return {};
    const auto found = nearest(where);
    if (!found) return {};
    const Curve& curve = curves_[found->curve];
    return tr("%1 · epoch %2 · %3 %4")
        .arg(curve.layer, formatNumber(curve.epochs[found->at], 6), title_, formatNumber(curve.values[found->at], 4));
}

void FigureCurves::mouseMoveEvent(QMouseEvent* event) {
    hover_ = event->position();
    setToolTip(readingAt(event->position()));
    update();
}

void FigureCurves::leaveEvent(QEvent*) {
    hover_.reset();
    update();
}

} // namespace dclscope

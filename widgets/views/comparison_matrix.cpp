// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/comparison_matrix.h"

#include "widgets/style/format.h"
#include "widgets/views/axes.h"
#include "widgets/views/delay_axis.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace dclscope {
namespace {

constexpr double kMatrixMargin = 14.0;
constexpr double kMostAreBelow = 0.98; ///< share of the differences that lie within the colours' range

struct MatrixWords {
    Q_DECLARE_TR_FUNCTIONS(dclscope::ComparisonMatrix)
};

} // namespace

ComparisonMatrix::ComparisonMatrix(const DelayPicture& a, const DelayPicture& b)
    : ComparisonDifference(a, b), first_(a), second_(b) {}

void ComparisonMatrix::look(const ViewState& state) {
    if (state.quantity == quantity_) return;
    quantity_ = state.quantity;
    limit_ = 0.0;
}

QString ComparisonMatrix::caption() const {
    return quantity_ == Quantity::Delay ? MatrixWords::tr("B less A: longer or shorter delays")
                                        : MatrixWords::tr("B less A: weights");
}

double ComparisonMatrix::differenceAt(std::size_t out, std::size_t in) const {
    if (quantity_ == Quantity::Weight) return second_.weightOf(out, in) - first_.weightOf(out, in);
    return second_.delayOf(out, in) * delayUnit(second_.scene()).perStep -
           first_.delayOf(out, in) * delayUnit(first_.scene()).perStep;
}

/// Over the beginnings and ends of both trainings, so that a run beside its own beginning has colours, too; beside a
/// single moment, as a run's edited self is one, of what is shown: all of a training would wash that out.
double ComparisonMatrix::limit() const {
    const LayerScene& a = first_.scene();
    const LayerScene& b = second_.scene();
    const double stepA = delayUnit(a).perStep;
    const double stepB = delayUnit(b).perStep;
    std::vector<double> apart;
    LayerState momentA;
    LayerState momentB;
    std::vector<std::pair<double, double>> moments{{a.epoch(), b.epoch()}};
    if (b.epochs().size() > 1)
        moments = {{a.epochs().back(), b.epochs().back()},
                   {a.epochs().front(), b.epochs().back()},
                   {a.epochs().back(), b.epochs().front()}};
    double limit = 0.0;
    for (const auto& [epochA, epochB] : moments) {
        a.stateAt(epochA, momentA);
        b.stateAt(epochB, momentB);
        apart.clear();
        for (std::size_t i = 0; i < std::min(momentA.count(), momentB.count()); ++i) {
            const double difference =
                quantity_ == Quantity::Delay
                    ? b.delay(momentB, i) * stepB - a.delay(momentA, i) * stepA
                    : static_cast<double>(momentB.weights[i]) - static_cast<double>(momentA.weights[i]);
            if (std::isfinite(difference)) apart.push_back(std::fabs(difference));
        }
        if (apart.empty()) continue;
        const auto last = static_cast<double>(apart.size() - 1);
        const auto place = apart.begin() + static_cast<std::ptrdiff_t>(kMostAreBelow * last);
        std::nth_element(apart.begin(), place, apart.end());
        limit = std::max(limit, *place);
    }
    return limit > 0.0 ? limit : 1.0;
}

double ComparisonMatrix::differenceIn(const ChannelPlace& cell) const {
    return differenceAt(first_.places().rows[cell.out], first_.places().columns[cell.in]);
}

void ComparisonMatrix::fillImage(const ThemeColors& colors) {
    const std::size_t rows = first_.places().rows.size();
    const std::size_t columns = first_.places().columns.size();
    const QSize size(static_cast<int>(columns), static_cast<int>(rows));
    if (image_.size() != size) image_ = QImage(size, QImage::Format_RGB32);
    const ColorMap& map = ColorMap::diverging(colors.dark);
    for (std::size_t row = 0; row < rows; ++row) {
        auto* line = reinterpret_cast<QRgb*>(image_.scanLine(static_cast<int>(row)));
        for (std::size_t column = 0; column < columns; ++column)
            line[column] = map.signedRgb(differenceIn({row, column}), limit_);
    }
}

void ComparisonMatrix::drawAxes(QPainter& painter, const ThemeColors& colors) const {
    // Whatever the order, numbers are those that they have in the layer.
    const auto number = [](const std::vector<std::size_t>& places) {
        return [&places](double place) {
            const auto at = static_cast<std::size_t>(std::max(0.0, std::round(place)));
            return at < places.size() ? QString::number(places[at]) : QString();
        };
    };
    const MatrixOrder& places = first_.places();
    drawBottomAxis(
        painter, plotRect_,
        {MatrixWords::tr("input channel"), visible_.left() - 0.5, visible_.right() - 0.5, true, number(places.columns)},
        colors);
    drawLeftAxis(painter, plotRect_,
                 {MatrixWords::tr("neuron"), visible_.top() - 0.5, visible_.bottom() - 0.5, true, number(places.rows)},
                 colors);
}

void ComparisonMatrix::draw(QPainter& painter, const QRectF& area, const ThemeColors& colors, const ViewZoom& zoom) {
    const AxisRoom room = axisRoom(painter);
    const double bar = colorBarRoom(painter, area.width());
    plotRect_ = area.adjusted(kMatrixMargin + room.left, kMatrixMargin, -kMatrixMargin - bar,
                              -kMatrixMargin / 2 - room.bottom - colorLineRoom(painter, area.width()));
    if (plotRect_.width() < 20 || plotRect_.height() < 20) {
        plotRect_ = {};
        return;
    }
    const LayerScene& scene = first_.scene();
    const bool moved = second_.scene().epochs().size() < 2 && scene.epoch() != measuredAt_;
    if (!(limit_ > 0.0) || moved) limit_ = limit();
    measuredAt_ = scene.epoch();
    visible_ = visiblePart(
        zoom, QRectF(0.0, 0.0, static_cast<double>(scene.inChannels()), static_cast<double>(scene.outChannels())));
    fillImage(colors);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawImage(plotRect_, image_, visible_);
    if (cursor_)
        if (const auto cell = cellAt(*cursor_)) {
            const QSizeF unit(plotRect_.width() / visible_.width(), plotRect_.height() / visible_.height());
            const QRectF box(plotRect_.left() + (static_cast<double>(cell->in) - visible_.left()) * unit.width(),
                             plotRect_.top() + (static_cast<double>(cell->out) - visible_.top()) * unit.height(),
                             unit.width(), unit.height());
            painter.setPen(QPen(colors.accent, 2.0));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(box.intersected(plotRect_).adjusted(-1, -1, 1, 1));
        }
    drawFrame(painter, plotRect_, colors);
    drawAxes(painter, colors);
    if (bar <= 0.0) {
        const QString unit = quantity_ == Quantity::Weight ? QString() : delayUnit(scene).name;
        return drawColorLine(painter, area, plotRect_, colorEnds(-limit_, limit_, unit), colors);
    }
    const QString title = quantity_ == Quantity::Weight
                              ? MatrixWords::tr("weight, B less A")
                              : MatrixWords::tr("delay, B less A (%1)").arg(delayUnit(scene).name);
    drawColorBar(painter, colorBarBeside(plotRect_), ColorMap::diverging(colors.dark),
                 {title, -limit_, limit_, false, [](double v) { return formatNumber(v, 2); }}, colors);
}

std::optional<ChannelPlace> ComparisonMatrix::cellAt(const QPointF& where) const {
    if (plotRect_.isEmpty() || !plotRect_.contains(where)) return std::nullopt;
    const double x = visible_.left() + (where.x() - plotRect_.left()) / plotRect_.width() * visible_.width();
    const double y = visible_.top() + (where.y() - plotRect_.top()) / plotRect_.height() * visible_.height();
    const LayerScene& scene = first_.scene();
    return ChannelPlace{std::min(static_cast<std::size_t>(std::max(0.0, y)), scene.outChannels() - 1),
                        std::min(static_cast<std::size_t>(std::max(0.0, x)), scene.inChannels() - 1)};
}

QString ComparisonMatrix::readingAt(const QPointF& where) const {
    const auto cell = cellAt(where);
    if (!cell) return {};
    const double difference = differenceIn(*cell);
    const QString number = (difference > 0.0 ? QStringLiteral("+") : QString()) + formatNumber(difference);
    if (quantity_ == Quantity::Weight) return MatrixWords::tr("weight %1").arg(number);
    return MatrixWords::tr("delay %1 %2").arg(number, delayUnit(first_.scene()).name);
}

} // namespace dclscope

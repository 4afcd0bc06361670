// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the timeline: curves with their scales, marks of checkpoints, the playhead and its legend.
#include "widgets/style/format.h"
#include "widgets/style/theme.h"
#include "widgets/views/axes.h"
#include "widgets/views/timeline_track.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPen>

#include <algorithm>

namespace dclscope {
namespace {

constexpr double kLegendLine = 15.0; ///< from the beginning of a curve's sign to its name
constexpr double kDashedLine = 29.0; ///< the same of two runs: dashes and dots need a longer sign to be told
constexpr double kSignGap = 5.0;
constexpr double kLeastName = 15.0;
constexpr double kLegendGap = 10.0;
constexpr double kNumberGap = 7.0; ///< from a scale's numbers to the last epoch

/// How many letters the words have that all of these begin with, and at least one more word.
qsizetype commonBeginning(const QStringList& names) {
    if (names.size() < 2) return 0;
    const qsizetype length = names.front().indexOf(QLatin1Char(' ')) + 1;
    const QString word = names.front().left(length);
    const bool all = std::all_of(names.begin(), names.end(), [&word](const QString& name) {
        return name.startsWith(word) && name.size() > word.size();
    });
    return all ? length : 0;
}

} // namespace

void TimelineTrack::paint(QPainter& painter, const QRectF& area, const ThemeColors& colors) const {
    drawStill(painter, area, colors);
    drawPlayhead(painter, area, colors);
}

/// Of two runs one colour each has to do: their losses are dashed, and a second curve of a kind has dots.
Qt::PenStyle TimelineTrack::penStyle(std::size_t index) const {
    const Curve& curve = curves_[index];
    if (curve.side == Side::Only) return Qt::SolidLine;
    const auto end = curves_.begin() + static_cast<std::ptrdiff_t>(index);
    const bool second = std::any_of(curves_.begin(), end, [&curve](const Curve& before) {
        return before.side == curve.side && before.rising == curve.rising;
    });
    if (curve.rising) return second ? Qt::DotLine : Qt::SolidLine;
    return second ? Qt::DashDotLine : Qt::DashLine;
}

/// Round ends would fill what lies between dashes.
QPen TimelineTrack::curvePen(std::size_t index, double width, const ThemeColors& colors) const {
    const Qt::PenStyle style = penStyle(index);
    return {curveColor(index, colors), width, style, style == Qt::SolidLine ? Qt::RoundCap : Qt::FlatCap,
            Qt::RoundJoin};
}

QColor TimelineTrack::curveColor(std::size_t index, const ThemeColors& colors) const {
    const Curve& curve = curves_[index];
    if (curve.side != Side::Only) return colors.series[curve.side == Side::First ? 0 : 1];
    if (curve.own) return colors.series[index % 2 == 0 ? 0 : 3];
    QColor color = curve.rising ? colors.series[2] : colors.series[1];
    // A second curve of the same kind (accuracy on a class apart, say) must not be taken for the first.
    const bool isTraining = curve.name.startsWith(QLatin1String("train"));
    for (std::size_t before = 0; before < index; ++before)
        if (curves_[before].rising == curve.rising && !curves_[before].own && !isTraining &&
            !curves_[before].name.startsWith(QLatin1String("train")))
            color = colors.series[3];
    // The curve of the training data steps back behind the one that counts.
    if (isTraining) color.setAlpha(150);
    return color;
}

void TimelineTrack::drawStill(QPainter& painter, const QRectF& area, const ThemeColors& colors) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(readableFont(font(), 0.9));
    painter.fillRect(area, colors.window);
    const QRectF track = trackRect(area);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.plot);
    painter.drawRoundedRect(track.adjusted(-kSide + 4, -4, kSide - 4, 4), 4, 4);
    if (epochs_.empty()) {
        painter.setPen(colors.subtle);
        painter.drawText(track, Qt::AlignCenter, tr("No checkpoints yet."));
        painter.restore();
        return;
    }
    painter.setClipRect(track.adjusted(-2, -2, 2, 2));
    for (std::size_t k = 0; k < curves_.size(); ++k) {
        QPolygonF line;
        for (const QPointF& p : curves_[k].points)
            line.append(
                {xOf(p.x()), track.bottom() - 3 -
                                 (p.y() - curves_[k].low) / (curves_[k].high - curves_[k].low) * (track.height() - 6)});
        painter.setPen(curvePen(k, 1.6, colors));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(line);
    }
    painter.setClipping(false);
    if (curves_.empty()) {
        painter.setPen(colors.subtle);
        painter.drawText(track, Qt::AlignCenter, tr("No loss or accuracy was found beside these checkpoints."));
    }
    drawScales(painter, track, colors);
    drawMarks(painter, track, colors);
    painter.restore();
}

/// The ends of the losses' scale at the left and of the scores' at the right; of others the first has the side that is
/// free. Numbers stand inside of the track, on a ground of its own.
void TimelineTrack::drawScales(QPainter& painter, const QRectF& track, const ThemeColors& colors) const {
    const QFontMetricsF metrics(painter.font());
    if (track.height() < 2.0 * metrics.height()) return;
    const Curve* left = nullptr;
    const Curve* right = nullptr;
    for (const Curve& curve : curves_) {
        const Curve*& side = curve.own ? (left == nullptr ? left : right) : curve.rising ? right : left;
        if (side == nullptr) side = &curve;
    }
    QColor ground = colors.plot;
    ground.setAlpha(200);
    const auto number = [&](double value, bool atLeft, bool atTop, const Curve& curve) {
        const QString text = formatNumber(value, 2);
        QRectF box(0, 0, metrics.horizontalAdvance(text) + 4.0, metrics.height());
        box.moveTop(atTop ? track.top() - 2.0 : track.bottom() + 2.0 - box.height());
        // The playhead stands at the end most of the time: numbers at the right stand before it.
        box.moveLeft(atLeft ? track.left() - kSide + 6.0 : track.right() - kNumberGap - box.width());
        painter.fillRect(box, ground);
        QColor ink = curveColor(static_cast<std::size_t>(&curve - curves_.data()), colors);
        ink.setAlpha(255);
        if (curve.side != Side::Only) ink = colors.subtle; // the scale is that of both runs
        painter.setPen(ink);
        painter.drawText(box, Qt::AlignCenter, text);
    };
    for (const bool atLeft : {true, false})
        if (const Curve* curve = atLeft ? left : right) {
            number(curve->high, atLeft, true, *curve);
            number(curve->low, atLeft, false, *curve);
        }
}

void TimelineTrack::drawMarks(QPainter& painter, const QRectF& track, const ThemeColors& colors) const {
    const double y = track.bottom() + 4.0;
    painter.setPen(QPen(colors.axis, 1.0));
    painter.drawLine(QPointF(track.left(), y), QPointF(track.right(), y));
    const double apart = epochs_.size() < 2 ? track.width() : track.width() / static_cast<double>(epochs_.size() - 1);
    painter.setPen(QPen(apart < 3.0 ? colors.axis : colors.subtle, apart < 3.0 ? 0.6 : 1.2));
    for (const double epoch : epochs_) painter.drawLine(QPointF(xOf(epoch), y - 2.5), QPointF(xOf(epoch), y + 2.5));
    painter.setPen(QPen(colors.warning, 1.6));
    for (const double epoch : problems_) {
        const QPointF c(xOf(epoch), y);
        painter.drawLine(c - QPointF(3, 3), c + QPointF(3, 3));
        painter.drawLine(c - QPointF(3, -3), c + QPointF(3, -3));
    }
    painter.setPen(colors.subtle);
    const QFontMetricsF metrics(painter.font());
    const double wide = metrics.horizontalAdvance(QStringLiteral("00000"));
    std::vector<double> labels{epochs_.front()};
    if (epochs_.size() > 1)
        for (const double t : roundTicks(epochs_.front(), epochs_.back(),
                                         std::clamp(static_cast<int>(track.width() / (2.2 * wide)), 1, 12), true))
            labels.push_back(t);
    double lastRight = -1e9;
    const double lastX = xOf(epochs_.back());
    labels.push_back(epochs_.back());
    for (const double epoch : labels) {
        const double x = xOf(epoch);
        // The first and the last number are always there; those between give way.
        const bool isEnd = epoch == epochs_.back();
        if (x - wide / 2 < lastRight || (!isEnd && x + wide > lastX - wide / 4 && epoch != epochs_.front())) continue;
        painter.drawText(QRectF(x - wide, y + 3, 2 * wide, metrics.height()), Qt::AlignHCenter | Qt::AlignTop,
                         formatNumber(epoch, 6));
        lastRight = x + wide / 2;
    }
}

void TimelineTrack::drawPlayhead(QPainter& painter, const QRectF& area, const ThemeColors& colors) const {
    if (epochs_.empty()) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF track = trackRect(area);
    const double x = xOf(epoch_);
    if (hover_ >= 0.0) {
        painter.setPen(QPen(colors.axis, 1.0, Qt::DashLine));
        painter.drawLine(QPointF(hover_, track.top() - 2), QPointF(hover_, track.bottom() + 4));
    }
    painter.setPen(QPen(colors.accent, 2.0));
    painter.drawLine(QPointF(x, track.top() - 3), QPointF(x, track.bottom() + 4));
    painter.setPen(QPen(colors.plot, 1.5));
    painter.setBrush(colors.accent);
    painter.drawEllipse(QPointF(x, track.bottom() + 4), 5.5, 5.5);

    drawLegend(painter, area, colors);
    painter.restore();
}

/// Names of the curves, shorter where all of them have no more than `room`: none is left out.
std::vector<QString> TimelineTrack::legendNames(const QFontMetricsF& metrics, double room) const {
    std::vector<QString> names;
    const auto width = [&] {
        double sum = 0.0;
        for (const QString& name : names) sum += metrics.horizontalAdvance(name);
        return sum;
    };
    QStringList figures;
    for (const Curve& curve : curves_) {
        names.push_back(curve.name);
        figures.push_back(curve.figure);
    }
    const auto nameByFigure = [&](std::size_t k, const QString& figure) { // runs as the pictures above are called
        const Side side = curves_[k].side;
        return side == Side::Only ? figure : (side == Side::First ? tr("A: %1") : tr("B: %1")).arg(figure);
    };
    const auto rename = [&](qsizetype from, bool abridged) {
        for (std::size_t k = 0; k < names.size(); ++k) {
            names[k] = nameByFigure(k, curves_[k].figure.mid(from));
            if (abridged) names[k].replace(QStringLiteral("accuracy"), tr("acc."));
        }
    };
    if (width() > room) rename(0, false);
    if (width() > room) rename(0, true);
    if (width() > room) rename(commonBeginning(figures), true);
    const std::vector<QString> whole = names;
    double most = 0.0;
    for (const QString& name : names) most = std::max(most, metrics.horizontalAdvance(name));
    // The longest ones give way first, in their middle: names differ at both ends.
    for (; width() > room && most > kLeastName; most -= 4.0)
        for (std::size_t k = 0; k < names.size(); ++k) names[k] = metrics.elidedText(whole[k], Qt::ElideMiddle, most);
    return names;
}

void TimelineTrack::drawLegend(QPainter& painter, const QRectF& area, const ThemeColors& colors) const {
    painter.setFont(readableFont(font(), 0.9));
    const QFontMetricsF metrics(painter.font());
    const double number = metrics.horizontalAdvance(QStringLiteral(" 0.0000"));
    const double baseline = area.top() + 2 + metrics.ascent();
    double left = trackRect(area).left() - kSide + 4;
    const bool ofTwo = !curves_.empty() && curves_.front().side != Side::Only;
    const double sign = ofTwo ? kDashedLine : kLegendLine;
    const double taken = static_cast<double>(curves_.size()) * (sign + kLegendGap + number);
    const std::vector<QString> names = legendNames(metrics, area.right() - left - taken);
    bool measured = curves_.empty();
    for (std::size_t k = 0; k < curves_.size(); ++k) {
        const std::optional<double> value = valueAt(curves_[k], epoch_);
        measured = measured || value;
        painter.setPen(curvePen(k, ofTwo ? 2.0 : 2.4, colors));
        const double middle = area.top() + 2 + metrics.height() / 2;
        painter.drawLine(QPointF(left, middle), QPointF(left + sign - kSignGap, middle));
        painter.setPen(colors.subtle);
        painter.drawText(QPointF(left + sign, baseline),
                         names[k] + QLatin1Char(' ') + (value ? formatNumber(*value) : QStringLiteral("–")));
        left += sign + metrics.horizontalAdvance(names[k]) + number + kLegendGap;
    }
    const QString none = tr("not measured at this epoch");
    if (!measured && left + metrics.horizontalAdvance(none) < area.right())
        painter.drawText(QPointF(left, baseline), none);
}

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live_views/activation_view.h"

#include "widgets/style/color_map.h"
#include "widgets/style/format.h"
#include "widgets/style/theme.h"

#include <QFontMetricsF>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr double kStripGap = 3.0;
constexpr double kAxisTitleRoom = 24.0; // the turned axis title
constexpr auto kNoChannel = static_cast<std::size_t>(-1);
constexpr float kRoom = 1.15F; // the next window may be a little stronger without new colours

float strongestOf(const std::vector<float>& values) {
    float most = 0.0F;
    for (const float value : values) most = std::max(most, std::fabs(value));
    return most;
}

} // namespace

ActivationView::ActivationView(QWidget* parent) : ScrollingPlot(tr("What each stage answers to"), parent) {
    setEmptyText(tr("The network's feature maps appear here"));
    setCursor(Qt::PointingHandCursor);
}

void ActivationView::setBands(std::vector<double> centresHz) {
    centresHz_ = std::move(centresHz);
    kept_.clear();
    tops_.clear();
    channels_.clear();
    setStage({});
    describe();
    update();
}

void ActivationView::addInsight(InsightPointer insight, double startSeconds) {
    if (!insight || insight->stages().empty()) return;
    const bool isFirst = kept_.empty();
    followStrength(*insight);
    kept_.push_back({startSeconds, std::move(insight), {}});
    if (kept_.size() > kMostWindows) kept_.pop_front();
    chooseChannels();
    if (isFirst) {
        describe();
        emit stagesKnown();
    }
    update();
}

void ActivationView::followStrength(const NetworkInsight& insight) {
    tops_.resize(insight.stages().size());
    const auto follow = [this](float& top, float most) {
        if (!std::isfinite(most) || most <= top) return;
        top = kRoom * most;
        forgetPictures();
    };
    for (std::size_t s = 0; s < tops_.size(); ++s) {
        const StageInsight& stage = insight.stages()[s];
        follow(tops_[s].departure, strongestOf(stage.departure));
        for (const ChannelMap& map : stage.strongest) follow(tops_[s].channel, strongestOf(map.values));
    }
}

void ActivationView::chooseChannels() {
    if (!stage_ || kept_.empty()) return;
    std::vector<std::size_t> coming;
    for (const ChannelMap& map : kept_.back().insight->stages()[*stage_].strongest) coming.push_back(map.channel);
    const auto has = [](const std::vector<std::size_t>& list, std::size_t channel) {
        return std::find(list.begin(), list.end(), channel) != list.end();
    };
    std::vector<std::size_t> rows = channels_;
    rows.resize(coming.size(), kNoChannel);
    for (std::size_t& row : rows) {
        if (has(coming, row)) continue;
        row = *std::find_if(coming.begin(), coming.end(), [&](std::size_t channel) { return !has(rows, channel); });
    }
    if (rows == channels_) return;
    channels_ = std::move(rows);
    forgetPictures();
}

void ActivationView::setStage(std::optional<std::size_t> stage) {
    if (stage && (kept_.empty() || *stage >= kept_.back().insight->stages().size())) stage.reset();
    stage_ = stage;
    channels_.clear();
    chooseChannels();
    forgetPictures();
    setTitle(stage_ ? tr("Strongest channels of %1").arg(stageNames().value(static_cast<qsizetype>(*stage_)))
                    : tr("What each stage answers to"));
    describe();
    update();
}

void ActivationView::forgetPictures() {
    for (Kept& kept : kept_) kept.pictures.clear();
}

QStringList ActivationView::stageNames() const {
    QStringList names;
    if (kept_.empty()) return names;
    for (const StageInsight& stage : kept_.back().insight->stages())
        names << tr("stage %1 · %2 channels · %3 × %4")
                     .arg(stage.number)
                     .arg(stage.channels)
                     .arg(stage.grid.rows)
                     .arg(stage.grid.columns);
    return names;
}

QStringList ActivationView::rowNames() const {
    QStringList names;
    if (kept_.empty()) return names;
    if (stage_) {
        names << tr("all channels");
        for (const std::size_t channel : channels_) names << tr("channel %1").arg(channel);
    } else {
        for (const StageInsight& stage : kept_.back().insight->stages()) names << tr("stage %1").arg(stage.number);
    }
    return names;
}

void ActivationView::describe() {
    setAccessibleDescription(stage_ ? rowNames().join(QStringLiteral(", ")) : stageNames().join(QStringLiteral(", ")));
}

std::size_t ActivationView::rowCount() const {
    if (kept_.empty()) return 0;
    return stage_ ? channels_.size() + 1 : kept_.back().insight->stages().size();
}

QRectF ActivationView::rowArea(std::size_t row, const QRectF& plot) const {
    const auto rows = static_cast<double>(rowCount());
    const double height = (plot.height() - kStripGap * (rows - 1.0)) / rows;
    return {plot.left(), plot.top() + static_cast<double>(row) * (height + kStripGap), plot.width(), height};
}

std::optional<std::size_t> ActivationView::rowAt(const QPointF& point, const QRectF& plot) const {
    for (std::size_t row = 0; row < rowCount(); ++row)
        if (rowArea(row, plot).contains(point)) return row;
    return std::nullopt;
}

const StageInsight& ActivationView::stageOf(const NetworkInsight& insight, std::size_t row) const {
    return insight.stages()[stage_.value_or(row)];
}

const std::vector<float>* ActivationView::valuesOf(const NetworkInsight& insight, std::size_t row) const {
    const StageInsight& stage = stageOf(insight, row);
    if (!stage_ || row == 0) return &stage.departure;
    for (const ChannelMap& map : stage.strongest)
        if (map.channel == channels_[row - 1]) return &map.values;
    return nullptr;
}

QImage ActivationView::pictureOf(const NetworkInsight& insight, std::size_t row) const {
    const std::vector<float>* values = valuesOf(insight, row);
    if (values == nullptr) return {};
    const SoundGrid& grid = stageOf(insight, row).grid;
    const Tops& tops = tops_[stage_.value_or(row)];
    const ColorMap& signedColors = ColorMap::diverging(Theme::instance().colors().dark);
    const bool isSigned = stage_ && row > 0;
    QImage image(static_cast<int>(grid.columns), static_cast<int>(grid.rows), QImage::Format_RGB32);
    for (std::size_t r = 0; r < grid.rows; ++r) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(static_cast<int>(grid.rows - 1 - r)));
        for (std::size_t c = 0; c < grid.columns; ++c) {
            const auto value = static_cast<double>((*values)[r * grid.columns + c]);
            line[c] = isSigned ? signedColors.signedRgb(value, static_cast<double>(tops.channel))
                               : ColorMap::magnitude().rgb(value / static_cast<double>(tops.departure));
        }
    }
    return image;
}

void ActivationView::paintRow(QPainter& painter, const QRectF& plot, std::size_t row) const {
    const QRectF area = rowArea(row, plot);
    painter.save();
    painter.setClipRect(area, Qt::IntersectClip);
    for (std::size_t i = 0; i < kept_.size(); ++i) {
        const Kept& kept = kept_[i];
        const SoundGrid& grid = stageOf(*kept.insight, row).grid;
        const double first = kept.start + grid.secondsAt(0.0);
        const double last = kept.start + grid.secondsAt(static_cast<double>(grid.columns));
        const double until = i + 1 < kept_.size() ? std::min(last, kept_[i + 1].start) : last;
        // A map that is padded begins before its window; what was before the sound is none.
        const double from = std::max({first, kept.start, 0.0});
        const bool isSeen = until > from && until > endTime() - span() && from < endTime();
        if (!isSeen || kept.pictures[row].isNull()) continue;
        const auto bands = static_cast<double>(centresHz_.size());
        const double top = area.bottom() - grid.bandAt(static_cast<double>(grid.rows)) / bands * area.height();
        const double bottom = area.bottom() - grid.bandAt(0.0) / bands * area.height();
        const QRectF target(QPointF(xOf(first, plot), top), QPointF(xOf(until, plot), bottom));
        const double columns = (until - first) / grid.secondsPerColumn;
        painter.save();
        painter.setClipRect(QRectF(QPointF(xOf(from, plot), area.top()), area.bottomRight()), Qt::IntersectClip);
        painter.drawImage(target, kept.pictures[row], QRectF(0.0, 0.0, columns, static_cast<double>(grid.rows)));
        painter.restore();
    }
    painter.restore();
}

void ActivationView::paintData(QPainter& painter, const QRectF& plot) {
    for (Kept& kept : kept_)
        for (std::size_t row = kept.pictures.size(); row < rowCount(); ++row)
            kept.pictures.push_back(pictureOf(*kept.insight, row));
    for (std::size_t row = 0; row < rowCount(); ++row) {
        paintRow(painter, plot, row);
        if (row > 0)
            painter.fillRect(QRectF(plot.left(), rowArea(row, plot).top() - kStripGap, plot.width(), kStripGap),
                             Theme::instance().colors().window);
    }
    painter.setPen(QPen(themeColors(true).accent, 1.0, Qt::DashLine));
    const double x = xOf(std::max(0.0, kept_.back().start), plot);
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
}

void ActivationView::paintAxis(QPainter& painter, const QRectF& plot) {
    const QFontMetricsF metrics(font());
    const ThemeColors& colors = Theme::instance().colors();
    const QStringList names = rowNames();
    paintAxisTitle(painter, plot, tr("Frequency"));
    for (std::size_t row = 0; row < rowCount(); ++row) {
        const QRectF area = rowArea(row, plot);
        if (area.height() < metrics.height() - 4.0 && row % 2 == 1) continue;
        painter.setPen(colors.subtle);
        const QString name = metrics.elidedText(names.value(static_cast<qsizetype>(row)), Qt::ElideRight,
                                                plot.left() - 10.0 - kAxisTitleRoom);
        painter.drawText(QRectF(0.0, area.center().y() - metrics.height() / 2.0, plot.left() - 7.0, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, name);
    }
}

ColorKey ActivationView::key() const {
    if (stage_)
        return {tr("below the mean"), ColorMap::diverging(Theme::instance().colors().dark).strip(false),
                tr("above it")};
    return {tr("at the mean"), ColorMap::magnitude().strip(false), tr("far from it")};
}

QColor ActivationView::markColor() const { return themeColors(true).text; }

QString ActivationView::reading(double time, const QPointF& point, const QRectF& plot) const {
    const std::optional<std::size_t> row = rowAt(point, plot);
    if (!row) return {};
    const auto after = std::find_if(kept_.begin(), kept_.end(), [&](const Kept& kept) { return kept.start > time; });
    if (after == kept_.begin()) return {};
    const Kept& kept = *(after - 1);
    const std::vector<float>* values = valuesOf(*kept.insight, *row);
    const SoundGrid& grid = stageOf(*kept.insight, *row).grid;
    const QRectF area = rowArea(*row, plot);
    const double band = (area.bottom() - point.y()) / area.height() * static_cast<double>(centresHz_.size());
    const double r = std::floor((band - grid.firstBand) / grid.bandsPerRow);
    const double c = std::floor((time - kept.start - grid.firstSecond) / grid.secondsPerColumn);
    if (values == nullptr || r < 0.0 || c < 0.0 || r >= static_cast<double>(grid.rows) ||
        c >= static_cast<double>(grid.columns))
        return {};
    const float value = (*values)[static_cast<std::size_t>(r) * grid.columns + static_cast<std::size_t>(c)];
    const QString name =
        stage_ ? rowNames().value(static_cast<qsizetype>(*row)) : stageNames().value(static_cast<qsizetype>(*row));
    return tr("%1 · about %2 Hz · %3 away from the mean")
        .arg(name)
        .arg(qRound(frequencyAt(centresHz_, grid.bandAt(r + 0.5))))
        .arg(formatNumber(static_cast<double>(value), 2));
}

void ActivationView::mousePressEvent(QMouseEvent* event) {
    const std::optional<std::size_t> row = rowAt(event->position(), plotArea());
    if (event->button() != Qt::LeftButton || !row) return ScrollingPlot::mousePressEvent(event);
    emit stageWanted(stage_ ? std::nullopt : row);
}

} // namespace dclscope

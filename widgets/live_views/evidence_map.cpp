// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live_views/evidence_map.h"

#include "widgets/style/color_map.h"
#include "widgets/style/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

namespace dclscope {
namespace {

constexpr int kWidestLabel = 190;   // pixels; longer labels are cut with an ellipsis
constexpr int kTitleWidth = 24;     // the turned axis title
constexpr double kTightest = 0.85;  // of the font's height: as near as names may come so that all of them have a row
constexpr float kResidence = 0.02F; // how much higher a score must be to take another label's row

} // namespace

EvidenceMap::EvidenceMap(QWidget* parent) : ScrollingPlot(tr("Evidence per label"), parent) {
    setEmptyText(tr("The evidence for each label appears here"));
}

void EvidenceMap::setLabels(const QStringList& labels) {
    labels_ = labels;
    events_.clear();
    image_.reset(static_cast<std::size_t>(labels.size()), columnCapacity(), false);
    rows_.clear();
    chooseRows();
    recolor();
    update();
}

void EvidenceMap::addScores(std::span<const float> scores, double endSeconds) {
    if (!image_.isEmpty()) {
        const double missed = (endSeconds - newest_) / timeStep() - 1.5;
        const auto most = static_cast<double>(columnCapacity());
        for (double i = 0.0; i < std::min(missed, most); i += 1.0) image_.push({});
    }
    image_.push(scores);
    newest_ = endSeconds;
    chooseRows();
    update();
}

void EvidenceMap::markStart(std::size_t label, double seconds) {
    events_.push_back({label, seconds, -1.0});
    std::erase_if(events_, [this](const Event& e) { return e.end >= 0.0 && e.end < endTime() - span(); });
    update();
}

void EvidenceMap::markEnd(std::size_t label, double seconds) {
    for (Event& e : events_)
        if (e.label == label && e.end < 0.0) e.end = seconds;
    update();
}

void EvidenceMap::clear() {
    events_.clear();
    image_.clear();
    rows_.clear();
    chooseRows();
    update();
}

int EvidenceMap::neededLeftMargin() const {
    const QFontMetrics metrics(font());
    int widest = metrics.horizontalAdvance(tr("hidden %1").arg(1));
    for (const QString& label : labels_) widest = std::max(widest, metrics.horizontalAdvance(label));
    return std::min(widest, kWidestLabel) + kTitleWidth + 10;
}

void EvidenceMap::recolor() {
    const ThemeColors& colors = Theme::instance().colors();
    image_.setColoring([map = ColorMap::ramp(colors.plot, colors.accent)](float score) {
        return map.rgb(static_cast<double>(score));
    });
}

void EvidenceMap::resizeEvent(QResizeEvent* event) {
    ScrollingPlot::resizeEvent(event);
    chooseRows();
}

std::size_t EvidenceMap::rowsThatFit() const {
    const auto rows = [this](double share) {
        const double line = QFontMetricsF(font()).height() * share;
        return static_cast<std::size_t>(std::max(1.0, std::floor(plotArea().height() / line)));
    };
    const auto count = static_cast<std::size_t>(labels_.size());
    return count <= rows(kTightest) ? count : rows(1.0);
}

std::vector<float> EvidenceMap::weights() const {
    std::vector<float> weights(static_cast<std::size_t>(labels_.size()), 0.0F);
    const ScrollBuffer& columns = image_.buffer();
    for (std::size_t age = 0; age < columns.size(); ++age) {
        const std::span<const float> column = columns.column(age);
        for (std::size_t label = 0; label < weights.size(); ++label)
            weights[label] = std::max(weights[label], column[label]);
    }
    for (const std::size_t label : rows_) weights[label] += kResidence;
    for (const Event& e : events_)
        if (e.label < weights.size() && (e.end < 0.0 || e.end > newest_ - span())) weights[e.label] += 1.0F;
    return weights;
}

void EvidenceMap::chooseRows() {
    const auto count = static_cast<std::size_t>(labels_.size());
    const std::size_t room = rowsThatFit();
    std::vector<std::size_t> best(count);
    std::iota(best.begin(), best.end(), std::size_t{0});
    setTitle(room == count ? tr("Evidence per label")
                           : tr("Evidence: the %1 of %2 labels that score highest").arg(room).arg(count));
    if (room == count) {
        rows_ = std::move(best);
        return;
    }
    const std::vector<float> weight = weights();
    std::stable_sort(best.begin(), best.end(),
                     [&weight](std::size_t a, std::size_t b) { return weight[a] > weight[b]; });
    best.resize(room);
    std::vector<std::size_t> rows(room, count);
    for (std::size_t row = 0; row < std::min(room, rows_.size()); ++row)
        if (std::erase(best, rows_[row]) > 0) rows[row] = rows_[row];
    auto next = best.begin();
    for (std::size_t& label : rows)
        if (label == count) label = *next++;
    rows_ = std::move(rows);
}

QStringList EvidenceMap::shownLabels() const {
    QStringList shown;
    for (const std::size_t label : rows_) shown << labels_[static_cast<qsizetype>(label)];
    return shown;
}

double EvidenceMap::rowHeight(const QRectF& plot) const {
    return plot.height() / static_cast<double>(std::max<std::size_t>(1, rows_.size()));
}

void EvidenceMap::paintData(QPainter& painter, const QRectF& plot) {
    const double height = rowHeight(plot);
    const double columnWidth = timeStep() / span() * plot.width();
    // On whole pixels, and each a pixel under the next: no line shows where two rows meet.
    const auto edge = [&](std::size_t row) { return std::round(plot.top() + static_cast<double>(row) * height); };
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        const double overlap = row + 1 < rows_.size() ? 1.0 : 0.0;
        image_.paintRow(painter,
                        QRectF(QPointF(plot.left(), edge(row)), QPointF(plot.right(), edge(row + 1) + overlap)),
                        xOf(newest_, plot), columnWidth, rows_[row]);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Theme::instance().colors().good, 1.6));
    for (const Event& e : events_) {
        const auto row = std::find(rows_.begin(), rows_.end(), e.label);
        if (row == rows_.end()) continue;
        const double top = plot.top() + static_cast<double>(row - rows_.begin()) * height;
        const double right = e.end < 0.0 ? plot.right() - 1.0 : xOf(e.end, plot);
        painter.drawRoundedRect(QRectF(QPointF(xOf(e.start, plot), top + 1.0), QPointF(right, top + height - 1.0)), 3.0,
                                3.0);
    }
}

QString EvidenceMap::reading(double time, const QPointF& point, const QRectF& plot) const {
    if (rows_.empty()) return {};
    const double row = std::floor((point.y() - plot.top()) / rowHeight(plot));
    const std::size_t label =
        rows_[static_cast<std::size_t>(std::clamp(row, 0.0, static_cast<double>(rows_.size() - 1)))];
    const double age = std::floor((newest_ - time) / timeStep());
    if (age < 0.0 || age >= static_cast<double>(image_.buffer().size())) return {};
    const std::span<const float> column = image_.buffer().column(static_cast<std::size_t>(age));
    const QString& name = labels_[static_cast<qsizetype>(label)];
    return tr("%1 · %2 %").arg(name).arg(100.0 * static_cast<double>(column[label]), 0, 'f', 1);
}

void EvidenceMap::paintAxis(QPainter& painter, const QRectF& plot) {
    paintAxisTitle(painter, plot, tr("Label"));
    const QFontMetricsF metrics(font());
    const double height = rowHeight(plot);
    painter.setPen(Theme::instance().colors().text);
    const double left = kTitleWidth;
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        const double y = plot.top() + (static_cast<double>(row) + 0.5) * height;
        const QRectF place(left, y - metrics.height() / 2.0, plot.left() - 7.0 - left, metrics.height());
        painter.drawText(
            place, Qt::AlignRight | Qt::AlignVCenter,
            metrics.elidedText(labels_[static_cast<qsizetype>(rows_[row])], Qt::ElideRight, place.width()));
    }
}

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/curves_view.h"

#include "widgets/style/format.h"
#include "widgets/views/axes.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <set>

namespace dclscope {
namespace {

constexpr double kTopRoom = 4.0;
constexpr double kSign = 14.0; // line before a curve's name
constexpr double kGap = 14.0;
constexpr double kMostOverMedian = 5.0;
constexpr double kOverHighest = 1.05;
constexpr double kHighestLow = 0.9; // where the axis begins when all was named right

bool isLoss(const std::string& name) { return name.find("loss") != std::string::npos; }

bool isScore(const std::string& name) {
    return name.ends_with("accuracy") ? name.find("background") == std::string::npos : name.ends_with("map");
}

bool isTraining(const std::string& name) { return name.starts_with("train"); }

/// "valid_accuracy" is "kept out", "train_accuracy" is "training": the panel says what is measured.
QString readableName(const std::string& name) {
    if (name.ends_with("map")) return CurvesView::tr("kept out, mean average precision");
    if (isTraining(name)) return CurvesView::tr("training");
    if (name.starts_with("valid")) return CurvesView::tr("kept out");
    return QString::fromStdString(name).replace(QLatin1Char('_'), QLatin1Char(' '));
}

QString percent(double share) { return CurvesView::tr("%1 %").arg(formatNumber(100.0 * share)); }

std::optional<double> valueIn(const EpochMetrics& row, const std::string& name) {
    const auto found = row.values.find(name);
    if (found == row.values.end() || !std::isfinite(found->second)) return std::nullopt;
    return found->second;
}

std::optional<double> valueAt(const std::vector<EpochMetrics>& rows, const std::string& name, double epoch) {
    for (const EpochMetrics& row : rows)
        if (std::abs(row.epoch - epoch) < 1e-9) return valueIn(row, name);
    return std::nullopt;
}

} // namespace

struct CurvesView::Panel {
    bool score = false;
    std::vector<std::string> names; ///< what kept-out examples say is the last
    ValueRange range;
    double highest = 0.0; ///< of the values; above the range where what is far off is cut
    QRectF box;
    QRectF plot;

    QPointF at(double epoch, double epochs, double value) const {
        return {plot.left() + epoch / std::max(1.0, epochs) * plot.width(),
                plot.bottom() - (value - range.low) / (range.high - range.low) * plot.height()};
    }
    QString text(double value) const { return score ? percent(value) : formatNumber(value); }
};

ValueRange rangeOfLosses(std::vector<double> losses) {
    if (losses.empty()) return {};
    const auto middle = losses.begin() + static_cast<std::ptrdiff_t>(losses.size() / 2);
    std::nth_element(losses.begin(), middle, losses.end());
    const double median = *middle;
    const auto [least, most] = std::minmax_element(losses.begin(), losses.end());
    const double low = std::min(0.0, *least);
    const double high = std::min(kOverHighest * *most, kMostOverMedian * median);
    return {low, high > low ? high : low + 1.0};
}

ValueRange rangeOfShares(const std::vector<double>& shares) {
    if (shares.empty()) return {};
    const double least = std::min(kHighestLow, *std::min_element(shares.begin(), shares.end()));
    return {std::floor(least * 10.0) / 10.0, 1.0};
}

CurvesView::CurvesView(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setAccessibleName(tr("Curves of the training"));
    setAccessibleDescription(
        tr("Loss and share named right by epoch, of training and of kept-out examples; earlier runs "
           "of the same recipe as thin curves behind."));
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void CurvesView::setRun(const std::vector<EpochMetrics>& rows, double epochs) {
    rows_ = rows;
    epochs_ = std::max({1.0, epochs, rows.empty() ? 0.0 : rows.back().epoch});
    update();
}

void CurvesView::setEarlier(std::vector<RunCurves> runs) {
    earlier_ = std::move(runs);
    update();
}

CurvesView::Panel CurvesView::makePanel(bool score) const {
    std::set<std::string> training;
    std::set<std::string> keptOut;
    const auto collect = [&](const std::vector<EpochMetrics>& rows) {
        for (const EpochMetrics& row : rows)
            for (const auto& [name, value] : row.values)
                if (score ? isScore(name) : isLoss(name)) (isTraining(name) ? training : keptOut).insert(name);
    };
    collect(rows_);
    if (rows_.empty())
        for (const RunCurves& run : earlier_) collect(run.rows);
    Panel panel;
    panel.score = score;
    if (!training.empty()) panel.names.push_back(*training.begin());
    if (!keptOut.empty()) panel.names.push_back(*keptOut.rbegin()); // mean average precision rather than accuracy
    std::vector<double> measured;
    const auto measure = [&](const std::vector<EpochMetrics>& rows) {
        for (const std::string& name : panel.names)
            for (const EpochMetrics& row : rows)
                if (const auto value = valueIn(row, name)) measured.push_back(*value);
    };
    measure(rows_);
    for (const RunCurves& run : earlier_) measure(run.rows);
    if (!measured.empty()) panel.highest = *std::max_element(measured.begin(), measured.end());
    panel.range = score ? rangeOfShares(measured) : rangeOfLosses(std::move(measured));
    return panel;
}

std::vector<CurvesView::Panel> CurvesView::panels(QPainter& painter, const QRectF& area) const {
    const AxisRoom room = axisRoom(painter);
    const double legend = QFontMetricsF(readableFont(painter.font(), 0.9)).height() + kTopRoom;
    std::vector<Panel> both{makePanel(false), makePanel(true)};
    const double width = area.width() / 2.0;
    for (std::size_t i = 0; i < both.size(); ++i) {
        both[i].box = QRectF(area.left() + static_cast<double>(i) * width, area.top(), width, area.height());
        both[i].plot = both[i].box.adjusted(room.left, legend + kTopRoom, -kGap, -room.bottom);
    }
    return both;
}

std::optional<double> CurvesView::epochAt(const QRectF& plot, double x) const {
    if (rows_.empty() || x < plot.left() - kGap || x > plot.right() + kGap) return std::nullopt;
    const double epoch = (x - plot.left()) / std::max(1.0, plot.width()) * epochs_;
    const auto nearest = std::min_element(rows_.begin(), rows_.end(), [epoch](const auto& a, const auto& b) {
        return std::abs(a.epoch - epoch) < std::abs(b.epoch - epoch);
    });
    return nearest->epoch;
}

void CurvesView::drawPanel(QPainter& painter, const Panel& panel, const ThemeColors& colors) const {
    if (panel.plot.width() < 20.0 || panel.plot.height() < 20.0) return;
    painter.fillRect(panel.plot, colors.plot);
    Axis epochs{tr("Epoch"), 0.0, epochs_, true, {}};
    Axis values{panel.score ? tr("Named right, %") : tr("Loss"), panel.range.high, panel.range.low, false, {}};
    if (panel.score) values.label = [](double share) { return formatNumber(100.0 * share, 3); };
    drawBottomAxis(painter, panel.plot, epochs, colors);
    drawLeftAxis(painter, panel.plot, values, colors, true);
    drawFrame(painter, panel.plot, colors);
    painter.setClipRect(panel.plot.adjusted(-2, -2, 2, 2));
    const auto draw = [&](const std::vector<EpochMetrics>& rows, const std::string& name, const QPen& pen) {
        QPolygonF line;
        for (const EpochMetrics& row : rows)
            if (const auto value = valueIn(row, name)) line.append(panel.at(row.epoch, epochs_, *value));
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(line);
        if (line.size() != 1) return; // one epoch is no line yet
        painter.setBrush(pen.color());
        painter.drawEllipse(line.front(), 2.0, 2.0);
    };
    if (!panel.names.empty())
        for (const RunCurves& run : earlier_) draw(run.rows, panel.names.back(), QPen(colors.axis, 1.3));
    for (const std::string& name : panel.names) {
        QColor color = panel.score ? colors.series[2] : colors.series[1];
        const bool behind = isTraining(name) && panel.names.size() > 1;
        if (behind) color.setAlpha(120);
        draw(rows_, name, QPen(color, behind ? 1.4 : 2.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
    if (hover_) {
        const double x = panel.at(*hover_, epochs_, panel.range.low).x();
        painter.setPen(QPen(colors.axis, 1.0, Qt::DashLine));
        painter.drawLine(QPointF(x, panel.plot.top()), QPointF(x, panel.plot.bottom()));
    }
    painter.setClipping(false);
    drawCut(painter, panel, colors);
    drawLegend(painter, panel, colors);
}

void CurvesView::drawCut(QPainter& painter, const Panel& panel, const ThemeColors& colors) const {
    const QString text = cutText();
    if (panel.score || text.isEmpty()) return;
    painter.save();
    painter.setFont(readableFont(painter.font(), 0.9));
    painter.setPen(colors.subtle);
    painter.drawText(panel.plot.adjusted(4, 2, -4, 0), Qt::AlignRight | Qt::AlignTop, text);
    painter.restore();
}

QString CurvesView::cutText() const {
    const Panel panel = makePanel(false);
    return panel.highest > panel.range.high ? tr("▲ cut here: goes up to %1").arg(formatNumber(panel.highest))
                                            : QString();
}

void CurvesView::drawLegend(QPainter& painter, const Panel& panel, const ThemeColors& colors) const {
    painter.save();
    painter.setFont(readableFont(painter.font(), 0.9));
    const QFontMetricsF metrics(painter.font());
    double left = panel.plot.left();
    const double middle = panel.box.top() + kTopRoom + metrics.height() / 2;
    const auto add = [&](const QString& text, const QColor& color, double width) {
        if (left + kSign + metrics.horizontalAdvance(text) > panel.box.right()) return;
        painter.setPen(QPen(color, width));
        painter.drawLine(QPointF(left, middle), QPointF(left + kSign - 4, middle));
        painter.setPen(colors.subtle);
        painter.drawText(QPointF(left + kSign, middle - metrics.height() / 2 + metrics.ascent()), text);
        left += kSign + metrics.horizontalAdvance(text) + kGap;
    };
    for (auto name = panel.names.rbegin(); name != panel.names.rend(); ++name) {
        QColor color = panel.score ? colors.series[2] : colors.series[1];
        if (isTraining(*name) && panel.names.size() > 1) color.setAlpha(120);
        const auto value = rows_.empty() ? std::nullopt : valueAt(rows_, *name, hover_.value_or(rows_.back().epoch));
        add(readableName(*name) + (value ? QLatin1Char(' ') + panel.text(*value) : QString()), color, 2.2);
    }
    const auto count = static_cast<int>(earlier_.size());
    if (count > 0) add(count == 1 ? tr("an earlier run") : tr("%n earlier runs", nullptr, count), colors.axis, 1.3);
    painter.restore();
}

void CurvesView::paint(QPainter& painter, const QRectF& area, const ThemeColors& colors) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(area, colors.window);
    for (const Panel& panel : panels(painter, area)) drawPanel(painter, panel, colors);
    painter.restore();
}

QString CurvesView::readingAt(double x) const {
    QImage none(1, 1, QImage::Format_RGB32); // only measures its font
    QPainter painter(&none);
    painter.setFont(font());
    for (const Panel& panel : panels(painter, rect())) {
        const auto epoch = epochAt(panel.plot, x);
        if (!epoch) continue;
        QString text = formatEpoch(*epoch, epochs_);
        for (const std::string& name : panel.names)
            if (const auto value = valueAt(rows_, name, *epoch))
                text += QStringLiteral(" · %1 %2").arg(readableName(name), panel.text(*value));
        return text;
    }
    return {};
}

void CurvesView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(font());
    paint(painter, rect(), Theme::instance().colors());
}

void CurvesView::mouseMoveEvent(QMouseEvent* event) {
    const double x = event->position().x();
    QPixmap none(1, 1);
    QPainter painter(&none);
    painter.setFont(font());
    hover_.reset();
    for (const Panel& panel : panels(painter, rect()))
        if (const auto epoch = epochAt(panel.plot, x)) hover_ = epoch;
    setToolTip(readingAt(x));
    update();
}

void CurvesView::leaveEvent(QEvent*) {
    hover_.reset();
    update();
}

} // namespace dclscope

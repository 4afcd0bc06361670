// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/timeline_track.h"

#include "widgets/style/format.h"
#include "widgets/style/theme.h"
#include "widgets/views/axes.h"

#include <QFontMetricsF>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace dclscope {
namespace {

constexpr double kSide = 12.0;         ///< room left and right of the first and last epoch
constexpr std::size_t kMostBeside = 2; ///< of each of two runs, until somebody chooses
constexpr double kSameEpoch = 1e-9;
constexpr double kLegendLine = 15.0; ///< from the beginning of a curve's sign to its name
constexpr double kLegendGap = 10.0;

bool isLoss(const std::string& name) { return name.find("loss") != std::string::npos; }

bool isScore(const std::string& name) {
    for (const char* word : {"acc", "mAP", "map", "auc", "f1", "score", "metric"})
        if (name.find(word) != std::string::npos) return true;
    return false;
}

/// "valid_accuracy" reads better as "valid accuracy".
QString readableName(const std::string& name) {
    return QString::fromStdString(name).replace(QLatin1Char('_'), QLatin1Char(' '));
}

} // namespace

TimelineTrack::TimelineTrack(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("Timeline"));
    setAccessibleDescription(
        tr("Loss and accuracy by epoch, with a mark for each checkpoint. Click or drag to go to an epoch."));
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        still_ = {};
        update();
    });
}

void TimelineTrack::setData(std::vector<double> epochs, std::vector<double> problems,
                            const std::vector<EpochMetrics>& metrics, const std::optional<BesideCurves>& beside) {
    epochs_ = std::move(epochs);
    problems_ = std::move(problems);
    all_.clear();
    addCurves(metrics, beside ? Side::First : Side::Only, beside ? beside->ownName : QString(), {});
    if (beside) addCurves(beside->metrics, Side::Second, beside->name, beside->place);
    // Losses and scores before all else.
    std::stable_sort(all_.begin(), all_.end(), [](const Curve& a, const Curve& b) { return !a.own && b.own; });
    chooseCurves();
}

/// @param run    what they are named after; empty: by what they show alone
/// @param place  where an epoch lies on the track; empty: where it is
void TimelineTrack::addCurves(const std::vector<EpochMetrics>& metrics, Side side, const QString& run,
                              const std::function<double(double)>& place) {
    std::set<std::string> names;
    for (const EpochMetrics& row : metrics)
        for (const auto& [name, value] : row.values) names.insert(name);
    for (const std::string& name : names) {
        Curve curve;
        curve.figure = readableName(name);
        curve.name = run.isEmpty() ? curve.figure : QStringLiteral("%1: %2").arg(run, curve.figure);
        curve.own = !isLoss(name) && !isScore(name);
        curve.rising = isScore(name) && !isLoss(name);
        curve.side = side;
        for (const EpochMetrics& row : metrics)
            if (const auto found = row.values.find(name); found != row.values.end() && std::isfinite(found->second))
                curve.points.emplace_back(place ? place(row.epoch) : row.epoch, found->second);
        if (!curve.points.empty()) all_.push_back(std::move(curve));
    }
}

QStringList TimelineTrack::curveNames() const {
    QStringList names;
    for (const Curve& curve : all_)
        if (!names.contains(curve.figure)) names << curve.figure;
    return names;
}

QStringList TimelineTrack::shownCurves() const {
    QStringList names;
    for (const Curve& curve : curves_)
        if (!names.contains(curve.figure)) names << curve.figure;
    return names;
}

void TimelineTrack::showCurves(const QStringList& names) {
    wanted_ = names;
    chooseCurves();
}

/// Whether a curve is drawn before anybody chose: losses and scores; of two runs only the validation's, where there are any.
bool TimelineTrack::isUsual(const Curve& curve) const {
    if (curve.own) return false;
    const auto ofTraining = [](const Curve& one) { return one.own || one.figure.startsWith(QLatin1String("train")); };
    if (curve.side == Side::Only || !ofTraining(curve)) return true;
    return std::all_of(all_.begin(), all_.end(), ofTraining);
}

void TimelineTrack::chooseCurves() {
    curves_.clear();
    const auto most = [this](Side side) {
        return side == Side::Only  ? static_cast<std::size_t>(kMostCurves)
               : wanted_.isEmpty() ? kMostBeside
                                   : static_cast<std::size_t>(kMostCurves);
    };
    for (const Curve& curve : all_) {
        const auto alike = std::count_if(curves_.begin(), curves_.end(),
                                         [&curve](const Curve& other) { return other.side == curve.side; });
        if (static_cast<std::size_t>(alike) < most(curve.side) &&
            (wanted_.isEmpty() ? isUsual(curve) : wanted_.contains(curve.figure)))
            curves_.push_back(curve);
    }
    // Losses share one scale and scores another, so that train and validation, or two runs, can be compared.
    for (const bool rising : {false, true}) {
        double low = std::numeric_limits<double>::max();
        double high = std::numeric_limits<double>::lowest();
        for (const Curve& curve : curves_)
            for (const QPointF& p : curve.points)
                if (curve.rising == rising && !curve.own) {
                    low = std::min(low, p.y());
                    high = std::max(high, p.y());
                }
        for (Curve& curve : curves_)
            if (curve.rising == rising && !curve.own) {
                curve.low = low;
                curve.high = high > low ? high : low + 1.0;
            }
    }
    for (Curve& curve : curves_) {
        if (!curve.own) continue;
        const auto ends = std::minmax_element(curve.points.begin(), curve.points.end(),
                                              [](const QPointF& a, const QPointF& b) { return a.y() < b.y(); });
        curve.low = ends.first->y();
        curve.high = ends.second->y() > curve.low ? ends.second->y() : curve.low + 1.0;
    }
    still_ = {};
    update();
}

void TimelineTrack::setEpoch(double epoch) {
    if (epoch == epoch_) return;
    epoch_ = epoch;
    update();
}

QRectF TimelineTrack::trackRect(const QRectF& area) const {
    const double line = QFontMetricsF(readableFont(font(), 0.9)).height();
    return area.adjusted(kSide, line + 6.0, -kSide, -line - 8.0);
}

double TimelineTrack::xOf(double epoch) const {
    const QRectF track = trackRect(rect());
    if (epochs_.size() < 2) return track.center().x();
    return track.left() + (epoch - epochs_.front()) / (epochs_.back() - epochs_.front()) * track.width();
}

double TimelineTrack::epochAt(double x) const {
    if (epochs_.empty()) return 0.0;
    if (epochs_.size() < 2) return epochs_.front();
    const QRectF track = trackRect(rect());
    const double share = std::clamp((x - track.left()) / std::max(1.0, track.width()), 0.0, 1.0);
    return epochs_.front() + share * (epochs_.back() - epochs_.front());
}

void TimelineTrack::paint(QPainter& painter, const QRectF& area, const ThemeColors& colors) const {
    drawStill(painter, area, colors);
    drawPlayhead(painter, area, colors);
}

/// Of two runs one colour each has to do: their losses are dashed.
Qt::PenStyle TimelineTrack::penStyle(const Curve& curve) const {
    return curve.side != Side::Only && !curve.rising ? Qt::DashLine : Qt::SolidLine;
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
        painter.setPen(QPen(curveColor(k, colors), 1.6, penStyle(curves_[k]), Qt::RoundCap, Qt::RoundJoin));
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
        box.moveLeft(atLeft ? track.left() - kSide + 6.0 : track.right() + kSide - 6.0 - box.width());
        painter.fillRect(box, ground);
        QColor ink = curveColor(static_cast<std::size_t>(&curve - curves_.data()), colors);
        ink.setAlpha(255);
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

std::optional<double> TimelineTrack::valueAt(const Curve& curve, double epoch) const {
    // What was measured since the checkpoint that is shown: another checkpoint's figures are none of this one's.
    const double now = epoch + kSameEpoch;
    const auto next = std::upper_bound(epochs_.begin(), epochs_.end(), now);
    const double shown = next == epochs_.begin() ? epoch : *(next - 1);
    const auto after = std::upper_bound(curve.points.begin(), curve.points.end(), now,
                                        [](double e, const QPointF& p) { return e < p.x(); });
    if (after == curve.points.begin()) return std::nullopt;
    // The checkpoints on the track are not those of the other run.
    if (curve.side != Side::Second && (after - 1)->x() < shown - kSameEpoch) return std::nullopt;
    return (after - 1)->y();
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
    for (const Curve& curve : curves_) names.push_back(curve.name);
    if (width() > room)
        for (QString& name : names) name.replace(QStringLiteral("accuracy"), tr("acc."));
    double most = 0.0;
    for (const QString& name : names) most = std::max(most, metrics.horizontalAdvance(name));
    // The longest ones give way first.
    for (; width() > room && most > kLegendLine; most -= 4.0)
        for (QString& name : names) name = metrics.elidedText(name, Qt::ElideRight, most);
    return names;
}

void TimelineTrack::drawLegend(QPainter& painter, const QRectF& area, const ThemeColors& colors) const {
    painter.setFont(readableFont(font(), 0.9));
    const QFontMetricsF metrics(painter.font());
    const double number = metrics.horizontalAdvance(QStringLiteral(" 0.0000"));
    const double baseline = area.top() + 2 + metrics.ascent();
    double left = trackRect(area).left() - kSide + 4;
    const double taken = static_cast<double>(curves_.size()) * (kLegendLine + kLegendGap + number);
    const std::vector<QString> names = legendNames(metrics, area.right() - left - taken);
    bool measured = curves_.empty();
    for (std::size_t k = 0; k < curves_.size(); ++k) {
        const std::optional<double> value = valueAt(curves_[k], epoch_);
        measured = measured || value;
        painter.setPen(QPen(curveColor(k, colors), 2.4, penStyle(curves_[k])));
        const double middle = area.top() + 2 + metrics.height() / 2;
        painter.drawLine(QPointF(left, middle), QPointF(left + kLegendLine - 5, middle));
        painter.setPen(colors.subtle);
        painter.drawText(QPointF(left + kLegendLine, baseline),
                         names[k] + QLatin1Char(' ') + (value ? formatNumber(*value) : QStringLiteral("–")));
        left += kLegendLine + metrics.horizontalAdvance(names[k]) + number + kLegendGap;
    }
    const QString none = tr("not measured at this epoch");
    if (!measured && left + metrics.horizontalAdvance(none) < area.right())
        painter.drawText(QPointF(left, baseline), none);
}

QString TimelineTrack::readingAt(double epoch) const {
    if (epochs_.empty()) return {};
    QString text = formatEpoch(epoch, epochs_.back());
    for (const Curve& curve : curves_) {
        const std::optional<double> value = valueAt(curve, epoch);
        text += QStringLiteral(" · %1 %2").arg(curve.name, value ? formatNumber(*value) : tr("not measured"));
    }
    return text;
}

void TimelineTrack::paintEvent(QPaintEvent*) {
    const double ratio = devicePixelRatioF();
    if (still_.isNull()) {
        still_ = QPixmap(size() * ratio);
        still_.setDevicePixelRatio(ratio);
        QPainter painter(&still_);
        painter.setFont(font());
        drawStill(painter, rect(), Theme::instance().colors());
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, still_);
    drawPlayhead(painter, rect(), Theme::instance().colors());
    focus_.paint(painter, rect(), Theme::instance().colors());
}

void TimelineTrack::keyPressEvent(QKeyEvent* event) {
    focus_.keyPressed();
    update();
    QWidget::keyPressEvent(event); // the timeline around it moves the playhead
}

void TimelineTrack::focusInEvent(QFocusEvent* event) {
    focus_.gained(event->reason());
    update();
}

void TimelineTrack::focusOutEvent(QFocusEvent*) {
    focus_.lost();
    update();
}

void TimelineTrack::resizeEvent(QResizeEvent*) { still_ = {}; }

void TimelineTrack::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) still_ = {};
    QWidget::changeEvent(event);
}

void TimelineTrack::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || epochs_.empty()) return;
    emit scrubbed(epochAt(event->position().x()));
}

void TimelineTrack::mouseMoveEvent(QMouseEvent* event) {
    if (epochs_.empty()) return;
    const double epoch = epochAt(event->position().x());
    hover_ = xOf(epoch);
    if (event->buttons() & Qt::LeftButton) emit scrubbed(epoch);
    emit hovered(readingAt(epoch));
    update();
}

void TimelineTrack::leaveEvent(QEvent*) {
    hover_ = -1.0;
    emit hovered({});
    update();
}

} // namespace dclscope

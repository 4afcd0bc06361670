// SPDX-License-Identifier: GPL-3.0-or-later
// Which figures the timeline draws, and on what scales.
#include "widgets/views/timeline_track.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace dclscope {
namespace {

constexpr std::size_t kMostBeside = 2; ///< of each of two runs, until somebody chooses

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

} // namespace dclscope

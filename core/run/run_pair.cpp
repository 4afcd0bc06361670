// SPDX-License-Identifier: Apache-2.0
#include "core/run/run_pair.h"

#include "core/run/trajectory.h"

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

bool alike(const Layer& a, const Layer& b) {
    return a.kind.value == b.kind.value && a.place == b.place && whyNotOneByOne(a, b).empty();
}

std::vector<std::size_t> unmatched(const std::vector<bool>& taken) {
    std::vector<std::size_t> left;
    for (std::size_t i = 0; i < taken.size(); ++i)
        if (!taken[i]) left.push_back(i);
    return left;
}

Figure figureOf(const std::optional<double>& value) { return value ? Figure(*value) : Figure(); }

Figure figureIf(bool there, double value) { return there ? Figure(value) : Figure(); }

/// The columns of one axis, or of delays.
void addAxisNames(std::vector<std::string>& columns, const std::string& name) {
    for (const char* what : {"mean", "median", "largest", "shift", "correlation", "distribution_distance"})
        columns.push_back(name + "_" + what);
}

void addAxis(std::vector<Figure>& row, const AxisDifference* axis) {
    const AxisDifference none;
    const AxisDifference& along = axis == nullptr ? none : *axis;
    const bool compared = along.moved.count > 0;
    row.push_back(figureIf(compared, along.moved.mean));
    row.push_back(figureIf(compared, along.moved.median));
    row.push_back(figureIf(compared, along.moved.largest));
    row.push_back(figureIf(compared, along.shift));
    row.push_back(figureOf(along.correlation));
    row.push_back(figureOf(along.apart));
}

std::vector<Figure> rowOfPair(const ComparedLayer& compared, const Layer& a, const Layer& b, std::size_t axes) {
    const LayerDifference& d = compared.difference;
    std::vector<Figure> row{a.name, b.name, std::string(matchedByName(compared.layers.by)),
                            static_cast<double>(d.elementsA), static_cast<double>(d.elementsB)};
    const bool oneByOne = d.moved.count > 0;
    for (const double value : {d.moved.mean, d.moved.median, d.moved.largest}) row.push_back(figureIf(oneByOne, value));
    for (std::size_t axis = 0; axis < axes; ++axis) addAxis(row, axis < d.axes.size() ? &d.axes[axis] : nullptr);
    row.push_back(d.delays ? Figure(d.delayUnit) : Figure());
    addAxis(row, d.delays ? &*d.delays : nullptr);
    row.push_back(figureOf(d.positionCorrelation));
    row.push_back(figureOf(d.weightCorrelation));
    row.push_back(figureOf(d.sigmaA));
    row.push_back(figureOf(d.sigmaB));
    row.push_back(figureIf(d.sigmaA && d.sigmaB, d.sigmaB.value_or(0.0) - d.sigmaA.value_or(0.0)));
    row.push_back(d.reason.empty() ? Figure() : Figure(d.reason));
    return row;
}

} // namespace

std::string_view matchedByName(MatchedBy by) noexcept { return by == MatchedBy::Name ? "name" : "shape"; }

const LayerPair* LayerMatch::ofA(std::size_t a) const noexcept {
    const auto found = std::find_if(pairs.begin(), pairs.end(), [a](const LayerPair& pair) { return pair.a == a; });
    return found == pairs.end() ? nullptr : &*found;
}

LayerMatch matchLayers(const std::vector<Layer>& a, const std::vector<Layer>& b) {
    LayerMatch match;
    std::vector<bool> takenA(a.size(), false);
    std::vector<bool> takenB(b.size(), false);
    const auto pass = [&](MatchedBy by, const auto& belong) {
        for (std::size_t i = 0; i < a.size(); ++i)
            for (std::size_t j = 0; j < b.size() && !takenA[i]; ++j) {
                if (takenB[j] || !belong(a[i], b[j])) continue;
                takenA[i] = takenB[j] = true;
                match.pairs.push_back({i, j, by});
            }
    };
    pass(MatchedBy::Name, [](const Layer& x, const Layer& y) { return x.name == y.name; });
    pass(MatchedBy::Shape, [](const Layer& x, const Layer& y) { return !x.broken && !y.broken && alike(x, y); });
    std::sort(match.pairs.begin(), match.pairs.end(), [](const LayerPair& x, const LayerPair& y) { return x.a < y.a; });
    match.onlyA = unmatched(takenA);
    match.onlyB = unmatched(takenB);
    return match;
}

Snapshot snapshotAt(const Run& run, double epoch) {
    Snapshot snapshot;
    snapshot.epoch = epoch;
    for (std::size_t layer = 0; layer < run.layers.size(); ++layer)
        snapshot.layers.push_back(Trajectory(run, layer).at(epoch));
    return snapshot;
}

double epochBeside(double epoch, const Run& run, const Run& other) {
    if (run.snapshots.empty() || other.snapshots.empty()) return epoch;
    const double first = run.snapshots.front().epoch;
    const double last = run.snapshots.back().epoch;
    const double otherFirst = other.snapshots.front().epoch;
    const double otherLast = other.snapshots.back().epoch;
    if (first == otherFirst && last == otherLast) return epoch;
    // A single checkpoint is the end of its training.
    const double share = last > first ? std::clamp((epoch - first) / (last - first), 0.0, 1.0) : 1.0;
    return std::lerp(otherFirst, otherLast, share);
}

double secondEpoch(const ViewState& state, double epoch, const Run& run, const Run& other) {
    if (state.otherEpoch) return *state.otherEpoch;
    if (&run == &other && state.otherLayer.empty() && !run.snapshots.empty()) return run.snapshots.front().epoch;
    return epochBeside(epoch, run, other);
}

RunDifference compareRuns(const RunMoment& a, const RunMoment& b) {
    const LayerMatch match = matchLayers(a.run.layers, b.run.layers);
    RunDifference difference{{}, match.onlyA, match.onlyB};
    const auto momentOf = [](const RunMoment& at, std::size_t layer) {
        const auto& states = at.snapshot.layers;
        return LayerMoment{at.run.layers[layer], layer < states.size() ? &states[layer] : nullptr,
                           at.run.card.timeStepMs};
    };
    for (const LayerPair& pair : match.pairs)
        difference.layers.push_back({pair, compareLayers(momentOf(a, pair.a), momentOf(b, pair.b))});
    return difference;
}

FigureTable differenceTable(const RunDifference& difference, const Run& a, const Run& b) {
    std::size_t axes = 1;
    for (const ComparedLayer& compared : difference.layers) axes = std::max(axes, compared.difference.axes.size());
    FigureTable table;
    table.columns = {"layer",      "layer_b",           "matched_by",          "elements_a",
                     "elements_b", "displacement_mean", "displacement_median", "displacement_largest"};
    for (std::size_t axis = 0; axis < axes; ++axis) addAxisNames(table.columns, "axis_" + std::to_string(axis));
    table.columns.emplace_back("delay_unit");
    addAxisNames(table.columns, "delay");
    for (const char* name :
         {"position_correlation", "weight_correlation", "sigma_a", "sigma_b", "sigma_change", "not_one_by_one"})
        table.columns.emplace_back(name);
    for (const ComparedLayer& compared : difference.layers)
        table.rows.push_back(rowOfPair(compared, a.layers[compared.layers.a], b.layers[compared.layers.b], axes));
    return table;
}

} // namespace dclscope

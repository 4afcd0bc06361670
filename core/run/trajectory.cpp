// SPDX-License-Identifier: Apache-2.0
#include "core/run/trajectory.h"

#include "core/base/error.h"
#include "core/run/statistics.h"

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

void blend(const std::vector<float>& from, const std::vector<float>& to, float share, std::vector<float>& out) {
    out.resize(from.size());
    for (std::size_t i = 0; i < from.size(); ++i) out[i] = from[i] + share * (to[i] - from[i]);
}

} // namespace

Trajectory::Trajectory(const Run& run, std::size_t layer) : run_(run), layer_(layer) {
    if (layer >= run.layers.size())
        throw ShapeError("layer " + std::to_string(layer) + " asked of a run with " +
                         std::to_string(run.layers.size()) + " layers");
    for (std::size_t i = 0; i < run.snapshots.size(); ++i) {
        const auto& layers = run.snapshots[i].layers;
        if (layer >= layers.size() || layers[layer].count() == 0) continue;
        // A file of another shape inside the run cannot be blended with its neighbours.
        if (!usable_.empty() &&
            layers[layer].positions.size() != run.snapshots[usable_.front()].layers[layer].positions.size())
            continue;
        usable_.push_back(i);
    }
}

std::size_t Trajectory::stepCount() const noexcept { return usable_.size(); }

double Trajectory::firstEpoch() const noexcept { return usable_.empty() ? 0.0 : run_.snapshots[usable_.front()].epoch; }

double Trajectory::lastEpoch() const noexcept { return usable_.empty() ? 0.0 : run_.snapshots[usable_.back()].epoch; }

LayerState Trajectory::at(double epoch) const {
    LayerState state;
    at(epoch, state);
    return state;
}

void Trajectory::at(double epoch, LayerState& out) const {
    if (usable_.empty()) {
        out = {};
        return;
    }
    const auto after = std::upper_bound(usable_.begin(), usable_.end(), epoch,
                                        [this](double e, std::size_t i) { return e < run_.snapshots[i].epoch; });
    const std::size_t next = after == usable_.end() ? usable_.back() : *after;
    const std::size_t previous = after == usable_.begin() ? usable_.front() : *(after - 1);
    const Snapshot& a = run_.snapshots[previous];
    const Snapshot& b = run_.snapshots[next];
    const double span = b.epoch - a.epoch;
    const auto share = static_cast<float>(span > 0.0 ? std::clamp((epoch - a.epoch) / span, 0.0, 1.0) : 0.0);
    const LayerState& from = a.layers[layer_];
    const LayerState& to = b.layers[layer_];
    blend(from.positions, to.positions, share, out.positions);
    blend(from.weights, to.weights, share, out.weights);
    if (from.sigmas.size() == to.sigmas.size())
        blend(from.sigmas, to.sigmas, share, out.sigmas);
    else
        out.sigmas = from.sigmas;
}

std::vector<double> Trajectory::meanDrift() const {
    std::vector<double> drift;
    if (usable_.empty()) return drift;
    const LayerState& first = run_.snapshots[usable_.front()].layers[layer_];
    const std::size_t n = first.count();
    const std::size_t axes = n == 0 ? 0 : first.positions.size() / n;
    for (const std::size_t i : usable_) {
        const LayerState& now = run_.snapshots[i].layers[layer_];
        double sum = 0.0;
        std::size_t finite = 0;
        for (std::size_t e = 0; e < n; ++e) {
            double squared = 0.0;
            for (std::size_t a = 0; a < axes; ++a) {
                const double d = static_cast<double>(now.positions[a * n + e]) - first.positions[a * n + e];
                squared += d * d;
            }
            if (!std::isfinite(squared)) continue;
            sum += std::sqrt(squared);
            ++finite;
        }
        drift.push_back(finite == 0 ? 0.0 : sum / static_cast<double>(finite));
    }
    return drift;
}

std::vector<double> Trajectory::meanSigma() const {
    std::vector<double> sigma;
    for (const std::size_t i : usable_) {
        const LayerState& now = run_.snapshots[i].layers[layer_];
        if (now.sigmas.empty()) return {};
        sigma.push_back(summarize(now.sigmas).mean);
    }
    return sigma;
}

std::vector<double> Trajectory::epochs() const {
    std::vector<double> all;
    for (const std::size_t i : usable_) all.push_back(run_.snapshots[i].epoch);
    return all;
}

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/plain_scene.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dclscope {
namespace {

constexpr std::size_t kMostMixed = std::size_t{1} << 20; ///< values that are mixed 60 times a second

} // namespace

void PlainScene::setRun(std::shared_ptr<const Run> run, std::size_t index) {
    const bool same = run && run_ && layer_ != nullptr && run->path == run_->path && run->shelf == run_->shelf &&
                      index >= run->layers.size() && index < run->shownCount() &&
                      run->plain[index - run->layers.size()].name == layer_->name &&
                      run->plain[index - run->layers.size()].shape == layer_->shape;
    run_ = std::move(run);
    layer_ = nullptr;
    epochs_.clear();
    steps_.clear();
    measured_ = false;
    if (!same) { // what a run showed before it has grown may stand until the new values are read
        kept_ = nullptr;
        digest_ = nullptr;
        values_ = {};
    }
    problem_.clear();
    if (!run_ || index < run_->layers.size() || index >= run_->shownCount()) return;
    layer_ = &run_->plain[index - run_->layers.size()];
    for (std::size_t i = 0; i < run_->snapshots.size(); ++i) {
        if (!run_->snapshots[i].problem.empty()) continue;
        epochs_.push_back(run_->snapshots[i].epoch);
        steps_.push_back(i);
    }
    refresh();
}

void PlainScene::setEpoch(double epoch) {
    epoch_ = epoch;
    refresh();
}

void PlainScene::refresh() {
    if (layer_ == nullptr) return;
    const PlainMoment moment = momentAt(run_->snapshots, epoch_);
    if (!run_->shelf || !moment.before) {
        problem_ = "no checkpoint of this run can be read";
        return;
    }
    if (!measured_) measure();
    show(moment);
}

std::shared_ptr<const PlainValues> PlainScene::valuesOf(const PlainShelf::SnapshotPointer& snapshot) const {
    return reading_ == PlainReading::AtOnce ? run_->shelf->read(snapshot, layer_->name)
                                            : run_->shelf->find(snapshot, layer_->name);
}

std::shared_ptr<const PlainDigest> PlainScene::digestAt(std::size_t step) const {
    if (layer_ == nullptr || !run_->shelf || step >= steps_.size()) return nullptr;
    const auto& snapshot = run_->snapshots.share(steps_[step]);
    return reading_ == PlainReading::AtOnce ? run_->shelf->readDigest(snapshot, layer_->name)
                                            : run_->shelf->findDigest(snapshot, layer_->name);
}

void PlainScene::measure() {
    double strength = 0.0;
    double largest = 0.0;
    bool some = false;
    measured_ = true;
    for (const std::size_t step : std::array{std::size_t{0}, epochs_.size() / 2, epochs_.size() - 1}) {
        const auto digest = digestAt(step);
        measured_ = measured_ && digest;
        if (!digest || digest->finite == 0) continue;
        strength = std::max(strength, digest->strength);
        low_ = some ? std::min(low_, digest->minimum) : digest->minimum;
        high_ = some ? std::max(high_, digest->maximum) : digest->maximum;
        some = true;
    }
    if (!some) low_ = 0.0, high_ = 1.0;
    largest = std::max(std::fabs(low_), std::fabs(high_));
    // Where nearly everything is zero the few others tell the strength.
    limit_ = strength > 0.0 ? strength : largest > 0.0 ? largest : 1.0;
}

void PlainScene::show(const PlainMoment& moment) {
    const auto before = valuesOf(moment.before);
    const auto after = moment.after == moment.before ? before : valuesOf(moment.after);
    const auto nearest = moment.share > 0.5 ? after : before;
    if (!nearest) return; // being read: what was shown stays
    const auto count = static_cast<std::size_t>(layer_->count());
    const bool mixes = before && after && moment.share > 0.0 && moment.share < 1.0 && count <= kMostMixed &&
                       before->values.size() == count && after->values.size() == count;
    problem_ = nearest->problem;
    if (problem_.empty() && nearest->values.size() != count) problem_ = "it has another shape in this checkpoint";
    kept_ = nearest;
    digest_ = std::shared_ptr<const PlainDigest>(nearest, &nearest->digest);
    if (!problem_.empty()) {
        values_ = {};
    } else if (mixes) {
        const auto share = static_cast<float>(moment.share);
        mixed_.resize(count);
        for (std::size_t i = 0; i < count; ++i) {
            const float a = before->values[i];
            const float b = after->values[i];
            mixed_[i] = a == b ? a : a + share * (b - a);
        }
        values_ = mixed_;
    } else {
        values_ = kept_->values;
    }
}

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/coincidence.h"

#include "core/base/error.h"
#include "core/base/softmax.h"
#include "core/checkpoint/run_folder.h"
#include "core/models/snn_delays.h"
#include "core/snn/neuron_trace.h"
#include "core/tagging/spoken_parts.h"

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr std::size_t kMostKept = 24; ///< checkpoints with what they heard
constexpr float kOutOfReach = 1e6F;

} // namespace

/// A checkpoint's network that has heard an example.
struct CoincidenceFinder::Heard {
    PlainShelf::SnapshotPointer snapshot;
    std::string sound;
    std::unique_ptr<const snn::Hearing> hearing;
    std::string problem;
    std::string label;
    double share = 0.0;

    void hear(const Run& run);
};

void CoincidenceFinder::Heard::hear(const Run& run) {
    const auto checkpoint = openEntry(snapshot->file, run.entry);
    const Card card = cardOf(*checkpoint, run.choice.given);
    snn::NetworkSpec spec = models::readSnnDelays(*checkpoint, card);
    const snn::Network network(spec);
    hearing = std::make_unique<const snn::Hearing>(std::move(spec), network, exampleInput(network, card, sound));
    const std::vector<float> shares = softmax<float>(hearing->scores());
    const auto best = std::max_element(shares.begin(), shares.end());
    const auto index = static_cast<std::size_t>(best - shares.begin());
    if (index >= card.labels.size()) return;
    label = card.labels[index];
    share = static_cast<double>(*best);
}

CoincidenceFinder::CoincidenceFinder() { worker_.setMaxThreadCount(1); }

CoincidenceFinder::~CoincidenceFinder() {
    ++generation_;
    worker_.clear();
    worker_.waitForDone();
}

std::shared_ptr<const CoincidenceFinder::Heard> CoincidenceFinder::heardIn(const CoincidenceWish& wish) {
    const auto known = std::find_if(kept_.begin(), kept_.end(), [&](const auto& each) {
        return each->snapshot == wish.snapshot && each->sound == wish.sound;
    });
    if (known != kept_.end()) {
        kept_.splice(kept_.begin(), kept_, known);
        return kept_.front();
    }
    auto heard = std::make_shared<Heard>();
    heard->snapshot = wish.snapshot;
    heard->sound = wish.sound;
    try {
        heard->hear(*wish.run);
    } catch (const Error& error) {
        heard->problem = error.what();
    }
    kept_.push_front(heard);
    if (kept_.size() > kMostKept) kept_.pop_back();
    return heard;
}

CoincidenceFinder::Pointer CoincidenceFinder::find(const CoincidenceWish& wish) {
    const std::lock_guard<std::mutex> lock(finding_);
    auto found = std::make_shared<Coincidence>();
    if (!wish.run || !wish.snapshot) {
        found->problem = "no checkpoint of this run can be read";
        return found;
    }
    const auto heard = heardIn(wish);
    found->problem = heard->problem;
    if (!heard->hearing) return found;
    if (heard->hearing->layerCount() != wish.run->layers.size()) {
        found->problem = "the layers of its network are not those of the run";
        return found;
    }
    const snn::Hearing& hearing = *heard->hearing;
    const std::size_t neuron = std::min(wish.neuron, hearing.neurons(wish.layer) - 1);
    snn::NeuronTrace trace = hearing.trace(wish.layer, neuron);
    const auto arriving = hearing.arriving(wish.layer);
    found->inputs = hearing.inputs(wish.layer);
    found->arriving.assign(arriving.begin(), arriving.end());
    found->inputsSpike = std::all_of(arriving.begin(), arriving.end(), [](float v) { return v == 0.0F || v == 1.0F; });
    for (const snn::DelayedTap& tap : trace.taps) found->taps.push_back({tap.input, tap.delay, tap.weight});
    found->charged = std::move(trace.charged);
    found->spikes = std::move(trace.spikes);
    found->threshold = trace.threshold;
    found->fires = trace.threshold < kOutOfReach;
    found->heard = heard->label;
    found->share = heard->share;
    return found;
}

void CoincidenceFinder::want(const CoincidenceWish& wish, const std::function<void(const Pointer&)>& then) {
    const std::uint64_t generation = ++generation_;
    ++pending_;
    worker_.start([this, wish, then, generation] {
        Pointer found;
        if (generation == generation_) found = find(wish);
        --pending_;
        if (found) then(found);
    });
}

} // namespace dclscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/coincidence.h"

#include "core/base/error.h"
#include "core/base/softmax.h"
#include "core/snn/neuron_trace.h"
#include "core/tagging/spoken_parts.h"
#include "widgets/session/spiking_network.h"

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr std::size_t kMostKept = 24; ///< checkpoints with what they heard
constexpr float kOutOfReach = 1e6F;

} // namespace

Coincidence coincidenceIn(const snn::Hearing& hearing, std::size_t layer, std::size_t neuron,
                          const std::vector<std::string>& labels) {
    snn::NeuronTrace trace = hearing.trace(layer, std::min(neuron, hearing.neurons(layer) - 1));
    const auto arriving = hearing.arriving(layer);
    Coincidence found;
    found.inputs = hearing.inputs(layer);
    found.arriving.assign(arriving.begin(), arriving.end());
    found.inputsSpike = std::all_of(arriving.begin(), arriving.end(), [](float v) { return v == 0.0F || v == 1.0F; });
    for (const snn::DelayedTap& tap : trace.taps) found.taps.push_back({tap.input, tap.delay, tap.weight});
    found.charged = std::move(trace.charged);
    found.spikes = std::move(trace.spikes);
    found.threshold = trace.threshold;
    found.fires = trace.threshold < kOutOfReach;
    const std::vector<float> shares = softmax<float>(hearing.scores());
    const auto best = std::max_element(shares.begin(), shares.end());
    const auto index = static_cast<std::size_t>(best - shares.begin());
    if (index >= std::min(labels.size(), shares.size())) return found;
    found.heard = labels[index];
    found.share = static_cast<double>(*best);
    return found;
}

/// A checkpoint's network that has heard an example.
struct CoincidenceFinder::Heard {
    PlainShelf::SnapshotPointer snapshot;
    std::string sound;
    std::unique_ptr<const snn::Hearing> hearing;
    std::string problem;
    std::vector<std::string> labels;

    void hear(const Run& run);
};

void CoincidenceFinder::Heard::hear(const Run& run) {
    SpikingNetwork own = spikingNetworkOf(run, *snapshot);
    const snn::Network network(own.spec);
    hearing =
        std::make_unique<const snn::Hearing>(std::move(own.spec), network, exampleInput(network, own.card, sound));
    labels = std::move(own.card.labels);
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
    *found = coincidenceIn(*heard->hearing, wish.layer, wish.neuron, heard->labels);
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

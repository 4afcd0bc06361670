// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/neuron_answers.h"

#include "core/base/bundled.h"
#include "core/base/error.h"
#include "core/training/example_set.h"
#include "widgets/session/spiking_network.h"

#include <algorithm>

namespace dclscope {
namespace {

/// The card's label of each label of the examples, by name; a label that the card does not have is passed over.
std::vector<std::int64_t> placesOf(const std::vector<std::string>& examples, const std::vector<std::string>& card) {
    std::vector<std::int64_t> places;
    for (const std::string& label : examples) {
        const auto at = std::find(card.begin(), card.end(), label);
        places.push_back(at == card.end() ? NeuronLabels::kNone : at - card.begin());
    }
    return places;
}

/// Lets a network hear examples, and counts spikes by neuron and label: [neurons, labels] of each layer, mean per example.
std::vector<std::vector<double>> countedSpikes(const snn::Network& network, const training::ExampleSet& set,
                                               const std::vector<std::string>& labels, const std::atomic<bool>& stop) {
    const std::vector<std::int64_t> places = placesOf(set.labels, labels);
    std::vector<std::vector<double>> counts(network.layerCount());
    for (std::size_t layer = 0; layer < counts.size(); ++layer)
        counts[layer].resize(static_cast<std::size_t>(network.neurons(layer)) * labels.size());
    std::vector<double> examples(labels.size());
    for (std::size_t i = 0; i < set.examples.count() && !stop; ++i) {
        const std::int64_t place = places.at(static_cast<std::size_t>(set.examples.labels[i]));
        if (place == NeuronLabels::kNone) continue;
        const auto label = static_cast<std::size_t>(place);
        const auto window = set.examples.window(i);
        Array input;
        input.shape = {static_cast<std::int64_t>(window.size()) / network.inputs(), 1, network.inputs()};
        input.values.assign(window.begin(), window.end());
        const snn::NetworkOutput output = network.run(input, true);
        examples[label] += 1.0;
        for (std::size_t layer = 0; layer < counts.size(); ++layer) {
            const snn::SpikeTrain& train = output.spikes[layer];
            const auto neurons = static_cast<std::size_t>(train.neurons);
            for (std::size_t s = 0; s < train.spikes.size(); ++s)
                counts[layer][s % neurons * labels.size() + label] += train.spikes[s];
        }
    }
    for (auto& layer : counts)
        for (std::size_t i = 0; i < layer.size(); ++i) layer[i] /= std::max(1.0, examples[i % labels.size()]);
    return counts;
}

/// Layers by what they answer to; nothing where the network, or what it could hear, is not there.
std::vector<NeuronLabels> heardLabels(const Run& run, const std::atomic<bool>& stop) {
    const auto examples = bundledExamples(run.path);
    if (!examples) return {};
    try {
        const snn::Network network(spikingNetworkOf(run, run.snapshots.back()).spec);
        if (network.layerCount() != run.layers.size()) return {};
        const training::ExampleSet set =
            training::examplesFor(training::readExampleSet(*examples), FrontEnd::fromMap(run.card.frontEnd));
        std::vector<NeuronLabels> labels;
        for (const auto& answers : countedSpikes(network, set, run.card.labels, stop))
            labels.push_back(labelsByAnswers(answers, run.card.labels.size()));
        return labels;
    } catch (const Error&) {
        return {}; // a network that cannot be run still has weights
    }
}

} // namespace

AnswerFinder::AnswerFinder() { worker_.setMaxThreadCount(1); }

AnswerFinder::~AnswerFinder() {
    stop_ = true;
    worker_.clear();
    worker_.waitForDone();
}

AnswerFinder::Pointer AnswerFinder::find(const std::shared_ptr<const Run>& run) {
    const std::lock_guard<std::mutex> lock(finding_);
    if (kept_ && kept_->run == run) return kept_;
    auto found = std::make_shared<NeuronAnswers>();
    found->run = run;
    if (run && !run->snapshots.empty()) {
        const std::vector<NeuronLabels> heard = heardLabels(*run, stop_);
        for (std::size_t layer = 0; layer < run->layers.size(); ++layer) {
            // An output stands for itself, whatever it does.
            const bool ask =
                layer < heard.size() && layer + 1 < run->layers.size() && whyNoNeuronLabels(*run, layer).empty();
            found->layers.push_back(ask ? heard[layer] : labelsByWeights(*run, layer, run->snapshots.back()));
        }
    }
    kept_ = found;
    return found;
}

void AnswerFinder::want(const std::shared_ptr<const Run>& run, const std::function<void(const Pointer&)>& then) {
    ++pending_;
    worker_.start([this, run, then] {
        Pointer found = find(run);
        --pending_;
        then(found);
    });
}

} // namespace dclscope

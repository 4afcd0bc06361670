// SPDX-License-Identifier: Apache-2.0
#include "core/experiments/responder.h"

#include "core/base/error.h"
#include "core/tagging/labels.h"
#include "core/tagging/spoken_parts.h"

#include <algorithm>

namespace dclscope::experiments {

Responder::Responder(const training::ModelJudging& judging)
    : trial_(judging), network_(trial_.checkpoint(), trial_.card(), trial_.layers()) {}

const StimulusSet* Responder::examples() {
    if (!examples_ && !trial_.data().empty()) examples_ = openStimuli(trial_.data(), network_);
    return examples_.get();
}

std::vector<StimulusOffer> Responder::offers(std::size_t most) {
    std::vector<StimulusOffer> offers;
    if (const StimulusSet* set = examples()) {
        const std::size_t count = std::min(most, set->count());
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t example = i * set->count() / count;
            offers.push_back({{{}, example}, set->label(example), set->name(example)});
        }
        std::stable_partition(offers.begin(), offers.end(),
                              [](const StimulusOffer& offer) { return !meansNothing(offer.label); });
    }
    if (network_.takesSounds())
        for (const std::string& name : bundledExamples()) offers.push_back({Stimulus{name, 0}, std::string(), name});
    return offers;
}

ResponsePair Responder::respond(const std::vector<Edit>& edits, const Stimulus& stimulus, const std::string& layer,
                                int threads) {
    ResponsePair pair;
    pair.labels = network_.labels();
    const StimulusSet* set = stimulus.name.empty() ? examples() : nullptr;
    if (stimulus.name.empty() && (set == nullptr || stimulus.example >= set->count()))
        throw ConfigError("there is no such example to show; choose a file");
    if (set != nullptr) pair.label = set->label(stimulus.example);
    if (inputs_.empty() || stimulus_ != stimulus) {
        before_.clear();
        inputs_ = set != nullptr ? set->inputs(stimulus.example, network_) : network_.ofName(stimulus.name);
        stimulus_ = stimulus;
    }
    const auto known = before_.find(layer);
    pair.before = known != before_.end() ? known->second : network_.run(inputs_, layer, threads);
    before_[layer] = pair.before;
    if (edits.empty()) {
        pair.after = pair.before;
        return pair;
    }
    const Card card = pinnedCard(trial_.card(), trial_.layers());
    const RunningNetwork edited(*trial_.edited(edits), card, trial_.layers());
    pair.after = edited.run(inputs_, layer, threads);
    return pair;
}

} // namespace dclscope::experiments

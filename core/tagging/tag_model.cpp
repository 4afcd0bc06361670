// SPDX-License-Identifier: Apache-2.0
#include "core/tagging/tag_model.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/models/snn_delays.h"
#include "core/tagging/labels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace dclscope {

namespace {

constexpr double kWindowSeconds = 10.0; // AudioSet's clips, and those of everything pretrained on it

void name(TagModel& model, const Card& card, std::int64_t classes) {
    constexpr std::array kLikely{LabelSet::AudioSet};
    Labels labels = labelsFor(card, classes, kLikely);
    model.labels = std::move(labels.names);
    model.labelsOrigin = labels.origin;
    for (std::size_t i = 0; i < model.labels.size(); ++i)
        if (meansNothing(model.labels[i]) || (!card.background.empty() && model.labels[i] == card.background))
            model.unheard.push_back(i);
    for (const auto& [label, threshold] : card.thresholds) {
        const auto found = std::find(model.labels.begin(), model.labels.end(), label);
        if (found == model.labels.end())
            throw ConfigError("the card's thresholds name '" + printable(label) + "', which is not one of its labels");
        model.thresholds[static_cast<std::size_t>(found - model.labels.begin())] = static_cast<float>(threshold);
    }
    if (card.background.empty()) return;
    const auto found = std::find(model.labels.begin(), model.labels.end(), card.background);
    if (found == model.labels.end())
        throw ConfigError("the card's background label '" + printable(card.background) + "' is not one of its labels");
    model.background = static_cast<std::size_t>(found - model.labels.begin());
}

} // namespace

TagModel TagModel::outline(std::string name, const models::ModelFacts& facts, const Card& card) {
    using models::InputKind;
    const bool spiking = facts.input == InputKind::TimeSeries;
    if (!spiking && facts.input != InputKind::LogMel && facts.input != InputKind::Waveform)
        throw ConfigError("takes " + facts.inputText + ", no sound");
    if (spiking && card.frontEnd.empty())
        throw ConfigError("the model's card names no front end, so what it listens to is not known; say it "
                          "in NAME.card.toml");
    TagModel model;
    model.name = std::move(name);
    model.frontEnd = card.frontEnd.empty() ? FrontEnd::named(facts.frontEnd) : FrontEnd::fromMap(card.frontEnd);
    if (spiking && model.frontEnd.windowSamples == 0) throw ConfigError("the model's front end has no window_samples");
    if (model.frontEnd.windowSamples == 0)
        model.frontEnd.windowSamples = std::llround(kWindowSeconds * model.frontEnd.inputRateHz);
    if (facts.input == InputKind::Waveform && model.frontEnd.inputRateHz != facts.sampleRateHz)
        throw ConfigError("the card's front end takes " + std::to_string(std::lround(model.frontEnd.inputRateHz)) +
                          " Hz, the network " + std::to_string(std::lround(facts.sampleRateHz)));
    model.multiLabel = facts.multiLabel;
    dclscope::name(model, card, facts.classes);
    return model;
}

TagModel TagModel::make(std::string name, snn::Network network, const Card& card) {
    TagModel model = outline(std::move(name),
                             models::snnDelaysFacts(network.inputs(), network.classes(), network.layerCount()), card);
    if (model.frontEnd.channels() != network.inputs())
        throw ConfigError("the front end gives " + counted(model.frontEnd.channels(), "channel") +
                          ", the network takes " + counted(network.inputs(), "input"));
    model.spiking = std::move(network);
    return model;
}

TagModel TagModel::make(std::string name, std::shared_ptr<const models::Model> network, const Card& card) {
    if (network->facts().input == models::InputKind::TimeSeries)
        throw ConfigError("takes " + network->facts().inputText + ", no sound");
    TagModel model = outline(std::move(name), network->facts(), card);
    model.model = std::move(network);
    return model;
}

std::vector<Tag> topTags(std::span<const float> scores, std::size_t count) {
    std::vector<std::size_t> order(scores.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return scores[a] > scores[b]; });
    std::vector<Tag> tags;
    for (std::size_t i = 0; i < std::min(count, order.size()); ++i) tags.push_back({order[i], scores[order[i]]});
    return tags;
}

} // namespace dclscope

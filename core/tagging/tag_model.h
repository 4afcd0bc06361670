// SPDX-License-Identifier: Apache-2.0
// What a tagger needs of a model: the network, what its classes are called, and what features it takes.
#pragma once

#include "core/features/front_end.h"
#include "core/models/model.h"
#include "core/run/card.h"
#include "core/snn/network.h"

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace dclscope {

/// Cheap to copy: copies share the network. Without one it is an outline, which says all but what it hears.
struct TagModel {
    std::string name;
    /// Spiking networks, which also say when each neuron fired; at most one of this and `model` is set.
    std::optional<snn::Network> spiking;
    /// Every other network that takes the log-mel spectrogram of a sound, or its waveform.
    std::shared_ptr<const models::Model> model;
    std::vector<std::string> labels;        ///< one per class; empty when the network has no classifier
    Origin labelsOrigin = Origin::Inferred; ///< who named them
    std::optional<std::size_t> background;  ///< the class that means "none of the others"
    std::vector<std::size_t> unheard;       ///< classes that make no event: that one, and "_silence_" and its like
    std::map<std::size_t, float>
        thresholds;          ///< score from which a label is an event, of those that have one of their own
    FrontEnd frontEnd;       ///< with windowSamples set
    bool multiLabel = false; ///< several labels may hold at once: scores do not sum to 1

    /// All but the network: what its facts and its card say.
    /// @throws ConfigError for a network that takes no sound, or a card that does not fit it.
    static TagModel outline(std::string name, const models::ModelFacts& facts, const Card& card);
    /// Puts a spiking network and its card together.
    /// @throws ConfigError when the card names no front end, or things that do not fit the network.
    static TagModel make(std::string name, snn::Network network, const Card& card);
    /// Any other network. Its front end is the card's, else the one that it is known to have been trained with; windows
    /// are 10 s long where neither says so. Labels: the card's, else AudioSet's for 527 classes, else numbers.
    /// @throws ConfigError for a network that takes no sound, or a card that does not fit it.
    static TagModel make(std::string name, std::shared_ptr<const models::Model> model, const Card& card);

    /// Whether its feature maps, and where in them it heard a label, can be looked at: what a NetworkInsight needs.
    bool showsMaps() const noexcept { return model && model->facts().showsMaps; }
    /// Whether the network takes the waveform itself.
    bool takesWaveform() const noexcept { return model && model->facts().input == models::InputKind::Waveform; }
};

struct Tag {
    std::size_t label = 0; ///< index into TagModel::labels
    float score = 0.0F;
};

/// The `count` highest scores, highest first, equal ones in the labels' order.
std::vector<Tag> topTags(std::span<const float> scores, std::size_t count);

} // namespace dclscope

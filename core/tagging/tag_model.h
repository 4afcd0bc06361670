// SPDX-License-Identifier: Apache-2.0
// What a tagger needs of a model: the network, what its classes are called, and what features it takes.
#pragma once

#include "core/features/front_end.h"
#include "core/run/card.h"
#include "core/snn/network.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace dclscope {

/// Cheap to copy: copies share the network.
struct TagModel {
    std::string name;
    snn::Network network;
    std::vector<std::string> labels;       ///< one per class
    std::optional<std::size_t> background; ///< the class that means "none of the others"
    FrontEnd frontEnd;                     ///< with windowSamples and frames set

    /// Puts a network and its card together.
    /// @throws ConfigError when the card names no front end, no labels, or things that do not fit the
    /// network.
    static TagModel make(std::string name, snn::Network network, const Card& card);
};

/// softmax(scores): what a tagger shows and thresholds. For the SNN's loss "sum" the scores themselves are
/// sums over time of softmax(membrane), and cross-entropy was trained on their softmax.
std::vector<float> softmax(std::span<const float> scores);

struct Tag {
    std::size_t label = 0; ///< index into TagModel::labels
    float score = 0.0F;
};

/// The `count` highest scores, highest first, equal ones in the labels' order.
std::vector<Tag> topTags(std::span<const float> scores, std::size_t count);

} // namespace dclscope

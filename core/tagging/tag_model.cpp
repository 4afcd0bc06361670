// SPDX-License-Identifier: Apache-2.0
#include "core/tagging/tag_model.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dclscope {

TagModel TagModel::make(std::string name, snn::Network network, const Card& card) {
    if (card.frontEnd.empty())
        throw ConfigError("the model's card names no front end, so what it listens to is not known; say it "
                          "in NAME.card.toml");
    TagModel model{std::move(name), std::move(network), card.labels, std::nullopt, FrontEnd::fromMap(card.frontEnd)};
    if (model.frontEnd.windowSamples == 0) throw ConfigError("the model's front end has no window_samples");
    if (model.frontEnd.mels != model.network.inputs())
        throw ConfigError("the front end gives " + counted(model.frontEnd.mels, "band") + ", the network takes " +
                          counted(model.network.inputs(), "input"));
    if (model.labels.empty())
        for (std::int64_t i = 0; i < model.network.classes(); ++i) model.labels.push_back("class " + std::to_string(i));
    if (static_cast<std::int64_t>(model.labels.size()) != model.network.classes())
        throw ConfigError("the card names " + counted(static_cast<std::int64_t>(model.labels.size()), "label") +
                          ", the network has " + std::to_string(model.network.classes()) + " outputs");
    if (card.background.empty()) return model;
    const auto found = std::find(model.labels.begin(), model.labels.end(), card.background);
    if (found == model.labels.end())
        throw ConfigError("the card's background label '" + printable(card.background) + "' is not one of its labels");
    model.background = static_cast<std::size_t>(found - model.labels.begin());
    return model;
}

std::vector<float> softmax(std::span<const float> scores) {
    std::vector<float> result(scores.size());
    if (scores.empty()) return result;
    const double highest = static_cast<double>(*std::max_element(scores.begin(), scores.end()));
    double sum = 0.0;
    for (const float s : scores) sum += std::exp(static_cast<double>(s) - highest);
    for (std::size_t i = 0; i < scores.size(); ++i)
        result[i] = static_cast<float>(std::exp(static_cast<double>(scores[i]) - highest) / sum);
    return result;
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

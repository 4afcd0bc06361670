// SPDX-License-Identifier: Apache-2.0
// Small made-up layers for edits, and their numbers after them.
#pragma once

#include "core/experiments/edited_source.h"
#include "core/run/layer_discovery.h"
#include "core/training/model_judging.h"
#include "core/training/random.h"
#include "tests/core/run/made_up_source.h"

#include <memory>
#include <string>
#include <vector>

namespace dclscope::test {

inline std::vector<float> drawnNumbers(std::size_t count, double low, double high, std::uint64_t seed) {
    training::Random random(seed);
    std::vector<float> values(count);
    for (float& value : values) value = static_cast<float>(random.uniform({low, high}));
    return values;
}

/// Two layers of a spiking network with 25 delays: model.0 of 4 x 3 synapses, model.4 of 2 x 4.
inline std::shared_ptr<MadeUpSource> spikingLayers(std::uint64_t seed = 1) {
    auto source = std::make_shared<MadeUpSource>();
    source->add("model.0.weight", {4, 3, 1}, drawnNumbers(12, -1, 1, seed))
        .add("model.0.P", {1, 4, 3, 1}, drawnNumbers(12, -12, 12, seed + 1))
        .add("model.0.SIG", {1, 4, 3, 1}, {0.23F})
        .add("model.0.bias", {4}, drawnNumbers(4, -1, 1, seed + 2))
        .add("model.1.weight", {4}, {1.0F})
        .add("model.4.weight", {2, 4, 1}, drawnNumbers(8, -1, 1, seed + 3))
        .add("model.4.P", {1, 2, 4, 1}, drawnNumbers(8, -12, 12, seed + 4))
        .add("model.4.SIG", {1, 2, 4, 1}, {0.23F});
    return source;
}

inline Card spikingCard() {
    Card card;
    card.dilatedKernelSize = {25};
    return card;
}

/// Layers of a plane: stages.0.0.dwconv and stages.1.0.dwconv with 5 channels, 6 elements on 17 x 17, one P for both.
inline std::shared_ptr<MadeUpSource> planeLayers() {
    auto source = std::make_shared<MadeUpSource>();
    const std::vector<float> places = drawnNumbers(60, -8, 8, 5);
    for (const std::string stage : {"0", "1"})
        source->add("stages." + stage + ".0.dwconv.weight", {5, 1, 6}, drawnNumbers(30, -1, 1, stage == "0" ? 6 : 7))
            .add("stages." + stage + ".0.dwconv.P", {2, 5, 1, 6}, places, "the one P")
            .add("stages." + stage + ".0.dwconv.SIG", {2, 5, 1, 6}, drawnNumbers(60, 0, 1, 8), "sig" + stage);
    return source;
}

inline Card planeCard() {
    Card card;
    card.dilatedKernelSize = {17, 17};
    card.version = Version::gauss;
    return card;
}

inline std::shared_ptr<experiments::EditedSource> edited(const std::shared_ptr<const TensorSource>& source,
                                                         const Card& card, const std::vector<std::string>& texts,
                                                         const experiments::OtherCheckpoints& others = {}) {
    std::vector<experiments::Edit> edits;
    for (const std::string& text : texts) edits.push_back(experiments::parseEdit(text));
    return std::make_shared<experiments::EditedSource>(source, discoverLayers(*source, card), edits, others);
}

inline training::ModelJudging judgingOf(const std::string& model) {
    training::ModelJudging judging;
    judging.model = model;
    judging.options.threads = 2;
    return judging;
}

inline std::vector<float> numbers(const TensorSource& source, const std::string& key) {
    return source.readFloats(key).values;
}

} // namespace dclscope::test

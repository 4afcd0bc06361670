// SPDX-License-Identifier: Apache-2.0
#include "core/tagging/window_scorer.h"

#include "core/base/error.h"
#include "core/base/softmax.h"
#include "core/models/passage.h"

#include <algorithm>
#include <functional>

namespace dclscope {

WindowScorer::WindowScorer(TagModel model, int threads)
    : model_(std::move(model)), logMel_(model_.frontEnd), threads_(threads) {}

Array WindowScorer::input(std::span<const float> samples) const {
    if (model_.takesWaveform()) {
        constexpr double kShortestSeconds = 1.0; // less does not survive the networks' poolings
        const auto shortest = static_cast<std::size_t>(kShortestSeconds * model_.frontEnd.inputRateHz);
        Array waveform{{1, 0}, {samples.begin(), samples.end()}};
        waveform.values.resize(std::max(samples.size(), shortest), 0.0F);
        waveform.shape[1] = waveform.elementCount();
        return waveform;
    }
    return arrangedInput(logMel_.features(samples));
}

Array WindowScorer::arrangedInput(Array features) const {
    if (model_.spiking) {
        features.shape = {features.shape[0], 1, features.shape[1]};
        return features;
    }
    features = logMel_.arranged(std::move(features));
    while (features.shape.size() < 4) features.shape.insert(features.shape.begin(), 1);
    return features;
}

std::vector<float> WindowScorer::scores(std::span<const float> samples) const { return scoresOfInput(input(samples)); }

std::vector<float> WindowScorer::scoresOfInput(const Array& input) const {
    if (model_.spiking) return softmax<float>(spikingOutput(input, false).scores.values);
    return model_.model->run(input, "probabilities", threads_).values;
}

Array WindowScorer::inputOfFeatures(std::span<const float> features) const {
    if (model_.takesWaveform()) throw ConfigError("takes the waveform of a sound, no features");
    const auto channels = static_cast<std::int64_t>(logMel_.channels());
    return arrangedInput({{static_cast<std::int64_t>(features.size()) / channels, channels},
                          std::vector<float>(features.begin(), features.end())});
}

std::vector<float> WindowScorer::scoresOfFeatures(std::span<const float> features) const {
    return scoresOfInput(inputOfFeatures(features));
}

snn::NetworkOutput WindowScorer::spikingOutput(const Array& input, bool keepSpikes) const {
    if (!model_.spiking) throw ConfigError("this network has no spikes");
    return model_.spiking->run(input, keepSpikes);
}

std::vector<float> WindowScorer::head(std::string_view head, std::span<const float> samples) const {
    if (model_.spiking) throw ConfigError("spiking networks have no " + std::string(head) + " output for a sound");
    return model_.model->run(input(samples), head, threads_).values;
}

models::Passage WindowScorer::watch(std::span<const float> samples) const {
    if (!model_.model) throw ConfigError("a spiking network has no feature maps");
    return model_.model->watch(input(samples), threads_);
}

std::vector<float> WindowScorer::mean(std::string_view head, std::span<const std::span<const float>> windows) const {
    std::vector<float> sum;
    for (const std::span<const float> window : windows) {
        const std::vector<float> values = this->head(head, window);
        sum.resize(values.size(), 0.0F);
        std::transform(values.begin(), values.end(), sum.begin(), sum.begin(), std::plus<>());
    }
    for (float& value : sum) value /= static_cast<float>(windows.size());
    return sum;
}

} // namespace dclscope

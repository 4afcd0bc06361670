// SPDX-License-Identifier: Apache-2.0
// What a model says of one window of sound.
#pragma once

#include "core/features/log_mel.h"
#include "core/tagging/tag_model.h"

#include <span>
#include <string_view>
#include <vector>

namespace dclscope {

/// A model with its front end's tables. Const functions may be called from several threads at once.
class WindowScorer {
public:
    /// @param threads  how many may work on one window
    explicit WindowScorer(TagModel model, int threads = 1);

    const TagModel& model() const noexcept { return model_; }
    const LogMel& logMel() const noexcept { return logMel_; }

    /// The array that the network takes.
    /// @param samples  mono at the front end's input rate. For a network that takes log-mel features longer sounds keep
    ///                 their first windowSamples, shorter ones are followed by zeros; one that takes the waveform gets it
    ///                 as it is, zeros behind less than a second
    Array input(std::span<const float> samples) const;
    /// The same of features that were computed before. @param features  [frames, bands] as LogMel::features() gives them
    /// @throws ConfigError for a network that takes the waveform
    Array inputOfFeatures(std::span<const float> features) const;

    /// A probability per label. Of a spiking network's scores it is the softmax, on which its cross-entropy was trained,
    /// also where they are sums over time of a softmax already (the loss "sum").
    std::vector<float> scores(std::span<const float> samples) const;
    /// The same of what input() gives.
    std::vector<float> scoresOfInput(const Array& input) const;
    /// The same of features, as inputOfFeatures() takes them.
    std::vector<float> scoresOfFeatures(std::span<const float> features) const;
    /// Scores of a spiking network with everything else that it says. @throws ConfigError for other networks.
    snn::NetworkOutput spikingOutput(const Array& input, bool keepSpikes) const;
    /// Another of the network's heads for one window. @throws ConfigError when it has no such head.
    std::vector<float> head(std::string_view head, std::span<const float> samples) const;
    /// The network's feature maps for one window, of one pass. @throws ConfigError for a network that shows none.
    models::Passage watch(std::span<const float> samples) const;
    /// The mean of that head over several windows, at least one.
    std::vector<float> mean(std::string_view head, std::span<const std::span<const float>> windows) const;

private:
    Array arrangedInput(Array features) const;

    TagModel model_;
    LogMel logMel_;
    int threads_;
};

} // namespace dclscope

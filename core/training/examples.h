// SPDX-License-Identifier: Apache-2.0
// From recordings to what the network is shown: one window of features and one label per example.
#pragma once

#include "core/features/log_mel.h"
#include "core/training/random.h"
#include "core/training/recipe.h"
#include "core/training/training_data.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace dclscope::training {

struct Examples {
    std::size_t frames = 0;
    std::size_t bands = 0;
    std::vector<float> features; ///< [count, frames, bands]
    std::vector<std::int64_t> labels;

    std::size_t count() const noexcept { return labels.size(); }
    std::span<const float> window(std::size_t index) const noexcept {
        return std::span(features).subspan(index * frames * bands, frames * bands);
    }
};

/// The window that a recording is judged by: its loudest part when it is longer, else in the middle of silence.
std::vector<float> judgedWindow(std::span<const float> samples, std::size_t windowSamples);

/// Makes examples. Example i of epoch e depends on the recipe's seed, e and i alone: on no thread count, on no other
/// example. Const functions may be called from several threads at once.
class ExampleMaker {
public:
    /// @param recipe, data  must outlive the maker
    ExampleMaker(const Recipe& recipe, const TrainingData& data);

    /// What one epoch shows, in the order it is shown.
    Examples trainingEpoch(std::int64_t epoch, unsigned threads) const;
    /// The kept-out recordings, unchanged.
    Examples validation(unsigned threads) const;
    /// Kept-out everyday sounds, other words, noise, fragments and backwards speech, the same in each epoch; empty
    /// without a background label.
    Examples validationBackground(unsigned threads) const;

private:
    enum class Kind { Word, Voice, Sound, Noise, Fragment, Backwards, OtherWord };
    struct Job {
        Kind kind;
        std::size_t index; ///< of the recording
    };
    struct Sources;

    std::vector<Job> jobs(const Sources& sources, Random& random) const;
    Examples make(const std::vector<Job>& jobs, const Sources& sources, std::uint64_t stream, unsigned threads) const;
    void makeOne(const Job& job, const Sources& sources, Random& random, std::span<float> features) const;
    std::vector<float> window(const Job& job, const Sources& sources, Random& random) const;
    void placeWord(std::span<float> window, std::span<const float> word, Range seen, Random& random) const;
    void addBed(std::span<float> window, double power, const Sources& sources, Random& random) const;
    void maskFeatures(std::span<float> features, Random& random) const;
    std::int64_t labelOf(const Job& job, const Sources& sources) const;
    Examples allocate(std::size_t count) const;

    const Recipe& recipe_;
    const TrainingData& data_;
    LogMel logMel_;
};

} // namespace dclscope::training

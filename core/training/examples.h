// SPDX-License-Identifier: Apache-2.0
// From recordings to what the network is shown: one window of features and one label per example.
#pragma once

#include "core/features/log_mel.h"
#include "core/training/judging.h"
#include "core/training/random.h"
#include "core/training/recipe.h"
#include "core/training/training_data.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace dclscope::training {

/// Makes examples. Example i of epoch e depends on the recipe's seed, e and i alone: on no thread count, on no other
/// example. Const functions may be called from several threads at once.
class ExampleMaker {
public:
    /// @param recipe, data  must outlive the maker
    ExampleMaker(const Recipe& recipe, const TrainingData& data);

    /// How many examples each epoch shows.
    std::size_t examplesPerEpoch() const;
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

    Sources trainingSources() const;
    std::vector<Job> jobs(const Sources& sources, Random& random) const;
    Examples make(const std::vector<Job>& jobs, const Sources& sources, std::uint64_t stream, unsigned threads) const;
    void makeOne(const Job& job, const Sources& sources, Random& random, std::span<float> features) const;
    std::vector<float> window(const Job& job, const Sources& sources, Random& random) const;
    void placeSound(std::span<float> window, std::span<const float> sound, double speed, Random& random) const;
    void placeWord(std::span<float> window, std::span<const float> word, Range seen, Random& random) const;
    void addBed(std::span<float> window, double power, const Sources& sources, Random& random) const;
    void maskFeatures(std::span<float> features, Random& random) const;
    std::int64_t labelOf(const Job& job, const Sources& sources) const;

    const Recipe& recipe_;
    const TrainingData& data_;
    LogMel logMel_;
};

} // namespace dclscope::training

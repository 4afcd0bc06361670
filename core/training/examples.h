// SPDX-License-Identifier: Apache-2.0
// From recordings to what the network is shown: one window of features and one label per example.
#pragma once

#include "core/features/log_mel.h"
#include "core/training/drawing.h"
#include "core/training/judging.h"
#include "core/training/random.h"
#include "core/training/recipe.h"
#include "core/training/training_data.h"
#include "core/training/vocal_tract.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace dclscope::training {

/// What is made of a window of sound.
enum class WindowForm { Features, Samples };

/// Makes examples. Example i of epoch e depends on the recipe's seed, e and i alone: on no thread count, on no other
/// example. Const functions may be called from several threads at once.
/// Masks are drawn over the features of spiking networks only: those of others are masked where they are learned from,
/// behind their normalisation.
class ExampleMaker {
public:
    /// @param recipe, data  must outlive the maker
    ExampleMaker(const Recipe& recipe, const TrainingData& data);

    /// How many examples each epoch shows.
    std::size_t examplesPerEpoch() const noexcept { return examplesPerEpoch_; }
    /// Some of what one epoch shows, in the order it is shown.
    Examples training(std::int64_t epoch, std::size_t first, std::size_t count, unsigned threads) const;
    Examples trainingEpoch(std::int64_t epoch, unsigned threads) const {
        return training(epoch, 0, examplesPerEpoch(), threads);
    }
    /// Some of the kept-out recordings, unchanged.
    Examples validation(std::size_t first, std::size_t count, WindowForm form, unsigned threads) const;
    Examples validation(unsigned threads) const {
        return validation(0, data_.validation.size(), WindowForm::Features, threads);
    }
    /// Kept-out everyday sounds, other words, noise, fragments and backwards speech, the same in each epoch; empty
    /// without a background label.
    std::size_t backgroundCount() const { return judgedBackground_.size(); }
    Examples background(std::size_t first, std::size_t count, WindowForm form, unsigned threads) const;
    Examples validationBackground(unsigned threads) const {
        return background(0, backgroundCount(), WindowForm::Features, threads);
    }
    /// Frames and channels of one example.
    std::size_t frames() const noexcept { return frames_; }
    std::size_t channels() const noexcept { return logMel_.channels(); }

private:
    enum class Kind { Word, Voice, Sound, Noise, Fragment, Backwards, OtherWord };
    struct Job {
        Kind kind;
        std::size_t index; ///< of the recording
    };
    struct Sources;

    Sources trainingSources() const;
    Sources judgedSources() const;
    std::vector<Job> jobs(const Sources& sources, Random& random) const;
    std::vector<Job> jobsOfEpoch(std::int64_t epoch) const;
    Examples room(std::size_t count, WindowForm form) const;
    std::vector<float> window(const Job& job, const Sources& sources, Random& random) const;
    std::vector<float> noiseWindow(Random& random) const;
    void setWord(std::span<float> window, const Job& job, double speed, const Sources& sources, Random& random) const;
    void placeSound(std::span<float> window, std::span<const float> sound, double speed, Random& random) const;
    void placeWord(std::span<float> window, std::span<const float> word, Range seen, Random& random) const;
    void addBed(std::span<float> window, double power, const Sources& sources, Random& random) const;
    /// Adds noise as [augmentation] has it, so far below a signal of mean power `power`.
    void addNoise(std::span<float> samples, double power, Random& random) const;
    void maskLevels(std::span<float> levels, Random& random) const;
    std::int64_t labelOf(const Job& job, const Sources& sources) const;

    const Recipe& recipe_;
    const TrainingData& data_;
    LogMel logMel_;
    VocalTract vocalTract_;
    bool spiking_;
    std::size_t frames_;
    std::vector<std::vector<std::int64_t>> classes_; ///< of the labelled recordings
    std::size_t examplesPerEpoch_ = 0;
    std::vector<Job> judgedBackground_;
    LastEpoch<std::vector<Job>> order_;
};

} // namespace dclscope::training
